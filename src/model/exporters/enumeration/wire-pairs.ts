/** The pairs a wire joins, in tree order of its first end, before changes. Nothing is kept but the groups of one end. */
import type { DealtLinks, Wire } from '../../design/design.ts';
import { dragonflyPairs } from './dragonfly-pairs.ts';
import type { ElementSet } from './element-set.ts';
import { along, keyReader, pairColumns, placesOf, radicesOf } from './pair-columns.ts';

/** Calls with the rows of both ends and how many parallel links: 0 for a pair that was dealt none. */
export type VisitPair = (a: number, b: number, links: number) => void;

export interface PairSource {
  readonly a: ElementSet;
  readonly b: ElementSet;
  /** Pairs at most; counted before anything is listed. */
  readonly pairs: number;
  /** Rows of `a` are visited one by one, so that a caller may pause in between. */
  visit(rowOfA: number, visit: VisitPair): void;
}

type ToWire = Extract<Wire, { to: string }>;

export function toPairs(wire: ToWire, a: ElementSet, b: ElementSet): PairSource | undefined {
  const columns = pairColumns(a, b, wire.same ?? []);
  if (!columns) return undefined;
  const near = columns.map(([i]) => i);
  const far = columns.map(([, j]) => j);
  const farRadices = radicesOf(b, far);
  const radices = radicesOf(a, near).map((radix, place) => Math.max(radix, farRadices[place] ?? 1));
  const key = keyReader(radices);
  const picks = Object.entries(wire.pick ?? {}).map(([axis, index]) => ({ columns: placesOf(b, axis), index }));
  if (picks.some((pick) => pick.columns.length === 0)) return undefined;
  const isPicked = (row: number) => picks.every((pick) => along(b, row, pick.columns).value === pick.index - 1);

  const groups = new Map<number | string, number[]>();
  for (let row = 0; row < b.rows; row++) {
    if (!isPicked(row)) continue;
    const own = key((place) => b.value(row, far[place] as number));
    const group = groups.get(own);
    if (group) group.push(row);
    else groups.set(own, [row]);
  }
  const groupOf = (row: number) => groups.get(key((place) => a.value(row, near[place] as number))) ?? [];
  let pairs = 0;
  for (let row = 0; row < a.rows; row++) pairs += groupOf(row).length;
  const dealt = typeof wire.links === 'object' ? wire.links : undefined;
  const turn = dealt && turnsOf(dealt, a, near);
  const plain = typeof wire.links === 'number' ? wire.links : 1;
  return {
    a,
    b,
    pairs,
    visit(row, visit) {
      const targets = groupOf(row);
      if (!dealt || !turn) {
        // A hold wired to itself: every two of them once.
        for (const target of targets) if (a !== b || target > row) visit(row, target, plain);
        return;
      }
      const least = Math.floor(dealt.total / targets.length);
      const rest = dealt.total % targets.length;
      const start = (turn(row) * rest) % targets.length;
      targets.forEach((target, place) => {
        const isExtra = (place - start + targets.length) % targets.length < rest;
        visit(row, target, least + (isExtra ? 1 : 0));
      });
    },
  };
}

/** Which turn an element takes among those that share its targets, since the last restart. */
function turnsOf({ restart }: DealtLinks, a: ElementSet, near: readonly number[]): (row: number) => number {
  const again = restart === undefined ? [] : (pairColumns(a, a, [restart]) ?? []).map(([i]) => i);
  const columns = [...new Set([...near, ...again])];
  const key = keyReader(radicesOf(a, columns));
  const next = new Map<number | string, number>();
  const turns = new Int32Array(a.rows);
  for (let row = 0; row < a.rows; row++) {
    const own = key((place) => a.value(row, columns[place] as number));
    const turn = next.get(own) ?? 0;
    turns[row] = turn;
    next.set(own, turn + 1);
  }
  return (row) => turns[row] as number;
}

/** Full mesh, ring or line along an axis, all other indices equal; or a named pattern between its values. */
export function alongPairs(wire: Wire, set: ElementSet): PairSource | undefined {
  const [kind, axis] =
    'mesh' in wire
      ? (['mesh', wire.mesh] as const)
      : 'ring' in wire
        ? (['ring', wire.ring] as const)
        : 'line' in wire
          ? (['line', wire.line] as const)
          : ([undefined, ''] as const);
  if (kind === undefined) return 'pattern' in wire ? dragonflyPairs(wire, set) : undefined;
  const columns = placesOf(set, axis);
  if (columns.length === 0) return undefined;
  const others = set.written.map((_, place) => place).filter((place) => !columns.includes(place));
  const key = keyReader(radicesOf(set, others));
  const keyOf = (row: number) => key((place) => set.value(row, others[place] as number));
  const links = typeof wire.links === 'object' ? wire.links.total : (wire.links ?? 1);

  /** Rows that differ along the axis only, by their place on it. */
  const groups = new Map<number | string, Map<number, number>>();
  for (let row = 0; row < set.rows; row++) {
    const own = keyOf(row);
    const group = groups.get(own) ?? new Map<number, number>();
    groups.set(own, group);
    group.set(along(set, row, columns).value, row);
  }
  let pairs = 0;
  for (const group of groups.values()) pairs += kind === 'mesh' ? (group.size * (group.size - 1)) / 2 : group.size;
  return {
    a: set,
    b: set,
    pairs,
    visit(row, visit) {
      const group = groups.get(keyOf(row));
      const { value, size } = along(set, row, columns);
      if (!group || group.get(value) !== row) return;
      if (kind === 'mesh') {
        for (const other of group.values()) if (other > row) visit(row, other, links);
        return;
      }
      const next = group.get(value + 1);
      if (next !== undefined) visit(row, next, links);
      // The last closes the ring; two alone are joined once.
      if (kind === 'ring' && value === 0 && size > 2) {
        const last = group.get(size - 1);
        if (last !== undefined) visit(row, last, links);
      }
    },
  };
}
