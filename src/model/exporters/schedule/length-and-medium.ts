/**
 * How long a cable must be, and which one to order. Without the places of both ends the length is unknown, never
 * guessed. Lengths in metres.
 */
import type { Catalogue } from '../../catalogue/part.ts';
import { readFigure } from '../../catalogue/part-figure.ts';
import { chooseMedium } from '../../solvers/cabling/choose-medium.ts';
import { type LaneName, mediaByLane, type Medium as Offer } from '../../solvers/cabling/media.ts';
import { runBetweenCabinets, runInCabinet } from '../../solvers/cabling/route.ts';
import { parseTrusted } from '../../units/quantity.ts';
import type { StandingPlace } from '../places-in-hall.ts';
import type { Cable } from './cables-of.ts';

/** 'measured' is stated in the document; 'estimated' goes straight along both axes at the usual height of trays. */
export type LengthBasis = 'measured' | 'estimated' | 'unknown';

export type MediumReason =
  /** The document names the part. */
  | 'pinned'
  /** The cheapest whose stock length reaches; ties by watts. */
  | 'cheapest'
  | 'nothing-reaches'
  | 'no-such-rate'
  | 'length-unknown';

export interface CableOrder {
  readonly basis: LengthBasis;
  readonly routeM?: number;
  readonly slackM?: number;
  readonly orderedM?: number;
  readonly reachM?: number;
  /** Class or part of the document, or the id of the medium chosen within that class. */
  readonly medium: string | undefined;
  readonly reason: MediumReason;
}

/** Gbit/s of a port at most, for each class of lanes; 28 GB/s twice (448 Gbit/s) goes over one 400G cable. */
const portClasses: readonly (readonly [number, LaneName])[] = [
  [450, '100G-400'],
  [900, '100G-800'],
  [1800, '200G-1600'],
];
/** Slower ports have lanes, reaches and prices of their own, which no table here holds. */
const slowestPort = 200;

export function orderOf(cable: Cable, a: StandingPlace, z: readonly StandingPlace[], catalogue: Catalogue): CableOrder {
  const run = longestRun(a, z);
  const stated = cable.length === undefined ? undefined : parseTrusted(cable.length, 'length');
  const needed = stated ?? run?.neededM;
  const base = {
    basis: stated !== undefined ? 'measured' : run ? 'estimated' : 'unknown',
    ...(run && { routeM: run.runM }),
    ...(run && stated === undefined && { slackM: run.neededM - run.runM }),
    ...(stated !== undefined && { orderedM: stated }),
  } as const;
  if (typeof cable.medium === 'string' && cable.medium.includes('/')) {
    const reach = readFigure(catalogue.part(cable.medium), 'reach');
    return {
      ...base,
      medium: cable.medium,
      reason: 'pinned',
      ...(reach && { reachM: reach.value }),
    };
  }
  const offers = offersOf(cable);
  if (offers === undefined) return { ...base, medium: cable.medium, reason: 'no-such-rate' };
  if (needed === undefined) return { ...base, medium: cable.medium, reason: 'length-unknown' };
  const chosen = chooseMedium(offers, needed);
  if (!chosen) return { ...base, medium: cable.medium, reason: 'nothing-reaches' };
  return {
    ...base,
    ...(stated === undefined && { orderedM: chosen.stockM }),
    medium: chosen.medium.id,
    reachM: chosen.medium.reachM,
    reason: 'cheapest',
  };
}

/** A breakout is as long as its longest leg. */
function longestRun(a: StandingPlace, z: readonly StandingPlace[]) {
  let longest: ReturnType<typeof runInCabinet> | undefined;
  for (const far of z) {
    if (a.position === undefined || far.position === undefined) return undefined;
    const run =
      a.cabinet === far.cabinet ? runInCabinet(a.position, far.position) : runBetweenCabinets(a.position, far.position);
    if (longest === undefined || run.neededM > longest.neededM) longest = run;
  }
  return longest;
}

function offersOf({ pair, links, medium }: Cable): readonly Offer[] | undefined {
  const gigabits = (pair.rate * links) / 1e9;
  if (gigabits < slowestPort || medium === 'twisted-pair') return undefined;
  const lanes = portClasses.find(([most]) => gigabits <= most)?.[1];
  if (lanes === undefined) return undefined;
  const all: readonly Offer[] = mediaByLane[lanes];
  if (medium === 'optics') return all.filter(({ moduleUsd }) => moduleUsd > 0);
  if (medium === 'copper') return all.filter(({ moduleUsd }) => moduleUsd === 0);
  return all;
}
