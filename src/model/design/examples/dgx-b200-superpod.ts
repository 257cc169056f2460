/**
 * DGX SuperPOD B200 in the published sizes. Counts of nodes, switches and cables: NVIDIA, "DGX SuperPOD Reference
 * Architecture, DGX B200", chapter "DGX SuperPOD Architecture", table of larger components
 * (https://docs.nvidia.com/dgx-superpod/reference-architecture-scalable-infrastructure-b200/latest/dgx-superpod-architecture.html).
 * The rule, on switches of 64 ports: a leaf for each rail of a unit, 32 ports down and 32 up. To 8 units two tiers, the
 * 32 uplinks spread evenly over all spines. From 16 units a spine serves one rail of a pod and has 32 ports up; a pod is as
 * many units as rails groups need for cores whose 64 ports come out full. Counts published, core wiring derived.
 */
import type { Design } from '../design.ts';
import { defineGenerator } from '../generators/generator.ts';
import { nvlink5Net, nvlink5Server, rackRows } from './document-pieces.ts';
import { exampleParameters } from './parameters.ts';

const rails = 8;
const racksPerUnit = 8;
const ports = 64;
const up = ports / 2;
/** Not published; our choice. */
const switchesPerNetRack = 20;
const quantum = 'nvidia/quantum2-qm9700@1';

export const dgxB200Superpod = defineGenerator(
  'dgx-b200-superpod',
  exampleParameters['dgx-b200-superpod'],
  ({ su }): Design => (su <= 8 ? twoTiers(su) : threeTiers(su)),
);

function twoTiers(su: number): Design {
  const spines = (rails * su * up) / ports;
  return {
    ...commonOf(su, rails * su + spines),
    name: `DGX SuperPOD B200, ${su} SU, two tiers`,
    blocks: blocks(),
    holds: {
      su: { n: su, block: 'su' },
      spine: { n: spines, part: quantum, in: 'net' },
      net: netHold(rails * su + spines),
    },
    nets: {
      'scale-up': nvlink5Net('dgx'),
      'scale-out': {
        name: 'InfiniBand NDR',
        rate: '50 GB/s',
        medium: 'optics',
        wires: [
          { id: 'down', each: 'gpu', to: 'leaf', same: ['su', 'rail'], links: 1 },
          { id: 'up', each: 'leaf', to: 'spine', links: up / spines },
        ],
      },
    },
  };
}

function threeTiers(su: number): Design {
  // A core takes links of one lane from every pod and rail: 64 ports ÷ (pods × 8 rails) links of each spine.
  const perPod = su === 64 ? 8 : 4;
  const pods = su / perPod;
  const lanes = perPod;
  const links = ports / (pods * rails);
  const cores = up / links;
  const switches = 2 * rails * su + lanes * cores;
  return {
    ...commonOf(su, switches),
    name: `DGX SuperPOD B200, ${su} SU, three tiers`,
    blocks: {
      ...blocks(),
      pod: {
        is: 'group',
        holds: {
          su: { n: perPod, block: 'su' },
          spine: { n: [rails, lanes], axis: ['rail', 'lane'], part: quantum, in: 'net' },
        },
      },
    },
    holds: {
      pod: { n: pods, block: 'pod' },
      core: { n: [lanes, cores], axis: ['lane', 'core'], part: quantum, in: 'net' },
      net: netHold(switches),
    },
    nets: {
      'scale-up': nvlink5Net('dgx'),
      'scale-out': {
        name: 'InfiniBand NDR',
        rate: '50 GB/s',
        medium: 'optics',
        wires: [
          { id: 'down', each: 'gpu', to: 'leaf', same: ['su', 'rail'], links: 1 },
          { id: 'mid', each: 'leaf', to: 'spine', same: ['pod', 'rail'], links: up / lanes },
          {
            id: 'top',
            each: 'spine',
            to: 'core',
            same: ['lane'],
            links,
            note: 'counts published, core wiring derived',
          },
        ],
      },
    },
  };
}

function blocks(): Design['blocks'] {
  return {
    dgx: nvlink5Server('nvidia/b200-sxm@1', 'nvidia/dgx-b200@1'),
    rack: { is: 'cabinet', part: 'generic/rack-48u@1', holds: { dgx: { n: 4, block: 'dgx', at: 'U3+10' } } },
    su: {
      is: 'group',
      holds: { rack: { n: racksPerUnit, block: 'rack' }, leaf: { n: rails, axis: 'rail', part: quantum, in: 'net' } },
    },
  };
}

function netHold(switches: number) {
  return {
    n: Math.ceil(switches / switchesPerNetRack),
    part: 'generic/rack-48u@1',
    assumed: 'racks of the switches are not published',
  };
}

function commonOf(su: number, switches: number) {
  return {
    format: 'podwright/1',
    supply: [{ id: 'pdu', kind: 'pdu', serves: ['rack'], every: 1, ways: 3 }],
    site: {
      rows: rackRows(racksPerUnit * su, Math.ceil(switches / switchesPerNetRack)),
      assumed: 'order of the racks is our choice',
    },
  } as const;
}
