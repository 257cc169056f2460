import { describe, expect, it } from 'vitest';
import { busCurve, halfBandwidthBytes } from '../../../../src/model/solvers/workload/collectives/bus-curve.ts';
import { collective, type Operation } from '../../../../src/model/solvers/workload/collectives/collective.ts';
import { placeGroup } from '../../../../src/model/solvers/workload/collectives/levels.ts';
import { idealWire, perfectHierarchy } from '../../../../src/model/solvers/workload/profiles/libraries.ts';
import { profiles } from '../../../../src/model/solvers/workload/profiles/profiles.ts';
import { contextOf, tier, twoTiers } from './machines.ts';

const operations: readonly Operation[] = ['all-reduce', 'all-gather', 'reduce-scatter', 'all-to-all', 'send'];
const context = contextOf(twoTiers(4096));
const gibibyte = 2 ** 30;

describe('the levels of a group', () => {
  it('follow size and stride: neighbours share a domain, far ranks do not', () => {
    expect(placeGroup(context, 16, 1).map(({ radix }) => radix)).toEqual([8, 2]);
    expect(placeGroup(context, 16, 8).map(({ radix }) => radix)).toEqual([16]);
    expect(placeGroup(context, 4, 2).map(({ radix, tierIndex }) => [radix, tierIndex])).toEqual([[4, 0]]);
  });

  it('multiply to the size of the group', () => {
    for (const ranks of [2, 6, 8, 24, 96, 1000])
      for (const stride of [1, 2, 4, 8])
        expect(placeGroup(context, ranks, stride).reduce((product, { radix }) => product * radix, 1)).toBeCloseTo(
          ranks,
          9,
        );
  });
});

describe('a collective', () => {
  it('of one rank or of nothing takes no time', () => {
    for (const operation of operations) {
      expect(collective(context, operation, 1e9, { ranks: 1 }).seconds).toBe(0);
      expect(collective(context, operation, 0, { ranks: 8 }).seconds).toBe(0);
    }
  });

  it('never gets faster with more bytes, as long as the protocol stays', () => {
    for (const operation of operations) {
      let before = 0;
      for (let bytes = 32 * 2 ** 20; bytes <= 16 * gibibyte; bytes *= 2) {
        const { seconds } = collective(context, operation, bytes, { ranks: 32 });
        expect(seconds).toBeGreaterThan(before);
        before = seconds;
      }
    }
  });

  it('never gets slower with faster links', () => {
    const faster = contextOf(twoTiers(4096, { tiers: [tier('inside', 8, 900), tier('outside', 2 ** 22, 100)] }));
    for (const operation of operations)
      for (const ranks of [4, 16, 64])
        for (let bytes = 2 ** 10; bytes <= gibibyte; bytes *= 32)
          expect(collective(faster, operation, bytes, { ranks }).seconds).toBeLessThanOrEqual(
            collective(context, operation, bytes, { ranks }).seconds,
          );
  });

  it('on an ideal wire moves 2S(n-1)/n for an all-reduce and S(n-1)/n for its halves', () => {
    const ideal = contextOf(
      { ...twoTiers(8), tiers: [tier('inside', 8, 100, { latencyS: 0 })] },
      { ...profiles.megatron, library: idealWire },
    );
    const bytes = gibibyte;
    const one = (bytes * 7) / 8 / 100e9;
    expect(collective(ideal, 'all-reduce', bytes, { ranks: 8 }).seconds).toBeCloseTo(2 * one, 9);
    expect(collective(ideal, 'all-gather', bytes, { ranks: 8 }).seconds).toBeCloseTo(one, 9);
    expect(collective(ideal, 'all-to-all', bytes, { ranks: 8 }).seconds).toBeCloseTo(one, 9);
  });

  it('is reduced in the switches where they can', () => {
    const switched = contextOf({ ...twoTiers(8), tiers: [tier('inside', 8, 450, { reducesInSwitch: true })] });
    const time = collective(switched, 'all-reduce', gibibyte, { ranks: 8 });
    expect(time.algorithm).toBe('in-switch');
    expect(time.seconds).toBeLessThan(collective(context, 'all-reduce', gibibyte, { ranks: 8 }).seconds);
  });

  it('goes by tree across two domains and by ring across more, and by the low-latency protocol when small', () => {
    const algorithm = (ranks: number, bytes: number) => collective(context, 'all-reduce', bytes, { ranks }).algorithm;
    expect(algorithm(16, gibibyte)).toBe('tree');
    expect(algorithm(64, gibibyte)).toBe('ring');
    expect(algorithm(64, 2 ** 20)).toBe('tree-low-latency');
  });

  it('is never faster as the library picks it than with a perfect hierarchy', () => {
    const best = contextOf(twoTiers(4096), { ...profiles.megatron, library: perfectHierarchy });
    for (const ranks of [16, 64, 512])
      for (let bytes = 2 ** 25; bytes <= gibibyte; bytes *= 4)
        expect(collective(best, 'all-reduce', bytes, { ranks }).seconds).toBeLessThanOrEqual(
          collective(context, 'all-reduce', bytes, { ranks }).seconds * (1 + 1e-12),
        );
  });

  it('names the tier that holds it up', () => {
    expect(collective(context, 'all-to-all', gibibyte, { ranks: 64 }).limitingTier).toBe(1);
    expect(collective(context, 'all-to-all', gibibyte, { ranks: 8 }).limitingTier).toBe(0);
  });

  it('keeps at most as many network cards busy as the library has rails', () => {
    const wide = (rails: number) =>
      contextOf(
        { ...twoTiers(288), tiers: [tier('inside', 72, 900), tier('outside', 2 ** 22, 50)] },
        { ...profiles.megatron, library: { ...profiles.megatron.library, rails } },
      );
    const time = (rails: number) => collective(wide(rails), 'all-reduce', 8 * gibibyte, { ranks: 288 }).seconds;
    // Inside the domain the ring takes 19 ms for 8 GiB, whatever the rails.
    expect(time(8)).toBeGreaterThan(1.5 * time(72));
    expect(time(4)).toBeGreaterThan(1.8 * time(8));
  });

  it('costs more over a border that converts the protocol', () => {
    const border = contextOf(
      twoTiers(64, {
        tiers: [tier('inside', 8, 450, { latencyFactor: 1.42, startFactor: 3 }), tier('outside', 2 ** 22, 50)],
      }),
    );
    expect(collective(border, 'all-reduce', 2 ** 20, { ranks: 8 }).seconds).toBeGreaterThan(
      collective(context, 'all-reduce', 2 ** 20, { ranks: 8 }).seconds,
    );
  });
});

describe('a curve of bus bandwidth', () => {
  const points = busCurve(context, 'all-reduce', { ranks: 8 });

  it('has a point for every power of two from 1 KiB to 16 GiB', () => {
    expect(points.map(({ bytes }) => bytes)).toEqual(Array.from({ length: 25 }, (_, index) => 2 ** (10 + index)));
  });

  it('rises to a plateau below the wire rate and says where half of it is reached', () => {
    const last = points.at(-1);
    expect(last?.busBps).toBeLessThan(450 * 8e9);
    const half = halfBandwidthBytes(points) ?? 0;
    expect(half).toBeGreaterThan(2 ** 20);
    expect(half).toBeLessThan(2 ** 30);
  });
});
