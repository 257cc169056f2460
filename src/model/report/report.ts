/** Figures and findings as plain data: the same object for the strip, the panels, exports and the command line. */
import type { Basis } from '../catalogue/part.ts';

/** How a figure follows from its inputs; words decided by the contract. */
export type FigureKind = 'exact' | 'bounded' | 'estimate' | 'unknown';

/** A text of the string tables with its parameters; `say` turns it into words. */
export interface TextRef {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** One node of a figure's working. `formula` has the numbers put in and no words: "48 × 8". */
export interface Working {
  readonly label: TextRef;
  readonly formula?: string;
  readonly value?: number | null;
  readonly unit?: string;
  readonly inputs?: readonly (Working | PartInput)[];
  readonly because?: TextRef;
}

/** A figure of a part (or a quantity of the document) that went into a working. */
export interface PartInput {
  readonly part: string;
  readonly field: string;
  readonly text: string;
  readonly basis: Basis;
  readonly source: readonly string[];
  readonly low?: string;
  readonly high?: string;
  readonly note?: string;
}

export interface Figure {
  /** Null when unknown. In `unit`, not yet rounded. */
  readonly value: number | null;
  /** The answer where it is a place and not a number (`value` is null then): `rack[1]/shelf[1]`. */
  readonly address?: string;
  /** '' for plain counts. */
  readonly unit: string;
  readonly kind: FigureKind;
  readonly basis: Basis;
  readonly lower?: number;
  readonly upper?: number;
  /** Text key of the convention: direction, split, density. */
  readonly convention: TextRef;
  /** Inputs that are missing, as addresses or part fields. */
  readonly missing?: readonly string[];
  readonly from?: Working;
}

export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly where: readonly string[];
  /** Parameters of the code's message in the string tables. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly arithmetic: string;
  /** Smallest remedy in words. */
  readonly fix?: TextRef;
  /** Remedies the studio can apply, smallest first; an edit of `design/edits`. */
  readonly edits?: readonly { readonly text: TextRef; readonly edit: unknown }[];
  /** Set where the document accepts it, numbers and all: it stays in the list and no longer counts. */
  readonly waived?: { readonly reason: string; readonly by?: string | undefined; readonly date?: string | undefined };
}

export type FigureId = string;

export interface Report {
  readonly design: { readonly name: string; readonly hash: string; readonly cards: number };
  readonly figures: Readonly<Record<FigureId, Figure>>;
  readonly findings: readonly Finding[];
}
