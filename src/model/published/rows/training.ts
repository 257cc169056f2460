/** What all training rows share: fields that a table leaves open, and the way from a step to a printed value. */
import type { ClassId } from '../../solvers/workload/confidence/classes.ts';
import { trainingClass } from '../../solvers/workload/confidence/classify.ts';
import { openContext, type WorkloadContext } from '../../solvers/workload/context.ts';
import type { ModelShape } from '../../solvers/workload/model-shape.ts';
import type { SoftwareProfile } from '../../solvers/workload/profiles/profile.ts';
import { type OpenFields, settlePlan } from '../../solvers/workload/search/settle-plan.ts';
import type { WorkloadSystem } from '../../solvers/workload/system.ts';
import type { TrainingPlan } from '../../solvers/workload/training/plan.ts';
import type { TrainingStep } from '../../solvers/workload/training/step.ts';

export interface RanRow {
  readonly context: WorkloadContext;
  readonly model: ModelShape;
  readonly plan: TrainingPlan;
  readonly step: TrainingStep;
}

type Given = Pick<TrainingPlan, 'tp' | 'pp' | 'dp' | 'batch' | 'sequence' | 'precision'> & Partial<TrainingPlan>;

/** Fields that neither the table nor its source prints are settled as a tuner would: the fastest that fits. */
export function runRow(
  system: WorkloadSystem,
  profile: SoftwareProfile,
  model: ModelShape,
  given: Given,
  open: OpenFields = {},
): RanRow {
  const context = openContext(system, profile);
  const plan: TrainingPlan = {
    vpp: 1,
    cp: 1,
    ep: 1,
    microBatch: 1,
    sequenceParallel: given.tp > 1,
    recompute: 'none',
    zero: 1,
    balancedStages: true,
    balancedRouting: true,
    ...given,
  };
  return { context, model, ...settlePlan(context, model, plan, open) };
}

/** A GPT of the Megatron form: inner width four times the width, no gate, tied vocabulary. */
export function gptShape(layers: number, hidden: number, heads: number, vocab: number): ModelShape {
  return {
    id: `gpt-${layers}x${hidden}`,
    layers,
    hidden,
    heads,
    kvHeads: heads,
    headDim: hidden / heads,
    ffn: 4 * hidden,
    gated: false,
    vocab,
    tiedEmbedding: true,
  };
}

/** Class and profile of a training row, and whether its plan fits. */
export function settingOf(ran: RanRow): {
  readonly classId: ClassId;
  readonly profile: string;
  readonly overfull?: true;
} {
  return {
    classId: trainingClass(ran.context, ran.model, ran.plan),
    profile: ran.context.profile.id,
    ...(!ran.step.memory.fits && { overfull: true }),
  };
}
