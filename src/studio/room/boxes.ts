/** What stands in the hall as boxes in metres: cabinets, and their fronts with one panel per slot. No WebGL here. */
import type { Catalogue } from '../../model/catalogue/part.ts';
import type { Design } from '../../model/design/design.ts';
import { elevationOf } from '../../model/layout/elevation.ts';
import { shortNameOf } from '../../model/layout/label.ts';
import type { Elevation, Plan, PlanCabinet } from '../../model/layout/layout.ts';
import { roleFinder, type Tint, tintOf } from '../canvas/roles.ts';

export interface CabinetBox {
  readonly address: string;
  readonly name: string;
  readonly kind: Tint;
  readonly cabinet: PlanCabinet;
  readonly height: number;
}

/** A slot's panel on a cabinet's front. `lift` is its lower edge above the floor. */
export interface FrontPanel {
  readonly cabinet: number;
  readonly kind: Tint;
  readonly lift: number;
  readonly height: number;
}

export interface HallBoxes {
  readonly cabinets: readonly CabinetBox[];
  readonly panels: readonly FrontPanel[];
}

/** EIA-310: 1 U is 44.45 mm; Open Rack V3: 1 OU is 48 mm. */
const unitHeight = { U: 0.04445, OU: 0.048, bay: 0.04445 } as const;
/** Plinth below the first unit and roof above the last, metres; drawn, not measured. */
const plinth = 0.08;
const roof = 0.06;
const lowest = 0.3;
/** Beyond this many panels the fronts stay plain: they would be smaller than a pixel. */
const mostPanels = 60_000;

export function hallBoxes(design: Design, catalogue: Catalogue, plan: Plan): HallBoxes {
  const elevationOfKind = new Map<string, Elevation | undefined>();
  const roleOf = roleFinder(design, catalogue);
  const changed = new Set((design.changes ?? []).flatMap((change) => ('at' in change ? [firstStep(change.at)] : [])));
  const elevation = (cabinet: PlanCabinet): Elevation | undefined => {
    const key = changed.has(cabinet.address) ? cabinet.address : `${cabinet.hold}|${cabinet.block}|${cabinet.part}`;
    if (!elevationOfKind.has(key)) elevationOfKind.set(key, elevationOf(design, catalogue, cabinet.address));
    return elevationOfKind.get(key);
  };
  const cabinets: CabinetBox[] = [];
  const panels: FrontPanel[] = [];
  for (const cabinet of plan.cabinets) {
    if (cabinet.off) continue;
    const inside = elevation(cabinet);
    const unit = unitHeight[inside?.standard ?? 'U'];
    const height = Math.max(lowest, plinth + (inside?.units ?? 42) * unit + roof);
    const kind = cabinet.supply ? 'cool' : tintOf(roleOf(cabinet));
    const index =
      cabinets.push({ address: cabinet.address, name: shortNameOf(design, cabinet.address), kind, cabinet, height }) -
      1;
    for (const slot of inside?.slots ?? []) {
      if (slot.off || panels.length >= mostPanels) continue;
      panels.push({
        cabinet: index,
        kind: tintOf(roleOf(slot)),
        lift: plinth + (slot.unit - 1) * unit,
        height: slot.height * unit,
      });
    }
  }
  return { cabinets, panels };
}

function firstStep(address: string): string {
  const slash = address.indexOf('/');
  return slash < 0 ? address : address.slice(0, slash);
}

/** The cabinets that are selected, or hold what is. */
export function boxesHolding(boxes: readonly CabinetBox[], selected: readonly string[]): readonly CabinetBox[] {
  const around = new Set<string>();
  for (const address of selected) {
    for (let at = address; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) around.add(at);
  }
  return boxes.filter(({ address }) => around.has(address));
}
