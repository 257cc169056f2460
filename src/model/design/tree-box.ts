/**
 * Navigation of a design with its changes applied. Costs what is asked for: one box, or the elements one level down;
 * the tree is never unrolled. Paths are full addresses with single indices (`resolveAddress` in `tree.ts` makes them).
 */
import { parsePath } from './address.ts';
import { stepCovers } from './address-order.ts';
import type { BlockId, BlockShape, Change, Design, Hold, HoldName, Path } from './design.ts';
import { fullSteps } from './tree-changes.ts';
import { tally } from './tree-count.ts';
import { indicesOfOrdinal } from './tree-indices.ts';
import { blockOf, dimensionsOf } from './tree-kinds.ts';
import { placeChanges } from './tree-placed.ts';
import { chainBelow, countAt, pathBelow, spotIn, spotOf } from './tree-spot.ts';

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
    const chain = chainBelow(parent, name);
    const dimensions = dimensionsOf(hold);
    const count = countAt(parent, name, hold);
    const isTouched = placeChanges(design).touched.has(chain);
    const plain = spotIn(design, parent, hold, '', '', []);
    for (let k = 0; k < count; k++) {
      const indices = indicesOfOrdinal(k, dimensions);
      const address = pathBelow(parent, name, indices);
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
