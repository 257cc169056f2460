/** Slurm's topology.conf for topology/tree (topology.conf(5)): a line for each switch, hosts in lists. */
import { netsFor } from './export-graph.ts';
import { type Exporter, type ExportNote, oneFile } from './exporter.ts';
import { compressHosts } from './host-list.ts';
import { groupsOf, type HostTree, hostTree } from './host-tree.ts';
import { namer } from './safe-names.ts';

export const slurmTree: Exporter = {
  format: 'slurm-tree',
  loses: [
    'placement',
    'rates',
    'networks',
    'planes',
    'ports',
    'parallel-links',
    'media',
    'lengths',
    'parts',
    'cards',
    'inside-of-nodes',
    'outside-links',
    'power',
    'prices',
  ],
  write({ design, catalogue, nets }) {
    const read = hostTree(design, catalogue, netsFor(design, nets, ['scale-out', 'scale-up']));
    if (!read.ok) return read;
    return oneFile('topology.conf', treeLines(read.value), treeNotes(read.value));
  },
};

export function treeNotes({ flattened, roots }: HostTree): readonly ExportNote[] {
  return [
    ...(flattened > 0 ? [{ code: 'flattened', params: { groups: flattened } }] : []),
    ...(roots.length > 1 ? [{ code: 'several-roots', params: { roots: roots.length } }] : []),
  ];
}

export const slurmNameLength = 60;

function* treeLines({ roots }: HostTree): Generator<string> {
  const switches = namer(/^[._-]$/, slurmNameLength, 'switch');
  const hosts = namer(/^[._-]$/, slurmNameLength, 'node');
  for (const { name, members, groups, hosts: own } of groupsOf(roots)) {
    if (members.length > 1)
      yield `# ${switches.of(name)}: ${members.length} switches, ${members.slice(0, 4).join(' ').replace(/\s+/g, ' ')}${members.length > 4 ? ' …' : ''}\n`;
    const below = [
      ...(groups.length > 0 ? [`Switches=${compressHosts(groups.map((group) => switches.of(group.name)))}`] : []),
      ...(own.length > 0 ? [`Nodes=${compressHosts(own.map((host) => hosts.of(host)))}`] : []),
    ];
    yield `SwitchName=${switches.of(name)} ${below.join(' ')}\n`;
  }
}
