/** The software stacks that ship, one entry each; see `profile.ts` for what a value may be. */
import { attentionKernels } from '../silicon/attention-tables.ts';
import { nccl } from './libraries.ts';
import type { SoftwareProfile } from './profile.ts';

const megatron: SoftwareProfile = {
  id: 'megatron-2026-04',
  name: 'Tuned Megatron class',
  date: '2026-04',
  source:
    'Overhead: MegaScale (https://www.usenix.org/conference/nsdi24/presentation/jiang-ziheng). Tensor, data and pipeline overlap on: run configurations of https://github.com/mlcommons/training_results_v5.0. Launch: small MoE runs at micro-batch 1, https://github.com/NVIDIA-NeMo/Megatron-Bridge (releases span 4 to 14 µs); operations counted from the layer. Gradients reduced in 16 bit: recipes of the same repository. Serving: https://nvidia.github.io/TensorRT-LLM/developer-guide/perf-overview.html',
  overheadShare: 0.09,
  attention: attentionKernels.fa3,
  operationStartS: 3e-6,
  trainingOperations: 12,
  servingOperations: 20,
  hostLaunchS: 10e-6,
  launches: { dense: 60, routed: 120, expertWide: 8, expertNarrow: 16 },
  unfusedPasses: 1,
  sequenceParallel: 'always',
  gradientBytes: 2,
  overlap: { tensor: 0.8, data: 0.8, pipeline: 0.8, expert: 0 },
  contention: 0,
  serving: {
    lossShare: 0.05,
    hostPerStepS: 0,
    hostPerSequenceS: 0,
    hostPerRequestS: 0.5e-3,
    mixesPrompts: true,
    largestBatch: 8192,
  },
  library: nccl,
};

/** A100 years: scores written to memory, gradients reduced in 32 bit, tensor exchange and sends in the open. */
const megatronFirst: SoftwareProfile = {
  ...megatron,
  id: 'megatron-2021-04',
  name: 'Megatron class before fused attention',
  date: '2021-04',
  source: 'https://arxiv.org/abs/2104.04473 (stack and weak scaling), https://arxiv.org/abs/2205.05198 (stack)',
  attention: attentionKernels.unfused,
  // It came in 2022, together with selective recomputation (arXiv 2205.05198).
  sequenceParallel: 'unless-full-recompute',
  gradientBytes: 4,
  overlap: { tensor: 0, data: 0.8, pipeline: 0, expert: 0 },
};

/** The same stack in a laboratory run that measures steps and nothing else. */
const megatronLab: SoftwareProfile = {
  ...megatronFirst,
  id: 'megatron-lab-2022-05',
  name: 'Megatron class, laboratory run',
  date: '2022-05',
  source: 'Published cases of https://arxiv.org/abs/2205.05198 agree best at 1.5 % outside the layers',
  overheadShare: 0.015,
};

/** Kernels lag a new chip: matmuls of the first Blackwell releases kept this share of what later ones reach. */
const megatronEarlyBlackwell: SoftwareProfile = {
  ...megatron,
  id: 'megatron-2025-04',
  name: 'Tuned Megatron class, first Blackwell releases',
  date: '2025-04',
  source: 'Step times of https://github.com/mlcommons/training_results_v5.0 (NeMo 25.04, GB200)',
  matmulShare: { blackwell: 0.9 },
};

const fsdp: SoftwareProfile = {
  ...megatron,
  id: 'pytorch-fsdp-2024-12',
  name: 'PyTorch FSDP class',
  date: '2024-12',
  source:
    'https://github.com/pytorch/torchtitan/tree/main/benchmarks (eager against compiled); overhead and contention: https://github.com/mosaicml/llm-foundry/blob/main/scripts/train/benchmarking/README.md',
  overheadShare: 0.065,
  attention: attentionKernels.fa2,
  unfusedPasses: 2,
  overlap: { ...megatron.overlap, tensor: 0 },
  contention: 0.2,
};

/** Attention kernels written in Triton before FlashAttention 2. */
const fsdpFirst: SoftwareProfile = {
  ...fsdp,
  id: 'pytorch-fsdp-2023-07',
  name: 'PyTorch FSDP class, first fused attention',
  date: '2023-07',
  source: 'https://github.com/mosaicml/llm-foundry/blob/main/scripts/train/benchmarking/README.md',
  attention: attentionKernels.fa1,
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
    'Loss: CloudMatrix384 decode, https://arxiv.org/abs/2506.12708. Host time per sequence: vLLM 0.8.5 on MI300X, https://www.amd.com/en/developer/resources/rocm-hub/dev-ai/performance-results.html',
  serving: { ...megatron.serving, lossShare: 0.14, hostPerSequenceS: 15e-6 },
};

/** Collectives and kernels of CANN are not published in this form; the shapes of the stack are. */
const ascend: SoftwareProfile = {
  ...megatron,
  id: 'mindspeed-2025-12',
  name: 'MindSpeed class',
  date: '2025-12',
  source: 'By analogy with the Megatron class; https://github.com/Ascend/MindSpeed-LLM',
  attention: attentionKernels.share,
};

export const profiles = {
  megatron,
  megatronFirst,
  megatronLab,
  megatronEarlyBlackwell,
  fsdp,
  fsdpFirst,
  xla,
  serving,
  ascend,
} as const;

export function profileById(id: string): SoftwareProfile | undefined {
  return Object.values(profiles).find((profile) => profile.id === id);
}
