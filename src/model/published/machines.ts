/** The machines of the published rows. Rates per card and one way; latencies: prior by kind of network. */
import type { WorkloadCard, WorkloadSystem, WorkloadTier } from '../solvers/workload/system.ts';
import { cards } from './cards.ts';

const gigabyte = 8e9;
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

function system(card: WorkloadCard, count: number, ...tiers: readonly WorkloadTier[]): WorkloadSystem {
  return { card, cards: count, tiers };
}

const microsecond = 1e-6;
/** Measured all-reduce plateaus: 480 GB/s on 8 x H200, 839 GB/s on 8 x B200 (ml-engineering). */
const fourthPlateau = 480 * gigabyte;
const fifthPlateau = 839 * gigabyte;
/** Forwarding by the 20 cores of DeepEP V1: 155 GB/s measured with 8 ranks. */
const deepEpForward = 155 * gigabyte;

const nvlink3 = tier('NVLink 3', 8, 300, microsecond);
export const nvlink4 = (perDomain = 8) =>
  tier('NVLink 4', perDomain, 450, microsecond, {
    reducesInSwitch: true,
    switchPlateauBps: fourthPlateau,
    forwardBps: deepEpForward,
  });
export const nvlink5 = (perDomain: number) =>
  tier('NVLink 5', perDomain, 900, microsecond, { reducesInSwitch: true, switchPlateauBps: fifthPlateau });
export const network = (gigabytesPerS: number, more: Partial<WorkloadTier> = {}) =>
  tier('network', everything, gigabytesPerS, 4 * microsecond, more);

export const machines = {
  selene: (count: number) => system(cards.a100, count, nvlink3, network(25)),
  /** 1,600 Gb/s per node (llm-foundry section title). */
  a100Roce: (count: number, card: WorkloadCard = cards.a100) => system(card, count, nvlink3, network(25)),
  dgxH100: (count: number, card: WorkloadCard = cards.h100) => system(card, count, nvlink4(), network(50)),
  dgxB200: (count: number, card: WorkloadCard = cards.b200) =>
    system(card, count, nvlink5(8), network(50, { payloadShare: 0.94 })),
  nvl72: (count: number, card: WorkloadCard = cards.gb200) =>
    system(card, count, nvlink5(72), network(50, { payloadShare: 0.94 })),
  mi300x: (count: number) => system(cards.mi300x, count, tier('Infinity Fabric', 8, 448, 2 * microsecond), network(50)),
} as const;
