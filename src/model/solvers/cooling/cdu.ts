/**
 * Question: what does a coolant distribution unit deliver, what is its margin, and which one runs out first when the
 * facility water gets warmer?
 *
 * T_supply = T_facility + approach · Q / Q_rated, so T_facility,max = supply limit − approach · Q / Q_rated.
 */
import { exceeds } from '../limit.ts';

export interface Cdu {
  readonly ratedW: number;
  /** At rated heat, K; 4 K where unknown, 3 to 5 by maker. */
  readonly approachK: number;
  readonly heatW: number;
  /** Least inlet maximum of what the loop serves. */
  readonly supplyMaxC: number;
}

export const defaultApproachK = 4;
/** Supply stays this much above the dew point of the room. */
export const defaultDewMarginK = 2;

export function facilityMaxC({ approachK, heatW, ratedW, supplyMaxC }: Cdu): number {
  return supplyMaxC - (approachK * heatW) / ratedW;
}

export interface CduState {
  readonly supplyC: number;
  readonly marginK: number;
  readonly facilityMaxC: number;
  /** Most heat at this facility water: the exchanger's rating, or what the supply limit leaves. */
  readonly heatMaxW: number;
}

export function cduState(cdu: Cdu, facilityC: number): CduState {
  const supplyC = facilityC + (cdu.approachK * cdu.heatW) / cdu.ratedW;
  const spareK = Math.max(0, cdu.supplyMaxC - facilityC);
  const byTemperature = cdu.approachK > 0 ? (cdu.ratedW * spareK) / cdu.approachK : Number.POSITIVE_INFINITY;
  const isTooWarm = exceeds(facilityC, cdu.supplyMaxC);
  return {
    supplyC,
    marginK: cdu.supplyMaxC - supplyC,
    facilityMaxC: facilityMaxC(cdu),
    heatMaxW: isTooWarm ? 0 : Math.min(cdu.ratedW, byTemperature),
  };
}

/** Indices of the units in the order in which they run out; equal ones stay in the listed order. */
export function runOutOrder(cdus: readonly Cdu[]): readonly number[] {
  const limits = cdus.map((cdu) => Number(facilityMaxC(cdu).toPrecision(12)));
  return cdus.map((_, index) => index).sort((a, b) => (limits[a] as number) - (limits[b] as number) || a - b);
}

export interface LoopUnits {
  readonly units: number;
  readonly unitRatedW: number;
  readonly approachK: number;
  readonly heatW: number;
  readonly supplyMaxC: number;
}

/** The state of each remaining unit when `out` of the loop's equal units are lost: the others share its heat equally. */
export function loopUnitState(loop: LoopUnits, facilityC: number, out: number): CduState | null {
  const left = loop.units - out;
  if (left < 1) return null;
  const { approachK, heatW, supplyMaxC, unitRatedW } = loop;
  return cduState({ ratedW: unitRatedW, approachK, heatW: heatW / left, supplyMaxC }, facilityC);
}

export type CduLimit = 'exchanger' | 'flow' | 'head' | 'spare-unit' | 'dew-point';

export interface CduLimitUse {
  readonly limit: CduLimit;
  readonly used: number;
  readonly allowed: number;
}

/** The limit with the least margin in per cent of what it allows; null without limits. */
export function bindingLimit(uses: readonly CduLimitUse[]): (CduLimitUse & { readonly marginShare: number }) | null {
  const rated = uses.map((use) => ({ ...use, marginShare: 1 - use.used / use.allowed }));
  return rated.reduce<(typeof rated)[number] | null>(
    (least, use) => (least === null || use.marginShare < least.marginShare ? use : least),
    null,
  );
}

/** ASHRAE classes of liquid cooling by the warmest facility supply they promise, °C. */
export const waterClasses = { W17: 17, W27: 27, W32: 32, W40: 40, W45: 45 } as const;
export type WaterClass = keyof typeof waterClasses;

/** The warmest class that a design tolerates; null below W17. */
export function toleratedWaterClass(facilityLimitC: number): WaterClass | null {
  const names = Object.keys(waterClasses) as WaterClass[];
  return names.filter((name) => !exceeds(waterClasses[name], facilityLimitC)).at(-1) ?? null;
}
