/**
 * One network as an indexed description: what its elements are called, how many there are, and rules that say which
 * are joined. Nothing is expanded, so a million cards cost what their distinct kinds cost.
 *
 * A *dimension* is a tree of levels (`cc > node > npu`), each level a set or a ring. A *vertex type* is a node of one
 * or more dimensions: (dimension, depth) pairs. A *link rule* joins two types: for every dimension both have, "equal
 * down to depth `equal`", then optionally "different" (full mesh), "neighbour" (ring) or "any" at the next depth;
 * dimensions that only one end has are free (every value). All indices are 0-based here; addresses are 1-based.
 */
import type { Basis } from '../catalogue/part.ts';

export interface Level {
  readonly name: string;
  readonly size: number;
  readonly kind: 'set' | 'ring' | 'line';
}

export interface Dimension {
  readonly name: string;
  readonly levels: readonly Level[];
  /** The first `depth` levels are those of a master dimension: a product local to each of its nodes. */
  readonly under?: { readonly dimension: number; readonly depth: number };
}

export interface VertexType {
  /** Name of the hold. */
  readonly name: string;
  /** [dimension, depth], depth at least 1. */
  readonly at: readonly (readonly [number, number])[];
  readonly card: boolean;
  /**
   * How indices of the hold's full address map to dimension coordinates, in address order: entry i names the
   * dimension and depth of the i-th index written in the address.
   */
  readonly coordinates: readonly { readonly dimension: number; readonly depth: number }[];
}

export interface Relation {
  readonly equal: number;
  readonly then?: 'different' | 'neighbour' | 'any';
}

export interface LinkRule {
  /** Id of the wire in its net; several rules may come from one wire. */
  readonly wire: string;
  readonly a: number;
  readonly b: number;
  /** bit/s, one direction, of all parallel links of a joined pair together. */
  readonly capacity: number;
  /** Parallel links of a joined pair. */
  readonly links: number;
  /** Keyed by dimension; a shared dimension without an entry is equal to the smaller depth. */
  readonly relations: Readonly<Record<number, Relation>>;
}

/** Coordinates below which an edit acts, keyed by dimension. */
export type Anchor = Readonly<Record<number, readonly number[]>>;

export type FabricEdit =
  | { readonly kind: 'remove'; readonly types?: readonly number[]; readonly at: Anchor }
  /** Multiplies the capacity between the ends by `factor`, or sets it (bit/s). */
  | {
      readonly kind: 'link';
      readonly rule: number;
      readonly a: Anchor;
      readonly b: Anchor;
      readonly factor: number;
      readonly set?: number;
    }
  | { readonly kind: 'size'; readonly dimension: number; readonly path: readonly number[]; readonly size: number }
  | { readonly kind: 'mark'; readonly label: string; readonly at: Anchor };

export interface Fabric {
  readonly net: string;
  readonly name: string;
  readonly dimensions: readonly Dimension[];
  readonly types: readonly VertexType[];
  readonly rules: readonly LinkRule[];
  /** Exceptions of the document, in the same coordinates. */
  readonly edits: readonly FabricEdit[];
  /**
   * 'upper' when a rule stands for something less regular (an average over a group): throughput found on this
   * description is then an upper bound and its bisection unknown, until a finer description exists.
   */
  readonly faith: 'exact' | 'upper';
  /** The weakest input: 'estimate' when a wire behind a card is `assumed`. Otherwise rests on the document. */
  readonly basis: Basis;
  readonly assumptions: readonly string[];
  /** Counted exactly, after changes; includes wires without a card behind them. */
  readonly wires: readonly WireCount[];
}

export interface WireCount {
  readonly wire: string;
  readonly from: string;
  /** Hold name, or 'outside' or a net id for a stub. */
  readonly to: string;
  readonly tier: 'access' | 'trunk' | 'host' | 'stub';
  /** All links counted, each once. */
  readonly links: number;
  readonly cables: number;
  readonly modules: number;
  /** bit/s of one link, one direction. */
  readonly rate: number;
  readonly medium: string | null;
  readonly assumed?: string;
}
