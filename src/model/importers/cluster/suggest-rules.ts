/**
 * Repeated structure of an imported cluster, said with rules: "every card of a server to every switch of the server".
 * Only exact sentences: the suggestion has the very links of the lists, or there is none. It is offered, never applied;
 * with rules every figure is computed and proved, while the names of the original stay with the lists.
 */
import type { Block, Design, Hold, Net, NetId, Wire } from '../../design/design.ts';
import { parseDesign } from '../../design/parse-design.ts';
import { rateText } from '../reading/rates.ts';
import type { Cluster, ClusterNode } from './cluster.ts';
import { type FoundRule, findRules } from './find-rules.ts';
import { holdWords } from './hold-plan.ts';
import { type Bundles, bundlesOf, classesOf } from './node-classes.ts';
import { type Axis, addAxis, closeAxes, coarsening, type Parts } from './shared-axes.ts';

export interface RuleSuggestion {
  readonly design: Design;
  readonly wires: number;
  readonly links: number;
}

/** Beyond these, repeated structure is looked for in vain or too long. */
const most = { nodes: 100_000, links: 150_000, classes: 16, axes: 8 };

export function suggestRules(cluster: Cluster, listed: Design): RuleSuggestion | undefined {
  const { nodes, links } = cluster;
  if (nodes.length > most.nodes || links.length > most.links || links.length === 0) return undefined;
  const bundles = bundlesOf(cluster);
  const classes = classesOf(nodes.map(startKey), bundles, most.classes);
  if (!classes) return undefined;
  const { classOf, members } = classes;
  const rules = findRules(bundles, classOf, members);
  if (!rules) return undefined;
  const axes: Axis[] = [];
  const hostAxis = hostAxisOf(nodes, members, axes);
  if (hostAxis === 'uneven') return undefined;
  const axisOfRule = new Map<FoundRule, Axis>();
  for (const rule of rules) {
    if (!rule.groups) continue;
    const axis = addAxis(axes, rule.groups);
    if (!axis) return undefined;
    axisOfRule.set(rule, axis);
  }
  if (!closeAxes(axes, most.axes)) return undefined;
  const places = placeAxes(axes, hostAxis);
  if (!places) return undefined;
  const design = write({ cluster, listed, bundles, members, rules, axes, axisOfRule, places, hostAxis });
  const parsed = design && parseDesign(design);
  if (!parsed?.ok) return undefined;
  return { design: parsed.design, wires: rules.length, links: links.reduce((sum, link) => sum + link.links, 0) };
}

function startKey({ kind, maker, model, host }: ClusterNode): string {
  return JSON.stringify([kind, maker ?? '', model ?? '', host !== undefined]);
}

/** Hosts are drawn as boxes when all nodes in hosts are in hosts of one kind. */
function hostAxisOf(
  nodes: readonly ClusterNode[],
  members: readonly (readonly number[])[],
  axes: Axis[],
): Axis | undefined | 'uneven' {
  const numbers = new Map<string, number>();
  const parts = new Map<number, Parts>();
  members.forEach((own, number) => {
    if (nodes[own[0] ?? 0]?.host === undefined) return;
    const hosts = own.map((node) => {
      const host = nodes[node]?.host ?? '';
      const known = numbers.get(host);
      if (known !== undefined) return known;
      numbers.set(host, numbers.size);
      return numbers.size - 1;
    });
    parts.set(number, Int32Array.from(hosts));
  });
  if (parts.size === 0) return undefined;
  for (const own of parts.values()) {
    const perHost = new Array<number>(numbers.size).fill(0);
    for (const host of own) perHost[host] = (perHost[host] as number) + 1;
    if (perHost.some((count) => count !== perHost[0])) return 'uneven';
  }
  return addAxis(axes, parts);
}

interface AxisPlace {
  readonly name: string;
  /** Coarser axes, coarsest first; the axis counts within a part of all of them. */
  readonly above: readonly Axis[];
  readonly size: number;
  /** Local number of each part. */
  readonly local: Int32Array;
}

/** Undefined when parts within parts are not equally many. */
function placeAxes(axes: readonly Axis[], hosts: Axis | undefined): ReadonlyMap<Axis, AxisPlace> | undefined {
  const places = new Map<Axis, AxisPlace>();
  let unnamed = 0;
  const sorted = [...axes].sort((x, y) => x.size - y.size);
  for (const axis of sorted) {
    const above = sorted.filter((other) => other !== axis && other.size < axis.size && coarsening(axis, other));
    const maps = above.map((other) => coarsening(axis, other) as Int32Array);
    const next = new Map<string, number>();
    const local = new Int32Array(axis.size);
    for (let part = 0; part < axis.size; part++) {
      const key = maps.map((map) => map[part]).join(' ');
      const number = next.get(key) ?? 0;
      local[part] = number;
      next.set(key, number + 1);
    }
    const sizes = new Set(next.values());
    if (sizes.size !== 1) return undefined;
    const name = axis === hosts ? 'host' : `group-${++unnamed}`;
    places.set(axis, { name, above, size: [...sizes][0] as number, local });
  }
  return places;
}

interface Sketch {
  readonly cluster: Cluster;
  readonly listed: Design;
  readonly bundles: Bundles;
  readonly members: readonly (readonly number[])[];
  readonly rules: readonly FoundRule[];
  readonly axes: readonly Axis[];
  readonly axisOfRule: ReadonlyMap<FoundRule, Axis>;
  readonly places: ReadonlyMap<Axis, AxisPlace>;
  readonly hostAxis: Axis | undefined;
}

interface ClassHold {
  readonly name: string;
  readonly axes: readonly Axis[];
  /** How many share all indices; their own axis is the hold's name. */
  readonly alike: number;
}

function write(sketch: Sketch): Design | undefined {
  const { cluster, listed, members, hostAxis, places } = sketch;
  const names = new Map<string, number>();
  const holds: ClassHold[] = [];
  for (const [number, own] of members.entries()) {
    const node = cluster.nodes[own[0] ?? 0] as ClusterNode;
    const word = holdWords[node.kind];
    const count = (names.get(word) ?? 0) + 1;
    names.set(word, count);
    const hold = classHold(sketch, number, count === 1 ? word : `${word}-${count}`);
    if (!hold) return undefined;
    holds.push(hold);
  }
  const nets = writeNets(sketch, holds);
  if (!nets) return undefined;
  const top: Record<string, Hold> = {};
  const inside: Record<string, Hold> = {};
  const outer = hostAxis ? [...(places.get(hostAxis)?.above ?? []), hostAxis] : [];
  const isHosted = (number: number) => cluster.nodes[members[number]?.[0] ?? 0]?.host !== undefined;
  if (members.some((_, number) => isHosted(number))) {
    top.host = { ...sizesOf(sketch, { name: 'host', axes: outer, alike: 1 }), block: 'host' };
  }
  holds.forEach((hold, number) => {
    const facts = factsOf(listed, cluster.nodes[members[number]?.[0] ?? 0] as ClusterNode);
    if (!isHosted(number)) top[hold.name] = { ...sizesOf(sketch, hold), ...facts };
    else
      inside[hold.name] = {
        ...sizesOf(sketch, { ...hold, axes: hold.axes.filter((axis) => !outer.includes(axis)) }),
        ...facts,
      };
  });
  const blocks: Record<string, Block> = Object.keys(inside).length > 0 ? { host: { is: 'node', holds: inside } } : {};
  return {
    format: 'podwright/1',
    name: listed.name,
    ...(listed.note !== undefined && { note: listed.note }),
    ...(listed.parts && { parts: listed.parts }),
    blocks,
    holds: top,
    nets,
  };
}

/** Undefined when the indices of a class are not all combined with one another. */
function classHold({ axes, members, places }: Sketch, number: number, name: string): ClassHold | undefined {
  const own = axes.filter((axis) => axis.parts.has(number));
  const sorted = [...own].sort((x, y) => x.size - y.size);
  const counts = new Map<string, number>();
  for (let place = 0; place < (members[number]?.length ?? 0); place++) {
    const key = sorted.map((axis) => axis.parts.get(number)?.[place]).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const alike = new Set(counts.values());
  const combinations = sorted.reduce((all, axis) => all * (places.get(axis)?.size ?? 1), 1);
  if (alike.size !== 1 || combinations !== counts.size) return undefined;
  return { name, axes: sorted, alike: [...alike][0] as number };
}

function sizesOf({ places }: Sketch, { name, axes, alike }: ClassHold): Pick<Hold, 'n' | 'axis'> {
  const sizes = axes.map((axis) => places.get(axis)?.size ?? 1);
  const own = axes.map((axis) => places.get(axis)?.name ?? '');
  if (axes.length === 0) return { n: alike };
  if (alike > 1) return { n: [...sizes, alike], axis: [...own, name] };
  return axes.length === 1 ? { n: sizes[0] as number, axis: own[0] as string } : { n: sizes, axis: own };
}

/** Part, card and assumption as the lists have them. */
function factsOf(listed: Design, node: ClusterNode): Partial<Hold> {
  const all = [listed.holds, ...Object.values(listed.blocks).map((block) => block.holds)].flatMap((holds) =>
    Object.entries(holds),
  );
  const word = holdWords[node.kind];
  const named = all.filter(
    ([name, hold]) => (name === word || name.startsWith(`${word}-`)) && hold.block === undefined,
  );
  const byModel = named.find(
    ([, { part }]) => node.model !== undefined && listed.parts?.[part ?? '']?.name === node.model,
  );
  const { part, card, assumed } = (byModel ?? named[0])?.[1] ?? {};
  return { ...(part !== undefined && { part }), ...(card && { card }), ...(assumed !== undefined && { assumed }) };
}

function writeNets(sketch: Sketch, holds: readonly ClassHold[]): Record<NetId, Net> | undefined {
  const { rules, bundles, listed } = sketch;
  const nets: Record<NetId, Net> = {};
  for (const rule of rules) {
    const label = bundles.labels[rule.label];
    const net = listed.nets[label?.net ?? ''];
    if (!label || !net) return undefined;
    const end = wireEnd(sketch, rule, holds);
    if (!end) return undefined;
    const known = nets[label.net] ?? { ...net, wires: [] };
    const rate = label.rate === undefined ? net.rate : rateText(label.rate);
    const wire: Wire = {
      id: `w${known.wires.length + 1}`,
      each: holds[rule.a]?.name ?? '',
      ...end,
      links: label.links,
      ...(rate !== net.rate && { rate }),
      ...(label.rate === undefined && { assumed: 'the imported file gives no rate' }),
    };
    nets[label.net] = { ...known, wires: [...known.wires, wire] };
  }
  return nets;
}

type WireEnd =
  | { readonly to: string; readonly same?: readonly string[] }
  | { readonly mesh: string }
  | { readonly ring: string };

function wireEnd(sketch: Sketch, rule: FoundRule, holds: readonly ClassHold[]): WireEnd | undefined {
  const { axisOfRule, places } = sketch;
  const axis = axisOfRule.get(rule);
  const group = axis ? [...(places.get(axis)?.above ?? []), axis] : [];
  const near = holds[rule.a];
  const far = holds[rule.b];
  if (!near || !far) return undefined;
  if (rule.kind === 'join') {
    const same = group.map((one) => places.get(one)?.name ?? '');
    return { to: far.name, ...(same.length > 0 && { same }) };
  }
  // Along an axis all other indices are equal: exactly one must be left beside those of the group.
  const free = near.axes.filter((one) => !group.includes(one));
  if (free.length + (near.alike > 1 ? 1 : 0) !== 1) return undefined;
  const along = free[0] ? (places.get(free[0])?.name ?? '') : near.name;
  if (rule.kind === 'mesh') return { mesh: along };
  // The own index of a class may be counted round its rings; one that others share round a single ring only.
  const rings = sketch.rules.filter(({ kind }) => kind === 'ring');
  const isFreeOrder =
    free.length === 0 ? rings.filter(({ a }) => a === rule.a).length === 1 : rings.length === 1 && !rule.groups;
  return isFreeOrder ? { ring: along } : undefined;
}
