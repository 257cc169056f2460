/** Plain output: JSON with two blanks, and tables whose columns line up in a terminal. */
import { writeFileSync } from 'node:fs';
import { visibleLine, visibleText } from '../text/index.ts';

/** Text for people. Names of a stranger's design cannot speak to the terminal: control characters are written out. */
export function print(text: string): void {
  process.stdout.write(visibleText(text));
}

/** The same beside the result: refusals, reports of an import, progress. */
export function note(text: string): void {
  process.stderr.write(visibleText(text));
}

export function writeJson(value: unknown): void {
  // Escapes inside the strings of JSON, so that it means the same.
  print(`${JSON.stringify(value, null, 2)}\n`);
}

/** `right`: indices of the columns that are set flush right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): void {
  const lines = [head, ...rows].map((row) => row.map(visibleLine));
  const widths = head.map((title, column) => Math.max(...lines.map((row) => widthOf(row[column] ?? title))));
  for (const row of lines) {
    const cells = row.map((cell, column) => {
      const blanks = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
      return right.includes(column) ? blanks + cell : cell + blanks;
    });
    print(`${cells.join('  ').trimEnd()}\n`);
  }
}

/** Columns in a terminal: Chinese characters take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
      character,
    )
      ? 2
      : 1;
  return width;
}

/** To a file when the call names one, else to standard output: its very bytes, unless a terminal would obey them. */
export function writeResult(content: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(process.stdout.isTTY ? visibleText(content) : content);
  else writeFileSync(file, content);
}

/** The same for a file that is no text. */
export function writeBytes(content: Uint8Array, file: string | undefined): void {
  if (file === undefined) process.stdout.write(content);
  else writeFileSync(file, content);
}
