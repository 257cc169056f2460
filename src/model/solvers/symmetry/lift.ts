/** From a finer symmetry back to its base: in which cell, component and class of the base a finer one lies. */
import { type Cell, freeCell, nodeOf, positionOf } from './cells.ts';
import type { Symmetry } from './links.ts';
import type { VertexKind } from './structure.ts';

export interface Lift {
  readonly base: Symmetry;
  /** Class of the base for each finer class. */
  readonly classes: Int32Array;
  /** Component of the base that a root cell lies in, in one copy of its finer kind; -1 when it is unpinned there. */
  component(cell: Cell, copy: number): number;
}

interface Lifted {
  readonly cell: Cell;
  readonly component: number;
  /** Copy of that component within its kind, or -1. */
  readonly copy: number;
}

/** Classes between two pauses. */
const classesOfStep = 4_096;

export function* liftTo(base: Symmetry, finer: Symmetry): Generator<void, Lift> {
  const { pins, forest, classes } = finer;
  const { axes, kinds } = pins.structure;
  const known = base.pins.component.length;
  const widest = Math.max(1, ...kinds.map((own) => own.treeCount)) * 2 + 1;
  const lifted: (Lifted | undefined)[] = new Array(forest.count * widest);

  const lift = (cell: Cell, copy: number): Lifted => {
    const at = cell.id * widest + copy + 1;
    const done = lifted[at];
    if (done) return done;
    const found = find(cell, copy);
    lifted[at] = found;
    return found;
  };
  const find = (cell: Cell, copy: number): Lifted => {
    const node = cell.local < 0 ? known : nodeOf(pins, cell, copy);
    if (node < known) {
      const component = base.pins.component[node] as number;
      const { kind, copy: baseCopy } = base.pins.components[component] as (typeof base.pins.components)[number];
      const own = base.forest.pinned[kind]?.[base.pins.local[node] as number] as Cell;
      return { cell: own, component, copy: baseCopy };
    }
    const above = cell.parent === null ? null : lift(cell.parent, copy);
    const ownKind = axes[cell.axis]?.kind;
    const position = ownKind === 'set' ? 0 : positionOf(pins, forest, cell, copy);
    const own = freeCell(base.pins, base.forest, above?.cell ?? null, above?.copy ?? -1, cell.axis, position);
    return { cell: own, component: above?.component ?? -1, copy: above?.copy ?? -1 };
  };

  const result = new Int32Array(classes.count);
  for (let index = 0; index < classes.count; index++) {
    if (index % classesOfStep === classesOfStep - 1) yield;
    const own = kinds[classes.kind[index] as number] as VertexKind;
    const cells = classes.cells[index] as readonly Cell[];
    const copies = classes.copies[index] as readonly number[];
    const raised = cells.map((cell, position) => lift(cell, copies[own.trees[position] as number] as number));
    result[index] = base.classes.find(
      classes.kind[index] as number,
      raised.map((one) => one.cell),
      numberCopies(own, raised),
    );
  }
  return { base, classes: result, component: (cell, copy) => lift(cell, copy).component };
}

/** Copies by first use within their kind, as classes are named. */
function numberCopies(own: VertexKind, raised: readonly Lifted[]): number[] {
  const copies: number[] = [];
  const met: { kind: number; component: number; number: number }[] = [];
  own.parents.forEach((parent, position) => {
    if (parent >= 0) return;
    const { cell, component } = raised[position] as Lifted;
    if (component < 0) {
      copies.push(-1);
      return;
    }
    const same = met.filter((one) => one.kind === cell.kind);
    let number = same.find((one) => one.component === component)?.number;
    if (number === undefined) {
      number = new Set(same.map((one) => one.number)).size;
      met.push({ kind: cell.kind, component, number });
    }
    copies.push(number);
  });
  return copies;
}
