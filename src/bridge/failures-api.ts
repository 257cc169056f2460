/**
 * The conversation about failures: a worker of its own, so that a ranking of thousands of classes never stands before
 * the figures of an edit. A newer question takes the place of the older one of its kind within a slice of work.
 */
import type { Design } from '../model/design/design.ts';
import type { Figure, FigureId, TextRef } from '../model/report/report.ts';

export type FailureOrder = 'cards' | 'throughput';

/** A class of single failures, on one of its members. */
export interface FailureRow {
  /** Address of one of the class. */
  readonly element: string;
  readonly name: string;
  /** How many there are of it. */
  readonly count: number;
  /** A what-if without a failure rate of its own: cabinets, planes. */
  readonly domain: boolean;
  readonly figures: Readonly<Record<FigureId, Figure>>;
}

export interface Ranking {
  /** In the order asked for. */
  readonly rows: readonly FailureRow[];
  /** Names of classes of which not every member was looked at. */
  readonly cut: readonly string[];
}

export interface RankingProgress {
  readonly done: number;
  readonly all: number;
}

export type RankingOutcome =
  | { readonly ok: true; readonly ranking: Ranking; readonly milliseconds: number }
  | { readonly ok: false; readonly reason: 'superseded' }
  | { readonly ok: false; readonly reason: 'failed'; readonly message: string };

/** Orbits of sets of several failures, worst first. */
export interface WorstPairs {
  readonly rows: readonly {
    readonly elements: readonly string[];
    readonly count: number | null;
    readonly down: Figure | undefined;
  }[];
  /** Whether every pair was tried: then the first is the worst. */
  readonly exact: boolean;
  /** Cards that the worst takes at most. */
  readonly most: number;
}

export type PairsOutcome =
  | { readonly ok: true; readonly pairs: WorstPairs }
  | { readonly ok: false; readonly reason: 'superseded' }
  | { readonly ok: false; readonly reason: 'failed'; readonly message: string };

export interface WhatIfStep {
  readonly stage: 'power' | 'cooling' | 'elements' | 'fabric' | 'job' | 'money';
  readonly text: TextRef;
  /** Where it happens. */
  readonly elements: readonly string[];
}

export interface WhatIfAnswer {
  /** Addresses in full. */
  readonly elements: readonly string[];
  readonly figures: Readonly<Record<FigureId, Figure>>;
  readonly steps: readonly WhatIfStep[];
  /** Cabinets without power, and those whose cards overheat. */
  readonly dark: readonly string[];
  readonly hot: readonly string[];
  /** Power of what is dark, W. */
  readonly darkW: number;
  /** Share of its own injection that each slowed card keeps; a card that is not here is as before, or gone. */
  readonly slowed: readonly { readonly address: string; readonly share: number }[];
  /** Share that every card up keeps where there are too many to name each; 1 where none is known to be slowed. */
  readonly everyCard: number;
}

export type WhatIfOutcome =
  | { readonly ok: true; readonly answer: WhatIfAnswer; readonly milliseconds: number }
  | { readonly ok: false; readonly reason: 'superseded' }
  /** An address that names nothing that can fail. */
  | { readonly ok: false; readonly reason: 'refused'; readonly why: string; readonly address: string }
  | { readonly ok: false; readonly reason: 'failed'; readonly message: string };

export interface FailuresApi {
  /** All single failures by class. */
  rank(design: Design, order: FailureOrder): Promise<RankingOutcome>;
  /** Where the progress of rankings goes; called once. */
  hearProgress(listener: (progress: RankingProgress) => void): Promise<void>;
  /** These failures together. */
  tryOut(design: Design, addresses: readonly string[]): Promise<WhatIfOutcome>;
  /** All pairs of single failures, the worst of them. */
  pairs(design: Design): Promise<PairsOutcome>;
  /** Drops whatever runs; it resolves as superseded. */
  cancel(): Promise<void>;
}
