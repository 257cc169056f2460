/** The component count of the DGX SuperPOD H100 reference architecture, row by row, as the command line reports it. */
import { describe, expect, it } from 'vitest';
import { outputOf } from '../support/podwright.ts';
import table from './tables/superpod-h100-fabric.json' with { type: 'json' };

const figuresOf = (ref: string): Readonly<Record<string, { readonly value: number; readonly kind: string }>> =>
  JSON.parse(outputOf(['report', ref, '--json'])).figures;

interface Row {
  readonly su: number;
  readonly nodes: number;
  readonly gpus: number;
  readonly leaf: number;
  readonly spine: number;
  readonly compute_and_ufm_cables: number;
  readonly spine_leaf_cables: number;
}

function hold(ref: string, row: Row): void {
  const figures = figuresOf(ref);
  const value = (id: string) => figures[id]?.value;
  expect({
    nodes: value('nodes.count'),
    gpus: value('cards.count'),
    leaf: value('fabric.scale-out.switches.tier1'),
    spine: value('fabric.scale-out.switches.tier2'),
    compute_and_ufm_cables:
      (value('fabric.scale-out.links.access') ?? Number.NaN) + (value('fabric.scale-out.links.host') ?? Number.NaN),
    spine_leaf_cables: value('fabric.scale-out.links.trunk'),
    cables: value('fabric.scale-out.cables'),
  }).toEqual({
    nodes: row.nodes,
    gpus: row.gpus,
    leaf: row.leaf,
    spine: row.spine,
    compute_and_ufm_cables: row.compute_and_ufm_cables,
    spine_leaf_cables: row.spine_leaf_cables,
    cables: row.compute_and_ufm_cables + row.spine_leaf_cables,
  });
  expect(value('fabric.scale-out.links.host')).toBe(4);
}

describe(table.title, () => {
  it.each(table.rows)('$su SU: every count of the row', (row) => hold(`dgx-h100-superpod?su=${row.su}`, row));

  it('3 SU: the row that the table leaves out, by its own definitions', () => {
    const nodes = 3 * 32 - 1;
    const leaf = 3 * table.setup.rails;
    // 24 leaves of 32 uplinks need 12 spines of 64 ports, but 32 links do not part into 12: 16 take two of each leaf.
    const spine = 16;
    hold('dgx-h100-superpod?su=3', {
      su: 3,
      nodes,
      gpus: nodes * 8,
      leaf,
      spine,
      compute_and_ufm_cables: 8 * nodes + 4,
      spine_leaf_cables: 3 * 256,
    });
  });

  it('4 SU without a parameter', () => {
    expect(figuresOf('dgx-h100-superpod')).toEqual(figuresOf('dgx-h100-superpod?su=4'));
  });
});

describe('the published counts of the other systems', () => {
  it('CloudMatrix384: two tiers of UB, non-blocking', () => {
    expect(figuresOf('cloudmatrix384')).toMatchObject({
      'cards.count': { value: 384, kind: 'exact' },
      'cards.dies': { value: 768, kind: 'exact' },
      'nodes.count': { value: 48 },
      'cabinets.count': { value: 16 },
      'fabric.scale-up.switches.tier1': { value: 336 },
      'fabric.scale-up.switches.tier2': { value: 112 },
      'fabric.scale-up.links.trunk': { value: 5376 },
      'fabric.scale-up.injection': { value: 392, unit: 'GB/s' },
      'fabric.scale-up.throughput': { value: 392, unit: 'GB/s', kind: 'exact' },
      'fabric.scale-up.bisection': { value: 75264, unit: 'GB/s', kind: 'exact' },
      // Sources state 752 to 800 TFLOPS a card.
      'compute.bf16': { value: 288.768, unit: 'PFLOPS', kind: 'estimate', lower: 288.768, upper: 307.2 },
    });
  });

  it('GB200 NVL72: one tier of NVLink', () => {
    expect(figuresOf('gb200-nvl72')).toMatchObject({
      'cards.count': { value: 72 },
      'fabric.scale-up.switches': { value: 18 },
      'fabric.scale-up.links.access': { value: 1296 },
      'fabric.scale-up.injection': { value: 900, unit: 'GB/s' },
      'fabric.scale-up.bisection': { value: 32400, unit: 'GB/s', kind: 'exact' },
    });
  });
});
