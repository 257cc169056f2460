/**
 * Atlas 950 SuperPoD: 8,192 NPUs in 160 cabinets (Huawei Connect 2025), or the 1,024 NPUs shown at WAIC 2026. Inside a
 * cabinet the published split of a card's 18 ports: 7 to the board (X), 7 to its place on the other boards (Y), 4 to the
 * switch stages (Z). Above the cabinet nothing is published: a Clos in four planes whose switches have the 512 lanes
 * that the UB-Mesh paper gives its high-radix switch, 128 ports of four lanes.
 */
import type { Design } from '../design.ts';
import { defineGenerator } from '../generators/generator.ts';
import { grouped } from './document-pieces.ts';
import { exampleParameters } from './parameters.ts';

const cardsPerCabinet = 64;
const planes = 4;
const hrsPerCabinet = 8;
const portsOfHrs = 128;

export const atlas950 = defineGenerator('atlas-950', exampleParameters['atlas-950'], ({ cards }): Design => {
  const cabinets = cards / cardsPerCabinet;
  const hrs = (cabinets * cardsPerCabinet) / portsOfHrs;
  const comm = (planes * hrs) / hrsPerCabinet;
  const rows = cabinets / 16;
  return {
    format: 'podwright/1',
    name: `Atlas 950 SuperPoD, ${grouped(cards)} NPUs in ${cabinets + comm} cabinets`,
    note: 'Exact inside a cabinet under the published lane split; the level above the cabinet is an assumption (Clos, 4 planes).',
    blocks: {
      board: { is: 'node', holds: { npu: { n: 8, part: 'huawei/ascend-950dt@1', card: true } } },
      cc: {
        is: 'cabinet',
        holds: {
          board: { n: 8, block: 'board', at: 'U4+4' },
          lrs: {
            n: planes,
            axis: 'plane',
            part: 'huawei/ub-lrs-stage@1',
            at: 'U36..39',
            note: 'the low-radix switches of a cabinet, drawn as four stages',
          },
        },
      },
      sw: {
        is: 'cabinet',
        holds: {
          hrs: {
            n: hrsPerCabinet,
            part: 'huawei/ub-hrs@1',
            at: 'U3+4',
            assumed: 'switches of the communication cabinets are not published',
          },
        },
      },
    },
    holds: { cc: { n: cabinets, block: 'cc' }, sw: { n: comm, block: 'sw' } },
    number: { hrs: { axis: ['plane', 'hrs'], n: [planes, hrs] } },
    nets: {
      'scale-up': {
        name: 'UB',
        rate: '56 GB/s',
        wires: [
          { id: 'x', each: 'npu', mesh: 'npu', links: 1, medium: 'board' },
          { id: 'y', each: 'npu', mesh: 'board', links: 1, medium: 'backplane' },
          { id: 'z', each: 'npu', to: 'lrs', same: ['cc'], links: 1, medium: 'backplane' },
          {
            id: 'up',
            each: 'lrs',
            to: 'hrs',
            same: ['plane'],
            links: cardsPerCabinet / hrs,
            medium: 'optics',
            assumed: 'wiring above the cabinet is not published: Clos in 4 planes',
          },
        ],
      },
      'scale-out': {
        name: 'UBoE or RoCE',
        rate: '50 GB/s',
        medium: 'optics',
        wires: [{ id: 'out', each: 'npu', links: 1, edge: 'outside', assumed: 'one 400 Gb/s port per NPU' }],
      },
    },
    supply: [
      {
        id: 'pdu',
        kind: 'pdu',
        serves: ['cc', 'sw'],
        every: 1,
        ways: 2,
        assumed: 'power and cooling are not published',
      },
      { id: 'busway', kind: 'busway', serves: ['pdu'], every: 20, ways: 2, assumed: 'as above' },
      { id: 'cdu', kind: 'cdu', serves: ['cc'], every: 8, assumed: 'as above' },
    ],
    site: {
      rows: [{ id: rows === 1 ? '1' : `{1..${rows}}`, run: ['cc*8', `sw*${comm / rows}`, 'cc*8'] }],
      assumed: 'order of the cabinets is not published',
    },
  };
});
