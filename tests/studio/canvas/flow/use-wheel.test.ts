import { describe, expect, it } from 'vitest';
import { meansPan, zoomFactor } from '../../../../src/studio/canvas/flow/use-wheel.ts';

const turn = (deltaY: number, more: { deltaX?: number; deltaMode?: number; ctrlKey?: boolean } = {}) => ({
  deltaX: 0,
  deltaMode: 0,
  ctrlKey: false,
  deltaY,
  ...more,
});

describe('the wheel', () => {
  it('zooms by notches and by pinch, pans by small or sidewise strokes', () => {
    expect(meansPan(turn(100))).toBe(false);
    expect(meansPan(turn(3, { deltaMode: 1 }))).toBe(false);
    expect(meansPan(turn(4.5))).toBe(true);
    expect(meansPan(turn(0, { deltaX: 12 }))).toBe(true);
    expect(meansPan(turn(4.5, { ctrlKey: true }))).toBe(false);
  });

  it('turns back to where it was', () => {
    expect(zoomFactor(turn(100)) * zoomFactor(turn(-100))).toBeCloseTo(1, 12);
    expect(zoomFactor(turn(-100))).toBeGreaterThan(1);
  });
});
