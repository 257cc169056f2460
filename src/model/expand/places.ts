/**
 * The place tree by class: what changes touch is split off, the untouched rest stays one class, nothing is unrolled.
 * On the way it notes every exception to the blocks, so that networks see the same machine as the places.
 */
import { type AddressStep, formatPath } from '../design/address.ts';
import type { BlockId, Design, Hold, HoldName } from '../design/design.ts';
import type { PlaceChange } from '../design/tree-changes.ts';
import { blockHolds, dimensionsOf, partOf, totalOf } from '../design/tree-kinds.ts';
import type { Place } from '../machine/machine.ts';
import { type HoldSite, product, shapeOf } from './hold-sites.ts';
import { type SpanClass, splitIndices } from './spans.ts';

/** A box or element that is not as its block says. Steps are in full, with all the indices they concern. */
export type Exception =
  | { readonly kind: 'off'; readonly site: HoldSite; readonly at: readonly AddressStep[] }
  /** Another count of `site` in the box `at`; 0 where a variant has none. */
  | { readonly kind: 'count'; readonly site: HoldSite; readonly at: readonly AddressStep[]; readonly count: number }
  /** Something the blocks do not have there, or in another shape, with all that is in it. */
  | { readonly kind: 'new'; readonly holds: readonly HoldName[]; readonly at: readonly AddressStep[] };

export interface Placed {
  readonly places: readonly Place[];
  readonly exceptions: readonly Exception[];
  /** Changes, by place in the list, that found what they name. */
  readonly found: ReadonlySet<number>;
  /** Whether there were more classes than can be listed. */
  readonly cut: boolean;
}

/** Classes of places; a design has tens of kinds and a few classes for each change. */
const mostPlaces = 100_000;

interface Box {
  readonly holds: Readonly<Record<HoldName, Hold>>;
  readonly counts: Readonly<Record<HoldName, number>>;
  readonly steps: readonly AddressStep[];
  readonly count: number;
  /** Blocks around it: one that holds itself is not opened again. */
  readonly around: readonly BlockId[];
  /** Changes on their way down: `steps` are those still to go. */
  readonly pending: readonly PlaceChange[];
  /** What the blocks say is inside; null where there is no such place without the changes. */
  readonly nominal: readonly HoldSite[] | null;
}

export function placesOf(design: Design, top: readonly HoldSite[], changes: readonly PlaceChange[]): Placed {
  const exceptions: Exception[] = [];
  const found = new Set<number>();
  let listed = 0;

  const walk = (box: Box): readonly Place[] => {
    if (box.nominal !== null) noteCounts(design, box, exceptions);
    return Object.entries(box.holds).flatMap(([name, hold]) => {
      const sizes = dimensionsOf(hold);
      const here = box.pending.filter((pending) => pending.steps[0]?.name === name);
      const classes = splitIndices(sizes, countOf(box, name), here, ({ steps }) => steps[0] as AddressStep);
      return classes.flatMap((one) => placeOf(box, name, hold, one));
    });
  };

  const placeOf = (box: Box, name: HoldName, hold: Hold, one: SpanClass<PlaceChange>): readonly Place[] => {
    if (++listed > mostPlaces) return [];
    const steps = [...box.steps, { name, spans: one.spans }];
    const nominal = box.nominal?.find((site) => site.hold === name);
    let block = hold.block;
    let part = partOf(design, hold, block);
    let off = false;
    let counts: Record<HoldName, number> = {};
    const below: PlaceChange[] = [];
    for (const pending of one.items) {
      const { change, index } = pending;
      if (pending.steps.length > 1) {
        below.push({ ...pending, steps: pending.steps.slice(1) });
        continue;
      }
      found.add(index);
      if ('off' in change) off = true;
      else if ('block' in change) {
        block = change.block;
        part = partOf(design, hold, block);
      } else if ('part' in change) part = change.part;
      else if ('hold' in change) counts = { ...counts, ...change.hold };
    }
    if (off) {
      for (const pending of below) found.add(pending.index);
      if (nominal) exceptions.push({ kind: 'off', site: nominal, at: steps });
      return [];
    }
    const count = box.count * one.count;
    const place = placeFacts(design, hold, block, part);
    // What is inside only elsewhere is missing here, also where there is nothing to open.
    const opened = block === undefined || box.around.includes(block) ? undefined : block;
    const inside =
      opened === undefined && !nominal?.inside.length
        ? []
        : walk({
            holds: blockHolds(design, opened),
            counts,
            steps,
            count,
            around: opened === undefined ? box.around : [...box.around, opened],
            pending: below,
            nominal: nominal?.inside ?? null,
          });
    const address = formatPath(steps);
    return [{ hold: name, address, ...place, card: hold.card === true, count, perParent: one.count, inside }];
  };

  const places = walk({
    holds: design.holds,
    counts: {},
    steps: [],
    count: 1,
    around: [],
    pending: changes,
    nominal: top,
  });
  return { places, exceptions, found, cut: listed > mostPlaces };
}

function placeFacts(design: Design, hold: Hold, block: BlockId | undefined, part: string | undefined) {
  return {
    ...shapeOf(design, block),
    ...(block !== undefined && { block }),
    ...(part !== undefined && { part }),
    ...(hold.in !== undefined && { dealtInto: hold.in }),
    ...(hold.at !== undefined && { slots: hold.at }),
    ...(hold.assumed !== undefined && { assumed: hold.assumed }),
  };
}

function countOf(box: Box, name: HoldName): number {
  const hold = box.holds[name];
  return hold ? (box.counts[name] ?? totalOf(hold)) : 0;
}

/** Where a box, through its changes, has other counts than its block. */
function noteCounts(design: Design, box: Box, exceptions: Exception[]): void {
  const nominal = box.nominal ?? [];
  for (const site of nominal) {
    const hold = box.holds[site.hold];
    const count = countOf(box, site.hold);
    const sizes = hold ? dimensionsOf(hold) : site.sizes;
    const reshaped = sizes.length !== site.sizes.length || (sizes.length > 1 && sizes.join() !== site.sizes.join());
    if (reshaped)
      exceptions.push({ kind: 'new', holds: [site.hold, ...namesWithin(design, hold?.block)], at: box.steps });
    if (reshaped || count !== product(site.sizes)) {
      exceptions.push({ kind: 'count', site, at: box.steps, count: reshaped ? 0 : count });
    }
  }
  for (const [name, { block }] of Object.entries(box.holds)) {
    if (nominal.some((site) => site.hold === name)) continue;
    exceptions.push({ kind: 'new', holds: [name, ...namesWithin(design, block)], at: box.steps });
  }
}

/** Names of everything inside a block, at any depth. */
function namesWithin(design: Design, block: BlockId | undefined): readonly HoldName[] {
  const names = new Set<HoldName>();
  const seen = new Set<BlockId>();
  const visit = (id: BlockId | undefined): void => {
    if (id === undefined || seen.has(id)) return;
    seen.add(id);
    for (const [name, hold] of Object.entries(blockHolds(design, id))) {
      names.add(name);
      visit(hold.block);
    }
  };
  visit(block);
  return [...names];
}
