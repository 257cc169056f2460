/**
 * Question: what flow carries a heat at a given rise, and the other way round?
 *
 * m = Q / (cp · dT), V = m / rho. 1 kW at 10 K in PG25 is 1.508 L/min, the constant 1.5 of the Open Compute Project.
 */
import type { Fluid } from './fluids.ts';

export interface Flow {
  readonly kgPerS: number;
  readonly m3PerS: number;
}

export function flowFor(heatW: number, fluid: Fluid, riseK: number): Flow {
  const kgPerS = heatW / (fluid.heatCapacityJPerKgK * riseK);
  return { kgPerS, m3PerS: kgPerS / fluid.densityKgPerM3 };
}

export function riseAt(heatW: number, fluid: Fluid, m3PerS: number): number {
  return heatW / (m3PerS * fluid.densityKgPerM3 * fluid.heatCapacityJPerKgK);
}

export interface Evaporation {
  readonly vapourKgPerS: number;
  readonly condenser: Flow;
}

/** J/kg of a two-phase fluid (engineering estimate, 88 to 142 kJ/kg by fluid). */
export const twoPhaseLatentHeat = 100e3;

/** Two-phase: vapour m = Q / h_fg, taken away again by condenser water. */
export function evaporation(heatW: number, latentJPerKg: number, water: Fluid, waterRiseK: number): Evaporation {
  return { vapourKgPerS: heatW / latentJPerKg, condenser: flowFor(heatW, water, waterRiseK) };
}
