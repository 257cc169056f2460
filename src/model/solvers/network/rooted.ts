/**
 * The fabric as one of its vertices sees it: the quotient by the symmetry that fixes that vertex. It is equitable, so
 * distances from the root are exact in it, and a flow from class to class stands for a real one.
 */
import { type GroupedGraph, type PathSpace, pathSpace, shortestPaths } from '../../algorithms/shortest-paths.ts';
import { coversNode } from '../symmetry/classes.ts';
import type { Symmetry } from '../symmetry/links.ts';
import { sizeKey } from '../symmetry/pins.ts';
import { type Base, buildFiner, type Quotient } from '../symmetry/quotient.ts';
import { buildRefined, type Mark, memberOf, nodeAt } from '../symmetry/refine.ts';
import type { Axis, Spot, VertexKind } from '../symmetry/structure.ts';

export interface Rooted {
  readonly quotient: Quotient;
  readonly root: number;
  /** Class of the base that the root stands for, and its members. */
  readonly baseClass: number;
  readonly weight: number;
  /** Lengths by link orbit. */
  readonly graph: GroupedGraph;
  /** Holds the last distances asked for; roots may share one. */
  readonly space: PathSpace;
}

/** Rooted at one member of a class, in steps of some milliseconds. */
export function* rootAt(base: Base, baseClass: number): Generator<void, Rooted> {
  const { symmetry } = base;
  if (base.alone) return rootAlone(base, baseClass);
  const flat = yield* flatOf(base);
  if (flat) return rootFlat(base, flat, baseClass);
  const kind = symmetry.classes.kind[baseClass] as number;
  return yield* rootOn(base, kind, memberOf(symmetry, symmetry.classes, baseClass));
}

/** Classes that the fabric has for one member of a class; null where they are more than `most`. */
export function* classesSeenFrom(base: Base, baseClass: number, most: number): Generator<void, number | null> {
  const { symmetry } = base;
  const spots = memberOf(symmetry, symmetry.classes, baseClass);
  const { classes } = yield* buildRefined(symmetry, [{ label: 'root', spots }], [], most);
  return classes.complete ? classes.count : null;
}

/**
 * Where an eighth of the vertices or more differ (a ring with two exceptions), most rooted quotients are nearly the whole
 * fabric. Then all roots share one in which every place is pinned; its links still name the orbits of the base.
 */
const flats = new WeakMap<Base, Quotient | null>();
const mostFlat = 20_000;
const fewestClasses = 100;

export function* flatOf(base: Base): Generator<void, Quotient | null> {
  const known = flats.get(base);
  if (known !== undefined) return known;
  const { size, count } = base.quotient;
  const vertices = size.reduce((sum, one) => sum + one, 0);
  const isFlat = count >= fewestClasses && vertices <= mostFlat && count * 8 >= vertices;
  const flat = !isFlat
    ? null
    : base.alone
      ? base.quotient
      : yield* buildFiner(base, yield* buildRefined(base.symmetry, everyPlace(base.symmetry)));
  flats.set(base, flat);
  return flat;
}

function everyPlace({ pins }: Symmetry): readonly Mark[] {
  const { axes, kinds } = pins.structure;
  const used = new Set(kinds.flatMap((own) => own.axes));
  const marks: Mark[] = [];
  const visit = (axis: number, above: readonly number[]): void => {
    const parent = (axes[axis] as Axis).parent;
    const node = parent < 0 ? -1 : nodeAt(pins, { axis: parent, path: above });
    // Below a place that no edit pins every size is the usual one.
    const set = parent < 0 || node >= 0 ? pins.sizes.get(sizeKey(node, axis, axes.length)) : undefined;
    for (let value = 0; value < (set ?? (axes[axis] as Axis).size); value++) {
      const path = [...above, value];
      marks.push({ label: `${marks.length}`, spots: [{ axis, path }] });
      for (const child of used) if ((axes[child] as Axis).parent === axis) visit(child, path);
    }
  };
  for (const axis of used) if ((axes[axis] as Axis).parent < 0) visit(axis, []);
  return marks;
}

function rootFlat(base: Base, flat: Quotient, baseClass: number): Rooted {
  const root = flat.baseClass.indexOf(baseClass);
  const weight = base.symmetry.classes.size[baseClass] as number;
  return { ...rootedIn(flat, root), baseClass, weight, space: sharedSpace(flat) };
}

function sharedSpace(quotient: Quotient): PathSpace {
  const space = sharedSpaces.get(quotient) ?? pathSpace(quotient.count, quotient.to.length);
  sharedSpaces.set(quotient, space);
  return space;
}

/** Where no two vertices are alike every root sees the base itself; then they share its arrays, and one space. */
const sharedSpaces = new WeakMap<Quotient, PathSpace>();

function rootAlone(base: Base, root: number): Rooted {
  const { quotient } = base;
  return { ...rootedIn(quotient, root), baseClass: root, weight: 1, space: sharedSpace(quotient) };
}

function rootedIn(quotient: Quotient, root: number): Pick<Rooted, 'quotient' | 'root' | 'graph'> {
  const { count, start, to, link } = quotient;
  return { quotient, root, graph: { count, start, to, group: link } };
}

/** Rooted at the vertex of a kind that has these places. */
export function* rootOn(base: Base, kind: number, spots: readonly Spot[]): Generator<void, Rooted> {
  const finer = yield* buildRefined(base.symmetry, [{ label: 'root', spots }]);
  const quotient = yield* buildFiner(base, finer);
  const root = classAt(finer, kind, spots);
  const baseClass = quotient.baseClass[root] as number;
  if (base.alone) return rootAlone(base, baseClass);
  return {
    ...rootedIn(quotient, root),
    baseClass,
    weight: base.symmetry.classes.size[baseClass] as number,
    space: pathSpace(quotient.count, quotient.to.length),
  };
}

/** The class that consists of one pinned vertex. */
export function classAt({ pins, classes }: Symmetry, kind: number, spots: readonly Spot[]): number {
  const own = pins.structure.kinds[kind] as VertexKind;
  const nodes = spots.map((spot) => nodeAt(pins, spot));
  for (let index = classes.firstOfKind[kind] as number; index < (classes.firstOfKind[kind + 1] as number); index++) {
    const cells = classes.cells[index] as Symmetry['classes']['cells'][number];
    const copies = classes.copies[index] as readonly number[];
    if (nodes.every((node) => coversNode(pins, own, cells, copies, node))) return index;
  }
  throw new Error('the root is in no class of its own symmetry');
}

/** Fills the root's space with distances in hops; how many classes it reaches. */
export function reach(rooted: Rooted, unit: Float64Array): number {
  return shortestPaths(rooted.graph, rooted.root, unit, rooted.space);
}
