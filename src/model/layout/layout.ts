/**
 * Where things stand: plan of the hall, elevation of a cabinet, board of a tray. Geometry only, straight from the
 * design, so that the drawing follows an edit within a frame; no figure is computed here. Metres unless said.
 */
import type { BlockId, BlockShape, HoldName, Path } from '../design/design.ts';

export interface PlanCabinet {
  /** `cc[3]` */
  readonly address: Path;
  readonly hold: HoldName;
  readonly block?: BlockId;
  readonly part?: string;
  readonly row: string;
  /** 0-based place in the row, counting cabinets only. */
  readonly place: number;
  /** Corner with the least x and y, before turning. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly depth: number;
  readonly off: boolean;
  /** True when no site places it: it is drawn in a row of its own and lengths stay unknown. */
  readonly unplaced: boolean;
}

export interface PlanRow {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly depth: number;
  /** Which side the fronts face: +1 towards growing y. */
  readonly faces: 1 | -1;
}

export interface Plan {
  readonly cabinets: readonly PlanCabinet[];
  readonly rows: readonly PlanRow[];
  readonly width: number;
  readonly depth: number;
}

export interface ElevationSlot {
  /** `cc[3]/node[2]` */
  readonly address: Path;
  readonly hold: HoldName;
  readonly block?: BlockId;
  readonly part?: string;
  readonly shape?: BlockShape;
  /** Lowest unit, 1 at the bottom. */
  readonly unit: number;
  readonly height: number;
  readonly off: boolean;
  /** True when the document gives no slot: placed in order from the bottom. */
  readonly floating: boolean;
}

export interface Elevation {
  readonly address: Path;
  readonly units: number;
  readonly standard: 'U' | 'OU';
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
