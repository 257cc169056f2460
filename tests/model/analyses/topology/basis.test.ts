/** What figures of a network rest on, and what makes them unknown. */
import { describe, expect, it } from 'vitest';
import type { Change, Design } from '../../../../src/model/design/design.ts';
import { familyByRef } from '../../../../src/model/design/families.ts';
import type { Figure } from '../../../../src/model/report/report.ts';
import { texts } from '../../../../src/text/index.ts';
import { parsed, printed, topologyOf } from '../../../support/topology-of.ts';

function family(ref: string): Design {
  const made = familyByRef(ref);
  if (!made.ok) throw new Error(made.reason);
  return made.design;
}

const lab = (wires: readonly unknown[], changes: readonly Change[] = [], cards = 4): Design =>
  parsed({
    format: 'podwright/1',
    name: 'lab',
    lists: { ring: { nodes: 'tor 0..3', links: '0 1\n1 2\n2 3\n3 0' } },
    blocks: {
      cab: {
        is: 'cabinet',
        holds: {
          npu: { n: cards, part: 'generic/npu-a@1', card: true },
          tor: { n: 2, part: 'generic/switch-a@1' },
        },
      },
    },
    holds: { cab: { n: 2, block: 'cab' }, spine: { n: 2, part: 'generic/switch-a@1' } },
    nets: { 'scale-up': { rate: '10 GB/s', wires } },
    ...(changes.length > 0 && { changes }),
  });

const down = { id: 'down', each: 'npu', to: 'tor', same: ['cab'] };
const up = { id: 'up', each: 'tor', to: 'spine' };
const out = { id: 'out', each: 'npu', edge: 'outside', links: 3 };
const assumed = 'no source tells';

type Mark = readonly [kind: Figure['kind'], basis: Figure['basis']];

function marksOf(design: Design): Readonly<Record<string, Mark>> {
  const { figures } = topologyOf(design);
  return Object.fromEntries(
    Object.entries(figures).map(([id, { kind, basis }]) => [id.replace('fabric.scale-up.', ''), [kind, basis]]),
  );
}

const soft: Mark = ['estimate', 'estimate'];
const firm: Mark = ['exact', 'published'];

describe('an assumed wire', () => {
  it('makes an estimate of every figure that it enters, and of no other', () => {
    const marks = marksOf(lab([down, { ...up, assumed }]));
    for (const name of ['injection', 'throughput', 'bisection', 'islands', 'diameter', 'hops.mean', 'oversubscription'])
      expect(marks[name], name).toEqual(soft);
    for (const name of ['links.trunk', 'cables', 'modules', 'switches.tier1', 'switches.tier2'])
      expect(marks[name], name).toEqual(name === 'modules' ? firm : soft);
    for (const name of ['links.access', 'switches']) expect(marks[name], name).toEqual(firm);
  });

  it('leaves figures of a network alone that only its way out enters, but for what it enters', () => {
    const marks = marksOf(lab([down, { ...out, assumed }]));
    for (const name of ['injection', 'links.access', 'cables']) expect(marks[name], name).toEqual(soft);
    for (const name of ['throughput', 'bisection', 'islands', 'diameter']) expect(marks[name], name).toEqual(firm);
  });
});

describe('a rate that the user typed over that of the wire', () => {
  const typed: Change = { wire: 'scale-up.down', under: 'cab[1]', rate: '20 GB/s' };

  it('is what the bandwidths rest on, and not the counts', () => {
    const marks = marksOf(lab([down, up], [typed]));
    for (const name of ['injection', 'throughput', 'bisection', 'oversubscription'])
      expect(marks[name], name).toEqual(['exact', 'user']);
    for (const name of ['islands', 'diameter', 'links.access', 'switches']) expect(marks[name], name).toEqual(firm);
  });

  it('is none where a generator wrote it, where only the number of links is changed, or another network is meant', () => {
    const changes: Change[] = [
      { ...typed, by: 'fat-tree' },
      { wire: 'scale-up.down', under: 'cab[1]', links: 2 },
    ];
    for (const change of changes) expect(marksOf(lab([down, up], [change])).injection, change.by).toEqual(firm);
  });

  it('is no firmer than an assumption', () => {
    expect(marksOf(lab([down, { ...up, assumed }], [typed])).injection).toEqual(soft);
  });
});

describe('injection', () => {
  const injectionOf = (design: Design) => topologyOf(design).figures['fabric.scale-up.injection'];

  it('is nothing at all when every link is cut', () => {
    const figure = injectionOf(lab([down], [{ cut: 'scale-up.down', from: 'cab/npu', to: 'cab/tor' }]));
    expect([figure?.value, figure?.kind, figure?.from?.formula]).toEqual([0, 'exact', '0 GB/s']);
  });

  it('is unknown where no card is left', () => {
    for (const change of [
      { at: 'cab', off: true },
      { at: 'cab', hold: { npu: 0 } },
    ] as const) {
      const figure = injectionOf(lab([down, up], [change]));
      expect(figure).toMatchObject({ value: null, kind: 'unknown', missing: ['scale-up#cards'] });
      expect(figure?.from?.because?.key).toBe('because.no-cards');
    }
    const gone = injectionOf(lab([out], [{ at: 'cab', hold: { npu: 0 } }]));
    expect(gone).toMatchObject({ value: null, missing: ['scale-up#cards'] });
  });

  it('is unknown where the rate of the cards stands for no limit, and so is the taper', () => {
    const { figures } = topologyOf(family('fat-tree?k=4&cardRate=free'));
    for (const name of ['injection', 'oversubscription']) {
      expect(figures[`fabric.scale-up.${name}`]).toMatchObject({ value: null, missing: ['scale-up.down#rate'] });
      expect(figures[`fabric.scale-up.${name}`]?.from?.because?.key).toBe('because.unlimited-link');
    }
    expect(printed(figures['fabric.scale-up.bisection'])).toBe(8);
    const limited = topologyOf(family('fat-tree?k=4&cardRate=2')).figures;
    expect(printed(limited['fabric.scale-up.injection'])).toBe(2);
  });

  it('does not fall back on the ports of before where changes meet a network that no rule describes', () => {
    const wires = [down, { id: 'ring', each: 'tor', list: 'ring' }];
    expect(printed(injectionOf(lab(wires)))).toBe(20);
    const cut = lab(wires, [{ cut: 'scale-up.down', from: 'cab[1]/npu[1]', to: 'cab[1]/tor[1]' }]);
    expect(injectionOf(cut)).toMatchObject({ value: null, kind: 'unknown' });
  });

  it('is what a card deals, however unevenly it falls on the switches, and unknown where it is dealt to cards', () => {
    const dealt = { links: { total: 3, deal: 'round-robin' } };
    expect(printed(injectionOf(lab([{ ...down, ...dealt }], [], 3)))).toBe(30);
    const odd = { id: 'down', each: 'tor', to: 'npu', same: ['cab'], links: { total: 5, deal: 'round-robin' } };
    const figure = injectionOf(lab([odd], [], 4));
    expect(figure).toMatchObject({ value: null, kind: 'unknown', missing: ['scale-up.down#wiringPattern'] });
  });
});

describe('what is missing', () => {
  it('is written one way everywhere, with words for it in both languages', () => {
    const designs = [
      lab([down, up]),
      lab([down, up], [{ at: 'cab', off: true }]),
      lab([{ ...down, links: { total: 5, deal: 'round-robin' } }, up], [], 3),
      family('fat-tree?k=4&cardRate=free'),
      family('dragonfly?a=4&h=2&p=2'),
    ];
    const missing = designs.flatMap((design) =>
      Object.values(topologyOf(design).figures).flatMap((one) => one.missing ?? []),
    );
    expect(missing.length).toBeGreaterThan(8);
    for (const one of missing) {
      const [, field = ''] = /^[^#: ]+#(\w+)$/.exec(one) ?? [];
      expect(Object.keys(texts), one).toContain(`part.${field}`);
    }
  });
});
