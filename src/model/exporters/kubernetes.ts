/**
 * Kubernetes: each host as a Node with the labels that topology-aware schedulers read (network.topology.nvidia.com, as
 * topograph writes them), and Kueue's Topology that names the levels. For `kubectl apply --server-side`.
 */
import { netsFor } from './export-graph.ts';
import { type Exporter, oneFile } from './exporter.ts';
import { hostIslands, hostTree, type SwitchGroup } from './host-tree.ts';
import { namer } from './safe-names.ts';
import { treeNotes } from './slurm-tree.ts';

const levels = ['leaf', 'spine', 'core'] as const;
const prefix = 'network.topology.nvidia.com';

export const kubernetes: Exporter = {
  format: 'kubernetes',
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
    'addresses-of-devices',
  ],
  write({ design, catalogue, nets }) {
    const read = hostTree(design, catalogue, netsFor(design, nets, ['scale-out', 'scale-up']));
    if (!read.ok) return read;
    const islands = hostIslands(design, catalogue, netsFor(design, nets, ['scale-up', 'scale-out']));
    const labels = new Map<string, Map<string, string>>(read.value.hosts.map((host) => [host, new Map()]));
    const values = namer(/^[._-]$/, 63, 'group');
    const add = (group: SwitchGroup): readonly string[] => {
      const below = [...group.hosts, ...group.groups.flatMap(add)];
      const level = levels[group.tier - 1];
      if (level !== undefined)
        for (const host of below) labels.get(host)?.set(`${prefix}/${level}`, values.of(group.name));
      return below;
    };
    read.value.roots.forEach(add);
    if (islands.ok && islands.value.length > 1) {
      islands.value.forEach((hosts, place) => {
        if (hosts.length > 1)
          for (const host of hosts) labels.get(host)?.set(`${prefix}/accelerator`, `domain-${place + 1}`);
      });
    }
    const used = ['core', 'spine', 'leaf', 'accelerator'].map((level) => `${prefix}/${level}`);
    const present = used.filter((key) => [...labels.values()].some((own) => own.has(key)));
    return oneFile('topology-labels.yaml', pieces(), treeNotes(read.value));
    function* pieces(): Generator<string> {
      const names = namer(/^[.-]$/, 63, 'node');
      for (const [host, own] of labels) {
        yield `apiVersion: v1\nkind: Node\nmetadata:\n  name: ${names.of(host).toLowerCase()}\n  labels:\n`;
        yield `    kubernetes.io/hostname: ${names.of(host).toLowerCase()}\n`;
        for (const [key, value] of own) yield `    ${key}: "${value}"\n`;
        yield '---\n';
      }
      yield 'apiVersion: kueue.x-k8s.io/v1beta1\nkind: Topology\nmetadata:\n  name: default\nspec:\n  levels:\n';
      for (const key of present) yield `    - nodeLabel: ${key}\n`;
      yield '    - nodeLabel: kubernetes.io/hostname\n';
    }
  },
};
