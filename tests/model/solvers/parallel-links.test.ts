import { describe, expect, it } from 'vitest';
import { failingLinks } from '../../../src/model/analyses/failures/failing-links.ts';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Change, Design } from '../../../src/model/design/design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import type { MachineFabric } from '../../../src/model/machine/fabric.ts';
import type { Figure, Working } from '../../../src/model/report/report.ts';
import { networkLimits } from '../../../src/model/solvers/network-limits.ts';
import { linkRates, parallelLinks } from '../../../src/model/solvers/parallel-links.ts';
import { parsed, printed, topologyOf } from '../../support/topology-of.ts';

/** Cabinets of eight cards and two switches of `ports` ports, and two spines. */
const pod = (down: Readonly<Record<string, unknown>>, changes: readonly Change[], ports = 64): Design =>
  parsed({
    format: 'podwright/1',
    name: 'pod',
    parts: {
      'me/switch@1': {
        kind: 'switch',
        name: 'switch',
        maker: 'me',
        figures: {
          ports: { value: `${ports} ports`, basis: 'user', source: ['me'] },
          portRate: { value: '50 GB/s one way', basis: 'user', source: ['me'] },
        },
      },
    },
    blocks: {
      cab: {
        is: 'cabinet',
        holds: {
          npu: { n: 8, part: 'generic/npu-a@1', card: true },
          tor: { n: 2, part: 'me/switch@1' },
        },
      },
    },
    holds: { cab: { n: 2, block: 'cab' }, spine: { n: 2, part: 'me/switch@1' } },
    nets: {
      'scale-out': {
        rate: '50 GB/s',
        wires: [
          { id: 'down', each: 'npu', to: 'tor', same: ['cab'], ...down },
          { id: 'up', each: 'tor', to: 'spine' },
        ],
      },
    },
    ...(changes.length > 0 && { changes }),
  });

const faults = (design: Design) =>
  topologyOf(design)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, arithmetic }) => [code, arithmetic]);

const figure = (design: Design, name: string): Figure | undefined =>
  topologyOf(design).figures[`fabric.scale-out.${name}`];

/** "2 × 50 GB/s + 1 × 20 GB/s" in GB/s. */
function sumOf(formula: string | undefined): number {
  return (formula ?? '')
    .replaceAll(' GB/s', '')
    .replaceAll(',', '')
    .split(' + ')
    .reduce(
      (sum, term) =>
        sum +
        term
          .split(' × ')
          .map(Number)
          .reduce((product, factor) => product * factor),
      0,
    );
}

const picked = { pick: { tor: 1 }, links: 2 };
const joined: Change = { join: ['cab[1]/tor[1]', 'cab[2]/tor[1]'], net: 'scale-out', links: 2 };

describe('links of rules that join nothing by themselves', () => {
  it('have the rate of their wire where an element is picked', () => {
    const design = pod(picked, []);
    expect(faults(design)).toEqual([]);
    expect(figure(design, 'injection')?.from?.formula).toBe('2 × 50 GB/s');
  });

  it('have the rate of the network where they are joined by hand, and cross as so many', () => {
    const design = pod({}, [joined]);
    expect(faults(design)).toEqual([]);
    const bisection = figure(design, 'bisection');
    expect(bisection?.from?.formula).toBe('4 × 50 GB/s + 2 × 50 GB/s');
    expect(topologyOf(design).pictures?.['scale-out']?.cut?.crossing).toContainEqual({
      wire: '+',
      links: 2,
      capacity: 100,
    });
  });

  it('take ports, and too many are found', () => {
    expect(faults(pod({ ...picked, links: 20 }, []))).toEqual([['fabric.ports-overused', '160 + 2 = 162 > 64']]);
    expect(faults(pod({}, [{ ...joined, links: 60 }]))).toEqual([['fabric.ports-overused', '8 + 2 + 60 = 70 > 64']]);
  });

  it('keep the links of one card apart from those of another by rate', () => {
    const slow: Change = { wire: 'scale-out.down', under: 'cab[1]/npu[2]', rate: '10 GB/s' };
    const fast: Change = { wire: 'scale-out.down', under: 'cab[1]/npu[1]', rate: '40 GB/s' };
    const injection = figure(pod(picked, [slow, fast]), 'injection');
    expect(printed(injection)).toBe(20);
    expect(
      ((injection?.from?.inputs ?? []) as readonly Working[]).map(({ label, formula }) => [label.params?.n, formula]),
    ).toEqual([
      [1, '2 × 10 GB/s'],
      [1, '2 × 40 GB/s'],
      [14, '2 × 50 GB/s'],
    ]);
  });
});

describe('changed links', () => {
  it('are more links of the same rate, where only their number changes', () => {
    const design = pod({}, [{ wire: 'scale-out.up', under: 'cab[1]/tor[1]', links: 2 }]);
    expect(faults(design)).toEqual([]);
  });

  it('are faster links, where only their rate changes', () => {
    const design = pod({}, [{ wire: 'scale-out.up', under: 'cab[1]/tor[1]', rate: '100 GB/s' }]);
    expect(faults(design).map(([, arithmetic]) => arithmetic)).toEqual(['100 > 50 GB/s', '100 > 50 GB/s']);
  });

  it('are found too fast beside others of the same capacity', () => {
    const one: Change = { wire: 'scale-out.down', under: 'cab[1]/npu[1]', links: 1, rate: '100 GB/s' };
    expect(faults(pod({ links: 2 }, [one]))).toEqual([['fabric.rate-mismatch', '100 > 50 GB/s']]);
    const gone: Change = { at: 'cab[1]/npu[1]', off: true };
    expect(faults(pod({ links: 2 }, [one, gone]))).toEqual([]);
  });

  it('make formulas whose products are the figures', () => {
    const changes: Change[] = [
      joined,
      { wire: 'scale-out.down', under: 'cab[1]/npu[3]', links: 3, rate: '20 GB/s' },
      { wire: 'scale-out.up', under: 'cab[2]', links: 3 },
      { cut: 'scale-out.up', from: 'cab[2]/tor[1]', to: 'spine[1]', links: 2 },
    ];
    for (const down of [{}, picked, { links: 2 }]) {
      const design = pod(down, changes);
      const [injection, bisection] = ['injection', 'bisection'].map((name) => figure(design, name));
      expect(sumOf(injection?.from?.formula)).toBeCloseTo(injection?.value ?? Number.NaN, 6);
      expect(sumOf(bisection?.from?.formula)).toBeCloseTo(bisection?.upper ?? Number.NaN, 6);
    }
  });
});

describe('a rule and its edits', () => {
  const fabricOf = (design: Design): MachineFabric =>
    expand(design, createCatalogue(design.parts)).fabrics[0] as MachineFabric;

  it('say both numbers where two slow links carry as much as a fast one', () => {
    const fabric = fabricOf(
      pod({ links: 2 }, [{ wire: 'scale-out.down', under: 'cab[1]/npu[1]', links: 1, rate: '100 GB/s' }]),
    );
    const linksOf = parallelLinks(fabric);
    const down = fabric.rules.findIndex(({ wire }) => wire === 'down');
    const { capacity } = fabric.rules[down] as MachineFabric['rules'][number];
    expect(linksOf(down, capacity)).toMatchObject({ fewest: 1, most: 2 });
    expect(linkRates(fabric, linksOf)(down, capacity).sort((a, b) => a - b)).toEqual([4e11, 8e11]);
  });

  it('leave a capacity that nobody speaks of between fewer links and slower ones', () => {
    const rules = [{ wire: 'x', a: 0, b: 1, capacity: 40, links: 4, relations: {} }];
    const linksOf = parallelLinks({ rules, edits: [] });
    expect(linksOf(0, 40)).toMatchObject({ fewest: 4, most: 4 });
    expect(linksOf(0, 30)).toMatchObject({ fewest: 3, most: 4 });
    expect(linksOf(0, 25)).toMatchObject({ fewest: 1, most: 4 });
  });
});

describe('single failures', () => {
  /** Of the links at the first card: how many are parallel, for each kind of pair. */
  const parallelOf = (design: Design): readonly number[] => {
    const fabric = expand(design, createCatalogue(design.parts)).fabrics[0] as MachineFabric;
    const { division } = finished(networkLimits(fabric, { only: 'throughput', looks: 0 }));
    const { groups } = finished(failingLinks(fabric, division.base));
    const bundles = groups.filter(({ failing }) => failing.kind === 'link' && failing.wire === 'down');
    const single = bundles.filter(({ failing }) => failing.kind === 'link' && failing.count === 1);
    return single.map(({ count }) => count);
  };

  it('of one of several parallel links are listed by the links there are', () => {
    expect(parallelOf(pod({ links: 2 }, []))).toEqual([2 * 8 * 2 * 2]);
    expect(parallelOf(pod(picked, []))).toEqual([2 * 8 * 2]);
    // At another rate two links are still two, and one link in the place of two is not parallel to any.
    const slow: Change = { wire: 'scale-out.down', under: 'cab[1]', rate: '25 GB/s' };
    expect(parallelOf(pod({ links: 2 }, [slow]))).toEqual([2 * 8 * 2, 2 * 8 * 2]);
    const single: Change = { wire: 'scale-out.down', under: 'cab[1]', links: 1 };
    expect(parallelOf(pod({ links: 2 }, [single]))).toEqual([2 * 8 * 2]);
  });
});

function finished<R>(work: Generator<void, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
