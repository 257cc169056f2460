/**
 * Question: what do equal power supplies draw that share a load, and what can a shelf of them carry?
 *
 * x = P_out / (k · P_rated), P_in = P_out / eta(x). Below the first point x0 of the curve the loss is constant:
 * P_in = P_out + k · P_rated · x0 · (1/eta0 − 1). A flat efficiency there would make idle supplies free, while 48 ORv3
 * supplies idle at 1.47 kW.
 */
import { exceeds, marginTo } from '../limit.ts';
import { type EfficiencyCurve, efficiencyAt } from './efficiency-curve.ts';

export interface PsuGroup {
  readonly curve: EfficiencyCurve;
  readonly unitW: number;
  /** Supplies that are live and share equally, at least 1. */
  readonly live: number;
}

export interface PsuGroupInput {
  readonly loadShare: number;
  /** Output / input; 0 at no load. */
  readonly efficiency: number;
  readonly inputW: number;
  readonly lossW: number;
}

export function psuGroupInput({ curve, unitW, live }: PsuGroup, outputW: number): PsuGroupInput {
  const loadShare = outputW / (live * unitW);
  const first = curve[0];
  if (loadShare >= first.loadShare) {
    const efficiency = efficiencyAt(curve, loadShare);
    const inputW = outputW / efficiency;
    return { loadShare, efficiency, inputW, lossW: inputW - outputW };
  }
  const lossW = live * unitW * first.loadShare * (1 / first.efficiency - 1);
  const inputW = outputW + lossW;
  return { loadShare, efficiency: inputW > 0 ? outputW / inputW : 0, inputW, lossW };
}

/** What a shelf may be loaded with while `spareUnits` of its supplies are out, W. */
export function usableShelfW(units: number, spareUnits: number, unitW: number): number {
  return (units - spareUnits) * unitW;
}

export interface ShelfSplit {
  readonly shelves: number;
  readonly shelfW: number;
  readonly onLostFeed: number;
  /** Shelves that were out before, all of them on the surviving feed. */
  readonly alreadyOut: number;
  readonly loadW: number;
  /** Short-time rating over rating: 1.6 for the ORv3 HPR supply, 1 where none is given. */
  readonly pulse: number;
}

export type ShelfVerdict = 'carries' | 'inside-pulse' | 'overloaded';

export interface ShelfFailover {
  readonly installedW: number;
  readonly survivorW: number;
  /** Load over rating of the survivors; Infinity where nothing survives to carry a load. */
  readonly survivorLoad: number;
  readonly headroomW: number;
  readonly verdict: ShelfVerdict;
}

/** Shelves split over two feeds, one feed lost: do the others carry the rack? */
export function shelfFailover(split: ShelfSplit): ShelfFailover {
  const survivorW = split.shelfW * (split.shelves - split.onLostFeed - split.alreadyOut);
  const headroomW = marginTo(survivorW, split.loadW);
  const survivorLoad = split.loadW > 0 ? split.loadW / survivorW : 0;
  return {
    installedW: split.shelves * split.shelfW,
    survivorW,
    survivorLoad,
    headroomW,
    verdict: headroomW >= 0 ? 'carries' : exceeds(split.loadW, survivorW * split.pulse) ? 'overloaded' : 'inside-pulse',
  };
}
