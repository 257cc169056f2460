/** Ranges of 1-based indices: splitting those a change names from the rest, and counting them. */
import type { AddressStep, IndexSpan } from '../design/address.ts';

/** One class of equal indices of a hold. One axis: alternatives. Several axes: one range for each. */
export type Spans = readonly IndexSpan[];

export interface SpanClass<Item> {
  readonly spans: Spans;
  readonly count: number;
  /** Those whose step names these indices, in order. */
  readonly items: readonly Item[];
}

/** Splits the first `total` indices of a hold (last axis fastest) into classes that the same items name. */
export function splitIndices<Item>(
  sizes: readonly number[],
  total: number,
  items: readonly Item[],
  stepOf: (item: Item) => AddressStep,
): readonly SpanClass<Item>[] {
  if (total <= 0) return [];
  if (sizes.length !== 1) return firstBoxes(sizes, total).flatMap((box) => splitBox(box, items, stepOf));

  const classes = new Map<string, { spans: IndexSpan[]; count: number; items: readonly Item[] }>();
  const whole = [{ from: 1, to: total }];
  const cuts = items.flatMap((item) => stepOf(item).spans ?? []);
  const cells = pieces({ from: 1, to: total }, cuts).map((span) => ({ span, named: [] as number[] }));
  items.forEach((item, place) => {
    for (const { from, to } of stepOf(item).spans ?? whole) {
      for (let at = firstFrom(cells, from); at < cells.length && (cells[at]?.span.to ?? 0) <= to; at++) {
        if (cells[at]?.named.at(-1) !== place) cells[at]?.named.push(place);
      }
    }
  });
  for (const { span, named } of cells) {
    const known = classes.get(named.join());
    if (!known) {
      classes.set(named.join(), {
        spans: [span],
        count: length(span),
        items: named.map((place) => items[place] as Item),
      });
      continue;
    }
    const last = known.spans.at(-1) as IndexSpan;
    if (last.to + 1 === span.from) known.spans[known.spans.length - 1] = { from: last.from, to: span.to };
    else known.spans.push(span);
    known.count += length(span);
  }
  return [...classes.values()];
}

/** First cell that does not begin before `from`. */
function firstFrom(cells: readonly { readonly span: IndexSpan }[], from: number): number {
  let [least, most] = [0, cells.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    if ((cells[middle]?.span.from ?? 0) < from) least = middle + 1;
    else most = middle;
  }
  return least;
}

/** Several axes: along each axis in turn, only as far as an item still differs. */
function splitBox<Item>(
  box: Spans,
  items: readonly Item[],
  stepOf: (item: Item) => AddressStep,
  axis = 0,
): readonly SpanClass<Item>[] {
  const span = box[axis];
  if (!span) return [{ spans: box, count: box.reduce((all, one) => all * length(one), 1), items }];
  const cuts = items.flatMap((item) => stepOf(item).spans?.[axis] ?? []);
  return pieces(span, cuts).flatMap((piece) => {
    const still = items.filter((item) => {
      const { spans } = stepOf(item);
      const named = spans?.[axis];
      return !spans || (named !== undefined && named.from <= piece.from && piece.to <= named.to);
    });
    const smaller = box.map((one, place) => (place === axis ? piece : one));
    return splitBox(smaller, still, stepOf, axis + 1);
  });
}

/** The first `total` tuples, last axis fastest, as boxes. */
export function firstBoxes(sizes: readonly number[], total: number): readonly Spans[] {
  const [size, ...inner] = sizes;
  if (size === undefined) return total > 0 ? [[]] : [];
  const below = inner.reduce((all, one) => all * one, 1);
  // Growth goes along the first axis: it has no size to stop at.
  const whole = below === 0 ? 0 : Math.floor(total / below);
  const boxes: Spans[] = [];
  if (whole > 0) boxes.push([{ from: 1, to: whole }, ...inner.map((one) => ({ from: 1, to: one }))]);
  for (const part of firstBoxes(inner, total - whole * below)) {
    if (inner.length > 0) boxes.push([{ from: whole + 1, to: whole + 1 }, ...part]);
  }
  return boxes;
}

/** The span cut at every border of the cuts. */
function pieces(span: IndexSpan, cuts: readonly IndexSpan[]): readonly IndexSpan[] {
  const starts = new Set([span.from]);
  for (const { from, to } of cuts) {
    if (from > span.from && from <= span.to) starts.add(from);
    if (to + 1 > span.from && to + 1 <= span.to) starts.add(to + 1);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.map((from, place) => ({ from, to: (sorted[place + 1] ?? span.to + 1) - 1 }));
}

function length({ from, to }: IndexSpan): number {
  return to - from + 1;
}

/** All 0-based index vectors of a path of steps in turn, outermost first; undefined when there are more than `most`. */
export function* indexVectors(
  levels: readonly { readonly spans: Spans; readonly single: boolean }[],
): Generator<number[]> {
  const visit = function* (level: number, above: readonly number[]): Generator<number[]> {
    const here = levels[level];
    if (!here) {
      yield [...above];
      return;
    }
    for (const indices of here.single ? alternatives(here.spans) : tuples(here.spans)) {
      yield* visit(level + 1, [...above, ...indices]);
    }
  };
  yield* visit(0, []);
}

function* alternatives(spans: Spans): Generator<number[]> {
  for (const { from, to } of spans) for (let index = from; index <= to; index++) yield [index - 1];
}

function* tuples(spans: Spans): Generator<number[]> {
  const [first, ...others] = spans;
  if (!first) {
    yield [];
    return;
  }
  for (let index = first.from; index <= first.to; index++)
    for (const rest of tuples(others)) yield [index - 1, ...rest];
}
