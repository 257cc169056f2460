import { describe, expect, it } from 'vitest';
import { drawingOf, placeInside } from '../../../src/studio/canvas/drawing.ts';
import { addressIn, pathInside } from '../../../src/studio/canvas/interior.ts';
import { example } from './designs.ts';

const insideOf = (id: string, address: string) => {
  const drawing = drawingOf(example(id));
  const cabinet = drawing.cabinet(address);
  if (!cabinet) throw new Error(`no ${address}`);
  return { drawing, cabinet, interior: drawing.interior(cabinet) };
};

describe('interior of a cabinet on the plan', () => {
  it('draws four nodes of eight cards, the highest on top', () => {
    const { cabinet, interior } = insideOf('cloudmatrix384', 'cc[5]');
    expect(interior.cards).toBe(32);
    expect(interior.bands.map((band) => addressIn(cabinet, band))).toEqual(
      [4, 3, 2, 1].map((node) => `cc[5]/node[${node}]`),
    );
    expect(interior.bands.every((band) => band.cells.length === 8)).toBe(true);
  });

  it('draws the chips of a switch cabinet', () => {
    const { interior } = insideOf('cloudmatrix384', 'sw[1]');
    expect([interior.cards, interior.switches, interior.bands.length]).toEqual([0, 28, 14]);
  });

  it('leaves out a card that is missing from the count but keeps its place', () => {
    const { interior } = insideOf('three-cabinets', 'cab[2]');
    expect(interior.cards).toBe(47);
    expect(interior.bands.flatMap((band) => band.cells).filter((cell) => cell.off)).toHaveLength(1);
  });

  it('shares one interior among equal cabinets and makes another for an exception', () => {
    const drawing = drawingOf(example('three-cabinets'));
    const interiors = ['cab[1]', 'cab[2]', 'cab[3]'].map((at) => {
      const cabinet = drawing.cabinet(at);
      return cabinet && drawing.interior(cabinet).cards;
    });
    expect(interiors).toEqual([40, 47, 48]);
    const equal = drawingOf(example('cloudmatrix384'));
    const [a, b] = [equal.cabinet('cc[1]'), equal.cabinet('cc[12]')];
    expect(a && b && equal.interior(a) === equal.interior(b)).toBe(true);
  });

  it('finds the band and the cell under a point', () => {
    const { cabinet, interior } = insideOf('cloudmatrix384', 'cc[5]');
    const cell = interior.bands[0]?.cells[5];
    if (!cell) throw new Error('no cell');
    const path = pathInside(interior, cell.x + 1, cell.y + 1).map((each) => addressIn(cabinet, each));
    expect(path).toEqual(['cc[5]/node[4]', 'cc[5]/node[4]/npu[6]']);
    expect(pathInside(interior, 1, 1)).toEqual([]);
  });

  it('keeps every cell inside its band and every band inside the cabinet', () => {
    for (const [id, address] of [
      ['cloudmatrix384', 'cc[1]'],
      ['cloudmatrix384', 'sw[1]'],
      ['gb200-nvl72', 'rack[1]'],
      ['dgx-h100-superpod', 'net[1]'],
    ] as const) {
      const { cabinet, interior } = insideOf(id, address);
      const [width, height] = [cabinet.width * 160, cabinet.depth * 160];
      for (const band of interior.bands) {
        expect(
          band.x >= 0 && band.y >= 0 && band.x + band.width <= width && band.y + band.height <= height + 1e-6,
        ).toBe(true);
        for (const cell of band.cells) {
          expect(cell.x).toBeGreaterThanOrEqual(band.x);
          expect(cell.y + cell.height).toBeLessThanOrEqual(band.y + band.height + 1e-6);
        }
      }
    }
  });

  it('finds a leaf that is dealt into a rack far from its place in the tree', () => {
    const drawing = drawingOf(example('dgx-h100-superpod'));
    const home = drawing.cabinetOf('su[2]/leaf[1]');
    expect(home?.address).toBe('net[2]');
    expect(home && placeInside(drawing, home, 'su[2]/leaf[1]')?.role).toBe('switch');
  });
});
