import { describe, expect, it } from 'vitest';
import type { Design } from '../../../../src/model/design/design.ts';
import {
  firstFreeUnit,
  heightOf,
  kindOfPlaceable,
  type Placing,
  placeCabinet,
  placeInSlot,
  placeOnBoard,
} from '../../../../src/studio/canvas/acts/place.ts';
import { drawingOf, elevationIn } from '../../../../src/studio/canvas/drawing.ts';
import { applied, example, lab } from '../designs.ts';

const edit = (made: Placing) => {
  if (!made.ok) throw new Error(made.why.key);
  return made.edit;
};
const empty: Design = { format: 'podwright/1', name: 'empty', blocks: {}, holds: {}, nets: {} };
const rack = { part: 'generic/rack-48u@1' };
const card = { part: 'generic/card@1' };
const chip = { part: 'generic/switch-64@1' };

describe('placing a cabinet', () => {
  it('adds one of the kind to the row and counts on', () => {
    const drawing = drawingOf(lab(2));
    const next = applied(drawing, edit(placeCabinet(drawing, { block: 'cab' }, { row: 'A', place: 2 })));
    expect(next.plan.cabinets.map((cabinet) => cabinet.address)).toEqual(['cab[1]', 'cab[2]', 'cab[3]']);
    expect(next.design.site?.rows[0]?.run).toEqual(['cab*3']);
  });

  it('makes a kind of a bare cabinet, so that it can be filled, and a row where there is none', () => {
    const drawing = drawingOf(empty);
    const next = applied(drawing, edit(placeCabinet(drawing, rack, { at: [0.6, 1.2] })));
    expect(next.plan.cabinets).toMatchObject([{ address: 'cab[1]', x: 0.6, y: 1.2, block: 'cab' }]);
    const filled = applied(next, edit(placeInSlot(next, chip, 'cab[1]', 5, 'type')));
    const both = applied(filled, edit(placeCabinet(filled, rack, { row: filled.plan.rows[0]?.id ?? '', place: 1 })));
    expect(both.plan.cabinets.map((cabinet) => cabinet.block)).toEqual(['cab', 'cab2']);
  });
});

describe('placing in a slot', () => {
  it('edits the kind of the only one, also with scope one, and makes no variant', () => {
    const drawing = drawingOf(lab(1));
    const next = applied(drawing, edit(placeInSlot(drawing, { block: 'tray' }, 'cab[1]', 9, 'one')));
    expect(Object.keys(next.design.blocks)).toEqual(['tray', 'cab']);
    expect(next.design.changes).toBeUndefined();
    const varied = drawingOf(lab(2));
    const first = applied(varied, edit(placeInSlot(varied, { block: 'tray' }, 'cab[2]', 9, 'one')));
    const again = applied(first, edit(placeInSlot(first, { block: 'tray' }, 'cab[2]', 11, 'one')));
    expect(Object.keys(again.design.blocks)).toEqual(Object.keys(first.design.blocks));
    expect(elevationIn(again, 'cab[1]').slots).toHaveLength(2);
    expect(elevationIn(again, 'cab[2]').slots).toHaveLength(4);
  });

  it('adds one of the same kind in all cabinets alike', () => {
    const drawing = drawingOf(lab(2));
    const next = applied(drawing, edit(placeInSlot(drawing, { block: 'tray' }, 'cab[1]', 9, 'type')));
    for (const cabinet of ['cab[1]', 'cab[2]']) {
      expect(elevationIn(next, cabinet).slots.map((slot) => [slot.unit, slot.height])).toEqual([
        [3, 2],
        [5, 2],
        [9, 2],
      ]);
    }
  });

  it('changes one cabinet only when the scope says so', () => {
    const drawing = drawingOf(lab(2));
    const next = applied(drawing, edit(placeInSlot(drawing, { block: 'tray' }, 'cab[1]', 9, 'one')));
    expect(elevationIn(next, 'cab[1]').slots).toHaveLength(3);
    expect(elevationIn(next, 'cab[2]').slots).toHaveLength(2);
  });

  it('puts switches of the catalogue into the units of an empty cabinet, one by one', () => {
    let drawing = drawingOf(empty);
    drawing = applied(drawing, edit(placeCabinet(drawing, rack, { at: [0, 0] })));
    for (const unit of [1, 5, 9]) drawing = applied(drawing, edit(placeInSlot(drawing, chip, 'cab[1]', unit, 'type')));
    expect(elevationIn(drawing, 'cab[1]').slots.map((slot) => [slot.address, slot.unit])).toEqual([
      ['cab[1]/switch[1]', 1],
      ['cab[1]/switch[2]', 5],
      ['cab[1]/switch[3]', 9],
    ]);
  });

  it('refuses what sits on boards, and says where it goes', () => {
    const drawing = drawingOf(lab(1));
    for (const part of ['generic/card@1', 'nvidia/connectx-7@1', 'nvidia/grace@1']) {
      const made = placeInSlot(drawing, { part }, 'cab[1]', 20, 'type');
      expect(made).toMatchObject({ ok: false, why: { key: 'canvas.why.needs-board' } });
    }
  });

  it('opens a bare node as a box that can be filled', () => {
    const drawing = drawingOf(lab(1));
    const node = { part: 'nvidia/dgx-h100@1' };
    expect(heightOf(drawing, node)).toBe(8);
    const next = applied(drawing, edit(placeInSlot(drawing, node, 'cab[1]', 10, 'type')));
    const slot = elevationIn(next, 'cab[1]').slots.find((each) => each.unit === 10);
    expect(slot).toMatchObject({ shape: 'node', height: 8 });
    const filled = applied(next, edit(placeOnBoard(next, card, slot?.address ?? '', 'type')));
    const cabinet = filled.cabinet('cab[1]');
    expect(cabinet && filled.interior(cabinet).cards).toBe(9);
  });

  it('says when nothing is free', () => {
    const drawing = drawingOf(lab(1));
    const elevation = { ...elevationIn(drawing, 'cab[1]'), units: 6 };
    expect(firstFreeUnit(drawing, elevation, { part: 'nvidia/dgx-h100@1' })).toMatchObject({ key: 'canvas.why.full' });
    expect(firstFreeUnit(drawing, elevation, { block: 'tray' })).toBe(1);
  });
});

describe('building from an empty hall', () => {
  it('makes kinds and no variants with scope one, until two are alike', () => {
    let drawing = applied(drawingOf(empty), edit(placeCabinet(drawingOf(empty), rack, { at: [0, 0] })));
    drawing = applied(drawing, edit(placeInSlot(drawing, { part: 'nvidia/dgx-h100@1' }, 'cab[1]', 1, 'one')));
    drawing = applied(drawing, edit(placeInSlot(drawing, chip, 'cab[1]', 20, 'one')));
    drawing = applied(drawing, edit(placeOnBoard(drawing, card, 'cab[1]/node[1]', 'one')));
    expect(drawing.design.changes).toBeUndefined();
    drawing = applied(drawing, edit(placeInSlot(drawing, { block: 'node' }, 'cab[1]', 10, 'one')));
    drawing = applied(drawing, edit(placeOnBoard(drawing, chip, 'cab[1]/node[2]', 'one')));
    expect(drawing.design.changes).toHaveLength(1);
  });
});

describe('placing on a board', () => {
  it('adds one more of what is there', () => {
    const drawing = drawingOf(lab(1));
    const next = applied(drawing, edit(placeOnBoard(drawing, { part: 'generic/npu-a@1' }, 'cab[1]/tray[2]', 'type')));
    expect(next.design.blocks.tray?.holds.npu?.n).toBe(5);
  });

  it('makes a kind for this one place', () => {
    const drawing = drawingOf(lab(1));
    const next = applied(
      drawing,
      edit(placeOnBoard(drawing, { part: 'generic/switch-32@1' }, 'cab[1]/tray[2]', 'one')),
    );
    expect(next.design.blocks.tray?.holds.switch).toBeUndefined();
    expect(next.design.changes).toHaveLength(1);
  });

  it('refuses a whole box and says what fits', () => {
    const drawing = drawingOf(lab(1));
    const node = { part: 'nvidia/dgx-h100@1' };
    const next = applied(drawing, edit(placeInSlot(drawing, node, 'cab[1]', 10, 'type')));
    const box = elevationIn(next, 'cab[1]').slots.find((each) => each.unit === 10)?.address ?? '';
    for (const scope of ['one', 'type'] as const) {
      expect(placeOnBoard(next, node, box, scope)).toMatchObject({
        ok: false,
        why: { key: 'canvas.why.board-takes' },
      });
    }
  });

  it('gives two new kinds of one step two names', () => {
    const blocks = {
      node: { is: 'tray', holds: {} },
      cab: { is: 'cabinet', holds: { node: { n: 2, block: 'node', at: 'U3+2' } } },
    } as const;
    const drawing = drawingOf(lab(1, undefined, { blocks }));
    const next = applied(drawing, edit(placeOnBoard(drawing, { part: 'nvidia/dgx-h100@1' }, 'cab[1]/node[1]', 'one')));
    expect(Object.keys(next.design.blocks)).toHaveLength(4);
  });

  it('refuses what has no inside', () => {
    const drawing = drawingOf(lab(1));
    expect(placeOnBoard(drawing, card, 'cab[1]/tray[1]/npu[1]', 'type').ok).toBe(false);
  });
});

describe('kindOfPlaceable', () => {
  it('tells where a thing belongs', () => {
    const drawing = drawingOf(example('dgx-h100-superpod'));
    expect(kindOfPlaceable(drawing, { block: 'rack' })).toBe('cabinet');
    expect(kindOfPlaceable(drawing, { block: 'dgx' })).toBe('slot');
    expect(kindOfPlaceable(drawing, { block: 'su' })).toBe('other');
    expect(kindOfPlaceable(drawing, rack)).toBe('cabinet');
    expect(kindOfPlaceable(drawing, { part: 'nvidia/h100-sxm@1' })).toBe('element');
    expect(kindOfPlaceable(drawing, { part: 'ocp/orv3-hpr-5.5kw@1' })).toBe('slot');
  });
});
