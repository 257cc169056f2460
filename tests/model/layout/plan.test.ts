import { describe, expect, it } from 'vitest';
import type { Design } from '../../../src/model/design/design.ts';
import { planOf } from '../../../src/model/layout/plan.ts';
import { example, noParts, site } from './designs.ts';

const at = (design: Design, address: string) =>
  planOf(design, noParts).cabinets.find((cabinet) => cabinet.address === address);

describe('planOf', () => {
  it('stands the cabinets of CloudMatrix384 in two rows of eight that face each other over 1.2 m', () => {
    const plan = planOf(example('cloudmatrix384'), noParts);
    expect(plan.rows.map((row) => [row.id, row.y, row.faces, row.places])).toEqual([
      ['A', 0, 1, 8],
      ['B', 2.4, -1, 8],
    ]);
    expect(plan.cabinets).toHaveLength(16);
    expect(plan.cabinets.map((cabinet) => cabinet.address).slice(4, 10)).toEqual([
      'cc[5]',
      'cc[6]',
      'sw[1]',
      'sw[2]',
      'cc[7]',
      'cc[8]',
    ]);
    expect(at(example('cloudmatrix384'), 'cc[5]')).toMatchObject({
      x: 2.4,
      y: 0,
      width: 0.6,
      depth: 1.2,
      row: 'A',
      place: 4,
    });
    expect([plan.width, plan.depth]).toEqual([4.8, 3.6]);
  });

  it('counts the k-th rack through groups in tree order', () => {
    const design = example('dgx-h100-superpod');
    expect(at(design, 'su[3]/rack[1]')).toMatchObject({ row: 'B', place: 0 });
    expect(at(design, 'net[6]')).toMatchObject({ row: 'B', place: 18 });
    expect(planOf(design, noParts).cabinets).toHaveLength(38);
  });

  it('keeps gaps out of the places and lets a supply stand between cabinets', () => {
    const design = site({ cab: 2 }, [{ id: 'A', run: ['cab', 'gap 0.6', 'cdm', 'cab'] }], {
      supply: [{ id: 'cdm', kind: 'cdm', serves: ['cab'] }],
    });
    const plan = planOf(design, noParts);
    expect(plan.cabinets.map(({ address, x, place, supply }) => [address, x, place, supply])).toEqual([
      ['cab[1]', 0, 0, undefined],
      ['cdm[1]', 1.2, 1, 'cdm'],
      ['cab[2]', 1.8, 2, undefined],
    ]);
  });

  it('repeats a row and goes on counting', () => {
    const plan = planOf(site({ cab: 6 }, [{ id: 'R{1..3}', run: ['cab*2'] }]), noParts);
    expect(plan.rows.map((row) => row.id)).toEqual(['R1', 'R2', 'R3']);
    expect(plan.cabinets.map((cabinet) => [cabinet.address, cabinet.row])).toEqual([
      ['cab[1]', 'R1'],
      ['cab[2]', 'R1'],
      ['cab[3]', 'R2'],
      ['cab[4]', 'R2'],
      ['cab[5]', 'R3'],
      ['cab[6]', 'R3'],
    ]);
  });

  it('puts cabinets that no row names in a row of their own', () => {
    const plan = planOf(site({ cab: 3 }, [{ id: 'A', run: ['cab'] }]), noParts);
    expect(plan.cabinets.map(({ address, row, unplaced }) => [address, row, unplaced])).toEqual([
      ['cab[1]', 'A', false],
      ['cab[2]', '', true],
      ['cab[3]', '', true],
    ]);
    expect(planOf(site({ cab: 2 }), noParts).cabinets.every((cabinet) => cabinet.unplaced)).toBe(true);
  });

  it('turns a row about its corner', () => {
    const design = site({ cab: 2 }, [{ id: 'A', at: [10, 5], turn: 90, run: ['cab*2'] }]);
    // Along +y now: the second centre lies 0.9 m down the row, half a depth to the left of the line.
    const second = at(design, 'cab[2]');
    expect(second?.turn).toBe(90);
    expect((second?.x ?? 0) + 0.3).toBeCloseTo(10 - 0.6, 9);
    expect((second?.y ?? 0) + 0.6).toBeCloseTo(5 + 0.9, 9);
  });

  it('moves a cabinet within its row like one of a list', () => {
    const design = site({ cab: 3 }, [{ id: 'A', run: ['cab*3'] }], {
      changes: [{ at: 'cab[1]', move: { row: 'A', place: 1 } }],
    });
    expect(planOf(design, noParts).cabinets.map((cabinet) => cabinet.address)).toEqual(['cab[2]', 'cab[1]', 'cab[3]']);
  });

  it('moves a cabinet to another row and closes the row it left', () => {
    const design = site(
      { cab: 4 },
      [
        { id: 'A', run: ['cab*2'] },
        { id: 'B', run: ['cab*2'] },
      ],
      { changes: [{ at: 'cab[1]', move: { row: 'B', place: 2 } }] },
    );
    expect(at(design, 'cab[2]')).toMatchObject({ row: 'A', x: 0 });
    expect(at(design, 'cab[1]')).toMatchObject({ row: 'B', x: 1.2, place: 2 });
  });

  it('leaves a place empty for a cabinet at coordinates', () => {
    const design = site({ cab: 3 }, [{ id: 'A', run: ['cab*3'] }], {
      changes: [{ at: 'cab[2]', move: [5, 6, 90] }],
    });
    expect(at(design, 'cab[3]')).toMatchObject({ x: 1.2, place: 1 });
    expect(at(design, 'cab[2]')).toMatchObject({ x: 5, y: 6, turn: 90, row: '' });
  });

  it('applies a move of a range to each of them', () => {
    const design = site({ cab: 4 }, [{ id: 'A', run: ['cab*4'] }], {
      changes: [{ at: 'cab[1..2]', move: [9, 9] }],
    });
    expect(planOf(design, noParts).cabinets.filter((cabinet) => cabinet.x === 9)).toHaveLength(2);
  });

  it('marks what is off and keeps its place', () => {
    const design = site({ cab: 2 }, [{ id: 'A', run: ['cab*2'] }], { changes: [{ at: 'cab[1]', off: true }] });
    expect(at(design, 'cab[1]')?.off).toBe(true);
    expect(at(design, 'cab[2]')?.x).toBe(0.6);
  });

  it('draws loose elements although no cabinet holds them', () => {
    const design: Design = {
      format: 'podwright/1',
      name: 'star',
      blocks: {},
      holds: { card: { n: 5, card: true }, hub: { n: 1 } },
      nets: {},
    };
    const plan = planOf(design, noParts);
    expect(plan.cabinets).toHaveLength(6);
    expect(plan.cabinets.every((cabinet) => cabinet.unplaced && cabinet.width === 0.3)).toBe(true);
  });

  it('lays out 14,000 cabinets within a frame', () => {
    const design = site({ cab: 14_000 }, [{ id: '{1..140}', run: ['cab*100'] }]);
    planOf(design, noParts);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      planOf(design, noParts);
      return performance.now() - start;
    });
    console.info(`planOf, 14,000 cabinets: ${Math.min(...times).toFixed(1)} ms`);
    expect(planOf(design, noParts).cabinets).toHaveLength(14_000);
  });
});

describe('rows that repeat by letter', () => {
  it('stands a cabinet in each of the rows A to D', () => {
    const design: Design = {
      format: 'podwright/1',
      name: 'letters',
      blocks: { cab: { is: 'cabinet', holds: {} } },
      holds: { cab: { n: 4, block: 'cab' } },
      nets: {},
      site: { rows: [{ id: '{A..D}', run: ['cab'] }] },
    };
    expect(planOf(design, noParts).cabinets.map(({ row }) => row)).toEqual(['A', 'B', 'C', 'D']);
  });
});
