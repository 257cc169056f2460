/** A short name of all figures of a report, so that a reader of a link can tell whether they see the same digits. */
import { hashText } from '../design/hash.ts';
import type { Report } from './report.ts';

/** Words, sources and workings do not count; the order of figures does not either. */
export function figuresHash(report: Report): string {
  const rows = Object.entries(report.figures)
    .map(([id, { value, unit, kind, lower, upper }]) => JSON.stringify([id, value, unit, kind, lower, upper]))
    .sort();
  return hashText(rows.join('\n'));
}
