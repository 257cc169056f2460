import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { efficiencyCurves } from '../../../../src/model/solvers/power/efficiency-curve.ts';
import { solveSupply } from '../../../../src/model/solvers/power/solve-supply.ts';
import { compileSupply, type SupplyNode } from '../../../../src/model/solvers/power/supply-network.ts';
import { compiled, lossless, pair, type RandomNetwork, randomNetworks } from './networks.ts';

function solved({ failed, loads, nodes }: RandomNetwork) {
  const network = compiled(nodes, loads);
  const state = solveSupply(
    network,
    failed.map((id) => network.nodeIndex.get(id) as number),
  );
  return { network, state };
}

describe('a supply network', () => {
  it('shares a load, and moves all of it to the survivor', () => {
    const network = pair(100, 100);
    expect([...solveSupply(network, []).outW]).toEqual([50, 50, 50, 50]);
    expect([...solveSupply(network, [0]).outW]).toEqual([0, 100, 0, 100]);
  });

  it('trips what it overloads, and does not trip at exactly the rating', () => {
    expect(solveSupply(pair(100, 100), [0])).toMatchObject({ tripped: [], dark: [] });
    expect(solveSupply(pair(99.9, 100), [0])).toMatchObject({ tripped: [[3]], dark: [0] });
    expect(solveSupply(pair(90, 100, { tripShare: 1.2 }), [0])).toMatchObject({ tripped: [], dark: [] });
  });

  it('trips all that is overloaded in a round together', () => {
    const nodes: SupplyNode[] = [
      { id: 'grid', ratingW: null, conversion: lossless, feeds: [] },
      { id: 'a', ratingW: 40, conversion: lossless, feeds: [{ from: 'grid' }] },
      { id: 'b', ratingW: 40, conversion: lossless, feeds: [{ from: 'grid' }] },
      { id: 'c', ratingW: 1000, conversion: lossless, feeds: [{ from: 'grid' }] },
    ];
    const inlets = [{ from: 'a' }, { from: 'b' }, { from: 'c' }];
    const state = solveSupply(compiled(nodes, [{ id: 'load', demandW: 150, inlets }]), []);
    expect(state.tripped).toEqual([[1, 2]]);
    expect(state.outW[3]).toBe(150);
  });

  it('spreads by weight, or puts all on the first live feed', () => {
    const sources = ['a', 'b'].map((id): SupplyNode => ({ id, ratingW: null, conversion: lossless, feeds: [] }));
    const inlets = [{ from: 'a', weight: 3 }, { from: 'b' }];
    const shared = compiled(sources, [{ id: 'load', demandW: 100, inlets }]);
    expect([...solveSupply(shared, []).outW]).toEqual([75, 25]);
    const transferred = compiled(sources, [{ id: 'load', demandW: 100, inlets, mode: 'transfer' }]);
    expect([...solveSupply(transferred, []).outW]).toEqual([100, 0]);
    expect([...solveSupply(transferred, [0]).outW]).toEqual([0, 100]);
  });

  it('darkens a load that has fewer live inlets than it needs', () => {
    const sources = ['a', 'b', 'c'].map((id): SupplyNode => ({ id, ratingW: null, conversion: lossless, feeds: [] }));
    const inlets = sources.map(({ id }) => ({ from: id }));
    const network = compiled(sources, [{ id: 'load', demandW: 90, inlets, need: 2 }]);
    expect(solveSupply(network, [0])).toMatchObject({ dark: [] });
    expect([...solveSupply(network, [0]).outW]).toEqual([0, 45, 45]);
    expect(solveSupply(network, [0, 1])).toMatchObject({ dark: [0] });
  });

  it('draws the idle loss of supplies without load: 2 · 1000 W · 0.05 · (1/0.9 − 1)', () => {
    const nodes: SupplyNode[] = [
      { id: 'feed', ratingW: null, conversion: lossless, feeds: [] },
      {
        id: 'shelf',
        ratingW: 2000,
        conversion: { kind: 'psus', curve: efficiencyCurves.orv3, unitW: 1000, units: 2 },
        feeds: [{ from: 'feed' }],
      },
    ];
    const state = solveSupply(compiled(nodes, [{ id: 'load', demandW: 0, inlets: [{ from: 'shelf' }] }]), []);
    expect(state.outW[0]).toBeCloseTo(100 / 9, 9);
  });

  it('says where a sum is only a lower bound', () => {
    const network = compiled(
      [
        { id: 'grid', ratingW: null, conversion: lossless, feeds: [] },
        { id: 'a', ratingW: 10, conversion: lossless, feeds: [{ from: 'grid' }] },
        { id: 'b', ratingW: 10, conversion: lossless, feeds: [{ from: 'grid' }] },
      ],
      [
        { id: 'known', demandW: 5, inlets: [{ from: 'a' }] },
        { id: 'unknown', demandW: null, inlets: [{ from: 'b' }] },
      ],
    );
    const state = solveSupply(network, []);
    expect([[...state.partial], [...state.outW]]).toEqual([
      [1, 0, 1],
      [5, 5, 0],
    ]);
  });

  it('holds loads to the rating instead of tripping, where a cap acts inside the pulse rating', () => {
    const capped = pair(100, 150, { pulseShare: 1.6 });
    expect(solveSupply(capped, [0])).toMatchObject({ tripped: [[3]], dark: [0] });
    const held = solveSupply(capped, [0], { capEnforced: true });
    expect(held).toMatchObject({ tripped: [], dark: [] });
    expect(held.outW[3]).toBeCloseTo(100, 9);
    expect(held.cap[0]).toBeCloseTo(2 / 3, 12);
    expect(solveSupply(pair(100, 161, { pulseShare: 1.6 }), [0], { capEnforced: true }).dark).toEqual([0]);
    expect(solveSupply(pair(100, 150), [0], { capEnforced: true }).dark).toEqual([0]);
  });

  it('gives a class of equal nodes the same answer as its members drawn out', () => {
    const inClasses = compiled(
      [
        { id: 'pdu', count: 2, ratingW: 500, conversion: { kind: 'efficiency', share: 0.99 }, feeds: [] },
        {
          id: 'shelf',
          count: 8,
          ratingW: 100,
          conversion: { kind: 'efficiency', share: 0.95 },
          feeds: [{ from: 'pdu' }],
        },
      ],
      [{ id: 'tray', count: 16, demandW: 40, inlets: [{ from: 'shelf' }] }],
    );
    const state = solveSupply(inClasses, []);
    // Two trays a shelf, four shelves a PDU.
    expect(state.outW[1]).toBeCloseTo(80, 12);
    expect(state.outW[0]).toBeCloseTo((4 * 80) / 0.95, 12);
  });
});

describe('laws of the supply network', () => {
  it('what goes in comes out or is lost, and nothing flows through what is not live', () => {
    fc.assert(
      fc.property(randomNetworks, (given) => {
        const { network, state } = solved(given);
        const isLive = (index: number) => state.live[index] === 1;
        const dark = new Set(state.dark);
        for (const [index, node] of network.nodes.entries()) {
          if (!isLive(index)) expect([state.outW[index], state.inW[index]]).toEqual([0, 0]);
          if (isLive(index) && node.ratingW !== null)
            expect(state.outW[index]).toBeLessThanOrEqual(node.ratingW * (1 + 1e-8));
          expect(state.inW[index]).toBeGreaterThanOrEqual((state.outW[index] as number) * (1 - 1e-12));
        }
        const demand = network.loads.reduce((sum, load, index) => sum + (dark.has(index) ? 0 : (load.demandW ?? 0)), 0);
        const losses = network.nodes.reduce(
          (sum, _, index) => sum + (state.inW[index] as number) - (state.outW[index] as number),
          0,
        );
        const drawn = network.nodes.reduce(
          (sum, node, index) => sum + (node.feeds.length === 0 ? (state.inW[index] as number) : 0),
          0,
        );
        expect(drawn).toBeCloseTo(demand + losses, 6);
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(randomNetworks, fc.nat(), (given, turn) => {
        const rotate = <T>(list: readonly T[]) => {
          const at = turn % Math.max(1, list.length);
          return [...list.slice(at), ...list.slice(0, at)].reverse();
        };
        const straight = solved(given);
        const mixed = solved({ nodes: rotate(given.nodes), loads: rotate(given.loads), failed: rotate(given.failed) });
        const trips = ({ network, state }: ReturnType<typeof solved>) =>
          state.tripped.map((round) => round.map((index) => network.nodes[index]?.id).sort());
        const dark = ({ network, state }: ReturnType<typeof solved>) =>
          state.dark.map((index) => network.loads[index]?.id).sort();
        expect([trips(mixed), dark(mixed)]).toEqual([trips(straight), dark(straight)]);
      }),
    );
  });

  it('a heavier load never un-trips a node of the first round (later ones may be spared by what the first sheds)', () => {
    // With every feed shared: a transfer may move load away from what trips.
    const shared = randomNetworks.map((given) => ({
      ...given,
      nodes: given.nodes.map((node) => ({ ...node, mode: 'share' as const })),
    }));
    fc.assert(
      fc.property(shared, fc.nat(), (given, pick) => {
        const heavier = given.loads.map((load, index) =>
          index === pick % given.loads.length ? { ...load, demandW: (load.demandW ?? 0) + 50 } : load,
        );
        const before = new Set(solved(given).state.tripped[0] ?? []);
        const after = new Set(solved({ ...given, loads: heavier }).state.tripped[0] ?? []);
        expect([...before].every((index) => after.has(index))).toBe(true);
      }),
    );
  });
});

describe('records that are no network', () => {
  const node = (id: string, more: Partial<SupplyNode> = {}): SupplyNode => ({
    id,
    ratingW: 1,
    conversion: lossless,
    feeds: [],
    ...more,
  });

  it.each([
    ['used twice', [node('a'), node('a')], 'duplicate-id', 'a'],
    ['fed from nowhere', [node('a', { feeds: [{ from: 'b' }] })], 'unknown-feed', 'b'],
    ['feeding itself', [node('a', { feeds: [{ from: 'a' }] })], 'feeds-itself', 'a'],
    [
      'feeding each other',
      [node('a', { feeds: [{ from: 'b' }] }), node('b', { feeds: [{ from: 'a' }] })],
      'feeds-itself',
      'a',
    ],
    ['of negative rating', [node('a', { ratingW: -1 })], 'bad-value', 'a'],
    ['of unbounded rating', [node('a', { ratingW: Number.POSITIVE_INFINITY })], 'bad-value', 'a'],
    ['twice as efficient as perfect', [node('a', { conversion: { kind: 'efficiency', share: 2 } })], 'bad-value', 'a'],
    ['that are not a number', [node('a', { tripShare: Number.NaN })], 'bad-value', 'a'],
  ])('are refused: %s', (_, nodes, reason, detail) => {
    expect(compileSupply(nodes, [])).toEqual({ ok: false, reason, detail });
  });

  it('are refused for a load that gives power', () => {
    expect(compileSupply([node('a')], [{ id: 'l', demandW: -1, inlets: [{ from: 'a' }] }])).toMatchObject({
      reason: 'bad-value',
    });
  });
});
