import { describe, expect, it } from 'vitest';
import { space } from '../../../../src/model/analyses/space/space.ts';
import type { Part } from '../../../../src/model/catalogue/part.ts';
import { texts } from '../../../../src/text/index.ts';
import { cloudMatrix, machineOf, nvl72, resultOf, smallPod } from '../hand-made-machines.ts';

function figuresOf(...arguments_: Parameters<typeof machineOf>) {
  return resultOf(space, machineOf(...arguments_)).figures;
}

const body = (kind: Part['kind'], figures: Readonly<Record<string, string>>): Part => ({
  kind,
  name: kind,
  maker: 'me',
  figures: Object.fromEntries(
    Object.entries(figures).map(([field, value]) => [field, { value, basis: 'user', source: ['me'] }]),
  ),
});

describe('space', () => {
  it('takes the filled rack for all inside it', () => {
    const figures = figuresOf(nvl72);
    expect(figures['space.weight']).toMatchObject({
      value: 1360,
      unit: 'kg',
      kind: 'estimate',
      lower: 1360,
      upper: 1580,
    });
    expect(figures['space.weight.cabinet.max']).toMatchObject({ value: 1360, upper: 1580 });
    expect(figures['space.floor']?.value).toBeCloseTo(0.6 * 1.068, 12);
    expect(figures['space.floor']).toMatchObject({ unit: 'm²', kind: 'estimate', basis: 'recalled' });
    expect(figures['space.floor']?.from?.formula).toBe('600 mm × 1068 mm');
  });

  it('names the box alone where nothing in it is known: one figure would mend it', () => {
    const { figures, findings } = resultOf(space, machineOf(cloudMatrix));
    expect(figures['space.weight']).toMatchObject({
      value: null,
      kind: 'unknown',
      missing: ['cc#mass × 12', 'sw#mass × 4'],
    });
    expect(figures['space.floor']).toMatchObject({ value: null, missing: ['cc#width × 12', 'sw#width × 4'] });
    expect(findings.map(({ params }) => params)).toEqual([
      { field: '@part.mass', count: 16, parts: 2 },
      { field: '@part.width', count: 16, parts: 2 },
    ]);
  });

  it('adds the cabinet itself to what is known in it', () => {
    const figures = figuresOf(smallPod);
    expect(figures['space.weight']).toMatchObject({
      value: null,
      missing: ['rack#mass × 4', 'generic/rack-42u@1#mass × 3', 'nvidia/quantum2-qm9700@1#mass × 20'],
    });
    expect(figures['space.weight']?.lower).toBeCloseTo(16 * 130.5, 9);
    expect(figures['space.weight.cabinet.max']?.lower).toBeCloseTo(4 * 130.5, 9);
  });

  it('is exact when everything is stated', () => {
    const parts = {
      'me/rack@1': body('cabinet', { width: '600 mm', depth: '1.2 m' }),
      'me/node@1': body('node', { mass: '100 kg' }),
    };
    const sketch = {
      rack: {
        n: 3,
        shape: 'cabinet' as const,
        block: 'rack',
        part: 'me/rack@1',
        inside: { node: { n: 5, part: 'me/node@1' } },
      },
    };
    const open = figuresOf(sketch, [], parts);
    expect(open['space.floor']).toMatchObject({ kind: 'exact', basis: 'user' });
    expect(open['space.floor']?.value).toBeCloseTo(3 * 0.72, 12);
    expect(open['space.weight']).toMatchObject({ value: null, lower: 1500, missing: ['me/rack@1#mass × 3'] });
  });

  it('has nothing to say of an empty site', () => {
    expect(figuresOf({})).toEqual({});
  });

  it('has words for every figure and convention it gives', () => {
    for (const [id, figure] of Object.entries(figuresOf(nvl72))) {
      for (const key of [`figure.${id}`, `figure.${id}.means`, figure.convention.key])
        expect(texts).toHaveProperty([key]);
    }
  });
});
