/** Where elements stand: their cabinet, its row and place, and the unit of the box they are in. Worked out when asked. */
import type { Catalogue } from '../catalogue/part.ts';
import type { Design, Path } from '../design/design.ts';
import { dealtOf } from '../layout/dealt.ts';
import { elevationOf } from '../layout/elevation.ts';
import type { ElevationSlot, PlanCabinet } from '../layout/layout.ts';
import { planOf } from '../layout/plan.ts';

export interface StandingPlace {
  /** Empty where no row holds the cabinet. */
  readonly row: string;
  readonly cabinet: Path | '';
  readonly unit: string;
  /** The box in the cabinet, or the thing itself. */
  readonly device: Path;
  /** The rest of the address, inside of the device. */
  readonly slot: string;
  /**
   * Metres: x along the row, y across rows, z up, of the middle of the cabinet and of the box's units. Undefined where
   * no row or coordinates place the cabinet, or no slot the box.
   */
  readonly position: readonly [x: number, y: number, z: number] | undefined;
}

/** EIA-310: 1.75 inches. */
const rackUnitM = 0.04445;
/** Open Rack V3. */
const openUnitM = 0.048;

type UnitPlace = Pick<ElevationSlot, 'unit' | 'height'> & { readonly pitchM: number | undefined };

export function placesInHall(design: Design, catalogue: Catalogue): (address: Path) => StandingPlace {
  let known: ReturnType<typeof readHall> | undefined;
  const units = new Map<Path, ReadonlyMap<Path, UnitPlace>>();
  const unitsOf = (cabinet: Path): ReadonlyMap<Path, UnitPlace> => {
    const made = units.get(cabinet) ?? readUnits(design, catalogue, cabinet);
    units.set(cabinet, made);
    return made;
  };
  return (address) => {
    known ??= readHall(design, catalogue);
    const steps = address.split('/');
    const prefixes = steps.map((_, level) => steps.slice(0, level + 1).join('/'));
    const outer = prefixes.find((prefix) => known?.cabinets.has(prefix));
    const dealt = prefixes.find((prefix) => known?.dealt.has(prefix));
    const cabinet = dealt === undefined ? outer : known.dealt.get(dealt);
    const level = dealt === undefined ? prefixes.indexOf(outer ?? '') + 1 : prefixes.indexOf(dealt);
    const device = prefixes[Math.min(Math.max(level, 0), prefixes.length - 1)] ?? address;
    const place = cabinet === undefined ? undefined : known.cabinets.get(cabinet);
    const unit = cabinet === undefined ? undefined : unitsOf(cabinet).get(device);
    return {
      row: place?.unplaced ? '' : (place?.row ?? ''),
      cabinet: cabinet ?? '',
      unit: unit === undefined ? '' : `${unit.unit}`,
      device,
      slot: address.slice(device.length + 1),
      position: positionOf(place, unit),
    };
  };
}

function positionOf(place: PlanCabinet | undefined, unit: UnitPlace | undefined): StandingPlace['position'] {
  if (place === undefined || place.unplaced || unit?.pitchM === undefined) return undefined;
  const z = (unit.unit - 1 + unit.height / 2) * unit.pitchM;
  return [place.x + place.width / 2, place.y + place.depth / 2, z];
}

function readUnits(design: Design, catalogue: Catalogue, cabinet: Path): ReadonlyMap<Path, UnitPlace> {
  const { slots, standard } = elevationOf(design, catalogue, cabinet);
  const pitchM = standard === 'U' ? rackUnitM : standard === 'OU' ? openUnitM : undefined;
  return new Map(
    slots.flatMap(({ address, unit, height, floating }) =>
      floating ? [] : [[address, { unit, height, pitchM }] as const],
    ),
  );
}

function readHall(design: Design, catalogue: Catalogue) {
  const cabinets = new Map<Path, PlanCabinet>();
  for (const cabinet of planOf(design, catalogue).cabinets) {
    if (cabinet.supply === undefined && cabinet.shape !== undefined) cabinets.set(cabinet.address, cabinet);
  }
  const dealt = new Map<Path, Path>();
  for (const [cabinet, things] of dealtOf(design, catalogue))
    for (const { thing } of things) dealt.set(thing.address, cabinet);
  return { cabinets, dealt };
}
