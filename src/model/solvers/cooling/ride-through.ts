/**
 * Question: how long until the limit after cooling is lost?
 *
 * t = (V · rho · cp + metal) · dT / Q. Two clocks: with the pumps running, the whole loop warms (heat rejection lost);
 * without flow, only the cold plate and the coolant in it do.
 */
import { copperHeatCapacity, type Fluid, fluids } from './fluids.ts';

export interface ThermalMass {
  readonly volumeM3: number;
  readonly fluid: Fluid;
  readonly metalJPerK: number;
}

export function heatCapacityJPerK({ fluid, metalJPerK, volumeM3 }: ThermalMass): number {
  return volumeM3 * fluid.densityKgPerM3 * fluid.heatCapacityJPerKgK + metalJPerK;
}

/** Seconds; Infinity without heat. */
export function rideThroughS(mass: ThermalMass, allowK: number, heatW: number): number {
  return heatW > 0 ? (heatCapacityJPerK(mass) * allowK) / heatW : Number.POSITIVE_INFINITY;
}

/** One card: 0.6 kg of copper and 0.05 L of coolant (engineering estimate). */
export const coldPlate: ThermalMass = {
  volumeM3: 0.05e-3,
  fluid: fluids.pg25,
  metalJPerK: 0.6 * copperHeatCapacity,
};

/** Of a loop where nothing is known: 1 L and 0.5 kJ/K for each kW, 10 K (engineering estimates). */
export const defaultLoop = { m3PerW: 1e-6, metalJPerKPerW: 0.5, allowK: 10 } as const;
