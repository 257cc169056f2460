/**
 * Question: how hard does a cabinet press on the floor?
 *
 * Weight m · g over the cabinet's footprint, over the area it is spread on, and on each foot with a factor for uneven
 * ground.
 */
/** Standard gravity, m/s². */
export const gravity = 9.80665;

export interface Standing {
  readonly massKg: number;
  readonly footprintM2: number;
  /** Area that shares the load: footprint and its part of the aisles. */
  readonly spreadM2: number;
  readonly feet: number;
  /** Load of the worst foot over the mean (engineering estimate 1.3). */
  readonly unevenness: number;
}

export const defaultUnevenness = 1.3;

export interface FloorLoad {
  readonly weightN: number;
  readonly footprintPa: number;
  readonly spreadPa: number;
  readonly footN: number;
}

export function floorLoad({ feet, footprintM2, massKg, spreadM2, unevenness }: Standing): FloorLoad {
  const weightN = massKg * gravity;
  return {
    weightN,
    footprintPa: weightN / footprintM2,
    spreadPa: weightN / spreadM2,
    footN: (weightN / feet) * unevenness,
  };
}
