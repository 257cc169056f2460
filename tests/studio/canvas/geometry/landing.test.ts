import { expect, it } from 'vitest';
import { moveCabinets } from '../../../../src/studio/canvas/acts/change.ts';
import { drawingOf } from '../../../../src/studio/canvas/drawing.ts';
import { landingOf, snapToFloor } from '../../../../src/studio/canvas/geometry/snap.ts';
import { applied, lab } from '../designs.ts';

it('a cabinet taken to the end of its own row stands where the row ends then', () => {
  const drawing = drawingOf(lab(8));
  const first = drawing.cabinet('cab[1]');
  if (!first) throw new Error('no cabinet');
  const target = snapToFloor(drawing.plan, first, 8 * first.width, first.y, { carried: new Set([first.address]) });
  expect(target).toMatchObject({ kind: 'row', row: 'A', place: 7, next: true });
  const { plan } = applied(drawing, moveCabinets([first], target));
  expect(landingOf(plan, target)).toMatchObject({ place: 7, x: 7 * first.width });
});
