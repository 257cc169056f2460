/** The rates of a card under a profile, worked out once: what the inner loops read. */
import type { AttentionRate, SoftwareProfile } from '../profiles/profile.ts';
import type { Precision, WorkloadCard } from '../system.ts';

/** Payload share of the memory's data-sheet rate that streaming kernels reach (prior, all chips). */
export const memoryShare = 0.8;

/** Share of the peak without a kernel table: the lowest of the known ones, so that the answer is not flattering. */
const unknownSustained = 0.5;

/** Matrix over vector peak where a card does not say (A100 16, H100 15). */
const matrixToVector = 16;
/** Share of the vector peak that 32-bit matmuls reach (prior). */
const vectorShare = 0.8;

/** Share of the rated power that does not follow the clock (prior). */
const staticShare = 0.2;

export interface CardRates {
  readonly card: WorkloadCard;
  /** Sustained FLOP/s of large matmuls; absent where the card lacks the precision. */
  readonly matmul: Readonly<Record<Precision, number | undefined>>;
  readonly peakBf16: number;
  /** Sustained FLOP/s in 32 bit outside the matrix units. */
  readonly vector: number;
  /** Byte/s that streaming kernels reach. */
  readonly memory: number;
  readonly matrixUnits: number;
  readonly exchangeShare: number;
  readonly attention: AttentionRate | undefined;
  readonly attentionFallback: number;
}

export function rateCard(card: WorkloadCard, profile: SoftwareProfile): CardRates {
  const { silicon } = card;
  // Clock follows the cube root of dynamic power (voltage² x clock, voltage ~ clock); leakage and memory take theirs first.
  const clock = Math.cbrt(((card.powerShare ?? 1) - staticShare) / (1 - staticShare));
  const kernels = (silicon && profile.matmulShare?.[silicon.generation]) ?? 1;
  const matmul = (precision: Precision): number | undefined => {
    const peak = card.peak[precision];
    if (peak === undefined) return undefined;
    const share = silicon ? (silicon.sustained[precision] ?? silicon.sustained.bf16) : unknownSustained;
    return peak * share * kernels * clock;
  };
  const bf16 = matmul('bf16') ?? 0;
  return {
    card,
    matmul: { bf16, fp8: matmul('fp8'), fp4: matmul('fp4'), int8: matmul('int8') },
    peakBf16: card.peak.bf16 * clock,
    vector: (card.fp32Flops ?? card.peak.bf16 / matrixToVector) * vectorShare * clock,
    memory: (card.memoryBps / 8) * memoryShare,
    matrixUnits: silicon?.matrixUnits ?? 0,
    exchangeShare: silicon?.exchangeShare ?? 0,
    attention: silicon ? profile.attention.rates[silicon.generation] : undefined,
    attentionFallback: bf16 * profile.attention.fallbackShare,
  };
}
