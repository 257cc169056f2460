/** The formats that can be read, one line each; the first that recognises a file reads it. */
import { astraSim } from './astra-sim/astra-sim.ts';
import { ns3 } from './astra-sim/ns3.ts';
import { booksim } from './booksim/booksim.ts';
import { cablesCsv } from './cables-csv/cables-csv.ts';
import { dot } from './dot/dot.ts';
import { edgeList } from './edge-list/edge-list.ts';
import { graphml } from './graphml/graphml.ts';
import { ibnetdiscover } from './ibnetdiscover/ibnetdiscover.ts';
import type { Importer } from './importer.ts';
import { infragraph } from './infragraph/infragraph.ts';
import { nccl } from './nccl/nccl.ts';
import { netboxDeviceType } from './netbox/device-type.ts';
import { netbox } from './netbox/dump.ts';
import { ns3Ub } from './ns3-ub/ns3-ub.ts';
import { nvidiaSmi } from './nvidia-smi/nvidia-smi.ts';
import { simai } from './simai/simai.ts';
import { slurmBlock, slurmTree } from './slurm/conf.ts';
import { slurmYaml } from './slurm/yaml.ts';
import { topograph } from './topograph/topograph.ts';

export const importers: readonly Importer[] = [
  nccl,
  graphml,
  netbox,
  ibnetdiscover,
  slurmTree,
  slurmBlock,
  slurmYaml,
  infragraph,
  topograph,
  netboxDeviceType,
  astraSim,
  simai,
  ns3,
  ns3Ub,
  nvidiaSmi,
  cablesCsv,
  booksim,
  dot,
  edgeList,
];
