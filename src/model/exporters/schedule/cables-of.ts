/** Which links share a cable: `perCable` links of one element, in the order they are listed. */
import type { Medium } from '../../design/design.ts';
import type { JoinedPair, LinkEnd } from '../enumerate-links.ts';

export interface CableEnd {
  readonly end: LinkEnd | string;
  readonly links: number;
}

export interface Cable {
  /** The first pair it serves: its A end is that of all of them. */
  readonly pair: JoinedPair;
  readonly links: number;
  /** Z ends; several where the cable breaks out. */
  readonly ends: readonly CableEnd[];
  readonly medium: Exclude<Medium, object> | undefined;
  readonly length: string | undefined;
}

/**
 * Links of one element share cables, `perCable` each, in the order they are listed; where both ends are of one hold a
 * cable joins one pair. Traces of boards and backplanes are no cables.
 */
export function* cablesOf(pairs: Iterable<JoinedPair>): Generator<Cable> {
  let open:
    | { pair: JoinedPair; links: number; ends: CableEnd[]; medium: Cable['medium']; length: Cable['length'] }
    | undefined;
  for (const pair of pairs) {
    const medium = mediumOf(pair);
    const isMirrored = typeof pair.b !== 'string' && pair.b.set === pair.a.set;
    const goesOn =
      open !== undefined &&
      !isMirrored &&
      open.pair.net === pair.net &&
      open.pair.wire === pair.wire &&
      open.pair.a.set === pair.a.set &&
      open.pair.a.row === pair.a.row &&
      typeof open.pair.b === typeof pair.b &&
      (typeof pair.b === 'string' || (typeof open.pair.b !== 'string' && open.pair.b.set === pair.b.set)) &&
      open.medium === medium;
    if (open && !goesOn) {
      yield open;
      open = undefined;
    }
    if (medium === 'board' || medium === 'backplane') continue;
    for (let left = pair.links; left > 0; ) {
      if (open && open.links >= pair.perCable) {
        yield open;
        open = undefined;
      }
      open ??= { pair, links: 0, ends: [], medium, length: pair.length };
      const taken = Math.min(left, pair.perCable - open.links);
      open.links += taken;
      open.ends.push({ end: pair.b, links: taken });
      left -= taken;
    }
    if (isMirrored && open) {
      yield open;
      open = undefined;
    }
  }
  if (open) yield open;
}

/** A medium that depends on a box: whether both ends are in the same one. */
function mediumOf({ medium, a, b }: JoinedPair): Exclude<Medium, object> | undefined {
  let found = medium;
  while (typeof found === 'object') {
    const box = found.inside;
    found =
      typeof b !== 'string' && boxOf(a, box) !== undefined && boxOf(a, box) === boxOf(b, box) ? found.then : found.else;
  }
  return found;
}

function boxOf({ set, row }: LinkEnd, hold: string): string | undefined {
  const level = set.names.indexOf(hold);
  if (level < 0) return undefined;
  const columns = set.columns.flatMap((column, place) => (column.level <= level ? [set.index(row, place)] : []));
  return `${set.names.slice(0, level + 1).join('/')} ${columns.join(' ')}`;
}

/** The index of an axis at either end. */
export function axisValue({ a, b }: JoinedPair, axis: string): number | undefined {
  for (const at of [a, b]) {
    if (typeof at === 'string') continue;
    const place = at.set.written.findIndex((column) => column.axis === axis);
    if (place >= 0) return at.set.value(at.row, place);
  }
  return undefined;
}
