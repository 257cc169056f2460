/**
 * Halves of the cards worth trying as a cut: the cards in lexicographic order of their coordinates, cut in the middle.
 * Every order of the axes and several places for the pinned values among the others are walked; what is under the value
 * in the middle is cut along the next axis. Which halves are tried is a heuristic; each one is a real split.
 */
import { isCard, type Part } from '../network/part.ts';
import { type Cell, freeCell, pinnedChild } from '../symmetry/cells.ts';
import type { SplitOrder } from '../symmetry/refine.ts';
import type { Axis, Spot, VertexKind } from '../symmetry/structure.ts';

export type Side = 1 | 2;

/** What one step of the walk decided, along one axis and below the values in the middle so far. */
export interface HalvingStep {
  readonly axis: number;
  readonly sides: readonly { readonly spot: Spot; readonly side: Side }[];
  /** The value that is cut further, if any. */
  readonly middle: Spot | null;
  /** Cards that have no such axis: decided here, or cut further. */
  readonly others: Side | 'middle' | null;
}

export interface Halves {
  readonly steps: readonly HalvingStep[];
  readonly splits: readonly SplitOrder[];
}

/** Where pinned values stand among the rest of a set: first, last, every other, half and half. */
const placings = ['first', 'last', 'alternate', 'halved'] as const;
type Placing = (typeof placings)[number];

const mostOrders = 24;
/** Places dealt between two pauses. */
const placesOfStep = 512;

export function* halvesOf(part: Part): Generator<Halves> {
  for (const halves of buildHalves(part)) if (halves) yield halves;
}

/** `halvesOf` in steps of some milliseconds: null is a pause. */
export function* buildHalves(part: Part): Generator<Halves | null> {
  const { pins } = part.base.symmetry;
  const seen = new Set<string>();
  const tried = pins.components.length === 0 ? placings.slice(0, 1) : placings;
  for (const order of axisOrders(part)) {
    for (const placing of tried) {
      const halves = yield* walk(part, order, placing);
      if (!halves) continue;
      const text = JSON.stringify(halves);
      if (seen.has(text)) continue;
      seen.add(text);
      yield halves;
    }
  }
}

/** Orders of the axes of cards in which a parent comes before its children. */
function axisOrders({ base }: Part): number[][] {
  const { kinds, axes } = base.symmetry.pins.structure;
  const all = [...new Set(kinds.filter((own) => own.card).flatMap((own) => own.axes))].sort((x, y) => x - y);
  const orders: number[][] = [];
  const extend = (order: readonly number[]): void => {
    if (orders.length >= mostOrders) return;
    if (order.length === all.length) {
      orders.push([...order]);
      return;
    }
    for (const axis of all) {
      const parent = (axes[axis] as Axis).parent;
      if (!order.includes(axis) && (parent < 0 || order.includes(parent))) extend([...order, axis]);
    }
  };
  // With many free axes the first one decides most: each is tried first, the others in their own order.
  const free = all.filter((axis) => (axes[axis] as Axis).parent < 0);
  if (free.length <= 4) extend([]);
  else for (const first of free) orders.push([first, ...all.filter((axis) => axis !== first)]);
  return orders;
}

/** A concrete place on one axis of the walk: its cell in the base and the component it lies in, -1 without a pin. */
interface Here {
  readonly cell: Cell;
  readonly component: number;
  /** Node of the base, or -1 when it is not pinned there. */
  readonly node: number;
  readonly path: readonly number[];
}

function* walk(part: Part, order: readonly number[], placing: Placing): Generator<null, Halves | null> {
  const { symmetry } = part.base;
  const { pins, forest } = symmetry;
  const { axes, kinds } = pins.structure;
  const here = new Map<number, Here>();
  const steps: HalvingStep[] = [];
  const splits: SplitOrder[] = [];
  let open = new Set(kinds.flatMap((own, index) => (own.card ? [index] : [])));
  let left = Math.floor(part.cards / 2);

  for (const axis of order) {
    const having = [...open].filter((index) => (kinds[index] as VertexKind).axes.includes(axis));
    if (having.length === 0) continue;
    const lacking = [...open].filter((index) => !having.includes(index));
    const parent = (axes[axis] as Axis).parent;
    const above = parent < 0 ? null : (here.get(parent) ?? null);
    if (parent >= 0 && !above) continue;
    const sides: { spot: Spot; side: Side }[] = [];
    let middle: Here | null = null;
    let others: HalvingStep['others'] = null;
    /** First half while it has room, then the one in the middle, then the second half. */
    const deal = (weight: number): Side | 'middle' => {
      if (weight <= left && middle === null && others !== 'middle') {
        left -= weight;
        return 1;
      }
      return left > 0 && middle === null && others !== 'middle' ? 'middle' : 2;
    };
    if (lacking.length > 0) {
      const weight = countCards(part, classesOf(part, lacking), here, null);
      if (weight > 0) others = deal(weight);
    }
    /** Only cards in its own cell can lie below a place. */
    const inCell = groupedBy(classesOf(part, having), (index) => cellAlong(index, axis));
    const dealOne = (one: Here): void => {
      const weight = countCards(part, inCell.get(one.cell) ?? [], here, one);
      if (weight === 0) return;
      const side = deal(weight);
      if (side === 'middle') middle = one;
      else sides.push({ spot: { axis, path: one.path }, side });
    };
    const dealRest = (rest: Here): void => {
      const weight = countCards(part, inCell.get(rest.cell) ?? [], here, rest);
      if (weight === 0) return;
      const whole = middle !== null || others === 'middle' ? 0 : Math.min(rest.cell.size, Math.floor(left / weight));
      left -= whole * weight;
      if (left > 0 && whole < rest.cell.size && middle === null && others !== 'middle') middle = rest;
      splits.push({ axis, parent: above?.path ?? [], first: whole });
    };
    for (const [index, one] of childrenOf(axis, above, placing).entries()) {
      if (index % placesOfStep === placesOfStep - 1) yield null;
      if (one.cell.local < 0 && axes[axis]?.kind === 'set') dealRest(one);
      else dealOne(one);
    }
    yield null;
    const found = middle as Here | null;
    steps.push({ axis, sides, middle: found ? { axis, path: found.path } : null, others });
    if (others === 'middle') open = new Set(lacking);
    else if (found) {
      open = new Set(having);
      here.set(axis, found);
    } else return left === 0 ? { steps, splits } : null;
  }
  return null;

  function cellAlong(index: number, axis: number): Cell | undefined {
    const position = (kinds[symmetry.classes.kind[index] as number] as VertexKind).axes.indexOf(axis);
    return symmetry.classes.cells[index]?.[position];
  }

  /** Concrete places below `above` along an axis; the rest of a set stands for itself with one value of its own. */
  function childrenOf(axis: number, above: Here | null, placing: Placing): Here[] {
    const { kind, ordinal } = axes[axis] as Axis;
    const cells = (above ? above.cell.children[ordinal] : forest.roots[axis]) as readonly Cell[];
    const path = above?.path ?? [];
    const parentNode = above ? above.node : -1;
    const reachable = above === null || above.node >= 0;
    if (kind === 'set') {
      const pinned: Here[] = [];
      for (const cell of cells) {
        if (cell.local < 0) continue;
        const components = above ? [above.component] : (pins.kinds[cell.kind]?.copies ?? []);
        for (const component of components) {
          const node = pins.components[component]?.nodes[cell.local] as number;
          pinned.push({ cell, component, node, path: [...path, pins.nodes.value[node] as number] });
        }
      }
      const rest = cells.find((cell) => cell.local < 0);
      if (!rest) return pinned;
      let value = 0;
      while (reachable && pinnedChild(pins, parentNode, axis, value) >= 0) value++;
      const own: Here = { cell: rest, component: above?.component ?? -1, node: -1, path: [...path, value] };
      const first = pinned.filter((_, index) => standsFirst(placing, index, pinned.length));
      const last = pinned.filter((one) => !first.includes(one));
      return [...first, own, ...last];
    }
    const places: Here[] = [];
    const size = cells.reduce((total, cell) => total + cell.size, 0);
    const turn = placings.indexOf(placing) * Math.floor(size / placings.length);
    for (let index = 0; index < size; index++) {
      const value = kind === 'ring' ? (index + turn) % size : index;
      const node = reachable ? pinnedChild(pins, parentNode, axis, value) : -1;
      places.push(placeAt(axis, above, value, node, [...path, value]));
    }
    return places;
  }

  function placeAt(axis: number, above: Here | null, value: number, node: number, path: number[]): Here {
    if (node >= 0) {
      const component = pins.component[node] as number;
      const cell = forest.pinned[pins.components[component]?.kind as number]?.[pins.local[node] as number] as Cell;
      return { cell, component, node, path };
    }
    const copy = above && above.component >= 0 ? (pins.components[above.component]?.copy as number) : -1;
    const cell = freeCell(pins, forest, above?.cell ?? null, copy, axis, value);
    return { cell, component: above?.component ?? -1, node: -1, path };
  }
}

function standsFirst(placing: Placing, index: number, count: number): boolean {
  switch (placing) {
    case 'first':
      return true;
    case 'last':
      return false;
    case 'alternate':
      return index % 2 === 0;
    case 'halved':
      return index < count / 2;
  }
}

/** Classes of cards of the part, of these kinds. */
function classesOf({ base, inside }: Part, kinds: readonly number[]): readonly number[] {
  const { kind } = base.quotient;
  return [...kind.keys()].filter(
    (index) => inside[index] === 1 && isCard(base, kind[index] as number) && kinds.includes(kind[index] as number),
  );
}

function groupedBy<Key>(list: readonly number[], keyOf: (one: number) => Key): ReadonlyMap<Key, readonly number[]> {
  const groups = new Map<Key, number[]>();
  for (const one of list) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/**
 * Cards of these classes below the places of the walk so far and `one`: for each class its size, divided by the number
 * of places that its cells offer (they are alike), and by the ways to choose its copies.
 */
function countCards(
  { base }: Part,
  indices: readonly number[],
  here: ReadonlyMap<number, Here>,
  one: Here | null,
): number {
  const { symmetry, quotient } = base;
  const { pins, classes } = symmetry;
  let total = 0;
  for (const index of indices) {
    const kind = quotient.kind[index] as number;
    const own = pins.structure.kinds[kind] as VertexKind;
    const cells = classes.cells[index] as readonly Cell[];
    const copies = classes.copies[index] as readonly number[];
    const bound = new Map<string, number>();
    let members = quotient.size[index] as number;
    own.axes.forEach((axis, position) => {
      const place = one && one.cell.axis === axis ? one : here.get(axis);
      const cell = cells[position] as Cell;
      if (!place || members === 0) return;
      if (place.cell !== cell) {
        members = 0;
        return;
      }
      if (cell.local < 0) members /= cell.size;
      else if (cell.parent === null)
        members *= chanceOfCopy(copies[own.trees[position] as number] as number, cell.kind, place.component);
    });
    total += members;

    /** Share of the tuples whose copy of this kind is that component, given what is bound already. */
    function chanceOfCopy(copy: number, copyKind: number, component: number): number {
      const key = `${copyKind}/${copy}`;
      const known = bound.get(key);
      if (known !== undefined) return known === component ? 1 : 0;
      const sameKind = [...bound].filter(([text]) => text.startsWith(`${copyKind}/`));
      if (sameKind.some(([, other]) => other === component)) return 0;
      bound.set(key, component);
      return 1 / ((pins.kinds[copyKind]?.copies.length as number) - sameKind.length);
    }
  }
  return Math.round(total);
}
