import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/model/analyses/analysis.ts';
import type { Machine } from '../../../src/model/machine/machine.ts';
import { noSupplies } from '../../../src/model/machine/supplies/supplies.ts';
import { inOrderOfNeed, runAnalyses } from '../../../src/model/report/run-analyses.ts';

const machine: Machine = {
  name: 'm',
  places: [],
  fabrics: [],
  supplies: noSupplies,
  parts: {},
  unknownParts: [],
  sources: {},
  problems: [],
};
const tools = {
  catalogue: { part: () => undefined, refs: () => [], source: () => undefined },
  remember: <T>(_key: string, make: () => T) => make(),
};

function analysis(id: string, needs: readonly string[] = [], seen?: (ids: readonly string[]) => void): Analysis {
  return {
    id,
    question: '?',
    needs,
    // biome-ignore lint/correctness/useYield: an analysis of one step
    *run(_machine, { results }) {
      seen?.(Object.keys(results));
      return { figures: {}, findings: [] };
    },
  };
}

const idsOf = (list: readonly Analysis[]) => inOrderOfNeed(list).map(({ id }) => id);

function finish<R>(work: Generator<void, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('inOrderOfNeed', () => {
  it('keeps the order of the list where nothing is needed', () => {
    expect(idsOf([analysis('b'), analysis('a'), analysis('c')])).toEqual(['b', 'a', 'c']);
  });

  it('puts what is needed first, however deep', () => {
    expect(idsOf([analysis('a', ['b']), analysis('b', ['c']), analysis('c')])).toEqual(['c', 'b', 'a']);
  });

  it('throws when a need is not in the list', () => {
    expect(() => idsOf([analysis('a', ['ghost'])])).toThrow("'ghost'");
  });

  it('throws when analyses need each other', () => {
    expect(() => idsOf([analysis('a', ['b']), analysis('b', ['a'])])).toThrow('a → b');
  });
});

describe('runAnalyses', () => {
  it('hands an analysis the results of exactly what it needs', () => {
    const seen: string[][] = [];
    const list = [analysis('a'), analysis('b'), analysis('c', ['b'], (ids) => seen.push([...ids]))];
    finish(runAnalyses(list, machine, tools));
    expect(seen).toEqual([['b']]);
  });

  it('runs what keeps pace with edits first and says when all of it is there', () => {
    const after = { ...analysis('slow'), pace: 'after' } as const;
    const seen: [string, boolean][] = [];
    const work = runAnalyses([after, analysis('a'), analysis('b')], machine, tools, ({ results, live }) => {
      seen.push([[...results.keys()].join(' '), live]);
    });
    finish(work);
    expect(seen).toEqual([
      ['a', false],
      ['a b', true],
      ['a b slow', false],
    ]);
  });

  it('throws when a live analysis needs one that comes after', () => {
    const after = { ...analysis('slow'), pace: 'after' } as const;
    expect(() => idsOf([after, analysis('a', ['slow'])])).toThrow("'slow'");
  });

  it('yields after each analysis, so that a worker can listen', () => {
    const work = runAnalyses([analysis('a'), analysis('b')], machine, tools);
    expect([work.next().done, work.next().done, work.next().done]).toEqual([false, false, true]);
  });
});
