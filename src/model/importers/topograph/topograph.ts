/** Models of topograph (NVIDIA/topograph, tests/models): a tree of switches, blocks of hosts, accelerator domains. */
import { newCluster } from '../cluster/cluster.ts';
import { stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { expandHosts } from '../reading/host-list.ts';
import { parseYaml } from '../reading/yaml.ts';
import { type YamlValue, yamlField, yamlItems, yamlText } from '../reading/yaml-value.ts';
import {
  addHost,
  addSwitch,
  nodesAreCards,
  noteUndefined,
  type Scheduler,
  schedulerCluster,
} from '../slurm/scheduler-cluster.ts';

/** Annotations that name the accelerator domain of a block; a nested one lists several. */
const domainKey = /(?:accelerator|nvlink|xclr|clique).*(?:domain|id)$/i;

export const topograph: Importer = {
  format: 'topograph',
  recognises: (_name, head) => /^(?:switches|blocks):/m.test(head) && !/^devices:/m.test(head),
  read([file], log) {
    const root = parseYaml(file.text);
    const switches = yamlField(root, 'switches');
    const blocks = yamlField(root, 'blocks');
    if (root.kind !== 'record' || (!switches && !blocks))
      return stop('not-this-format', { expected: 'topograph', found: '–' });
    const scheduler = schedulerCluster(newCluster(file.name.replace(/\.ya?ml$/i, '')), log);
    if (switches?.kind === 'record') {
      for (const [name, one] of switches.fields) {
        const below = yamlItems(yamlField(one, 'switches')).map((item) => yamlText(item) ?? '');
        addSwitch(
          scheduler,
          name,
          below.filter((item) => item !== ''),
          hostsOf(yamlField(one, 'nodes')),
          one.line,
        );
      }
    }
    for (const block of yamlItems(blocks)) readBlock(scheduler, block);
    // A leaf that only blocks name is defined by them.
    noteUndefined(scheduler);
    for (const key of root.fields.keys())
      if (key !== 'switches' && key !== 'blocks') log.skip('field', root.line, { name: key });
    return { cluster: scheduler.cluster, cardsAssumed: nodesAreCards };
  },
};

function hostsOf(value: YamlValue | undefined): readonly string[] {
  const texts = value?.kind === 'list' ? value.items.map(yamlText) : [yamlText(value)];
  return texts.flatMap((text) => (text ? expandHosts(text, value?.line ?? 0) : []));
}

function readBlock(scheduler: Scheduler, block: YamlValue): void {
  const hosts = hostsOf(yamlField(block, 'nodes'));
  const leaf = yamlText(yamlField(block, 'switch'));
  // Several blocks may hang at one leaf, which the tree above may define or only name.
  if (leaf) {
    const own = scheduler.cluster.node(leaf, 'switch', block.line);
    scheduler.defined.set(leaf, block.line);
    for (const host of hosts)
      scheduler.cluster.link(addHost(scheduler, host, block.line), own, { net: 'scale-out' }, block.line);
  }
  const annotations = yamlField(block, 'annotations');
  if (annotations?.kind !== 'record') return;
  for (const [key, value] of annotations.fields) {
    const domain = yamlText(value);
    if (!domain || !domainKey.test(key)) {
      scheduler.log.skip('field', value.line, { name: key });
      continue;
    }
    const { cluster } = scheduler;
    const known = cluster.find(domain);
    const isTaken = known !== undefined && cluster.nodes[known]?.kind !== 'switch';
    const own = cluster.node(isTaken ? `${domain} (domain)` : domain, 'switch', value.line);
    for (const host of hosts) cluster.link(addHost(scheduler, host, block.line), own, { net: 'scale-up' }, value.line);
  }
}
