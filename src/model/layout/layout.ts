/**
 * Where things stand: plan of the hall, elevation of a cabinet, board of a tray. Geometry only, straight from the
 * design, so that the drawing follows an edit within a frame; no figure is computed here. Metres unless said.
 */
import type { BlockId, BlockShape, HoldName, Path, SupplyKind } from '../design/design.ts';

export interface PlanCabinet {
  /** `cc[3]`; of a supply that stands in a row, `cdm[1]`. */
  readonly address: Path;
  readonly hold: HoldName;
  readonly block?: BlockId;
  readonly part?: string;
  readonly shape?: BlockShape;
  /** Equal for cabinets with equal contents, so that what is inside needs working out only once. */
  readonly kind: string;
  /** Set for a coolant unit or another supply that stands in a row; it is no cabinet. */
  readonly supply?: SupplyKind;
  readonly row: string;
  /** 0-based place in the row, counting everything that stands in it; gaps do not count. */
  readonly place: number;
  /** Corner with the least x and y, before it is turned about its own centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly depth: number;
  /** Degrees, clockwise on the drawing (y grows downwards). */
  readonly turn: number;
  /** Which side the front is on before turning: +1 towards growing y. */
  readonly faces: 1 | -1;
  readonly off: boolean;
  /** True when no site places it: it is drawn in a row of its own and lengths stay unknown. */
  readonly unplaced: boolean;
}

export interface PlanRow {
  /** `A`; a row '{1..8}' is eight rows `1` to `8`; cabinets that no row holds stand in the row ''. */
  readonly id: string;
  /** Corner with the least x and y, before turning about (x, y). */
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly depth: number;
  readonly turn: number;
  /** Which side the fronts face: +1 towards growing y. */
  readonly faces: 1 | -1;
  /** Things that stand in it. */
  readonly places: number;
}

export interface Plan {
  readonly cabinets: readonly PlanCabinet[];
  readonly rows: readonly PlanRow[];
  /** Least corner of everything drawn, and of the hall where the document gives its size. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly depth: number;
}

export interface ElevationSlot {
  /** `cc[3]/node[2]` */
  readonly address: Path;
  readonly hold: HoldName;
  readonly indices: readonly number[];
  readonly block?: BlockId;
  readonly part?: string;
  readonly shape?: BlockShape;
  readonly card: boolean;
  /** Lowest unit, 1 at the bottom. */
  readonly unit: number;
  readonly height: number;
  readonly off: boolean;
  /** True when the document gives no slot: placed in order from the bottom. */
  readonly floating: boolean;
  /** True when it belongs elsewhere in the tree and only stands here (`in`). */
  readonly dealt: boolean;
}

export interface Elevation {
  readonly address: Path;
  /** Units drawn: those the cabinet has, and more when something stands above them. */
  readonly units: number;
  /** Units the cabinet's part states; undefined when it states none. */
  readonly statedUnits?: number;
  readonly standard: 'U' | 'OU' | 'bay';
  readonly slots: readonly ElevationSlot[];
}

export interface BoardItem {
  readonly address: Path;
  readonly hold: HoldName;
  readonly block?: BlockId;
  readonly part?: string;
  readonly card: boolean;
  /** 1-based indices within the box. */
  readonly indices: readonly number[];
  readonly off: boolean;
}

export interface Board {
  readonly address: Path;
  readonly items: readonly BoardItem[];
}
