/**
 * Devices that share a rack unit, and devices above the last one (rules physical.slot-overlap and
 * physical.outside-rack). One cabinet of each class is looked at: the others of the class are equal.
 */
import type { Catalogue } from '../catalogue/part.ts';
import type { Design } from '../design/design.ts';
import { elevationOf } from '../layout/elevation.ts';
import type { Elevation, ElevationSlot } from '../layout/layout.ts';
import { thingAt } from '../layout/walk.ts';
import type { Machine, Place } from '../machine/machine.ts';
import { topHeavy } from './floor-findings.ts';
import type { Finding } from './report.ts';

/** Classes beyond this are not looked at: it takes as many exceptions to have them. */
const mostClasses = 400;

export function slotFindings(design: Design, catalogue: Catalogue, machine: Machine): readonly Finding[] {
  return cabinetClasses(machine.places, catalogue)
    .slice(0, mostClasses)
    .flatMap((cabinet) => {
      const first = firstOf(design, cabinet.address);
      const elevation = elevationOf(design, catalogue, first);
      const places = { where: cabinet.address, count: cabinet.count };
      return [
        ...overlaps(elevation, cabinet),
        ...tooHigh(elevation, cabinet),
        ...topHeavy(design, catalogue, elevation, places),
      ];
    });
}

function cabinetClasses(places: readonly Place[], catalogue: Catalogue): readonly Place[] {
  const isCabinet = ({ shape, part }: Place) =>
    shape === 'cabinet' || (part !== undefined && catalogue.part(part)?.kind === 'cabinet');
  return places.flatMap((place) => (isCabinet(place) ? [place] : cabinetClasses(place.inside, catalogue)));
}

/** `su[1..4]/rack[1..8]` → `su[1]/rack[1]`: the first member of a class. */
function firstOf(design: Design, address: string): string {
  // A comma parts the indices of one element, or the values of one index; only one reading names a thing.
  const oneEach = address.replace(/\.\.\d+/g, '');
  return thingAt(design, oneEach) ? oneEach : oneEach.replace(/,[\d,]+\]/g, ']');
}

const top = (slot: ElevationSlot): number => slot.unit + slot.height - 1;

function overlaps(elevation: Elevation, cabinet: Place): readonly Finding[] {
  const standing = elevation.slots
    .filter((slot) => !slot.off && !slot.floating)
    .sort((a, b) => a.unit - b.unit || a.address.localeCompare(b.address));
  const findings: Finding[] = [];
  let highest: ElevationSlot | undefined;
  for (const slot of standing) {
    if (highest && slot.unit <= top(highest)) {
      findings.push({
        code: 'physical.slot-overlap',
        severity: 'error',
        where: [highest.address, slot.address],
        params: { first: highest.address, second: slot.address, cabinets: cabinet.count },
        arithmetic: `${span(elevation, highest)} ∩ ${span(elevation, slot)}`,
      });
    }
    if (!highest || top(slot) > top(highest)) highest = slot;
  }
  return findings;
}

function tooHigh(elevation: Elevation, cabinet: Place): readonly Finding[] {
  const { statedUnits } = elevation;
  if (statedUnits === undefined) return [];
  return elevation.slots
    .filter((slot) => !slot.off && top(slot) > statedUnits)
    .map((slot) => ({
      code: 'physical.outside-rack',
      severity: 'error' as const,
      where: [slot.address],
      params: { device: slot.address, cabinets: cabinet.count },
      arithmetic: `${slot.unit} + ${slot.height} − 1 = ${top(slot)} > ${statedUnits}`,
    }));
}

function span(elevation: Elevation, slot: ElevationSlot): string {
  const from = `${elevation.standard}${slot.unit}`;
  return slot.height === 1 ? from : `${from}–${top(slot)}`;
}
