import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Supply } from '../../../../src/model/machine/supplies/supplies.ts';
import { type LeafOnLine, type Zone, type ZoneTree, zonesOf } from '../../../../src/model/machine/supplies/zones.ts';

const supply = (id: string, members: number, every: number, feeds: Supply['feeds'] = []): Supply => ({
  id,
  kind: 'pdu',
  domain: 'power',
  members,
  ways: 1,
  every,
  mode: 'share',
  need: 1,
  set: {},
  inRack: false,
  feeds,
});

const all = { from: 1, to: Number.POSITIVE_INFINITY };

/** The leaves of one zone, by class. */
function leavesOf(zone: Zone, times = 1, into = new Map<number, number>()): Map<number, number> {
  if (zone.leaf !== undefined) into.set(zone.leaf, (into.get(zone.leaf) ?? 0) + times);
  for (const item of zone.items) leavesOf(item.zone, times * item.count, into);
  return into;
}

/** Leaves of each member of a supply, members one by one. */
function perMember(tree: ZoneTree, index: number): readonly string[] {
  return (tree.members.get(index) ?? []).flatMap(({ zone, count }) => {
    const text = [...leavesOf(zone)]
      .sort(([a], [b]) => a - b)
      .map(([leaf, n]) => `${leaf}×${n}`)
      .join(' ');
    return Array.from({ length: count }, () => text);
  });
}

/** The same by hand: every cabinet of the line in turn, cut into groups. */
function groupsByHand(line: readonly LeafOnLine[], every: number): readonly string[] {
  const cabinets = line.flatMap(({ leaf, count, served }) =>
    Array.from({ length: served.length > 0 ? count : 0 }, () => leaf),
  );
  const groups: string[] = [];
  for (let at = 0; at < cabinets.length; at += every) {
    const counts = new Map<number, number>();
    for (const leaf of cabinets.slice(at, at + every)) counts.set(leaf, (counts.get(leaf) ?? 0) + 1);
    groups.push(
      [...counts]
        .sort(([a], [b]) => a - b)
        .map(([leaf, n]) => `${leaf}×${n}`)
        .join(' '),
    );
  }
  return groups;
}

const served = [{ supply: 0, hold: 'cab', count: 1 }];

describe('zones', () => {
  it('group neighbours on the line as counting one by one does, and the groups of those again', () => {
    const runs = fc.array(fc.record({ leaf: fc.integer({ min: 0, max: 2 }), count: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), (drawn, every, upper) => {
        const line = drawn.map((run) => ({ ...run, served }));
        const cabinets = line.reduce((sum, { count }) => sum + count, 0);
        const lower = Math.ceil(cabinets / every);
        const list = [
          supply('pdu', lower, every),
          supply('ups', Math.ceil(lower / upper), upper, [{ supply: 0, ...all }]),
        ];
        const tree = zonesOf(list, line, 'power');
        expect(tree.crossing).toEqual([]);
        expect(perMember(tree, 0)).toEqual(groupsByHand(line, every));
        expect(perMember(tree, 1)).toEqual(groupsByHand(line, every * upper));
        const top = new Map<number, number>();
        for (const { zone, count } of tree.top) leavesOf(zone, count, top);
        expect([...top.values()].reduce((sum, count) => sum + count, 0)).toBe(cabinets);
      }),
    );
  });

  it('cost the runs and not the members', () => {
    const line = [{ leaf: 0, count: 1_000_000, served }];
    const tree = zonesOf([supply('pdu', 250_000, 4)], line, 'power');
    expect(tree.top).toHaveLength(1);
    expect(tree.top[0]?.count).toBe(250_000);
    expect(tree.members.get(0)).toEqual([{ zone: tree.top[0]?.zone, first: 1, count: 250_000 }]);
  });

  it('leave what is not served where it stands', () => {
    const line = [
      { leaf: 0, count: 3, served },
      { leaf: 1, count: 2, served: [] },
      { leaf: 0, count: 3, served },
    ];
    const tree = zonesOf([supply('pdu', 2, 3)], line, 'power');
    expect(perMember(tree, 0)).toEqual(['0×3', '0×3']);
    expect(tree.top.find(({ zone }) => zone.leaf === 1)?.count).toBe(2);
  });

  it('name supplies that cut the line where others do not', () => {
    const both = [
      { supply: 0, hold: 'cab', count: 1 },
      { supply: 1, hold: 'cab', count: 1 },
    ];
    const tree = zonesOf([supply('a', 4, 3), supply('b', 3, 4)], [{ leaf: 0, count: 12, served: both }], 'power');
    expect(tree.crossing).toEqual([1]);
    const nested = zonesOf([supply('a', 4, 3), supply('b', 2, 6)], [{ leaf: 0, count: 12, served: both }], 'power');
    expect(nested.crossing).toEqual([]);
  });

  it('tell members apart that a supply above names', () => {
    const list = [supply('pdu', 4, 1), supply('ups', 1, Number.POSITIVE_INFINITY, [{ supply: 0, from: 1, to: 2 }])];
    const tree = zonesOf(list, [{ leaf: 0, count: 4, served }], 'power');
    expect(perMember(tree, 1)).toEqual(['0×2']);
    expect(tree.top.map(({ zone, count }) => [zone.supply, count])).toEqual([
      [1, 1],
      [0, 2],
    ]);
  });
});
