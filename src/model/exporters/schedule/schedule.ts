/**
 * The cable schedule: a row for each cable, both ends down to cabinet, unit, device and port, with its length where both
 * places are known. Rows are made while they are read. What no model knows (hall, connector, colour, phase, …) is left
 * empty.
 */
import type { Catalogue } from '../../catalogue/part.ts';
import type { Design, NetId } from '../../design/design.ts';
import type { Result } from '../../units/result.ts';
import { type EnumerationProblem, type LinkPlan, planLinks } from '../enumerate-links.ts';
import { placesInHall, type StandingPlace } from '../places-in-hall.ts';
import type { CableEnd } from './cables-of.ts';
import { type CableOrder, orderOf } from './length-and-medium.ts';
import { type ScheduledCable, sortCables } from './sorted-cables.ts';

export interface CableEndRow {
  readonly row: string;
  readonly rack: string;
  readonly unit: string;
  readonly device: string;
  readonly slot: string;
  /** "3" or "3–4". */
  readonly port: string;
  /** Lanes of the cable that end here: "1–2". */
  readonly lane: string;
  readonly label: string;
}

export interface CableRow extends CableOrder {
  /** `C000001`: by place in the schedule. */
  readonly id: string;
  readonly network: NetId;
  readonly plane: number | undefined;
  readonly rail: number | undefined;
  /** Holds of both ends. */
  readonly tier: string;
  readonly a: CableEndRow;
  /** Several where the cable breaks out. */
  readonly z: readonly CableEndRow[];
  readonly partNumber: string | undefined;
  /** bit/s of one link, one way. */
  readonly rate: number;
  readonly links: number;
  /** Cabinets it joins, those of more than one. */
  readonly bundle: string | undefined;
}

/** Rows by their place in the schedule, from 0: for whoever looks at a part of it. */
export interface OpenSchedule {
  readonly count: number;
  row(place: number): CableRow;
  /** Addresses of its ends on the drawing. */
  pointsTo(place: number): readonly string[];
}

export interface CableSchedule {
  rows(): Generator<CableRow>;
  /** Sorts all cables; some 50 bytes of each are kept. */
  open(): OpenSchedule;
}

export interface ScheduleOptions {
  /** Default: all networks. */
  readonly nets?: readonly NetId[] | undefined;
  /** Joined pairs at most. */
  readonly mostPairs?: number;
}

export function planSchedule(
  design: Design,
  catalogue: Catalogue,
  { nets, mostPairs }: ScheduleOptions = {},
): Result<CableSchedule, EnumerationProblem> {
  const planned = planLinks(design, { ...(nets && { nets }), ...(mostPairs !== undefined && { mostPairs }) });
  if (!planned.ok) return planned;
  const plan = planned.value;
  const open = (): OpenSchedule => {
    const placeOf = placeOfRows(design, catalogue);
    const sorted = sortCables(plan);
    return {
      count: sorted.count,
      row: (place) => rowOf(sorted.at(place), place + 1, plan, placeOf, catalogue),
      pointsTo(place) {
        const { pair, ends } = sorted.at(place).cable;
        const far = ends.flatMap(({ end }) => (typeof end === 'string' ? [] : [end.set.address(end.row)]));
        return [pair.a.set.address(pair.a.row), ...far];
      },
    };
  };
  return {
    ok: true,
    value: {
      open,
      *rows() {
        const { count, row } = open();
        for (let place = 0; place < count; place++) yield row(place);
      },
    },
  };
}

type PlaceOfEnd = (end: CableEnd['end']) => StandingPlace;

/** Of what lies outside the drawing. */
function outsidePlace(name: string): StandingPlace {
  return { row: '', cabinet: '', unit: '', device: name, slot: '', position: undefined };
}

/** Elements remembered at a time: a place takes more memory than a cable. */
const mostRemembered = 30_000;

/** Remembers by element: each has several cables. */
function placeOfRows(design: Design, catalogue: Catalogue): PlaceOfEnd {
  const inHall = placesInHall(design, catalogue);
  const known = new Map<number, StandingPlace>();
  return (end) => {
    if (typeof end === 'string') return outsidePlace(end);
    const row = end.set.base + end.row;
    const place = known.get(row) ?? inHall(end.set.address(end.row));
    if (known.size >= mostRemembered) known.clear();
    known.set(row, place);
    return place;
  };
}

function rowOf(
  { cable, plane, rail, portA, portsZ }: ScheduledCable,
  number: number,
  plan: LinkPlan,
  placeOf: PlaceOfEnd,
  catalogue: Catalogue,
): CableRow {
  const { pair, ends, links } = cable;
  const a = placeOf(pair.a);
  const far = ends.map(({ end }) => placeOf(end));
  const order = orderOf(cable, a, far, catalogue);
  let lane = 0;
  const z = ends.map(({ end, links: own }, place) => {
    const first = lane + 1;
    lane += own;
    return endRow(end, far[place] ?? outsidePlace(''), portsZ[place] ?? 0, own, first, plan);
  });
  const last = ends[0]?.end;
  const racks = [...new Set([a.cabinet, ...far.map(({ cabinet }) => cabinet)])];
  const partNumber = order.reason === 'pinned' ? catalogue.part(order.medium ?? '')?.partNumber : undefined;
  return {
    id: `C${String(number).padStart(6, '0')}`,
    network: pair.net,
    plane,
    rail,
    tier: `${pair.a.set.hold}–${typeof last === 'string' ? last : (last?.set.hold ?? '')}`,
    a: endRow(pair.a, a, portA, links, 1, plan),
    z,
    partNumber,
    rate: pair.rate,
    links,
    bundle: racks.length > 1 && racks.every((rack) => rack !== '') ? racks.join('~') : undefined,
    ...order,
  };
}

function endRow(
  end: CableEnd['end'],
  place: StandingPlace,
  first: number,
  links: number,
  lane: number,
  plan: LinkPlan,
): CableEndRow {
  if (typeof end === 'string') {
    return { row: '', rack: '', unit: '', device: end, slot: '', port: '', lane: span(lane, links), label: end };
  }
  const port = end.port ?? span(first, links);
  const isNamed = plan.isNamed(end.set, end.row);
  const device = isNamed ? plan.nameOf(end.set, end.row) : place.device;
  const slot = isNamed ? '' : place.slot;
  return {
    row: place.row,
    rack: place.cabinet,
    unit: place.unit,
    device,
    slot,
    port,
    lane: span(lane, links),
    label: `${device}${slot === '' ? '' : `/${slot}`}:${port}`,
  };
}

const span = (first: number, count: number): string => (count === 1 ? `${first}` : `${first}–${first + count - 1}`);
