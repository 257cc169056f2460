/**
 * The sentences a wire between two kinds of things can say, the likeliest first: "every npu to every l1 of the same
 * node", then the wider and the narrower ones. A person picks one; nobody needs to know what an axis is.
 */
import { parsePath } from '../../../model/design/address.ts';
import type { Axis, Design, HoldName, Path, WireEnd } from '../../../model/design/design.ts';
import { axesOf, countOf } from '../../../model/design/tree.ts';
import { kindsOf } from '../../../model/design/tree-kinds.ts';

export type Sentence = {
  readonly id: string;
  readonly end: WireEnd;
} & (
  | { readonly kind: 'every'; readonly same: readonly Axis[] }
  | { readonly kind: 'mesh' | 'ring' | 'line'; readonly axis: Axis }
  | { readonly kind: 'outside' }
);

interface Step {
  readonly name: HoldName;
  readonly axes: readonly Axis[];
}

/** From the site down to the hold itself; the first way when variants hold it too. */
export function ancestry(design: Design, hold: HoldName): readonly Step[] {
  const { seats, users } = kindsOf(design);
  const steps: Step[] = [];
  let name: HoldName | undefined = hold;
  while (name !== undefined && steps.length < 24) {
    const seat: { readonly container: string; readonly hold: Parameters<typeof axesOf>[1] } | undefined =
      seats.get(name)?.[0];
    if (!seat) return [];
    steps.unshift({ name, axes: axesOf(name, seat.hold) });
    name = seat.container === 'site' ? undefined : users.get(seat.container)?.[0]?.name;
  }
  return steps;
}

export function sentencesFor(design: Design, each: HoldName, to: HoldName): readonly Sentence[] {
  return each === to ? alongAxes(design, each) : joins(design, each, to);
}

/** Among themselves: full mesh and ring along each axis that has more than one value, innermost first. */
function alongAxes(design: Design, each: HoldName): readonly Sentence[] {
  const axes = [...new Set(ancestry(design, each).flatMap((step) => step.axes))].reverse();
  return axes.flatMap((axis) =>
    (['mesh', 'ring', 'line'] as const).map((kind): Sentence => {
      const end: WireEnd = kind === 'mesh' ? { mesh: axis } : kind === 'ring' ? { ring: axis } : { line: axis };
      return { id: `${kind} ${axis}`, kind, axis, end };
    }),
  );
}

function joins(design: Design, each: HoldName, to: HoldName): readonly Sentence[] {
  const [from, toward] = [ancestry(design, each), ancestry(design, to)];
  if (from.length === 0 || toward.length === 0) return [];
  let shared = 0;
  while (from[shared] && from[shared]?.name === toward[shared]?.name) shared += 1;
  const boxes = from.slice(0, shared).map((step) => step.name);
  const below = (steps: readonly Step[]) => new Set(steps.slice(shared).flatMap((step) => step.axes));
  const targetAxes = below(toward);
  const equalAxes = [...below(from)].filter((axis) => targetAxes.has(axis));
  // The nearest common box, then each wider one, then no box at all; with equal indices first where there are any.
  const places: readonly (readonly Axis[])[] = [...boxes].reverse().map((box) => [box]);
  const sames = [...places, []].flatMap((place) =>
    equalAxes.length > 0 ? [[...place, ...equalAxes], [...place]] : [[...place]],
  );
  const seen = new Set<string>();
  return sames.flatMap((same): readonly Sentence[] => {
    const id = `every ${same.join(',')}`;
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ id, kind: 'every', same, end: same.length > 0 ? { to, same } : { to } }];
  });
}

/** Sentences that join these two things come first, each kind in its order. */
export function likeliestFirst(
  design: Design,
  sentences: readonly Sentence[],
  pair: readonly [Path, Path],
): readonly Sentence[] {
  const joining = sentences.filter((sentence) => joinsPair(design, sentence, pair));
  return [...joining, ...sentences.filter((sentence) => !joining.includes(sentence))];
}

/** Whether a link of the sentence runs between two things, by their addresses. */
export function joinsPair(design: Design, sentence: Sentence, [a, b]: readonly [Path, Path]): boolean {
  const [near, far] = [valuesOf(design, a), valuesOf(design, b)];
  if (!near || !far || sentence.kind === 'outside') return false;
  const differing = [...near.keys()].filter((axis) => far.has(axis) && near.get(axis) !== far.get(axis));
  if (sentence.kind !== 'every') return differing.length === 1 && differing[0] === sentence.axis;
  // The same box is the same with everything around it.
  return sentence.same.every((name) => {
    const place = [...near.keys()].indexOf(name);
    const around = [...near.keys()].slice(0, place + 1);
    return isBox(design, name) ? !around.some((axis) => differing.includes(axis)) : !differing.includes(name);
  });
}

const isBox = (design: Design, name: string): boolean => kindsOf(design).seats.has(name);

/** Index along each axis of an address, outermost first; undefined where a level is not the hold's own. */
function valuesOf(design: Design, address: Path): ReadonlyMap<Axis, number> | undefined {
  const read = parsePath(address);
  if (!read.ok) return undefined;
  const steps = ancestry(design, read.value.at(-1)?.name ?? '');
  const values = new Map<Axis, number>();
  for (const [level, { name, axes }] of steps.entries()) {
    const step = read.value[level];
    if (step?.name !== name) return undefined;
    axes.forEach((axis, place) => {
      values.set(axis, step.spans?.[place]?.from ?? 1);
    });
  }
  return values;
}

/** Things that can carry a link: parts without a box of their own, and boxes that are drawn whole (`bmc` of a tray). */
export function wirableHolds(design: Design): readonly HoldName[] {
  const names = [...kindsOf(design).seats].flatMap(([name, seats]) => {
    const hold = seats[0]?.hold;
    return hold && (hold.part !== undefined || hold.card || hold.block === undefined) ? [name] : [];
  });
  return names.filter((name) => countOf(design, name) > 0);
}

/** A wire id that no wire of the net has: named after what it joins. */
export function newWireId(taken: readonly string[], each: HoldName, to: HoldName): string {
  const base = to === each ? each : to;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.includes(id)) return id;
  }
}
