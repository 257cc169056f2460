/** What the changes of a design do to the links of one wire: other rates and numbers, cuts; and what cables say. */
import type { Design, Medium } from '../../design/design.ts';
import { parseRate } from '../../units/quantity.ts';
import type { ElementSet } from './element-set.ts';
import { rowsBelow } from './rows-below.ts';

export interface PairState {
  readonly links: number;
  /** bit/s of one link, one way. */
  readonly rate: number;
  readonly medium: Medium | undefined;
  /** Length as the document says it: "7 m". */
  readonly length: string | undefined;
}

/** Undefined when there are more marks than can be kept. */
export type PairChanges = (a: number, b: number, plain: PairState) => PairState;

type Marks = Map<number, number[]>;

/** Marks kept at most: what all changes of a wire name together. */
const mostMarks = 4_000_000;

const untouched: PairChanges = (_a, _b, plain) => plain;

export function pairChanges(
  design: Design,
  ref: string,
  a: ElementSet,
  b: ElementSet | undefined,
): PairChanges | undefined {
  const own = (design.changes ?? []).filter(
    (change) =>
      ('wire' in change && change.wire === ref) ||
      ('cut' in change && change.cut === ref) ||
      ('cable' in change && change.cable === ref),
  );
  if (own.length === 0) return untouched;
  let room = mostMarks;
  const mark = (set: ElementSet | undefined, path: string, at: number, marks: Marks): void => {
    if (!set) return;
    for (const [start, end] of rowsBelow(design, set, path)) {
      room -= end - start;
      if (room < 0) return;
      for (let row = start; row < end; row++) {
        const known = marks.get(row);
        if (known) known.push(at);
        else marks.set(row, [at]);
      }
    }
  };
  // By row: the changes whose first (from) or second (to) address names it.
  const [fromA, fromB, toA, toB]: readonly [Marks, Marks, Marks, Marks] = [new Map(), new Map(), new Map(), new Map()];
  own.forEach((change, at) => {
    const [from, to] = 'wire' in change ? [change.under, undefined] : 'from' in change ? [change.from, change.to] : [];
    if (from === undefined) return;
    mark(a, from, at, fromA);
    mark(b, from, at, fromB);
    if (to !== undefined) {
      mark(a, to, at, toA);
      mark(b, to, at, toB);
    }
  });
  if (room < 0) return undefined;

  return (rowA, rowB, plain) => {
    const near = fromA.get(rowA) ?? [];
    const far = fromB.get(rowB) ?? [];
    if (near.length + far.length === 0) return plain;
    const straight = toB.get(rowB) ?? [];
    const turned = toA.get(rowA) ?? [];
    const named = [...new Set([...near, ...far])].sort((one, other) => one - other);
    let state = plain;
    for (const at of named) {
      const change = own[at];
      if (!change) continue;
      if ('wire' in change) {
        state = {
          ...state,
          ...(change.rate !== undefined && { rate: parseRate(change.rate) }),
          ...(change.links !== undefined && { links: change.links }),
        };
        continue;
      }
      const meets = (near.includes(at) && straight.includes(at)) || (far.includes(at) && turned.includes(at));
      if (!meets) continue;
      if ('cut' in change) {
        state = { ...state, links: Math.max(0, state.links - (change.links ?? Number.POSITIVE_INFINITY)) };
      } else if ('cable' in change) {
        state = {
          ...state,
          ...(change.length !== undefined && { length: change.length }),
          ...(change.medium !== undefined && { medium: change.medium }),
        };
      }
    }
    return state;
  };
}
