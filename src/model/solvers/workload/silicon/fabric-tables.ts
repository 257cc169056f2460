/**
 * What published runs say of the networks that come with a chip: shares of the wire rate, plateaus, limits of kernels.
 * A tier built from a drawing takes its rates and latencies from the drawing and these from here, by the card on it.
 *
 * Plateaus: 480 GB/s on 8 x H200 and 839 GB/s on 8 x B200, alike on 72 (ml-engineering; coreweave/nccl-tests pull 43).
 * Forwarding by the 20 cores of DeepEP V1: 155 GB/s on 8 x H800. Network cards of B200 machines: 0.94 of 400 Gb/s.
 * MI300X: 304 GB/s of bus bandwidth expected of 8 cards by AMD's acceptance guide (recalled). UB of CloudMatrix384: kernels move
 * 0.69 of it (arXiv 2506.12708), dispatch spends 52 µs on the card before it sends (the same paper), normal kernels
 * 17.5 µs per peer (sgl-kernel-npu). Ascend 950: at least 90 % of the payload limit, 2.9 µs per peer (DeepEP-Ascend).
 */
import type { WorkloadTier } from '../system.ts';

export type TierTraits = Pick<
  WorkloadTier,
  'payloadShare' | 'reducesInSwitch' | 'switchPlateauBps' | 'perPeerS' | 'forwardBps'
>;

export interface FabricTraits {
  readonly scaleUp: TierTraits;
  readonly scaleOut: TierTraits;
  readonly dispatchSetupS?: number;
}

const gigabyte = 8e9;
const microsecond = 1e-6;

const fourth: FabricTraits = {
  scaleUp: { reducesInSwitch: true, switchPlateauBps: 480 * gigabyte, forwardBps: 155 * gigabyte },
  scaleOut: {},
};

const fifth: FabricTraits = {
  scaleUp: { reducesInSwitch: true, switchPlateauBps: 839 * gigabyte },
  scaleOut: { payloadShare: 0.94 },
};

const none: FabricTraits = { scaleUp: {}, scaleOut: {} };

const tables: Readonly<Record<string, FabricTraits>> = {
  'nvidia/h100-sxm': fourth,
  'nvidia/h200-sxm': fourth,
  'nvidia/h800-sxm': { scaleUp: { forwardBps: 155 * gigabyte }, scaleOut: {} },
  'nvidia/b200-sxm': fifth,
  'nvidia/b300': fifth,
  'nvidia/gb200': fifth,
  'nvidia/gb300': fifth,
  'amd/mi300x': { scaleUp: { payloadShare: 304 / 448 }, scaleOut: {} },
  'huawei/ascend-910c': {
    scaleUp: { payloadShare: 0.69, perPeerS: 17.5 * microsecond },
    scaleOut: {},
    dispatchSetupS: 52 * microsecond,
  },
  'huawei/ascend-950dt': { scaleUp: { payloadShare: 0.9, perPeerS: 2.9 * microsecond }, scaleOut: {} },
};

/** Traits by part of the catalogue, without its revision; nothing is known of most cards. */
export function fabricTraits(partId: string): FabricTraits {
  return Object.hasOwn(tables, partId) ? (tables[partId] ?? none) : none;
}
