/** The software stacks that ship, one entry each; see `profile.ts` for what a value may be. */
import { attentionKernels } from '../silicon/attention-tables.ts';
import { nccl } from './libraries.ts';
import type { SoftwareProfile } from './profile.ts';

const megatron: SoftwareProfile = {
  id: 'megatron-2026-04',
  name: 'Tuned Megatron class',
  date: '2026-04',
  source:
    'Overhead: MegaScale (https://www.usenix.org/conference/nsdi24/presentation/jiang-ziheng), arXiv 2104.04473. Launch: small MoE runs at micro-batch 1, https://docs.nvidia.com/nemo/megatron-bridge/latest/performance-summary.html (releases span 4 to 14 µs); operations counted from the layer',
  overheadShare: 0.09,
  attention: attentionKernels.fa3,
  operationStartS: 3e-6,
  trainingOperations: 12,
  servingOperations: 20,
  hostLaunchS: 10e-6,
  launches: { dense: 60, routed: 120, expertWide: 8, expertNarrow: 16 },
  unfusedPasses: 1,
  overlap: { tensor: 0.8, data: 0.8, pipeline: 0.8, expert: 0 },
  serving: { lossShare: 0.05, hostPerStepS: 0, hostPerSequenceS: 0, mixesPrompts: true, largestBatch: 8192 },
  library: nccl,
};

/** The same stack in a laboratory run that measures steps and nothing else. */
const megatronLab: SoftwareProfile = {
  ...megatron,
  id: 'megatron-lab-2022-05',
  name: 'Megatron class, laboratory run',
  date: '2022-05',
  source: 'Eight published cases of arXiv 2205.05198 agree best at 1.5 % outside the layers',
  overheadShare: 0.015,
};

const fsdp: SoftwareProfile = {
  ...megatron,
  id: 'pytorch-fsdp-2024-12',
  name: 'PyTorch FSDP class',
  date: '2024-12',
  source:
    'https://github.com/pytorch/torchtitan/tree/main/benchmarks (eager against compiled), https://github.com/mosaicml/llm-foundry/blob/main/scripts/train/benchmarking/README.md',
  attention: attentionKernels.fa2,
  unfusedPasses: 2,
};

const xla: SoftwareProfile = {
  ...megatron,
  id: 'xla-tpu-2025-06',
  name: 'TPU/XLA class',
  date: '2025-06',
  source: 'https://github.com/AI-Hypercomputer/maxtext/tree/main/src/maxtext/configs/tpu (v5e)',
  attention: attentionKernels.share,
};

const serving: SoftwareProfile = {
  ...megatron,
  id: 'vllm-sglang-2025-05',
  name: 'vLLM/SGLang-class serving',
  date: '2025-05',
  source:
    'Loss: CloudMatrix384 decode, arXiv 2506.12708. Host time per sequence: vLLM 0.8.5 on MI300X, https://www.amd.com/en/developer/resources/rocm-hub/dev-ai/performance-results.html',
  serving: { ...megatron.serving, lossShare: 0.14, hostPerSequenceS: 15e-6 },
};

export const profiles = { megatron, megatronLab, fsdp, xla, serving } as const;
