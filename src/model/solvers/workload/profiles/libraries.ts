/** Collective libraries, named and dated. */
import type { CollectiveLibrary } from './profile.ts';

/**
 * NCCL 2.2x to 2.30. Payload shares: prior for NVLink, 400G InfiniBand as measured. Start, both protocols inside a domain
 * and chunk: 8 x H200 curve (ml-engineering, NCCL 2.30.7) and 4 x GB200 (Azure). Chunk and hop across domains: two-node curves of H100 and H200. Rails: 20-rack GB200
 * run (coreweave/nccl-tests pull 48), one inference. Low-latency protocol: 4 x 8 B200 and A3 Mega at middle sizes.
 * Algorithm choice: NVIDIA/nccl issues 1221, 1649, 1801 and nccl-tests issue 196.
 */
export const nccl: CollectiveLibrary = {
  name: 'NCCL class',
  date: '2026-04',
  source:
    'https://github.com/stas00/ml-engineering (8 x H200, 4 x 8 B200), https://github.com/coreweave/nccl-tests/pull/48, https://github.com/NVIDIA/nccl/issues/1801',
  scaleUpShare: 0.78,
  scaleOutShare: 0.9,
  inSwitchShare: 0.69,
  startS: 16e-6,
  queuedStartShare: 0.3,
  bulkStartS: 26e-6,
  promptShare: 0.45,
  chunkS: 0.0675e-6,
  chunkRingS: 3.5e-6,
  chunkTreeS: 20e-6,
  hopAcrossS: 10e-6,
  rails: 8,
  lowLatencyBytes: 16 * 2 ** 20,
  lowLatencyShare: 0.12,
  choice: 'tree-or-ring',
};

/** The same machine with a perfect hierarchy: what a library could reach, for comparison. */
export const perfectHierarchy: CollectiveLibrary = { ...nccl, name: 'Perfect hierarchy', choice: 'best' };

/** Wire rate, no cost of any call: for arithmetic that counts bytes only. */
export const idealWire: CollectiveLibrary = {
  ...perfectHierarchy,
  name: 'Ideal wire',
  source: 'Definition',
  scaleUpShare: 1,
  scaleOutShare: 1,
  inSwitchShare: 1,
  startS: 0,
  bulkStartS: 0,
  chunkS: 0,
  chunkRingS: 0,
  chunkTreeS: 0,
  hopAcrossS: 0,
  lowLatencyBytes: 0,
};
