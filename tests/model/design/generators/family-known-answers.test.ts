/**
 * Known answers of the families as documents, through the whole engine: per card throughput of all pairs at once (T) and
 * bisection (B), in GB/s, one way. 'exact' is the engine's own word that both proved bounds met.
 */
import { describe, expect, it } from 'vitest';
import { examine } from '../../../../src/cli/engine.ts';
import type { Change, Design } from '../../../../src/model/design/design.ts';
import { parseDesign } from '../../../../src/model/design/parse-design.ts';
import { designOf } from './family-graph.ts';

function figuresOf(design: Design) {
  const { figures } = examine(design).report;
  return (name: string) => {
    const figure = figures[name === 'cards' ? 'cards.count' : `fabric.scale-up.${name}`];
    if (!figure) throw new Error(`no ${name}`);
    return figure;
  };
}

/** Figures have nine digits. */
function expectExact(figure: { readonly kind: string; readonly value: number | null }, value: number): void {
  expect(figure.kind).toBe('exact');
  expect((figure.value ?? 0) / value).toBeCloseTo(1, 8);
}

const certified: readonly (readonly [ref: string, cards: number, t: number, b: number])[] = [
  ['star?n=5&planes=2&rate=3', 5, 6, 12],
  ['star?n=6&planes=2&rate=3', 6, 6, 18],
  ['star?n=72&planes=18&rate=50', 72, 900, 32_400],
  ['two-tier?rate=28&cardRate=56', 384, 392, 75_264],
  ['two-tier?nodes=4&cards=3&planes=2&l2=2&cardRate=3&rate=4', 12, 6, 32],
  ['fat-tree?k=4', 16, 1, 8],
  ['fat-tree?k=32', 8_192, 1, 4_096],
  ['fat-tree?k=64&hosts=64', 131_072, (0.5 * 131_071) / 131_008, 32_768],
  ['fat-tree?k=160', 1_024_000, 1, 512_000],
  ['rail?groups=4&servers=32&rails=8&spines=32&inside=9', 1_024, 1.0068897638, 512],
  ['rail?groups=2&servers=2&rails=3&spines=2&inside=5', 12, 11 / 9, 6],
  ['torus?sides=16x16x16', 4_096, (8 * 4_095) / (4_096 * 16), 512],
  ['torus?sides=6x6', 36, (8 * 35) / (36 * 6), 12],
  ['torus?sides=8x4x4', 128, 0.9921875, 32],
  ['torus?sides=4x4', 16, 15 / 8, 8],
  ['torus?sides=5x3', 15, 14 / 9, 8],
  ['full-mesh?sides=8x8x8', 512, 7.984375, 1_024],
  ['full-mesh?sides=8x8x4x4&rates=4x4x2x1', 1_024, 3.99609375, 1_024],
  ['full-mesh?sides=16x16x16x16x16', 1_048_576, (16 * 1_048_575) / 1_048_576, 4_194_304],
  ['full-mesh?sides=4x3&rates=1x2', 12, 11 / 3, 12],
  ['hyperx?sides=8x8&p=8', 512, 0.998046875, 128],
  ['hyperx?sides=16x16&p=16&cardRate=4', 4_096, 0.9997558594, 1_024],
  ['hyperx?sides=3x2&p=2', 12, 11 / 12, 3],
  ['hamming-mesh?boards=2x2&board=2x2', 16, 15 / 8, 8],
  // Racks joined through their switches carry as much as the same lanes between cards would: (N - 1) / N x 4 x 1.
  ['ub-mesh?sides=8x8x4x4', 1_024, 3.99609375, 1_024],
  ['leaf-spine', 1_024, 1, 512],
  ['leaf-spine?cards=2048&planes=8', 2_048, 8, 8_192],
  ['leaf-spine?cards=512&rails=8&homes=2', 512, 2, 512],
];

describe('families of known answers, both bounds met', () => {
  it.each(certified)('%s', (ref, cards, t, b) => {
    const figure = figuresOf(designOf(ref));
    expect(figure('cards').value).toBe(cards);
    expectExact(figure('throughput'), t);
    expectExact(figure('bisection'), b);
  });

  it('torus 5x5x5: throughput exact, the bisection of the literature (62) in the interval and met by its upper end', () => {
    const figure = figuresOf(designOf('torus?sides=5x5x5'));
    expectExact(figure('throughput'), 1.65333333333);
    const { lower, upper } = figure('bisection');
    expect(upper).toBe(62);
    expect(lower).toBeGreaterThanOrEqual(52);
  });
});

describe('published bisections of families', () => {
  // Values: every split tried up to 24 nodes, formula above (Arjona Aroca, Fernandez Anta, arXiv 1202.6291).
  it.each([
    ['full-mesh?sides=4', 4],
    ['full-mesh?sides=5', 6],
    ['full-mesh?sides=9', 20],
    ['ring?n=5', 2],
    ['ring?n=8', 2],
    ['hypercube?d=3', 4],
    ['hypercube?d=4', 8],
    ['hypercube?d=10', 512],
    ['hypercube?d=16', 32_768],
    ['mesh?sides=4x4', 4],
    ['mesh?sides=3x4', 3],
    ['mesh?sides=2x3x4', 6],
    ['torus?sides=3x3', 8],
    ['torus?sides=3x4', 6],
    ['torus?sides=4x5', 10],
    ['torus?sides=32x32', 64],
    ['torus?sides=16x20x28', 640],
    ['full-mesh?sides=3x3', 8],
    ['full-mesh?sides=3x8', 32],
    ['full-mesh?sides=8x8', 128],
    ['full-mesh?sides=32x32', 8_192],
    // Google, "Google's Training Supercomputers from TPU v2 to Ironwood", arXiv 2606.15870, table 1: v2, v3, v4.
    ['torus?sides=16x16&rate=62', 1_984],
    ['torus?sides=32x32&rate=70', 4_480],
    ['torus?sides=16x16x16&rate=50', 25_600],
  ] as const)('%s: %d', (ref, b) => {
    expectExact(figuresOf(designOf(ref))('bisection'), b);
  });
});

/** t of one ordered pair, as in the table of small fabrics; proof there: a full linear program and every split. */
const broken: readonly (readonly [ref: string, change: Change, t: number, b: number])[] = [
  ['fat-tree?k=4', { at: 'core[1,1]', off: true }, 1 / 16, 6],
  ['fat-tree?k=4', { at: 'pod[1]/agg[1]', off: true }, 1 / 28, 6],
  ['fat-tree?k=4', { cut: 'scale-up.top', from: 'pod[1]/agg[1]', to: 'core[1,1]' }, 1 / 16, 7],
  ['two-tier?nodes=4&cards=3&planes=2&l2=2&cardRate=3&rate=4', { at: 'l2[1,1]', off: true }, 4 / 9, 24],
  ['two-tier?nodes=4&cards=3&planes=2&l2=2&cardRate=3&rate=4', { at: 'cabinet[1]/node[1]', off: true }, 3 / 4, 22],
  ['rail?groups=2&servers=2&rails=3&spines=2&inside=5', { at: 'group[1]/leaf[1]', off: true }, 2 / 27, 4],
  ['torus?sides=4x4', { at: 'cabinet[1]/card[1,1]', off: true }, 1 / 8, 7],
  ['torus?sides=4x4', { cut: 'scale-up.x', from: 'cabinet/card[1,1]', to: 'cabinet/card[2,1]' }, 7 / 64, 7],
  [
    'full-mesh?sides=4x3&rates=1x2',
    { cut: 'scale-up.x', from: 'cabinet/card[1,1]', to: 'cabinet/card[2,1]' },
    8 / 27,
    11,
  ],
];

describe('families with an exception', () => {
  it.each(broken)('%s %j', (ref, change, t, b) => {
    const design = designOf(ref);
    const read = parseDesign({ ...design, changes: [...(design.changes ?? []), change] });
    if (!read.ok) throw new Error(read.refusal.reason);
    const figure = figuresOf(read.design);
    expectExact(figure('throughput'), t * ((figure('cards').value ?? 0) - 1));
    expectExact(figure('bisection'), b);
  });
});

describe('families that the engine need not know exactly', () => {
  // Proof: a full linear program of the 36 routers.
  it('dragonfly at router level: the exact 1.0717967599 lies in what is said', () => {
    const { lower, upper } = figuresOf(designOf('dragonfly?a=4&h=2&p=2&cardRate=free'))('throughput');
    expect(upper).toBeGreaterThanOrEqual(1.0717967);
    expect(lower ?? 0).toBeLessThanOrEqual(1.0717968);
  });
});
