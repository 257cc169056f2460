/** What a command is: its name, how it is called, and the work; the exit status is what `run` returns. */
export interface Command<Name extends string = string> {
  readonly name: Name;
  readonly synopsis: string;
  run(args: readonly string[]): Promise<number> | number;
}

export function defineCommand<const Name extends string>(command: Command<Name>): Command<Name> {
  return command;
}

export const done = 0;
export const doneWithErrors = 1;
