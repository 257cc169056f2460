import { describe, expect, it } from 'vitest';
import { type Exchange, expertExchange } from '../../../../src/model/solvers/workload/collectives/exchange.ts';
import { contextOf, tier, twoTiers } from './machines.ts';

const context = contextOf(twoTiers(512));
const exchange: Exchange = {
  tokens: 4096,
  hidden: 7168,
  bytesPerElement: 1,
  topk: 8,
  ranks: 64,
  oneCopyPerDomain: true,
};

describe('expert exchange', () => {
  it('sends one copy per domain: N(1 - (1 - 1/N)^k) of them, less the own', () => {
    const { networkBytes, copiesPerToken } = expertExchange(context, exchange);
    const copies = 8 * (1 - (7 / 8) ** 8);
    expect(copiesPerToken).toBeCloseTo(copies, 9);
    expect(networkBytes).toBeCloseTo((4096 * 7168 * copies * 7) / 8, 0);
  });

  it('sends no more when tokens are kept to some domains', () => {
    const free = expertExchange(context, exchange);
    const limited = expertExchange(context, { ...exchange, maxGroups: 4 });
    expect(limited.networkBytes).toBeLessThan(free.networkBytes);
    expect(limited.copiesPerToken).toBe(4);
  });

  it('sends every copy over the network with low-latency kernels', () => {
    const { networkBytes } = expertExchange(context, { ...exchange, tokens: 128, oneCopyPerDomain: false });
    expect(networkBytes).toBeCloseTo((128 * 7168 * 8 * 7) / 8, 0);
  });

  it('stays inside a domain that holds the group', () => {
    const { networkBytes, insideBytes, limitingTier } = expertExchange(context, { ...exchange, ranks: 8 });
    expect(networkBytes).toBe(0);
    expect(insideBytes).toBeCloseTo((4096 * 7168 * 8 * 7) / 8, 0);
    expect(limitingTier).toBe(0);
  });

  it('waits for the forwarding cores where they are the limit', () => {
    const capped = contextOf(
      twoTiers(512, { tiers: [tier('inside', 8, 450, { forwardBps: 40 * 8e9 }), tier('outside', 2 ** 22, 50)] }),
    );
    expect(expertExchange(capped, exchange).seconds).toBeGreaterThan(expertExchange(context, exchange).seconds);
    expect(expertExchange(capped, exchange).limitingTier).toBe(0);
  });

  it('pays for every peer where that was measured', () => {
    const perPeerS = 10e-6;
    const slow = contextOf(
      twoTiers(512, { tiers: [tier('inside', 8, 450, { perPeerS }), tier('outside', 2 ** 22, 50)] }),
    );
    const extra = expertExchange(slow, exchange).seconds - expertExchange(context, exchange).seconds;
    expect(extra).toBeCloseTo(64 * perPeerS, 12);
  });

  it('costs nothing beyond its start when everything stays on one card', () => {
    expect(expertExchange(context, { ...exchange, ranks: 1 }).seconds).toBe(0);
  });
});
