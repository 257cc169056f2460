/** ASTRA-sim's ns-3 topology: "nodes switches links", the numbers of the switches, then a line for each link. */
import { newCluster } from '../cluster/cluster.ts';
import { importLimits } from '../import-limits.ts';
import { stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { filledLines, readIds, readLinks, readNumbers } from './node-link-text.ts';

export const ns3: Importer = {
  format: 'ns3',
  recognises: (_name, head) => /^\s*\d+ +\d+ +\d+\s*\r?\n[\d\s]*\r?\n?\s*\d+\s+\d+\s+[\d.]+[KMGT]?bps\s/i.test(head),
  read([file], log) {
    const lines = filledLines(file.text);
    const [nodes = 0, switches = 0, links = 0] = readNumbers(lines.next().value ?? undefined, 3, '64 16 128');
    if (nodes > importLimits.nodes) stop('too-many', { expected: importLimits.nodes, found: nodes }, 1);
    if (switches > nodes) stop('bad-value', { expected: `0..${nodes}`, found: String(switches) }, 1);
    const isSwitch = new Set(switches === 0 ? [] : readIds(lines, switches, nodes));
    const cluster = newCluster(file.name.replace(/\.[a-z]+$/i, ''));
    for (let id = 0; id < nodes; id++) cluster.node(String(id), isSwitch.has(id) ? 'switch' : 'card', 1);
    log.state('nodes', nodes);
    log.state('switches', isSwitch.size);
    log.state('links', links);
    readLinks(lines, cluster, log, nodes, () => ({ net: 'scale-out' }));
    return { cluster };
  },
};
