import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/model/analyses/analysis.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { designHash } from '../../../src/model/design/hash.ts';
import type { Machine, Place } from '../../../src/model/machine/machine.ts';
import { noSupplies } from '../../../src/model/machine/supplies/supplies.ts';
import { type BuiltReport, buildReport } from '../../../src/model/report/build-report.ts';
import { figuresHash } from '../../../src/model/report/figures-hash.ts';
import type { Figure, Finding } from '../../../src/model/report/report.ts';

const design: Design = { format: 'podwright/1', name: 'Two', blocks: {}, holds: {}, nets: {} };

const place = (hold: string, count: number, card: boolean, inside: readonly Place[] = []): Place => ({
  hold,
  address: hold,
  card,
  count,
  perParent: count,
  inside,
});

const machine: Machine = {
  name: 'Two',
  places: [place('cc', 2, false, [place('npu', 16, true), place('npu', 3, true), place('l1', 4, false)])],
  fabrics: [],
  supplies: noSupplies,
  parts: {},
  unknownParts: [],
  sources: {},
  problems: [{ code: 'expand.sizes-differ', severity: 'info', where: ['cc[1]'], params: { n: 1 } }],
};

const count = (value: number): Figure => ({
  value,
  unit: '',
  kind: 'exact',
  basis: 'derived',
  convention: { key: 'count' },
});

function analysis(id: string, figures: Record<string, Figure>, findings: readonly Finding[] = []): Analysis {
  return {
    id,
    question: '?',
    *run() {
      yield;
      return { figures, findings };
    },
  };
}

function build(analyses: readonly Analysis[], on: Machine = machine, afterEach?: (so: () => BuiltReport) => void) {
  const work = buildReport(design, on, {
    analyses,
    catalogue: { part: () => undefined, refs: () => [], source: () => undefined },
    remember: (_key, make) => make(),
    ...(afterEach ? { afterEach } : {}),
  });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('buildReport', () => {
  it('names the design, its hash and its cards over all classes', () => {
    expect(build([]).report.design).toEqual({ name: 'Two', hash: designHash(design), cards: 19 });
  });

  it('merges the figures of all analyses, rounded', () => {
    const { report } = build([analysis('a', { 'x.a': count(1 / 3) }), analysis('b', { 'x.b': count(2) })]);
    expect(report.figures).toEqual({ 'x.a': count(0.333333333), 'x.b': count(2) });
  });

  it('makes a finding of what expand could not do', () => {
    expect(build([]).report.findings).toEqual([
      { code: 'expand.sizes-differ', severity: 'info', where: ['cc[1]'], params: { n: 1 }, arithmetic: '' },
    ]);
  });

  it('says that a design without cards is empty', () => {
    const { report } = build([], { ...machine, places: [], problems: [] });
    expect(report.findings.map(({ code, severity }) => [code, severity])).toEqual([['document.empty', 'info']]);
  });

  it('throws when two analyses claim one figure', () => {
    const twice = [analysis('a', { 'x.a': count(1) }), analysis('b', { 'x.a': count(1) })];
    expect(() => build(twice)).toThrow("'x.a'");
  });

  it('offers the report so far after each analysis', () => {
    const seen: string[][] = [];
    build([analysis('a', { 'x.a': count(1) }), analysis('b', { 'x.b': count(2) })], machine, (soFar) =>
      seen.push(Object.keys(soFar().report.figures)),
    );
    expect(seen).toEqual([['x.a'], ['x.a', 'x.b']]);
  });
});

describe('figuresHash', () => {
  const hashOf = (figures: Record<string, Figure>) => figuresHash(build([analysis('a', figures)]).report);

  it('does not depend on the order of the figures or on their words', () => {
    const a = count(1);
    const b = { ...count(2), convention: { key: 'other' } };
    expect(hashOf({ a, b: count(2) })).toBe(hashOf({ b, a }));
  });

  it('changes with a digit and with the kind', () => {
    const hashes = [hashOf({ a: count(1) }), hashOf({ a: count(2) }), hashOf({ a: { ...count(1), kind: 'estimate' } })];
    expect(new Set(hashes).size).toBe(3);
  });
});
