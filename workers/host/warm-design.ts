/** A small design that walks the same code paths as a real one; its figures are thrown away. */
import type { Design } from '../../src/model/design/design.ts';

export const warmDesign: Design = {
  format: 'podwright/1',
  name: 'warm',
  blocks: {
    node: {
      is: 'node',
      holds: {
        npu: { n: 4, part: 'huawei/ascend-910c@1', card: true },
        cpu: { n: 2, part: 'huawei/kunpeng-920@1' },
        l1: { n: 3, axis: 'plane', part: 'huawei/ub-l1-cm384@1' },
      },
    },
    compute: { is: 'cabinet', holds: { node: { n: 2, block: 'node' } } },
    device: { is: 'tray', holds: { l2: { n: 2, part: 'huawei/ub-l2-cm384@1' } } },
    switches: { is: 'cabinet', holds: { device: { n: [3, 1], axis: ['plane', 'pair'], block: 'device' } } },
  },
  holds: { cc: { n: 2, block: 'compute' }, sw: { n: 1, block: 'switches' } },
  nets: {
    'scale-up': {
      rate: '28 GB/s',
      wires: [
        { id: 'down', each: 'npu', to: 'l1', same: ['node'], links: 2, medium: 'board' },
        { id: 'cpu', each: 'cpu', to: 'l1', same: ['node'], links: 1, medium: 'board' },
        { id: 'up', each: 'l1', to: 'l2', same: ['plane'], links: 4, medium: 'optics' },
      ],
    },
  },
  site: { rows: [{ id: 'A', at: [0, 0], run: ['cc*2', 'gap 0.6', 'sw'] }] },
  changes: [
    { at: 'cc[1]/node[1]/npu[4]', off: true },
    { cut: 'scale-up.up', from: 'cc[1]/node[1]/l1[1]', to: 'sw[1]/device[1,1]/l2[1]' },
  ],
};
