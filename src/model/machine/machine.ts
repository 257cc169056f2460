/** What every model reads: the design with its parts looked up, its places by class, one fabric per network. */
import type { Part, PartRef, Source } from '../catalogue/part.ts';
import type { Fabric } from './fabric.ts';

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
  readonly fabrics: readonly Fabric[];
  readonly parts: Readonly<Record<PartRef, Part>>;
  /** Part references that the catalogue does not know. */
  readonly unknownParts: readonly PartRef[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly problems: readonly ExpandProblem[];
}

/** What expand could not do; becomes a finding. */
export interface ExpandProblem {
  readonly code: string;
  readonly where: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
}
