/**
 * What belongs to the software and not to the machine: a named, dated set that the user picks and every report prints.
 * No value may be chosen for one published row; each has a physical meaning, one value for all rows of its stack and
 * date, and a source.
 */
import type { SiliconGeneration } from '../system.ts';

export interface SoftwareProfile {
  readonly id: string;
  readonly name: string;
  /** Year and month of the releases the values stand for. */
  readonly date: string;
  /** Where each value comes from. */
  readonly source: string;
  /** Share of the step lost between the modelled parts: data loading, stragglers, gaps, logging. */
  readonly overheadShare: number;
  readonly attention: AttentionKernels;
  /** Card-side cost of starting one operation, and how many of them a layer runs forward. */
  readonly operationStartS: number;
  readonly trainingOperations: number;
  readonly servingOperations: number;
  /** Host-side cost of launching one operation; 0 for stacks that record graphs. */
  readonly hostLaunchS: number;
  /** Operations launched per layer forward: always, added by routing, added per local expert (16 bit, 8 bit and less). */
  readonly launches: {
    readonly dense: number;
    readonly routed: number;
    readonly expertWide: number;
    readonly expertNarrow: number;
  };
  /** Memory-bound passes relative to fused kernels. */
  readonly unfusedPasses: number;
  /** Norms and residuals are split over the tensor group always, or only where not everything is computed again. */
  readonly sequenceParallel: 'always' | 'unless-full-recompute';
  /** Bytes in which gradients are reduced. */
  readonly gradientBytes: 2 | 4;
  /** Share of a chip's sustained matmul rate that the kernels of this date reach; 1 where nothing is said. */
  readonly matmulShare?: Readonly<Partial<Record<SiliconGeneration, number>>>;
  /** Share of each transfer that the stack runs beside compute. */
  readonly overlap: Overlap;
  /** Share of the compute units (and of memory) that a hidden data exchange takes from the compute beside it. */
  readonly contention: number;
  readonly serving: ServingStack;
  readonly library: CollectiveLibrary;
}

export interface Overlap {
  readonly tensor: number;
  readonly data: number;
  readonly pipeline: number;
  readonly expert: number;
}

export interface ServingStack {
  /** Share of each step lost outside the modelled parts. */
  readonly lossShare: number;
  readonly hostPerStepS: number;
  readonly hostPerSequenceS: number;
  /** Host time of one request that nothing hides: reading, scheduling, answering. */
  readonly hostPerRequestS: number;
  /** Prompt tokens of new requests ride in the decode steps. */
  readonly mixesPrompts: boolean;
  /** Largest batch the engine schedules at once. */
  readonly largestBatch: number;
}

/** Share of the bf16 peak at long sequences and the causal length at which half of it is reached, by chip. */
export interface AttentionRate {
  readonly forward: number;
  readonly backward: number;
  readonly halfLength: number;
}

export interface AttentionKernels {
  readonly id: 'unfused' | 'fa1' | 'fa2' | 'fa3' | 'share';
  readonly rates: Readonly<Partial<Record<SiliconGeneration, AttentionRate>>>;
  /** Of the matmul rate, for chips without a measured kernel. */
  readonly fallbackShare: number;
}

/** How the collective library behaves: one set for all machines. */
export interface CollectiveLibrary {
  readonly name: string;
  readonly date: string;
  readonly source: string;
  /** Payload share of the wire rate inside a domain, and across domains. */
  readonly scaleUpShare: number;
  readonly scaleOutShare: number;
  /** Share of the wire rate that reduction in the switches reaches. */
  readonly inSwitchShare: number;
  /** Start of a call as the host measures it; work queued on a stream hides all but `queuedStartShare`. */
  readonly startS: number;
  readonly queuedStartShare: number;
  /** What the bulk protocol costs before its first byte; small messages go by the protocol that moves less but starts at once. */
  readonly bulkStartS: number;
  readonly promptShare: number;
  /** Cost of one pipeline chunk inside a domain per rank, of a ring over domains, and of a tree over domains. */
  readonly chunkS: number;
  readonly chunkRingS: number;
  readonly chunkTreeS: number;
  /** Host-driven hop across domains. */
  readonly hopAcrossS: number;
  /** Network cards of one domain that one ring or tree keeps busy. */
  readonly rails: number;
  /** Largest message of the low-latency protocol across domains, and the share of the network rate it moves. */
  readonly lowLatencyBytes: number;
  readonly lowLatencyShare: number;
  /** 'tree-or-ring': what the library really picks; 'best': a perfect hierarchy, for comparison. */
  readonly choice: 'tree-or-ring' | 'best';
}
