/** What a join says of the coordinates of its two ends. */
import type { ElementAxis, ElementKind, Split } from './elements.ts';
import type { WrittenPair } from './same-pairs.ts';
import type { WireJoin } from './wire-joins.ts';

export interface JoinTerms {
  /** Coordinates (near, far) that are equal. */
  readonly equal: readonly (readonly [number, number])[];
  /** The coordinate of both ends that differs, or is next. */
  readonly apart?: { readonly axis: number; readonly how: 'different' | 'neighbour' };
}

interface End {
  readonly kind: ElementKind;
  readonly axes: readonly ElementAxis[];
}

/** Undefined where coordinates cannot say it: digits of one coordinate of which only some are equal. */
export function joinTerms(
  { form }: WireJoin,
  a: End,
  b: End,
  splits: ReadonlyMap<string, Split>,
): JoinTerms | undefined {
  if (form.kind === 'to') {
    const equal = equalAxes(a, b, form.pairs);
    return equal && { equal };
  }
  const places = a.axes.flatMap((axis, place) => (axis.name === form.axis ? [place] : []));
  const [axis] = places;
  if (axis === undefined || places.length > 1) return undefined;
  const written = (place: number) => a.kind.written[a.axes[place]?.digits[0]?.index ?? -1];
  if (a.axes[axis]?.digits.some(({ index }) => splits.has(a.kind.written[index]?.key ?? ''))) return undefined;
  const others = a.axes.map((_, place) => place).filter((place) => place !== axis);
  const above = written(axis)?.above ?? [];
  const kept = form.kind === 'across' ? others.filter((place) => above.includes(written(place)?.hold ?? '')) : others;
  const how = form.kind === 'ring' || form.kind === 'line' ? 'neighbour' : 'different';
  return { equal: kept.map((place) => [place, place]), apart: { axis, how } };
}

function equalAxes(a: End, b: End, pairs: readonly WrittenPair[]): JoinTerms['equal'] | undefined {
  /** Far digit of each near digit. */
  const mates = new Map<string, string>();
  for (const [i, j] of pairs) {
    const near = digitsAt(a, i);
    const far = digitsAt(b, j);
    if (near.length === 0 || near.length !== far.length) return undefined;
    for (const [place, digit] of near.entries()) mates.set(digit.key, far[place]?.key ?? '');
  }
  const equal: [number, number][] = [];
  for (const [place, axis] of a.axes.entries()) {
    const wanted = axis.digits.map((digit) => mates.get(digit.key));
    if (wanted.every((key) => key === undefined)) continue;
    const mate = b.axes.findIndex(
      (other) => other.digits.length === wanted.length && other.digits.every((digit, k) => digit.key === wanted[k]),
    );
    if (mate < 0) return undefined;
    equal.push([place, mate]);
  }
  return equal;
}

/** Digits of a written index; of its block alone for a complemented place. */
function digitsAt({ axes }: End, place: number) {
  const digits = axes.flatMap((axis) => axis.digits);
  return place < 0
    ? digits.filter((digit) => digit.index === ~place && digit.block)
    : digits.filter((digit) => digit.index === place);
}
