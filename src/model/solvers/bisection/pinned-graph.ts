/**
 * A small graph in which every link has an end that stands alone: the fabric with all its switches pinned (with all its
 * vertices where cards are linked to cards). Cards that see the same switches remain one class and are alike.
 */
import { isCard, type Part } from '../network/part.ts';
import { findNode, sizeKey } from '../symmetry/pins.ts';
import { finerQuotient, type Quotient } from '../symmetry/quotient.ts';
import { type Mark, refine } from '../symmetry/refine.ts';
import type { Axis, VertexKind } from '../symmetry/structure.ts';

/** Most vertices that stand alone; more are never worth trying. */
const mostVertices = 400;

/** Null when more than `most` places would have to be pinned, or more vertices would stand alone than can be tried. */
export function pinnedGraph(part: Part, most: number): Quotient | null {
  const { base, inside } = part;
  const { pins } = base.symmetry;
  const { axes, kinds } = pins.structure;
  const { quotient } = base;
  const used = new Set<number>();
  let direct = false;
  for (let index = 0; index < quotient.count; index++) {
    if (!inside[index]) continue;
    used.add(quotient.kind[index] as number);
    if (!isCard(base, quotient.kind[index] as number)) continue;
    for (let link = quotient.start[index] as number; link < (quotient.start[index + 1] as number); link++)
      if (isCard(base, quotient.kind[quotient.to[link] as number] as number)) direct = true;
  }
  const pinned = new Set<number>();
  for (const kind of used) {
    const own = kinds[kind] as VertexKind;
    if (direct || !own.card) for (const axis of own.axes) pinned.add(axis);
  }
  let alone = 0;
  for (const kind of used) {
    const own = kinds[kind] as VertexKind;
    if (own.axes.every((axis) => pinned.has(axis)))
      alone += own.axes.reduce((product, axis) => product * (axes[axis] as Axis).size, 1);
  }
  if (alone > mostVertices) return null;
  const marks: Mark[] = [];
  const visit = (axis: number, parentNode: number, path: readonly number[]): boolean => {
    // Below a place that is not pinned itself (-2) every size is the usual one.
    const set = parentNode === -2 ? undefined : pins.sizes.get(sizeKey(parentNode, axis, axes.length));
    const size = set ?? (axes[axis] as Axis).size;
    for (let value = 0; value < size; value++) {
      if (marks.length >= most) return false;
      const own = [...path, value];
      marks.push({ label: `${marks.length}`, spots: [{ axis, path: own }] });
      const known = parentNode === -2 ? -1 : findNode(pins.nodes, axes.length, parentNode, axis, value);
      for (const child of pinned)
        if ((axes[child] as Axis).parent === axis && !visit(child, known < 0 ? -2 : known, own)) return false;
    }
    return true;
  };
  for (const axis of pinned) if ((axes[axis] as Axis).parent < 0 && !visit(axis, -1, [])) return null;
  return finerQuotient(base, refine(base.symmetry, marks));
}
