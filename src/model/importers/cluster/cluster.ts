/** What files of clusters have in common: named nodes of a few kinds, and links between them with rates and ports. */

import type { PartRef } from '../../catalogue/part.ts';
import type { MediumClass, NetId } from '../../design/design.ts';
import { importLimits } from '../import-limits.ts';
import { shownText, stop } from '../import-report.ts';

/** Cards send; switches and NICs pass on; the others are counted and carry nothing. */
export type NodeKind = 'card' | 'nic' | 'switch' | 'cpu' | 'bridge' | 'device';

export interface ClusterNode {
  readonly name: string;
  kind: NodeKind;
  /** The host it is in. */
  host?: string;
  /** Maker and model, as the file has them. */
  maker?: string;
  model?: string;
  /** A part of the catalogue, where the model is one. */
  part?: PartRef;
  /** 1-based line of its record; 0 while it is only known as the far end of a link. */
  line: number;
}

export interface ClusterLink {
  readonly a: number;
  readonly b: number;
  links: number;
  readonly net: NetId;
  /** bit/s of one link, one way; undefined where the file does not say. */
  readonly rate: number | undefined;
  readonly portA?: string | undefined;
  readonly portB?: string | undefined;
}

export interface NewLink {
  readonly net: NetId;
  readonly links?: number | undefined;
  readonly rate?: number | undefined;
  readonly portA?: string | undefined;
  readonly portB?: string | undefined;
}

export interface Cluster {
  name: string;
  note?: string;
  readonly nodes: readonly ClusterNode[];
  readonly links: readonly ClusterLink[];
  readonly netNames: Map<NetId, string>;
  readonly media: Map<NetId, MediumClass>;
  /** Where nodes are hosts that hold cards: cards of a node of kind 'device' are not known. */
  find(name: string): number | undefined;
  /** The node of this name; made where there is none. */
  node(name: string, kind: NodeKind, line: number): number;
  /** Without ports, links of one pair and rate are counted together. */
  link(a: number, b: number, link: NewLink, line?: number): void;
}

export function newCluster(name: string): Cluster {
  const nodes: ClusterNode[] = [];
  const links: ClusterLink[] = [];
  const byName = new Map<string, number>();
  const byPair = new Map<string, ClusterLink>();
  return {
    name,
    nodes,
    links,
    netNames: new Map(),
    media: new Map(),
    find: (wanted) => byName.get(wanted),
    node(wanted, kind, line) {
      const known = byName.get(wanted);
      if (known !== undefined) return known;
      if (wanted === '' || wanted.length > importLimits.nameCharacters) {
        stop('bad-value', { expected: `1..${importLimits.nameCharacters}`, found: shownText(wanted) }, line);
      }
      if (nodes.length >= importLimits.nodes)
        stop('too-many', { expected: importLimits.nodes, found: nodes.length }, line);
      nodes.push({ name: wanted, kind, line });
      byName.set(wanted, nodes.length - 1);
      return nodes.length - 1;
    },
    link(a, b, { net, links: parallel = 1, rate, portA, portB }, line) {
      if (parallel > importLimits.parallel) {
        stop('too-many', { expected: importLimits.parallel, found: parallel }, line);
      }
      const turned = portA === undefined && portB === undefined && a > b;
      const [near, far] = turned ? [b, a] : [a, b];
      const key = `${net} ${near} ${far} ${rate} ${portA ?? ''} ${portB ?? ''}`;
      const known = byPair.get(key);
      if (known) {
        known.links += parallel;
        return;
      }
      if (links.length >= importLimits.links)
        stop('too-many', { expected: importLimits.links, found: links.length }, line);
      const made: ClusterLink = { a: near, b: far, links: parallel, net, rate, portA, portB };
      links.push(made);
      byPair.set(key, made);
    },
  };
}

/** Counts for the report, in this order, those that are there. */
export function countsOf(cluster: Cluster): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { nodes: cluster.nodes.length };
  for (const [kind, what] of [
    ['card', 'cards'],
    ['nic', 'nics'],
    ['switch', 'switches'],
    ['cpu', 'cpus'],
    ['bridge', 'bridges'],
    ['device', 'devices'],
  ] as const) {
    const count = cluster.nodes.filter((node) => node.kind === kind).length;
    if (count > 0) counts[what] = count;
  }
  const hosts = new Set(cluster.nodes.map(({ host }) => host).filter((host) => host !== undefined)).size;
  if (hosts > 0) counts.hosts = hosts;
  counts.links = cluster.links.reduce((sum, { links }) => sum + links, 0);
  return counts;
}
