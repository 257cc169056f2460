/** Reads the text of a row: 'cc*8', 'gap 0.6', 'sw'; and the ids of repeated rows, '{1..8}'. */
import type { Row } from '../design/design.ts';

export type RunEntry =
  | { readonly kind: 'things'; readonly hold: string; readonly count: number }
  | { readonly kind: 'gap'; readonly metres: number };

/** Null for text that is no entry of a run; `parseDesign` refuses such files, so the drawing only leaves it out. */
export function readRunEntry(text: string): RunEntry | null {
  const gap = /^gap\s+(\d+(?:\.\d+)?)$/.exec(text.trim());
  if (gap) return { kind: 'gap', metres: Number(gap[1]) };
  const things = /^([\p{L}_][\p{L}\p{N}_-]*)(?:\s*\*\s*(\d+))?$/u.exec(text.trim());
  if (!things?.[1]) return null;
  return { kind: 'things', hold: things[1], count: things[2] ? Number(things[2]) : 1 };
}

/** The ids a row stands for: 'A' is one row, 'A{1..8}' is A1 to A8. */
export function rowIds(row: Row): readonly string[] {
  const range = /^(.*)\{(\d+)\.\.(\d+)\}(.*)$/.exec(row.id);
  if (!range) return [row.id];
  const [, before = '', from = '1', to = '1', after = ''] = range;
  const ids: string[] = [];
  for (let k = Number(from); k <= Number(to); k++) ids.push(`${before}${k}${after}`);
  return ids;
}
