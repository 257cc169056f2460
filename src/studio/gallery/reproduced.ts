/** Published rows of each example that the engine makes again, and all of them. Held to the engine by a test. */
import type { ExampleId } from '../../model/design/examples/list.ts';

export type Reproduced = readonly [same: number, all: number];

export const reproduced: Readonly<Partial<Record<ExampleId, Reproduced>>> = {
  cloudmatrix384: [14, 16],
  'cloudmatrix384-rdma': [1, 1],
  'atlas-950': [6, 10],
  'atlas-960': [4, 6],
  'atlas-960e': [1, 3],
  'supercluster-950': [4, 4],
  'ub-mesh-pod': [7, 7],
  scalex640: [2, 2],
  'scalex640-pair': [5, 5],
  'scalex-10k-cluster': [2, 2],
  'zte-supernode': [1, 1],
  'gb200-nvl72': [13, 13],
  'nvl72-x8': [2, 2],
  'gb300-nvl72': [7, 7],
  'vr-nvl72': [6, 7],
  kyber: [5, 6],
  'dgx-h100-superpod': [18, 18],
  'dgx-b200-superpod': [42, 42],
  'dgx-b300-superpod': [30, 30],
  'dgx-b300-xdr-superpod': [29, 30],
  'tpu-v4': [7, 7],
  ironwood: [6, 6],
  helios: [8, 8],
  'panjiu-al128': [5, 5],
  tianchi: [2, 2],
  sd200: [1, 2],
  unipod: [2, 2],
  metax: [3, 3],
  'meta-24k': [5, 6],
  colossus: [1, 3],
  'h100-100k': [1, 1],
  'deepseek-mpft': [4, 4],
};
