/** A family laid into a design: beside what is there, under names of its own, and run again there. */
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../src/model/design/canonical.ts';
import type { Design } from '../../../../src/model/design/design.ts';
import { exampleByRef } from '../../../../src/model/design/examples.ts';
import { families, insertFamily, madeBy, regenerate } from '../../../../src/model/design/families.ts';
import { countOf } from '../../../../src/model/design/tree.ts';
import { counted, designOf } from './family-graph.ts';

function insert(design: Design, id: string, given = {}): Design {
  const made = insertFamily(design, id, given);
  if (!made.ok) throw new Error(JSON.stringify(made.message));
  return made.design;
}

const emptyHall: Design = { format: 'podwright/1', name: 'Hall', blocks: {}, holds: {}, nets: {} };

const cloudmatrix = () => {
  const made = exampleByRef('cloudmatrix384');
  if (!made.ok) throw new Error(made.reason);
  return made.design;
};

describe('a family laid into a design', () => {
  it.each(families.map(({ id }) => id))('%s alone in an empty hall is the family itself', (id) => {
    expect(canonicalText(insert(emptyHall, id))).toBe(canonicalText(designOf(id)));
  });

  it.each(families.map(({ id }) => id))('%s stands beside a real system and leaves it as it was', (id) => {
    const before = cloudmatrix();
    const after = insert(before, id);
    for (const field of ['blocks', 'holds', 'nets'] as const) expect(after[field]).toMatchObject(before[field]);
    expect(counted(after).cards).toBe(counted(before).cards + counted(designOf(id)).cards);
    expect(after.name).toBe(before.name);
    expect(Object.keys(after.nets)).toContain('scale-up-b');
  });

  it.each(families.map(({ id }) => id))('%s twice, and only the second is run again', (id) => {
    const twice = insert(designOf(id), id);
    const made = twice.made?.[1];
    if (!made) throw new Error('not signed');
    expect(made.by).toBe(`${id}-b`);
    expect(madeBy(made)?.id).toBe(id);
    const same = regenerate(twice, made, {});
    expect(same.ok && canonicalText(same.design)).toBe(canonicalText(twice));
    expect(same.ok && same.lost).toEqual([]);
  });

  it('keeps the other one when one is made larger', () => {
    const twice = insert(designOf('leaf-spine?cards=1024&taper=2'), 'leaf-spine', { cards: 64, radix: 32 });
    const made = twice.made?.[1];
    if (!made) throw new Error('not signed');
    const larger = regenerate(twice, made, { cards: 128 });
    if (!larger.ok) throw new Error(JSON.stringify(larger));
    expect(larger.lost).toEqual([]);
    expect([countOf(larger.design, 'card'), countOf(larger.design, 'card-b')]).toEqual([1024, 128]);
    expect(larger.design.made?.map((entry) => entry.with.cards)).toEqual([1024, 128]);
  });

  it('says why nothing fits, and what does, before it touches anything', () => {
    expect(insertFamily(cloudmatrix(), 'leaf-spine', { cards: 10_240, radix: 64 })).toMatchObject({
      ok: false,
      reason: 'misfit',
      nearest: [{ cards: 2_048 }, { radix: 256 }],
    });
  });
});

describe('1,024 cards of 400 Gb/s on 64-port switches', () => {
  const sized = (taper: number) => {
    const made = insertFamily(emptyHall, 'leaf-spine', { cards: 1024, radix: 64, taper, rate: '400 Gb/s' });
    if (!made.ok) throw new Error(made.reason);
    return { ...made, count: new Map(made.explanations.map((each) => [each.count, each])) };
  };

  // The rule by hand: a leaf of 64 ports at 1:1 has 32 down; 1024 / 32 = 32 leaves; 32 x 32 / 64 = 16 spines.
  it('at 1:1: 32 leaves, 16 spines, 1,024 links up, no port spare', () => {
    const { count, design } = sized(1);
    const value = (name: string) => count.get(name)?.value;
    expect([value('leaves'), value('spines'), value('links.access'), value('links.trunk')]).toEqual([
      32, 16, 1024, 1024,
    ]);
    expect([value('ports.leaf.spare'), value('ports.spine.spare')]).toEqual([0, 0]);
    expect(counted(design)).toMatchObject({ cards: 1024, switches: 48 });
  });

  // At 2:1 a leaf has at most 42 down with 21 up (63 ports); 25 leaves carry 41 each but one card; 22 up divide over 11.
  it('at 2:1: fewer switches, and every port is accounted for', () => {
    const { count, design } = sized(2);
    const value = (name: string) => count.get(name)?.value ?? Number.NaN;
    expect([value('leaves'), value('spines'), value('leaf.down'), value('leaf.up')]).toEqual([25, 11, 41, 22]);
    expect(value('leaf.down') / value('leaf.up')).toBeLessThanOrEqual(2);
    expect(value('leaf.down') + value('leaf.up') + value('ports.leaf.spare')).toBe(64);
    expect((25 * 22) / 11 + value('ports.spine.spare')).toBe(64);
    expect(value('ports.all')).toBe(36 * 64);
    expect(counted(design)).toMatchObject({ cards: 1024, switches: 36 });
  });
});
