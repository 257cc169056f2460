import { describe, expect, it } from 'vitest';
import {
  cabinetUnits,
  cameraFor,
  leastZoom,
  levelAt,
  levels,
  scaleBar,
} from '../../../../src/studio/canvas/geometry/scale.ts';

const none = { top: 0, right: 0, bottom: 0, left: 0 };
const zoomOf = (pixels: number) => pixels / cabinetUnits;

describe('levelAt', () => {
  it('follows the width of a cabinet on screen', () => {
    const widths = [1, 10, 96, 200, 1000, 2000];
    expect(widths.map((width) => levelAt(zoomOf(width)))).toEqual(levels);
  });

  it('leaves a level only beyond the hysteresis of 12 %', () => {
    expect(levelAt(zoomOf(150), 'hall')).toBe('hall');
    expect(levelAt(zoomOf(158), 'hall')).toBe('cabinet');
    expect(levelAt(zoomOf(125), 'cabinet')).toBe('cabinet');
    expect(levelAt(zoomOf(122), 'cabinet')).toBe('hall');
  });
});

describe('cameraFor', () => {
  it('puts the middle of the box into the middle of what is clear', () => {
    const insets = { top: 100, right: 0, bottom: 0, left: 200 };
    const camera = cameraFor({ x: 10, y: 20, width: 400, height: 100 }, { width: 1000, height: 700 }, insets, 10);
    expect(camera.zoom).toBe(2);
    expect(210 * camera.zoom + camera.x).toBeCloseTo(600, 9);
    expect(70 * camera.zoom + camera.y).toBeCloseTo(400, 9);
  });

  it('never magnifies beyond what is asked', () => {
    expect(cameraFor({ x: 0, y: 0, width: 1, height: 1 }, { width: 900, height: 900 }, none, 1.1).zoom).toBe(1.1);
  });
});

describe('scaleBar', () => {
  it('is a round length near the wanted width', () => {
    expect(scaleBar(1, 160)).toEqual({ millimetres: 1000, pixels: 160 });
    expect(scaleBar(0.01, 120).millimetres).toBe(50_000 * 2);
    for (const zoom of [0.005, 0.03, 0.2, 1, 7, 20]) {
      const { millimetres, pixels } = scaleBar(zoom, 120);
      expect(String(millimetres)).toMatch(/^[125]0*$/);
      expect(pixels).toBeGreaterThan(60);
      expect(pixels).toBeLessThan(240);
    }
  });
});

describe('leastZoom', () => {
  const screen = { width: 1000, height: 800 };
  it('is 2 % for what is in view long before', () => {
    expect(leastZoom({ x: 0, y: 0, width: 960, height: 600 }, screen, none)).toBe(0.02);
  });

  it('shows a larger hall as a whole', () => {
    expect(leastZoom({ x: 0, y: 0, width: 100_000, height: 600 }, screen, none)).toBe(0.01);
  });
});
