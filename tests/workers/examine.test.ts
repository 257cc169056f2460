import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/model/design/design.ts';
import { exampleByRef } from '../../src/model/design/examples.ts';
import { parseDesign } from '../../src/model/design/parse-design.ts';
import { createExamine } from '../../workers/host/examine.ts';
import { createMemory } from '../../workers/host/memory.ts';
import { warmDesign } from '../../workers/host/warm-design.ts';

function example(ref: string): Design {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(made.reason);
  return made.design;
}

function finish<R>(work: Generator<void, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const fresh = (design: Design) => finish(createExamine(createMemory(512))(design, () => {}));

describe('the design that warms the engine', () => {
  it('is a document like any other', () => {
    expect(parseDesign(warmDesign)).toMatchObject({ ok: true });
  });

  it('walks the whole way: networks with proved figures, and nothing wrong', () => {
    const { report, pictures } = fresh(warmDesign);
    expect(report.figures['fabric.scale-up.bisection']?.value).toBeGreaterThan(0);
    expect(report.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(Object.keys(pictures)).toEqual(['scale-up']);
  });
});

describe('examine', () => {
  it('gives the same report whatever was examined before and however often', () => {
    const memory = createMemory(512);
    const examine = createExamine(memory);
    const first = example('cloudmatrix384');
    const second = example('gb200-nvl72');
    const slower: Design = {
      ...first,
      nets: Object.fromEntries(Object.entries(first.nets).map(([id, net]) => [id, { ...net, rate: '14 GB/s' }])),
    };
    for (const design of [first, slower, second, first, warmDesign, slower]) {
      expect(finish(examine(design, () => {}))).toEqual(fresh(design));
    }
  });

  it('goes on correctly after work that was dropped half-way', () => {
    const examine = createExamine(createMemory(512));
    const design = example('cloudmatrix384');
    for (const steps of [1, 3, 10, 40]) {
      const work = examine(design, () => {});
      for (let step = 0; step < steps; step++) work.next();
      work.return(undefined as never);
    }
    expect(finish(examine(design, () => {}))).toEqual(fresh(design));
  });

  it('does not depend on how much it may remember', () => {
    const design = example('gb200-nvl72');
    expect(finish(createExamine(createMemory(1))(design, () => {}))).toEqual(fresh(design));
  });
});
