/**
 * What the document says of the place and of running the machine: climate and plant, prices, failure rates, intent.
 * Absent is unknown, never a default: defaults belong to the analyses, which name them.
 */
import type { Basis } from '../../catalogue/part.ts';

/** A number typed into the document, canonical unit, with its words. */
export interface Typed {
  readonly field: string;
  readonly text: string;
  readonly value: number;
}

export interface Operation {
  /** Name of an embedded climate summary. */
  readonly climate?: string;
  /** Name of a plant or of a whole way of cooling a site. */
  readonly plant?: string;
  /** °C of the facility water. */
  readonly waterC?: Typed;
  /** W of air heat that the room takes from one cabinet. */
  readonly airPerCabinetW?: Typed;
  /** Pa that the floor bears. */
  readonly floorPa?: Typed;
  /** W to which all IT power is capped. */
  readonly capW?: Typed;
  /** W by which the grid lets the load swing, s of one swing, and J that is there to flatten it. */
  readonly swingLimitW?: Typed;
  readonly swingPeriodS?: Typed;
  readonly swingStorageJ?: Typed;
  /** s until backup cooling has started. */
  readonly coolingRestartS?: Typed;
  readonly usdPerKWh?: Typed;
  /** Share a year. */
  readonly discount?: Typed;
  readonly years?: Typed;
  /** USD for each W of IT peak; 0 in a hall that is there. */
  readonly buildingUsdPerW?: Typed;
  readonly spaceUsdPerYear?: Typed;
  readonly utilisation?: Typed;
  /** Name of a site whose job stops were counted. */
  readonly failureSite?: string;
  /** Stops of all causes for 1,000 nodes of eight cards and a day. */
  readonly stopsPer1000NodeDays?: Typed;
  readonly repairS?: Typed;
  readonly spareNodes?: Typed;
  /** Of the first job that states its checkpoints. */
  readonly checkpoint?: Checkpoint;
  /** Stops of one job a day, beside those of its nodes. */
  readonly jobStopsPerDay?: number;
  readonly prices: readonly PriceLine[];
  readonly redundancy?: 'none' | 'N' | 'N+1' | '2N';
  /** Fields that say something that cannot be read: they enter no figure. */
  readonly unread: readonly UnreadField[];
}

export interface Checkpoint {
  readonly job: string;
  readonly writeS: number;
  readonly restartS: number;
  readonly intervalS?: number;
}

/** A line of the document's price book: of a part, of a wire (`net.wire`) or of a supply. USD. */
export interface PriceLine {
  readonly of: string;
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  readonly text: string;
  readonly basis: Basis;
  readonly source: string;
  readonly date?: string;
}

export interface UnreadField {
  readonly field: string;
  readonly text: string;
}
