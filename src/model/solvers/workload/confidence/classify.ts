/** Which class an answer belongs to. */
import type { Operation } from '../collectives/collective.ts';
import type { WorkloadContext } from '../context.ts';
import type { ModelShape } from '../model-shape.ts';
import { profiles } from '../profiles/profiles.ts';
import type { SiliconGeneration, WorkloadSystem } from '../system.ts';
import type { TrainingPlan } from '../training/plan.ts';
import type { ClassId } from './classes.ts';

const largeBytes = 128 * 2 ** 20;

/** By domains that the group spans and by message: inside one domain, two, or more. */
export function allReduceClass(system: WorkloadSystem, ranks: number, bytes: number): ClassId {
  if (bytes < largeBytes) return 'all-reduce-small';
  const domain = system.tiers[0]?.cards ?? ranks;
  return ranks > 2 * domain ? 'all-reduce-wide' : 'all-reduce-large';
}

export function collectiveClass(system: WorkloadSystem, operation: Operation, ranks: number, bytes: number): ClassId {
  // Curves are published for one maker's cards and library.
  const generation = system.card.silicon?.generation;
  const isMeasured = generation !== undefined && measured.has(generation);
  return operation === 'all-reduce' && isMeasured ? allReduceClass(system, ranks, bytes) : 'collective-untested';
}

const measured: ReadonlySet<SiliconGeneration> = new Set(['ampere', 'hopper', 'blackwell', 'blackwell-ultra']);

const narrowWidth = 2048;
const longSequence = 8192;
const pytorch: readonly string[] = [profiles.fsdp.id, profiles.fsdpFirst.id];

export function trainingClass(context: WorkloadContext, model: ModelShape, plan: TrainingPlan): ClassId {
  const { silicon } = context.system.card;
  if (!silicon) return 'training-untested';
  switch (silicon.generation) {
    case 'davinci':
      return 'ascend-training';
    case 'cdna3':
      return 'training-untested';
    case 'tpu':
      return model.moe ? 'training-untested' : 'tpu';
    case 'ampere':
    case 'hopper':
    case 'blackwell':
    case 'blackwell-ultra':
      break;
  }
  if (pytorch.includes(context.profile.id)) {
    if (model.moe) return 'training-untested';
    if (plan.tp > 1 || plan.cp > 1 || plan.pp > 1) return 'pytorch-split';
    return plan.sequence > longSequence ? 'fsdp-long' : 'fsdp';
  }
  if (model.moe) return 'moe-training';
  return model.hidden <= narrowWidth ? 'dense-narrow' : 'dense-megatron';
}

export function servingClass(context: WorkloadContext, model: ModelShape): ClassId {
  const { silicon } = context.system.card;
  if (!silicon) return 'serving-untested';
  if (model.moe) return 'serving-moe';
  switch (silicon.generation) {
    case 'hopper':
    case 'blackwell':
    case 'blackwell-ultra':
      return context.profile.id === profiles.serving.id ? 'serving-vllm' : 'serving-dense';
    case 'cdna3':
      return 'serving-vllm';
    case 'ampere':
    case 'davinci':
    case 'tpu':
      return 'serving-untested';
  }
}

/** Named kernels ran on Hopper, on Blackwell inside and across domains, and on Ascend. */
export function exchangeClass(context: WorkloadContext): ClassId {
  switch (context.system.card.silicon?.generation) {
    case 'hopper':
    case 'blackwell':
    case 'davinci':
      return 'exchange';
    case 'ampere':
    case 'blackwell-ultra':
    case 'cdna3':
    case 'tpu':
    case undefined:
      return 'exchange-elsewhere';
  }
}
