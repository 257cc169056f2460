/**
 * Cabinets in site order, equal neighbours together: row by row as the runs name them ("the k-th 'cc' met is cc[k]"),
 * then what no row names, in tree order. What is off keeps its place in a row. A cabinet that was moved by hand keeps
 * its place in this order too: it stays on its feed.
 */
import { parsePath } from '../../design/address.ts';
import type { Design } from '../../design/design.ts';
import { kindsOf, totalOf } from '../../design/tree-kinds.ts';
import { parseRun, rowIdsOf } from '../../design/tree-rows.ts';
import type { Place } from '../../machine/machine.ts';
import type { LineRun } from '../../machine/supplies/supplies.ts';

type Span = LineRun['spans'][number];

export interface Stand extends Pick<LineRun, 'above' | 'spans' | 'count'> {
  /** Undefined where what stood there is off. */
  readonly place: Place | undefined;
  readonly hold: string;
  /** Boxes around it, from the outermost, each with the leaves in one of them. */
  readonly around: readonly { readonly hold: string; readonly leaves: number }[];
}

/** More runs come from designs whose every group is an exception; their classes are then taken one after the other. */
const mostRuns = 20_000;

export function siteLine(
  design: Design,
  places: readonly Place[],
  isLeaf: (place: Place) => boolean,
): readonly Stand[] {
  const queues = new Map<string, Stand[]>();
  for (const stand of standsOf(design, places, isLeaf)) {
    const queue = queues.get(stand.hold);
    if (queue) queue.push(stand);
    else queues.set(stand.hold, [stand]);
  }
  const line: Stand[] = [];
  const next = new Map<string, number>();
  for (const row of design.site?.rows ?? []) {
    const run = parseRun(row.run);
    for (let copies = rowIdsOf(row.id).length; copies > 0; copies--) {
      for (const entry of run) {
        const queue = entry.kind === 'things' ? queues.get(entry.name) : undefined;
        if (queue && entry.kind === 'things') take(queue, entry.name, entry.count, next, line);
      }
    }
  }
  for (const [hold, queue] of queues) take(queue, hold, Number.POSITIVE_INFINITY, next, line);
  return line.filter(({ place }) => place !== undefined);
}

/** Moves the next `count` of a hold to the line. */
function take(queue: Stand[], hold: string, count: number, next: Map<string, number>, line: Stand[]): void {
  let at = next.get(hold) ?? 0;
  let open = count;
  while (open > 0 && at < queue.length) {
    const stand = queue[at] as Stand;
    if (stand.count <= open) {
      line.push(stand);
      open -= stand.count;
      at++;
    } else {
      const [head, tail] = splitStand(stand, open);
      line.push(head);
      queue[at] = tail;
      open = 0;
    }
  }
  next.set(hold, at);
}

/** The first `count` and the rest. Runs of several axes are cut along the line of their indices only by the first. */
export function splitStand<Run extends Pick<LineRun, 'spans' | 'count'>>(run: Run, count: number): readonly [Run, Run] {
  const [first, ...inner] = run.spans as readonly [Span, ...Span[]];
  const each = inner.reduce((product, { from, to }) => product * (to - from + 1), 1);
  const cut = first.from + Math.max(1, Math.round(count / each));
  return [
    { ...run, count, spans: [{ from: first.from, to: cut - 1 }, ...inner] },
    { ...run, count: run.count - count, spans: [{ from: cut, to: first.to }, ...inner] },
  ];
}

/** Leaves in tree order. */
function standsOf(design: Design, places: readonly Place[], isLeaf: (place: Place) => boolean): readonly Stand[] {
  const stands: Stand[] = [];
  const leaves = new Map<Place, number>();
  const leavesIn = (place: Place): number => {
    const known = leaves.get(place);
    if (known !== undefined) return known;
    const count = place.inside.reduce((sum, child) => sum + child.perParent * (isLeaf(child) ? 1 : leavesIn(child)), 0);
    leaves.set(place, count);
    return count;
  };
  const ordered = orderOf(design);
  const visit = (list: readonly Place[], above: string, around: Stand['around']): void => {
    for (const { hold, place, spans, count } of ordered(list)) {
      if (place === undefined) stands.push({ place, hold, above, spans, count, around });
      else if (isLeaf(place)) stands.push({ place, hold, above, spans, count, around });
      else if (leavesIn(place) > 0) {
        const next = [...around, { hold, leaves: leavesIn(place) }];
        const first = spans[0] as Span;
        if (spans.length > 1 || stands.length + count > mostRuns)
          together(place, `${above}${lastStep(place)}/`, next, count);
        else
          for (let index = first.from; index <= first.to; index++)
            visit(place.inside, `${above}${hold}[${index}]/`, next);
      }
    }
  };
  /** Classes one after the other: their addresses are ranges, their counts stay right. */
  const together = (box: Place, above: string, around: Stand['around'], copies: number): void => {
    for (const { hold, place, spans, count } of ordered(box.inside)) {
      if (place === undefined) continue;
      if (isLeaf(place)) stands.push({ place, hold, above, spans, count: copies * count, around });
      else if (leavesIn(place) > 0) {
        together(place, `${above}${lastStep(place)}/`, [...around, { hold, leaves: leavesIn(place) }], copies * count);
      }
    }
  };
  visit(places, '', []);
  return stands;
}

function lastStep(place: Place): string {
  return place.address.slice(place.address.lastIndexOf('/') + 1);
}

interface Ordered {
  readonly hold: string;
  readonly place: Place | undefined;
  readonly spans: readonly Span[];
  readonly count: number;
}

/** The order in a box is the same in all boxes of its class. */
function orderOf(design: Design): (list: readonly Place[]) => readonly Ordered[] {
  const known = new Map<readonly Place[], readonly Ordered[]>();
  const last = new Map<string, number>();
  const lastOf = (hold: string): number => {
    const found = last.get(hold) ?? lastOff(design, hold);
    last.set(hold, found);
    return found;
  };
  return (list) => {
    const ordered = known.get(list) ?? [...inOrder(design, list, lastOf)];
    known.set(list, ordered);
    return ordered;
  };
}

/** The things in one box by hold and index; gaps are what is off. */
function* inOrder(design: Design, list: readonly Place[], lastOf: (hold: string) => number): Generator<Ordered> {
  const holds = new Map<string, Place[]>();
  for (const place of list) {
    const known = holds.get(place.hold);
    if (known) known.push(place);
    else holds.set(place.hold, [place]);
  }
  for (const [hold, classes] of holds) {
    const spanned = classes.flatMap((place) => {
      const read = parsePath(lastStep(place));
      const spans = (read.ok && read.value[0]?.spans) || [{ from: 1, to: place.perParent }];
      const axes = kindsOf(design).seats.get(hold)?.[0]?.hold.n;
      if (typeof axes === 'object' && axes.length > 1) return [{ place, spans }];
      return spans.map((span) => ({ place, spans: [span] }));
    });
    spanned.sort((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0));
    let next = 1;
    for (const { place, spans } of spanned) {
      const first = spans[0] as Span;
      if (spans.length > 1) {
        yield { hold, place, spans, count: place.perParent };
        continue;
      }
      if (first.from > next) yield gap(hold, next, first.from - 1);
      yield { hold, place, spans, count: first.to - first.from + 1 };
      next = first.to + 1;
    }
    const last = lastOf(hold);
    if (next <= last) yield gap(hold, next, last);
  }
}

const gap = (hold: string, from: number, to: number): Ordered => ({
  hold,
  place: undefined,
  spans: [{ from, to }],
  count: to - from + 1,
});

/** The hold's count where a change takes one of it out, else 0: only then may the last ones be missing. */
function lastOff(design: Design, hold: string): number {
  const isOff = design.changes?.some((change) => {
    if (!('off' in change)) return false;
    const step = change.at.slice(change.at.lastIndexOf('/') + 1);
    return step === hold || step.startsWith(`${hold}[`);
  });
  const seat = isOff ? kindsOf(design).seats.get(hold)?.[0] : undefined;
  return seat && typeof seat.hold.n === 'number' ? totalOf(seat.hold) : 0;
}
