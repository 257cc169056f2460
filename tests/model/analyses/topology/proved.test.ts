import { describe, expect, test } from 'vitest';
import type { Change, Design, LinkList, Wire } from '../../../../src/model/design/design.ts';
import type { Figure } from '../../../../src/model/report/report.ts';
import { testCatalogue } from '../../../support/test-catalogue.ts';
import { topologyWith } from '../../../support/topology-of.ts';

/** Three cabinets of two cards and a switch, under five spines. */
function design(
  wires: readonly Wire[],
  {
    changes = [],
    lists,
    tors = 1,
  }: { changes?: readonly Change[]; lists?: Record<string, LinkList>; tors?: number } = {},
): Design {
  return {
    format: 'podwright/1',
    name: 'proved',
    blocks: {
      cab: {
        is: 'cabinet',
        holds: { npu: { n: 2, part: 'test/card@1', card: true }, tor: { n: tors, part: 'test/switch@1' } },
      },
    },
    holds: { cab: { n: 3, block: 'cab' }, spine: { n: 5, part: 'test/switch@1' } },
    nets: { 'scale-up': { rate: '8 GB/s', wires } },
    ...(changes.length > 0 && { changes }),
    ...(lists && { lists }),
  };
}

const down: Wire = { id: 'down', each: 'npu', to: 'tor', same: ['cab'] };
const dealt = (total: number): Wire => ({ id: 'up', each: 'tor', to: 'spine', links: { total, deal: 'round-robin' } });

function figuresOf(made: Design): (name: string) => Figure {
  const { figures } = topologyWith(made, testCatalogue());
  return (name) => figures[`fabric.scale-up.${name}`] as Figure;
}

const said = ({ kind, value, lower, upper }: Figure) => ({ kind, value, lower, upper });
const missing = ['scale-up.up#wiringPattern'];
const unknown = { kind: 'unknown', value: null, lower: undefined, upper: undefined };

describe('averaged wires', () => {
  test('with a link at least for each pair: islands and hops are certain, bandwidths have an upper end', () => {
    const figure = figuresOf(design([down, dealt(7)]));
    expect(said(figure('islands'))).toMatchObject({ kind: 'exact', value: 1 });
    expect(said(figure('diameter'))).toMatchObject({ kind: 'exact', value: 4 });
    expect(said(figure('hops.mean'))).toMatchObject({ kind: 'exact', value: (1 * 2 + 4 * 4) / 5 });
    expect(figure('throughput')).toMatchObject({ kind: 'unknown', value: null, missing });
    expect(figure('throughput').upper).toBeGreaterThan(0);
    expect(figure('bisection').upper).toBeGreaterThan(0);
    expect(said(figure('injection'))).toMatchObject({ kind: 'exact', value: 8 });
  });
  test('with fewer links than pairs nothing is proved that depends on which are there', () => {
    const figure = figuresOf(design([down, dealt(2)]));
    for (const name of ['islands', 'diameter', 'hops.mean', 'throughput', 'throughput.routed', 'bisection']) {
      expect([name, said(figure(name)), figure(name).missing]).toEqual([name, unknown, missing]);
    }
    expect(said(figure('links.trunk'))).toMatchObject({ kind: 'exact', value: 6 });
  });
  test('where a far end is gone, sums and bounds are gone with it', () => {
    const figure = figuresOf(design([down, dealt(7)], { changes: [{ at: 'spine[2]', off: true }] }));
    expect(said(figure('throughput'))).toEqual(unknown);
    expect(said(figure('islands'))).toMatchObject({ kind: 'exact', value: 1 });
    expect(figure('links.trunk').kind).not.toBe('exact');
  });
  test('cards at the far end have no certain share', () => {
    const figure = figuresOf(design([down, { id: 'up', each: 'spine', to: 'npu', links: { total: 7, deal: 'even' } }]));
    expect(said(figure('injection'))).toEqual(unknown);
  });
  test('switches in between that are dealt to have no certain taper', () => {
    const mid: Wire = { id: 'mid', each: 'npu', to: 'tor', same: ['cab'], links: { total: 3, deal: 'even' } };
    const figure = figuresOf(design([mid, { ...dealt(5), links: 1 }], { tors: 2 }));
    expect(figure('oversubscription')).toMatchObject({
      kind: 'unknown',
      value: null,
      missing: ['scale-up.mid#wiringPattern'],
    });
  });
});

describe('networks without a description', () => {
  const list: Wire = { id: 'listed', each: 'tor', list: 'drawn' };
  const lists = { drawn: { nodes: 'tor 0..2, npu 0..5, spine 0..4', links: '0 3\n1 4 2\n0 9:swp1 3\n2 13\n2 0 0' } };

  test('a list is counted by what it joins', () => {
    const figure = figuresOf(design([list], { lists }));
    const counts = ['links.access', 'links.trunk', 'links.host', 'switches', 'switches.tier1', 'switches.tier2'];
    expect(counts.map((name) => figure(name).value)).toEqual([3, 4, 0, 8, 3, 5]);
    expect(counts.map((name) => figure(name).kind)).toEqual(counts.map(() => 'exact'));
  });
  test('what it can carry is unknown, and says for which wire', () => {
    const figure = figuresOf(design([down, list], { lists }));
    for (const name of [
      'injection',
      'throughput',
      'throughput.routed',
      'bisection',
      'islands',
      'diameter',
      'hops.mean',
    ]) {
      expect([name, figure(name)?.kind, figure(name)?.value]).toEqual([name, 'unknown', null]);
      expect([name, figure(name).missing?.length ?? 0]).not.toEqual([name, 0]);
    }
    expect(figure('throughput').missing).toEqual(['scale-up.listed#wiringPattern']);
  });
  test('what a card can send is known where wires reach all cards alike, and only then', () => {
    const trunks = { drawn: { nodes: 'tor 0..2, spine 0..4', links: '0 3\n1 4 2' } };
    expect(said(figuresOf(design([down, list], { lists: trunks }))('injection'))).toMatchObject({
      kind: 'exact',
      value: 8,
    });
    const line: Wire = { id: 'line', each: 'npu', line: 'cab' };
    expect(said(figuresOf(design([down, line, list], { lists: trunks }))('injection'))).toEqual(unknown);
    const uneven: Wire = { id: 'far', each: 'spine', to: 'npu', pick: { cab: 1 } };
    const figure = figuresOf(design([down, uneven, list], { lists: trunks }))('injection');
    expect([said(figure), (figure.missing ?? []).length > 0]).toEqual([unknown, true]);
  });
  test('changes of listed elements are not followed: the counts are not known', () => {
    const figure = figuresOf(design([down, list], { lists, changes: [{ at: 'spine[1]', off: true }] }));
    expect(said(figure('links.trunk'))).toEqual(unknown);
    expect(said(figure('switches'))).toMatchObject({ kind: 'exact', value: 7 });
  });
  test('a wire that cannot be said leaves counts known from below', () => {
    const odd: Wire = { id: 'odd', each: 'tor', to: 'tor' };
    const figure = figuresOf(design([down, odd, { ...dealt(5), links: 1 }]));
    expect(said(figure('links.access'))).toMatchObject({ kind: 'exact', value: 6 });
    expect(figure('links.trunk')).toMatchObject({ kind: 'unknown', value: null, lower: 15 });
    expect(figure('links.trunk').missing).toEqual(['scale-up.odd#wiringPattern']);
  });
  test('a dragonfly of one group is whole without its global links', () => {
    const made = design([
      down,
      { id: 'local', each: 'tor', mesh: 'cab' },
      { id: 'global', each: 'tor', pattern: { name: 'dragonfly', between: 'tor', ports: 1, arrangement: 'palmtree' } },
    ]);
    expect(figuresOf(made)('throughput').kind).toBe('exact');
  });
});

test('a pick of what is not there is no cable that hangs loose', () => {
  const pick: Wire = { ...down, pick: { tor: 2 } } as Wire;
  const made = design([pick, dealt(5)], { tors: 2, changes: [{ at: 'cab/tor[2]', off: true }] });
  const { findings } = topologyWith(made, testCatalogue());
  expect(findings.map(({ code }) => code)).not.toContain('fabric.dangling-link');
  expect(findings.map(({ code }) => code)).toContain('fabric.card-unreachable');
});
