/**
 * Counts that follow from the structure of three published systems, without their drawings: a second way to the figures
 * of the parts list.
 */
import { moduleCount } from '../../solvers/cabling/modules.ts';
import { choice } from '../inputs/composites.ts';
import { defineQuestion, type Outputs } from '../question.ts';

/**
 * CloudMatrix384 (arXiv 2506.12708): 48 nodes with an L1 chip for each of 7 planes; each L1 chip has 16 uplinks of
 * 28 GB/s, one to each L2 chip of its plane; a 400G module carries two of them. RDMA: four module ends for each card, of
 * a two-tier network without taper.
 */
function cloudMatrix(): Outputs {
  const nodes = 48;
  const planes = 7;
  const l2PerPlane = 16;
  const cards = 384;
  const linksPerCable = 2;
  const rdmaEndsPerCard = 4;
  const cables = (nodes * planes * l2PerPlane) / linksPerCable;
  const rdma = cards * rdmaEndsPerCard;
  return {
    ub_links: cables,
    ub_modules: 2 * cables,
    rdma_modules: rdma,
    modules: 2 * cables + rdma,
    l1: nodes * planes,
    l2: planes * l2PerPlane,
  };
}

/** GB200 NVL72: 72 cards with 18 links of four copper pairs, one to each of 18 chips; 8 shelves of 6 supplies. */
function nvl72(): Outputs {
  const cards = 72;
  const linksPerCard = 18;
  const pairsPerLink = 4;
  const portsPerChip = 72;
  const shelves = 8;
  const psusPerShelf = 6;
  const links = cards * linksPerCard;
  return {
    nvlinks: links,
    copper_cables: links * pairsPerLink,
    switch_chips: links / portsPerChip,
    psus: shelves * psusPerShelf,
  };
}

/**
 * DGX SuperPOD H100 reference architecture: scalable units of 32 nodes with 8 ports, less one node of the last for the
 * fabric manager; a leaf of 64 ports, half of them up, for each rail of each unit; two ports a cage. Leaves see 32 nodes,
 * or 31 in the last unit, where four of them take a cable of the manager. Spines are the next power of two that takes all
 * uplinks.
 */
function superPodH100(units: number): Outputs {
  const rails = 8;
  const nodesPerUnit = 32;
  const leafPorts = 64;
  const managerCables = 4;
  const portsPerCage = 2;
  const nodes = nodesPerUnit * units - 1;
  const leaves = rails * units;
  const uplinks = leafPorts / 2;
  const trunks = leaves * uplinks;
  const spines = 2 ** Math.ceil(Math.log2(trunks / leafPorts));
  const modules = (count: number, opticalEnds: number) => moduleCount([{ count, opticalEnds }], portsPerCage);
  return {
    leaf: leaves,
    spine: spines,
    node_cables: nodes * rails,
    ufm_cables: managerCables,
    spine_leaf_cables: trunks,
    twin_modules_nodes: modules(nodes, rails),
    twin_modules_leaf_down:
      modules(leaves - rails, nodesPerUnit) +
      modules(managerCables, nodesPerUnit) +
      modules(rails - managerCables, nodesPerUnit - 1),
    twin_modules_spine_leaf: modules(leaves, uplinks) + modules(spines, trunks / spines),
  };
}

const systems = {
  cm384: cloudMatrix,
  nvl72,
  'superpod-h100-1su': () => superPodH100(1),
  'superpod-h100-2su': () => superPodH100(2),
  'superpod-h100-3su': () => superPodH100(3),
  'superpod-h100-4su': () => superPodH100(4),
} as const satisfies Record<string, () => Outputs>;

export const bomCounts = defineQuestion({
  id: 'bom-counts',
  inputs: { system: choice(Object.keys(systems) as (keyof typeof systems)[]) },
  answer: ({ system }) => systems[system](),
});
