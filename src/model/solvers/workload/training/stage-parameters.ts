/** Parameters that one card of the fullest stage holds before any sharding over the data ways. */
import { countShape, type ModelShape } from '../model-shape.ts';
import { expertRanks, type TrainingPlan } from './plan.ts';

export interface StageParameters {
  readonly dense: number;
  readonly experts: number;
  /** Ranks that hold the same dense parameters, and the same experts. */
  readonly denseCopies: number;
  readonly expertCopies: number;
}

export function stageParameters(model: ModelShape, plan: TrainingPlan): StageParameters {
  const c = countShape(model);
  const { tp, pp, ep } = plan;
  const body =
    model.layers * c.attention + (model.layers - c.moeLayers) * c.dense + c.moeLayers * (c.shared + c.router);
  // With a pipeline the first stage holds one of the two vocabulary matrices, without it the card holds both.
  const vocabulary = pp > 1 ? model.vocab * model.hidden : c.embedding;
  const experts = (c.moeLayers * (model.moe?.experts ?? 0) * c.expert) / ep / pp / (ep === 1 ? tp : 1);
  return {
    dense: body / (tp * pp) + vocabulary / tp,
    experts,
    denseCopies: plan.dp * plan.cp,
    expertCopies: ep === 1 ? plan.dp * plan.cp : Math.max(1, expertRanks(plan) / ep),
  };
}
