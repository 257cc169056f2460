/** From places in the tree to nodes of a description. */
import type { Design } from '../design/design.ts';
import { ordinalOf } from '../design/tree.ts';
import type { Anchor } from '../machine/fabric.ts';
import { type ElementAxes, knownValues } from './axis-forest.ts';
import type { Description } from './description.ts';
import type { LaidOut } from './dimensions.ts';
import type { ElementKind } from './elements.ts';
import type { HoldSite } from './hold-sites.ts';

/** A box or element: the hold it is of and its 0-based indices from the outermost level. */
export interface Spot {
  readonly site: HoldSite;
  readonly indices: readonly number[];
}

/** Nodes one place may stand for, where through numbers or digits cut it up. */
export const mostNodes = 4096;

/**
 * The nodes below which the elements of a type lie that are in a box (or are the element itself). Several where the box
 * is cut up by through numbers or by the digits of a coordinate; none where the type has no element there.
 */
export function anchorsAt(design: Design, described: Description, type: number, spot: Spot): readonly Anchor[] {
  const element = described.elements[type] as ElementAxes;
  if (!element.kind.site.path.includes(spot.site)) return [];
  return writtenIndices(design, element.kind, spot).flatMap((indices) => nodesOf(described, element, type, indices));
}

/** Indices as the element's address has them, as far as the place says. */
function writtenIndices(design: Design, { site, numbering }: ElementKind, spot: Spot): readonly (readonly number[])[] {
  if (!numbering) return [spot.indices];
  const numbered = site.path.findLastIndex((outer) => Object.hasOwn(design.number ?? {}, outer.hold));
  const levels = site.path.slice(0, numbered + 1);
  const own = levels.reduce((sum, outer) => sum + outer.sizes.length, 0);
  const found: number[][] = [];
  for (const indices of complete(levels, spot.indices.slice(0, own))) {
    if (found.length > mostNodes) break;
    let next = 0;
    const path = levels.map(({ hold, sizes }) => {
      const here = indices.slice(next, next + sizes.length).map((index) => index + 1);
      next += sizes.length;
      return `${hold}[${here.join(',')}]`;
    });
    const ordinal = ordinalOf(design, path.join('/'));
    if (ordinal !== undefined) found.push([...tuple(ordinal, numbering.n), ...spot.indices.slice(own)]);
  }
  return found;
}

/** All full index vectors that begin as given. */
function* complete(levels: readonly HoldSite[], begin: readonly number[]): Generator<readonly number[]> {
  const size = levels.flatMap((level) => level.sizes)[begin.length];
  if (size === undefined) yield begin;
  else for (let index = 0; index < size; index++) yield* complete(levels, [...begin, index]);
}

export function tuple(ordinal: number, sizes: readonly number[]): readonly number[] {
  const indices: number[] = [];
  let rest = ordinal;
  for (let place = sizes.length - 1; place >= 0; place--) {
    const size = place === 0 ? Number.POSITIVE_INFINITY : (sizes[place] ?? 1);
    indices[place] = rest % size;
    rest = Math.floor(rest / size);
  }
  return indices;
}

function nodesOf(
  { laid, types }: Description,
  { axes, classes }: ElementAxes,
  type: number,
  indices: readonly number[],
): readonly Anchor[] {
  let choices: ReadonlyMap<number, number>[] = [new Map()];
  axes.forEach((axis, place) => {
    const known = knownValues(axis, indices);
    if (!known) return;
    const number = classes[place] as number;
    choices = choices.flatMap((choice) =>
      Array.from({ length: known.count }, (_, step) => new Map([...choice, [number, known.from + step]])),
    );
  });
  return choices.map((choice) => anchorOfValues(laid, types[type]?.at ?? [], choice));
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
