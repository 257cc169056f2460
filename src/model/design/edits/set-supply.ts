import type { Design } from '../design.ts';
import { renamedRunEntry } from '../tree-rows.ts';
import { refuseServes } from './add-supply.ts';
import type { Edit, EditResult } from './edit.ts';
import { refuseElementName } from './names.ts';
import { mappedList, patched, withRows, withSupply } from './record.ts';
import { done, refuse } from './refuse.ts';

/** A new id is followed by what hangs above it and by the rows. */
export function setSupply(design: Design, { id, set }: Extract<Edit, { kind: 'supply/set' }>): EditResult {
  const old = design.supply?.find((supply) => supply.id === id);
  if (!old || !design.supply) return refuse('no-supply', id, { supply: id });
  const next = patched(old, set);
  if (next === old) return done(design);
  const taken = next.id === id ? undefined : refuseElementName(design, next.id);
  if (taken) return taken;
  const rename = (text: string): string =>
    text === id || text.startsWith(`${id}[`) || text.startsWith(`${id}/`) ? next.id + text.slice(id.length) : text;
  const all = design.supply.map((supply) => {
    const entry = supply === old ? next : supply;
    const serves = mappedList(entry.serves, rename);
    return serves === entry.serves ? entry : { ...entry, serves };
  });
  const refused = refuseServes(design, all, all.find((supply) => supply.id === next.id) ?? next);
  if (refused) return refused;
  const after = withSupply(design, all);
  if (next.id === id || !after.site) return done(after);
  const rows = mappedList(after.site.rows, (row) => {
    const run = mappedList(row.run, (text) => renamedRunEntry(text, id, next.id));
    return run === row.run ? row : { ...row, run };
  });
  return done(withRows(after, rows));
}
