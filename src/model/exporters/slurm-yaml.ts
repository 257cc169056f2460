/** Slurm's topology.yaml (topology.yaml(5), 25.05 and later): the tree, and the blocks beside it. */
import { netsFor } from './export-graph.ts';
import { type Exporter, oneFile } from './exporter.ts';
import { compressHosts } from './host-list.ts';
import { groupsOf, hostTree } from './host-tree.ts';
import { namer } from './safe-names.ts';
import { blocksOf } from './slurm-block.ts';
import { slurmNameLength, treeNotes } from './slurm-tree.ts';
import { yamlText } from './yaml-text.ts';

export const slurmYaml: Exporter = {
  format: 'slurm-yaml',
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
  write(context) {
    const { design, catalogue, nets } = context;
    const tree = hostTree(design, catalogue, netsFor(design, nets, ['scale-out', 'scale-up']));
    const blocks = blocksOf(context);
    if (!tree.ok) return tree;
    const notes = [...treeNotes(tree.value), ...(blocks.ok ? blocks.value.notes : [])];
    return oneFile('topology.yaml', pieces(), notes);
    function* pieces(): Generator<string> {
      if (!tree.ok) return;
      const switches = namer(/^[._-]$/, slurmNameLength, 'switch');
      const names = namer(/^[._-]$/, slurmNameLength, 'node');
      yield '---\n- topology: tree\n  cluster_default: true\n  tree:\n    switches:\n';
      for (const { name, groups, hosts } of groupsOf(tree.value.roots)) {
        yield `      - switch: ${yamlText(switches.of(name))}\n`;
        if (groups.length > 0)
          yield `        children: ${yamlText(compressHosts(groups.map((group) => switches.of(group.name))))}\n`;
        if (hosts.length > 0) yield `        nodes: ${yamlText(compressHosts(hosts.map((host) => names.of(host))))}\n`;
      }
      if (!blocks.ok) return;
      yield `- topology: block\n  cluster_default: false\n  block:\n    block_sizes: [${blocks.value.sizes.join(', ')}]\n    blocks:\n`;
      for (const [place, hosts] of blocks.value.blocks.entries()) {
        yield `      - block: block${place + 1}\n        nodes: ${yamlText(compressHosts(hosts.map((host) => names.of(host))))}\n`;
      }
    }
  },
};
