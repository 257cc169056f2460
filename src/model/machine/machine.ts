/** What every model reads: the design with its parts looked up, its places by class, one fabric per network. */
import type { Part, PartRef, Source } from '../catalogue/part.ts';
import type { MachineFabric } from './fabric.ts';
import type { Job } from './jobs.ts';
import type { Supplies } from './supplies/supplies.ts';

export type BoxShape = 'cabinet' | 'node' | 'tray' | 'board' | 'group';

/**
 * A class of equal things in equal places, counted together. Exceptions split classes, so everything below one place
 * is equal, and counts are exact.
 */
export interface Place {
  readonly hold: string;
  /** Address with the indices this class covers, e.g. `cc[1..12]/node[1..4]`. */
  readonly address: string;
  readonly shape?: BoxShape;
  /** Block id when it is a box; tells variants apart. */
  readonly block?: string;
  readonly part?: PartRef;
  readonly card: boolean;
  /** How many of it there are in the whole design. */
  readonly count: number;
  /** How many in one parent (parents: the place above). */
  readonly perParent: number;
  /** Physically in other cabinets (`in`), or undefined. */
  readonly dealtInto?: string;
  readonly slots?: string;
  readonly assumed?: string;
  readonly inside: readonly Place[];
}

export interface Machine {
  readonly name: string;
  /** Everything on the site, by class. Top level: what the site holds. */
  readonly places: readonly Place[];
  readonly fabrics: readonly MachineFabric[];
  readonly supplies: Supplies;
  /** Absent where the document names no work. */
  readonly jobs?: readonly Job[];
  readonly parts: Readonly<Record<PartRef, Part>>;
  /** Part references that the catalogue does not know. */
  readonly unknownParts: readonly PartRef[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly problems: readonly ExpandProblem[];
}

/** What expand could not do, or did only nearly; becomes a finding. */
export interface ExpandProblem {
  readonly code: ExpandCode;
  /** 'error': a figure is missing or leaves something out. 'info': figures stand, as bounds where marked so. */
  readonly severity: 'error' | 'info';
  readonly where: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
}

export const expandCodes = [
  /** A wire, join or pick names a hold, axis or list that is not there. */
  'expand.name-unknown',
  /** A wire says `same`, but no two of its ends have that index in common. */
  'expand.same-missing',
  /** The description cannot say this wire: list, random graph, ring and mesh along one axis, an end joined to itself. */
  'expand.wire-irregular',
  /** Links do not divide into a pattern: averaged over the group, figures are upper bounds. */
  'expand.deal-averaged',
  /** A pattern without enough symmetry (dragonfly): averaged over the group, figures are upper bounds. */
  'expand.pattern-averaged',
  /** `number` has more or fewer addresses than there are elements. */
  'expand.number-mismatch',
  /** Axes of one name have different sizes: the surplus indices are not joined. */
  'expand.sizes-differ',
  /** A change names a place that is not there. */
  'expand.change-lost',
  /** A change names single links of a wire that is averaged: it is not followed, the bound stays. */
  'expand.change-averaged',
  /** A change adds elements that the wiring rules cannot reach. */
  'expand.change-unwired',
  /** More exceptions than can be followed one by one. */
  'expand.too-many',
  /** More cabinets than can be drawn, so that what is dealt into them is not followed. */
  'expand.cabinets-too-many',
  /** A wire between holds that stand at so many kinds of places that their pairs cannot be listed. */
  'expand.ends-too-many',
  /** Blocks hold one another in a ring, or a block is not there. */
  'expand.block-unknown',
] as const;
export type ExpandCode = (typeof expandCodes)[number];
