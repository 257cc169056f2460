/**
 * A fabric as the solvers read it: one forest of axes instead of dimensions with shared levels. A dimension nested in
 * another simply shares the axes of its master, so that products local to a node need no special case. Links are
 * *joins*: for every axis that both ends have, equal, different, neighbouring, or free below a difference.
 */
export interface Axis {
  readonly name: string;
  readonly size: number;
  /** `points`: no symmetry is used and every position is a class of its own (lines, rings with chords). */
  readonly kind: 'set' | 'ring' | 'points';
  /** Of points: the last is a neighbour of the first. */
  readonly wraps: boolean;
  /** Axis whose nodes these are children of, or -1. */
  readonly parent: number;
  /** Place among the axes of the same parent. */
  readonly ordinal: number;
}

export interface VertexKind {
  readonly name: string;
  readonly card: boolean;
  /** Ascending; a parent comes before its children. */
  readonly axes: readonly number[];
  /** For each of `axes`: position of its parent in `axes`, or -1. */
  readonly parents: readonly number[];
  /** For each of `axes`: number of the tree it belongs to, counted within this kind. */
  readonly trees: readonly number[];
  readonly treeCount: number;
  /** Positions of the axes that have no child here: with their parents they say everything. */
  readonly leaves: readonly number[];
}

export const relations = { free: 0, equal: 1, different: 2, neighbour: 3 } as const;
export type RelationCode = (typeof relations)[keyof typeof relations];

export interface Join {
  /** Index of the link rule of the fabric. */
  readonly rule: number;
  readonly a: number;
  readonly b: number;
  readonly capacity: number;
  /** For each axis of the kind at `b`. */
  readonly relation: readonly RelationCode[];
  /** For each axis of the kind at `b`: position of the same axis in the kind at `a`, or -1. */
  readonly partner: readonly number[];
}

/** One place of the forest: the values of the axes from the root down to `axis`. */
export interface Spot {
  readonly axis: number;
  readonly path: readonly number[];
}

export type StructureEdit =
  | { readonly kind: 'remove'; readonly kinds: readonly number[] | null; readonly at: readonly Spot[] }
  | {
      readonly kind: 'link';
      readonly rule: number;
      readonly a: readonly Spot[];
      readonly b: readonly Spot[];
      readonly factor: number;
      readonly set: number | null;
      /** Said by the rule itself, no change. */
      readonly byRule?: true;
    }
  | { readonly kind: 'size'; readonly axis: number; readonly at: Spot | null; readonly size: number }
  | { readonly kind: 'mark'; readonly label: string; readonly at: readonly Spot[] };

export interface Structure {
  readonly axes: readonly Axis[];
  /** For each axis: itself and its ancestors, root first. */
  readonly chains: readonly (readonly number[])[];
  readonly kinds: readonly VertexKind[];
  readonly joins: readonly Join[];
  readonly edits: readonly StructureEdit[];
}
