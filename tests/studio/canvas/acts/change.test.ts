import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../src/model/design/canonical.ts';
import { applyEdit } from '../../../../src/model/design/edits/apply-edit.ts';
import { parseDesign } from '../../../../src/model/design/parse-design.ts';
import { nameOf, shortNameOf } from '../../../../src/model/layout/label.ts';
import {
  duplicateCabinets,
  duplicateInside,
  moveCabinets,
  moveInCabinet,
  removeInside,
  renameEdit,
} from '../../../../src/studio/canvas/acts/change.ts';
import { labelEdit } from '../../../../src/studio/canvas/acts/label-edit.ts';
import { renumbersOthers } from '../../../../src/studio/canvas/acts/renumbered.ts';
import { drawingOf, elevationIn } from '../../../../src/studio/canvas/drawing.ts';
import { applied, lab } from '../designs.ts';

const units = (drawing: ReturnType<typeof drawingOf>, cabinet: string) =>
  elevationIn(drawing, cabinet).slots.map((slot) => slot.unit);
const cabinetsOf = (drawing: ReturnType<typeof drawingOf>, ...addresses: string[]) =>
  addresses.flatMap((address) => drawing.cabinet(address) ?? []);

describe('moving cabinets', () => {
  it('is no edit where it already stands', () => {
    const drawing = drawingOf(lab(3));
    const [first] = cabinetsOf(drawing, 'cab[1]');
    const stays = { kind: 'row', row: 'A', place: 0, next: false, x: 0, y: 0 } as const;
    expect(first && moveCabinets([first], stays)).toBeNull();
  });

  it('keeps the distances of several that are moved freely', () => {
    const drawing = drawingOf(lab(3));
    const both = cabinetsOf(drawing, 'cab[1]', 'cab[3]');
    const next = applied(drawing, moveCabinets(both, { kind: 'free', x: 1.2, y: 6, snapped: 'tile' }));
    expect(next.cabinet('cab[1]')).toMatchObject({ x: 1.2, y: 6 });
    expect(next.cabinet('cab[3]')).toMatchObject({ x: 2.4, y: 6 });
    expect(next.cabinet('cab[2]')).toMatchObject({ x: 0.6, y: 0 });
  });
});

describe('duplicating', () => {
  it('says how many copies fit, with the arithmetic', () => {
    const drawing = drawingOf(lab(1));
    expect(duplicateInside(drawing, ['cab[1]/tray[1]'], 30)).toEqual({
      ok: false,
      why: { key: 'canvas.why.copies', params: { n: 30, needs: 60, free: 44, fit: 22, standard: 'U' } },
    });
  });

  it('puts copies of cabinets right behind them, as one edit', () => {
    const drawing = drawingOf(lab(2, [{ id: 'A', run: ['cab*2', 'gap 1.2'] }]));
    const next = applied(drawing, duplicateCabinets(drawing, cabinetsOf(drawing, 'cab[1]'), 3));
    expect(next.plan.cabinets).toHaveLength(5);
    expect(next.plan.cabinets.map((cabinet) => cabinet.x)).toEqual([0, 0.6, 1.2, 1.8, 2.4]);
  });

  it('puts copies of a tray into the next free units of its kind', () => {
    const drawing = drawingOf(lab(2));
    const made = duplicateInside(drawing, ['cab[1]/tray[2]'], 2);
    if (!made?.ok) throw new Error('no edit');
    expect(units(applied(drawing, made.edit), 'cab[2]')).toEqual([3, 5, 7, 9]);
  });

  it('refuses when the cabinet is full', () => {
    const made = duplicateInside(drawingOf(lab(1)), ['cab[1]/tray[1]'], 23);
    expect(made).toMatchObject({ ok: false, why: { key: 'canvas.why.copies', params: { n: 23, fit: 22 } } });
  });
});

describe('taking away', () => {
  it('takes the slot of the selected tray from its kind', () => {
    const drawing = drawingOf(lab(2));
    const next = applied(drawing, removeInside(drawing, ['cab[1]/tray[1]'], 'type'));
    expect([units(next, 'cab[1]'), units(next, 'cab[2]')]).toEqual([[5], [5]]);
  });

  it('takes the hold when all of it is selected', () => {
    const drawing = drawingOf(lab(1));
    const next = applied(drawing, removeInside(drawing, ['cab[1]/tray[1]', 'cab[1]/tray[2]'], 'type'));
    expect(next.design.blocks.cab?.holds).toEqual({});
  });

  it('switches one off where the scope is this one', () => {
    const drawing = drawingOf(lab(2));
    const next = applied(drawing, removeInside(drawing, ['cab[1]/tray[1]/npu[2]'], 'one'));
    expect(next.design.changes).toEqual([{ at: 'cab[1]/tray[1]/npu[2]', off: true }]);
  });

  it('changes a kind once when the same thing is selected in several of its boxes', () => {
    const drawing = drawingOf(lab(2));
    const next = applied(drawing, removeInside(drawing, ['cab[1]/tray[1]', 'cab[2]/tray[1]'], 'type'));
    expect(next.design.blocks.cab?.holds.tray?.n).toBe(1);
  });
});

describe('moving in a cabinet', () => {
  it('moves the tray in all cabinets of the kind', () => {
    const drawing = drawingOf(lab(2));
    const next = applied(drawing, moveInCabinet(drawing, 'cab[1]', 'cab[1]/tray[2]', 20, 'type'));
    expect(units(next, 'cab[2]')).toEqual([3, 20]);
  });

  it('moves it here only', () => {
    const drawing = drawingOf(lab(2));
    const next = applied(drawing, moveInCabinet(drawing, 'cab[1]', 'cab[1]/tray[2]', 20, 'one'));
    expect([units(next, 'cab[1]'), units(next, 'cab[2]')]).toEqual([
      [3, 20],
      [3, 5],
    ]);
  });
});

describe('renaming', () => {
  it('renames the hold', () => {
    const drawing = drawingOf(lab(2));
    const next = applied(drawing, renameEdit(drawing.design, 'cab[1]', 'rack'));
    expect(next.plan.cabinets[0]?.address).toBe('rack[1]');
    expect(renameEdit(drawing.design, 'cab[1]', 'cab')).toBeNull();
  });
});

describe('naming one place', () => {
  const named = () => applied(drawingOf(lab(4)), labelEdit(lab(4), 'cab[3]', ' Alpha '));

  it('is for the eye: address, kinds and counts stay', () => {
    const { design } = named();
    expect(design.changes).toEqual([{ at: 'cab[3]', label: 'Alpha' }]);
    expect(nameOf(design, 'cab[3]/tray[1]')).toBe('Alpha/TRAY01');
    expect([shortNameOf(design, 'cab[2]'), shortNameOf(design, 'cab[3]')]).toEqual(['CAB02', 'Alpha']);
    expect(parseDesign(JSON.parse(canonicalText(design)))).toEqual({ ok: true, design });
  });

  it('stays with the cabinet when one before it goes, or it moves', () => {
    const before = named();
    const without = applied(before, { kind: 'cabinet/remove', at: ['cab[1]'] });
    expect(without.design.changes).toEqual([{ at: 'cab[2]', label: 'Alpha' }]);
    const moved = applied(before, { kind: 'cabinet/move', at: ['cab[3]'], to: { row: 'A', place: 0 } });
    expect(moved.design.changes).toEqual([{ at: 'cab[1]', label: 'Alpha' }]);
    expect(applied(before, { kind: 'cabinet/remove', at: ['cab[3]'] }).design.changes ?? []).toEqual([]);
  });

  it('is taken away by an empty name or by its number, and says one thing at a time', () => {
    const { design } = named();
    for (const text of ['', 'CAB03']) {
      expect(applied(drawingOf(design), labelEdit(design, 'cab[3]', text)).design.changes ?? []).toEqual([]);
    }
    expect(labelEdit(design, 'cab[3]', 'Alpha')).toBeNull();
    expect(applied(drawingOf(design), labelEdit(design, 'cab[3]', 'Beta')).design.changes).toEqual([
      { at: 'cab[3]', label: 'Beta' },
    ]);
  });

  it('refuses what cannot be seen or does not end', () => {
    for (const label of ['a\u202eb', 'a\nb', 'x'.repeat(41)]) {
      expect(applyEdit(lab(1), { kind: 'change/add', change: { at: 'cab[1]', label } })).toMatchObject({
        ok: false,
        refusal: { code: 'bad-label' },
      });
    }
  });

  it('tells when others get another number, unless each has a name of its own', () => {
    const drawing = named();
    const [first, third] = cabinetsOf(drawing, 'cab[1]', 'cab[3]');
    expect(first && renumbersOthers(drawing, [first])).toBe(true);
    const alone = applied(drawingOf(lab(2)), labelEdit(lab(2), 'cab[2]', 'B'));
    expect(renumbersOthers(alone, cabinetsOf(alone, 'cab[1]'))).toBe(false);
    expect(third && renumbersOthers(drawing, [third])).toBe(true);
  });
});
