/** All names of a document, for the checks of references. */
import type { Design } from '../design.ts';
import { axesOf, type HoldSeat, kindsOf } from '../tree-kinds.ts';
import { rowIdsOf } from '../tree-rows.ts';

export interface Names {
  /** Every definition of a hold: one, or one in a block and one in each variant that overrides it. */
  readonly holds: ReadonlyMap<string, readonly HoldSeat[]>;
  readonly axes: ReadonlySet<string>;
  /** Holds that are numbered through, so that their addresses may have other indices. */
  readonly numbered: ReadonlySet<string>;
  readonly supplies: ReadonlySet<string>;
  /** `scale-up.up` */
  readonly wires: ReadonlySet<string>;
  /** Repeats written out. */
  readonly rows: ReadonlySet<string>;
}

export function namesOf(design: Design): Names {
  const holds = kindsOf(design).seats;
  const axes = new Set<string>();
  for (const seats of holds.values()) {
    for (const { name, hold } of seats) for (const axis of axesOf(name, hold)) axes.add(axis);
  }
  for (const { axis } of Object.values(design.number ?? {})) for (const name of axis) axes.add(name);
  const wires = Object.entries(design.nets).flatMap(([id, net]) => net.wires.map((wire) => `${id}.${wire.id}`));
  return {
    holds,
    axes,
    numbered: new Set(Object.keys(design.number ?? {})),
    supplies: new Set(design.supply?.map((supply) => supply.id)),
    wires: new Set(wires),
    rows: new Set(design.site?.rows.flatMap((row) => rowIdsOf(row.id))),
  };
}
