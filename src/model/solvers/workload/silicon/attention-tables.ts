/**
 * Attention kernels by generation of kernel and of chip: share of the bf16 peak at long causal sequences, and the
 * length at which half of it is reached.
 *
 * fa2 and fa3 on Hopper: FlashAttention-3, arXiv 2407.08608, head width 128, 16k column (370/322 and 648/561 TFLOP/s
 * of 989); half lengths from its 512 column, doubled for causal masks. A100: FlashAttention-2, arXiv 2307.08691. fa1:
 * 25 to 40 % of A100 (the same paper); on Hopper that share times the loss that fa2 shows there. Blackwell: FA4 reports
 * 71 % forward and 1.3 times cuDNN (https://www.together.ai/blog/flashattention-4); its backward is inferred.
 */
import type { AttentionKernels, AttentionRate } from '../profiles/profile.ts';

const rate = (forward: number, backward: number, halfLength: number): AttentionRate => ({
  forward,
  backward,
  halfLength,
});

const fallbackShare = 0.75;
const a100Second = rate(0.7, 0.6, 500);
const hopperSecond = rate(0.374, 0.326, 500);

export const attentionKernels = {
  /** Scores written to memory and read again, as before 2022. */
  unfused: { id: 'unfused', rates: {}, fallbackShare: 1 },
  fa1: {
    id: 'fa1',
    rates: {
      ampere: rate(0.38, 0.4, 500),
      hopper: rate(0.2, 0.22, 500),
      blackwell: rate(0.2, 0.22, 500),
      'blackwell-ultra': rate(0.2, 0.22, 500),
    },
    fallbackShare,
  },
  fa2: {
    id: 'fa2',
    rates: { ampere: a100Second, hopper: hopperSecond, blackwell: hopperSecond, 'blackwell-ultra': hopperSecond },
    fallbackShare,
  },
  fa3: {
    id: 'fa3',
    rates: {
      ampere: a100Second,
      hopper: rate(0.65, 0.57, 800),
      blackwell: rate(0.55, 0.45, 1200),
      'blackwell-ultra': rate(0.66, 0.52, 1200),
    },
    fallbackShare,
  },
  /** A compiler without a named kernel (XLA, CANN). */
  share: { id: 'share', rates: {}, fallbackShare },
} as const satisfies Readonly<Record<AttentionKernels['id'], AttentionKernels>>;
