/**
 * Question: what do chiller, fans and pumps of a facility loop draw in this hour, and what water evaporates?
 *
 * The plant can give sink + approach; the free share of the cooling is clamp((return − available) / (return − supply)),
 * the chiller does the rest at COP = clamp(carnot share · Tc / (Th − Tc)). Fans slow down with the cube once the free
 * cooling suffices. Partial free cooling is normal operation, not failure.
 */
import { evaporatedLitres } from './evaporated-water.ts';
import { adiabaticPads, type Plant } from './plants.ts';

export interface LoopHour {
  readonly heatW: number;
  readonly supplyC: number;
  readonly returnC: number;
  readonly dryC: number;
  readonly wetC: number;
}

export interface LoopHourResult {
  readonly availableC: number;
  readonly freeShare: number;
  /** Of the chiller, whether it runs or not. */
  readonly cop: number;
  readonly chillerW: number;
  /** Heat that stays where there is no chiller. */
  readonly unmetW: number;
  readonly fanW: number;
  readonly pumpW: number;
  readonly waterLPerH: number;
}

const chilledBelowSupplyK = 2;
const leastFanSpeed = 0.2;
/** Shares this close to 1 are 1: the last bits must not decide whether an hour is free. */
const whole = 1 - 1e-9;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

export function solveLoopHour(plant: Plant, hour: LoopHour, hasChiller = true): LoopHourResult {
  const { heatW, returnC, supplyC } = hour;
  const { approachK, sinkC, wetness } = heatSink(plant, hour);
  const availableC = sinkC + approachK;
  const share = clamp((returnC - availableC) / (returnC - supplyC), 0, 1);
  const freeShare = share > whole ? 1 : share;

  const cop = chillerCop(plant, supplyC, sinkC);
  const rest = heatW * (1 - freeShare);
  const chillerW = hasChiller ? rest / cop : 0;
  const unmetW = hasChiller ? 0 : rest;
  const rejectedW = heatW - unmetW + chillerW;
  const speed = freeShare < 1 ? 1 : clamp(approachK / (supplyC - sinkC), leastFanSpeed, 1);
  return {
    availableC,
    freeShare,
    cop,
    chillerW,
    unmetW,
    fanW: plant.fanShare * rejectedW * speed ** 3,
    pumpW: plant.pumpShare * heatW,
    waterLPerH: plant.cycles === null ? 0 : evaporatedLitres((wetness * rejectedW) / 1000, plant.cycles),
  };
}

interface HeatSink {
  readonly sinkC: number;
  readonly approachK: number;
  /** Share of the rejected heat that leaves by evaporation. */
  readonly wetness: number;
}

/** Kelvin of adiabatic cooling that would carry all heat by evaporation. */
const fullyWetK = 12;

function heatSink({ approachK, sink }: Plant, { dryC, supplyC, wetC }: LoopHour): HeatSink {
  if (sink === 'dry') return { sinkC: dryC, approachK, wetness: 0 };
  if (sink === 'tower') return { sinkC: wetC, approachK, wetness: 1 };
  const { dryApproachK, saturation } = adiabaticPads;
  if (dryC + dryApproachK <= supplyC + 1e-9) return { sinkC: dryC, approachK: dryApproachK, wetness: 0 };
  const sinkC = dryC - saturation * (dryC - wetC);
  return { sinkC, approachK, wetness: Math.max(0, dryC - sinkC) / fullyWetK };
}

const kelvin = 273.15;

function chillerCop({ carnotShare, condenserK, copMax, copMin }: Plant, supplyC: number, sinkC: number): number {
  const cold = supplyC - chilledBelowSupplyK + kelvin;
  const hot = sinkC + condenserK + kelvin;
  return hot <= cold ? copMax : clamp((carnotShare * cold) / (hot - cold), copMin, copMax);
}
