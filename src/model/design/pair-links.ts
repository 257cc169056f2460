/**
 * What a wiring sentence and the exceptions of its links say of two elements whose columns it joins: how many links, of
 * which rate. Of a line or a ring the two must also be neighbours; dealt links go to the elements in turn.
 */
import type { Design, NetId, Path, QuantityText } from './design.ts';
import { type Element, type ElementKind, isWithinPlace, type Place, placeOf } from './element-kinds.ts';
import { blockHolds, totalOf } from './tree-kinds.ts';
import type { WireSentence } from './wire-sentences.ts';

export interface PairLinks {
  readonly links: number;
  readonly rate: QuantityText;
}

/** An exception of links, with the places it names: one, or the two ends. */
export interface LinkChange {
  readonly wire: string;
  readonly places: readonly Place[];
  readonly cut?: number;
  readonly links?: number;
  readonly rate?: QuantityText;
}

/** Exceptions of the links of one network, in order. */
export function linkChanges(design: Design, net: NetId): readonly LinkChange[] {
  const all: LinkChange[] = [];
  for (const change of design.changes ?? []) {
    const [ref, ...paths] =
      'cut' in change ? [change.cut, change.from, change.to] : 'wire' in change ? [change.wire, change.under] : [''];
    const places = paths.map((path) => placeOf(design, path)).filter((place) => place !== undefined);
    if (places.length === 0 || places.length < paths.length || !ref.startsWith(`${net}.`)) continue;
    const wire = ref.slice(net.length + 1);
    if ('cut' in change) all.push({ wire, places, cut: change.links ?? Number.POSITIVE_INFINITY });
    else if ('wire' in change) {
      const { links, rate } = change;
      all.push({ wire, places, ...(links !== undefined && { links }), ...(rate !== undefined && { rate }) });
    }
  }
  return all;
}

/** Null where the sentence joins the two by no link. */
export function pairLinks(
  sentence: WireSentence,
  changes: readonly LinkChange[],
  a: Element,
  b: Element,
): PairLinks | null {
  const { along, ends, equal, deal } = sentence;
  if (along && along.how !== 'mesh') {
    const sizes = productOf(a.kind, along.columns);
    const apart = Math.abs(ordinal(a, along.columns) - ordinal(b, along.columns));
    if (apart !== 1 && !(along.how === 'ring' && sizes > 2 && apart === sizes - 1)) return null;
  }
  if (ends && !(isWithinPlace(ends[0], a) && isWithinPlace(ends[1], b))) return null;
  let { links, rate } = sentence;
  if (deal) {
    const free = equal.flatMap((mate, column) => (mate < 0 ? [column] : []));
    const targets = productOf(b.kind, free);
    const rest = deal.links.total % targets;
    const start = (ordinal(a, deal.turns) * rest) % targets;
    const isExtra = (ordinal(b, free) - start + targets) % targets < rest;
    links = Math.floor(deal.links.total / targets) + (isExtra ? 1 : 0);
  }
  for (const change of changes) {
    if (change.wire !== sentence.wire || !meetsEither(change.places, a, b)) continue;
    links = Math.max(0, (change.links ?? links) - (change.cut ?? 0));
    rate = change.rate ?? rate;
  }
  return links > 0 ? { links, rate } : null;
}

/** Whether a pair has one end at each of two places, or any end at one. */
export function meetsEither([from, to]: readonly Place[], a: Element, b: Element): boolean {
  const meets = (near: Element, far: Element): boolean =>
    from !== undefined && isWithinPlace(from, near) && (to === undefined || isWithinPlace(to, far));
  return meets(a, b) || meets(b, a);
}

function productOf({ columns }: ElementKind, chosen: readonly number[]): number {
  return chosen.reduce((all, column) => all * (columns[column]?.size ?? 1), 1);
}

/** Some values of an element as the digits of one number. */
function ordinal({ kind, values }: Element, chosen: readonly number[]): number {
  return chosen.reduce((all, column) => all * (kind.columns[column]?.size ?? 1) + (values[column] ?? 0), 0);
}

/** All places that exceptions of elements and links, and cables joined by hand, name. */
export function exceptionPlaces(design: Design): readonly Place[] {
  const paths = (design.changes ?? []).flatMap((change): readonly Path[] => {
    if ('at' in change) return 'move' in change ? [] : [change.at];
    if ('under' in change) return [change.under];
    if ('join' in change) return change.join;
    return 'cut' in change ? [change.from, change.to] : [];
  });
  return paths.map((path) => placeOf(design, path)).filter((place) => place !== undefined);
}

/** Numbers of elements that some box has more or fewer of than its kind says. */
export function exceptionCounts(design: Design): readonly number[] {
  return (design.changes ?? []).flatMap((change) => {
    if ('hold' in change) return Object.values(change.hold);
    return 'block' in change ? Object.values(blockHolds(design, change.block)).map(totalOf) : [];
  });
}
