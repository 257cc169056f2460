/**
 * DGX SuperPOD H100 of 1 to 4 scalable units (SU). Counts of nodes, leaves, spines and cables: NVIDIA, "DGX SuperPOD
 * Reference Architecture, DGX H100", chapter "Network Fabrics", table of component counts. Per SU 32 places for nodes
 * and 8 leaf switches of 64 ports, one for each rail: 32 ports down, 32 up. One place of the last SU is given to UFM.
 */
import type { Change, Design, Row } from '../design.ts';
import { defineGenerator } from '../generators/generator.ts';
import { nvlink4Server } from './document-pieces.ts';
import { exampleParameters } from './parameters.ts';

const nodesPerSu = 32;
const racksPerSu = 8;
const leavesPerSu = 8;
const uplinksPerLeaf = 32;
const fabricManagers = 4;
/** Not published; our choice, from 48 switches in six racks at full size. */
const switchesPerNetRack = 8;
const racksPerRow = 16;

/**
 * Published for 1, 2 and 4 SU: 4, 8, 16. For 3 SU derived: 32 uplinks must divide evenly over the spines, which 12 do
 * not, and 24 leaves with 2 links to each of 16 spines fill 48 of their 64 ports.
 */
const spinesOfSu: Readonly<Record<number, number>> = { 1: 4, 2: 8, 3: 16, 4: 16 };

export const dgxH100Superpod = defineGenerator(
  'dgx-h100-superpod',
  exampleParameters['dgx-h100-superpod'],
  ({ su }): Design => {
    const spines = spinesOfSu[su] ?? 4 * su;
    const netRacks = Math.ceil((leavesPerSu * su + spines) / switchesPerNetRack);
    const quantum = 'nvidia/quantum2-qm9700@1';
    return {
      format: 'podwright/1',
      name: `DGX SuperPOD H100, ${su} SU, rail-optimised`,
      blocks: {
        dgx: nvlink4Server('nvidia/h100-sxm@1', 'nvidia/dgx-h100@1'),
        rack: { is: 'cabinet', holds: { dgx: { n: nodesPerSu / racksPerSu, block: 'dgx', at: 'U4+9' } } },
        su: {
          is: 'group',
          holds: {
            rack: { n: racksPerSu, block: 'rack' },
            leaf: { n: leavesPerSu, axis: 'rail', part: quantum, in: 'net' },
          },
        },
      },
      holds: {
        su: { n: su, block: 'su' },
        spine: { n: spines, part: quantum, in: 'net' },
        ufm: { n: fabricManagers, part: 'nvidia/ufm@1', in: 'net' },
        net: { n: netRacks, part: 'generic/rack-42u@1' },
      },
      nets: {
        'scale-up': {
          name: 'NVLink',
          rate: '25 GB/s',
          medium: 'board',
          wires: [
            { id: 'nv5', each: 'gpu', to: 'nvs5', same: ['dgx'], links: 5 },
            { id: 'nv4', each: 'gpu', to: 'nvs4', same: ['dgx'], links: 4 },
          ],
        },
        'scale-out': {
          name: 'InfiniBand NDR',
          rate: '50 GB/s',
          wires: [
            { id: 'down', each: 'gpu', to: 'leaf', same: ['su', 'rail'], links: 1, medium: 'optics' },
            { id: 'up', each: 'leaf', to: 'spine', links: uplinksPerLeaf / spines, medium: 'optics' },
          ],
        },
      },
      supply: [{ id: 'pdu', kind: 'pdu', serves: ['rack'], every: 1, ways: 3 }],
      site: { rows: rowsOf(racksPerSu * su, netRacks) },
      changes: changesOf(su),
    };
  },
);

/** Rows of 16 racks, the network racks dealt over the rows. */
function rowsOf(racks: number, netRacks: number): readonly Row[] {
  const rows = Math.ceil(racks / racksPerRow);
  return Array.from({ length: rows }, (_, k) => {
    const here = Math.min(racksPerRow, racks - k * racksPerRow);
    const net = Math.floor(netRacks / rows) + (k < netRacks % rows ? 1 : 0);
    return { id: String.fromCharCode(65 + k), run: [`rack*${here}`, net === 1 ? 'net' : `net*${net}`] };
  });
}

function changesOf(su: number): readonly Change[] {
  const nodes = nodesPerSu * su - 1;
  const cables = Array.from(
    { length: fabricManagers },
    (_, k): Change => ({
      join: [`ufm[${k + 1}]`, `su[${su}]/leaf[${k + 1}]`],
      net: 'scale-out',
      links: 1,
      ...(k === 0 && { note: 'four UFM cables; which leaves is our choice' }),
    }),
  );
  return [
    {
      at: `su[${su}]/rack[${racksPerSu}]/dgx[${nodesPerSu / racksPerSu}]`,
      off: true,
      note: `position given to UFM: ${nodes} nodes`,
    },
    ...cables,
  ];
}
