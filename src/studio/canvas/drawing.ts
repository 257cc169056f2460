/** Everything the drawings need of one design, worked out when first asked for and kept as long as the design lives. */

import { createCatalogue } from '../../model/catalogue/catalogue.ts';
import type { Catalogue, Part } from '../../model/catalogue/part.ts';
import type { Design, Path } from '../../model/design/design.ts';
import { dealingsOf, dealtOf, receives } from '../../model/layout/dealt.ts';
import { elevationOf } from '../../model/layout/elevation.ts';
import type { Elevation, Plan, PlanCabinet } from '../../model/layout/layout.ts';
import { planOf } from '../../model/layout/plan.ts';
import { type HitIndex, hitIndexOf } from './geometry/hit.ts';
import { type CabinetRun, cabinetRuns } from './geometry/runs.ts';
import { addressIn, type Band, type Detail, type Interior, interiorOf } from './interior.ts';
import { type Role, type Roled, roleFinder } from './roles.ts';

export interface Drawing {
  readonly design: Design;
  readonly catalogue: Catalogue;
  readonly plan: Plan;
  readonly index: HitIndex;
  role(thing: Roled): Role;
  part(ref: string | undefined): Part | undefined;
  /** Compute dies of a card: 1 when its part does not say. */
  dies(ref: string | undefined): number;
  cabinet(address: Path): PlanCabinet | undefined;
  /** The cabinet that an address stands in, also for what is dealt into it. */
  cabinetOf(address: Path): PlanCabinet | undefined;
  interior(cabinet: PlanCabinet, detail?: Detail): Interior;
  roleOfCabinet(cabinet: PlanCabinet): Role;
  /** Neighbours of one role as one box, for what is drawn from afar. */
  readonly runs: readonly CabinetRun[];
}

/** More would be stripes. */
const mostDies = 8;

const drawings = new WeakMap<Design, Drawing>();

export function drawingOf(design: Design): Drawing {
  let drawing = drawings.get(design);
  if (!drawing) {
    drawing = makeDrawing(design);
    drawings.set(design, drawing);
  }
  return drawing;
}

function makeDrawing(design: Design): Drawing {
  const catalogue = createCatalogue(design.parts);
  const role = roleFinder(design, catalogue);
  const plan = planOf(design, catalogue);
  const dealings = dealingsOf(design);
  const byAddress = new Map(plan.cabinets.map((cabinet) => [cabinet.address, cabinet]));
  const interiors = new Map<string, Interior>();
  const roles = new Map<string, Role>();
  let index: HitIndex | undefined;
  let runs: readonly CabinetRun[] | undefined;
  let dealtInto: Map<Path, PlanCabinet> | undefined;

  function interior(cabinet: PlanCabinet, detail: Detail = 'plan'): Interior {
    const key = `${detail} ${cabinet.kind}`;
    let known = interiors.get(key);
    if (!known) {
      known = interiorOf(design, catalogue, role, cabinet, detail);
      interiors.set(key, known);
    }
    return known;
  }

  function roleOfCabinet(cabinet: PlanCabinet): Role {
    if (cabinet.supply) return cabinet.supply === 'cdm' || cabinet.supply === 'cdu' ? 'cool' : 'power';
    const known = roles.get(cabinet.kind);
    if (known) return known;
    let found = role(cabinet);
    // A bare rack is what stands in it.
    if (found === 'manage') {
      const guests = dealings.filter((dealing) => receives(dealing, cabinet));
      const inside = guests.map(({ hold, name }) => role({ ...hold, hold: name }));
      found = inside.includes('switch') ? 'switch' : (inside[0] ?? 'manage');
    }
    roles.set(cabinet.kind, found);
    return found;
  }

  function dealt(): ReadonlyMap<Path, PlanCabinet> {
    if (!dealtInto) {
      dealtInto = new Map();
      for (const [address, guests] of dealtOf(design, catalogue)) {
        const cabinet = byAddress.get(address);
        if (cabinet) for (const { thing } of guests) dealtInto.set(thing.address, cabinet);
      }
    }
    return dealtInto;
  }

  return {
    design,
    catalogue,
    plan,
    role,
    get index() {
      index ??= hitIndexOf(plan);
      return index;
    },
    part: (ref) => (ref === undefined ? undefined : catalogue.part(ref)),
    dies(ref) {
      const text = ref === undefined ? undefined : catalogue.part(ref)?.figures.dies?.value;
      const dies = text === undefined ? 1 : Number.parseInt(text, 10);
      return Number.isInteger(dies) && dies > 0 && dies <= mostDies ? dies : 1;
    },
    cabinet: (address) => byAddress.get(address),
    cabinetOf(address) {
      for (let path = address; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
        const found = byAddress.get(path) ?? dealt().get(path);
        if (found) return found;
      }
      return undefined;
    },
    interior,
    roleOfCabinet,
    get runs() {
      runs ??= cabinetRuns(plan, roleOfCabinet);
      return runs;
    },
  };
}

/** The front of a cabinet, each worked out once for a design. */
export function elevationIn(drawing: Drawing, cabinet: Path): Elevation {
  let known = elevations.get(drawing);
  if (!known) {
    known = new Map();
    elevations.set(drawing, known);
  }
  let elevation = known.get(cabinet);
  if (!elevation) {
    elevation = elevationOf(drawing.design, drawing.catalogue, cabinet);
    known.set(cabinet, elevation);
  }
  return elevation;
}
const elevations = new WeakMap<Drawing, Map<Path, Elevation>>();

/** Where an address is drawn inside its cabinet; undefined for the cabinet itself and for what is too deep. */
export function placeInside(
  drawing: Drawing,
  cabinet: PlanCabinet,
  address: Path,
  detail: Detail = 'plan',
): Band | Band['cells'][number] | undefined {
  for (const band of drawing.interior(cabinet, detail).bands) {
    if (addressIn(cabinet, band) === address) return band;
    for (const cell of band.cells) if (addressIn(cabinet, cell) === address) return cell;
  }
  return undefined;
}
