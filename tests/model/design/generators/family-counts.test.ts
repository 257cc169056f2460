/** Counts by the formulas of the families, written here once more and compared with what the machine counts. */
import { describe, expect, it } from 'vitest';
import { families } from '../../../../src/model/design/families.ts';
import { countOf } from '../../../../src/model/design/tree.ts';
import { type Counts, counted, degrees, designOf, pairsOf } from './family-graph.ts';

type Case = readonly [ref: string, counts: Counts, ports: Readonly<Record<string, readonly number[]>>];

/** Ports in use of every element of a hold, told as the smallest and the largest. */
const cases: readonly Case[] = [
  ['star?n=72&planes=18', { cards: 72, switches: 18, access: 1_296, trunk: 0 }, { card: [18, 18], sw: [72, 72] }],
  [
    'two-tier',
    { cards: 384, switches: 336 + 112, access: 384 * 7, trunk: 336 * 16 },
    { card: [7, 7], l1: [8 + 16, 8 + 16], l2: [48, 48] },
  ],
  [
    'two-tier?nodes=5&cards=3&planes=2&l2=3',
    { cards: 15, switches: 10 + 6, access: 30, trunk: 30 },
    { card: [2, 2], l1: [6, 6], l2: [5, 5] },
  ],
  [
    'rail?groups=2&servers=6&rails=4&spines=3',
    { cards: 48, switches: 8 + 3, access: 48, trunk: 24 },
    { card: [1, 1], leaf: [9, 9], spine: [8, 8] },
  ],
  [
    'rail?groups=2&servers=6&rails=4&spines=3&inside=9',
    { cards: 48, switches: 12 + 8 + 3, access: 96, trunk: 24 },
    { card: [2, 2], inner: [4, 4], leaf: [9, 9], spine: [8, 8] },
  ],
  [
    'leaf-spine',
    { cards: 1_024, switches: 32 + 16, access: 1_024, trunk: 1_024 },
    { card: [1, 1], leaf: [64, 64], spine: [64, 64] },
  ],
  [
    // 25 leaves of 41, one of them of 40; 22 uplinks, 2 to each of 11 spines.
    'leaf-spine?taper=2',
    { cards: 1_024, switches: 25 + 11, access: 1_024, trunk: 25 * 22 },
    { card: [1, 1], leaf: [62, 63], spine: [50, 50] },
  ],
  [
    // 24 cards a rail on 2 leaves of 12, twice for the homes: 16 leaves a plane, 12 uplinks each over 6 spines.
    'leaf-spine?cards=96&radix=32&rails=4&planes=2&homes=2',
    { cards: 96, switches: 2 * (16 + 6), access: 96 * 4, trunk: 2 * 16 * 12 },
    { card: [4, 4], leaf: [24, 24], spine: [32, 32] },
  ],
  [
    'fat-tree?k=6',
    { cards: 54, switches: 18 + 18 + 9, access: 54, trunk: 108 },
    { card: [1, 1], edge: [6, 6], agg: [6, 6], core: [6, 6] },
  ],
  [
    'fat-tree?k=4&hosts=5&planes=3',
    { cards: 40, switches: 3 * 20, access: 120, trunk: 3 * 32 },
    { card: [3, 3], edge: [7, 7], agg: [4, 4], core: [4, 4] },
  ],
  ['torus?sides=5x4x3', { cards: 60, switches: 0, access: 180, trunk: 0 }, { card: [6, 6] }],
  ['torus?sides=4x2x1', { cards: 8, switches: 0, access: 8 + 4, trunk: 0 }, { card: [3, 3] }],
  ['torus?sides=6x3&twist=3', { cards: 18, switches: 0, access: 36, trunk: 0 }, { card: [4, 4] }],
  ['mesh?sides=4x3x2', { cards: 24, switches: 0, access: 3 * 6 + 2 * 8 + 12, trunk: 0 }, { card: [3, 5] }],
  ['full-mesh?sides=4x3x2', { cards: 24, switches: 0, access: 36 + 24 + 12, trunk: 0 }, { card: [6, 6] }],
  [
    'hyperx?sides=4x3&p=5',
    { cards: 60, switches: 12, access: 60, trunk: 18 + 12 },
    { card: [1, 1], sw: [5 + 3 + 2, 5 + 3 + 2] },
  ],
  [
    'dragonfly?a=4&h=2&p=2',
    { cards: 72, switches: 36, access: 72, trunk: 9 * 6 + 36 },
    { card: [1, 1], sw: [2 + 3 + 2, 2 + 3 + 2] },
  ],
  [
    'dragonfly-plus?leaves=3&spines=2&p=4&h=3',
    { cards: 84, switches: 21 + 14, access: 84, trunk: 42 + 21 },
    { card: [1, 1], leaf: [6, 6], spine: [6, 6] },
  ],
  [
    'slim-fly?q=7',
    { cards: 98 * 6, switches: 98, access: 98 * 6, trunk: (98 * 11) / 2 },
    { card: [1, 1], sw: [17, 17] },
  ],
  [
    'hamming-mesh?boards=3x2&board=4x3',
    {
      cards: 72,
      switches: 2 * 3 + 3 * 4,
      access: 6 * (3 * 3 + 4 * 2) + 2 * 3 * 6 + 2 * 2 * 12,
      trunk: 0,
    },
    { card: [4, 4], rowSw: [6, 6], colSw: [4, 4] },
  ],
  [
    'hamming-mesh?boards=2x2&board=2x1',
    { cards: 8, switches: 2 + 4, access: 4 + 8 + 16, trunk: 0 },
    { card: [4, 4], rowSw: [4, 4], colSw: [4, 4] },
  ],
  [
    // The published rack and pod: x16 lanes of a card lead out of the rack in all, 12 of them to the racks of the pod.
    'ub-mesh?lanes=4x4x2x2',
    { cards: 1_024, switches: 64, access: 2 * 14_336 + 1_024 * 12, trunk: 48 * 128 },
    { card: [68, 68], lrs: [384, 384] },
  ],
  ['ub-mesh?sides=4x3', { cards: 12, switches: 0, access: 18 + 12, trunk: 0 }, { card: [5, 5] }],
  [
    'jellyfish?switches=20&ports=5&p=3',
    { cards: 60, switches: 20, access: 60, trunk: 50 },
    { card: [1, 1], sw: [8, 8] },
  ],
  ['xpander?switches=24&ports=5&p=3', { cards: 72, switches: 24, access: 72, trunk: 60 }, { card: [1, 1], sw: [8, 8] }],
  ['ring?n=7', { cards: 7, switches: 0, access: 7, trunk: 0 }, { card: [2, 2] }],
  ['ring?n=2', { cards: 2, switches: 0, access: 1, trunk: 0 }, { card: [1, 1] }],
  ['hypercube?d=11', { cards: 2_048, switches: 0, access: 11 * 1_024, trunk: 0 }, { card: [11, 11] }],
  ['hypercube?d=5', { cards: 32, switches: 0, access: 80, trunk: 0 }, { card: [5, 5] }],
];

describe('families have the counts of their formulas', () => {
  it.each(cases)('%s', (ref, counts, ports) => {
    const design = designOf(ref);
    expect(counted(design)).toEqual(counts);
    expect(countOf(design, 'card')).toBe(counts.cards);
    const pairs = pairsOf(design);
    expect(pairs.reduce((all, pair) => all + pair.links, 0)).toBe(counts.access + counts.trunk);
    const used = Object.entries(degrees(pairs)).map(([hold, list]) => [hold, [list[0], list.at(-1)]] as const);
    expect(Object.fromEntries(used)).toEqual(ports);
  });

  it('every family is among them', () => {
    const tried = new Set(cases.map(([ref]) => ref.split('?')[0]));
    expect(families.map((family) => family.id).filter((id) => !tried.has(id))).toEqual([]);
  });

  // Zhao et al., "Insights into DeepSeek-V3", ISCA 2025, table 3: 64-port switches; endpoints, switches, links between
  // switches. A plane of MPFT is an FT2 of its own, and endpoints are ports of cards.
  it.each([
    ['leaf-spine?cards=2048', 2_048, 96, 2_048],
    ['leaf-spine?cards=2048&planes=8', 16_384, 768, 16_384],
    ['fat-tree?k=64', 65_536, 5_120, 131_072],
  ] as const)('%s has the published endpoints, switches and links', (ref, endpoints, switches, links) => {
    const counts = counted(designOf(ref));
    expect([counts.access, counts.switches, counts.trunk]).toEqual([endpoints, switches, links]);
  });

  // The same source: its Dragonfly joins 511 groups with all 512 ports of a group.
  it('a dragonfly of 511 groups uses every port', () => {
    const counts = counted(designOf('dragonfly?a=32&h=16&p=16&g=511'));
    expect(counts.trunk).toBeCloseTo((511 * 32 * 31) / 2 + (511 * 32 * 16) / 2, 6);
    expect(counts.cards).toBe(261_632);
  });
});
