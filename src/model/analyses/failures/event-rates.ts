/**
 * How often a thing of a kind fails a year and how long it is away, where nobody counted: engineering estimates, rows of
 * which a published count exists follow it (job stops of Llama 3, arXiv 2407.21783; RSC, arXiv 2410.21680; optics from
 * HPN, SIGCOMM 2024). Nodes have a rate for all causes, which is never added to those of their parts. Kinds that are not
 * here have no rate of their own: cabinets, rows, planes are what-ifs, transformers and generators were not counted.
 */
import type { Part } from '../../catalogue/part.ts';
import type { Failing } from '../../machine/failing.ts';
import type { Machine, Place } from '../../machine/machine.ts';
import type { Supply } from '../../machine/supplies/supplies.ts';
import type { Trial } from './scenario.ts';

export interface EventRate {
  readonly perYear: number;
  readonly repairH: number;
}

const ofSupply: Readonly<Partial<Record<Supply['kind'], EventRate>>> = {
  feed: { perYear: 0.1, repairH: 4 },
  pdu: { perYear: 0.02, repairH: 8 },
  rpp: { perYear: 0.02, repairH: 8 },
  busway: { perYear: 0.001, repairH: 12 },
  busbar: { perYear: 0.001, repairH: 12 },
  ups: { perYear: 0.035, repairH: 12 },
  grid: { perYear: 1, repairH: 2 },
  shelf: { perYear: 0.029, repairH: 4 },
  // Control 0.058 and exchanger 0.01: what takes the whole loop; a pump alone does not.
  cdu: { perYear: 0.068, repairH: 6 },
  cdm: { perYear: 0.068, repairH: 6 },
  plant: { perYear: 0.1, repairH: 12 },
};

const ofPart: Readonly<Partial<Record<Part['kind'], EventRate>>> = {
  accelerator: { perYear: 0.04, repairH: 4 },
  nic: { perYear: 0.006, repairH: 4 },
  switch: { perYear: 0.006, repairH: 4 },
  node: { perYear: 0.85, repairH: 4 },
  shelf: { perYear: 0.029, repairH: 4 },
  cooling: { perYear: 0.068, repairH: 6 },
};

const ofShape: Readonly<Partial<Record<NonNullable<Place['shape']>, EventRate>>> = {
  node: { perYear: 0.85, repairH: 4 },
  tray: { perYear: 0.012, repairH: 4 },
};

/** Of one thing; null for several together, and for kinds without a rate. */
export function eventRate(machine: Machine, { failing, supplies }: Trial): EventRate | null {
  if (failing.length + supplies.length !== 1) return null;
  const [supply] = supplies;
  if (supply) return ofSupply[machine.supplies.list[supply.supply]?.kind ?? 'generator'] ?? null;
  const [one] = failing as readonly [Failing];
  if (one.kind !== 'box') return null;
  const place = placeOf(machine.places, one.steps.at(-1)?.name ?? '');
  const kind = place?.part === undefined ? undefined : machine.parts[place.part]?.kind;
  return (kind && ofPart[kind]) ?? (place?.shape && ofShape[place.shape]) ?? null;
}

function placeOf(places: readonly Place[], hold: string): Place | undefined {
  for (const place of places) {
    const found = place.hold === hold ? place : placeOf(place.inside, hold);
    if (found) return found;
  }
  return undefined;
}
