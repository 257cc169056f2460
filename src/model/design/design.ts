/**
 * The saved design document, `podwright/1`: plain immutable JSON, made from outside only by `parseDesign`.
 * Relations are names and addresses; nothing derived is stored. Quantities are text with a unit ("28 GB/s").
 * Decided by the document model; the order of keys here is the order in which files are written.
 */
import type { Part, PartRef } from '../catalogue/part.ts';

export type BlockId = string;
export type HoldName = string;
export type Axis = string;
export type Count = number;
export type WireId = string;
export type ListId = string;
export type SupplyId = string;
export type GeneratorId = string;
/** An address such as `cc[3]/node[2]`, 1-based; grammar in `address.ts`. */
export type Path = string;
/** Number, product or quotient, then a unit: "28 GB/s", "160/7 GB/s", "7 m". Parsed once, in `units`. */
export type QuantityText = string;
/** A role, or a role with a word behind it (`scale-up-b`). Figure ids use it as it stands. */
export type NetId = string;
/** `${NetId}.${WireId}` */
export type WireRef = string;

export interface Design {
  readonly format: 'podwright/1';
  readonly name: string;
  readonly note?: string;
  readonly migrations?: readonly string[];
  readonly parts?: Readonly<Record<PartRef, Part>>;
  readonly blocks: Readonly<Record<BlockId, Block>>;
  readonly holds: Readonly<Record<HoldName, Hold>>;
  readonly number?: Readonly<Record<HoldName, Numbering>>;
  readonly nets: Readonly<Record<NetId, Net>>;
  readonly supply?: readonly Supply[];
  readonly site?: Site;
  readonly facility?: Readonly<Record<string, unknown>>;
  readonly jobs?: readonly Readonly<Record<string, unknown>>[];
  readonly intent?: Readonly<Record<string, unknown>>;
  readonly prices?: Readonly<Record<string, unknown>>;
  readonly waivers?: readonly Readonly<Record<string, unknown>>[];
  readonly made?: readonly Made[];
  readonly lists?: Readonly<Record<ListId, LinkList>>;
  readonly changes?: readonly Change[];
}

export type BlockShape = 'cabinet' | 'node' | 'tray' | 'board' | 'group';

export interface Block {
  readonly is: BlockShape;
  readonly part?: PartRef;
  /** Variant: copies the holds of that block and overrides them. */
  readonly like?: BlockId;
  readonly holds: Readonly<Record<HoldName, Hold>>;
}

/** "n of these inside me". A box (`block`), a part, or both through the block's part. */
export interface Hold {
  readonly n: Count | readonly Count[];
  /** Default: the hold's own name. The same axis twice on one path gives digits of one coordinate. */
  readonly axis?: Axis | readonly Axis[];
  readonly block?: BlockId;
  readonly part?: PartRef;
  readonly card?: true;
  /** Slots: 'U9..18, U28..35', 'U5+8' (every 8 units), 'OU…', 'bay 1..80'. */
  readonly at?: string;
  /** Logically here, physically dealt into those cabinets in order. */
  readonly in?: HoldName | Path;
  readonly note?: string;
  readonly assumed?: string;
}

export interface Numbering {
  readonly axis: readonly Axis[];
  readonly n: readonly Count[];
}

export interface Net {
  readonly name?: string;
  /** Per link, one direction. */
  readonly rate: QuantityText;
  readonly medium?: Medium;
  readonly wires: readonly Wire[];
  readonly note?: string;
}

export type MediumClass = 'board' | 'backplane' | 'copper' | 'optics' | 'twisted-pair';
export type Medium = MediumClass | PartRef | SplitMedium;
export interface SplitMedium {
  readonly inside: HoldName;
  readonly then: Medium;
  readonly else: Medium;
  readonly via?: HoldName;
}

export interface DealtLinks {
  readonly total: number;
  readonly deal: 'even' | 'round-robin';
  readonly restart?: Axis;
}

export interface WireBase {
  readonly id: WireId;
  readonly each: HoldName;
  readonly links?: number | DealtLinks;
  readonly rate?: QuantityText;
  readonly medium?: Medium;
  /** Links of one element that share one cable; default 1. */
  readonly perCable?: number;
  readonly note?: string;
  readonly assumed?: string;
}

export type Wire = WireBase & WireEnd;
export type WireEnd =
  | { readonly to: HoldName; readonly same?: readonly Axis[]; readonly pick?: Readonly<Record<Axis, number>> }
  | { readonly mesh: Axis }
  | { readonly ring: Axis }
  | { readonly line: Axis }
  | { readonly pattern: WirePattern }
  | { readonly list: ListId }
  | { readonly edge: string };

export type WirePattern =
  | {
      readonly name: 'dragonfly';
      readonly between: Axis;
      readonly ports: number;
      readonly arrangement: 'palmtree' | 'absolute' | 'relative';
    }
  | { readonly name: 'random-regular'; readonly degree: number; readonly seed: number };

export interface Supply {
  readonly id: SupplyId;
  readonly kind: SupplyKind;
  readonly serves: readonly string[];
  readonly every?: number;
  readonly ways?: number;
  readonly scheme?: '2N' | 'N+1' | 'N';
  readonly mode?: 'share' | 'transfer';
  readonly need?: number;
  readonly part?: PartRef;
  readonly units?: number;
  readonly set?: Readonly<Record<string, QuantityText>>;
  readonly inRack?: boolean;
  readonly by?: GeneratorId;
  readonly assumed?: string;
}

export type SupplyKind =
  | 'grid'
  | 'generator'
  | 'transformer'
  | 'ups'
  | 'pdu'
  | 'rpp'
  | 'busway'
  | 'feed'
  | 'shelf'
  | 'busbar'
  | 'plant'
  | 'cdu'
  | 'cdm'
  | 'door';

export interface Site {
  readonly hall?: readonly [number, number];
  readonly rows: readonly Row[];
  readonly assumed?: string;
}

/** `run`: ['cc*8', 'gap 0.6', 'sw*4']; `{1..8}` in the id repeats the row. The k-th 'cc' met is cc[k]. Metres. */
export interface Row {
  readonly id: string;
  readonly at?: readonly [number, number];
  readonly turn?: number;
  readonly run: readonly string[];
  readonly by?: GeneratorId;
}

export interface Made {
  readonly by: GeneratorId;
  readonly with: Readonly<Record<string, string | number>>;
  readonly blocks: readonly BlockId[];
  readonly holds: readonly HoldName[];
  readonly nets: readonly NetId[];
}

export type Change = { readonly note?: string; readonly by?: GeneratorId } & (
  | { readonly at: Path; readonly off: true }
  | { readonly at: Path; readonly block: BlockId }
  | { readonly at: Path; readonly part: PartRef }
  | { readonly at: Path; readonly hold: Readonly<Record<HoldName, Count>> }
  /** A name of its own for the eye; addresses stay as they are. */
  | { readonly at: Path; readonly label: string }
  | { readonly wire: WireRef; readonly under: Path; readonly rate?: QuantityText; readonly links?: number }
  | { readonly cut: WireRef; readonly from: Path; readonly to: Path; readonly links?: number }
  | {
      readonly join: readonly [Path, Path];
      readonly net: NetId;
      readonly links: number;
      readonly medium?: Medium;
    }
  | {
      readonly cable: WireRef;
      readonly from: Path;
      readonly to: Path;
      readonly length?: QuantityText;
      readonly medium?: Medium;
    }
  | { readonly at: Path; readonly move: RowPlace | readonly [number, number] | readonly [number, number, number] }
);

export interface RowPlace {
  readonly row: string;
  readonly place: number;
}

/**
 * Explicit links of an irregular fabric. `nodes` lists elements of holds, 0-based, one range after another: 'gpu 0..1023,
 * leaf 0..31' are running numbers 0 to 1055. A line "u v n" of `links` is n links (default 1) between running numbers,
 * each perhaps with its port behind a colon ("7:mlx5_0 1024:swp1"). A line whose n is 0 names a node as the system it
 * came from does ("1024 leaf%2001 0"), blanks and percent signs written as in a URL.
 */
export interface LinkList {
  readonly nodes: string;
  readonly links: string;
}
