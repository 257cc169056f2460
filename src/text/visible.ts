/**
 * Names and notes come from strangers. What would move the cursor of a terminal, ring its bell or turn the reading order
 * around is written out, so that the reader sees that it is there: U+001B as \u001b, as JSON writes it.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Line ends and tabulators stay. */
export function visibleText(text: string): string {
  return text.replace(hidden, written);
}

/** For what must stay one line: a cell, a name, a refusal. */
export function visibleLine(text: string): string {
  return visibleText(text).replace(/[\n\t]/g, written);
}

function written(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
