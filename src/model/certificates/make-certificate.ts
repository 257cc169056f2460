/**
 * Witnesses of what the networks of a design can carry, in the form of a certificate. Claims are left at nothing and
 * everything: whoever checks the witnesses fills in what they prove.
 */
import type { Certificate, CertifiedNetwork, CertifiedPart, CertifiedRoute } from '../design/certificate-form.ts';
import type { Design } from '../design/design.ts';
import { designHash } from '../design/hash.ts';
import type { Fabric } from '../machine/fabric.ts';
import type { Machine } from '../machine/machine.ts';
import { cutOf, splitOf } from '../solvers/bisection/cut.ts';
import { type Halves, halvesOf } from '../solvers/bisection/halves.ts';
import { hubsOf, isCard, type Part, partOf } from '../solvers/network/part.ts';
import { type Rooted, reach, rootAt, rootOn } from '../solvers/network/rooted.ts';
import { symmetryOf } from '../solvers/symmetry/links.ts';
import { pinEdits } from '../solvers/symmetry/pins.ts';
import { type Base, baseOf } from '../solvers/symmetry/quotient.ts';
import { structureOf } from '../solvers/symmetry/read-fabric.ts';
import { memberOf } from '../solvers/symmetry/refine.ts';
import type { Structure } from '../solvers/symmetry/structure.ts';
import { type LinkNames, linkNames } from './link-names.ts';
import { addressAt, classNames } from './naming.ts';
import { commonPieces, piecesFor } from './pieces.ts';
import { type FoundRoute, searchRoutes } from './search-routes.ts';

/** Why a network has no certificate. */
export type Uncertified = { readonly net: string; readonly reason: 'not-described' | 'averaged' | 'too-irregular' };

export interface Made {
  readonly certificate: Certificate;
  readonly left: readonly Uncertified[];
}

/** Edits that are told apart one by one; with more, equal ones are taken together. */
const fewEdits = 24;
const mostClasses = 400;

export function* makeCertificate(design: Design, machine: Machine): Generator<void, Made> {
  const networks: CertifiedNetwork[] = [];
  const left: Uncertified[] = [];
  for (const fabric of machine.fabrics) {
    yield;
    const { net } = fabric;
    if (!fabric.rules.some(({ wire }) => wire !== '~') || fabric.rules.some(({ wire }) => wire === '~')) {
      left.push({ net, reason: 'not-described' });
      continue;
    }
    if (fabric.faith === 'upper') {
      left.push({ net, reason: 'averaged' });
      continue;
    }
    const made = yield* network(fabric);
    if (made) networks.push(made);
    else left.push({ net, reason: 'too-irregular' });
  }
  return { certificate: { format: 'podwright-certificate/1', hash: designHash(design), design, networks }, left };
}

/** Equal edits apart, so that a class of elements says which of them it is near. */
function toldApart(structure: Structure): Structure {
  if (structure.edits.length > fewEdits) return structure;
  const marks = structure.edits.flatMap((edit, index) => {
    const places =
      edit.kind === 'link' ? [edit.a, edit.b] : edit.kind === 'size' ? [edit.at ? [edit.at] : []] : [edit.at];
    return places.flatMap((at, end) =>
      at.length > 0 ? [{ kind: 'mark' as const, label: `edit ${index} ${end}`, at }] : [],
    );
  });
  return { ...structure, edits: [...structure.edits, ...marks] };
}

function* network(fabric: Fabric): Generator<void, CertifiedNetwork | null> {
  const structure = toldApart(structureOf(fabric));
  const base = baseOf(symmetryOf(pinEdits(structure)));
  if (base.quotient.count > mostClasses) return null;
  yield;
  const names = linkNames(fabric, base);
  const parts: OwnPart[] = [];
  let apart = 0;
  const seen = new Set<number>();
  const roots = new Map<number, Rooted>();
  const cardClasses = [...base.quotient.kind.keys()].filter((index) =>
    isCard(base, base.quotient.kind[index] as number),
  );
  for (const index of cardClasses) roots.set(index, yield* rootAt(base, index));
  for (const index of cardClasses) {
    if (seen.has(index)) continue;
    const group = classesWith(base, roots.get(index) as Rooted, cardClasses);
    for (const one of group) seen.add(one);
    const part = yield* partOf(
      base,
      group.map((one) => roots.get(one) as Rooted),
    );
    const all = group.reduce((sum, one) => sum + (base.quotient.size[one] as number), 0);
    if (part.cards < 2) apart += all;
    else parts.push(yield* certifiedPart(fabric, structure, base, part, names, all / part.cards));
    // Islands of one size are one entry: what differs between them has names of its own.
  }
  return { net: fabric.net, links: [...names.links], parts: mergeParts(parts), apart };
}

function classesWith(base: Base, root: Rooted, cardClasses: readonly number[]): number[] {
  const reached = reach(root, new Float64Array(base.links).fill(1));
  const met = new Set<number>();
  for (let place = 0; place < reached; place++)
    met.add(root.quotient.baseClass[root.space.order[place] as number] as number);
  return cardClasses.filter((index) => met.has(index));
}

function* certifiedPart(
  fabric: Fabric,
  structure: Structure,
  base: Base,
  part: Part,
  names: LinkNames,
  islands: number,
): Generator<void, OwnPart> {
  const first = part.sources[0]?.baseClass as number;
  const kind = base.quotient.kind[first] as number;
  const spots = memberOf(base.symmetry, base.symmetry.classes, first);
  const nameOf = classNames(fabric, base.symmetry);
  // The cut is that of one island; beside others it is told apart by one of its cards.
  let alone = part;
  if (islands > 1) {
    const marked = baseOf(
      symmetryOf(pinEdits({ ...structure, edits: [...structure.edits, { kind: 'mark', label: 'island', at: spots }] })),
    );
    const own = yield* rootOn(marked, kind, spots);
    const cards = [...marked.quotient.kind.keys()].filter((index) =>
      isCard(marked, marked.quotient.kind[index] as number),
    );
    const islandRoots: Rooted[] = [];
    for (const index of classesWith(marked, own, cards)) islandRoots.push(yield* rootAt(marked, index));
    alone = yield* partOf(marked, islandRoots);
  }
  const { sides, across, capacity } = yield* cutSides(fabric, alone);

  const ones = new Float64Array(base.links).fill(1);
  const byCapacity = Float64Array.from(base.pairCapacity, (capacity) => (capacity > 0 ? 1 / capacity : 0));
  const evenOut = names.evenOut;
  const throughput = yield* searchRoutes({
    part,
    start: [ones, byCapacity],
    evenOut,
    pairsValue: 1,
    hubs: [],
    rounds: 60,
  });
  const half = Math.floor(part.cards / 2);
  const hubs = yield* hubsOf(part);
  const start =
    islands > 1 || !across ? [ones] : [across.map((own, orbit) => own * (part.perCapacity[orbit] as number)), ones];
  const embedding = yield* searchRoutes({
    part,
    start,
    evenOut,
    pairsValue: (half * (part.cards - half)) / part.cards ** 2,
    hubs,
    rounds: 40,
  });
  const certified = (routes: readonly FoundRoute[]): OwnRoute[] =>
    routes.flatMap(({ baseClass, weight, lengths, within }) => {
      const { places, told } = nameOf(baseClass) ?? { places: [], told: 0 };
      const own = { weight, lengths: names.bySort(lengths), ...(within !== undefined && { within }) };
      return places.map((from) => ({ from, told, ...own }));
    });
  // A switch without a star of its own must not be taken for one that has.
  const starred = new Set(
    embedding.routes.flatMap(({ baseClass, within }) => (within === undefined ? [] : [baseClass])),
  );
  const bare = starred.size === 0 ? [] : hubs.filter(({ baseClass }) => !starred.has(baseClass));
  const none = bare.map(({ baseClass }) => ({ baseClass, weight: 0, lengths: [...ones], within: 0 }));
  return {
    card: addressAt(fabric, kind, spots),
    cards: part.cards,
    islands,
    cut: capacity,
    owns: names.bySort(Array.from(part.capacity, (own) => (own > 0 ? 1 : 0))),
    throughput: {
      pieces: piecesFor(part, throughput.routes),
      routes: certified(throughput.routes),
      lengths: names.bySort(shortest(part, throughput.tried)),
    },
    bisection: { pieces: piecesFor(part, embedding.routes), routes: certified([...embedding.routes, ...none]), sides },
  };
}

interface OwnRoute extends CertifiedRoute {
  readonly told: number;
}

interface OwnPart {
  readonly card: string;
  readonly cards: number;
  readonly islands: number;
  /** bit/s across its split. */
  readonly cut: number;
  /** By sort of links: 1 for those of this part. */
  readonly owns: readonly number[];
  readonly throughput: {
    readonly pieces: number;
    readonly routes: readonly OwnRoute[];
    readonly lengths: readonly number[];
  };
  readonly bisection: {
    readonly pieces: number;
    readonly routes: readonly OwnRoute[];
    readonly sides: { at: string; first: boolean }[];
  };
}

/** Claims nobody has checked yet. */
const nothing = { lower: '0', upper: '0' };

function mergeParts(parts: readonly OwnPart[]): CertifiedPart[] {
  const bySize = new Map<number, OwnPart[]>();
  for (const part of parts) bySize.set(part.cards, [...(bySize.get(part.cards) ?? []), part]);
  return [...bySize.values()].map((group) => {
    const worst = group.reduce((one, other) => (other.cut < one.cut ? other : one));
    const routes = (all: readonly OwnRoute[]): CertifiedRoute[] =>
      [...all].sort((one, other) => one.told - other.told).map(({ told, ...route }) => route);
    return {
      card: worst.card,
      cards: worst.cards,
      islands: group.reduce((sum, { islands }) => sum + islands, 0),
      throughput: {
        ...nothing,
        pieces: commonPieces(group.map(({ throughput }) => throughput.pieces)),
        routes: routes(group.flatMap(({ throughput }) => throughput.routes)),
        lengths: worst.owns.map(
          (_, sort) => (group.find(({ owns }) => owns[sort] === 1) ?? worst).throughput.lengths[sort] as number,
        ),
      },
      bisection: {
        ...nothing,
        pieces: commonPieces(group.map(({ bisection }) => bisection.pieces)),
        routes: routes(group.flatMap(({ bisection }) => bisection.routes)),
        sides: worst.bisection.sides,
      },
    };
  });
}

/** Of several lengths those that bound throughput best. */
function shortest({ sources, capacity, base }: Part, tried: readonly (readonly number[])[]): readonly number[] {
  let best = { bound: Number.POSITIVE_INFINITY, lengths: tried[0] ?? [] };
  for (const lengths of tried) {
    const own = Float64Array.from(lengths);
    let distances = 0;
    for (const source of sources) {
      const reached = reach(source, own);
      for (let place = 1; place < reached; place++) {
        const vertex = source.space.order[place] as number;
        distances += source.weight * (source.others[vertex] as number) * (source.space.distance[vertex] as number);
      }
    }
    let total = 0;
    for (let orbit = 0; orbit < base.links; orbit++) total += (capacity[orbit] as number) * (own[orbit] as number);
    if (total / distances < best.bound) best = { bound: total / distances, lengths };
  }
  return best.lengths;
}

interface FoundCut {
  readonly sides: { at: string; first: boolean }[];
  /** bit/s across, one direction, by link orbit of the part; null when none was found. */
  readonly across: Float64Array | null;
  readonly capacity: number;
}

function* cutSides(fabric: Fabric, part: Part): Generator<void, FoundCut> {
  let best: { halves: Halves; capacity: number; across: Float64Array } | null = null;
  for (const halves of halvesOf(part)) {
    const cut = cutOf(part, halves);
    if (cut && (!best || cut.capacity < best.capacity)) best = { halves, capacity: cut.capacity, across: cut.byOrbit };
    yield;
  }
  const split = best && splitOf(part, best.halves);
  if (!best || !split) return { sides: [], across: null, capacity: Number.POSITIVE_INFINITY };
  const nameOf = classNames(fabric, split.quotient.symmetry);
  const entries = [...split.side.keys()].flatMap((index) => {
    const name = split.side[index] === 0 ? null : nameOf(index);
    return name ? name.places.map((at) => ({ at, told: name.told, first: split.side[index] === 1 })) : [];
  });
  entries.sort((one, other) => one.told - other.told);
  return { sides: entries.map(({ at, first }) => ({ at, first })), across: best.across, capacity: best.capacity };
}
