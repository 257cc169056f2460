import type { Design, Supply } from '../design.ts';
import { parseRun } from '../tree-rows.ts';
import type { Edit, EditResult } from './edit.ts';
import { withRows, withSupply } from './record.ts';
import { done, refuse } from './refuse.ts';
import { formatRun } from './rows.ts';

/** What it fed hangs below what fed it, so that nobody goes dark; its places in rows close up. */
export function removeSupply(design: Design, { id }: Extract<Edit, { kind: 'supply/remove' }>): EditResult {
  const gone = design.supply?.find((supply) => supply.id === id);
  if (!gone || !design.supply) return refuse('no-supply', id, { supply: id });
  const isIt = (text: string): boolean => text === id || text.startsWith(`${id}[`) || text.startsWith(`${id}/`);
  const supply = design.supply
    .filter((entry) => entry !== gone)
    .map((entry): Supply => {
      if (!entry.serves.some(isIt)) return entry;
      const others = entry.serves.filter((text) => !isIt(text));
      return { ...entry, serves: [...others, ...gone.serves.filter((text) => !others.includes(text))] };
    });
  const after = withSupply(design, supply);
  const rows = (after.site?.rows ?? []).map((row) => {
    const entries = parseRun(row.run);
    const kept = entries.filter((entry) => entry.kind === 'gap' || entry.name !== id);
    return kept.length === entries.length ? row : { ...row, run: formatRun(kept) };
  });
  const isSame = rows.every((row, k) => row === after.site?.rows[k]);
  return done(isSame ? after : withRows(after, rows));
}
