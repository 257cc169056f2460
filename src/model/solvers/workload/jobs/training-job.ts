/**
 * Question: a job names a model, a batch and perhaps some ways to split it; what runs, and how long is a step?
 * What the job leaves open is settled here, once for every caller: no way at all named means the best plan is searched;
 * else missing ways are 1, data ways take the cards that are left, and micro-batch, chunks and recomputation are the
 * fastest that fit. The stack is the named one, or that of chip and sharding.
 */
import type { Result } from '../../../units/result.ts';
import type { ClassId } from '../confidence/classes.ts';
import { trainingClass } from '../confidence/classify.ts';
import { openContext, type WorkloadContext } from '../context.ts';
import { type FlopConvention, type ModelShape, stepFlops } from '../model-shape.ts';
import { chooseTrainingProfile } from '../profiles/choose-profile.ts';
import type { SoftwareProfile } from '../profiles/profile.ts';
import { searchPlans } from '../search/search-plans.ts';
import { settlePlan } from '../search/settle-plan.ts';
import type { Precision, WorkloadSystem } from '../system.ts';
import { type PlanProblem, type Recompute, refusePlan, type TrainingPlan } from '../training/plan.ts';
import type { TrainingStep } from '../training/step.ts';

export interface TrainingJob {
  readonly model: ModelShape;
  /** Sequences of one step, and tokens of a sequence. */
  readonly batch: number;
  readonly sequence: number;
  readonly precision?: Precision;
  readonly tp?: number;
  readonly pp?: number;
  readonly vpp?: number;
  readonly cp?: number;
  readonly dp?: number;
  readonly ep?: number;
  readonly microBatch?: number;
  readonly recompute?: Recompute;
  readonly zero?: 0 | 1 | 2 | 3;
  /** A run that measures steps and nothing else. */
  readonly laboratory?: boolean;
  readonly profile?: SoftwareProfile;
}

export interface SettledTraining {
  readonly context: WorkloadContext;
  readonly plan: TrainingPlan;
  readonly step: TrainingStep;
  /** Model FLOPs over peak, in both conventions; print which. */
  readonly utilisation: Readonly<Record<FlopConvention, number>>;
  readonly classId: ClassId;
  /** The plan was searched, not given. */
  readonly searched: boolean;
}

export type TrainingRefusal = PlanProblem | 'plan.nothing-fits';

export function settleTraining(system: WorkloadSystem, job: TrainingJob): Result<SettledTraining, TrainingRefusal> {
  const { model, batch, sequence } = job;
  const precision = job.precision ?? 'bf16';
  const zero = job.zero ?? 1;
  const fullySharded = zero === 3 && (job.tp ?? 1) === 1 && (job.pp ?? 1) === 1;
  const profile =
    job.profile ?? chooseTrainingProfile(system.card, { fullySharded, laboratory: job.laboratory ?? false });
  const context = openContext(system, profile);
  const named = [job.tp, job.pp, job.cp, job.dp, job.ep].some((ways) => ways !== undefined);
  if (!named && zero < 3) {
    if (system.card.peak[precision] === undefined)
      return { ok: false, reason: 'plan.precision-missing', detail: precision };
    const [found] = searchPlans(context, model, { cards: system.cards, batch, sequence, precision, keep: 1 }).best;
    if (!found) return { ok: false, reason: 'plan.nothing-fits', detail: String(system.cards) };
    return { ok: true, value: settled(context, model, found.plan, found.step, true) };
  }
  const tp = job.tp ?? 1;
  const pp = job.pp ?? 1;
  const cp = job.cp ?? 1;
  const plan: TrainingPlan = {
    tp,
    pp,
    cp,
    vpp: job.vpp ?? 1,
    dp: job.dp ?? dataWays(Math.floor(system.cards / (tp * pp * cp)), batch),
    ep: job.ep ?? 1,
    batch,
    microBatch: job.microBatch ?? 1,
    sequence,
    precision,
    sequenceParallel: tp > 1 && (profile.sequenceParallel === 'always' || job.recompute !== 'full'),
    recompute: job.recompute ?? 'none',
    zero,
    balancedStages: true,
    balancedRouting: false,
  };
  const refusal = refusePlan(system, model, plan);
  if (refusal)
    return {
      ok: false,
      reason: refusal.reason,
      ...(refusal.nearest !== undefined && { detail: String(refusal.nearest) }),
    };
  const run = settlePlan(context, model, plan, {
    ...(job.microBatch === undefined && { microBatch: true }),
    ...(job.vpp === undefined && { vpp: true }),
    ...(job.recompute === undefined && { recompute: true }),
  });
  return { ok: true, value: settled(context, model, run.plan, run.step, false) };
}

/** The largest count, up to what is there, that divides the batch. */
function dataWays(available: number, batch: number): number {
  let ways = Math.max(1, Math.min(available, batch));
  while (batch % ways !== 0) ways--;
  return ways;
}

function settled(
  context: WorkloadContext,
  model: ModelShape,
  plan: TrainingPlan,
  step: TrainingStep,
  searched: boolean,
): SettledTraining {
  const peak = step.cards * context.system.card.peak.bf16 * step.seconds;
  const share = (convention: FlopConvention) => stepFlops(model, plan.batch, plan.sequence, convention) / peak;
  return {
    context,
    plan,
    step,
    utilisation: { 'all-pairs': share('all-pairs'), causal: share('causal') },
    classId: trainingClass(context, model, plan),
    searched,
  };
}
