import { describe, expect, it } from 'vitest';
import { drawingOf, elevationIn } from '../../../../src/studio/canvas/drawing.ts';
import { fitsAt, freeRuns, nextFit } from '../../../../src/studio/canvas/geometry/free-slots.ts';
import { example, lab } from '../designs.ts';

const elevation = elevationIn(drawingOf(lab(1)), 'cab[1]');

describe('free slots', () => {
  it('lists what is free below, between and above', () => {
    expect(freeRuns(elevation)).toEqual([
      { unit: 1, height: 2 },
      { unit: 7, height: 42 },
    ]);
  });

  it('refuses a taken slot with the arithmetic', () => {
    expect(fitsAt(elevation, 2, 2)).toEqual({
      ok: false,
      unit: 2,
      reason: 'taken',
      needs: 2,
      free: 1,
      by: 'cab[1]/tray[1]',
    });
    expect(fitsAt(elevation, 48, 2)).toMatchObject({ ok: false, reason: 'too-high', needs: 2, free: 1 });
  });

  it('does not count a thing against itself when it moves', () => {
    expect(fitsAt(elevation, 4, 2, new Set(['cab[1]/tray[1]']))).toMatchObject({ ok: false, by: 'cab[1]/tray[2]' });
    expect(fitsAt(elevation, 2, 2, new Set(['cab[1]/tray[1]']))).toEqual({ ok: true, unit: 2 });
  });

  it('finds the next place that is high enough', () => {
    expect(nextFit(elevation, 2)).toBe(1);
    expect(nextFit(elevation, 3)).toBe(7);
    expect(nextFit(elevation, 43)).toBeUndefined();
    expect(nextFit(elevationIn(drawingOf(example('gb200-nvl72')), 'rack[1]'), 5)).toBe(44);
  });
});
