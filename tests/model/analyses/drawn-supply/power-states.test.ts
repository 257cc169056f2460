/** The classes with one member each in focus give what every member on its own gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOfNode, addressOfNode } from '../../../../src/model/analyses/drawn-supply/addresses.ts';
import { powerStates } from '../../../../src/model/analyses/drawn-supply/power-states.ts';
import { leastHeadroom } from '../../../../src/model/solvers/power/headroom.ts';
import { solveSupply } from '../../../../src/model/solvers/power/solve-supply.ts';
import { compileSupply, type SupplyLoad, type SupplyNode } from '../../../../src/model/solvers/power/supply-network.ts';
import { emptyText, exampleText, goldenText, machineWith, part, shelfRacks } from '../../../support/supply-designs.ts';

interface Chain {
  readonly racks: number;
  readonly heavy: number;
  readonly perPdu: number;
  readonly perUps: number;
  readonly pduKW: number;
  readonly upsKW: number;
}

const rackKW = 10;
const heavyKW = 17;

/** Racks on PDUs of two ways on UPSs of two ways; the last `heavy` racks draw more. */
function drawn({ heavy, pduKW, perPdu, perUps, racks, upsKW }: Chain) {
  const cabinet = { is: 'cabinet', holds: { card: { n: 1, part: 'generic/card@1', card: true } } };
  return machineWith(emptyText, {
    parts: {
      'me/a@1': part('cabinet', { peakPower: `${rackKW} kW` }),
      'me/b@1': part('cabinet', { peakPower: `${heavyKW} kW` }),
    },
    blocks: { a: { ...cabinet, part: 'me/a@1' }, b: { is: 'cabinet', like: 'a', part: 'me/b@1', holds: {} } },
    holds: { a: { n: racks, block: 'a' } },
    changes: heavy > 0 ? [{ at: `a[${racks - heavy + 1}..${racks}]`, block: 'b' }] : [],
    supply: [
      { id: 'ups', kind: 'ups', serves: ['pdu'], every: perUps, ways: 2, set: { ratedPower: `${upsKW} kW` } },
      { id: 'pdu', kind: 'pdu', serves: ['a'], every: perPdu, ways: 2, set: { ratedPower: `${pduKW} kW` } },
    ],
  });
}

/** The same, member by member. */
function explicit({ heavy, pduKW, perPdu, perUps, racks, upsKW }: Chain) {
  const pdus = Math.ceil(racks / perPdu);
  const upss = Math.ceil(pdus / perUps);
  const nodes: SupplyNode[] = [];
  for (const way of [0, 1]) {
    for (let ups = 0; ups < upss; ups++) {
      nodes.push({
        id: `u${ups}/${way}`,
        ratingW: upsKW * 1000,
        conversion: { kind: 'efficiency', share: 0.965 },
        feeds: [],
      });
    }
    for (let pdu = 0; pdu < pdus; pdu++) {
      const feeds = [{ from: `u${Math.floor(pdu / perUps)}/${way}` }];
      nodes.push({
        id: `p${pdu}/${way}`,
        ratingW: pduKW * 1000,
        conversion: { kind: 'efficiency', share: 0.99 },
        feeds,
      });
    }
  }
  const loads = Array.from({ length: racks }, (_, rack): SupplyLoad => {
    const demandW = (rack >= racks - heavy ? heavyKW : rackKW) * 1000;
    const pdu = Math.floor(rack / perPdu);
    return { id: `r${rack}`, demandW, inlets: [{ from: `p${pdu}/0` }, { from: `p${pdu}/1` }] };
  });
  const compiled = compileSupply(nodes, loads);
  if (!compiled.ok) throw new Error(compiled.reason);
  return compiled.value;
}

const chains = fc
  .record({
    racks: fc.integer({ min: 1, max: 9 }),
    heavy: fc.integer({ min: 0, max: 3 }),
    perPdu: fc.integer({ min: 1, max: 3 }),
    perUps: fc.integer({ min: 1, max: 3 }),
    pduKW: fc.integer({ min: 8, max: 60 }),
    upsKW: fc.integer({ min: 8, max: 150 }),
  })
  .map((chain) => ({ ...chain, heavy: Math.min(chain.heavy, chain.racks) }));

describe('the drawn power supplies', () => {
  it('have the headroom, over all single failures, that the whole network has member by member', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const { parts } = powerStates(drawn(chain));
        const margins = parts.flatMap(({ normal, failures }) =>
          [normal, ...failures.map(({ state }) => state)].flatMap(({ tightest }) => tightest?.marginW ?? []),
        );
        expect(Math.min(...margins)).toBeCloseTo(leastHeadroom(explicit(chain))?.headroomW ?? Number.NaN, 6);
      }),
    );
  });

  it('lose as many racks to the worst single failure', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const { parts } = powerStates(drawn(chain));
        const network = explicit(chain);
        const worst = Math.max(
          ...network.nodes.map((_, node) => solveSupply(network, [node]).dark.length),
          solveSupply(network, []).dark.length,
        );
        // Each part of the site stands for its copies only in the normal state; a failure hits one of them.
        const idle = parts.map(({ count, drawn: { loads }, normal }) => count * darkOf(normal.dark, loads));
        const allIdle = idle.reduce((sum, racks) => sum + racks, 0);
        const found = parts.flatMap(({ drawn: { loads }, failures, normal }) =>
          failures.map(({ state }) => allIdle - darkOf(normal.dark, loads) + darkOf(state.dark, loads)),
        );
        expect(Math.max(allIdle, ...found)).toBe(worst);
      }),
    );
  });

  it('are solved once by class: equal parts of the site are one', () => {
    const sizes = (text: string) =>
      powerStates(machineWith(text)).parts.map(({ count, network }) => [count, network.nodes.length]);
    expect(sizes(exampleText('cloudmatrix384'))).toEqual([
      [12, 2],
      [4, 2],
    ]);
    // A busway row of 16 and 4 cabinets: each class once in focus and once as the rest.
    expect(sizes(goldenText('atlas-950'))).toEqual([[8, 10]]);
    expect(sizes(goldenText('clos-1m'))).toEqual([[12_800, 2]]);
  });

  it('deal the shelves of a cabinet over the ways of its feed', () => {
    const states = powerStates(machineWith(exampleText('gb200-nvl72')));
    const machine = machineWith(exampleText('gb200-nvl72'));
    const [only] = states.parts;
    const shelves = only?.drawn.sources.filter(({ device }) => device);
    expect(shelves?.map(({ way, count, onPath }) => [way, count, onPath])).toEqual([
      [0, 1, 4],
      [0, 3, 4],
      [1, 1, 4],
      [1, 3, 4],
    ]);
    const [first] = shelves ?? [];
    expect(first && addressOfNode(machine, states, first)).toBe('rack[1]/shelf[1]');
    expect(only && addressesOfNode(machine, states, only.drawn.sources[0] as never)).toEqual(['feed[1]/A']);
  });

  it('carry four NVL72 of 132 kW on one path as the prototype of the practice does: 136.788 kW each, 552.7 at the UPS', () => {
    const machine = machineWith(
      emptyText,
      shelfRacks(4, '132 kW', {
        supply: [
          { id: 'grid', kind: 'grid', serves: ['ups'], ways: 2 },
          { id: 'ups', kind: 'ups', serves: ['pdu'], ways: 2, set: { ratedPower: '600 kW' } },
          { id: 'pdu', kind: 'pdu', serves: ['shelf'], ways: 2, set: { ratedPower: '600 kW' } },
        ],
      }),
    );
    const [only] = powerStates(machine).parts;
    const at = (id: string) => only?.network.nodeIndex.get(id) ?? -1;
    const lost = only?.failures.find(({ failed }) => failed === at('grid/0'));
    expect(only?.count).toBe(1);
    const ups = only?.network.nodes.findIndex(({ id }) => id.endsWith('ups/1')) ?? -1;
    expect((lost?.carriedW[ups] ?? 0) / 1000).toBeCloseTo(552.677, 3);
    const pdu = only?.network.nodes.findIndex(({ id }) => id.endsWith('pdu/1')) ?? -1;
    expect((lost?.carriedW[pdu] ?? 0) / 4000).toBeCloseTo(136.788, 3);
  });
});

function darkOf(dark: readonly number[], loads: readonly SupplyLoad[]): number {
  return dark.reduce((sum, load) => sum + (loads[load]?.count ?? 1), 0);
}
