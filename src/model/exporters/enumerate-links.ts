/**
 * Every link of a design, one joined pair after another, as the wires say and the changes leave it. Nothing is kept but
 * the elements of wired holds, so schedules of millions of links can be written while they are listed. The order is
 * that of the document: networks, wires, first ends in tree order; cables joined by hand end each network.
 */
import type { Design, Medium, Net, NetId, Wire } from '../design/design.ts';
import { parseRate } from '../units/quantity.ts';
import type { Result } from '../units/result.ts';
import { collectElements } from './enumeration/collect-elements.ts';
import type { ElementSet } from './enumeration/element-set.ts';
import { type ListReader, readList } from './enumeration/listed-links.ts';
import { type PairChanges, type PairState, pairChanges } from './enumeration/pair-changes.ts';
import { rowsBelow } from './enumeration/rows-below.ts';
import { alongPairs, type PairSource, toPairs } from './enumeration/wire-pairs.ts';

export type { ElementSet } from './enumeration/element-set.ts';

/** One end of a link: a row of a set. */
export interface LinkEnd {
  readonly set: ElementSet;
  readonly row: number;
  /** Name of the port in the system it came from; only imported links have one. */
  readonly port?: string | undefined;
}

/** All parallel links of one joined pair. */
export interface JoinedPair {
  readonly net: NetId;
  /** Id of the wire; '+' for cables joined by hand. */
  readonly wire: string;
  readonly a: LinkEnd;
  /** The name of what lies outside the drawing where a stub ends. */
  readonly b: LinkEnd | string;
  readonly links: number;
  /** bit/s of one link, one way. */
  readonly rate: number;
  readonly medium: Medium | undefined;
  readonly perCable: number;
  /** As the document says it: "7 m". */
  readonly length: string | undefined;
}

export const enumerationProblems = [
  'too-many-elements',
  'too-many-links',
  'random-pattern',
  'too-many-changes',
] as const;
export type EnumerationProblem = (typeof enumerationProblems)[number];

export interface LinkPlan {
  readonly design: Design;
  readonly sets: readonly ElementSet[];
  /** Rows of all sets, those that are not there included. */
  readonly rows: number;
  /** What an imported element was called; its address otherwise. */
  nameOf(set: ElementSet, row: number): string;
  /** Whether it is an imported element with a name of its own. */
  isNamed(set: ElementSet, row: number): boolean;
  pairs(): Generator<JoinedPair>;
}

export interface PlanOptions {
  /** Default: all networks. */
  readonly nets?: readonly NetId[];
  /** Further holds to list the elements of. */
  readonly holds?: readonly string[];
  /** Elements listed at most. */
  readonly mostElements?: number;
  /** Joined pairs gone through at most, counted before the first is given. */
  readonly mostPairs?: number;
}

const usualElements = 4_000_000;
const usualPairs = 50_000_000;
/** Wire id of cables joined by hand; no wire of a document can have it. */
const byHand = '+';

interface WirePart {
  readonly net: NetId;
  readonly wire: Wire;
  readonly rate: number;
  readonly medium: Medium | undefined;
  readonly source: PairSource | { readonly stub: ElementSet; readonly to: string } | { readonly list: ListReader };
  readonly change: PairChanges;
}

export function planLinks(design: Design, options: PlanOptions = {}): Result<LinkPlan, EnumerationProblem> {
  const nets = Object.entries(design.nets).filter(([id]) => options.nets?.includes(id) ?? true);
  const wanted = new Set([...(options.holds ?? []), ...wiredHolds(design, nets)]);
  const collected = collectElements(design, wanted, options.mostElements ?? usualElements);
  if (!collected.ok) return collected;
  const sets = collected.value;
  const setsOf = (hold: string) => sets.filter((set) => set.hold === hold);

  const parts: WirePart[] = [];
  const names = new Map<number, string>();
  let pairs = 0;
  for (const [id, net] of nets) {
    for (const wire of net.wires) {
      if ('pattern' in wire && wire.pattern.name === 'random-regular') {
        return { ok: false, reason: 'random-pattern', detail: `${id}.${wire.id}` };
      }
      for (const source of sourcesOf(design, wire, setsOf, names)) {
        pairs += 'pairs' in source ? source.pairs : 'list' in source ? source.list.lines : source.stub.rows;
        if (pairs > (options.mostPairs ?? usualPairs)) {
          return { ok: false, reason: 'too-many-links', detail: String(options.mostPairs ?? usualPairs) };
        }
        const [a, b] = 'pairs' in source ? [source.a, source.b] : 'stub' in source ? [source.stub] : [];
        const change = a ? pairChanges(design, `${id}.${wire.id}`, a, b) : noChange;
        if (!change) return { ok: false, reason: 'too-many-changes', detail: `${id}.${wire.id}` };
        const rate = parseRate(wire.rate ?? net.rate);
        parts.push({ net: id, wire, rate, medium: wire.medium ?? net.medium, source, change });
      }
    }
  }
  return {
    ok: true,
    value: {
      design,
      sets,
      rows: sets.reduce((all, set) => all + set.rows, 0),
      nameOf: (set, row) => names.get(set.base + row) ?? set.address(row),
      isNamed: (set, row) => names.has(set.base + row),
      *pairs() {
        for (const [id, net] of nets) {
          for (const part of parts) if (part.net === id) yield* pairsOfPart(part);
          yield* joinedByHand(design, id, net, sets);
        }
      },
    },
  };
}

const noChange: PairChanges = (_a, _b, plain) => plain;

function wiredHolds(design: Design, nets: readonly (readonly [NetId, Net])[]): readonly string[] {
  const holds: string[] = [];
  for (const [id, net] of nets) {
    for (const wire of net.wires) {
      if (!('list' in wire)) holds.push(wire.each);
      if ('to' in wire) holds.push(wire.to);
      if ('list' in wire) {
        const list = design.lists && Object.hasOwn(design.lists, wire.list) ? design.lists[wire.list] : undefined;
        for (const range of list?.nodes.split(',') ?? []) holds.push(range.trim().split(/\s+/)[0] ?? '');
      }
    }
    for (const change of design.changes ?? []) {
      if (!('join' in change) || change.net !== id) continue;
      for (const path of change.join) holds.push(/([^/[\]]+)(\[[^/]*)?$/.exec(path)?.[1] ?? '');
    }
  }
  return holds;
}

function sourcesOf(
  design: Design,
  wire: Wire,
  setsOf: (hold: string) => readonly ElementSet[],
  names: Map<number, string>,
): readonly WirePart['source'][] {
  if ('list' in wire) {
    const list = design.lists && Object.hasOwn(design.lists, wire.list) ? design.lists[wire.list] : undefined;
    if (!list) return [];
    const holds = new Set(list.nodes.split(',').map((range) => range.trim().split(/\s+/)[0] ?? ''));
    const reader = readList(list, [...holds].flatMap(setsOf));
    for (const [{ set, row }, name] of reader.names()) names.set(set.base + row, name);
    return [{ list: reader }];
  }
  const near = setsOf(wire.each);
  if ('edge' in wire) return near.map((stub) => ({ stub, to: wire.edge }));
  if (!('to' in wire)) return near.map((set) => alongPairs(wire, set)).filter((source) => source !== undefined);
  return near.flatMap((a) =>
    setsOf(wire.to)
      .map((b) => toPairs(wire, a, b))
      .filter((source) => source !== undefined),
  );
}

function* pairsOfPart({ net, wire, rate, medium, source, change }: WirePart): Generator<JoinedPair> {
  const perCable = wire.perCable ?? 1;
  const plain = (links: number): PairState => ({ links, rate, medium, length: undefined });
  // Fields one by one: spreading records costs more than everything else together.
  const joined = (a: LinkEnd, b: LinkEnd | string, state: PairState): JoinedPair => ({
    net,
    wire: wire.id,
    a,
    b,
    links: state.links,
    rate: state.rate,
    medium: state.medium,
    perCable,
    length: state.length,
  });
  if ('list' in source) {
    for (const { a, b, links, portA, portB } of source.list.links()) {
      if (!a.set.isThere(a.row) || !b.set.isThere(b.row)) continue;
      yield joined({ ...a, port: portA }, { ...b, port: portB }, plain(links));
    }
    return;
  }
  if ('stub' in source) {
    const links = typeof wire.links === 'object' ? wire.links.total : (wire.links ?? 1);
    for (let row = 0; row < source.stub.rows; row++) {
      if (!source.stub.isThere(row)) continue;
      const state = change(row, -1, plain(links));
      if (state.links > 0) yield joined({ set: source.stub, row }, source.to, state);
    }
    return;
  }
  const { a, b } = source;
  let found: JoinedPair[] = [];
  const visit = (rowA: number, rowB: number, links: number): void => {
    if (!a.isThere(rowA) || !b.isThere(rowB)) return;
    const state = change(rowA, rowB, plain(links));
    if (state.links > 0) found.push(joined({ set: a, row: rowA }, { set: b, row: rowB }, state));
  };
  for (let row = 0; row < a.rows; row++) {
    source.visit(row, visit);
    if (found.length === 0) continue;
    yield* found;
    found = [];
  }
}

function* joinedByHand(design: Design, id: NetId, net: Net, sets: readonly ElementSet[]): Generator<JoinedPair> {
  for (const change of design.changes ?? []) {
    if (!('join' in change) || change.net !== id) continue;
    const ends = change.join.map((path) =>
      sets.flatMap((set) =>
        rowsBelow(design, set, path, true).flatMap(([start, end]) =>
          Array.from({ length: end - start }, (_, place) => ({ set, row: start + place })),
        ),
      ),
    );
    for (const a of ends[0] ?? []) {
      for (const b of ends[1] ?? []) {
        if ((a.set === b.set && a.row === b.row) || !a.set.isThere(a.row) || !b.set.isThere(b.row)) continue;
        yield {
          net: id,
          wire: byHand,
          a,
          b,
          links: change.links,
          rate: parseRate(net.rate),
          medium: change.medium,
          perCable: 1,
          length: undefined,
        };
      }
    }
  }
}
