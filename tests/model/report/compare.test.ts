/** Designs side by side: a winner only where better is defined, known of all, of one convention, and certain. */
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/cli/engine.ts';
import { buildPartsList } from '../../../src/model/analyses/parts-list/build-parts-list.ts';
import { exampleByRef } from '../../../src/model/design/examples.ts';
import { compareDesigns } from '../../../src/model/report/compare/compare.ts';
import type { Figure, Report } from '../../../src/model/report/report.ts';

const convention = { key: 'convention.counted' };
const figure = (value: number | null, rest: Partial<Figure> = {}): Figure => ({
  value,
  unit: 'GB/s',
  kind: value === null ? 'unknown' : 'exact',
  basis: 'published',
  convention,
  ...rest,
});
const of = (figures: Report['figures']) => ({
  report: { design: { name: 'd', hash: '0', cards: 1 }, figures, findings: [] },
  partsList: [],
});
const rowOf = (id: string, ...figures: (Figure | undefined)[]) =>
  compareDesigns(figures.map((one) => of(one ? { [id]: one } : {}))).rows.find((row) => row.id === id);

describe('the winner of a row', () => {
  const bandwidth = 'fabric.scale-up.injection';
  it('is the larger of bandwidths and the smaller of distances', () => {
    expect(rowOf(bandwidth, figure(3), figure(4), figure(2))?.winner).toBe(1);
    expect(rowOf('fabric.scale-up.diameter', figure(3), figure(4), figure(2))?.winner).toBe(2);
  });
  it('is certain: intervals that overlap have none', () => {
    const wide = figure(3, { kind: 'bounded', lower: 3, upper: 5 });
    expect(rowOf(bandwidth, wide, figure(4))).toMatchObject({ noWinner: 'open' });
    expect(rowOf(bandwidth, wide, figure(6))).toMatchObject({ winner: 1 });
    expect(rowOf(bandwidth, wide, figure(2))).toMatchObject({ winner: 0 });
  });
  it('is refused where one is unknown, absent, equal, of another convention, or without a direction', () => {
    expect(rowOf(bandwidth, figure(3), figure(null, { lower: 9 }))).toMatchObject({ noWinner: 'unknown' });
    expect(rowOf(bandwidth, figure(3), undefined)).toMatchObject({ noWinner: 'absent' });
    expect(rowOf(bandwidth, figure(3), figure(3))).toMatchObject({ noWinner: 'equal' });
    expect(rowOf(bandwidth, figure(3), figure(4, { convention: { key: 'other' } }))).toMatchObject({
      noWinner: 'other-convention',
    });
    expect(rowOf('cards.count', figure(3), figure(4))).toMatchObject({ noWinner: 'no-direction' });
  });
});

describe('networks in islands', () => {
  const islands = (cards: number, n: number, throughput: number) =>
    of({
      'cards.count': figure(cards),
      'fabric.scale-up.islands': figure(n),
      'fabric.scale-up.throughput': figure(throughput),
      'fabric.scale-up.injection': figure(throughput),
    });
  const row = (id: string, ...all: ReturnType<typeof of>[]) =>
    compareDesigns(all).rows.find((one) => one.id === `fabric.scale-up.${id}`);
  it('do not win over a whole one with what they do inside, but with what a card sends', () => {
    const [pods, whole] = [islands(576, 8, 900), islands(384, 1, 392)];
    expect(row('throughput', pods, whole)).toMatchObject({ noWinner: 'other-islands' });
    expect(row('injection', pods, whole)).toMatchObject({ winner: 0 });
  });
  it('win over islands of the same size, and whole ones over whole ones', () => {
    expect(row('throughput', islands(576, 8, 900), islands(144, 2, 450))).toMatchObject({ winner: 0 });
    expect(row('throughput', islands(576, 8, 900), islands(64, 8, 950))).toMatchObject({ noWinner: 'other-islands' });
    expect(row('throughput', islands(72, 1, 900), islands(384, 1, 392))).toMatchObject({ winner: 0 });
  });
});

describe('shares of a card and of a kW', () => {
  it('take the far end of the divisor for each end of the interval', () => {
    const all = of({
      'cards.count': figure(4, { unit: '' }),
      'compute.bf16': figure(8, { unit: 'PFLOPS', kind: 'estimate', lower: 8, upper: 12 }),
      'power.it.peak': figure(2, { unit: 'kW', kind: 'estimate', lower: 1, upper: 2 }),
    });
    const { rows } = compareDesigns([all, all]);
    expect(rows.find(({ id }) => id === 'compute.bf16.per-card')?.figures[0]).toMatchObject({
      value: 2,
      lower: 2,
      upper: 3,
    });
    expect(rows.find(({ id }) => id === 'compute.bf16.per-kw')?.figures[0]).toMatchObject({
      unit: 'PFLOPS/kW',
      kind: 'estimate',
      lower: 4,
      upper: 12,
    });
  });
});

describe('two real systems', () => {
  const compared = ['cloudmatrix384', 'gb200-nvl72'].map((id) => {
    const made = exampleByRef(id);
    if (!made.ok) throw new Error(id);
    const { report, machine, catalogue } = examine(made.design);
    return { report, partsList: buildPartsList(machine, catalogue) };
  });
  it('differ in bandwidth per card, and in their cards', () => {
    const { rows, parts } = compareDesigns(compared);
    expect(rows.find(({ id }) => id === 'fabric.scale-up.injection')).toMatchObject({ winner: 1 });
    expect(rows.find(({ id }) => id === 'fabric.scale-up.bisection')).toMatchObject({ noWinner: 'no-direction' });
    expect(parts.filter(({ category }) => category === 'accelerator').map(({ totals }) => totals)).toEqual(
      expect.arrayContaining([
        [384, 0],
        [0, 72],
      ]),
    );
  });
  it('of one kind differ in nothing', () => {
    const [one] = compared;
    if (!one) throw new Error('no design');
    const { rows, parts } = compareDesigns([one, one]);
    expect(parts).toEqual([]);
    expect(rows.filter(({ winner }) => winner !== undefined)).toEqual([]);
  });
});
