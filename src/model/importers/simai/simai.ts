/**
 * SimAI's topology (aliyun/SimAI, gen_Topo_Template.py): "nodes gpus-per-server nvswitches switches links gpu-type",
 * the numbers of all switches, then links. Unlike the ns-3 text of ASTRA-sim, the first line has six words.
 */

import { filledLines, readIds, readLinks, readNumbers } from '../astra-sim/node-link-text.ts';
import { newCluster } from '../cluster/cluster.ts';
import { importLimits } from '../import-limits.ts';
import { shownText, stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { wordsOf } from '../reading/lines.ts';

/** GPU types that the generator knows and the catalogue has. */
const parts: Readonly<Record<string, string>> = {
  A100: 'nvidia/a100-80g@1',
  A800: 'nvidia/a100-80g@1',
  H100: 'nvidia/h100-sxm@1',
  H800: 'nvidia/h800-sxm@1',
  H20: 'nvidia/h20@1',
};

export const simai: Importer = {
  format: 'simai',
  recognises: (_name, head) => /^\s*\d+ +\d+ +\d+ +\d+ +\d+ +[A-Za-z]\w*\s*\r?\n/.test(head),
  read([file], log) {
    const lines = filledLines(file.text);
    const first = lines.next().value ?? undefined;
    const words = wordsOf(first?.text ?? '');
    const type = words[5] ?? '';
    const head = first && { text: words.slice(0, 5).join(' '), number: first.number };
    const [nodes = 0, perServer = 0, nvswitches = 0, switches = 0, links = 0] = readNumbers(
      head,
      5,
      '153 8 16 9 264 H100',
    );
    const gpus = nodes - nvswitches - switches;
    if (nodes > importLimits.nodes) stop('too-many', { expected: importLimits.nodes, found: nodes }, 1);
    if (gpus < 1 || perServer < 1) stop('bad-value', { expected: '1..', found: shownText(head?.text ?? '') }, 1);
    const ids = nvswitches + switches === 0 ? [] : readIds(lines, nvswitches + switches, nodes);
    const isSwitch = new Set(ids);
    const isNvswitch = new Set(ids.slice(0, nvswitches));
    const cluster = newCluster(file.name);
    const part = Object.hasOwn(parts, type) ? parts[type] : undefined;
    if (type === 'A800') log.guess('gpu-part', 1, { type, part: part ?? '' });
    for (let id = 0; id < nodes; id++) {
      const node = cluster.nodes[cluster.node(String(id), isSwitch.has(id) ? 'switch' : 'card', 1)];
      if (!node) continue;
      if (isNvswitch.has(id)) node.model = 'NVSwitch';
      if (isSwitch.has(id)) continue;
      if (part !== undefined) node.part = part;
      else node.model = type.slice(0, 60);
      node.host = `server ${Math.floor(id / perServer)}`;
    }
    log.state('nodes', nodes);
    log.state('cards', gpus);
    log.state('switches', nvswitches + switches);
    log.state('links', links);
    const isUp = (a: number, b: number) => isNvswitch.has(a) || isNvswitch.has(b);
    readLinks(lines, cluster, log, nodes, (a, b) => ({ net: isUp(a, b) ? 'scale-up' : 'scale-out' }));
    for (const { a, b } of cluster.links) {
      for (const [near, far] of [
        [a, b],
        [b, a],
      ] as const) {
        const host = cluster.nodes[far]?.host;
        const own = cluster.nodes[near];
        if (own && isNvswitch.has(near) && host !== undefined) own.host ??= host;
      }
    }
    return { cluster };
  },
};
