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

/** What an element is to a network. Only cards send; switches and NICs pass on; the rest carries no traffic here. */
export type Role = 'card' | 'switch' | 'nic' | 'other';

/**
 * How one index of an address enters one coordinate: `floor(index / divide) mod modulo`, times `times`, all 0-based.
 * Most indices are a coordinate as they stand. One index gives two coordinates where dealt links split it; several
 * indices give one coordinate where they are its digits (a torus numbered through cubes and chips).
 */
export interface Coordinate {
  readonly dimension: number;
  readonly depth: number;
  /** Place of the index in the address, all its indices counted from the left. Default: place of this entry. */
  readonly index?: number;
  readonly divide?: number;
  /** Absent: no limit. */
  readonly modulo?: number;
  readonly times?: number;
}

export interface VertexType {
  /** Name of the hold. */
  readonly name: string;
  /** [dimension, depth], depth at least 1. */
  readonly at: readonly (readonly [number, number])[];
  readonly card: boolean;
  /**
   * How indices of the hold's full address map to dimension coordinates; read it with `coordinates.ts`. Entries name
   * own levels only: the levels that a nested dimension shares with its master stand once, under the master.
   */
  readonly coordinates: readonly Coordinate[];
  /** The address: hold names from the outermost, each with its number of indices. */
  readonly steps?: readonly { readonly name: string; readonly indices: number }[];
  readonly role?: Role;
  /**
   * Where the first step is a through number: the levels of the tree down to the numbered hold and the sizes of the
   * number, so that a place of the tree can be told from its number. Absent where changes make the levels uneven.
   */
  readonly through?: {
    readonly levels: readonly { readonly name: string; readonly sizes: readonly number[] }[];
    readonly n: readonly number[];
  };
}

export interface Relation {
  readonly equal: number;
  readonly then?: 'different' | 'neighbour' | 'any';
}

export interface LinkRule {
  /**
   * Id of the wire in its net; several rules may come from one wire. '+' holds cables joined by hand, '~' the way from
   * a card to the NICs of its box, which is no wire.
   */
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
      /** Parallel links of such a pair from here on; absent: only the capacity is said. */
      readonly links?: number;
      /** Said by the rule itself, which joins nothing else (a picked element): no change of the document. */
      readonly byRule?: true;
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

/** What a machine knows of a network beyond its description: counts of the elements and what cards can send. */
export interface MachineFabric extends Fabric {
  readonly elements: readonly ElementCount[];
  readonly ports: readonly PortShare[];
  /** Where wires are averaged (`faith` is 'upper'). */
  readonly averaged?: AveragedWires;
  /** What is left out. */
  readonly gaps?: readonly Gap[];
  /** Ids of wires whose rate only stands for "no limit": nothing is to be read off it. Default: none. */
  readonly unlimited?: readonly string[];
  /** Kinds of cards with a wire that is in no rule: what such a card can send is not known from rules and ports. */
  readonly beyondRules?: readonly string[];
}

/** What is certain of a network some of whose wires the description only averages. */
export interface AveragedWires {
  readonly wires: readonly string[];
  /** The same pairs are joined: islands, distances and routes in hops are as described. */
  readonly paths: boolean;
  /** It falls into the same parts. */
  readonly parts: boolean;
  /** Throughput and bisection found on the description are upper bounds. */
  readonly bounds: boolean;
  /** Each element that deals links has as many as described. */
  readonly sums: boolean;
  /** Types whose elements may have more or fewer links than described. */
  readonly uneven: readonly number[];
}

/** What the description leaves out, by the wire or place. */
export interface Gap {
  readonly where: string;
  /** Of the links, cables and modules: all are counted, there are more than counted, or the counts say nothing. */
  readonly links: 'all' | 'some' | 'none';
  /** Where links are missing; absent where they may be anywhere. */
  readonly tier?: WireCount['tier'];
  /** The same of the elements. */
  readonly elements: 'all' | 'some' | 'none';
  /** Whether no description is given because of it: `dimensions`, `types`, `rules` and `edits` are then empty. */
  readonly hides: boolean;
}

/** Elements of one hold that a network touches, after changes; also those without a card behind them. */
export interface ElementCount {
  readonly hold: string;
  readonly part?: string;
  readonly role: Role;
  /** 0 for cards and NICs, 1 for switches that touch them, and so on; -1 where no card is behind. */
  readonly tier: number;
  readonly count: number;
}

/**
 * What one card can send into a network over one kind of port, before changes: `links` of `rate` each. Where no wire of
 * the network begins at a card, the ports of the NICs in a box are shared evenly by its cards, and `links` is a share.
 */
export interface PortShare {
  readonly card: string;
  /** The hold the ports are on: the card itself or the NIC. */
  readonly from: string;
  readonly wire: string;
  readonly links: number;
  /** bit/s of one link, one direction. */
  readonly rate: number;
  readonly assumed?: string;
}

export interface WireCount {
  /** Id in its net; '+' for cables joined by hand. A wire of several kinds of ends or media has several rows. */
  readonly wire: string;
  readonly from: string;
  /** Hold name, or 'outside' or a net id for a stub. */
  readonly to: string;
  readonly tier: 'access' | 'trunk' | 'host' | 'stub';
  /** All links counted, each once; a fraction only where they are averaged (`expand.deal-averaged`). */
  readonly links: number;
  readonly cables: number;
  readonly modules: number;
  /** Of the cages that the modules sit in, where they are not published. */
  readonly cagesBasis?: Basis;
  /** bit/s of one link, one direction. */
  readonly rate: number;
  readonly medium: string | null;
  readonly assumed?: string;
}
