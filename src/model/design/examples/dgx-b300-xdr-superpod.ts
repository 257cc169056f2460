/**
 * DGX SuperPOD B300 on InfiniBand XDR in the published sizes. Counts: NVIDIA, "DGX SuperPOD Reference Architecture, DGX
 * B300, XDR", table 3
 * (https://docs.nvidia.com/dgx-superpod/reference-architecture/scalable-infrastructure-b300-xdr/latest/dgx-superpod-architecture.html).
 * The rule, on switches of 144 ports of 800G: a unit is 72 nodes, a leaf for each rail, 72 ports down and 72 up. Spines
 * as printed; 72 uplinks of a leaf divide evenly over each of those numbers. The largest row prints 9,216 GPUs for 1,296
 * nodes of eight: the document has 10,368.
 */
import type { Design } from '../design.ts';
import { defineGenerator } from '../generators/generator.ts';
import { nvlink5Net, nvlink5Server, rackRows } from './document-pieces.ts';
import { exampleParameters } from './parameters.ts';

const rails = 8;
const racksPerUnit = 18;
const up = 72;
/** Not published; our choice. */
const switchesPerNetRack = 8;
const quantum = 'nvidia/quantumx800-q3400@1';

/** As printed: from 4 units on 2 more than 144 ports need, or 4. */
const spinesOfUnits: Readonly<Record<number, number>> = { 1: 4, 2: 8, 4: 18, 8: 36, 18: 72 };

export const dgxB300XdrSuperpod = defineGenerator(
  'dgx-b300-xdr-superpod',
  exampleParameters['dgx-b300-xdr-superpod'],
  ({ su }): Design => {
    const spines = spinesOfUnits[su] ?? 4 * su;
    const netRacks = Math.ceil((rails * su + spines) / switchesPerNetRack);
    return {
      format: 'podwright/1',
      name: `DGX SuperPOD B300, ${su} SU, XDR`,
      blocks: {
        dgx: nvlink5Server('nvidia/b300@1'),
        rack: { is: 'cabinet', part: 'generic/rack-48u@1', holds: { dgx: { n: 4, block: 'dgx', at: 'U3+10' } } },
        su: {
          is: 'group',
          holds: {
            rack: { n: racksPerUnit, block: 'rack' },
            leaf: { n: rails, axis: 'rail', part: quantum, in: 'net' },
          },
        },
      },
      holds: {
        su: { n: su, block: 'su' },
        spine: { n: spines, part: quantum, in: 'net' },
        net: { n: netRacks, part: 'generic/rack-48u@1', assumed: 'racks of the switches are not published' },
      },
      nets: {
        'scale-up': nvlink5Net('dgx'),
        'scale-out': {
          name: 'InfiniBand XDR',
          rate: '100 GB/s',
          medium: 'optics',
          wires: [
            { id: 'down', each: 'gpu', to: 'leaf', same: ['su', 'rail'], links: 1 },
            { id: 'up', each: 'leaf', to: 'spine', links: up / spines },
          ],
        },
      },
      site: { rows: rackRows(racksPerUnit * su, netRacks), assumed: 'order of the racks is our choice' },
    };
  },
);
