import { describe, expect, it } from 'vitest';
import { namedLike, removeInside, splitSelection } from '../../../../src/studio/canvas/acts/change.ts';
import { selectedThings } from '../../../../src/studio/canvas/acts/selected.ts';
import { drawingOf } from '../../../../src/studio/canvas/drawing.ts';
import { applied, lab } from '../designs.ts';

describe('what is selected', () => {
  const drawing = drawingOf(lab(4));

  it('is every thing that an address names, once', () => {
    expect(selectedThings(drawing, ['cab[2..3]', 'cab[3]'])).toEqual(['cab[2]', 'cab[3]']);
    expect(selectedThings(drawing, ['cab[1..2]/tray'])).toEqual([
      'cab[1]/tray[1]',
      'cab[1]/tray[2]',
      'cab[2]/tray[1]',
      'cab[2]/tray[2]',
    ]);
    const only = drawingOf(lab(1));
    expect(selectedThings(only, ['tray[2]'])).toEqual(['cab[1]/tray[2]']);
  });

  it('keeps what names no things', () => {
    expect(selectedThings(drawing, ['scale-up.up', 'site/A', 'cab[1]'])).toEqual(['scale-up.up', 'site/A', 'cab[1]']);
  });

  it('is what an edit works on, no more and no less', () => {
    const { cabinets, inside } = splitSelection(drawing, ['cab[1..3]', 'cab[4]/tray[1..2]']);
    expect(cabinets.map(({ address }) => address)).toEqual(['cab[1]', 'cab[2]', 'cab[3]']);
    expect(inside).toEqual(['cab[4]/tray[1]', 'cab[4]/tray[2]']);
    const after = applied(drawing, removeInside(drawing, splitSelection(drawing, ['cab[4]/tray']).inside, 'one'));
    expect(after.design.changes?.map((change) => 'at' in change && change.at)).toEqual(inside);
  });

  it('shares its name with all of its hold', () => {
    expect(namedLike(drawing.design, 'cab[2]')).toEqual({ name: 'cab', n: 4 });
    expect(namedLike(drawing.design, 'cab[2]/tray[1]')).toEqual({ name: 'tray', n: 8 });
  });
});
