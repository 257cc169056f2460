/** Comma-separated text (RFC 4180), also with semicolons or tabs; a byte order mark and blank lines are skipped. */
import { importLimits } from '../import-limits.ts';
import { stop } from '../import-report.ts';

export interface CsvRow {
  readonly cells: readonly string[];
  /** 1-based line where the row begins. */
  readonly line: number;
}

export function* csvRows(source: string): Generator<CsvRow> {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const separator = separatorOf(text);
  let line = 1;
  let values = 0;
  for (let at = 0; at < text.length; ) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        at++;
        for (;;) {
          const end = text.indexOf('"', at);
          if (end < 0) return stop('bad-syntax', { expected: '"', found: 'EOF' }, start);
          const piece = text.slice(at, end);
          for (const sign of piece) if (sign === '\n') line++;
          cell += piece;
          at = end + 1;
          if (text[at] !== '"') break;
          cell += '"';
          at++;
        }
      }
      const end = cellEnd(text, at, separator);
      cell += text.slice(at, end);
      cells.push(cell);
      if (++values > importLimits.values) stop('too-many', { expected: importLimits.values, found: values }, line);
      at = end;
      if (text[at] !== separator) break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    if (cells.some((cell) => cell.trim() !== '')) yield { cells, line: start };
  }
}

function cellEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function separatorOf(text: string): string {
  const head = /^[^\r\n]{0,4000}/.exec(text)?.[0] ?? '';
  const counted = [',', ';', '\t'].map((sign) => [sign, head.split(sign).length] as const);
  return counted.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** A spreadsheet's apostrophe before what looks like a formula is no part of the text. */
export function plainCell(cell: string | undefined): string {
  const text = (cell ?? '').trim();
  return /^'[=+\-@＝＋－＠\t\r]/.test(text) ? text.slice(1) : text;
}
