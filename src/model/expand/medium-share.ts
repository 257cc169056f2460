/** What share of a wire's links has both ends in the same box of a kind, before changes. */
import type { Description } from './description.ts';
import type { HoldSite } from './hold-sites.ts';
import type { WireJoin } from './wire-joins.ts';

/** Of the links of a join: those inside `inside` and not inside `outside`. */
export function insideShare(
  described: Description,
  join: WireJoin,
  inside: string | undefined,
  outside: string | undefined,
): number {
  const within = inside === undefined ? 1 : shareIn(described, join, inside);
  const without = outside === undefined ? 0 : shareIn(described, join, outside);
  if (inside !== undefined && outside !== undefined) return Math.max(0, Math.min(within, 1 - without));
  return inside !== undefined ? within : 1 - without;
}

function shareIn(described: Description, { form, a, b }: WireJoin, name: string): number {
  const box = a.path.find((outer) => outer.hold === name);
  if (!box || !b.path.includes(box)) return 0;
  const boxAxes = box.path.flatMap((outer) =>
    outer.axes.map((axis, place) => ({ axis, size: outer.sizes[place] ?? 1 })),
  );
  const element = described.elements.find(({ kind }) => kind.site === a);
  if (form.kind === 'to')
    return shareOfJoin(
      boxAxes,
      box,
      form.pairs.map(([i]) => i),
      element?.kind.written ?? [],
    );
  // Along an axis of the box itself, links lead out of it unless inner digits of the axis differ.
  const all = element?.axes.find((axis) => axis.name === form.axis);
  const outer = boxAxes.filter(({ axis }) => axis === form.axis).reduce((product, { size }) => product * size, 1);
  if (!all || outer === 1) return 1;
  const inner = all.size / outer;
  if (form.kind === 'ring') return all.size <= 2 ? (inner > 1 ? 1 : 0) : (all.size - outer) / all.size;
  if (form.kind === 'line') return (all.size - outer) / (all.size - 1);
  return form.kind === 'mesh' ? (inner - 1) / (all.size - 1) : 0;
}

/** Indices of the box that the wire does not hold equal agree by chance of one in their size. */
function shareOfJoin(
  boxAxes: readonly { readonly axis: string; readonly size: number }[],
  box: HoldSite,
  paired: readonly number[],
  written: readonly { readonly hold: string; readonly size: number }[],
): number {
  const levels = new Set(box.path.map((outer) => outer.key));
  const free = written.filter((one, place) => levels.has(one.hold) && !paired.includes(place));
  return boxAxes.length === 0 ? 0 : free.reduce((share, one) => share / one.size, 1);
}
