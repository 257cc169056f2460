/** The four questions: every no with its numbers, and no yes from what is not known. */
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/cli/engine.ts';
import type { Figure, Report } from '../../../src/model/report/report.ts';
import { candidatesFor, systemCount } from '../../../src/studio/gallery/candidates.ts';
import { choose, type Wish, weigh } from '../../../src/studio/gallery/weigh.ts';

const figure = (value: number | null, rest: Partial<Figure> = {}): Figure => ({
  value,
  unit: '',
  kind: value === null ? 'unknown' : 'exact',
  basis: 'published',
  convention: { key: 'convention.counted' },
  ...rest,
});
const report = (figures: Report['figures'], findings: Report['findings'] = []): Report => ({
  design: { name: 'd', hash: '0', cards: 1 },
  figures: { 'cards.count': figure(64), 'power.cabinet.max': figure(40), ...figures },
  findings,
});
const wish: Wish = { cards: 64, limit: 40, cooling: 'any', goal: 'compute' };
const keys = (...[made, asked]: Parameters<typeof weigh>) => weigh(made, asked).obstacles.map(({ key }) => key);

describe('a design', () => {
  it('fits at its limits', () => expect(keys(report({}), wish)).toEqual([]));
  it('needs the cards', () => {
    expect(weigh(report({}), { ...wish, cards: 65 }).obstacles).toEqual([{ key: 'cards', have: 64, want: 65 }]);
  });
  it('fits with the upper end of its power, not with the middle', () => {
    const wide = report({ 'power.cabinet.max': figure(39, { kind: 'estimate', lower: 35, upper: 45 }) });
    expect(weigh(wide, wish).obstacles).toEqual([{ key: 'power', have: 45, want: 40 }]);
  });
  it('does not fit with a power that is not known, and is too hungry when the known part is', () => {
    const unknown = { kind: 'unknown', missing: ['a', 'b'] } as const;
    expect(weigh(report({ 'power.cabinet.max': figure(null, { ...unknown, lower: 10 }) }), wish).obstacles).toEqual([
      { key: 'power-unknown', missing: 2 },
    ]);
    expect(keys(report({ 'power.cabinet.max': figure(null, { ...unknown, lower: 41 }) }), wish)).toEqual(['power']);
  });
  it('is held to air or liquid', () => {
    const wet = report({ 'cooling.liquid': figure(1) });
    expect(keys(wet, { ...wish, cooling: 'air' })).toEqual(['cooling-liquid']);
    expect(keys(wet, { ...wish, cooling: 'liquid' })).toEqual([]);
    expect(keys(report({}), { ...wish, cooling: 'liquid' })).toEqual(['cooling-air']);
  });
  it('with an error does not fit, with warnings it does', () => {
    const finding = (severity: 'error' | 'warning') =>
      ({ code: 'x', severity, where: [], params: {}, arithmetic: '' }) as const;
    expect(keys(report({}, [finding('error')]), wish)).toEqual(['errors']);
    expect(keys(report({}, [finding('warning')]), wish)).toEqual([]);
  });
  it('of islands is worth what joins them', () => {
    const figures = {
      'fabric.scale-up.throughput': figure(900),
      'fabric.scale-up.islands': figure(8),
      'fabric.scale-out.throughput': figure(50),
    };
    expect(weigh(report(figures), { ...wish, goal: 'bandwidth' }).worth).toBe(50);
  });
});

describe('the choice', () => {
  const made = (compute: number | null) => weigh(report({ 'compute.bf16': figure(compute) }), wish);
  it('is the best that fits; what is not known is no best', () => {
    expect(choose([made(1), made(3), made(null), made(2)])).toEqual({ fits: true, at: 1 });
  });
  it('is the nearest where nothing fits', () => {
    const poor = weigh(report({ 'cards.count': figure(8) }), { ...wish, limit: 1 });
    const near = weigh(report({ 'cards.count': figure(32) }), wish);
    expect(choose([poor, near])).toEqual({ fits: false, at: 1 });
    expect(choose([])).toBeUndefined();
  });
});

describe('the systems that are chosen from', () => {
  it('have the cards where they can, and one that fits 512 at 140 kW is found', async () => {
    const weighed = [];
    let seen = 0;
    for await (const { design, name } of candidatesFor(512)) {
      seen += 1;
      const { report: own } = examine(design);
      weighed.push({ ...weigh(own, { ...wish, cards: 512, limit: 140, goal: 'bandwidth' }), name });
    }
    expect(seen).toBe(systemCount);
    const choice = choose(weighed);
    expect(choice?.fits).toBe(true);
    const best = weighed[choice?.at ?? -1]?.report;
    expect(best?.figures['cards.count']?.value).toBeGreaterThanOrEqual(512);
    expect(best?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  }, 120_000);
});
