/** Slurm's topology.conf for topology/block: hosts that share a scale-up network are a block (topology.conf(5)). */
import { netsFor } from './export-graph.ts';
import { type ExportContext, type Exporter, type ExportNote, oneFile, refuse } from './exporter.ts';
import { compressHosts } from './host-list.ts';
import { hostIslands, hostTree } from './host-tree.ts';
import { namer } from './safe-names.ts';
import { slurmNameLength } from './slurm-tree.ts';

export const slurmBlock: Exporter = {
  format: 'slurm-block',
  loses: [
    'switches',
    'placement',
    'rates',
    'networks',
    'planes',
    'ports',
    'media',
    'lengths',
    'parts',
    'cards',
    'inside-of-nodes',
    'power',
    'prices',
  ],
  write(context) {
    const read = blocksOf(context);
    if (!read.ok) return read;
    const { blocks, sizes, notes } = read.value;
    const names = namer(/^[._-]$/, slurmNameLength, 'node');
    const lines = blocks.map(
      (hosts, place) => `BlockName=block${place + 1} Nodes=${compressHosts(hosts.map((host) => names.of(host)))}\n`,
    );
    return oneFile('topology.conf', [...lines, `BlockSizes=${sizes.join(',')}\n`], notes);
  },
};

export interface Blocks {
  readonly blocks: readonly (readonly string[])[];
  /** Each twice the one before (topology.conf(5), BlockSizes). */
  readonly sizes: readonly number[];
  readonly notes: readonly ExportNote[];
}

/** By the islands of the scale-up network; where it has but one, or hosts of its own only, by leaves. */
export function blocksOf({ design, catalogue, nets }: ExportContext) {
  const islands = hostIslands(design, catalogue, netsFor(design, nets, ['scale-up', 'scale-out']));
  if (!islands.ok) return islands;
  let blocks = islands.value;
  const notes: ExportNote[] = [];
  if (blocks.length < 2 || blocks.every((hosts) => hosts.length === 1)) {
    const tree = hostTree(design, catalogue, netsFor(design, nets, ['scale-out', 'scale-up']));
    if (tree.ok) {
      const leaves = leavesOf(tree.value.roots);
      if (leaves.length > 0) blocks = leaves;
      notes.push({ code: 'blocks-are-leaves', params: { blocks: leaves.length } });
    }
  }
  if (blocks.length === 0) return refuse('no-network');
  const least = blocks.reduce((fewest, hosts) => Math.min(fewest, hosts.length), Number.POSITIVE_INFINITY);
  const sizes: number[] = [];
  for (let size = least; size <= least * blocks.length; size *= 2) sizes.push(size);
  if (blocks.some((hosts) => hosts.length !== least)) notes.push({ code: 'uneven-blocks', params: { least } });
  return { ok: true, value: { blocks, sizes, notes } satisfies Blocks } as const;
}

function leavesOf(roots: Parameters<typeof leafHosts>[0]): readonly (readonly string[])[] {
  return leafHosts(roots).filter((hosts) => hosts.length > 0);
}

interface Branch {
  readonly hosts: readonly string[];
  readonly groups: readonly Branch[];
}

function leafHosts(branches: readonly Branch[]): readonly (readonly string[])[] {
  return branches.flatMap(({ hosts, groups }) => [hosts, ...leafHosts(groups)]);
}
