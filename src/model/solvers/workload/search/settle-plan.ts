/**
 * Question: a plan leaves micro-batch, interleaving or recomputation open; what would a careful user run?
 * Answer: the fastest combination that fits; when nothing fits, the one that misses the memory by least. Cost: one step
 * per combination.
 */
import type { WorkloadContext } from '../context.ts';
import type { ModelShape } from '../model-shape.ts';
import type { Recompute, TrainingPlan } from '../training/plan.ts';
import { type TrainingStep, trainingStep } from '../training/step.ts';

export interface OpenFields {
  readonly microBatch?: true;
  readonly vpp?: true;
  readonly recompute?: true;
}

export interface SettledPlan {
  readonly plan: TrainingPlan;
  readonly step: TrainingStep;
}

const largestMicroBatch = 16;

export function settlePlan(
  context: WorkloadContext,
  model: ModelShape,
  plan: TrainingPlan,
  open: OpenFields,
): SettledPlan {
  let best: SettledPlan | undefined;
  for (const microBatch of open.microBatch ? microBatches(plan) : [plan.microBatch])
    for (const vpp of open.vpp ? interleavings(model, plan, microBatch) : [plan.vpp])
      for (const recompute of open.recompute ? recomputations(context) : [plan.recompute]) {
        const tried = { ...plan, microBatch, vpp, recompute };
        const step = trainingStep(context, model, tried);
        if (!best || isBetter(step, best.step)) best = { plan: tried, step };
        // Later ways of recomputing only cost more time.
        if (step.memory.fits) break;
      }
  if (!best) throw new Error('A plan has at least one combination');
  return best;
}

function isBetter(step: TrainingStep, than: TrainingStep): boolean {
  if (step.memory.fits !== than.memory.fits) return step.memory.fits;
  return step.memory.fits ? step.seconds < than.seconds : step.memory.totalBytes < than.memory.totalBytes;
}

/** From cheapest to dearest in time. */
export function recomputations(context: WorkloadContext): readonly Recompute[] {
  return context.system.card.hostBps === undefined
    ? ['none', 'selective', 'full']
    : ['none', 'offload', 'selective', 'full'];
}

function microBatches(plan: TrainingPlan): readonly number[] {
  const perRank = plan.batch / plan.dp;
  const sizes: number[] = [];
  for (let size = 1; size <= Math.min(largestMicroBatch, perRank); size *= 2)
    if (Number.isInteger(perRank / size)) sizes.push(size);
  return sizes.length > 0 ? sizes : [1];
}

/** Chunks per stage that split the layers evenly; interleaving needs whole rounds of micro-batches. */
function interleavings(model: ModelShape, plan: TrainingPlan, microBatch: number): readonly number[] {
  const perStage = Math.ceil(model.layers / plan.pp);
  const rounds = plan.batch / plan.dp / microBatch / plan.pp;
  if (plan.pp === 1 || !Number.isInteger(rounds)) return [1];
  return Array.from({ length: perStage }, (_, index) => index + 1).filter((chunks) => perStage % chunks === 0);
}
