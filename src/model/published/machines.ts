/** The machines of the published rows. Rates per card and one way; latencies: prior by kind of network. */
import { type FabricTraits, fabricTraits } from '../solvers/workload/silicon/fabric-tables.ts';
import type { WorkloadCard, WorkloadSystem, WorkloadTier } from '../solvers/workload/system.ts';
import { cards } from './cards.ts';

const gigabyte = 8e9;
const microsecond = 1e-6;
/** More cards than any job has: the last tier holds all of them. */
const everything = 2 ** 22;

function tier(
  name: string,
  shared: number,
  gigabytesPerS: number,
  latencyS: number,
  more: Partial<WorkloadTier> = {},
): WorkloadTier {
  const rate = gigabytesPerS * gigabyte;
  return { name, cards: shared, uniformBps: rate, ringBps: rate, latencyS, ...more };
}

const hopper = fabricTraits('nvidia/h100-sxm');
const cutHopper = fabricTraits('nvidia/h800-sxm');
const blackwell = fabricTraits('nvidia/b200-sxm');
const instinct = fabricTraits('amd/mi300x');
const ascend = fabricTraits('huawei/ascend-910c');
const laterAscend = fabricTraits('huawei/ascend-950dt');

const nvlink3 = tier('NVLink 3', 8, 300, microsecond);
export const nvlink4 = (perDomain = 8) => tier('NVLink 4', perDomain, 450, microsecond, hopper.scaleUp);
export const nvlink5 = (perDomain: number) => tier('NVLink 5', perDomain, 900, microsecond, blackwell.scaleUp);
export const network = (gigabytesPerS: number, more: Partial<WorkloadTier> = {}) =>
  tier('network', everything, gigabytesPerS, 4 * microsecond, more);

function system(card: WorkloadCard, count: number, ...tiers: readonly WorkloadTier[]): WorkloadSystem {
  return { card, cards: count, tiers };
}

function withSetup(given: WorkloadSystem, traits: FabricTraits): WorkloadSystem {
  return traits.dispatchSetupS === undefined ? given : { ...given, dispatchSetupS: traits.dispatchSetupS };
}

export const machines = {
  /** 8 x 200 Gb/s per machine (arXiv 2104.04473). */
  selene: (count: number) => system(cards.a100, count, nvlink3, network(25)),
  /** 1,600 Gb/s per node (llm-foundry section title). */
  a100Roce: (count: number, card: WorkloadCard = cards.a100) => system(card, count, nvlink3, network(25)),
  dgxH100: (count: number, card: WorkloadCard = cards.h100) => system(card, count, nvlink4(), network(50)),
  dgxB200: (count: number, card: WorkloadCard = cards.b200) =>
    system(card, count, nvlink5(8), network(50, blackwell.scaleOut)),
  nvl72: (count: number, card: WorkloadCard = cards.gb200) =>
    system(card, count, nvlink5(72), network(50, blackwell.scaleOut)),
  mi300x: (count: number) =>
    system(cards.mi300x, count, tier('Infinity Fabric', 8, 448, 2 * microsecond, instinct.scaleUp), network(50)),
  /** NVLink cut to 200 GB/s one way, of which about 160 are usable (DeepEP). */
  h800: (count: number) =>
    system(
      cards.h800,
      count,
      tier('NVLink', 8, 200, microsecond, cutHopper.scaleUp),
      tier('InfiniBand', everything, 50, 3.7 * microsecond),
    ),
  /** By dies: 196 GB/s each into the UB plane. */
  cloudMatrix: () =>
    withSetup(
      system(
        cards.ascendDie,
        768,
        tier('UB', 768, 196, 2 * microsecond, ascend.scaleUp),
        tier('RDMA', everything, 25, 5 * microsecond),
      ),
      ascend,
    ),
  /** External Clos of the supernode: about 400 GB/s of payload (DeepEP-Ascend). */
  ascend950: () =>
    system(cards.ascend950, 8192, tier('UB Clos', everything, 400, 2 * microsecond, laterAscend.scaleUp)),
  /** Eight NPUs joined by 7 x 28 GB/s one way, 200 Gb/s per NPU between servers. */
  ascendServers: (count: number) =>
    system(cards.ascendDerived, count, tier('HCCS', 8, 196, 2 * microsecond), network(25)),
} as const;

/** Torus links of a chip, one way, GB/s, and the axes of the torus (https://cloud.google.com/tpu/docs system pages). */
const torus = {
  v4: { card: cards.tpuV4, gigabytesPerS: 300, axes: 3 },
  v5e: { card: cards.tpuV5e, gigabytesPerS: 200, axes: 2 },
  v5p: { card: cards.tpuV5p, gigabytesPerS: 600, axes: 3 },
} as const;

/** Data-centre network between slices, per chip: assumed, no page prints it. */
const betweenSlices = 3.125;
/** Payload share inside a slice, as inside any scale-up domain. */
const torusShare = 0.78;

/** The tensor group lies along one axis of the torus and has only its links. */
export function tpuSlices(
  generation: keyof typeof torus,
  perSlice: number,
  slices: number,
  tensorWays: number,
): WorkloadSystem {
  const { card, gigabytesPerS, axes } = torus[generation];
  const axis = tier('torus axis', tensorWays, gigabytesPerS / axes, microsecond);
  const slice = tier('torus', perSlice, gigabytesPerS, 2 * microsecond, { payloadShare: torusShare });
  const across = tier('data-centre network', everything, betweenSlices, 20 * microsecond);
  return system(card, perSlice * slices, ...(tensorWays > 1 ? [axis] : []), slice, across);
}

/** The same domain for runs in which the library did not reduce in the switches. */
export function withoutSwitchReduction(domain: WorkloadTier): WorkloadTier {
  const { switchPlateauBps: _plateau, ...rest } = domain;
  return { ...rest, reducesInSwitch: false };
}

/** A3 Mega: its own network stack over 200 Gb/s cards, whose latency is read off its smallest message. */
export const ownStack = { latencyS: 45 * microsecond } as const;
