/** Time and bus bandwidth over message size, as nccl-tests prints them: byte/s x the factor of the operation. */
import type { WorkloadContext } from '../context.ts';
import { type Algorithm, type CollectiveGroup, collective, type Operation } from './collective.ts';

export interface CurvePoint {
  readonly bytes: number;
  readonly seconds: number;
  /** Bus bandwidth, bit/s. */
  readonly busBps: number;
  readonly algorithm: Algorithm;
  readonly limitingTier: number;
}

/** Bus bandwidth per algorithm bandwidth (nccl-tests, doc/PERFORMANCE.md). */
export function busFactor(operation: Operation, ranks: number): number {
  switch (operation) {
    case 'all-reduce':
      return (2 * (ranks - 1)) / ranks;
    case 'all-gather':
    case 'reduce-scatter':
    case 'all-to-all':
      return (ranks - 1) / ranks;
    case 'send':
      return 1;
  }
}

const firstBytes = 2 ** 10;
const lastBytes = 2 ** 34;

/** One point per power of two from 1 KiB to 16 GiB. */
export function busCurve(
  context: WorkloadContext,
  operation: Operation,
  group: CollectiveGroup,
  sizes: { readonly first?: number; readonly last?: number } = {},
): readonly CurvePoint[] {
  const factor = busFactor(operation, group.ranks);
  const points: CurvePoint[] = [];
  for (let bytes = sizes.first ?? firstBytes; bytes <= (sizes.last ?? lastBytes); bytes *= 2) {
    const { seconds, algorithm, limitingTier } = collective(context, operation, bytes, { waits: true, ...group });
    points.push({ bytes, seconds, busBps: ((bytes * 8) / seconds) * factor, algorithm, limitingTier });
  }
  return points;
}

/** Smallest message that reaches half of the best bus bandwidth of the curve; undefined when none does. */
export function halfBandwidthBytes(points: readonly CurvePoint[]): number | undefined {
  let best = 0;
  for (const { busBps } of points) if (busBps > best) best = busBps;
  return points.find(({ busBps }) => busBps >= best / 2)?.bytes;
}
