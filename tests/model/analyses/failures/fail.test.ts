/** Known answers of single failures and of some together, from the document to the figures. */
import { describe, expect, it } from 'vitest';
import { effectOn, figuresOn } from '../../../support/failures.ts';
import { exampleDesign } from '../../../support/topology-of.ts';

const matrix = exampleDesign('cloudmatrix384');
const pod = exampleDesign('dgx-h100-superpod');
const hand = exampleDesign('three-cabinets');

type Row = readonly [address: string, t: number, mean: number | null, b: number, down: number, slowed: number];

/** Shares of 392 GB/s and of 75,264 GB/s. */
const rows: readonly Row[] = [
  ['cc[1]/node[1]/l1[1]', 6 / 7, 0.994428, 0.994048, 0, 8],
  ['sw[2]/device[3,1]/l2[1]', 1, 1, 0.991071, 0, 0],
  ['scale-up.card:cc[1]/node[1]/npu[1]~cc[1]/node[1]/l1[1]', 6 / 7, null, 0.999256, 0, 1],
  ['scale-up.up:cc[1]/node[1]/l1[3]~sw[2]/device[3,1]/l2[1]', 1, 1, 0.999628, 0, 0],
  ['cc[7]/node[2]', 1, 1, 0.979167, 8, 0],
  ['cc[7]/node[2]/npu[3]', 1, 1, 382 / 384, 1, 0],
  ['scale-up.plane[3]', 6 / 7, 6 / 7, 6 / 7, 0, 384],
  ['sw[1]/device[5,2]', 1, 1, 73_920 / 75_264, 0, 0],
  ['sw[4]', 299.4734 / 392, null, 56_448 / 75_264, 0, 0],
  ['cc[12]', 1, 1, 68_992 / 75_264, 32, 0],
];

describe('CloudMatrix384, one failure', () => {
  it.each(rows)('%s', (address, t, mean, b, down, slowed) => {
    const figures = figuresOn(matrix, address);
    const value = (id: string) => figures[id]?.value;
    expect(figures['scale-up.throughput.left']?.kind).toBe('exact');
    expect(figures['scale-up.bisection.left']?.kind).toBe('exact');
    expect(value('scale-up.throughput.left')).toBeCloseTo(t, 6);
    expect(value('scale-up.bisection.left')).toBeCloseTo(b, 6);
    if (mean !== null) expect(value('scale-up.mean.left')).toBeCloseTo(mean, 6);
    expect(value('cards.down')).toBe(down);
    expect(value('cards.slowed')).toBe(slowed);
  });

  it('carries less by equal-cost routing than by the best', () => {
    const figures = figuresOn(matrix, 'sw[2]/device[3,1]/l2[1]');
    expect(figures['scale-up.throughput.left.routed']?.value).toBeCloseTo(0.95495, 5);
  });
});

describe('failures together', () => {
  it('two L1 chips of a node leave five of seven planes', () => {
    const figures = figuresOn(matrix, 'cc[1]/node[1]/l1[1]', 'cc[1]/node[1]/l1[4]');
    expect(figures['scale-up.throughput.left']?.value).toBeCloseTo(5 / 7, 9);
    expect(figures['scale-up.injection.left']?.value).toBeCloseTo(5 / 7, 9);
  });

  it('a compute cabinet and a switch cabinet', () => {
    const figures = figuresOn(matrix, 'cc[1]', 'sw[1]');
    expect((figures['scale-up.throughput.left']?.value ?? 0) * 392).toBeCloseTo(299.9826, 4);
    expect((figures['scale-up.bisection.left']?.value ?? 0) * 75_264).toBeCloseTo(51_744, 3);
  });

  it('one of two parallel links is half of them, both are all, and the same one twice is one', () => {
    const link = 'scale-up.card:cc[1]/node[1]/npu[1]~cc[1]/node[1]/l1[1]';
    const left = (...addresses: string[]) => figuresOn(matrix, ...addresses)['scale-up.injection.left']?.value;
    expect(left(`${link}#1`)).toBeCloseTo(13 / 14, 9);
    expect(left(`${link}#2`, `${link}#2`)).toBeCloseTo(13 / 14, 9);
    expect(left(`${link}#1`, `${link}#2`)).toBeCloseTo(6 / 7, 9);
    expect(left(link, `${link}#2`)).toBeCloseTo(6 / 7, 9);
    // Written from the other end it is the same link.
    expect(left(`${link}#1`, 'scale-up.card:cc[1]/node[1]/l1[1]~cc[1]/node[1]/npu[1]#1')).toBeCloseTo(13 / 14, 9);
  });

  it('a box that fails with something inside it is the box', () => {
    expect(figuresOn(matrix, 'cc[3]', 'cc[3]/node[1]', 'cc[3]/node[2]/npu[1]')).toEqual(figuresOn(matrix, 'cc[3]'));
  });
});

describe('several networks', () => {
  it('a rail takes switches and the cards keep their island: none down, its cards slowed', () => {
    const figures = figuresOn(pod, 'scale-out.rail[3]');
    expect(figures['cards.down']?.value).toBe(0);
    expect(figures['cards.slowed']?.value).toBe(127);
    expect(figures['scale-out.injection.left']?.value).toBe(0);
    expect(figures['scale-up.throughput.left']?.value).toBe(1);
  });

  it('a node is gone from every network at once', () => {
    const { networks } = effectOn(pod, 'su[1]/rack[1]/dgx[1]');
    expect(networks.map(({ fabric, cards, islands }) => [fabric.net, cards.dead, islands])).toEqual([
      ['scale-up', 8, 126],
      ['scale-out', 8, 1],
    ]);
  });

  it('what stands in a cabinet goes with it, though it belongs elsewhere', () => {
    const { networks } = effectOn(pod, 'net[1]');
    // 6 of 32 leaf switches (32 cards each, some of them in the smaller fourth unit) and 3 of 16 spines.
    expect(networks.find(({ fabric }) => fabric.net === 'scale-out')?.cards.cutOff).toBe(192);
  });
});

describe('with exceptions of the document', () => {
  it('the same failure in two places is not the same where the document differs', () => {
    const left = (address: string) => figuresOn(hand, address)['cards.down']?.value;
    expect([left('cab[1]'), left('cab[2]'), left('cab[3]')]).toEqual([40, 47, 48]);
  });

  it('every share is certified: lower at most upper, never NaN', () => {
    for (const address of ['cab[1]', 'cab[2]/tor[1]', 'spine[1]', 'cab[3]/tray[2]']) {
      for (const [id, { lower = 0, upper = 0, value }] of Object.entries(figuresOn(hand, address))) {
        expect(lower <= upper, `${address} ${id}`).toBe(true);
        expect(Number.isNaN(value), `${address} ${id}`).toBe(false);
      }
    }
  });
});
