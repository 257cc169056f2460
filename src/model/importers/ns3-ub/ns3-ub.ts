/**
 * UnifiedBus in ns-3: `node.csv` (nodeId, nodeType, portNum, forwardDelay; a range "0..31" is many nodes) and
 * `topology.csv` (nodeId1, portId1, nodeId2, portId2, bandwidth, delay). Both as two files, or one behind the other.
 */
import { type Cluster, newCluster } from '../cluster/cluster.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText, stop } from '../import-report.ts';
import type { Importer, ImportFile } from '../importer.ts';
import { csvRows } from '../reading/csv.ts';
import { wholeNumber } from '../reading/lines.ts';
import { readRate } from '../reading/rates.ts';

const nodeHead = /^\uFEFF?\s*nodeId\s*,\s*nodeType/im;
const linkHead = /^\uFEFF?\s*nodeId1\s*,\s*portId1/im;

export const ns3Ub: Importer = {
  format: 'ns3-ub',
  recognises: (_name, head) => nodeHead.test(head) || linkHead.test(head),
  read(files, log) {
    const cluster = newCluster('ns3-ub');
    const tables = files.flatMap(tablesOf);
    const nodes = tables.filter(({ heading }) => nodeHead.test(heading));
    const links = tables.filter(({ heading }) => linkHead.test(heading));
    if (links.length === 0) stop('missing-file', { expected: 'topology.csv' });
    if (nodes.length === 0) log.guess('no-node-file', undefined, {});
    for (const { text } of nodes) readNodes(cluster, text, log);
    for (const { text } of links) readTopology(cluster, text, log, nodes.length > 0);
    return { cluster };
  },
};

/** A file may hold both tables, each under its heading. */
function tablesOf({ text }: ImportFile): readonly { readonly heading: string; readonly text: string }[] {
  const starts = [nodeHead, linkHead].map((head) => text.search(head)).filter((at) => at >= 0);
  const sorted = starts.sort((a, b) => a - b);
  return sorted.map((start, place) => {
    const own = text.slice(start, sorted[place + 1] ?? text.length);
    return { heading: own.slice(0, 200), text: own };
  });
}

function readNodes(cluster: Cluster, text: string, log: ImportLog): void {
  let isFirst = true;
  for (const { cells, line } of csvRows(text)) {
    if (isFirst) {
      isFirst = false;
      continue;
    }
    const [range = '', type = '', , delay] = cells.map((cell) => cell.trim());
    if (range.startsWith('#')) continue;
    const match = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(range);
    const from = Number(match?.[1]);
    const to = match?.[2] === undefined ? from : Number(match[2]);
    if (!match || to < from) {
      log.skip('line', line, { text: shownText(cells.join(',')) });
      continue;
    }
    if (to - from + cluster.nodes.length >= importLimits.nodes)
      stop('too-many', { expected: importLimits.nodes, found: to - from + 1 }, line);
    if (delay) log.skip('latency', line, { text: shownText(delay) });
    const kind = /switch/i.test(type) ? 'switch' : 'card';
    if (kind === 'card' && !/device|host|npu/i.test(type)) log.guess('node-type', line, { type: shownText(type) });
    for (let id = from; id <= to; id++) {
      if (cluster.find(String(id)) !== undefined) log.skip('node-twice', line, { name: String(id) });
      else cluster.node(String(id), kind, line);
    }
  }
}

function readTopology(cluster: Cluster, text: string, log: ImportLog, hasNodes: boolean): void {
  let isFirst = true;
  const delays = new Set<string>();
  for (const { cells, line } of csvRows(text)) {
    if (isFirst) {
      isFirst = false;
      continue;
    }
    const [first = '', portA = '', second = '', portB = '', bandwidth, delay] = cells.map((cell) => cell.trim());
    if (first.startsWith('#')) continue;
    if (wholeNumber(first) === undefined || wholeNumber(second) === undefined) {
      log.skip('line', line, { text: shownText(cells.join(',')) });
      continue;
    }
    for (const name of [first, second]) {
      if (cluster.find(name) === undefined && hasNodes) log.repair('missing-record', line, { name });
    }
    const a = cluster.node(first, 'card', 0);
    const b = cluster.node(second, 'card', 0);
    if (a === b) {
      log.skip('self-link', line, { name: first });
      continue;
    }
    const rate = readRate(bandwidth);
    if (bandwidth && rate === undefined) log.skip('capacity', line, { text: shownText(bandwidth) });
    if (delay && delays.size < 100) delays.add(delay);
    cluster.link(a, b, { net: 'scale-up', rate, portA, portB }, line);
  }
  if (delays.size > 0) log.skip('latency', undefined, { text: shownText([...delays].slice(0, 4).join(', ')) });
}
