/** One line of the bill of materials: plain data for the panel, the exporters and the command line. */
import type { Basis, PartRef } from '../catalogue/part.ts';
import type { TextRef } from './report.ts';

export type PartsListCategory =
  | 'accelerator'
  | 'cpu'
  | 'switch'
  | 'nic'
  | 'node'
  | 'cabinet'
  | 'shelf'
  | 'cable'
  | 'module'
  | 'appliance'
  | 'cooling'
  | 'power'
  /** A tray, board or box that no part describes. */
  | 'box'
  /** An element that no part describes. */
  | 'element';

/** USD of one. */
export interface LinePrice {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  readonly basis: Basis;
  readonly sources: readonly string[];
  /** When its source was read. */
  readonly date?: string;
}

export interface PartsListLine {
  /** 1-based, in the order of the drawing, cables and modules last. */
  readonly line: number;
  /** 1 at the top. */
  readonly level: number;
  /** Line number of the parent; undefined at the top. */
  readonly parent?: number;
  readonly category: PartsListCategory;
  readonly maker: string;
  readonly model: string;
  /** Instead of `model` where it is words: a cable of no part, by its medium and rate. */
  readonly modelText?: TextRef;
  readonly part?: PartRef;
  readonly partNumber?: string;
  readonly description: TextRef;
  /** Undefined where parents differ. */
  readonly perParent?: number;
  readonly total: number;
  /** Comes with the part around it, whose own figures stand for it: not bought and not summed again. */
  readonly included: boolean;
  /** To buy beside `total`, for all lines of this part number; undefined where no rule speaks of it. */
  readonly spares?: number;
  /** Which rule asked for most: a share of the count, or the least number. */
  readonly sparesBy?: 'share' | 'least';
  /** Undefined is unknown. */
  readonly unitPrice?: LinePrice;
  /** USD of `total`; undefined is unknown, or paid with a parent. */
  readonly totalUsd?: number;
  /** What is around it has a price that stands for it. */
  readonly paidWithParent?: true;
  /** As the part states it: "14 wk"; undefined is unknown. */
  readonly leadTime?: string;
  /** W; undefined is unknown. */
  readonly unitPeakW?: number;
  readonly unitTypicalW?: number;
  /** W, of all; undefined is unknown or included elsewhere. */
  readonly totalPeakW?: number;
  /** kg of one; undefined is unknown. */
  readonly unitMassKg?: number;
  /** "8 U", as the part states it. */
  readonly height?: string;
  readonly status?: string;
  /** The weakest basis of the figures on this line; undefined where it has none. */
  readonly confidence?: Basis;
  /** Addresses on the web of its sources, or their titles. */
  readonly sources: readonly string[];
  /** Network id and name, of cables and modules. */
  readonly network?: string;
  readonly notes: string;
  /** What it counts: addresses of places, or `net.wire` of cables and modules. */
  readonly counts: readonly string[];
}
