/** Elements and links of chosen networks as one graph in memory, for formats that name every node. */
import type { Catalogue } from '../catalogue/part.ts';
import type { Design, Medium, NetId } from '../design/design.ts';
import { blockOf } from '../design/tree-kinds.ts';
import type { Result } from '../units/result.ts';
import {
  type ElementSet,
  type EnumerationProblem,
  type JoinedPair,
  type LinkPlan,
  planLinks,
} from './enumerate-links.ts';

/** Cards send; switches and NICs pass on; `other` carries nothing. */
export type GraphRole = 'card' | 'switch' | 'nic' | 'other';

export interface GraphNode {
  /** Dense, in tree order by hold. */
  readonly id: number;
  /** What it was called where it came from; else its address. Unique. */
  readonly name: string;
  readonly address: string;
  readonly hold: string;
  readonly role: GraphRole;
  readonly part: string | undefined;
  /** Address of the host it is in; undefined when it is in none. */
  readonly host: string | undefined;
  /** Name of that host. */
  readonly hostName: string | undefined;
}

export interface GraphLink {
  readonly a: number;
  readonly b: number;
  readonly links: number;
  /** bit/s of one link, one way. */
  readonly rate: number;
  readonly net: NetId;
  readonly wire: string;
  readonly medium: Medium | undefined;
  readonly portA: string | undefined;
  readonly portB: string | undefined;
}

export interface ExportGraph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  /** Links that leave the drawing. */
  readonly outside: number;
}

export type GraphProblem = EnumerationProblem | 'no-network';

export interface GraphOptions {
  readonly nets?: readonly NetId[] | undefined;
  readonly mostElements?: number;
  readonly mostPairs?: number;
}

const usual = { mostElements: 1_500_000, mostPairs: 3_000_000 };

export function exportGraph(
  design: Design,
  catalogue: Catalogue,
  options: GraphOptions = {},
): Result<ExportGraph, GraphProblem> {
  const holds = hostHolds(design);
  const planned = planLinks(design, {
    holds,
    mostElements: options.mostElements ?? usual.mostElements,
    mostPairs: options.mostPairs ?? usual.mostPairs,
    ...(options.nets && { nets: options.nets }),
  });
  if (!planned.ok) return planned;
  const plan = planned.value;
  const pairs: (JoinedPair & { readonly b: Exclude<JoinedPair['b'], string> })[] = [];
  let outside = 0;
  const touched = new Uint8Array(plan.rows);
  for (const pair of plan.pairs()) {
    const { a, b } = pair;
    if (typeof b === 'string') {
      outside += pair.links;
      continue;
    }
    touched[a.set.base + a.row] = 1;
    touched[b.set.base + b.row] = 1;
    pairs.push({ ...pair, b });
  }
  markNamed(plan, touched);
  const { nodes, numbers } = listNodes(plan, touched, design, catalogue);
  if (nodes.length === 0) return { ok: false, reason: 'no-network' };
  const links = pairs.map(
    ({ a, b, links: count, rate, net, wire, medium }): GraphLink => ({
      a: numbers[a.set.base + a.row] as number,
      b: numbers[b.set.base + b.row] as number,
      links: count,
      rate,
      net,
      wire,
      medium,
      portA: a.port,
      portB: b.port,
    }),
  );
  return { ok: true, value: { nodes, links, outside } };
}

/** Imported elements without links are nodes all the same. */
function markNamed(plan: LinkPlan, touched: Uint8Array): void {
  for (const set of plan.sets) {
    if (set.block !== undefined) continue;
    for (let row = 0; row < set.rows; row++) if (plan.isNamed(set, row)) touched[set.base + row] = 1;
  }
}

function hostHolds(design: Design): readonly string[] {
  const holds = [design.holds, ...Object.values(design.blocks).map((block) => block.holds)];
  return holds.flatMap((own) =>
    Object.entries(own).flatMap(([name, { block }]) => (blockOf(design, block)?.is === 'node' ? [name] : [])),
  );
}

function listNodes(plan: LinkPlan, touched: Uint8Array, design: Design, catalogue: Catalogue) {
  const numbers = new Int32Array(plan.rows).fill(-1);
  const nodes: GraphNode[] = [];
  const used = new Set<string>();
  const hostName = hostNamer(plan, design);
  for (const set of plan.sets) {
    const role = roleReader(set, catalogue);
    const hostLevel = hostLevelOf(set, design);
    for (let row = 0; row < set.rows; row++) {
      if (touched[set.base + row] !== 1 || !set.isThere(row)) continue;
      const address = set.address(row);
      let name = plan.nameOf(set, row);
      if (used.has(name)) name = `${name} ${address}`;
      used.add(name);
      const host =
        hostLevel < 0
          ? undefined
          : address
              .split('/')
              .slice(0, hostLevel + 1)
              .join('/');
      const part = set.part(row);
      numbers[set.base + row] = nodes.length;
      nodes.push({
        id: nodes.length,
        name,
        address,
        hold: set.hold,
        role: role(part),
        part,
        host,
        hostName: host === undefined ? undefined : hostName(host),
      });
    }
  }
  return { nodes, numbers };
}

/** Outermost box that runs one host system; an element that is such a box itself is its own host. */
function hostLevelOf(set: ElementSet, design: Design): number {
  const blocks = new Map<string, string | undefined>();
  for (const holds of [design.holds, ...Object.values(design.blocks).map((block) => block.holds)]) {
    for (const [name, { block }] of Object.entries(holds)) blocks.set(name, block);
  }
  return set.names.findIndex((name) => blockOf(design, blocks.get(name))?.is === 'node');
}

function hostNamer(plan: LinkPlan, design: Design): (address: string) => string {
  const names = new Map<string, string>();
  for (const set of plan.sets) {
    if (blockOf(design, set.block)?.is !== 'node') continue;
    for (let row = 0; row < set.rows; row++)
      if (plan.isNamed(set, row)) names.set(set.address(row), plan.nameOf(set, row));
  }
  return (address) => names.get(address) ?? address;
}

/** Whether an element is a card, passes traffic on, or only sits at the edge, by the kind of its part. */
function roleReader(set: ElementSet, catalogue: Catalogue): (part: string | undefined) => GraphRole {
  return (part) => {
    if (set.card) return 'card';
    if (part === undefined) return set.block === undefined ? 'switch' : 'other';
    const kind = catalogue.part(part)?.kind;
    if (kind === 'nic') return 'nic';
    if (kind === 'switch') return 'switch';
    return kind === undefined && set.block === undefined ? 'switch' : 'other';
  };
}

/** The networks a format is for: the wished ones; else the first of these roles that has wires; else all. */
export function netsFor(
  { nets }: Design,
  wished: readonly NetId[] | undefined,
  roles: readonly string[],
): readonly NetId[] | undefined {
  if (wished) return wished;
  for (const role of roles) {
    const found = Object.entries(nets).filter(
      ([id, { wires }]) => (id === role || id.startsWith(`${role}-`)) && wires.some((wire) => !('edge' in wire)),
    );
    const [first] = found;
    if (first) return [first[0]];
  }
  return undefined;
}

/** Gives every link end a port number from 1: an imported number where it is free, else the next that is. */
export interface PortNumbers {
  next(node: number, wished?: string): number;
}

export function portNumbers(nodes: number): PortNumbers {
  const taken: (Set<number> | undefined)[] = new Array(nodes);
  const upTo = new Int32Array(nodes);
  return {
    next(node, wished) {
      const own = taken[node] ?? new Set<number>();
      taken[node] = own;
      const number = /^[1-9]\d{0,3}$/.test(wished ?? '') ? Number(wished) : 0;
      let port = number;
      if (number === 0 || own.has(number)) {
        port = (upTo[node] as number) + 1;
        while (own.has(port)) port++;
        upTo[node] = port;
      }
      own.add(port);
      return port;
    },
  };
}
