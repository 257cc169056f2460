/** Holds the figures of a design to the four answers. Every no comes with its numbers; what is unknown is no yes. */
import type { Figure, Report } from '../../model/report/report.ts';

export const coolings = ['any', 'air', 'liquid'] as const;
export type Cooling = (typeof coolings)[number];
export const goals = ['bandwidth', 'compute', 'power', 'spare'] as const;
export type Goal = (typeof goals)[number];

export interface Wish {
  readonly cards: number;
  /** kW at peak, of the fullest cabinet. */
  readonly limit: number;
  readonly cooling: Cooling;
  readonly goal: Goal;
}

export type Obstacle =
  | { readonly key: 'cards' | 'power'; readonly have: number; readonly want: number }
  | { readonly key: 'power-unknown'; readonly missing: number }
  | { readonly key: 'cooling-liquid' | 'cooling-air' }
  | { readonly key: 'errors'; readonly n: number };

export interface Weighed {
  readonly report: Report;
  readonly obstacles: readonly Obstacle[];
  /** More is better; undefined where the figure of the goal is not known. */
  readonly worth: number | undefined;
}

export function weigh(report: Report, wish: Wish): Weighed {
  const { figures, findings } = report;
  const cards = figures['cards.count']?.value ?? 0;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    report,
    obstacles: [
      ...(cards < wish.cards ? [{ key: 'cards', have: cards, want: wish.cards } as const] : []),
      ...powerObstacle(figures['power.cabinet.max'], wish.limit),
      ...coolingObstacle(figures['cooling.liquid'], wish.cooling),
      ...(errors > 0 ? [{ key: 'errors', n: errors } as const] : []),
    ],
    worth: worthOf(report, wish, cards),
  };
}

/** An estimate fits only with its upper end; of an unknown one the known part may already be too much. */
function powerObstacle(figure: Figure | undefined, limit: number): readonly Obstacle[] {
  const most = figure?.value === null ? undefined : (figure?.upper ?? figure?.value);
  if (most !== undefined) return most > limit ? [{ key: 'power', have: most, want: limit }] : [];
  const least = figure?.lower ?? 0;
  if (least > limit) return [{ key: 'power', have: least, want: limit }];
  return [{ key: 'power-unknown', missing: figure?.missing?.length ?? 0 }];
}

function coolingObstacle(figure: Figure | undefined, cooling: Cooling): readonly Obstacle[] {
  const isLiquid = (figure?.value ?? figure?.lower ?? 0) > 0;
  if (cooling === 'air' && isLiquid) return [{ key: 'cooling-liquid' }];
  return cooling === 'liquid' && !isLiquid ? [{ key: 'cooling-air' }] : [];
}

function worthOf({ figures }: Report, { goal, cards: wanted }: Wish, cards: number): number | undefined {
  const proved = (id: string) => {
    const figure = figures[id];
    return figure && figure.value !== null ? (figure.lower ?? figure.value) : undefined;
  };
  switch (goal) {
    case 'spare':
      return wanted - cards;
    case 'compute':
      return proved('compute.bf16') ?? proved('compute.fp8');
    case 'bandwidth':
      // Of the network that joins all cards.
      return figures['fabric.scale-up.islands']?.value === 1
        ? proved('fabric.scale-up.throughput')
        : proved('fabric.scale-out.throughput');
    case 'power': {
      const power = figures['power.it.peak'];
      const most = power && power.value !== null ? (power.upper ?? power.value) : undefined;
      return most === undefined || cards === 0 ? undefined : -most / cards;
    }
    default:
      return goal satisfies never;
  }
}

/** The place of the best that fits, or of the nearest: fewest obstacles, then most cards. */
export function choose(all: readonly Weighed[]): { readonly fits: boolean; readonly at: number } | undefined {
  const better = (a: Weighed, b: Weighed) => {
    if (a.obstacles.length !== b.obstacles.length) return a.obstacles.length < b.obstacles.length;
    if (a.obstacles.length === 0) return (a.worth ?? Number.NEGATIVE_INFINITY) > (b.worth ?? Number.NEGATIVE_INFINITY);
    return (a.report.figures['cards.count']?.value ?? 0) > (b.report.figures['cards.count']?.value ?? 0);
  };
  let best = 0;
  for (let at = 1; at < all.length; at++) if (better(all[at] as Weighed, all[best] as Weighed)) best = at;
  const found = all[best];
  return found && { fits: found.obstacles.length === 0, at: best };
}
