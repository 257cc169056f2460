/** Slurm's topology.yaml (topology.yaml(5)): tree, block, flat, ring and torus; the cluster's default topology is read. */
import { newCluster } from '../cluster/cluster.ts';
import { stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { expandHosts } from '../reading/host-list.ts';
import { parseYaml } from '../reading/yaml.ts';
import { type YamlValue, yamlField, yamlItems, yamlText, yamlYes } from '../reading/yaml-value.ts';
import {
  addBlock,
  addHost,
  addSwitch,
  nodesAreCards,
  noteUndefined,
  type Scheduler,
  schedulerCluster,
} from './scheduler-cluster.ts';

export const slurmYaml: Importer = {
  format: 'slurm-yaml',
  recognises: (_name, head) => /^\s*-\s+topology\s*:/m.test(head),
  read([file], log) {
    const topologies = yamlItems(parseYaml(file.text));
    const chosen = topologies.find((one) => yamlYes(yamlField(one, 'cluster_default'))) ?? topologies[0];
    if (!chosen) return stop('not-this-format', { expected: 'slurm-yaml', found: '–' });
    for (const other of topologies) {
      if (other !== chosen)
        log.skip('other-topology', other.line, { name: yamlText(yamlField(other, 'topology')) ?? '' });
    }
    const scheduler = schedulerCluster(newCluster(yamlText(yamlField(chosen, 'topology')) || 'slurm'), log);
    readTree(scheduler, yamlField(chosen, 'tree'));
    readBlocks(scheduler, yamlField(chosen, 'block'));
    readRings(scheduler, yamlField(chosen, 'ring'));
    if (yamlField(chosen, 'torus3d')) log.skip('torus', yamlField(chosen, 'torus3d')?.line);
    if (scheduler.cluster.nodes.length === 0) return stop('nothing-found', {}, chosen.line);
    return { cluster: scheduler.cluster, cardsAssumed: nodesAreCards };
  },
};

function hostsOf(value: YamlValue | undefined): readonly string[] {
  const texts = value?.kind === 'list' ? value.items.map(yamlText) : [yamlText(value)];
  return texts.flatMap((text) => (text === undefined || text === '' ? [] : expandHosts(text, value?.line ?? 0)));
}

function readTree(scheduler: Scheduler, tree: YamlValue | undefined): void {
  if (!tree) return;
  for (const one of yamlItems(yamlField(tree, 'switches'))) {
    const name = yamlText(yamlField(one, 'switch'));
    if (name === undefined || name === '') scheduler.log.skip('unnamed', one.line);
    else addSwitch(scheduler, name, hostsOf(yamlField(one, 'children')), hostsOf(yamlField(one, 'nodes')), one.line);
  }
  noteUndefined(scheduler);
}

function readBlocks(scheduler: Scheduler, block: YamlValue | undefined): void {
  if (!block) return;
  const sizes = yamlField(block, 'block_sizes');
  if (sizes)
    scheduler.log.skip('block-sizes', sizes.line, {
      text: yamlItems(sizes)
        .map((size) => yamlText(size))
        .join(', '),
    });
  for (const one of yamlItems(yamlField(block, 'blocks'))) {
    const name = yamlText(yamlField(one, 'block'));
    if (name === undefined || name === '') scheduler.log.skip('unnamed', one.line);
    else addBlock(scheduler, name, hostsOf(yamlField(one, 'nodes')), one.line);
  }
}

function readRings(scheduler: Scheduler, ring: YamlValue | undefined): void {
  for (const one of yamlItems(yamlField(ring, 'rings'))) {
    const hosts = hostsOf(yamlField(one, 'nodes')).map((name) => addHost(scheduler, name, one.line));
    hosts.forEach((host, place) => {
      const next = hosts[(place + 1) % hosts.length];
      if (next !== undefined && next !== host && (place + 1 < hosts.length || hosts.length > 2)) {
        scheduler.cluster.link(host, next, { net: 'scale-up' }, one.line);
      }
    });
  }
}
