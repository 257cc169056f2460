/** The lines of a YAML text on their way through the reader, and what bounds it. */
import { importLimits } from '../import-limits.ts';
import { stop } from '../import-report.ts';

export interface Source {
  readonly indent: number;
  /** Without indentation. */
  readonly text: string;
  readonly number: number;
}

export interface Reader {
  readonly lines: readonly Source[];
  at: number;
  values: number;
}

export function count(reader: Reader, depth: number, line: number): void {
  if (++reader.values > importLimits.values)
    stop('too-many', { expected: importLimits.values, found: reader.values }, line);
  if (depth > importLimits.depth) stop('too-deep', { expected: importLimits.depth }, line);
}
