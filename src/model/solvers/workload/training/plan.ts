/** How a training job is laid over the cards, and why a layout cannot work. Counts are ways; `batch` is sequences. */
import { countShape, type ModelShape } from '../model-shape.ts';
import type { AttentionKernels, Overlap } from '../profiles/profile.ts';
import type { Precision, WorkloadSystem } from '../system.ts';

/** 'offload': nothing is computed again; what does not fit waits in the host's memory. */
export type Recompute = 'none' | 'offload' | 'selective' | 'half' | 'full';

export interface TrainingPlan {
  readonly tp: number;
  readonly pp: number;
  /** Chunks of layers a stage holds (interleaved schedule); 1 = plain. */
  readonly vpp: number;
  readonly cp: number;
  readonly dp: number;
  readonly ep: number;
  readonly batch: number;
  readonly microBatch: number;
  readonly sequence: number;
  readonly precision: Precision;
  /** Norms and residuals split over the tensor group. */
  readonly sequenceParallel: boolean;
  readonly recompute: Recompute;
  readonly zero: 0 | 1 | 2 | 3;
  /** Fully sharded over this many data ways only, replicated over the rest (slices, pods); all of them when left out. */
  readonly shardWays?: number;
  /** The end stages hold fewer layers, for the vocabulary work. */
  readonly balancedStages: boolean;
  /** A benchmark that forces every expert to the same load. */
  readonly balancedRouting: boolean;
  /** Experts take a fixed number of tokens and drop the rest: nobody waits for counts, one product serves all experts. */
  readonly fixedCapacity?: boolean;
  /** Both directions at once (DualPipe); approximate. */
  readonly dualPipe?: boolean;
  /** Attention and MLP read the same norm: one exchange instead of two. */
  readonly parallelBlock?: boolean;
  /** Instead of the profile's. */
  readonly overlap?: Partial<Overlap>;
  readonly attention?: AttentionKernels;
  readonly unfusedPasses?: number;
}

export type PlanProblem =
  | 'plan.too-many-cards'
  | 'plan.batch-not-divided'
  | 'plan.heads-not-divided'
  | 'plan.layers-not-divided'
  | 'plan.experts-not-divided'
  | 'plan.expert-group-not-divided'
  | 'plan.experts-without-moe'
  | 'plan.interleaving-without-pipeline'
  | 'plan.precision-missing'
  | 'plan.not-whole';

export interface PlanRefusal {
  readonly reason: PlanProblem;
  /** What is asked for, what there is, and the nearest value that works. */
  readonly asked: number;
  readonly available: number;
  readonly nearest?: number;
}

export function cardsOf(plan: Pick<TrainingPlan, 'tp' | 'pp' | 'cp' | 'dp'>): number {
  return plan.tp * plan.pp * plan.cp * plan.dp;
}

/** Undefined when the plan can run; memory is judged by the step itself. */
export function refusePlan(system: WorkloadSystem, model: ModelShape, plan: TrainingPlan): PlanRefusal | undefined {
  const ways = [plan.tp, plan.pp, plan.vpp, plan.cp, plan.dp, plan.ep, plan.batch, plan.microBatch, plan.sequence];
  const odd = ways.find((way) => !Number.isInteger(way) || way < 1);
  if (odd !== undefined) return { reason: 'plan.not-whole', asked: odd, available: 1, nearest: 1 };
  const cards = cardsOf(plan);
  if (cards > system.cards)
    return {
      reason: 'plan.too-many-cards',
      asked: cards,
      available: system.cards,
      nearest: Math.floor(system.cards / (plan.tp * plan.pp * plan.cp)),
    };
  const slices = plan.dp * plan.microBatch;
  if (plan.batch % slices !== 0)
    return {
      reason: 'plan.batch-not-divided',
      asked: plan.batch,
      available: slices,
      nearest: Math.max(1, Math.round(plan.batch / slices)) * slices,
    };
  if (model.heads % plan.tp !== 0)
    return {
      reason: 'plan.heads-not-divided',
      asked: plan.tp,
      available: model.heads,
      nearest: nearestDivisor(model.heads, plan.tp),
    };
  if (plan.pp * plan.vpp > model.layers + 2)
    return { reason: 'plan.layers-not-divided', asked: plan.pp * plan.vpp, available: model.layers };
  if (plan.pp === 1 && plan.vpp > 1)
    return { reason: 'plan.interleaving-without-pipeline', asked: plan.vpp, available: 1, nearest: 1 };
  if (system.card.peak[plan.precision] === undefined)
    return { reason: 'plan.precision-missing', asked: 0, available: 0 };
  return refuseExperts(model, plan);
}

function refuseExperts(model: ModelShape, plan: TrainingPlan): PlanRefusal | undefined {
  if (plan.ep === 1) return undefined;
  if (!model.moe || countShape(model).moeLayers === 0)
    return { reason: 'plan.experts-without-moe', asked: plan.ep, available: 1, nearest: 1 };
  const { experts } = model.moe;
  if (experts % plan.ep !== 0)
    return {
      reason: 'plan.experts-not-divided',
      asked: plan.ep,
      available: experts,
      nearest: nearestDivisor(experts, plan.ep),
    };
  const ranks = expertRanks(plan);
  if (ranks % plan.ep !== 0)
    return {
      reason: 'plan.expert-group-not-divided',
      asked: plan.ep,
      available: ranks,
      nearest: nearestDivisor(ranks, plan.ep),
    };
  return undefined;
}

/** Cards of one stage over which experts can be spread: tensor, context and data ways together. */
export function expertRanks(plan: Pick<TrainingPlan, 'tp' | 'cp' | 'dp'>): number {
  return plan.tp * plan.cp * plan.dp;
}

function nearestDivisor(whole: number, asked: number): number {
  for (let step = 0; step <= asked; step++) {
    if (asked - step >= 1 && whole % (asked - step) === 0) return asked - step;
    if (whole % (asked + step) === 0) return asked + step;
  }
  return 1;
}
