/** Which formats belong together for whoever chooses one. */
import type { ExportFormat } from './exporter.ts';

export type FileGroup = 'tables' | 'schedulers' | 'simulators' | 'graphs' | 'operations' | 'drawings';

export const groupOf = {
  'cables-csv': 'tables',
  'slurm-tree': 'schedulers',
  'slurm-block': 'schedulers',
  'slurm-yaml': 'schedulers',
  kubernetes: 'schedulers',
  hccl: 'schedulers',
  nccl: 'schedulers',
  'astra-sim': 'simulators',
  ns3: 'simulators',
  simai: 'simulators',
  'ns3-ub': 'simulators',
  infragraph: 'simulators',
  booksim: 'simulators',
  ibnetdiscover: 'operations',
  'netbox-device-type': 'operations',
  containerlab: 'operations',
  graphml: 'graphs',
  dot: 'graphs',
  'edge-list': 'graphs',
  drawio: 'drawings',
  svg: 'drawings',
} as const satisfies Record<ExportFormat, FileGroup>;
