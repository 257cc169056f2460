/**
 * What of a box counts in a sum of bodies (power, mass). A box whose own part states the figure stands for all inside
 * it, so nothing is counted twice; else what is inside is counted. Things dealt into other cabinets (`in`) are counted
 * where they stand, not where they belong.
 */
import type { Part } from '../catalogue/part.ts';
import { readFigure } from '../catalogue/part-figure.ts';
import type { Machine, Place } from '../machine/machine.ts';
import { dealtPlaces } from './dealt-shares.ts';
import type { CountedPart } from './part-total.ts';

export interface BodyRule {
  readonly field: string;
  /** Things without the figure that rightly have none (a rack draws no power). */
  isNothing(part: Part | undefined, place: Place): boolean;
  /** A box adds something of its own beside its contents (a chassis has mass). */
  readonly boxCounts: boolean;
}

/** What stands in `count` of these places. */
export function* bodiesOf(place: Place, count: number, machine: Machine, rule: BodyRule): Generator<CountedPart> {
  const part = place.part === undefined ? undefined : machine.parts[place.part];
  const self: CountedPart = {
    count,
    name: place.block ?? place.hold,
    address: place.address,
    ...(place.part !== undefined && { ref: place.part }),
    ...(part && { part }),
    ...(isFilledCabinet(place, part) && { claimed: true }),
  };
  if (readFigure(part, rule.field)) return yield self;

  const inside = place.inside.filter((child) => child.dealtInto === undefined);
  const contents = inside.flatMap((child) => [...bodiesOf(child, count * child.perParent, machine, rule)]);
  const isElement = place.inside.length === 0 && place.block === undefined;
  if (isElement) {
    if (!rule.isNothing(part, place)) yield self;
    return;
  }
  if (!rule.boxCounts || place.shape === 'group') return yield* contents;
  // One figure for the box mends all that is missing in it, so only the box is named.
  if (contents.every((one) => !readFigure(one.part, rule.field))) return yield self;
  yield* contents;
  if (!rule.isNothing(part, place)) yield self;
}

/** Everything on the site, each once, wherever it stands. */
export function* allBodies(machine: Machine, rule: BodyRule): Generator<CountedPart> {
  for (const place of machine.places) {
    if (place.dealtInto === undefined) yield* bodiesOf(place, place.count, machine, rule);
  }
  for (const place of dealtPlaces(machine.places)) yield* bodiesOf(place, place.count, machine, rule);
}

/** Figures of a cabinet part are those of the filled cabinet: what its maker claims of the whole. */
function isFilledCabinet(place: Place, part: Part | undefined): boolean {
  return part?.kind === 'cabinet' && place.inside.length > 0;
}
