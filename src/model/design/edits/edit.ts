/**
 * Every way to change a design, as data. `applyEdit` is pure; nobody writes an inverse, because history keeps the
 * earlier documents. `in` names the block whose holds are edited, or 'site' for the top level.
 */
import type { Part, PartRef } from '../../catalogue/part.ts';
import type {
  Block,
  BlockId,
  Change,
  Design,
  Hold,
  HoldName,
  Net,
  NetId,
  Path,
  Row,
  Supply,
  Wire,
  WireId,
} from '../design.ts';

export type Container = BlockId | 'site';

export type Edit =
  | { readonly kind: 'design/rename'; readonly name: string }
  /** Opening a file, an example or a generator's new output as one undoable step. */
  | { readonly kind: 'design/replace'; readonly design: Design }
  | { readonly kind: 'block/add'; readonly id: BlockId; readonly block: Block }
  | { readonly kind: 'block/set'; readonly id: BlockId; readonly set: Partial<Block> }
  /** A new block `like` an old one, used at one place only (scope "This one"). */
  | { readonly kind: 'block/variant'; readonly at: Path; readonly id: BlockId; readonly holds: Block['holds'] }
  | { readonly kind: 'hold/add'; readonly in: Container; readonly name: HoldName; readonly hold: Hold }
  | { readonly kind: 'hold/set'; readonly in: Container; readonly name: HoldName; readonly set: Partial<Hold> }
  | { readonly kind: 'hold/remove'; readonly in: Container; readonly name: HoldName }
  | { readonly kind: 'hold/rename'; readonly from: HoldName; readonly to: HoldName }
  /**
   * One more cabinet of a kind in a row: top hold n + 1 (made when missing) and one run entry. Without `row` a new
   * row is made at `at` (metres). `place` is 0-based and counts what stands in the row, not gaps; default its end.
   */
  | {
      readonly kind: 'cabinet/place';
      readonly block?: BlockId;
      readonly part?: string;
      readonly hold: HoldName;
      readonly row?: string;
      readonly place?: number;
      readonly at?: readonly [number, number];
      readonly count?: number;
    }
  /**
   * To a place in a row (counting all that stands there, the moved ones taken out), to coordinates (corner in metres,
   * degrees), or by a distance (metres), for which the context must know where it stands.
   */
  | {
      readonly kind: 'cabinet/move';
      readonly at: readonly Path[];
      readonly to:
        | { readonly row: string; readonly place: number }
        | { readonly by: readonly [number, number] }
        | { readonly at: readonly [number, number] | readonly [number, number, number] };
    }
  /** Takes the cabinets out: counts shrink, later addresses in changes move up, changes under them go. */
  | { readonly kind: 'cabinet/remove'; readonly at: readonly Path[] }
  | { readonly kind: 'row/add'; readonly row: Row }
  | { readonly kind: 'row/set'; readonly id: string; readonly set: Partial<Row> }
  | { readonly kind: 'row/remove'; readonly id: string }
  | { readonly kind: 'net/add'; readonly id: NetId; readonly net: Net }
  | { readonly kind: 'net/set'; readonly id: NetId; readonly set: Partial<Omit<Net, 'wires'>> }
  | { readonly kind: 'net/remove'; readonly id: NetId }
  | { readonly kind: 'wire/add'; readonly net: NetId; readonly wire: Wire }
  | { readonly kind: 'wire/set'; readonly net: NetId; readonly id: WireId; readonly wire: Wire }
  | { readonly kind: 'wire/remove'; readonly net: NetId; readonly id: WireId }
  | { readonly kind: 'change/add'; readonly change: Change }
  | { readonly kind: 'change/remove'; readonly index: number }
  | { readonly kind: 'supply/add'; readonly supply: Supply }
  | { readonly kind: 'supply/set'; readonly id: string; readonly set: Partial<Supply> }
  | { readonly kind: 'supply/remove'; readonly id: string }
  /** Fields of what the document says of its place; a field set to nothing is taken away. */
  | { readonly kind: 'facility/set'; readonly set: Readonly<Record<string, unknown>> }
  | { readonly kind: 'prices/set'; readonly set: Readonly<Record<string, unknown>> }
  | { readonly kind: 'waivers/set'; readonly waivers: readonly Readonly<Record<string, unknown>>[] }
  /** All of them; none takes the field away. */
  | { readonly kind: 'jobs/set'; readonly jobs: readonly Readonly<Record<string, unknown>>[] }
  /** Several edits as one gesture, one undo step; refused as a whole when one is refused. */
  | { readonly kind: 'several'; readonly title: string; readonly edits: readonly Edit[] };

/** Why an edit was refused, with the arithmetic, and the nearest thing that works. */
export interface Refusal {
  readonly code: string;
  readonly where: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type EditResult =
  | {
      readonly ok: true;
      readonly design: Design;
      /** Changes that lost their place. */
      readonly dropped?: readonly Change[];
      /** Addresses and ids of what else went with it: wires, supplies, numberings. */
      readonly also?: readonly string[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** What an edit may ask beyond the document. Without it, heights come from strides and a distance is refused. */
export interface EditContext {
  /** Parts of the catalogue; the document's own come first. */
  readonly part?: (ref: PartRef) => Part | undefined;
  /** Where a cabinet stands now: its corner, in metres. */
  readonly position?: (path: Path) => readonly [number, number] | undefined;
}
