/** Small machines and plans for the tests of the workload solvers; round figures, nobody's product. */
import { openContext, type WorkloadContext } from '../../../../src/model/solvers/workload/context.ts';
import type { ModelShape } from '../../../../src/model/solvers/workload/model-shape.ts';
import type { SoftwareProfile } from '../../../../src/model/solvers/workload/profiles/profile.ts';
import { profiles } from '../../../../src/model/solvers/workload/profiles/profiles.ts';
import { siliconOf } from '../../../../src/model/solvers/workload/silicon/silicon-tables.ts';
import type { WorkloadCard, WorkloadSystem, WorkloadTier } from '../../../../src/model/solvers/workload/system.ts';
import type { TrainingPlan } from '../../../../src/model/solvers/workload/training/plan.ts';

const hopper = siliconOf('nvidia/h100-sxm');

export const card: WorkloadCard = {
  name: 'card',
  peak: { bf16: 1000e12, fp8: 2000e12 },
  memoryBytes: 80e9,
  memoryBps: 3.35 * 8e12,
  ...(hopper && { silicon: hopper }),
};

export function tier(
  name: string,
  cards: number,
  gigabytesPerS: number,
  more: Partial<WorkloadTier> = {},
): WorkloadTier {
  return {
    name,
    cards,
    uniformBps: gigabytesPerS * 8e9,
    ringBps: gigabytesPerS * 8e9,
    latencyS: 1e-6,
    ...more,
  };
}

export function twoTiers(cards: number, more: Partial<WorkloadSystem> = {}): WorkloadSystem {
  return { card, cards, tiers: [tier('inside', 8, 450), tier('outside', 2 ** 22, 50)], ...more };
}

export function contextOf(system: WorkloadSystem, profile: SoftwareProfile = profiles.megatron): WorkloadContext {
  return openContext(system, profile);
}

export const denseModel: ModelShape = {
  id: 'dense',
  layers: 32,
  hidden: 4096,
  heads: 32,
  kvHeads: 8,
  headDim: 128,
  ffn: 14336,
  gated: true,
  vocab: 128256,
};

export const routedModel: ModelShape = {
  ...denseModel,
  id: 'routed',
  moe: { experts: 64, topk: 4, shared: 1, ffn: 2048, denseLayers: 2 },
};

export const plan: TrainingPlan = {
  tp: 2,
  pp: 2,
  vpp: 2,
  cp: 1,
  dp: 16,
  ep: 1,
  batch: 256,
  microBatch: 1,
  sequence: 4096,
  precision: 'bf16',
  sequenceParallel: true,
  recompute: 'none',
  zero: 1,
  balancedStages: false,
  balancedRouting: false,
};
