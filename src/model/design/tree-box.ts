/**
 * Navigation of a design with its changes applied. Costs what is asked for: one box, or the elements one level down;
 * the tree is never unrolled. Paths are full addresses with single indices (`resolveAddress` in `tree.ts` makes them).
 */
import { type AddressStep, formatPath, parsePath, stepAt } from './address.ts';
import { stepCovers } from './address-order.ts';
import type { BlockId, BlockShape, Change, Design, Hold, HoldName, Path } from './design.ts';
import { fullSteps, type Saying } from './tree-changes.ts';
import { tally } from './tree-count.ts';
import { indicesOfOrdinal, ordinalOfIndices } from './tree-indices.ts';
import { blockHolds, blockOf, dimensionsOf, type Holds, ownHold, partOf, totalOf } from './tree-kinds.ts';
import { placeChanges, sayingAt } from './tree-placed.ts';

/** A hold as it is in one box; `count` is what the box really has, `n` what its kind says. */
export interface HoldView extends Hold {
  readonly count: number;
}

export interface BoxView {
  readonly path: Path | 'site';
  readonly block?: BlockId;
  readonly shape?: BlockShape;
  readonly part?: string;
  readonly card: boolean;
  readonly holds: Readonly<Record<HoldName, HoldView>>;
  /** It, or a box around it, is missing or reserved. */
  readonly off: boolean;
}

export interface ChildView {
  readonly address: Path;
  readonly hold: HoldName;
  /** 1-based, one for each axis. */
  readonly indices: readonly number[];
  readonly block?: BlockId;
  readonly shape?: BlockShape;
  readonly part?: string;
  readonly card: boolean;
  readonly off: boolean;
}

/** A place on the way down, with what the next level needs. */
interface Spot {
  readonly path: Path | 'site';
  readonly chain: string;
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

/** The element at one index of a hold. `path` and `chain` are its own. */
function spotIn(design: Design, parent: Spot, hold: Hold, chain: string, path: Path, levels: Spot['levels']): Spot {
  const saying: Saying | undefined = sayingAt(design, chain, path, levels);
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

function countAt(spot: Spot, name: HoldName, hold: Hold): number {
  return spot.counts && Object.hasOwn(spot.counts, name) ? (spot.counts[name] ?? 0) : totalOf(hold);
}

function spotOf(design: Design, path: Path | 'site'): Spot | undefined {
  let spot = siteSpot(design);
  if (path === 'site') return spot;
  const read = parsePath(path);
  if (!read.ok) return undefined;
  for (const step of read.value) {
    const hold = ownHold(spot.holds, step.name);
    const indices = hold && singleIndices(step, hold);
    if (!hold || !indices || ordinalOfIndices(indices, dimensionsOf(hold)) >= countAt(spot, step.name, hold)) {
      return undefined;
    }
    const chain = spot.chain === '' ? step.name : `${spot.chain}/${step.name}`;
    const own = formatPath([stepAt(step.name, indices)]);
    const full: string = spot.path === 'site' ? own : `${spot.path}/${own}`;
    spot = spotIn(design, spot, hold, chain, full, [...spot.levels, indices]);
  }
  return spot;
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

export function boxAt(design: Design, path: Path | 'site'): BoxView | undefined {
  const spot = spotOf(design, path);
  if (!spot) return undefined;
  const holds: Record<HoldName, HoldView> = {};
  for (const [name, hold] of Object.entries(spot.holds)) holds[name] = { ...hold, count: countAt(spot, name, hold) };
  const shape = blockOf(design, spot.block)?.is;
  return {
    path: spot.path,
    ...(spot.block !== undefined && { block: spot.block }),
    ...(shape && { shape }),
    ...(spot.part !== undefined && { part: spot.part }),
    card: spot.card,
    holds,
    off: spot.off,
  };
}

/** The elements one level down, one by one, in tree order; of one hold, or of all. */
export function childrenOf(design: Design, path: Path | 'site', holdName?: HoldName): readonly ChildView[] {
  const parent = spotOf(design, path);
  if (!parent) return [];
  const children: ChildView[] = [];
  for (const [name, hold] of Object.entries(parent.holds)) {
    if (holdName !== undefined && name !== holdName) continue;
    const chain = parent.chain === '' ? name : `${parent.chain}/${name}`;
    const prefix = parent.path === 'site' ? name : `${parent.path}/${name}`;
    const dimensions = dimensionsOf(hold);
    const count = countAt(parent, name, hold);
    const isTouched = placeChanges(design).touched.has(chain);
    const plain = spotIn(design, parent, hold, '', '', []);
    for (let k = 0; k < count; k++) {
      const indices = indicesOfOrdinal(k, dimensions);
      const address = `${prefix}[${indices.join(',')}]`;
      const spot = isTouched ? spotIn(design, parent, hold, chain, address, [...parent.levels, indices]) : plain;
      const shape = blockOf(design, spot.block)?.is;
      children.push({
        address,
        hold: name,
        indices,
        ...(spot.block !== undefined && { block: spot.block }),
        ...(shape && { shape }),
        ...(spot.part !== undefined && { part: spot.part }),
        card: spot.card,
        off: spot.off,
      });
    }
  }
  return children;
}

/** How many elements of a hold there are on the whole site; what is off is not counted. */
export function countOf(design: Design, holdName: HoldName): number {
  return tally(design, placeChanges(design).all, (element) => element.hold === holdName).total;
}

/** The same with those that are off: the places of the hold. */
export function placesOf(design: Design, holdName: HoldName): number {
  return tally(design, placeChanges(design).all, (element) => element.hold === holdName, true).total;
}

/** How many elements are of the same kind as this one, itself included: its block, else its hold and part. */
export function alike(design: Design, path: Path): number {
  const spot = spotOf(design, path);
  const name = spot?.chain.slice(spot.chain.lastIndexOf('/') + 1);
  if (!spot || name === undefined || name === '') return 0;
  const { block, part } = spot;
  const { total } = tally(design, placeChanges(design).all, (element) =>
    block === undefined
      ? element.hold === name && element.block === undefined && element.part === part
      : element.block === block,
  );
  return total;
}

/** Places in `design.changes` of the changes that concern a box or anything in it, its links included. */
export function changesWithin(design: Design, path: Path | 'site'): readonly number[] {
  return (design.changes ?? []).flatMap((change, index) => {
    const concerned = placesOfChange(change).some((place) => path === 'site' || meets(design, place, path));
    return concerned ? [index] : [];
  });
}

export function hasExceptions(design: Design, path: Path | 'site'): boolean {
  return changesWithin(design, path).length > 0;
}

/** The paths a change names, as written. */
function placesOfChange(change: Change): readonly Path[] {
  if ('at' in change) return [change.at];
  if ('under' in change) return [change.under];
  if ('join' in change) return change.join;
  return [change.from, change.to];
}

/** Whether a place as written is, or lies in a box. */
function meets(design: Design, place: Path, path: Path): boolean {
  const own = parsePath(path);
  const steps = fullSteps(design, place);
  if (!own.ok || !steps) return false;
  return own.value.every((step, level) => {
    const other = steps[level];
    if (other === undefined) return false;
    return (
      other.name === step.name &&
      stepCovers(
        other,
        (step.spans ?? []).map((span) => span.from),
      )
    );
  });
}
