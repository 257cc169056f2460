import { describe, expect, it } from 'vitest';
import { figureAsJson, reportAsJson, reportJsonText } from '../../../src/model/exporters/report-json.ts';
import type { Figure, Report } from '../../../src/model/report/report.ts';

const figure: Figure = {
  convention: { key: 'store.keep' },
  basis: 'published',
  kind: 'exact',
  unit: 'GB/s',
  value: 75_264,
  from: {
    label: { key: 'store.discard' },
    formula: '24 × 7 × 16 × 28',
    value: 75_264,
    unit: 'GB/s',
    inputs: [
      { source: ['cm'], basis: 'published', text: '28 GB/s', field: 'rate', part: 'scale-up' },
      { label: { key: 'store.undo' }, value: null },
    ],
    because: { key: 'store.keep' },
  },
};

const report: Report = {
  design: { name: 'D', hash: '0123456789abcdef', cards: 384 },
  figures: { 'fabric.scale-up.bisection': figure },
  findings: [
    {
      edits: [{ text: { key: 'store.undo' }, edit: { kind: 'design/rename', name: 'E' } }],
      arithmetic: '2 > 1',
      params: { first: 'tor[1]', second: 'tor[2]', cabinets: 3 },
      where: ['cc[1]'],
      severity: 'warning',
      code: 'physical.slot-overlap',
    },
  ],
};

describe('reportAsJson', () => {
  it('has the shape and the order of keys that others rely on', () => {
    const json = reportAsJson(report, 'en');
    expect(Object.keys(json)).toEqual(['podwright', 'design', 'figures', 'findings']);
    expect(Object.keys(json.design)).toEqual(['name', 'hash', 'cards']);
    const keys = ['value', 'unit', 'kind', 'lower', 'upper', 'convention', 'basis'];
    expect(Object.keys(json.figures['fabric.scale-up.bisection'] ?? {})).toEqual(keys);
    const findingKeys = ['code', 'severity', 'where', 'message', 'arithmetic', 'fix', 'edits'];
    expect(Object.keys(json.findings[0] ?? {})).toEqual(findingKeys);
  });

  it('says words in the language asked for', () => {
    expect(reportAsJson(report, 'en').findings[0]?.message).toBe(
      'tor[2] stands in units that tor[1] already takes (3 cabinets).',
    );
    expect(reportAsJson(report, 'zh').findings[0]?.message).toBe('tor[2] 占用了 tor[1] 已占的机架单位（3 个机柜）。');
    expect(reportAsJson(report, 'zh').figures['fabric.scale-up.bisection']?.convention).toBe('保留');
    expect(reportAsJson(report, 'en').findings[0]?.edits).toEqual([
      { text: 'Undo', edit: { kind: 'design/rename', name: 'E' } },
    ]);
  });

  it('gives the working only when asked', () => {
    expect(reportJsonText(report)).not.toContain('"from"');
    expect(reportAsJson(report, 'en', { explain: true }).figures['fabric.scale-up.bisection']?.from).toEqual({
      label: 'Discard',
      formula: '24 × 7 × 16 × 28',
      value: 75_264,
      unit: 'GB/s',
      inputs: [
        { part: 'scale-up', field: 'rate', text: '28 GB/s', basis: 'published', source: ['cm'] },
        { label: 'Undo', value: null },
      ],
      because: 'Keep',
    });
  });

  it('gives the same bytes for the same report, whatever the order in which fields were made', () => {
    const { value, unit, kind, basis, convention, from } = figure;
    const reordered: Figure = { value, unit, kind, basis, convention, ...(from ? { from } : {}) };
    const other = { ...report, figures: { 'fabric.scale-up.bisection': reordered } };
    expect(reportJsonText(other, 'en', { explain: true })).toBe(reportJsonText(report, 'en', { explain: true }));
    expect(reportJsonText(report).endsWith('}\n')).toBe(true);
  });
});

describe('figureAsJson', () => {
  it('gives an exact figure its own value as both bounds', () => {
    const { lower, upper } = figureAsJson(figure, 'en', false);
    expect([lower, upper]).toEqual([75_264, 75_264]);
  });

  it('keeps unknown null and says what is missing, with the known part as lower bound', () => {
    const unknown: Figure = {
      value: null,
      unit: 'kW',
      kind: 'unknown',
      basis: 'estimate',
      lower: 499,
      convention: { key: 'store.keep' },
      missing: ['a/b@1 peakW'],
    };
    expect(figureAsJson(unknown, 'en', false)).toEqual({
      value: null,
      unit: 'kW',
      kind: 'unknown',
      lower: 499,
      convention: 'Keep',
      basis: 'estimate',
      missing: ['a/b@1 peakW'],
    });
  });
});
