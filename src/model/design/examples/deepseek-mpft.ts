/**
 * DeepSeek's multi-plane two-layer fat tree (arXiv 2505.09343, section 5.1 and table 3): eight GPUs and eight 400G NICs
 * a node, NIC k of every node in plane k, each plane a two-tier tree of 64-port switches of its own. 2,048 H800 as built;
 * 16,384 fill it: 768 switches, 16,384 links between switches. NVLink of the H800: 400 GB/s both ways, recalled.
 */
import type { Design } from '../design.ts';
import { defineGenerator } from '../generators/generator.ts';
import { grouped, rackRows } from './document-pieces.ts';
import { exampleParameters } from './parameters.ts';

const planes = 8;
const nodesPerGroup = 32;
const ports = 64;
const up = ports / 2;
const switchesPerNetRack = 24;
const recalled = 'NVLink of the H800 is recalled: 200 GB/s each way, eight links over four switches';

export const deepseekMpft = defineGenerator(
  'deepseek-mpft',
  exampleParameters['deepseek-mpft'],
  ({ cards }): Design => {
    const groups = cards / (planes * nodesPerGroup);
    const spines = (groups * up) / ports;
    const netRacks = Math.ceil((planes * (groups + spines)) / switchesPerNetRack);
    return {
      format: 'podwright/1',
      name: `DeepSeek multi-plane fat tree, ${grouped(cards)} H800`,
      blocks: {
        node: {
          is: 'node',
          holds: {
            gpu: { n: planes, axis: 'plane', part: 'nvidia/h800-sxm@1', card: true },
            nvs: { n: 4, part: 'nvidia/nvswitch3@1', assumed: recalled },
          },
        },
        rack: {
          is: 'cabinet',
          part: 'generic/rack-42u@1',
          holds: { node: { n: 4, block: 'node', at: 'U4+9', assumed: 'racks are not published' } },
        },
        group: {
          is: 'group',
          holds: {
            rack: { n: nodesPerGroup / 4, block: 'rack' },
            leaf: { n: planes, axis: 'plane', part: 'generic/switch-64@1', in: 'net' },
          },
        },
      },
      holds: {
        group: { n: groups, block: 'group' },
        spine: { n: [planes, spines], axis: ['plane', 'spine'], part: 'generic/switch-64@1', in: 'net' },
        net: { n: netRacks, part: 'generic/rack-48u@1', assumed: 'racks of the switches are not published' },
      },
      nets: {
        'scale-up': {
          name: 'NVLink',
          rate: '25 GB/s',
          medium: 'board',
          wires: [{ id: 'nv', each: 'gpu', to: 'nvs', same: ['node'], links: 2, assumed: recalled }],
        },
        'scale-out': {
          name: 'InfiniBand NDR, eight planes',
          rate: '50 GB/s',
          medium: 'optics',
          wires: [
            { id: 'down', each: 'gpu', to: 'leaf', same: ['group', 'plane'], links: 1 },
            { id: 'up', each: 'leaf', to: 'spine', same: ['plane'], links: up / spines },
          ],
        },
      },
      site: { rows: rackRows((nodesPerGroup / 4) * groups, netRacks), assumed: 'hall not published' },
    };
  },
);
