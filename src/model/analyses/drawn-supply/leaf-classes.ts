/**
 * Cabinets (and what else stands on the line of the supplies) by class: equal in what they hold, in what is dealt into
 * them and in what serves them. Each with its peak power and with the supplies that stand in it.
 */
import type { Part } from '../../catalogue/part.ts';
import type { Machine, Place } from '../../machine/machine.ts';
import type { LineRun, Served } from '../../machine/supplies/supplies.ts';
import { bodiesOf } from '../body-sum.ts';
import { cabinetsOf } from '../cabinet-max.ts';
import { type Dealer, dealer, dealtPlaces, type Share } from '../dealt-shares.ts';
import { modulesOf } from '../module-power.ts';
import { type PartTotal, totalOf, type Unstated } from '../part-total.ts';
import { peakPower } from '../peak-power.ts';

/** A shelf, distribution unit or cooler that is a hold in the cabinet. */
export interface RackDevice {
  readonly place: Place;
  readonly part: Part;
  readonly stage: 'power' | 'shelf' | 'cooling';
  /** In one of the leaf. */
  readonly each: number;
}

export interface LeafClass {
  readonly place: Place;
  readonly served: readonly Served[];
  readonly guests: readonly Share[];
  /** In the whole design. */
  readonly count: number;
  readonly load: PartTotal;
  readonly devices: readonly RackDevice[];
}

export interface LeafRun {
  readonly leaf: number;
  readonly count: number;
  readonly served: readonly Served[];
  readonly run: LineRun;
  /** Where the run is cut because what is dealt into its cabinets differs: how many of it stand before these. */
  readonly within?: number;
}

export interface DrawnLine {
  readonly leaves: readonly LeafClass[];
  readonly line: readonly LeafRun[];
  /** Power of optical modules that stand in no cabinet and do not state it: no cabinet's load is complete then. */
  readonly elsewhere: readonly Unstated[];
}

const known = new WeakMap<Machine, DrawnLine>();

/** Made once for each machine. */
export function drawnLine(machine: Machine): DrawnLine {
  let line = known.get(machine);
  if (!line) {
    line = makeLine(machine, machine.supplies.line);
    known.set(machine, line);
  }
  return line;
}

/** Cabinets that no supply serves, with what is dealt into each: for what is shown of them, in no network. */
export function unservedLine(machine: Machine): DrawnLine {
  const { line } = machine.supplies;
  const runs = line.length > 0 ? line : cabinetsOf(machine.places, machine).map(runOfPlace);
  return makeLine(
    machine,
    runs.filter(({ served }) => served.length === 0),
    true,
  );
}

/** `pod[1..8]/rack[1..4]`: the last step's spans where it is one range of one axis, else one run as it stands. */
function runOfPlace(place: Place): LineRun {
  const above = place.address.slice(0, place.address.lastIndexOf('/') + 1);
  const last = /\[([^\]]*)\]$/.exec(place.address)?.[1] ?? '1';
  const spans = last.split(',').map((text) => {
    const [from = 1, to = from] = text.split('..').map(Number);
    return { from, to };
  });
  return { place, above, spans, count: place.count, served: [] };
}

/** `inEach`: also where nothing serves a cabinet, what is dealt into each is told. */
function makeLine(machine: Machine, runs: readonly LineRun[], inEach = false): DrawnLine {
  const dealt = [...dealtPlaces(machine.places)];
  const receiving = new Set(dealt.map(({ dealtInto }) => dealtInto?.split('[')[0] ?? ''));
  const counts = countByHold(machine);
  const dealing = dealer(counts, dealt);
  const classes = new Map<
    string,
    { leaf: number; first: Omit<LeafClass, 'count' | 'load' | 'devices'>; count: number }
  >();
  const places = new Map<Place, number>();
  const line: LeafRun[] = [];
  for (const run of runs) {
    const { place, served } = run;
    if (!places.has(place)) places.set(place, places.size);
    const base = `${places.get(place)} ${served.map(({ supply, hold, count }) => `${supply}:${hold}*${count}`).join()}`;
    const pieces = sharesAlong(run, receiving, dealing, inEach);
    let before = 0;
    for (const { count, guests } of pieces) {
      const key =
        guests.length === 0 ? base : `${base} ${guests.map((one) => `${one.place.address} ${one.count}`).join()}`;
      const found = classes.get(key);
      if (found) found.count += count;
      else classes.set(key, { leaf: classes.size, first: { place, served, guests }, count });
      line.push({
        leaf: (found ?? classes.get(key))?.leaf ?? 0,
        count,
        served,
        run,
        ...(pieces.length > 1 && { within: before }),
      });
      before += count;
    }
  }
  const leaves = [...classes.values()].map(({ first, count }) => ({
    ...first,
    count,
    load: loadOf(machine, first.place, first.guests),
    devices: devicesIn(machine, first.place),
  }));
  return { leaves, line, elsewhere: totalOf(peakPower.field, modulesOf(machine)).unstated };
}

function loadOf(machine: Machine, place: Place, guests: readonly Share[]): PartTotal {
  const own = bodiesOf(place, 1, machine, peakPower);
  const dealt = guests.flatMap((guest) => [...bodiesOf(guest.place, guest.count, machine, peakPower)]);
  return totalOf(peakPower.field, [...own, ...dealt]);
}

const stages: Readonly<Partial<Record<Part['kind'], RackDevice['stage']>>> = {
  power: 'power',
  shelf: 'shelf',
  cooling: 'cooling',
};

function devicesIn(machine: Machine, place: Place, times = 1): readonly RackDevice[] {
  return place.inside.flatMap((child): readonly RackDevice[] => {
    const part = child.part === undefined ? undefined : machine.parts[child.part];
    const stage = part && stages[part.kind];
    const each = times * child.perParent;
    return part && stage ? [{ place: child, part, stage, each }] : devicesIn(machine, child, each);
  });
}

/** All cabinets of a hold, as dealing counts them. */
function countByHold(machine: Machine): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { hold, count } of cabinetsOf(machine.places, machine)) counts.set(hold, (counts.get(hold) ?? 0) + count);
  return counts;
}

const mostCabinets = 100_000;
/** Of cabinets that nothing serves; beyond it the first stands for all. */
const mostUnserved = 2_000;

/** A run cut where what is dealt into its cabinets differs. Of what nothing serves, the first cabinet stands for all. */
function sharesAlong(
  { place, above, spans, count, served }: LineRun,
  receiving: ReadonlySet<string>,
  dealing: Dealer,
  inEach: boolean,
): readonly { count: number; guests: readonly Share[] }[] {
  const [span] = spans;
  const isPlain =
    !receiving.has(place.hold) ||
    (served.length === 0 && (!inEach || count > mostUnserved)) ||
    above !== '' ||
    spans.length > 1;
  // So many cabinets are an error of the design that is reported; following each would take all memory.
  if (isPlain || !span || count > mostCabinets) {
    return [{ count, guests: [] }];
  }
  const pieces: { count: number; guests: readonly Share[] }[] = [];
  let last = '';
  for (let number = span.from; number <= span.to; number++) {
    const guests = dealing.shareAt(place.hold, number);
    const key = guests.map((one) => `${one.place.address} ${one.count}`).join();
    const open = pieces.at(-1);
    if (open && key === last) open.count++;
    else pieces.push({ count: 1, guests });
    last = key;
  }
  return pieces;
}
