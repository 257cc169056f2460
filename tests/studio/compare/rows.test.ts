/** Rows of a comparison under its conventions. */
import { describe, expect, it } from 'vitest';
import type { ComparedFigure } from '../../../src/model/report/compare/compare.ts';
import { type Conventions, precisionsOf, ratioOf, rowsUnder } from '../../../src/studio/compare/rows.ts';

const figure = (value: number | null, unit = '', rest = {}) => ({
  value,
  unit,
  kind: 'exact' as const,
  basis: 'published' as const,
  convention: { key: 'convention.counted' },
  ...rest,
});
const row = (id: string, unit = '', ...values: readonly (number | null)[]): ComparedFigure => ({
  id,
  unit,
  figures: values.map((value) => figure(value, unit)),
});
const plain: Conventions = { bothWays: false, precision: 'bf16', load: 'peak', basis: 'whole' };
const all = [
  row('cards.count', '', 384, 576),
  row('compute.bf16', 'PFLOPS', 1, 2),
  row('compute.fp8', 'PFLOPS', null, 4),
  row('compute.bf16.per-card', 'PFLOPS', 1, 2),
  row('compute.bf16.per-kw', 'PFLOPS/kW', 1, 2),
  row('power.it.peak', 'kW', 5, 6),
  row('power.it.typical', 'kW', 3, 4),
  row('fabric.scale-up.bisection', 'GB/s', 100, 50),
];
const ids = (conventions: Partial<Conventions>) =>
  rowsUnder(all, { ...plain, ...conventions }).flatMap(({ rows }) => rows.map(({ id }) => id));

describe('the rows', () => {
  it('are of one precision, load and basis', () => {
    expect(ids({})).toEqual(['cards.count', 'compute.bf16', 'fabric.scale-up.bisection', 'power.it.peak']);
    expect(ids({ precision: 'fp8', load: 'typical' })).toContain('compute.fp8');
    expect(ids({ load: 'typical' })).toContain('power.it.typical');
    expect(ids({ basis: 'card' })).toEqual(['compute.bf16.per-card']);
    expect(ids({ basis: 'kw' })).toEqual(['compute.bf16.per-kw']);
  });
  it('count rates of networks twice both ways, and nothing else', () => {
    const shown = rowsUnder(all, { ...plain, bothWays: true }).flatMap(({ rows }) => rows);
    const values = (id: string) => shown.find((one) => one.id === id)?.figures.map((one) => one?.value);
    expect(values('fabric.scale-up.bisection')).toEqual([200, 100]);
    expect(values('compute.bf16')).toEqual([1, 2]);
  });
  it('offer the precisions that a design states', () => {
    expect(precisionsOf(all)).toEqual(['bf16', 'fp8']);
    expect(precisionsOf([row('compute.fp4', 'PFLOPS', null, null)])).toEqual([]);
  });
});

describe('the ratio of a pair', () => {
  it('is said both ways up, and not of what is unknown or equal', () => {
    expect(ratioOf([figure(384), figure(576)])).toBe('× 1.5');
    expect(ratioOf([figure(100), figure(50)])).toBe('÷ 2');
    expect(ratioOf([figure(100), figure(100.01)])).toBeUndefined();
    expect(ratioOf([figure(null), figure(50)])).toBeUndefined();
    expect(ratioOf([null, figure(50)])).toBeUndefined();
  });
});
