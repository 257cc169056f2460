/**
 * What the workload solvers know of a machine. Nothing here is a part or a document: whoever asks fills it from the
 * catalogue (card), from the topology figures (tiers) and from the profile tables (silicon, site).
 *
 * One "card" is one device as software sees it: a die where a package has two (Ascend 910C). Rates are in one
 * direction, per card, in bit/s; latencies in seconds; memory in bytes.
 */

export type Precision = 'bf16' | 'fp8' | 'fp4' | 'int8';

export interface WorkloadSystem {
  readonly card: WorkloadCard;
  /** Innermost first; `cards` grows strictly. The last tier holds every card of the job. */
  readonly tiers: readonly WorkloadTier[];
  readonly cards: number;
  /** Seconds that a routed exchange spends on the card before anything is sent (quantise, count, offsets). */
  readonly dispatchSetupS?: number;
}

export interface WorkloadCard {
  readonly name: string;
  /** Dense data-sheet peak, FLOP/s (operations per second for int8); a precision that is absent cannot be used. */
  readonly peak: Readonly<Partial<Record<Precision, number>>> & { readonly bf16: number };
  /** Peak in 32 bit outside the matrix units. */
  readonly fp32Flops?: number;
  readonly memoryBytes: number;
  readonly memoryBps: number;
  /** Measured shares of the peak; absent: no kernel table is known and every answer says so. */
  readonly silicon?: Silicon;
  /** Link to the memory of the host beside it, one way: activations can be parked there while they wait. */
  readonly hostBps?: number;
  /** Running power limit over rated power, 1 when absent. Rates follow the cube root of its dynamic part. */
  readonly powerShare?: number;
}

/** What published kernel measurements say of one chip. Shares are of the data-sheet peak. */
export interface Silicon {
  readonly id: string;
  readonly generation: SiliconGeneration;
  /** Share of the peak that large matmuls keep in long runs on random data. */
  readonly sustained: Readonly<Partial<Record<Precision, number>>> & { readonly bf16: number };
  /** Units that take one output tile each (SM, CU, core); 0: no wave quantisation is modelled. */
  readonly matrixUnits: number;
  /** Share of the compute units that the exchange kernels borrow while exchange and matmul run together. */
  readonly exchangeShare: number;
  readonly source: string;
}

export type SiliconGeneration = 'ampere' | 'hopper' | 'blackwell' | 'blackwell-ultra' | 'cdna3' | 'tpu' | 'davinci';

export interface WorkloadTier {
  readonly name: string;
  /** Cards that share this tier: a domain, a pod, everything. */
  readonly cards: number;
  /** Per card AS ROUTED, already divided by any oversubscription: uniform traffic, and ring traffic (rails differ). */
  readonly uniformBps: number;
  readonly ringBps: number;
  /** Zero load, one way, with switch hops and fibre. */
  readonly latencyS: number;
  /** Share of the wire rate that reaches the payload; absent: the library's own figure for this kind of tier. */
  readonly payloadShare?: number;
  /** The switches add while they pass data on. */
  readonly reducesInSwitch?: boolean;
  /** Measured all-reduce plateau of the switch generation as bus bandwidth, bit/s. */
  readonly switchPlateauBps?: number;
  /** Seconds per peer of the throughput kernels of expert exchange, where measured. */
  readonly perPeerS?: number;
  /** Limit of forwarding inside the domain by the cores of an exchange kernel, bit/s per card. */
  readonly forwardBps?: number;
  /** Protocol conversion at a vendor's border: factors on latency and on the start of a transfer. */
  readonly latencyFactor?: number;
  readonly startFactor?: number;
}
