/** Graphviz: nodes, edges, subgraphs and their attributes; what is only there for drawing is passed over. */

import { bothWays, type EdgeAdder } from '../cluster/both-ways.ts';
import { type Cluster, newCluster } from '../cluster/cluster.ts';
import { graphKind, graphNet, graphRate } from '../cluster/graph-facts.ts';
import { guessCards } from '../cluster/guess-cards.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText, stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { wholeNumber } from '../reading/lines.ts';
import { type DotToken, dotTokens } from './tokens.ts';

export const dot: Importer = {
  format: 'dot',
  recognises: (_name, head) =>
    /^(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*\/|#[^\n]*\n)*(?:strict\s+)?(?:di)?graph\b[^{\n]{0,200}\{/i.test(head),
  read([file], log) {
    const reader = newReader(file.name.replace(/\.(?:dot|gv)$/i, ''), file.text, log);
    readGraph(reader);
    reader.add.finish();
    const { cluster } = reader;
    if (cluster.nodes.length === 0) stop('nothing-found');
    nameByLabels(reader);
    return { cluster, ...guessCards(cluster, log) };
  },
};

type Facts = ReadonlyMap<string, string>;

interface Reader {
  readonly tokens: Generator<DotToken>;
  token: DotToken;
  readonly cluster: Cluster;
  readonly labels: Map<number, string>;
  readonly log: ImportLog;
  readonly add: EdgeAdder;
  isDirected: boolean;
}

function newReader(name: string, text: string, log: ImportLog): Reader {
  const tokens = dotTokens(text);
  const cluster = newCluster(name);
  const first: DotToken = tokens.next().value ?? { kind: 'end', text: 'EOF', line: 1 };
  return { tokens, token: first, cluster, labels: new Map(), log, add: bothWays(cluster, log), isDirected: false };
}

function take(reader: Reader): DotToken {
  const { token } = reader;
  const next = reader.tokens.next();
  if (!next.done) reader.token = next.value;
  return token;
}

function isSign({ token }: Reader, text: string): boolean {
  return token.kind === 'sign' && token.text === text;
}

function expect(reader: Reader, text: string): void {
  if (!isSign(reader, text))
    stop('bad-syntax', { expected: text, found: shownText(reader.token.text) }, reader.token.line);
  take(reader);
}

function isKeyword({ token }: Reader, word: string): boolean {
  return token.kind === 'word' && token.text.toLowerCase() === word;
}

function readGraph(reader: Reader): void {
  if (isKeyword(reader, 'strict')) take(reader);
  reader.isDirected = isKeyword(reader, 'digraph');
  if (!reader.isDirected && !isKeyword(reader, 'graph')) {
    stop('not-this-format', { expected: 'graph', found: shownText(reader.token.text) }, reader.token.line);
  }
  take(reader);
  if (reader.token.kind === 'word' || reader.token.kind === 'text') {
    const name = take(reader).text;
    if (name !== '') reader.cluster.name = name.slice(0, 200);
  }
  readBlock(reader, new Map(), new Map(), 0);
}

/** Nodes that the block names, for edges from and to it. */
function readBlock(reader: Reader, nodeFacts: Facts, edgeFacts: Facts, depth: number): readonly number[] {
  if (depth > importLimits.depth) stop('too-deep', { expected: importLimits.depth }, reader.token.line);
  expect(reader, '{');
  let ofNodes = nodeFacts;
  let ofEdges = edgeFacts;
  const named = new Set<number>();
  while (!isSign(reader, '}')) {
    if (reader.token.kind === 'end') stop('bad-syntax', { expected: '}', found: 'EOF' }, reader.token.line);
    if (isSign(reader, ';') || isSign(reader, ',')) {
      take(reader);
      continue;
    }
    if (isKeyword(reader, 'node') || isKeyword(reader, 'edge') || isKeyword(reader, 'graph')) {
      const which = take(reader).text.toLowerCase();
      const facts = readFacts(reader);
      if (which === 'node') ofNodes = new Map([...ofNodes, ...facts]);
      else if (which === 'edge') ofEdges = new Map([...ofEdges, ...facts]);
      continue;
    }
    for (const node of readStatement(reader, ofNodes, ofEdges, depth)) named.add(node);
  }
  take(reader);
  return [...named];
}

interface End {
  readonly nodes: readonly number[];
  readonly port: string | undefined;
}

function readStatement(reader: Reader, nodeFacts: Facts, edgeFacts: Facts, depth: number): readonly number[] {
  const { line } = reader.token;
  const isNode = !isKeyword(reader, 'subgraph') && !isSign(reader, '{');
  const first = readEnd(reader, nodeFacts, edgeFacts, depth);
  // "name = value" sets a fact of the graph.
  if (first === undefined) return [];
  const ends = [first];
  while (isSign(reader, '--') || isSign(reader, '->')) {
    take(reader);
    const next = readEnd(reader, nodeFacts, edgeFacts, depth);
    if (next === undefined) stop('bad-syntax', { expected: '"…"', found: '=' }, line);
    ends.push(next);
  }
  const facts = readFacts(reader);
  if (ends.length === 1 && isNode) setFacts(reader, first.nodes, facts);
  addEdges(reader, ends, new Map([...edgeFacts, ...facts]), line);
  return ends.flatMap(({ nodes }) => nodes);
}

function readEnd(reader: Reader, nodeFacts: Facts, edgeFacts: Facts, depth: number): End | undefined {
  if (isKeyword(reader, 'subgraph')) {
    take(reader);
    if (!isSign(reader, '{')) take(reader);
  }
  if (isSign(reader, '{')) return { nodes: readBlock(reader, nodeFacts, edgeFacts, depth + 1), port: undefined };
  if (reader.token.kind !== 'word' && reader.token.kind !== 'text') {
    stop('bad-syntax', { expected: '"…"', found: shownText(reader.token.text) }, reader.token.line);
  }
  const { text, line } = take(reader);
  let name = text;
  while (isSign(reader, '+')) {
    take(reader);
    name += take(reader).text;
  }
  if (isSign(reader, '=')) {
    take(reader);
    take(reader);
    return undefined;
  }
  let port: string | undefined;
  while (isSign(reader, ':')) {
    take(reader);
    port ??= take(reader).text;
    if (port === '' || port.length > importLimits.nameCharacters) port = undefined;
  }
  const isNew = reader.cluster.find(name) === undefined;
  const node = reader.cluster.node(name, 'device', line);
  if (isNew) setFacts(reader, [node], nodeFacts);
  return { nodes: [node], port };
}

function readFacts(reader: Reader): Facts {
  const facts = new Map<string, string>();
  while (isSign(reader, '[')) {
    take(reader);
    while (!isSign(reader, ']')) {
      if (reader.token.kind === 'end') stop('bad-syntax', { expected: ']', found: 'EOF' }, reader.token.line);
      if (isSign(reader, ',') || isSign(reader, ';')) {
        take(reader);
        continue;
      }
      const name = take(reader).text.toLowerCase();
      if (!isSign(reader, '=')) continue;
      take(reader);
      facts.set(name, take(reader).text);
    }
    take(reader);
  }
  return facts;
}

function setFacts({ cluster, labels }: Reader, nodes: readonly number[], facts: Facts): void {
  const kind = graphKind(facts.get('kind') ?? facts.get('type') ?? facts.get('role'));
  const label = facts
    .get('label')
    ?.replace(/\\[nlr]/g, ' ')
    .trim();
  for (const number of nodes) {
    const node = cluster.nodes[number];
    if (node && kind) node.kind = kind;
    if (label && label !== '\\N' && label.length <= importLimits.nameCharacters) labels.set(number, label);
  }
}

/** Our own files number their nodes and say names as labels; so do others. Labels that are unique become names. */
function nameByLabels({ cluster, labels }: Reader): void {
  const unique = new Set(labels.values()).size === labels.size && labels.size === cluster.nodes.length;
  const areNumbered = cluster.nodes.every(({ name }) => /^n?\d+$/.test(name));
  if (!unique || !areNumbered) return;
  cluster.nodes.forEach((node, number) => {
    (node as { name: string }).name = labels.get(number) ?? node.name;
  });
}

function addEdges(reader: Reader, ends: readonly End[], facts: Facts, line: number): void {
  const rate = ends.length > 1 ? graphRate(facts, line, reader.log) : undefined;
  const links = wholeNumber(facts.get('links')) || 1;
  for (let at = 1; at < ends.length; at++) {
    const [near, far] = [ends[at - 1] as End, ends[at] as End];
    if (near.nodes.length * far.nodes.length > importLimits.links) {
      stop('too-many', { expected: importLimits.links, found: near.nodes.length * far.nodes.length }, line);
    }
    for (const a of near.nodes) {
      for (const b of far.nodes) {
        reader.add({
          a,
          b,
          isDirected: reader.isDirected,
          net: graphNet(facts.get('net')) ?? 'scale-up',
          rate,
          links,
          portA: near.port ?? facts.get('tailport_name'),
          portB: far.port ?? facts.get('headport_name'),
          line,
        });
      }
    }
  }
}
