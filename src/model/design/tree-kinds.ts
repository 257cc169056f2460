/**
 * The kinds of a design, before any exception: holds with `like` resolved, which container names a hold, which holds
 * use a block. Made once for each document, as documents never change.
 */
import type { Block, BlockId, Design, Hold, HoldName } from './design.ts';

export type Holds = Readonly<Record<HoldName, Hold>>;
/** A block whose holds are meant, or the site. */
export type Container = BlockId | 'site';

/** A hold and where it stands. */
export interface HoldSeat {
  readonly container: Container;
  readonly name: HoldName;
  readonly hold: Hold;
}

export interface Kinds {
  /** Where each name is defined; more than once only along `like`. */
  readonly seats: ReadonlyMap<HoldName, readonly HoldSeat[]>;
  /** Holds whose boxes are of this block, or of one that is like it. */
  readonly users: ReadonlyMap<BlockId, readonly HoldSeat[]>;
  readonly holds: ReadonlyMap<BlockId, Holds>;
  /** Largest count of each hold in the site and in blocks that something holds or a change names. */
  readonly largest: ReadonlyMap<HoldName, number>;
}

const known = new WeakMap<Design, Kinds>();
const noHolds: Holds = {};

export function kindsOf(design: Design): Kinds {
  const cached = known.get(design);
  if (cached) return cached;
  const seats = new Map<HoldName, HoldSeat[]>();
  const users = new Map<BlockId, HoldSeat[]>();
  const holds = new Map<BlockId, Holds>();
  const add = (container: Container, record: Holds): void => {
    for (const [name, hold] of Object.entries(record)) {
      const seat: HoldSeat = { container, name, hold };
      push(seats, name, seat);
      for (const id of likeChain(design, hold.block)) push(users, id, seat);
    }
  };
  add('site', design.holds);
  for (const [id, block] of Object.entries(design.blocks)) {
    add(id, block.holds);
    holds.set(id, block.like === undefined ? block.holds : inherited(design, id));
  }
  const kinds: Kinds = { seats, users, holds, largest: largestOf(design, holds) };
  known.set(design, kinds);
  return kinds;
}

/** Definitions that nothing holds say nothing about the machine: their counts do not enter. */
function largestOf(design: Design, holds: ReadonlyMap<BlockId, Holds>): ReadonlyMap<HoldName, number> {
  const largest = new Map<HoldName, number>();
  const met = new Set<BlockId>();
  const left: Holds[] = [design.holds];
  const meet = (id: BlockId | undefined): void => {
    const own = id === undefined ? undefined : holds.get(id);
    if (id === undefined || !own || met.has(id)) return;
    met.add(id);
    left.push(own);
  };
  for (const change of design.changes ?? []) if ('block' in change) meet(change.block);
  for (let own = left.pop(); own; own = left.pop()) {
    for (const [name, hold] of Object.entries(own)) {
      largest.set(name, Math.max(largest.get(name) ?? 0, totalOf(hold)));
      meet(hold.block);
    }
  }
  return largest;
}

function inherited(design: Design, id: BlockId): Holds {
  const chain = [...likeChain(design, id)].reverse();
  return Object.assign({}, ...chain.map((entry) => blockOf(design, entry)?.holds));
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Holds of a block, those of the blocks it is `like` underneath. An unknown block holds nothing. */
export function blockHolds(design: Design, id: BlockId | undefined): Holds {
  return (id === undefined ? undefined : kindsOf(design).holds.get(id)) ?? noHolds;
}

export function containerHolds(design: Design, container: Container): Holds {
  return container === 'site' ? design.holds : blockHolds(design, container);
}

/** Containers that name this hold themselves: one, or a block and its variants. */
export function containersOfHold(design: Design, name: HoldName): readonly Container[] {
  return (kindsOf(design).seats.get(name) ?? []).map((seat) => seat.container);
}

export function ownHold(holds: Holds, name: HoldName): Hold | undefined {
  return Object.hasOwn(holds, name) ? holds[name] : undefined;
}

export function blockOf(design: Design, id: BlockId | undefined): Block | undefined {
  return id !== undefined && Object.hasOwn(design.blocks, id) ? design.blocks[id] : undefined;
}

/** The block and those it is `like`, nearest first; a ring of `like` ends where it closes. */
export function likeChain(design: Design, id: BlockId | undefined): readonly BlockId[] {
  const chain: BlockId[] = [];
  for (let next = id; next !== undefined && !chain.includes(next); next = blockOf(design, next)?.like) {
    if (blockOf(design, next)) chain.push(next);
  }
  return chain;
}

/** The part of a hold's elements: its own, else that of its block or of what that block is like. */
export function partOf(design: Design, hold: Hold, block: BlockId | undefined): string | undefined {
  if (hold.part !== undefined) return hold.part;
  for (const id of likeChain(design, block)) {
    const part = blockOf(design, id)?.part;
    if (part !== undefined) return part;
  }
  return undefined;
}

export function dimensionsOf(hold: Hold): readonly number[] {
  return typeof hold.n === 'number' ? [hold.n] : hold.n;
}

export function totalOf(hold: Hold): number {
  return dimensionsOf(hold).reduce((product, n) => product * n, 1);
}

/** The axes of a hold: its own name unless told otherwise. */
export function axesOf(name: HoldName, hold: Hold): readonly string[] {
  if (hold.axis === undefined) return [name];
  return typeof hold.axis === 'string' ? [hold.axis] : hold.axis;
}
