/**
 * DGX SuperPOD B300 on Spectrum-X Ethernet, twin plane, in the published sizes. Counts: NVIDIA, "DGX SuperPOD Reference
 * Architecture, DGX B300", table 3
 * (https://docs.nvidia.com/dgx-superpod/reference-architecture/scalable-infrastructure-b300/latest/dgx-superpod-architecture.html).
 * The rule: a GPU has 800G as 2 x 400G, one port in each plane; a unit is 64 nodes and has in each plane a leaf for each
 * rail, 64 ports of 400G down and 64 up; a spine has 128. Cables carry two links of 400G. The switch is not printed next
 * to the table: 64 x 800G used as 128 x 400G.
 */
import type { Design } from '../design.ts';
import { defineGenerator } from '../generators/generator.ts';
import { nvlink5Net, nvlink5Server, rackRows } from './document-pieces.ts';
import { exampleParameters } from './parameters.ts';

const rails = 8;
const planes = 2;
const racksPerUnit = 16;
const up = 64;
const spinesPerUnitAndPlane = 4;
/** Not published; our choice. */
const switchesPerNetRack = 12;
const ethernet = 'generic/switch-128@1';
const unprinted = 'the switch is not printed next to the table: 64 ports of 800G as 128 of 400G';

export const dgxB300Superpod = defineGenerator(
  'dgx-b300-superpod',
  exampleParameters['dgx-b300-superpod'],
  ({ su }): Design => {
    const spines = spinesPerUnitAndPlane * su;
    const netRacks = Math.ceil((planes * (rails * su + spines)) / switchesPerNetRack);
    return {
      format: 'podwright/1',
      name: `DGX SuperPOD B300, ${su} SU, twin-plane Ethernet`,
      blocks: {
        dgx: nvlink5Server('nvidia/b300@1'),
        rack: { is: 'cabinet', part: 'generic/rack-48u@1', holds: { dgx: { n: 4, block: 'dgx', at: 'U3+10' } } },
        su: {
          is: 'group',
          holds: {
            rack: { n: racksPerUnit, block: 'rack' },
            leaf: { n: [planes, rails], axis: ['plane', 'rail'], part: ethernet, in: 'net', note: unprinted },
          },
        },
      },
      holds: {
        su: { n: su, block: 'su' },
        spine: { n: [planes, spines], axis: ['plane', 'spine'], part: ethernet, in: 'net', note: unprinted },
        net: { n: netRacks, part: 'generic/rack-48u@1', assumed: 'racks of the switches are not published' },
      },
      nets: {
        'scale-up': nvlink5Net('dgx'),
        'scale-out': {
          name: 'Spectrum-X Ethernet',
          rate: '50 GB/s',
          medium: 'optics',
          wires: [
            { id: 'down', each: 'gpu', to: 'leaf', same: ['su', 'rail'], links: 1, perCable: 2 },
            { id: 'up', each: 'leaf', to: 'spine', same: ['plane'], links: up / spines, perCable: 2 },
          ],
        },
      },
      site: { rows: rackRows(racksPerUnit * su, netRacks), assumed: 'order of the racks is our choice' },
    };
  },
);
