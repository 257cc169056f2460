import { describe, expect, it } from 'vitest';
import type { Part } from '../../../../src/model/catalogue/part.ts';
import { canonicalText } from '../../../../src/model/design/canonical.ts';
import type { Change, Design } from '../../../../src/model/design/design.ts';
import { applyEdit } from '../../../../src/model/design/edits/apply-edit.ts';
import type { Edit, EditContext } from '../../../../src/model/design/edits/edit.ts';
import { refusalCodes } from '../../../../src/model/design/edits/refuse.ts';
import { exampleByRef } from '../../../../src/model/design/examples.ts';
import { texts } from '../../../../src/text/index.ts';

const open = (ref: string): Design => {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(made.reason);
  return made.design;
};
const cm384 = open('cloudmatrix384');
const nvl = open('gb200-nvl72');
const dgx = open('dgx-h100-superpod');
const lab = open('three-cabinets');

function accept(design: Design, edit: Edit, context?: EditContext) {
  const result = applyEdit(design, edit, context);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result;
}

function refused(design: Design, edit: Edit, context?: EditContext) {
  const result = applyEdit(design, edit, context);
  if (result.ok) throw new Error(`accepted: ${JSON.stringify(edit)}`);
  return result.refusal;
}

const runs = (design: Design) => design.site?.rows.map((row) => `${row.id}: ${row.run.join(' ')}`);
const paths = (design: Design) => (design.changes ?? []).map((change: Change) => ('at' in change ? change.at : '–'));

describe('placing cabinets', () => {
  it('adds one to the count and one to the run', () => {
    const { design } = accept(cm384, { kind: 'cabinet/place', hold: 'cc', block: 'cc', row: 'A', place: 2 });
    expect(design.holds.cc?.n).toBe(13);
    expect(runs(design)).toEqual(['A: cc*7 sw*2', 'B: cc*6 sw*2']);
    expect(design.blocks).toBe(cm384.blocks);
    expect(design.nets).toBe(cm384.nets);
  });

  it('counts on behind it, so that exceptions stay with their cabinet', () => {
    const { design } = accept(lab, { kind: 'cabinet/place', hold: 'cab', row: 'A', place: 1 });
    expect(paths(design).slice(0, 3)).toEqual(['cab[4]/tray[12]', 'cab[1]', 'cab[3]/tray[5]/npu[3]']);
    expect(design.holds.spine?.in).toBe('cab[3]');
  });

  it('makes a row where it is put down, and the hold of a new kind', () => {
    const empty: Design = {
      format: 'podwright/1',
      name: 'new',
      blocks: { c: { is: 'cabinet', holds: {} } },
      holds: {},
      nets: {},
    };
    const first = accept(empty, { kind: 'cabinet/place', block: 'c', hold: 'c', at: [1.2, 3] }).design;
    expect(first.holds).toEqual({ c: { n: 1, block: 'c' } });
    expect(first.site).toEqual({ rows: [{ id: 'A', at: [1.2, 3], run: ['c'] }] });
    const back = accept(first, { kind: 'cabinet/remove', at: ['c[1]'] }).design;
    expect(canonicalText(back)).toBe(canonicalText(empty));
  });

  it('splits a repeated row only at the copy it touches', () => {
    const design: Design = { ...cm384, site: { rows: [{ id: '{1..4}', run: ['cc*3', 'sw'] }] } };
    const placed = accept(design, { kind: 'cabinet/place', hold: 'sw', row: '3', place: 0 }).design;
    expect(runs(placed)).toEqual(['{1..2}: cc*3 sw', '3: sw cc*3 sw', '4: cc*3 sw']);
  });

  it('is refused where it cannot be counted', () => {
    expect(refused(dgx, { kind: 'cabinet/place', hold: 'rack', row: 'A' })).toMatchObject({
      code: 'inside-group',
      params: { hold: 'rack', group: 'su' },
    });
    expect(refused(cm384, { kind: 'cabinet/place', hold: 'cc', row: 'Z' }).code).toBe('no-row');
    expect(refused(cm384, { kind: 'cabinet/place', hold: 'new', block: 'node' }).code).toBe('not-a-cabinet');
    expect(refused(cm384, { kind: 'cabinet/place', hold: 'cc', block: 'sw' }).code).toBe('other-kind');
    expect(refused(cm384, { kind: 'cabinet/place', hold: 'new', block: 'nothing' }).code).toBe('no-block');
    expect(refused(cm384, { kind: 'cabinet/place', hold: 'cc', count: 0 }).code).toBe('bad-count');
  });
});

describe('moving cabinets', () => {
  it('takes exceptions along, into another row', () => {
    const { design } = accept(lab, { kind: 'cabinet/move', at: ['cab[3]'], to: { row: 'A', place: 0 } });
    expect(runs(design)).toEqual(['A: cab*3']);
    expect(paths(design).slice(0, 3)).toEqual(['cab[1]/tray[12]', 'cab[2]', 'cab[3]/tray[5]/npu[3]']);
  });

  it('counts the place with the moved ones taken out', () => {
    const design: Design = { ...cm384, changes: [{ at: 'cc[1]', off: true }] };
    const moved = accept(design, { kind: 'cabinet/move', at: ['cc[1]'], to: { row: 'A', place: 2 } }).design;
    expect(moved.changes).toEqual([{ at: 'cc[3]', off: true }]);
    expect(moved.site).toEqual(cm384.site);
  });

  it('to where they stand already changes nothing', () => {
    const edit: Edit = { kind: 'cabinet/move', at: ['cab[2]'], to: { row: 'A', place: 1 } };
    expect(accept(lab, edit).design).toBe(lab);
  });

  it('mixes kinds and splits what stood together', () => {
    const { design } = accept(cm384, { kind: 'cabinet/move', at: ['sw[1]', 'cc[12]'], to: { row: 'A', place: 3 } });
    expect(runs(design)).toEqual(['A: cc*3 sw cc*4 sw', 'B: cc*5 sw*2']);
  });

  it('says where a cabinet of a group stands, as its number belongs to the group', () => {
    const { design } = accept(dgx, { kind: 'cabinet/move', at: ['su[1]/rack[2]'], to: { row: 'B', place: 4 } });
    expect(design.changes?.at(-1)).toEqual({ at: 'su[1]/rack[2]', move: { row: 'B', place: 4 } });
    expect(design.site).toBe(dgx.site);
    const again = accept(design, { kind: 'cabinet/move', at: ['su[1]/rack[2]'], to: { row: 'A', place: 0 } }).design;
    expect(again.changes?.filter((change) => 'move' in change)).toHaveLength(1);
  });

  it('puts it at coordinates, or by a distance from where it is known to stand', () => {
    const at = accept(cm384, { kind: 'cabinet/move', at: ['cc[2]'], to: { at: [1.23456, 7] } }).design;
    expect(at.changes).toEqual([{ at: 'cc[2]', move: [1.235, 7] }]);
    const further = accept(at, { kind: 'cabinet/move', at: ['cc[2]'], to: { by: [0.6, -1] } }).design;
    expect(further.changes).toEqual([{ at: 'cc[2]', move: [1.835, 6] }]);
    const back = accept(further, { kind: 'cabinet/move', at: ['cc[2]'], to: { row: 'A', place: 1 } }).design;
    expect(canonicalText(back)).toBe(canonicalText(cm384));
    const by: Edit = { kind: 'cabinet/move', at: ['cc[2]'], to: { by: [1, 1] } };
    expect(refused(cm384, by)).toMatchObject({ code: 'no-position', where: 'cc[2]' });
    expect(accept(cm384, by, { position: () => [2, 3] }).design.changes).toEqual([{ at: 'cc[2]', move: [3, 4] }]);
  });
});

describe('removing cabinets', () => {
  it('moves later addresses up and drops changes below them, visibly', () => {
    const { design, dropped, also } = accept(lab, { kind: 'cabinet/remove', at: ['cab[2]'] });
    expect(design.holds).toEqual({ cab: { n: 2, block: 'cab' }, spine: { n: 4, part: 'generic/switch-64@1' } });
    expect(paths(design).slice(0, 2)).toEqual(['cab[2]/tray[12]', 'cab[1]']);
    expect(dropped).toEqual([{ at: 'cab[2]/tray[5]/npu[3]', off: true }]);
    expect(also).toEqual(['spine']);
  });

  it('shrinks ranges, and splits none that stay whole', () => {
    const design: Design = { ...cm384, changes: [{ at: 'cc[1..4,9]/node[1]', off: true }] };
    const left = accept(design, { kind: 'cabinet/remove', at: ['cc[2..3]'] }).design;
    expect(left.changes).toEqual([{ at: 'cc[1..2,7]/node[1]', off: true }]);
    expect(runs(left)).toEqual(['A: cc*4 sw*2', 'B: cc*6 sw*2']);
  });

  it('takes one out of its group by an exception', () => {
    const { design } = accept(dgx, { kind: 'cabinet/remove', at: ['su[4]/rack[2]'] });
    expect(design.changes).toContainEqual({ at: 'su[4]', hold: { rack: 7 } });
    expect(paths(design)[0]).toBe('su[4]/rack[7]/dgx[4]');
    expect(runs(design)).toEqual(['A: rack*16 net*3', 'B: rack*15 net*3']);
  });

  it('takes everything with the last one: wires, supplies, rows', () => {
    const { design, also } = accept(nvl, { kind: 'cabinet/remove', at: ['rack[1]'] });
    expect(design.holds).toEqual({});
    expect(design.site).toBeUndefined();
    expect(design.supply).toBeUndefined();
    expect(Object.values(design.nets).flatMap((net) => net.wires)).toEqual([]);
    expect(also).toEqual(['scale-up.nv', 'scale-out.nic', 'feed', 'cdu']);
  });

  it('leaves what stands in a cabinet to other edits', () => {
    expect(refused(cm384, { kind: 'cabinet/remove', at: ['cc[1]/node[1]'] }).code).toBe('not-a-cabinet');
    expect(refused(cm384, { kind: 'cabinet/remove', at: ['cc[13]'] }).code).toBe('no-place');
    expect(refused(cm384, { kind: 'cabinet/remove', at: [] }).code).toBe('nothing-named');
  });
});

describe('holds', () => {
  it('that shrink drop the changes beyond them and shorten the rows', () => {
    const { design, dropped } = accept(lab, { kind: 'hold/set', in: 'site', name: 'cab', set: { n: 2 } });
    expect(runs(design)).toEqual(['A: cab*2']);
    expect(dropped?.map((change) => Object.keys(change)[0])).toEqual(['at', 'join', 'wire']);
    expect(design.changes).toHaveLength(4);
  });

  it('that grow stand at the end of the last row', () => {
    const { design } = accept(cm384, { kind: 'hold/set', in: 'site', name: 'cc', set: { n: 16 } });
    expect(runs(design)).toEqual(['A: cc*6 sw*2', 'B: cc*10 sw*2']);
    const more = accept(dgx, { kind: 'hold/set', in: 'site', name: 'su', set: { n: 3 } }).design;
    expect(runs(more)).toEqual(['A: rack*16 net*3', 'B: rack*8 net*3']);
  });

  it('carry a numbering with them while it stays whole', () => {
    const atlas: Design = {
      format: 'podwright/1',
      name: 'numbered',
      blocks: { sw: { is: 'cabinet', holds: { hrs: { n: 2, part: 'a/b@1' } } } },
      holds: { sw: { n: 8, block: 'sw' } },
      number: { hrs: { axis: ['plane', 'hrs'], n: [4, 4] } },
      nets: {},
      changes: [{ at: 'hrs[2,1]', off: true }],
    };
    const { design } = accept(atlas, { kind: 'hold/set', in: 'site', name: 'sw', set: { n: 10 } });
    expect(design.number?.hrs?.n).toEqual([4, 5]);
    expect(design.changes).toEqual([{ at: 'sw[3]/hrs[1]', off: true }]);
    expect(refused(atlas, { kind: 'hold/set', in: 'site', name: 'sw', set: { n: 9 } })).toMatchObject({
      code: 'number-not-whole',
      params: { hold: 'hrs', total: 18, by: 4, sizes: '4 × 4' },
    });
  });

  it('leave a numbered exception with its element when numbers before it shift', () => {
    const numbered: Design = {
      format: 'podwright/1',
      name: 'numbered',
      blocks: { sw: { is: 'cabinet', holds: { hrs: { n: 2, part: 'a/b@1' } } } },
      holds: { sw: { n: 8, block: 'sw' } },
      number: { hrs: { axis: ['plane', 'hrs'], n: [4, 4] } },
      nets: {},
      changes: [{ at: 'hrs[2,1]', off: true }],
    };
    const { design } = accept(numbered, { kind: 'change/add', change: { at: 'sw[1]', hold: { hrs: 1 } } });
    expect(design.changes?.[0]).toEqual({ at: 'sw[3]/hrs[1]', off: true });
    const other = accept(numbered, { kind: 'change/add', change: { at: 'sw[8]', hold: { hrs: 1 } } }).design;
    expect(other.changes?.[0]).toBe(numbered.changes?.[0]);
  });

  it('that go take their wires along, and say so', () => {
    const { design, dropped, also } = accept(lab, { kind: 'hold/remove', in: 'cab', name: 'tor' });
    expect(also).toEqual(['scale-up.down', 'scale-up.up', 'management.bmc']);
    expect(dropped).toHaveLength(4);
    expect(design.nets['scale-up']?.wires).toEqual([]);
    expect(refused(lab, { kind: 'hold/remove', in: 'trayB', name: 'tray' }).code).toBe('no-hold');
  });

  it('keep the element that a wire picks', () => {
    const picks = {
      ...lab.nets.management,
      rate: '1 Gb/s',
      wires: [{ id: 'bmc', each: 'tray', to: 'tor', pick: { tor: 2 } }],
    };
    const design: Design = { ...lab, nets: { ...lab.nets, management: picks } };
    expect(refused(design, { kind: 'hold/set', in: 'cab', name: 'tor', set: { n: 1 } })).toMatchObject({
      code: 'picked-index',
      params: { wire: 'management.bmc', axis: 'tor', index: 2, count: 1 },
    });
  });

  it('need names that are free', () => {
    const hold = { n: 1, part: 'a/b@1' };
    expect(refused(cm384, { kind: 'hold/add', in: 'cc', name: 'npu', hold }).code).toBe('name-taken');
    expect(refused(cm384, { kind: 'hold/add', in: 'cc', name: 'cdu', hold }).code).toBe('name-taken');
    expect(refused(cm384, { kind: 'hold/add', in: 'cc', name: '9x', hold }).code).toBe('bad-name');
    expect(refused(cm384, { kind: 'hold/add', in: 'cc', name: 'site', hold }).code).toBe('bad-name');
    expect(refused(cm384, { kind: 'hold/add', in: 'zz', name: 'a', hold }).code).toBe('no-block');
    expect(refused(cm384, { kind: 'hold/add', in: 'node', name: 'a', hold: { n: 1, block: 'cc' } }).code).toBe(
      'inside-itself',
    );
    expect(refused(cm384, { kind: 'hold/add', in: 'cc', name: 'a', hold: { n: [2, 2], part: 'a/b@1' } }).code).toBe(
      'indices-and-axes',
    );
  });
});

describe('renaming', () => {
  it('rewrites every reference and nothing else', () => {
    const { design } = accept(lab, { kind: 'hold/rename', from: 'cab', to: 'rack' });
    const text = canonicalText(design);
    expect(text).toBe(
      canonicalText(lab)
        .replace('"cab":{"n"', '"rack":{"n"')
        .replaceAll('cab[', 'rack[')
        .replaceAll('"cab*2"', '"rack*2"')
        .replaceAll('["cab"]', '["rack"]'),
    );
  });

  it('takes along the axis that is called after the hold, and leaves one that is not', () => {
    const row: Design = {
      ...cm384,
      nets: { 'scale-up': { rate: '1 GB/s', wires: [{ id: 'm', each: 'npu', mesh: 'node', links: 1 }] } },
    };
    const renamed = accept(row, { kind: 'hold/rename', from: 'node', to: 'server' }).design;
    expect(renamed.nets['scale-up']?.wires[0]).toMatchObject({ mesh: 'server' });
    const plane = accept(cm384, { kind: 'hold/rename', from: 'l1', to: 'leaf' }).design;
    expect(plane.nets['scale-up']?.wires[2]).toMatchObject({ each: 'leaf', same: ['plane'] });
    expect(refused(cm384, { kind: 'hold/rename', from: 'npu', to: 'plane' }).code).toBe('name-taken');
  });
});

describe('slots', () => {
  it('taken twice are refused with both and the nearest that is free', () => {
    expect(refused(lab, { kind: 'hold/set', in: 'cab', name: 'tray', set: { n: 14 } })).toEqual({
      code: 'slots-overlap',
      where: 'tray[14]',
      params: { a: 'tray[14]', aSlots: 'U29–30', b: 'tor[1]', bSlots: 'U30', free: 'U33' },
    });
    const three = { n: 1, part: 'a/three@1', at: 'U12' };
    const parts: Record<string, Part> = {
      'a/three@1': {
        kind: 'node',
        name: '3 U',
        maker: 'A',
        figures: { height: { value: '3 U', basis: 'user', source: ['x'] } },
      },
    };
    const two: Design = {
      ...lab,
      blocks: { ...lab.blocks, cab: { is: 'cabinet', holds: { b: { n: 1, at: 'U14+2', part: 'a/b@1' } } } },
    };
    expect(
      refused(
        { ...two, nets: {}, changes: [] },
        { kind: 'hold/add', in: 'cab', name: 'a', hold: three },
        { part: (ref) => parts[ref] },
      ),
    ).toMatchObject({
      params: { aSlots: 'U12–14', bSlots: 'U14–15', free: 'U11' },
    });
  });

  it('above the top are refused with the sum', () => {
    const tall = { n: 1, part: 'a/b@1', at: 'U46+4' };
    expect(refused(lab, { kind: 'hold/add', in: 'cab', name: 'box', hold: tall })).toEqual({
      code: 'above-top',
      where: 'box[1]',
      params: { thing: 'box[1]', start: 46, height: 4, top: 49, room: 48, free: 'U45' },
    });
  });

  it('must be enough, and more are offered', () => {
    expect(refused(nvl, { kind: 'hold/set', in: 'rack', name: 'compute', set: { n: 19 } })).toMatchObject({
      code: 'too-few-slots',
      params: { slots: 18, count: 19, free: 'U9..18, U28..35, U5' },
    });
    expect(
      accept(nvl, { kind: 'hold/set', in: 'rack', name: 'compute', set: { n: 19, at: 'U9..18, U28..35, U5' } }).design
        .blocks.rack?.holds.compute?.n,
    ).toBe(19);
  });

  it('count in one box alone too', () => {
    const full = refused(lab, { kind: 'change/add', change: { at: 'cab[2]', hold: { tray: 14 } } });
    expect(full.code).toBe('slots-overlap');
    expect(applyEdit(lab, { kind: 'change/add', change: { at: 'cab[2]', hold: { tray: 13 } } }).ok).toBe(true);
  });
});

describe('this one', () => {
  it('becomes a kind of its own, changed again in place', () => {
    const holds = { tray: { n: 6, block: 'tray', at: 'U3+2' } };
    const once = accept(lab, { kind: 'block/variant', at: 'cab[2]', id: 'cabB', holds }).design;
    expect(once.blocks.cabB).toEqual({ is: 'cabinet', like: 'cab', holds });
    expect(once.changes?.at(-1)).toEqual({ at: 'cab[2]', block: 'cabB' });
    const more = { tray: { n: 8, block: 'tray', at: 'U3+2' } };
    const twice = accept(once, { kind: 'block/variant', at: 'cab[2]', id: 'cabB', holds: more }).design;
    expect(twice.blocks.cabB?.holds).toEqual(more);
    expect(twice.changes).toBe(once.changes);
    expect(refused(once, { kind: 'block/variant', at: 'cab[1]', id: 'cabB', holds: more }).code).toBe('name-taken');
  });

  it('has one change of a kind: the later one takes the place of the earlier', () => {
    const off: Edit = { kind: 'change/add', change: { at: 'cc[3]', off: true } };
    const once = accept(cm384, off).design;
    expect(accept(once, off).design).toBe(once);
    const part = accept(once, { kind: 'change/add', change: { at: 'cc[1]/node[1]', hold: { npu: 4 } } }).design;
    const both = accept(part, { kind: 'change/add', change: { at: 'cc[1]/node[1]', hold: { cpu: 2 } } }).design;
    expect(both.changes?.[1]).toEqual({ at: 'cc[1]/node[1]', hold: { npu: 4, cpu: 2 } });
    const back = accept(once, { kind: 'change/remove', index: 0 }).design;
    expect(canonicalText(back)).toBe(canonicalText(cm384));
  });
});

describe('networks and supplies', () => {
  it('check that wires name what exists, along axes that both ends have', () => {
    const add = (wire: object) =>
      refused(cm384, { kind: 'wire/add', net: 'scale-up', wire: { id: 'w', ...wire } as never }).code;
    expect(add({ each: 'npu', to: 'nothing' })).toBe('no-hold');
    expect(add({ each: 'npu', to: 'l2', same: ['node'] })).toBe('no-axis');
    expect(add({ each: 'npu', mesh: 'pair' })).toBe('no-axis');
    expect(add({ each: 'npu', list: 'x' })).toBe('no-list');
    expect(add({ each: 'npu', to: 'l1', links: 0 })).toBe('bad-count');
    expect(add({ each: 'npu', to: 'l1', rate: '5 parsec' })).toBe('bad-quantity');
    expect(
      refused(cm384, {
        kind: 'wire/add',
        net: 'scale-up',
        wire: { id: 'w', each: 'npu', to: 'l1', rate: 'abc' } as never,
      }).params,
    ).toEqual({ sample: '50 GB/s', found: '"abc"' });
    expect(add({ id: 'up', each: 'npu', to: 'l1' })).toBe('name-taken');
  });

  it('carry a wire’s new name into the changes that speak of it', () => {
    const wire = lab.nets['scale-up']?.wires[0];
    if (!wire) throw new Error('no wire');
    const { design } = accept(lab, { kind: 'wire/set', net: 'scale-up', id: 'down', wire: { ...wire, id: 'access' } });
    expect(design.changes?.filter((change) => 'cut' in change && change.cut === 'scale-up.access')).toHaveLength(1);
    const { dropped } = accept(design, { kind: 'wire/remove', net: 'scale-up', id: 'access' });
    expect(dropped).toHaveLength(2);
  });

  it('let a supply that goes hand what it fed to what fed it', () => {
    const ups: Design = { ...lab, supply: [...(lab.supply ?? []), { id: 'ups', kind: 'ups', serves: ['pdu'] }] };
    const { design } = accept(ups, { kind: 'supply/remove', id: 'pdu' });
    expect(design.supply?.find((supply) => supply.id === 'ups')?.serves).toEqual(['cab']);
    expect(refused(ups, { kind: 'supply/set', id: 'pdu', set: { serves: ['ups'] } }).code).toBe('supplies-in-a-ring');
  });

  it('end the wires of others outside when a network goes', () => {
    const edge: Design = {
      ...cm384,
      nets: { ...cm384.nets, storage: { rate: '1 GB/s', wires: [{ id: 'e', each: 'vpc', edge: 'scale-out' }] } },
    };
    const { design, also } = accept(edge, { kind: 'net/remove', id: 'scale-out' });
    expect(design.nets.storage?.wires[0]).toEqual({ id: 'e', each: 'vpc', edge: 'outside' });
    expect(also).toEqual(['scale-out.rdma']);
  });
});

describe('rows', () => {
  it('can be renamed, moved and taken away; their cabinets stay behind the others', () => {
    const named = accept(cm384, { kind: 'row/set', id: 'A', set: { id: 'North', at: [1, 2] } }).design;
    expect(runs(named)?.[0]).toBe('North: cc*6 sw*2');
    const { design } = accept(lab, { kind: 'row/remove', id: 'A' });
    expect(design.holds.cab?.n).toBe(3);
    expect(paths(design).slice(0, 3)).toEqual(['cab[1]/tray[12]', 'cab[2]', 'cab[3]/tray[5]/npu[3]']);
  });

  it('hold no more than there is', () => {
    expect(refused(cm384, { kind: 'row/add', row: { id: 'C', run: ['cc'] } })).toMatchObject({
      code: 'run-too-long',
      params: { hold: 'cc', placed: 13, count: 12 },
    });
    expect(refused(cm384, { kind: 'row/add', row: { id: 'A', run: [] } }).code).toBe('name-taken');
    expect(refused(cm384, { kind: 'row/add', row: { id: 'C', run: ['cc * x'] } }).code).toBe('bad-run');
  });
});

describe('several edits as one gesture', () => {
  it('see each other’s work, and are refused as a whole', () => {
    const both: Edit = {
      kind: 'several',
      title: 'canvas.step.place',
      edits: [
        { kind: 'block/add', id: 'new', block: { is: 'cabinet', holds: {} } },
        { kind: 'cabinet/place', block: 'new', hold: 'new', row: 'B' },
      ],
    };
    expect(runs(accept(cm384, both).design)?.[1]).toBe('B: cc*6 sw*2 new');
    const bad: Edit = { ...both, edits: [...both.edits, { kind: 'net/remove', id: 'nothing' }] };
    expect(refused(cm384, bad)).toMatchObject({ code: 'no-net' });
  });
});

describe('refusals', () => {
  it('have words for every code', () => {
    for (const code of refusalCodes) expect(texts).toHaveProperty([`refusal.${code}`]);
  });
});
