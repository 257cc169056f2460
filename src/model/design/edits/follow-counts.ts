/** Numberings and rows follow the number of elements. */
import { formatPath, parsePath } from '../address.ts';
import type { Design } from '../design.ts';
import { placesOf } from '../tree.ts';
import { tally } from '../tree-count.ts';
import { kindsOf } from '../tree-kinds.ts';
import { numberedOrdinals } from '../tree-number.ts';
import { parseRun } from '../tree-rows.ts';
import { rewritePaths, stepsInTree } from './paths.ts';
import { withField, withRows } from './record.ts';
import { afterwards, type Done, done, type Refused, refuse } from './refuse.ts';
import { placedOf, resized } from './rows.ts';

/** A numbering that was whole stays whole: its last axis follows the number of elements. */
export function renumber(before: Design, after: Design): Done | Refused {
  if (!after.number) return done(after);
  let result: Done = done(after);
  for (const [name, numbering] of Object.entries(after.number)) {
    const total = tally(after, [], (element) => element.hold === name, true).total;
    const was = tally(before, [], (element) => element.hold === name, true).total;
    const product = numbering.n.reduce((all, n) => all * n, 1);
    if (total === was || product !== was || product === total) continue;
    const others = numbering.n.slice(0, -1);
    const by = others.reduce((all, n) => all * n, 1);
    if (total % by !== 0) {
      return refuse('number-not-whole', name, { hold: name, total, by, sizes: numbering.n.join(' × ') });
    }
    const spelled = rewritePaths(result.design, (path) => {
      const read = path.startsWith(`${name}[`) ? parsePath(path) : undefined;
      const isNumbered = read?.ok && numberedOrdinals(before, read.value) !== undefined;
      const steps = isNumbered ? stepsInTree(before, path) : undefined;
      return steps ? formatPath(steps) : path;
    });
    const number = { ...spelled.design.number, [name]: { ...numbering, n: [...others, total / by] } };
    result = afterwards(
      result,
      afterwards(spelled, done(withField(spelled.design, 'number', number), { also: [name] })),
    );
  }
  return result;
}

/** Rows that held all of a kind hold all of it again; rows never hold more than there is. */
export function fitRows(before: Design, after: Design): Design {
  if (!after.site || before.site !== after.site) return after;
  let rows = after.site.rows;
  const names = new Set(
    rows.flatMap((row) => parseRun(row.run).flatMap((entry) => ('name' in entry ? [entry.name] : []))),
  );
  for (const name of names) {
    if (!kindsOf(after).seats.has(name)) continue;
    const [was, is] = [placesOf(before, name), placesOf(after, name)];
    const placed = placedOf(rows, name);
    if (was !== is && (placed === was || placed > is)) rows = resized(rows, name, is);
  }
  return withRows(after, rows);
}
