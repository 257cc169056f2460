/**
 * Question: what share of its input does a power supply deliver, at a given share of its rating?
 *
 * Linear between the points, flat above the last. Below the first point efficiency is no constant: see `psu-group.ts`.
 */
export interface EfficiencyPoint {
  /** Output / rating. */
  readonly loadShare: number;
  readonly efficiency: number;
}

/** At least one point, in rising order of `loadShare`. */
export type EfficiencyCurve = readonly [EfficiencyPoint, ...EfficiencyPoint[]];

function curve(...points: readonly [number, number][]): EfficiencyCurve {
  return points.map(([loadShare, efficiency]) => ({ loadShare, efficiency })) as unknown as EfficiencyCurve;
}

/**
 * `orv3`: 97.5 % peak and 96.5 % at full load are published (Open Compute Project, ORv3 HPR), the other points are
 * shaped like ORv3 test curves. `titanium` and `platinum`: minimum values of the 80 PLUS classes, 230 V redundant.
 */
export const efficiencyCurves = {
  orv3: curve([0.05, 0.9], [0.1, 0.94], [0.2, 0.965], [0.3, 0.972], [0.5, 0.975], [0.75, 0.971], [1, 0.965]),
  titanium: curve([0.1, 0.9], [0.2, 0.94], [0.5, 0.96], [1, 0.91]),
  platinum: curve([0.2, 0.9], [0.5, 0.94], [1, 0.91]),
} as const satisfies Record<string, EfficiencyCurve>;

export type EfficiencyCurveName = keyof typeof efficiencyCurves;

/** Efficiency at `loadShare`, which must not lie below the first point. */
export function efficiencyAt(points: EfficiencyCurve, loadShare: number): number {
  let left = points[0];
  for (const right of points) {
    if (loadShare <= right.loadShare) {
      const width = right.loadShare - left.loadShare;
      const part = width > 0 ? (loadShare - left.loadShare) / width : 1;
      return left.efficiency + (right.efficiency - left.efficiency) * part;
    }
    left = right;
  }
  return left.efficiency;
}
