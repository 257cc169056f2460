/** The call was wrong or its input unreadable: one line that says what, where and how to mend it. Exit status 2. */
export class CommandRefusal extends Error {}
