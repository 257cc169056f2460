/** Which hold each node of a cluster becomes an element of: hosts of equal contents share a block. */

import type { Part } from '../../catalogue/part.ts';
import type { Block, Hold } from '../../design/design.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportLog } from '../import-log.ts';
import type { Cluster, ClusterNode, NodeKind } from './cluster.ts';

export interface HoldPlan {
  readonly blocks: Readonly<Record<string, Block>>;
  readonly holds: Readonly<Record<string, Hold>>;
  readonly parts: Readonly<Record<string, Part>>;
  /** Elements in the running order of the lists: each hold with the nodes, or hosts, that are its elements. */
  readonly ranges: readonly {
    readonly hold: string;
    readonly names: readonly string[];
    readonly nodes: readonly number[];
  }[];
}

export const holdWords: Readonly<Record<NodeKind, string>> = {
  card: 'card',
  nic: 'nic',
  switch: 'switch',
  cpu: 'cpu',
  bridge: 'bridge',
  device: 'device',
};

const partKinds = {
  card: 'accelerator',
  nic: 'nic',
  switch: 'switch',
  cpu: 'cpu',
  bridge: 'switch',
  device: 'appliance',
} as const;

/** `assumed`: why cards are cards, where the file does not say so. */
export function planHolds(cluster: Cluster, log: ImportLog, assumed: string | undefined): HoldPlan {
  const blocks: Record<string, Block> = {};
  const holds: Record<string, Hold> = {};
  const parts: Record<string, Part> = {};
  const ranges: { hold: string; names: readonly string[]; nodes: readonly number[] }[] = [];
  const names = uniqueNames();
  const partOf = partMaker(cluster, parts);

  const holdOf = (node: ClusterNode, n: number): Hold => {
    const part = partOf(node);
    return {
      n,
      ...(part !== undefined && { part }),
      ...(node.kind === 'card' && { card: true }),
      ...(node.kind === 'card' && assumed !== undefined && { assumed }),
    };
  };

  const { kinds, loose } = hostKinds(cluster, log);
  for (const { hosts, groups } of kinds) {
    const host = names('host');
    const inside: Record<string, Hold> = {};
    blocks[host] = { is: 'node', holds: inside };
    holds[host] = { n: hosts.length, block: host };
    ranges.push({ hold: host, names: hosts.map(({ name }) => name), nodes: [] });
    groups.forEach((count, place) => {
      const first = hosts[0]?.groups[place] ?? [];
      const node = cluster.nodes[first[0] ?? 0] as ClusterNode;
      const hold = names(holdWords[node.kind]);
      inside[hold] = holdOf(node, count);
      const nodes = hosts.flatMap(({ groups: own }) => own[place] ?? []);
      ranges.push({ hold, names: nodes.map((at) => cluster.nodes[at]?.name ?? ''), nodes });
    });
  }
  for (const nodes of loose) {
    const node = cluster.nodes[nodes[0] ?? 0] as ClusterNode;
    const hold = names(holdWords[node.kind]);
    holds[hold] = holdOf(node, nodes.length);
    ranges.push({ hold, names: nodes.map((at) => cluster.nodes[at]?.name ?? ''), nodes });
  }
  return { blocks, holds, parts, ranges };
}

interface HostKind {
  readonly hosts: readonly { readonly name: string; readonly groups: readonly (readonly number[])[] }[];
  /** Nodes of each group in one host. */
  readonly groups: readonly number[];
}

function groupKey({ kind, maker, model }: ClusterNode): string {
  return JSON.stringify([kind, maker ?? '', model ?? '']);
}

function hostKinds(
  cluster: Cluster,
  log: ImportLog,
): { kinds: readonly HostKind[]; loose: readonly (readonly number[])[] } {
  const byHost = new Map<string, Map<string, number[]>>();
  const loose = new Map<string, number[]>();
  const add = (groups: Map<string, number[]>, key: string, node: number): void => {
    const known = groups.get(key);
    if (known) known.push(node);
    else groups.set(key, [node]);
  };
  cluster.nodes.forEach((node, at) => {
    if (node.host === undefined) add(loose, groupKey(node), at);
    else {
      const groups = byHost.get(node.host) ?? new Map<string, number[]>();
      byHost.set(node.host, groups);
      add(groups, groupKey(node), at);
    }
  });
  const kinds = new Map<
    string,
    { hosts: { name: string; groups: readonly (readonly number[])[] }[]; groups: number[] }
  >();
  for (const [name, groups] of byHost) {
    const sorted = [...groups].sort(([x], [y]) => (x < y ? -1 : 1));
    const key = JSON.stringify(sorted.map(([own, nodes]) => [own, nodes.length]));
    const kind = kinds.get(key) ?? { hosts: [], groups: sorted.map(([, nodes]) => nodes.length) };
    kinds.set(key, kind);
    kind.hosts.push({ name, groups: sorted.map(([, nodes]) => nodes) });
  }
  if (kinds.size <= importLimits.hostKinds) return { kinds: [...kinds.values()], loose: [...loose.values()] };
  log.skip('hosts', undefined, { kinds: kinds.size, most: importLimits.hostKinds });
  for (const groups of byHost.values())
    for (const [key, nodes] of groups) for (const node of nodes) add(loose, key, node);
  return { kinds: [], loose: [...loose.values()] };
}

/** `host`, `host-2`, `host-3`, … */
function uniqueNames(): (word: string) => string {
  const used = new Map<string, number>();
  return (word) => {
    const count = (used.get(word) ?? 0) + 1;
    used.set(word, count);
    return count === 1 ? word : `${word}-${count}`;
  };
}

function partMaker(cluster: Cluster, parts: Record<string, Part>): (node: ClusterNode) => string | undefined {
  const models = new Set(cluster.nodes.map((node) => (node.model === undefined ? '' : groupKey(node))));
  const isFew = models.size <= importLimits.models;
  const known = new Map<string, string>();
  return (node) => {
    const { kind, maker, model } = node;
    if (node.part !== undefined) return node.part;
    if (model === undefined || !isFew) {
      if (kind === 'cpu') return 'generic/cpu@1';
      if (kind === 'device') return 'generic/appliance@1';
      if (kind !== 'nic') return undefined;
      parts['imported/nic@1'] = { kind: 'nic', name: 'NIC', maker: maker ?? 'unknown', figures: {} };
      return 'imported/nic@1';
    }
    const key = groupKey(node);
    const made = known.get(key);
    if (made !== undefined) return made;
    const slug =
      model
        .replace(/[^A-Za-z0-9.+-]+/g, '-')
        .replace(/^[^A-Za-z0-9]+/, '')
        .slice(0, 60) || 'part';
    let ref = `imported/${slug}@1`;
    for (let again = 2; Object.hasOwn(parts, ref); again++) ref = `imported/${slug}-${again}@1`;
    parts[ref] = {
      kind: partKinds[kind],
      name: model.slice(0, 200),
      maker: (maker ?? 'unknown').slice(0, 200),
      figures: {},
    };
    known.set(key, ref);
    return ref;
  };
}
