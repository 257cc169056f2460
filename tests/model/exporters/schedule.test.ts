/** Lengths and media of cables: worked figures of a hall, and what stays unknown. */
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import { parseDesign } from '../../../src/model/design/parse-design.ts';
import { type CableRow, planSchedule } from '../../../src/model/exporters/schedule/schedule.ts';

/** Two racks in a row, a box at a unit of each, joined by `links` of `rate`. */
function rows(options: { rate?: string; medium?: string; at?: string; placed?: boolean; move?: number }): CableRow[] {
  const { rate = '400 Gb/s', medium, at = 'U11, U38', placed = true, move } = options;
  const read = parseDesign({
    format: 'podwright/1',
    name: 'Two racks',
    blocks: {
      rack: {
        is: 'cabinet',
        part: 'generic/rack-48u@1',
        holds: {
          card: { n: 1, part: 'nvidia/h100-sxm@1', card: true, at: at.split(', ')[0] },
          tor: { n: 1, part: 'generic/switch-64@1', at: at.split(', ')[1] },
        },
      },
    },
    holds: { rack: { n: 2, block: 'rack' } },
    nets: { 'scale-out': { rate, ...(medium && { medium }), wires: [{ id: 'w', each: 'card', to: 'tor' }] } },
    ...(placed && { site: { rows: [{ id: 'A', at: [0, 0], run: ['rack*2'] }] } }),
    ...(move !== undefined && { changes: [{ at: 'rack[2]', move: [move, 0] }] }),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const planned = planSchedule(read.design, createCatalogue());
  if (!planned.ok) throw new Error(planned.reason);
  return [...planned.value.rows()];
}

const lengths = ({ routeM, slackM, orderedM, basis, medium }: CableRow) => ({
  routeM,
  slackM,
  orderedM,
  basis,
  medium,
});

describe('lengths', () => {
  it('within a rack: the units between, and the dress at both ends', () => {
    const [same] = rows({});
    // 27 units of 44.45 mm and twice 0.3 m; a tenth, at least 0.3 m, to spare.
    expect(same?.routeM).toBeCloseTo(27 * 0.04445 + 0.6, 9);
    expect(same?.slackM).toBeCloseTo(0.3, 9);
    expect(same).toMatchObject({
      orderedM: 3,
      medium: 'acc-112g',
      reason: 'cheapest',
      basis: 'estimated',
      bundle: undefined,
    });
  });
  it('between racks: up to the tray, along, and down', () => {
    const [, next] = rows({});
    const up = 2.7 - 10.5 * 0.04445;
    const down = 2.7 - 37.5 * 0.04445;
    expect(next?.routeM).toBeCloseTo(up + down + 0.6 + 0.6, 9);
    expect(next?.bundle).toBe('rack[1]~rack[2]');
  });
  it('are unknown without a place in a row or a slot, and the order is left open', () => {
    for (const row of rows({ placed: false })) {
      expect(lengths(row)).toEqual({
        routeM: undefined,
        slackM: undefined,
        orderedM: undefined,
        basis: 'unknown',
        medium: undefined,
      });
    }
  });
  it('of rows that touch a moved cabinet change, and no others', () => {
    const before = rows({}).map(lengths);
    const after = rows({ move: 9 }).map(lengths);
    expect(after.map((row, at) => JSON.stringify(row) === JSON.stringify(before[at]))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(after[1]?.orderedM).toBeGreaterThan(before[1]?.orderedM ?? 0);
  });
});

describe('media', () => {
  it('is of the class the document asks for', () => {
    expect(rows({ medium: 'optics' })[0]).toMatchObject({ medium: '400g-sr4', orderedM: 3 });
    expect(rows({ medium: 'copper' })[0]).toMatchObject({ medium: 'acc-112g', orderedM: 3 });
  });
  it('is left open where nothing reaches, and where no table has the rate', () => {
    expect(rows({ medium: 'copper', move: 40 })[1]).toMatchObject({ medium: 'copper', reason: 'nothing-reaches' });
    expect(rows({ rate: '10 Gb/s' })[0]).toMatchObject({ medium: undefined, reason: 'no-such-rate' });
  });
});
