import { describe, expect, it } from 'vitest';
import {
  compileSupply,
  type SupplyNetwork,
  type SupplyNode,
} from '../../../../src/model/solvers/power/supply-network.ts';
import { consequences, type FailureScene } from '../../../../src/model/solvers/reliability/consequences.ts';

const through = (id: string, from: readonly string[], ratingW: number | null): SupplyNode => ({
  id,
  ratingW,
  conversion: { kind: 'efficiency', share: 1 },
  feeds: from.map((each) => ({ from: each })),
});

/** One cabinet by liquid and one by air on feeds a and b; the pumps of the loop on the given feeds. */
function scene(pumps: readonly string[], allowedRiseK = 15): FailureScene {
  const compiled = compileSupply(
    [through('a', [], null), through('b', [], null), through('busway', ['a', 'b'], 400)],
    [
      { id: 'liquid', demandW: 100, inlets: [{ from: 'busway' }] },
      { id: 'air', demandW: 100, inlets: [{ from: 'busway' }] },
      ...pumps.map((feed, index) => ({ id: `pump${index}`, demandW: 1, inlets: [{ from: feed }] })),
    ],
  );
  if (!compiled.ok) throw new Error(compiled.reason);
  return {
    network: compiled.value,
    loops: [{ id: 'loop', pumps: pumps.map((_, index) => 2 + index), headRatio: 1.25, designRiseK: 10, allowedRiseK }],
    groups: [
      { load: 0, loop: 0, cards: 8 },
      { load: 1, loop: null, cards: 8 },
    ],
    alpha: 0.8,
    cardW: 1200,
    allowK: 15,
    hoursLost: 0.5,
    hoursDown: 4,
    usdPerCardHour: 2,
  };
}

const node = (network: SupplyNetwork, id: string) => network.nodeIndex.get(id) as number;
const nothing = { nodes: [], loads: [], loops: [] };

describe('the consequences of a failure', () => {
  it('reach only the cards that liquid cools when the pumps stop', () => {
    const given = scene(['a', 'a']);
    const result = consequences(given, { ...nothing, nodes: [node(given.network, 'a')] });
    expect(result).toMatchObject({ cardsDark: 0, cardsHot: 8, cardsDown: 8, job: 'stopped', jobSpeed: 0, flow: [0] });
    // 16 cards · 0.5 h + 8 · 4 h, at 2 USD
    expect(result.usdPerEvent).toBe(80);
    expect(result.rideThroughS).toBeCloseTo(5.37375, 9);
  });

  it('are none when the other pump carries the flow within the allowed rise', () => {
    const given = scene(['a', 'b']);
    const result = consequences(given, { ...nothing, nodes: [node(given.network, 'a')] });
    expect(result).toMatchObject({
      cardsDown: 0,
      cardsSlowed: 0,
      job: 'untouched',
      usdPerEvent: 0,
      rideThroughS: null,
    });
    expect(result.flow[0]).toBeCloseTo(0.7906, 4);
  });

  it('slow the whole synchronous job by its slowest cards', () => {
    const given = scene(['a', 'b'], 10);
    const result = consequences(given, { ...nothing, loads: [2] });
    expect(result).toMatchObject({ cardsSlowed: 8, job: 'slowed' });
    expect(result.jobSpeed).toBeCloseTo(Math.sqrt(1.25 / 2) ** 0.8, 9);
    expect(result.usdPerEvent).toBeCloseTo(16 * (1 - result.jobSpeed) * 4 * 2, 9);
  });

  it('count a card once, as dark before hot', () => {
    const given = scene(['a']);
    const result = consequences(given, { nodes: [node(given.network, 'busway')], loads: [], loops: [0] });
    expect(result).toMatchObject({ cardsDark: 16, cardsHot: 0, cardsDown: 16, rideThroughS: null });
  });
});
