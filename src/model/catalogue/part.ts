/** A part of the catalogue, or a user's own part inside a document: the same form. Figures are text with a unit. */

/** `maker/id@revision`, append-only: a correction is a new revision, so that an old link gives the old answer. */
export type PartRef = string;

export type PartKind =
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
  | 'power';

/** Where a figure comes from, strongest first. */
export const bases = ['published', 'derived', 'user', 'recalled', 'estimate'] as const;
export type Basis = (typeof bases)[number];

export interface PartFigure {
  /** Text with unit, and direction for bandwidths: "784 GB/s both ways". */
  readonly value: string;
  readonly basis: Basis;
  /** Ids into `sources.json` (or free text in a user's own part). */
  readonly source: readonly string[];
  readonly low?: string;
  readonly high?: string;
  readonly note?: string;
}

export interface Part {
  readonly kind: PartKind;
  readonly name: string;
  readonly maker: string;
  readonly partNumber?: string;
  readonly status?: string;
  readonly note?: string;
  /** Keyed by the figure names of the part's kind (`kinds/`); an absent figure is unknown, never zero. */
  readonly figures: Readonly<Record<string, PartFigure>>;
}

export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly kind?: string;
  readonly read?: string;
}

export interface Catalogue {
  /** Undefined when the reference is unknown. */
  part(ref: PartRef): Part | undefined;
  refs(): readonly PartRef[];
  source(id: string): Source | undefined;
}
