/** Front of a cabinet: what sits in which units. Unit 1 is the lowest. */
import type { Catalogue, Part } from '../catalogue/part.ts';
import type { Design, Hold, Path } from '../design/design.ts';
import { parseSlots, type SlotStandard, type Slots } from '../design/slots.ts';
import { dealtOf } from './dealt.ts';
import type { Elevation, ElevationSlot } from './layout.ts';
import { figureIn } from './sizes.ts';
import { eachThing, openThing, type Thing, thingAt } from './walk.ts';

/** Units of a cabinet whose maker states none: the tall frame that AI systems come in. */
export const plainUnits = 48;
/** Things beyond this are not drawn one by one. */
const mostSlots = 400;

/** Rack units of a part; undefined when its figures do not say. */
export function unitsHigh(part: Part | undefined): number | undefined {
  const stated = figureIn(part, 'height', 'rack-units') ?? figureIn(part, 'height', 'open-units');
  return stated === undefined ? undefined : Math.max(1, Math.ceil(stated));
}

function unitsInside(part: Part | undefined): number | undefined {
  return figureIn(part, 'units', 'rack-units') ?? figureIn(part, 'units', 'open-units');
}

/** As many places as the text names, when it names too few. */
function placesIn(text: string | undefined, count: number, height: number | undefined): Slots | null {
  if (text === undefined || count === 0) return null;
  const read = parseSlots(text, count, height);
  if (read.ok) return read.value;
  return read.reason === 'too-few' ? placesIn(text, Number(read.detail), height) : null;
}

export function elevationOf(design: Design, catalogue: Catalogue, cabinetPath: Path): Elevation {
  const cabinet = thingAt(design, cabinetPath);
  if (!cabinet) return { address: cabinetPath, units: plainUnits, standard: 'U', slots: [] };
  return elevationOfThing(design, catalogue, cabinet);
}

export function elevationOfThing(design: Design, catalogue: Catalogue, cabinet: Thing): Elevation {
  const partOf = (thing: Thing): Part | undefined =>
    thing.part === undefined ? undefined : catalogue.part(thing.part);
  const slots: ElevationSlot[] = [];
  const floating: { thing: Thing; height: number; dealt: boolean }[] = [];
  let standard: SlotStandard | null = null;
  const place = (hold: Hold, things: readonly Thing[], dealt: boolean): void => {
    const [first] = things;
    const places = first ? placesIn(hold.at, things.length, unitsHigh(partOf(first))) : null;
    if (places) standard ??= places.standard;
    things.forEach((thing, k) => {
      const unit = places?.starts[k];
      const height = unitsHigh(partOf(thing)) ?? places?.height ?? 1;
      if (unit === undefined) floating.push({ thing, height, dealt });
      else slots.push(slotOf(thing, unit, height, false, dealt));
    });
  };
  const box = openThing(design, cabinet);
  for (const [name, hold] of Object.entries(box.holds)) {
    if (hold.in !== undefined) continue;
    const things: Thing[] = [];
    eachThing(design, box, `${cabinet.address}/`, name, (thing) => things.push(thing), mostSlots);
    place(hold, things, false);
  }
  const dealt = dealtOf(design, catalogue).get(cabinet.address) ?? [];
  for (const hold of new Set(dealt.map((entry) => entry.hold))) {
    place(
      hold,
      dealt.filter((entry) => entry.hold === hold).map((entry) => entry.thing),
      true,
    );
  }
  stackFloating(slots, floating);
  const top = slots.reduce((most, slot) => Math.max(most, slot.unit + slot.height - 1), 0);
  const stated = unitsInside(partOf(cabinet));
  const units = Math.max(stated ?? (standard === 'bay' ? 1 : plainUnits), top);
  return {
    address: cabinet.address,
    units,
    ...(stated !== undefined && { statedUnits: stated }),
    standard: standard ?? 'U',
    slots,
  };
}

function slotOf(thing: Thing, unit: number, height: number, floating: boolean, dealt: boolean): ElevationSlot {
  return {
    address: thing.address,
    hold: thing.hold,
    indices: thing.indices,
    ...(thing.block !== undefined && { block: thing.block }),
    ...(thing.part !== undefined && { part: thing.part }),
    ...(thing.shape !== undefined && { shape: thing.shape }),
    card: thing.card,
    unit,
    height,
    off: thing.off,
    floating,
    dealt,
  };
}

/** Things without a slot fill what is free, from the bottom. */
function stackFloating(
  slots: ElevationSlot[],
  floating: readonly { thing: Thing; height: number; dealt: boolean }[],
): void {
  const taken = new Set<number>();
  for (const { unit, height } of slots) for (let u = unit; u < unit + height; u++) taken.add(u);
  let from = 1;
  for (const { thing, height, dealt } of floating) {
    let unit = from;
    for (let free = 0, u = from; free < height; u++) {
      if (taken.has(u)) {
        free = 0;
        unit = u + 1;
      } else free++;
    }
    for (let u = unit; u < unit + height; u++) taken.add(u);
    slots.push(slotOf(thing, unit, height, true, dealt));
    if (height === 1) from = unit + 1;
  }
}
