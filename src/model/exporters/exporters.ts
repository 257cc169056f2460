/** The formats that can be written, one line each. */
import { astraSim } from './astra-sim.ts';
import { booksim } from './booksim.ts';
import { cablesCsv } from './cables-csv.ts';
import { containerlab } from './containerlab.ts';
import { dot } from './dot.ts';
import { drawio } from './drawio.ts';
import { edgeList } from './edge-list.ts';
import type { Exporter } from './exporter.ts';
import { graphml } from './graphml.ts';
import { hccl } from './hccl.ts';
import { ibnetdiscover } from './ibnetdiscover.ts';
import { infragraph } from './infragraph.ts';
import { kubernetes } from './kubernetes.ts';
import { nccl } from './nccl.ts';
import { netboxDeviceType } from './netbox-device-type.ts';
import { ns3 } from './ns3.ts';
import { ns3Ub } from './ns3-ub.ts';
import { simai } from './simai.ts';
import { slurmBlock } from './slurm-block.ts';
import { slurmTree } from './slurm-tree.ts';
import { slurmYaml } from './slurm-yaml.ts';
import { svg } from './svg.ts';

export const exporters: readonly Exporter[] = [
  ibnetdiscover,
  netboxDeviceType,
  cablesCsv,
  slurmTree,
  slurmBlock,
  slurmYaml,
  nccl,
  hccl,
  astraSim,
  ns3,
  simai,
  ns3Ub,
  infragraph,
  booksim,
  graphml,
  dot,
  edgeList,
  containerlab,
  kubernetes,
  drawio,
  svg,
];
