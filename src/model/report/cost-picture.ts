/** What the cost panel shows: the price of every line, the sums, and which input moves the total most. USD. */

export interface PriceRow {
  /** What the price book calls it: a part, `net.wire/cable`, a supply. */
  readonly of: string;
  readonly name: string;
  readonly count: number;
  /** Of one; null where nobody states it. */
  readonly price: { readonly low: number; readonly mode: number; readonly high: number } | null;
  /** The line of the document's price book that says so. */
  readonly book?: { readonly text: string; readonly date?: string; readonly source: string };
  /** Whether a line of the price book can price it: what has neither part nor name of its own cannot be. */
  readonly isPriceable: boolean;
}

export type CostPart = 'hardware' | 'install' | 'building' | 'energy' | 'maintenance' | 'space';

export interface CostSum {
  readonly id: CostPart;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** False where something is missing: then it is what is known. */
  readonly isComplete: boolean;
  readonly isYearly: boolean;
}

export interface TornadoRow {
  /** `install`, `power`, `pue`, or the name of a line. */
  readonly input: string;
  readonly name: string;
  /** The input at its ends, as text: "2,800,000 USD". */
  readonly low: string;
  readonly high: string;
  /** The total at these ends. */
  readonly atLow: number;
  readonly atHigh: number;
}

export interface CostPicture {
  readonly rows: readonly PriceRow[];
  readonly sums: readonly CostSum[];
  /** What the bars move: all years where they can be told, else the cost to buy. */
  readonly total: 'tco' | 'capex';
  readonly base: number;
  readonly bars: readonly TornadoRow[];
  /** P10 and P90 of what is priced: lines drawn apart, the pieces of one line together. */
  readonly spread: { readonly p10: number; readonly p90: number; readonly largestShare: number } | null;
}
