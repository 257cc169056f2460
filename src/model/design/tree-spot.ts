/** One place on the way down the tree, with what the next level needs; shared by all that walk it. */
import { type AddressStep, type IndexSpan, parsePath } from './address.ts';
import type { BlockId, Design, Hold, HoldName, Path } from './design.ts';
import { ordinalOfIndices } from './tree-indices.ts';
import { blockHolds, dimensionsOf, type Holds, ownHold, partOf, totalOf } from './tree-kinds.ts';
import { placeChanges, sayingAt } from './tree-placed.ts';

export interface Spot {
  readonly path: Path | 'site';
  /** Names along the path: `cc/node`; '' at the site. */
  readonly chain: string;
  /** Indices at each level. */
  readonly levels: readonly (readonly number[])[];
  readonly block?: BlockId;
  readonly part?: string;
  readonly card: boolean;
  readonly off: boolean;
  readonly holds: Holds;
  readonly counts?: Readonly<Record<HoldName, number>>;
}

function siteSpot(design: Design): Spot {
  return { path: 'site', chain: '', levels: [], card: false, off: false, holds: design.holds };
}

export function chainBelow({ chain }: Spot, name: HoldName): string {
  return chain === '' ? name : `${chain}/${name}`;
}

export function pathBelow({ path }: Spot, name: HoldName, indices: readonly number[]): Path {
  const own = `${name}[${indices.join(',')}]`;
  return path === 'site' ? own : `${path}/${own}`;
}

/** The element at one index of a hold. `path`, `chain` and `levels` are its own. */
export function spotIn(
  design: Design,
  parent: Spot,
  hold: Hold,
  chain: string,
  path: Path,
  levels: Spot['levels'],
): Spot {
  const saying = sayingAt(design, chain, path, levels);
  const block = saying?.block ?? hold.block;
  const part = saying?.part ?? partOf(design, hold, block);
  return {
    path,
    chain,
    levels,
    ...(block !== undefined && { block }),
    ...(part !== undefined && { part }),
    card: hold.card === true,
    off: parent.off || saying?.off === true,
    holds: blockHolds(design, block),
    ...(saying?.counts && { counts: saying.counts }),
  };
}

/** How many of a hold a box really has. */
export function countAt(spot: Spot, name: HoldName, hold: Hold): number {
  return spot.counts && Object.hasOwn(spot.counts, name) ? (spot.counts[name] ?? 0) : totalOf(hold);
}

export function spotOf(design: Design, path: Path | 'site'): Spot | undefined {
  let spot: Spot | undefined = siteSpot(design);
  if (path === 'site') return spot;
  const read = parsePath(path);
  if (!read.ok) return undefined;
  for (const step of read.value) {
    const hold: Hold | undefined = ownHold(spot.holds, step.name);
    const indices = hold && singleIndices(step, hold);
    spot = hold && indices && spotAt(design, spot, step.name, hold, indices);
    if (!spot) return undefined;
  }
  return spot;
}

/** Undefined beyond the count. */
function spotAt(
  design: Design,
  parent: Spot,
  name: HoldName,
  hold: Hold,
  indices: readonly number[],
): Spot | undefined {
  if (ordinalOfIndices(indices, dimensionsOf(hold)) >= countAt(parent, name, hold)) return undefined;
  const levels = [...parent.levels, indices];
  return spotIn(design, parent, hold, chainBelow(parent, name), pathBelow(parent, name, indices), levels);
}

/** The tuple a step names; an only element needs no index. */
function singleIndices(step: AddressStep, hold: Hold): readonly number[] | undefined {
  const dimensions = dimensionsOf(hold);
  if (!step.spans) return totalOf(hold) === 1 ? dimensions.map(() => 1) : undefined;
  if (step.spans.length !== dimensions.length) return undefined;
  const fits = step.spans.every(
    (span, axis) => span.from === span.to && (axis === 0 || span.to <= (dimensions[axis] ?? 1)),
  );
  return fits ? step.spans.map((span) => span.from) : undefined;
}

/** Where an address has come to: one place, or all places of a kind below a range. */
export interface Reach {
  readonly spot?: Spot;
  readonly holds: Holds;
}

export function siteReach(design: Design): Reach {
  return { spot: siteSpot(design), holds: design.holds };
}

/** Size of each axis of a hold there; below a range, of the largest that any change makes. */
export function sizesAt(design: Design, { spot }: Reach, name: HoldName, hold: Hold): readonly number[] {
  const dimensions = dimensionsOf(hold);
  const plain = totalOf(hold);
  const count = spot ? countAt(spot, name, hold) : Math.max(plain, placeChanges(design).largest.get(name) ?? 0);
  if (count === plain) return dimensions;
  const inner = dimensions.slice(1).reduce((product, n) => product * n, 1);
  return [inner === 0 ? 0 : Math.ceil(count / inner), ...dimensions.slice(1)];
}

/** One level down; undefined when the step names one place and that is not there. */
export function reachBelow(
  design: Design,
  reach: Reach,
  name: HoldName,
  hold: Hold,
  spans: readonly IndexSpan[] | undefined,
): Reach | undefined {
  const isOne = spans?.length === dimensionsOf(hold).length && spans.every((span) => span.from === span.to);
  if (!reach.spot || !isOne) return { holds: blockHolds(design, hold.block) };
  const indices = spans.map((span) => span.from);
  const spot = spotAt(design, reach.spot, name, hold, indices);
  return spot && { spot, holds: spot.holds };
}
