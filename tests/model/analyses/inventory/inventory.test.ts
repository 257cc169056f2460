import { describe, expect, it } from 'vitest';
import { inventory } from '../../../../src/model/analyses/inventory/inventory.ts';
import type { Part } from '../../../../src/model/catalogue/part.ts';
import type { Figure } from '../../../../src/model/report/report.ts';
import { texts } from '../../../../src/text/index.ts';
import { cloudMatrix, machineOf, nvl72, placesOf, resultOf, smallPod } from '../hand-made-machines.ts';

function figuresOf(...arguments_: Parameters<typeof machineOf>): Readonly<Record<string, Figure>> {
  return resultOf(inventory, machineOf(...arguments_)).figures;
}

describe('inventory of CloudMatrix384', () => {
  const figures = figuresOf(cloudMatrix);

  it.each([
    ['cards.count', 384],
    ['cards.dies', 768],
    ['cpus.count', 192],
    ['nodes.count', 48],
    ['cabinets.count', 16],
  ])('%s is %d, exact', (id, value) => {
    expect(figures[id]).toMatchObject({
      value,
      unit: '',
      kind: 'exact',
      basis: 'published',
      lower: value,
      upper: value,
    });
  });

  it('gives BF16 as an estimate, because sources differ between 752 and 800 TFLOPS a card', () => {
    const bf16 = figures['compute.bf16'];
    expect(bf16?.value).toBeCloseTo(288.768, 9);
    expect(bf16?.lower).toBeCloseTo(288.768, 9);
    expect(bf16?.upper).toBeCloseTo(307.2, 9);
    expect(bf16).toMatchObject({ unit: 'PFLOPS', kind: 'estimate', basis: 'published' });
  });

  it('leaves out precisions that its card does not have', () => {
    expect(Object.keys(figures).filter((id) => id.startsWith('compute.'))).toEqual(['compute.bf16', 'compute.int8']);
    expect(figures['compute.int8']).toMatchObject({ value: 577.536, unit: 'POPS', kind: 'exact' });
  });

  it('adds up memory and keeps the range that sources print', () => {
    expect(figures['memory.capacity']).toMatchObject({ value: 49.152, unit: 'TB', kind: 'estimate', lower: 36.864 });
    expect(figures['memory.bandwidth']).toMatchObject({ value: 1228.8, unit: 'TB/s', kind: 'exact' });
  });

  it('explains itself down to the sources', () => {
    expect(figures['cards.count']?.from?.formula).toBe('12 × 4 × 8');
    expect(figures['cabinets.count']?.from?.formula).toBe('12 + 4');
    expect(figures['compute.bf16']?.from).toMatchObject({
      label: { key: 'figure.compute.bf16' },
      formula: '384 × 752 TFLOPS',
      inputs: [
        {
          part: 'huawei/ascend-910c@1',
          field: 'bf16',
          text: '752 TFLOPS',
          basis: 'published',
          source: expect.arrayContaining(['cm384_em']),
          low: '752 TFLOPS',
          high: '800 TFLOPS',
        },
      ],
    });
  });
});

describe('inventory', () => {
  it('counts a cabinet by its block or by its part, once', () => {
    expect(figuresOf(nvl72)['cabinets.count']?.value).toBe(1);
    expect(figuresOf(smallPod)['cabinets.count']).toMatchObject({ value: 7, from: { formula: '2 × 2 + 3' } });
  });

  it('derives GB200 NVL72 from published system figures', () => {
    const figures = figuresOf(nvl72);
    expect(figures['cards.count']?.value).toBe(72);
    expect(figures['cards.dies']).toMatchObject({ value: 144, kind: 'exact', basis: 'derived' });
    expect(figures['compute.bf16']).toMatchObject({ value: 180, kind: 'exact', basis: 'derived' });
    expect(figures['compute.fp4']).toMatchObject({ value: 720, kind: 'exact', basis: 'derived' });
  });

  it('keeps unknown dies unknown, says which are missing and blames nobody', () => {
    const { figures, findings } = resultOf(inventory, machineOf(smallPod));
    expect(figures['cards.dies']).toMatchObject({
      value: null,
      kind: 'unknown',
      missing: ['nvidia/h100-sxm@1#dies × 128'],
    });
    expect(figures['cards.dies']?.lower).toBeUndefined();
    expect(findings).toEqual([
      {
        code: 'data.cannot-check',
        severity: 'info',
        where: ['su[1..2]/rack[1..2]/dgx[1..4]/gpu[1..8]'],
        params: { field: '@part.dies', count: 128, parts: 1 },
        arithmetic: '128 × nvidia/h100-sxm@1',
      },
    ]);
  });

  it('shows the known part as a lower bound when only some cards state a precision', () => {
    const mixed = figuresOf({
      a: { n: 2, part: 'nvidia/h100-sxm@1', card: true },
      b: { n: 3, part: 'huawei/ascend-910c@1', card: true },
    });
    expect(mixed['compute.fp8']).toMatchObject({
      value: null,
      kind: 'unknown',
      lower: 2 * 1.979,
      missing: ['huawei/ascend-910c@1#fp8 × 3'],
      // The working gives the bound that is shown.
      from: { value: null, inputs: [{ formula: '2 × 1979 TFLOPS', value: 2 * 1.979 }] },
    });
    expect(mixed['compute.fp4']).toBeUndefined();
    expect(mixed['compute.bf16']?.value).toBeCloseTo((2 * 989 + 3 * 752) / 1000, 9);
    expect(mixed['compute.bf16']?.from?.formula).toBe('2 × 989 TFLOPS + 3 × 752 TFLOPS');
  });

  it('has an unknown compute, not an absent one, when no rate of any card is known', () => {
    const figures = figuresOf({ npu: { n: 4, part: 'generic/npu-a@1', card: true } });
    expect(figures['compute.bf16']).toMatchObject({ value: null, kind: 'unknown' });
    expect(figures['compute.fp8']).toBeUndefined();
    expect(figures['memory.capacity']).toMatchObject({ value: null, missing: ['generic/npu-a@1#memory × 4'] });
  });

  it('has no compute and no memory where there are no cards', () => {
    const figures = figuresOf({ cab: { n: 2, shape: 'cabinet', block: 'cab' } });
    expect(figures['cards.count']?.value).toBe(0);
    expect(Object.keys(figures)).toEqual(['cards.count', 'nodes.count', 'cabinets.count']);
  });

  it('marks a sum that rests on memory as an estimate even without a range', () => {
    const part: Part = {
      kind: 'accelerator',
      name: 'x',
      maker: 'me',
      figures: { bf16: { value: '100 TFLOPS', basis: 'recalled', source: ['me'] } },
    };
    const figures = figuresOf({ x: { n: 10, part: 'me/x@1', card: true } }, [], { 'me/x@1': part });
    expect(figures['compute.bf16']).toMatchObject({ value: 1, kind: 'estimate', basis: 'recalled' });
    expect(figures['compute.bf16']?.lower).toBeUndefined();
  });

  it('doubles every figure when every multiplicity at the top doubles', () => {
    const [once, twice] = [1, 2].map((times) =>
      figuresOf({ cc: { ...cloudMatrix.cc, n: 12 * times }, sw: { ...cloudMatrix.sw, n: 4 * times } } as never),
    );
    for (const [id, figure] of Object.entries(once ?? {})) {
      expect(twice?.[id]?.value, id).toBeCloseTo(2 * (figure.value ?? 0), 9);
    }
  });

  it('counts the same whether exceptions have split the classes or not', () => {
    const split = {
      ...machineOf(cloudMatrix),
      places: [
        ...placesOf({ cc: { ...cloudMatrix.cc, n: 5 } } as never),
        ...placesOf({ cc: { ...cloudMatrix.cc, n: 7 }, sw: cloudMatrix.sw } as never),
      ],
    };
    const { figures } = resultOf(inventory, split);
    for (const [id, figure] of Object.entries(figuresOf(cloudMatrix))) {
      expect(figures[id]?.value, id).toBeCloseTo(figure.value ?? 0, 9);
    }
    expect(figures['cards.count']?.from?.formula).toBe('5 × 4 × 8 + 7 × 4 × 8');
  });

  it('has words for every figure and convention it gives', () => {
    for (const machine of [machineOf(cloudMatrix), machineOf(nvl72), machineOf(smallPod)]) {
      for (const [id, figure] of Object.entries(resultOf(inventory, machine).figures)) {
        for (const key of [`figure.${id}`, `figure.${id}.means`, figure.convention.key])
          expect(texts).toHaveProperty([key]);
      }
    }
  });
});
