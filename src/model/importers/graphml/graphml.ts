/** GraphML (graphml.graphdrawing.org): nodes and edges with data; other graph programs write few fields of it alike. */

import { bothWays } from '../cluster/both-ways.ts';
import { type Cluster, type NodeKind, newCluster } from '../cluster/cluster.ts';
import { graphKind, graphNet, graphRate } from '../cluster/graph-facts.ts';
import { guessCards } from '../cluster/guess-cards.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText, stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { parseXml, type XmlElement } from '../reading/xml.ts';

export const graphml: Importer = {
  format: 'graphml',
  recognises: (_name, head) => /<graphml\b/.test(head),
  read([file], log) {
    const root = parseXml(file.text);
    const graph = root.children.find(({ name }) => name === 'graph');
    if (root.name !== 'graphml' || !graph)
      return stop('not-this-format', { expected: '<graphml>', found: `<${shownText(root.name)}>` });
    const keys = new Map<string, string>();
    for (const { name, attributes } of root.children) {
      if (name === 'key')
        keys.set(attributes.get('id') ?? '', attributes.get('attr.name') ?? attributes.get('id') ?? '');
    }
    const title = root.children.find(({ name }) => name === 'desc')?.text.trim();
    const cluster = newCluster(title || graph.attributes.get('id') || file.name.replace(/\.graphml$/i, ''));
    const ids = new Map<string, number>();
    readNodes(cluster, graph, keys, ids, log);
    readEdges(cluster, graph, keys, ids, log);
    if (cluster.nodes.length === 0) stop('nothing-found');
    return { cluster, ...guessCards(cluster, log) };
  },
};

function dataOf(element: XmlElement, keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const data = new Map<string, string>();
  for (const { name, attributes, text } of element.children) {
    if (name === 'data') data.set((keys.get(attributes.get('key') ?? '') ?? '').toLowerCase(), text.trim());
  }
  return data;
}

function readNodes(
  cluster: Cluster,
  graph: XmlElement,
  keys: ReadonlyMap<string, string>,
  ids: Map<string, number>,
  log: ImportLog,
): void {
  for (const element of graph.children) {
    if (element.name !== 'node') continue;
    const id = element.attributes.get('id') ?? '';
    const data = dataOf(element, keys);
    const wanted = data.get('name') || data.get('label') || id;
    const name = wanted === '' || cluster.find(wanted) !== undefined ? `${wanted} (${id})` : wanted;
    if (ids.has(id)) {
      log.skip('node-twice', element.line, { name: shownText(id) });
      continue;
    }
    const kind: NodeKind = graphKind(data.get('kind') ?? data.get('type') ?? data.get('role')) ?? 'device';
    const number = cluster.node(name, kind, element.line);
    const node = cluster.nodes[number];
    const host = data.get('host');
    if (node && host) node.host = host;
    ids.set(id, number);
    for (const inner of element.children)
      if (inner.name === 'graph') log.skip('inner-graph', inner.line, { name: shownText(id) });
  }
}

function readEdges(
  cluster: Cluster,
  graph: XmlElement,
  keys: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, number>,
  log: ImportLog,
): void {
  const isDirected = graph.attributes.get('edgedefault') === 'directed';
  const add = bothWays(cluster, log);
  for (const element of graph.children) {
    if (element.name === 'hyperedge') log.skip('hyperedge', element.line);
    if (element.name !== 'edge') continue;
    const { attributes, line } = element;
    const [source = '', target = ''] = [attributes.get('source'), attributes.get('target')];
    const [a, b] = [ids.get(source), ids.get(target)];
    if (a === undefined || b === undefined) {
      log.skip('edge-to-nowhere', line, { name: shownText(`${source} – ${target}`) });
      continue;
    }
    const data = dataOf(element, keys);
    add({
      a,
      b,
      isDirected: attributes.has('directed') ? attributes.get('directed') === 'true' : isDirected,
      net: graphNet(data.get('net')) ?? 'scale-up',
      rate: graphRate(data, line, log),
      portA: data.get('source_port') ?? attributes.get('sourceport'),
      portB: data.get('target_port') ?? attributes.get('targetport'),
      line,
    });
  }
  add.finish();
}
