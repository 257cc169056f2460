/** From places in the tree to nodes of a description. */

import { isWithin } from '../design/address-order.ts';
import type { Design } from '../design/design.ts';
import { nthPath, ordinalOf } from '../design/tree.ts';
import type { Anchor } from '../machine/fabric.ts';
import { type ElementAxes, knownValues } from './axis-forest.ts';
import type { Budget } from './budget.ts';
import type { Description } from './description.ts';
import type { LaidOut } from './dimensions.ts';
import type { ElementKind } from './elements.ts';
import type { HoldSite } from './hold-sites.ts';

/** A box or element: the hold it is of and its 0-based indices from the outermost level. */
export interface Spot {
  readonly site: HoldSite;
  readonly indices: readonly number[];
}

/** A description on which places are looked up. */
export interface Ground {
  readonly design: Design;
  readonly described: Description;
  readonly budget: Budget;
}

/**
 * The nodes below which the elements of a type lie that are in a box (or are the element itself). Several where the box
 * is cut up by through numbers or by the digits of a coordinate; none where the type has no element there.
 */
export function anchorsAt(ground: Ground, type: number, spot: Spot): readonly Anchor[] {
  const element = ground.described.elements[type];
  if (!element?.kind.site.path.includes(spot.site)) return [];
  const anchors: Anchor[] = [];
  for (const indices of writtenIndices(ground, element.kind, spot)) {
    for (const values of knownValueSets(element, indices)) {
      if (!ground.budget.spend()) return anchors;
      anchors.push(anchorOfValues(ground.described.laid, ground.described.types[type]?.at ?? [], values));
    }
  }
  return anchors;
}

/** Indices as the element's address has them, as far as the place says. */
function* writtenIndices(
  { design, budget }: Ground,
  { site, numbering }: ElementKind,
  spot: Spot,
): Generator<readonly number[]> {
  if (!numbering) {
    yield spot.indices;
    return;
  }
  const numbered = site.path.findLastIndex((outer) => Object.hasOwn(design.number ?? {}, outer.hold));
  const levels = site.path.slice(0, numbered + 1);
  const own = levels.reduce((sum, outer) => sum + outer.sizes.length, 0);
  const below = spot.indices.slice(own);
  const box = pathOf(site.path, spot.indices.slice(0, own));
  for (const indices of complete(levels, spot.indices.slice(0, own))) {
    if (!budget.spend()) return;
    const first = ordinalOf(design, pathOf(levels, indices));
    if (first === undefined) continue;
    // Elements of a box follow one another, however many a change has made of them.
    for (let ordinal = first; budget.spend(); ordinal++) {
      const path = nthPath(design, levels.at(-1)?.hold ?? '', ordinal);
      if (path === undefined || !isWithin(path, box)) return;
      yield [...tuple(ordinal, numbering.n), ...below];
    }
    return;
  }
}

/** Address of a place by the levels that its indices reach. */
export function pathOf(levels: readonly HoldSite[], indices: readonly number[]): string {
  const steps: string[] = [];
  let next = 0;
  for (const { hold, sizes } of levels) {
    if (next >= indices.length) break;
    steps.push(
      `${hold}[${indices
        .slice(next, next + sizes.length)
        .map((index) => index + 1)
        .join(',')}]`,
    );
    next += sizes.length;
  }
  return steps.join('/');
}

/** All full index vectors that begin as given. */
function* complete(levels: readonly HoldSite[], begin: readonly number[]): Generator<readonly number[]> {
  const size = levels.flatMap((level) => level.sizes)[begin.length];
  if (size === undefined) yield begin;
  else for (let index = 0; index < size; index++) yield* complete(levels, [...begin, index]);
}

function tuple(ordinal: number, sizes: readonly number[]): readonly number[] {
  const indices: number[] = [];
  let rest = ordinal;
  for (let place = sizes.length - 1; place >= 0; place--) {
    const size = place === 0 ? Number.POSITIVE_INFINITY : (sizes[place] ?? 1);
    indices[place] = rest % size;
    rest = Math.floor(rest / size);
  }
  return indices;
}

/** Values of classes that the first indices of an address allow; several where digits of a coordinate stay open. */
function* knownValueSets(
  element: ElementAxes,
  indices: readonly number[],
  place = 0,
  values: ReadonlyMap<number, number> = new Map(),
): Generator<ReadonlyMap<number, number>> {
  const axis = element.axes[place];
  if (!axis) {
    yield values;
    return;
  }
  const known = knownValues(axis, indices);
  if (!known) {
    yield* knownValueSets(element, indices, place + 1, values);
    return;
  }
  for (let step = 0; step < known.count; step++) {
    const next = new Map([...values, [element.classes[place] as number, known.from + step]]);
    yield* knownValueSets(element, indices, place + 1, next);
  }
}

/** In every dimension as deep as values are known. */
export function anchorOfValues(
  { levels, dimensions }: LaidOut,
  at: readonly (readonly [number, number])[],
  values: ReadonlyMap<number, number>,
): Anchor {
  const anchor: Record<number, readonly number[]> = {};
  for (const [dimension, depth] of at) {
    const path: number[] = [];
    const shared = dimensions[dimension]?.under?.depth ?? 0;
    for (const number of (levels[dimension] ?? []).slice(0, depth)) {
      const value = values.get(number);
      if (value === undefined) break;
      path.push(value);
    }
    // Levels shared with a master are named there.
    if (path.length > shared) anchor[dimension] = path;
  }
  return anchor;
}
