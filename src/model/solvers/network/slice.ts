/** A fabric with some axes held at one value: what lies at other values is gone, and so are the edits made there. */
import type { Spot, Structure, StructureEdit } from '../symmetry/structure.ts';

export interface Slice {
  readonly structure: Structure;
  /** The given spots in the slice, where held axes have the single value 0. */
  readonly spots: readonly Spot[];
}

/** Holds `axes` at the values that `spots`, which name them all, have there. */
export function sliceAt(structure: Structure, axes: readonly number[], spots: readonly Spot[]): Slice {
  const held = new Map<number, number>();
  for (const { axis, path } of spots) {
    (structure.chains[axis] as readonly number[]).forEach((step, level) => {
      if (axes.includes(step)) held.set(step, path[level] as number);
    });
  }
  /** The spot within the slice, or null when it lies outside. */
  const within = ({ axis, path }: Spot): Spot | null => {
    const kept: number[] = [];
    for (const [level, step] of (structure.chains[axis] as readonly number[]).entries()) {
      const value = held.get(step);
      if (value !== undefined && value !== path[level]) return null;
      kept.push(value === undefined ? (path[level] as number) : 0);
    }
    return { axis, path: kept };
  };
  const allWithin = (list: readonly Spot[]): Spot[] | null => {
    const found = list.map(within);
    return found.every((spot) => spot !== null) ? found : null;
  };
  const sliced = (edit: StructureEdit): StructureEdit | null => {
    if (edit.kind === 'link') {
      const a = allWithin(edit.a);
      const b = allWithin(edit.b);
      return a && b && { ...edit, a, b };
    }
    if (edit.kind === 'size') {
      const at = edit.at && within(edit.at);
      if (edit.at && !at) return null;
      const value = held.get(edit.axis);
      return value === undefined ? { ...edit, at } : { ...edit, at, size: value < edit.size ? 1 : 0 };
    }
    const at = allWithin(edit.at);
    return at && { ...edit, at };
  };
  // Where there are fewer than the held value needs there is nothing of it, and elsewhere just one.
  const left = structure.axes.map((axis, index) => {
    const value = held.get(index);
    return value === undefined ? axis : { ...axis, size: value < axis.size ? 1 : 0 };
  });
  return {
    structure: {
      ...structure,
      axes: left,
      edits: withoutIdle(
        structure.edits.map(sliced).filter((edit) => edit !== null),
        (edit) => held.has(edit.axis) && edit.size === left[edit.axis]?.size,
      ),
    },
    spots: spots.map((spot) => within(spot) as Spot),
  };
}

type Size = Extract<StructureEdit, { kind: 'size' }>;

/** Leaves out sizes that say what the axis says, so that equal parts have equal texts; the last of each place counts. */
function withoutIdle(edits: readonly StructureEdit[], isIdle: (edit: Size) => boolean): readonly StructureEdit[] {
  const keyOf = ({ axis, at }: Size): string => JSON.stringify([axis, at]);
  const last = new Map(edits.flatMap((edit) => (edit.kind === 'size' ? [[keyOf(edit), edit] as const] : [])));
  return edits.filter((edit) => edit.kind !== 'size' || (last.get(keyOf(edit)) === edit && !isIdle(edit)));
}
