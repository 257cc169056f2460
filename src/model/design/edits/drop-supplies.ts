/** Supplies that serve nothing any more, and what stands in rows under a name that is gone. */
import type { Design, Row } from '../design.ts';
import { parseRun } from '../tree-rows.ts';
import { sameList, withRows, withSupply } from './record.ts';
import { type Done, done } from './refuse.ts';
import { formatRun } from './rows.ts';

/** Supplies stop serving what is gone; one that then serves nothing is gone too, and so on upwards. */
export function dropServed(design: Design, gone: ReadonlySet<string>): Done {
  if (!design.supply || gone.size === 0) return done(design);
  const also: string[] = [];
  let { supply } = design;
  for (let left = gone; left.size > 0; ) {
    const emptied = new Set<string>();
    const unserved = left;
    supply = supply.flatMap((entry) => {
      const serves = entry.serves.filter((text) => !unserved.has(text.replace(/[[/].*$/s, '')));
      if (serves.length === entry.serves.length) return [entry];
      if (serves.length > 0) return [{ ...entry, serves }];
      emptied.add(entry.id);
      return [];
    });
    also.push(...emptied);
    left = emptied;
  }
  const result = withSupply(design, sameList(design.supply, supply));
  return done(withoutStanding(result, new Set(also)), { also });
}

/** Nothing of these names stands in a row any more; a row that held nothing else is gone. */
export function withoutStanding(design: Design, gone: ReadonlySet<string>): Design {
  if (!design.site || gone.size === 0) return design;
  const rows = design.site.rows.flatMap((row): readonly Row[] => {
    const entries = parseRun(row.run);
    const kept = entries.filter((entry) => entry.kind === 'gap' || !gone.has(entry.name));
    if (kept.length === entries.length) return [row];
    return kept.some((entry) => entry.kind === 'things') ? [{ ...row, run: formatRun(kept) }] : [];
  });
  return withRows(design, sameList(design.site.rows, rows));
}
