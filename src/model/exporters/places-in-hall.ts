/** Where elements stand: their cabinet, its row and place, and the unit of the box they are in. Worked out when asked. */
import type { Catalogue } from '../catalogue/part.ts';
import type { Design, Path } from '../design/design.ts';
import { dealtOf } from '../layout/dealt.ts';
import { elevationOf } from '../layout/elevation.ts';
import type { PlanCabinet } from '../layout/layout.ts';
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
}

export function placesInHall(design: Design, catalogue: Catalogue): (address: Path) => StandingPlace {
  let known: ReturnType<typeof readHall> | undefined;
  const units = new Map<Path, ReadonlyMap<Path, string>>();
  const unitsOf = (cabinet: Path): ReadonlyMap<Path, string> => {
    const made =
      units.get(cabinet) ??
      new Map(
        elevationOf(design, catalogue, cabinet).slots.flatMap(({ address, unit, floating }) =>
          floating ? [] : [[address, `${unit}`] as const],
        ),
      );
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
    return {
      row: place?.unplaced ? '' : (place?.row ?? ''),
      cabinet: cabinet ?? '',
      unit: cabinet === undefined ? '' : (unitsOf(cabinet).get(device) ?? ''),
      device,
      slot: address.slice(device.length + 1),
    };
  };
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
