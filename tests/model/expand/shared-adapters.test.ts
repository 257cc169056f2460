/** Adapters that the cards of a box share: injection, islands and finding against the links written out one by one. */
import { describe, expect, it } from 'vitest';
import type { Change, Design } from '../../../src/model/design/design.ts';
import { diceOf } from '../../support/small-designs.ts';
import { parsed, printed, topologyOf } from '../../support/topology-of.ts';

const rate = 50;

interface Pod {
  readonly cards: number;
  readonly nics: number;
  readonly leaves?: number;
  readonly wire?: Readonly<Record<string, unknown>>;
  readonly changes?: readonly Change[];
}

/** Three nodes whose adapters each have a link to every leaf. */
const pod = ({ cards, nics, leaves = 2, wire = {}, changes = [] }: Pod): Design =>
  parsed({
    format: 'podwright/1',
    name: 'pod',
    blocks: {
      node: {
        is: 'node',
        holds: {
          npu: { n: cards, part: 'generic/npu-a@1', card: true },
          nic: { n: nics, part: 'generic/nic-400g@1' },
        },
      },
    },
    holds: { node: { n: 3, block: 'node' }, leaf: { n: leaves, part: 'generic/switch-64@1' } },
    nets: { 'scale-out': { rate: `${rate} GB/s`, wires: [{ id: 'x', each: 'nic', to: 'leaf', ...wire }] } },
    ...(changes.length > 0 && { changes }),
  });

const figures = (design: Design) => {
  const result = topologyOf(design);
  const read = (name: string) => printed(result.figures[`fabric.scale-out.${name}`]);
  const codes = result.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { injection: read('injection'), throughput: read('throughput'), islands: read('islands'), codes };
};

describe('adapters shared by the cards of a box', () => {
  it('are shared evenly', () => {
    expect(figures(pod({ cards: 3, nics: 2 }))).toMatchObject({ injection: 66.6666667, islands: 1, codes: [] });
  });

  it('are shared by the cards that are left, and by more where there are more', () => {
    const fewer = pod({ cards: 2, nics: 2, changes: [{ at: 'node[1]', hold: { npu: 1 } }] });
    expect(figures(fewer).injection).toBe(100);
    expect(topologyOf(fewer).figures['fabric.scale-out.injection']?.from?.inputs).toMatchObject([
      { formula: '2 × 50 GB/s', value: 100 },
      { formula: '2 × 100 GB/s', value: 200 },
    ]);
    expect(figures(pod({ cards: 2, nics: 2, changes: [{ at: 'node[1]', hold: { npu: 4 } }] })).injection).toBe(50);
    expect(figures(pod({ cards: 2, nics: 2, changes: [{ at: 'node[1]/npu[2]', off: true }] })).injection).toBe(100);
  });

  it('follow a changed rate, a changed number of links and a lost adapter', () => {
    const slow: Change = { wire: 'scale-out.x', under: 'node[1]', rate: '10 GB/s' };
    expect(figures(pod({ cards: 2, nics: 1, changes: [slow] }))).toMatchObject({ injection: 10, throughput: 10 });
    const more: Change = { wire: 'scale-out.x', under: 'node[2]', links: 3 };
    expect(figures(pod({ cards: 2, nics: 1, changes: [more] })).injection).toBe(50);
    const lost: Change = { at: 'node[1]/nic[1]', off: true };
    expect(figures(pod({ cards: 2, nics: 2, changes: [lost] })).injection).toBe(50);
  });

  it('are known where a node has no card at all', () => {
    const empty = pod({ cards: 2, nics: 2, changes: [{ at: 'node[1]', hold: { npu: 0 } }] });
    expect(figures(empty)).toMatchObject({ injection: 100, islands: 1, codes: [] });
  });

  it('cut their cards off with their last link: no island remains of them', () => {
    const cut: Change = { cut: 'scale-out.x', from: 'node[1]/nic', to: 'leaf' };
    const design = pod({ cards: 2, nics: 2, changes: [cut] });
    expect(figures(design)).toMatchObject({ injection: 100, islands: 1, codes: ['fabric.card-unreachable'] });
    expect(topologyOf(design).findings.find(({ code }) => code === 'fabric.card-unreachable')?.arithmetic).toBe(
      '2 + 4 = 6',
    );
  });

  it('cut them off from a switch that alone is picked, too', () => {
    const cut: Change = { cut: 'scale-out.x', from: 'node[2]/nic[1]', to: 'leaf[1]' };
    const design = pod({ cards: 3, nics: 1, wire: { pick: { leaf: 1 }, links: 2 }, changes: [cut] });
    expect(figures(design)).toMatchObject({ injection: 33.3333333, islands: 1, codes: ['fabric.card-unreachable'] });
  });

  it('can send nothing when every link of the network is cut', () => {
    const design = pod({ cards: 2, nics: 2, changes: [{ cut: 'scale-out.x', from: 'node', to: 'leaf' }] });
    const injection = topologyOf(design).figures['fabric.scale-out.injection'];
    expect([injection?.value, injection?.kind]).toEqual([0, 'exact']);
    expect(figures(design).codes).toEqual(['fabric.card-unreachable']);
  });

  it('count once among the ports of a switch', () => {
    const nics = (n: number) => pod({ cards: 1, nics: n, leaves: 1 });
    expect(figures(nics(21)).codes).toEqual([]);
    expect(topologyOf(nics(22)).findings.find(({ code }) => code === 'fabric.ports-overused')?.arithmetic).toBe(
      '66 > 64',
    );
  });

  it('have a rate of their own per link, however many cards share them', () => {
    // One card has the whole adapter with two links: twice the rate of the adapter's port, over two ports.
    expect(figures(pod({ cards: 1, nics: 1 }))).toMatchObject({ injection: 100, codes: [] });
  });

  it('are known where their links leave the drawing, unless changes reach into a box', () => {
    const out = (changes: readonly Change[]) =>
      topologyOf(
        parsed({
          format: 'podwright/1',
          name: 'out',
          blocks: {
            node: {
              is: 'node',
              holds: {
                npu: { n: 4, part: 'generic/npu-a@1', card: true },
                nic: { n: 2, part: 'generic/nic-400g@1' },
              },
            },
          },
          holds: { node: { n: 3, block: 'node' } },
          nets: { 'scale-out': { rate: `${rate} GB/s`, wires: [{ id: 'x', each: 'nic', edge: 'outside' }] } },
          changes,
        }),
      ).figures['fabric.scale-out.injection'];
    expect(printed(out([]))).toBe(25);
    expect(printed(out([{ at: 'node[2]', off: true }]))).toBe(25);
    const reasons: Change[] = [
      { at: 'node[2]', hold: { npu: 3 } },
      { at: 'node[2]/nic[1]', off: true },
      { wire: 'scale-out.x', under: 'node[1]', rate: '10 GB/s' },
    ];
    for (const change of reasons)
      expect(out([change]), JSON.stringify(change)).toMatchObject({
        value: null,
        kind: 'unknown',
        missing: ['scale-out#wiringPattern'],
      });
  });

  it('give every card of random designs what the links of its box come to', () => {
    const dice = diceOf(20261);
    for (let round = 0; round < 60; round++) {
      const [cards, nics, leaves] = [1 + dice(3), 1 + dice(3), 1 + dice(3)];
      // What is left, node by node: cards, and the links of each adapter to each leaf with their rate.
      const left = [0, 1, 2].map(() => ({
        cards,
        nics: Array.from({ length: nics }, () => Array.from({ length: leaves }, () => ({ links: 1, rate }))),
      }));
      const changes: Change[] = [];
      for (let change = dice(4); change > 0; change--) {
        const [node, nic, leaf] = [dice(3), dice(nics), dice(leaves)];
        const own = left[node] as (typeof left)[number];
        const at = `node[${node + 1}]`;
        const ofNic = own.nics[nic] as { links: number; rate: number }[];
        if (dice(4) === 0) {
          own.cards = 1 + dice(4);
          changes.push({ at, hold: { npu: own.cards } });
        } else if (dice(3) === 0) {
          const given = 10 * (1 + dice(4));
          for (const link of ofNic) link.rate = given;
          changes.push({ wire: 'scale-out.x', under: `${at}/nic[${nic + 1}]`, rate: `${given} GB/s` });
        } else if (dice(2) === 0) {
          const links = 1 + dice(3);
          for (const other of left) for (const one of other.nics) (one[leaf] as { links: number }).links = links;
          changes.push({ wire: 'scale-out.x', under: `leaf[${leaf + 1}]`, links });
        } else {
          (ofNic[leaf] as { links: number }).links = 0;
          changes.push({ cut: 'scale-out.x', from: `${at}/nic[${nic + 1}]`, to: `leaf[${leaf + 1}]` });
        }
      }
      const rates = left.map(
        (one) => one.nics.flat().reduce((sum, link) => sum + link.links * link.rate, 0) / one.cards,
      );
      const joined = rates.filter((own) => own > 0);
      const expected = joined.length > 0 ? Math.min(...joined) : 0;
      const { injection } = figures(pod({ cards, nics, leaves, changes }));
      expect(injection, JSON.stringify({ cards, nics, leaves, changes })).toBeCloseTo(expected, 5);
    }
  });
});
