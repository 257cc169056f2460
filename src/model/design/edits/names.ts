/** Which names live in a design, and whether a new one is free. */
import { isName } from '../address.ts';
import type { BlockId, Design, Hold, HoldName, Wire } from '../design.ts';
import { axesOf, blockHolds, kindsOf, likeChain } from '../tree-kinds.ts';
import { type Refused, refuse } from './refuse.ts';

export interface LiveNames {
  readonly holds: ReadonlySet<HoldName>;
  /** Axes and names of holds, as `same` may say either. */
  readonly axes: ReadonlySet<string>;
}

/** Names of holds and axes that can be met going down from the site, variants of changes included. */
export function liveNames(design: Design): LiveNames {
  const holds = new Set<HoldName>();
  const axes = new Set<string>();
  const blocks = new Set<BlockId>();
  const visit = (record: Readonly<Record<HoldName, Hold>>): void => {
    for (const [name, hold] of Object.entries(record)) {
      holds.add(name);
      axes.add(name);
      for (const axis of axesOf(name, hold)) axes.add(axis);
      enter(hold.block);
    }
  };
  const enter = (id: BlockId | undefined): void => {
    if (id === undefined || blocks.has(id)) return;
    blocks.add(id);
    visit(blockHolds(design, id));
  };
  visit(design.holds);
  for (const change of design.changes ?? []) if ('block' in change) enter(change.block);
  for (const { axis } of Object.values(design.number ?? {})) for (const name of axis) axes.add(name);
  return { holds, axes };
}

/** Names of holds and axes along the way from the site to a hold, as far as the kinds tell. */
export function axesAbove(design: Design, name: HoldName): ReadonlySet<string> {
  const { seats, users } = kindsOf(design);
  const axes = new Set<string>();
  const seen = new Set<string>();
  const climb = (hold: HoldName): void => {
    if (seen.has(hold)) return;
    seen.add(hold);
    axes.add(hold);
    for (const axis of design.number?.[hold]?.axis ?? []) axes.add(axis);
    for (const seat of seats.get(hold) ?? []) {
      for (const axis of axesOf(hold, seat.hold)) axes.add(axis);
      if (seat.container === 'site') continue;
      for (const user of users.get(seat.container) ?? []) climb(user.name);
      // A variant that only changes put somewhere stands where what it is like stands.
      for (const base of likeChain(design, seat.container)) for (const user of users.get(base) ?? []) climb(user.name);
    }
  };
  climb(name);
  return axes;
}

/** The axes a wire speaks of. */
export function axesOfWire(wire: Wire): readonly string[] {
  const restart = typeof wire.links === 'object' && wire.links.restart !== undefined ? [wire.links.restart] : [];
  if ('to' in wire) return [...(wire.same ?? []), ...Object.keys(wire.pick ?? {}), ...restart];
  if ('mesh' in wire) return [wire.mesh, ...restart];
  if ('ring' in wire) return [wire.ring, ...restart];
  if ('line' in wire) return [wire.line, ...restart];
  if ('pattern' in wire && wire.pattern.name === 'dragonfly') return [wire.pattern.between, ...restart];
  return restart;
}

/** Why a name cannot be given to a new hold or supply; undefined when it can. */
export function refuseElementName(design: Design, name: string): Refused | undefined {
  if (!isName(name) || name === 'site') return refuse('bad-name', name, { name });
  const isSupply = (design.supply ?? []).some((supply) => supply.id === name);
  if (isSupply || kindsOf(design).seats.has(name)) return refuse('name-taken', name, { name });
  return undefined;
}

export function refuseBlockName(design: Design, name: string): Refused | undefined {
  if (!isName(name) || name === 'site') return refuse('bad-name', name, { name });
  return Object.hasOwn(design.blocks, name) ? refuse('name-taken', name, { name }) : undefined;
}
