/**
 * Cables and modules of counted links. One cable carries `perCable` links of one element, rounded up element by element;
 * traces of boards and backplanes are no cables. An optical cable has a module at each end; where cages hold several
 * ports, modules are counted device by device (rounding the sum would be too few for odd counts).
 */
import type { Part, PartRef } from '../catalogue/part.ts';
import type { Medium } from '../design/design.ts';
import type { EndCount } from '../machine/count-links.ts';
import { type Cages, modulesAt, wholeAbove } from './cages.ts';

export type PartLookup = (ref: PartRef) => Part | undefined;

export interface Cabling {
  readonly links: number;
  readonly cables: number;
  readonly modules: number;
}

export type MediumKind = 'none' | 'copper' | 'optics' | 'unknown';

const classes: Readonly<Record<string, MediumKind>> = {
  board: 'none',
  backplane: 'none',
  copper: 'copper',
  'twisted-pair': 'copper',
  optics: 'optics',
};

/** Modules are known for optics only: a cable with fixed ends has none of its own. */
export function mediumKind(medium: Exclude<Medium, object> | undefined, partOf: PartLookup): MediumKind {
  if (medium === undefined) return 'unknown';
  return classes[medium] ?? (partOf(medium)?.kind === 'module' ? 'optics' : 'copper');
}

interface Ends {
  /** Links of the elements the wire begins at, and of those it leads to. */
  readonly near: readonly EndCount[];
  readonly far: readonly EndCount[];
  /** Both ends are of one type: `near` sees every link twice, and a cable joins one pair. */
  readonly mirrored: boolean;
  /** Links of a pair are a mean: where both ends are alike, cables are counted of the sum. */
  readonly averaged: boolean;
  readonly perCable: number;
  readonly medium: MediumKind;
  /** At either end. */
  readonly cages: readonly [Cages, Cages];
}

export function cablingOf({ near, far, mirrored, averaged, perCable, medium, cages }: Ends): Cabling {
  const exact = sum(near, ({ links: own }) => own) / (mirrored ? 2 : 1);
  // Means over pairs and along rings add up to whole links but for a hair.
  const links = Math.round(exact);
  if (medium === 'none') return { links, cables: 0, modules: 0 };
  if (averaged && mirrored) {
    const cables = wholeAbove(links / perCable);
    return { links, cables, modules: medium === 'optics' ? 2 * cables : 0 };
  }
  const cablesAt = ({ links: own, bundles }: EndCount): number =>
    mirrored
      ? bundles.reduce((all, [parallel, many]) => all + wholeAbove(parallel / perCable) * many, 0)
      : wholeAbove(own / perCable);
  const cables = Math.round(sum(near, cablesAt) / (mirrored ? 2 : 1));
  if (medium !== 'optics') return { links, cables, modules: 0 };
  const nearModules = modulesAt(near, cablesAt, cages[0]);
  if (mirrored) return { links, cables, modules: nearModules };
  const farModules = cages[1].ports === 1 ? cables : modulesAt(far, ({ links: own }) => own / perCable, cages[1]);
  return { links, cables, modules: nearModules + farModules };
}

/** Links that leave the drawing: their far ends are not ours. */
export function stubCabling({
  near,
  perCable,
  medium,
  cages,
}: Pick<Ends, 'near' | 'perCable' | 'medium' | 'cages'>): Cabling {
  const links = sum(near, ({ links: own }) => own);
  if (medium === 'none') return { links, cables: 0, modules: 0 };
  const cables = sum(near, ({ links: own }) => wholeAbove(own / perCable));
  const modules = medium === 'optics' ? modulesAt(near, ({ links: own }) => wholeAbove(own / perCable), cages[0]) : 0;
  return { links, cables, modules };
}

function sum(ends: readonly EndCount[], of: (end: EndCount) => number): number {
  return ends.reduce((all, end) => all + end.cell.count * of(end), 0);
}
