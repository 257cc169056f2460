/** Plain output: JSON with two blanks, and tables whose columns line up in a terminal. */
import { writeFileSync } from 'node:fs';

export function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** `right`: indices of the columns that are set flush right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): void {
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => widthOf(row[column] ?? title))));
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, column) => {
      const blanks = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
      return right.includes(column) ? blanks + cell : cell + blanks;
    });
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
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

/** To a file when the call names one, else to standard output. */
export function writeResult(content: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(content);
  else writeFileSync(file, content);
}
