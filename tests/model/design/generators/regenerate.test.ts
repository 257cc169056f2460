/** A family run again: what people added stays, what lost its place is listed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../src/model/design/canonical.ts';
import type { Change, Design } from '../../../../src/model/design/design.ts';
import { applyEdit } from '../../../../src/model/design/edits/apply-edit.ts';
import type { Edit } from '../../../../src/model/design/edits/edit.ts';
import { families, makeFamily, type NewParameters, regenerate } from '../../../../src/model/design/families.ts';
import { countOf } from '../../../../src/model/design/tree.ts';
import { type TextTable, texts } from '../../../../src/text/index.ts';
import { counted, designOf } from './family-graph.ts';

function edited(ref: string, ...edits: Edit[]): Design {
  let design = designOf(ref);
  for (const edit of edits) {
    const result = applyEdit(design, edit);
    if (!result.ok) throw new Error(`${edit.kind}: ${JSON.stringify(result.refusal)}`);
    design = result.design;
  }
  return design;
}

function again(design: Design, parameters: NewParameters) {
  const [made] = design.made ?? [];
  if (!made) throw new Error('not made by a family');
  const result = regenerate(design, made, parameters);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

const change = (one: Change): Edit => ({ kind: 'change/add', change: one });

describe('a family run again', () => {
  it.each(families.map((family) => family.id))('%s with the same parameters is the same, byte for byte', (id) => {
    const design = designOf(id);
    const { design: after, lost } = again(design, {});
    expect(canonicalText(after)).toBe(canonicalText(design));
    expect(lost).toEqual([]);
  });

  it.each([
    ['fat-tree?k=8', { k: 12, planes: 2 }, 'fat-tree?k=12&planes=2'],
    ['fat-tree?k=8&hosts=9', { hosts: null }, 'fat-tree?k=8'],
    ['torus?sides=4x4', { sides: '6x4', twist: 3 }, 'torus?sides=6x4&twist=3'],
    ['torus?sides=6x4&twist=3', { twist: 0 }, 'torus?sides=6x4'],
    ['torus?sides=4x4x4', { sides: '16x16x16' }, 'torus?sides=16x16x16'],
    ['hypercube?d=3', { d: 16 }, 'hypercube?d=16'],
    ['rail?inside=9', { inside: 0, rails: 4 }, 'rail?inside=0&rails=4'],
    ['leaf-spine?taper=2', { taper: 1, cards: 500, rails: 4 }, 'leaf-spine?taper=1&cards=500&rails=4'],
    ['slim-fly?q=5', { q: 7 }, 'slim-fly?q=7'],
    ['xpander', { seed: 9 }, 'xpander?seed=9'],
    ['ub-mesh?sides=4x4', { sides: '4x4x2' }, 'ub-mesh?sides=4x4x2'],
  ] as const)('%s given %j is %s', (ref, parameters, expected) => {
    const { design, lost } = again(designOf(ref), parameters);
    expect(canonicalText(design)).toBe(canonicalText(designOf(expected)));
    expect(lost).toEqual([]);
  });

  it('keeps exceptions whose place is still there, and lists those whose place is not', () => {
    const design = edited(
      'fat-tree?k=8',
      change({ at: 'core[4,4]', off: true }),
      change({ at: 'pod[8]/agg[1]', off: true }),
      change({ at: 'pod[2]/rack[1]', hold: { card: 2 }, note: 'spare places' }),
      change({ cut: 'scale-up.top', from: 'pod[1]/agg[1]', to: 'core[1,2]' }),
      change({ at: 'pod[1]/rack[1..4]', part: 'generic/rack-48u@1' }),
    );
    const grown = again(design, { k: 12 });
    expect(grown.lost).toEqual([]);
    expect(grown.design.changes).toEqual(design.changes);
    expect(counted(grown.design).cards).toBe(12 * 6 * 6 - 4);

    const shrunk = again(design, { k: 6 });
    expect(shrunk.lost.map(({ how, where }) => [how, where])).toEqual([
      ['place-gone', 'core[4,4]'],
      ['place-gone', 'pod[8]/agg[1]'],
      ['shrunk', 'pod[1]/rack[1..4]'],
    ]);
    expect(shrunk.design.changes).toEqual([
      { at: 'pod[2]/rack[1]', hold: { card: 2 }, note: 'spare places' },
      { cut: 'scale-up.top', from: 'pod[1]/agg[1]', to: 'core[1,2]' },
      { at: 'pod[1]/rack[1..3]', part: 'generic/rack-48u@1' },
    ]);
    expect(counted(shrunk.design)).toMatchObject({ cards: 54 - 1, switches: 45 });
  });

  it('keeps what people put beside and into what it wrote', () => {
    const design = edited(
      'rail?groups=2&servers=4&rails=4',
      { kind: 'design/rename', name: 'Ours' },
      { kind: 'hold/add', in: 'server', name: 'cpu', hold: { n: 2, part: 'generic/cpu@1' } },
      { kind: 'hold/set', in: 'server', name: 'card', set: { part: 'nvidia/h100-sxm@1' } },
      { kind: 'wire/set', net: 'scale-up', id: 'up', wire: { id: 'up', each: 'leaf', to: 'spine', medium: 'optics' } },
      { kind: 'wire/add', net: 'scale-up', wire: { id: 'host', each: 'cpu', to: 'leaf', same: ['group'] } },
      { kind: 'row/add', row: { id: 'Z', run: ['gap 1'] } },
      { kind: 'supply/add', supply: { id: 'pdu', kind: 'pdu', serves: ['rack'], every: 1 } },
    );
    const { design: after, lost } = again(design, { rails: 8, servers: 8 });
    expect(lost).toEqual([]);
    expect(after.name).toBe('Ours');
    expect(after.blocks.server?.holds.card).toMatchObject({ n: 8, part: 'nvidia/h100-sxm@1' });
    expect(after.blocks.server?.holds.cpu).toEqual({ n: 2, part: 'generic/cpu@1' });
    expect(after.nets['scale-up']?.wires.map(({ id, medium }) => [id, medium])).toEqual([
      ['down', undefined],
      ['up', 'optics'],
      ['host', undefined],
    ]);
    expect(after.site?.rows.filter((row) => row.by === undefined)).toEqual([{ id: 'Z', run: ['gap 1'] }]);
    expect(after.supply).toEqual(design.supply);
    expect(countOf(after, 'card')).toBe(2 * 8 * 8);
  });

  it('says what it had to write over', () => {
    const design = edited('two-tier?nodes=8&cards=4', { kind: 'hold/set', in: 'node', name: 'card', set: { n: 6 } });
    const kept = again(design, { nodes: 12 });
    expect(kept.lost).toEqual([]);
    expect(countOf(kept.design, 'card')).toBe(12 * 6);
    const over = again(design, { cards: 8 });
    expect(over.lost).toEqual([{ how: 'overwritten', where: 'blocks.node.holds.card.n' }]);
    expect(countOf(over.design, 'card')).toBe(64);
  });

  it('lets go of wires, exceptions and supplies of what it no longer writes', () => {
    const design = edited(
      'rail?groups=2&servers=4&rails=4&inside=9',
      change({ wire: 'scale-up.inside', under: 'group[1]', rate: '3 GB/s' }),
      { kind: 'wire/add', net: 'scale-up', wire: { id: 'extra', each: 'inner', to: 'spine' } },
      { kind: 'supply/add', supply: { id: 'pdu', kind: 'pdu', serves: ['inner'] } },
    );
    const { design: after, lost } = again(design, { inside: 0 });
    expect(after.nets['scale-up']?.wires.map(({ id }) => id)).toEqual(['down', 'up']);
    expect(after.changes).toBeUndefined();
    expect(after.supply).toBeUndefined();
    expect(lost.map(({ where }) => where).sort()).toEqual(['group[1]', 'pdu', 'scale-up.extra']);
  });

  it('keeps taken out what people took out', () => {
    const design = edited('rail?inside=9', { kind: 'hold/remove', in: 'server', name: 'inner' });
    const { design: after, lost } = again(design, { rails: 16 });
    expect(after.blocks.server?.holds).not.toHaveProperty('inner');
    expect(after.nets['scale-up']?.wires.map(({ id }) => id)).toEqual(['down', 'up']);
    expect(lost).toEqual([]);
  });

  it('keeps its own exceptions apart from those of people', () => {
    const design = edited('leaf-spine?taper=2', change({ at: 'su[1]/card[1]', off: true }));
    expect(design.changes?.map(({ by }) => by)).toEqual(['leaf-spine', undefined]);
    const { design: after } = again(design, { taper: 1 });
    expect(after.changes).toEqual([{ at: 'su[1]/card[1]', off: true }]);
    const back = again(after, { taper: 2 });
    expect(back.design.changes).toEqual(design.changes);
    expect(counted(back.design).cards).toBe(1_023);
  });

  it('drops an exception at a place that its own exceptions take away', () => {
    const design = edited('leaf-spine?cards=1024', change({ at: 'su[25]/card[32]', off: true }));
    // 2:1 puts 41 cards on a leaf, 40 on the last.
    const kept = again(design, { taper: 2 });
    expect(kept.lost).toEqual([]);
    const last = edited('leaf-spine?cards=1025&taper=2', change({ at: 'su[25]/card[41]', off: true }));
    const gone = again(last, { cards: 1_024 });
    expect(gone.lost).toMatchObject([{ how: 'place-gone', where: 'su[25]/card[41]' }]);
    expect(gone.design.changes).toHaveLength(1);
  });

  it('drops exceptions of places that have another number of indices now', () => {
    const design = edited(
      'torus?sides=4x4',
      change({ at: 'cabinet[1]/card[2,3]', off: true }),
      change({ at: 'cabinet[1]', part: 'generic/rack-48u@1' }),
    );
    const { design: after, lost } = again(design, { sides: '4x4x4' });
    expect(lost.map(({ how, where }) => [how, where])).toEqual([['place-gone', 'cabinet[1]/card[2,3]']]);
    expect(after.changes).toEqual([{ at: 'cabinet[1]', part: 'generic/rack-48u@1' }]);
    expect(countOf(after, 'card')).toBe(64);
  });

  it('writes its rows anew, beside those of people', () => {
    const design = edited('dragonfly?a=4&h=2&p=2', { kind: 'row/add', row: { id: '2', run: ['gap 2'] } });
    const { design: after } = again(design, { g: null, h: 5, a: 5 });
    const ids = after.site?.rows.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(after.site?.rows.find(({ id }) => id === '2')).toEqual({ id: '2', run: ['gap 2'] });
    expect(after.site?.rows.filter(({ by }) => by === 'dragonfly').map(({ run }) => run)).toEqual([
      ['group*16'],
      ['group*10'],
    ]);
  });

  it('is refused, with nothing changed, when the parameters fit nothing or need a name of the user', () => {
    const design = designOf('slim-fly?q=5');
    const [made] = design.made ?? [];
    if (!made) throw new Error('not made');
    const six = regenerate(design, made, { q: 6 });
    expect(six).toMatchObject({ ok: false, nearest: [{ q: 5 }, { q: 7 }] });
    expect(regenerate(design, { ...made, by: 'butterfly' }, {})).toMatchObject({ ok: false });

    const taken = edited('torus?sides=4', { kind: 'block/add', id: 'block', block: { is: 'tray', holds: {} } });
    const [entry] = taken.made ?? [];
    if (!entry) throw new Error('not made');
    const clash = regenerate(taken, entry, { sides: Array.from({ length: 16 }, () => 2).join('x') });
    expect(clash).toMatchObject({
      ok: false,
      message: { key: 'family.refusal.name-taken', params: { name: 'block' } },
    });
  });

  it('has words for every kind of loss', () => {
    const keys = ['overwritten', 'place-gone', 'shrunk'].map((how) => `family.lost.${how}`);
    expect(keys.filter((key) => !(texts as TextTable)[key])).toEqual([]);
  });
});

describe('a family run again and back', () => {
  it('is what it was, whatever sizes lay between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 40 }), (half, nodes) => {
        const tree = designOf('fat-tree?k=8');
        const there = again(again(tree, { k: 2 * half, planes: (half % 3) + 1 }).design, { k: 8, planes: 1 });
        expect(canonicalText(there.design)).toBe(canonicalText(tree));
        const tiers = edited('two-tier', {
          kind: 'hold/set',
          in: 'node',
          name: 'card',
          set: { part: 'nvidia/h100-sxm@1' },
        });
        const back = again(again(tiers, { nodes, planes: half }).design, { nodes: 48, planes: 7 });
        expect(canonicalText(back.design)).toBe(canonicalText(tiers));
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('after a later version that makes nothing of the old parameters any more: what it wrote is written anew', () => {
    const design = designOf('star?n=4');
    const made = { ...(design.made?.[0] as NonNullable<Design['made']>[number]), with: { n: 4, spokes: 3 } };
    const old: Design = { ...design, made: [made] };
    expect(regenerate(old, made, {})).toMatchObject({ ok: false });
    const result = regenerate(old, made, { spokes: null, n: 6 });
    expect(result.ok && countOf(result.design, 'card')).toBe(6);
    expect(makeFamily('star', { n: 6 }).ok).toBe(true);
  });
});
