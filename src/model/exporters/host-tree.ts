/**
 * The tree that schedulers see: hosts below groups of switches below groups of switches. A host on several leaves (rails,
 * planes) flattens those leaves into one group, since a scheduler's tree gives every host one leaf.
 */
import type { Catalogue } from '../catalogue/part.ts';
import type { Design, NetId } from '../design/design.ts';
import type { Result } from '../units/result.ts';
import { type ExportGraph, exportGraph, type GraphNode, type GraphProblem } from './export-graph.ts';

export interface SwitchGroup {
  readonly name: string;
  /** 1: above hosts. */
  readonly tier: number;
  /** Names of the switches it stands for. */
  readonly members: readonly string[];
  readonly groups: readonly SwitchGroup[];
  readonly hosts: readonly string[];
}

export interface HostTree {
  readonly hosts: readonly string[];
  readonly roots: readonly SwitchGroup[];
  /** Groups that stand for several switches. */
  readonly flattened: number;
}

export type TreeProblem = GraphProblem | 'wrong-shape';

export function hostTree(
  design: Design,
  catalogue: Catalogue,
  nets: readonly NetId[] | undefined,
): Result<HostTree, TreeProblem> {
  const read = exportGraph(design, catalogue, { nets });
  if (!read.ok) return read;
  const { hostOf, hosts } = hostsOf(read.value);
  const { nodes } = read.value;
  if (hosts.length === 0) return { ok: false, reason: 'wrong-shape', detail: 'no hosts' };
  const near = neighbours(read.value, hostOf);
  const tiers = tiersFrom(near, nodes, hosts.length);
  const top = tiers.reduce((most, tier) => Math.max(most, tier), 0);
  if (top === 0) return { ok: false, reason: 'wrong-shape', detail: 'no switches' };

  // Vertices: hosts first, then nodes. Leaders of groups of one tier that share something below them.
  const leader = Array.from({ length: near.length }, (_, vertex) => vertex);
  const find = (vertex: number): number => {
    let at = vertex;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] as number] as number;
      at = leader[at] as number;
    }
    return at;
  };
  const join = (one: number, other: number): void => {
    const [x, y] = [find(one), find(other)];
    if (x !== y) leader[Math.max(x, y)] = Math.min(x, y);
  };
  for (let tier = 1; tier <= top; tier++) {
    const parents = new Map<number, number>();
    near.forEach((others, vertex) => {
      if (tiers[vertex] !== tier - 1) return;
      const group = find(vertex);
      for (const other of others) {
        if (tiers[other] !== tier) continue;
        const known = parents.get(group);
        if (known === undefined) parents.set(group, other);
        else join(known, other);
      }
    });
    // Switches of one tier that are joined to one another can only be told as one.
    near.forEach((others, vertex) => {
      if (tiers[vertex] === tier) for (const other of others) if (tiers[other] === tier) join(vertex, other);
    });
  }
  return { ok: true, value: treeOf({ near, tiers, top, find, hosts, nodes }) };
}

/** Cards and NICs by the host they are in; one that is in no box is a host itself. */
function hostsOf({ nodes }: ExportGraph): { readonly hostOf: Int32Array; readonly hosts: readonly string[] } {
  const hosts: string[] = [];
  const numbers = new Map<string, number>();
  const hostOf = new Int32Array(nodes.length).fill(-1);
  const isHost = ({ role, host }: GraphNode) =>
    role === 'card' || role === 'nic' || (role === 'switch' && host !== undefined);
  for (const node of nodes) {
    if (!isHost(node)) continue;
    const key = node.host ?? node.address;
    let number = numbers.get(key);
    if (number === undefined) {
      number = hosts.length;
      numbers.set(key, number);
      hosts.push(node.hostName ?? node.name);
    }
    hostOf[node.id] = number;
  }
  return { hostOf, hosts };
}

function neighbours({ nodes, links }: ExportGraph, hostOf: Int32Array): readonly (readonly number[])[] {
  const hosts = 1 + hostOf.reduce((most, host) => Math.max(most, host), -1);
  const sets = Array.from({ length: hosts + nodes.length }, () => new Set<number>());
  const vertexOf = (id: number) => ((hostOf[id] ?? -1) >= 0 ? (hostOf[id] as number) : hosts + id);
  for (const { a, b } of links) {
    const [x, y] = [vertexOf(a), vertexOf(b)];
    if (x === y) continue;
    sets[x]?.add(y);
    sets[y]?.add(x);
  }
  return sets.map((set) => [...set]);
}

/** 0 for hosts, 1 for switches that touch them; -1 for what no host reaches. */
function tiersFrom(near: readonly (readonly number[])[], nodes: readonly GraphNode[], hosts: number): Int32Array {
  const tiers = new Int32Array(near.length).fill(-1);
  let front = Array.from({ length: hosts }, (_, host) => host);
  for (const host of front) tiers[host] = 0;
  for (let tier = 1; front.length > 0; tier++) {
    const next: number[] = [];
    for (const vertex of front) {
      for (const other of near[vertex] ?? []) {
        if (tiers[other] !== -1 || nodes[other - hosts]?.role !== 'switch') continue;
        tiers[other] = tier;
        next.push(other);
      }
    }
    front = next;
  }
  return tiers;
}

interface Grouped {
  readonly near: readonly (readonly number[])[];
  readonly tiers: Int32Array;
  readonly top: number;
  readonly find: (vertex: number) => number;
  readonly hosts: readonly string[];
  readonly nodes: readonly GraphNode[];
}

function treeOf({ near, tiers, top, find, hosts, nodes }: Grouped): HostTree {
  const members = new Map<number, number[]>();
  tiers.forEach((tier, vertex) => {
    if (tier < 1) return;
    const own = members.get(find(vertex)) ?? [];
    members.set(find(vertex), own);
    own.push(vertex);
  });
  const made = new Map<number, SwitchGroup>();
  const adopted = new Set<number>();
  const hostTaken = new Set<number>();
  let flattened = 0;
  const roots: SwitchGroup[] = [];
  const used = new Set<string>();
  for (let tier = 1; tier <= top; tier++) {
    let number = 0;
    for (const [root, vertices] of members) {
      if (tiers[vertices[0] ?? 0] !== tier) continue;
      number++;
      const below = new Set(
        vertices.flatMap((vertex) => near[vertex] ?? []).filter((other) => tiers[other] === tier - 1),
      );
      const ownHosts = tier > 1 ? [] : [...below].filter((host) => !hostTaken.has(host));
      for (const host of ownHosts) hostTaken.add(host);
      const groups = tier === 1 ? [] : [...new Set([...below].map(find))].filter((group) => !adopted.has(group));
      for (const group of groups) adopted.add(group);
      const names = vertices.map((vertex) => nodes[vertex - hosts.length]?.name ?? '');
      if (names.length > 1) flattened++;
      made.set(root, {
        name:
          names.length === 1
            ? (names[0] ?? '')
            : groupName(
                vertices.map((vertex) => nodes[vertex - hosts.length]?.address ?? ''),
                tier,
                number,
                used,
              ),
        tier,
        members: names,
        groups: groups.map((group) => made.get(group)).filter((group) => group !== undefined),
        hosts: ownHosts.sort((x, y) => x - y).map((host) => hosts[host] ?? ''),
      });
    }
  }
  for (const [root, group] of made) if (!adopted.has(root)) roots.push(group);
  return { hosts, roots, flattened };
}

/** What the addresses have in common, `su[1]/leaf` of the leaves of a unit; a number where that says nothing. */
function groupName(addresses: readonly string[], tier: number, number: number, used: Set<string>): string {
  const [first = '', ...others] = addresses.map((address) => address.split('/'));
  const common: string[] = [];
  for (const [level, step] of [...first].entries()) {
    const steps = others.map((other) => other[level] ?? '');
    if (steps.every((other) => other === step)) {
      common.push(step);
      continue;
    }
    const hold = step.replace(/\[.*$/, '');
    if (steps.every((other) => other.replace(/\[.*$/, '') === hold)) common.push(hold);
    break;
  }
  const name = common.join('/');
  const isFree = name !== '' && !used.has(name);
  used.add(name);
  return isFree ? name : `tier${tier}-group${number}`;
}

/** Every group, those above first. */
export function* groupsOf(roots: readonly SwitchGroup[]): Generator<SwitchGroup> {
  for (let level = [...roots]; level.length > 0; level = level.flatMap(({ groups }) => groups)) yield* level;
}

/** Sets of hosts that a network joins to one another: its islands. */
export function hostIslands(
  design: Design,
  catalogue: Catalogue,
  nets: readonly NetId[] | undefined,
): Result<readonly (readonly string[])[], GraphProblem> {
  const read = exportGraph(design, catalogue, { nets });
  if (!read.ok) return read;
  const { hostOf, hosts } = hostsOf(read.value);
  const near = neighbours(read.value, hostOf);
  const island = new Int32Array(near.length).fill(-1);
  const found: string[][] = [];
  for (let start = 0; start < hosts.length; start++) {
    if (island[start] !== -1) continue;
    const own: string[] = [];
    const open = [start];
    island[start] = found.length;
    for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
      if (vertex < hosts.length) own.push(hosts[vertex] as string);
      for (const other of near[vertex] ?? []) {
        if (island[other] !== -1) continue;
        island[other] = found.length;
        open.push(other);
      }
    }
    found.push(own);
  }
  return { ok: true, value: found };
}
