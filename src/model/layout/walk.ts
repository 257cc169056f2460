/**
 * Walks the boxes of a design without unrolling it: a box is opened once, its changes are carried down as patterns
 * and split among the things they concern, so that equal boxes cost nothing and a million cards are never listed.
 */

import { type AddressStep, parsePath } from '../design/address.ts';
import { stepCovers } from '../design/address-order.ts';
import type { Block, BlockId, BlockShape, Design, Hold, HoldName, Path } from '../design/design.ts';

/** What a change says about one place. */
interface Saying {
  readonly off?: true;
  readonly block?: BlockId;
  readonly part?: string;
  readonly counts?: Readonly<Record<HoldName, number>>;
}

/** A change that still concerns something further down: the steps that remain and what it says there. */
interface Pending {
  readonly steps: readonly AddressStep[];
  readonly saying: Saying;
}

/** A box with its lid off: what it holds, and the changes that reach into it. */
export interface OpenBox {
  readonly holds: Readonly<Record<HoldName, Hold>>;
  readonly counts: Readonly<Record<HoldName, number>>;
  readonly pending: readonly Pending[];
}

export interface Thing {
  readonly address: Path;
  readonly hold: HoldName;
  readonly indices: readonly number[];
  readonly block?: BlockId;
  readonly part?: string;
  readonly shape?: BlockShape;
  readonly card: boolean;
  readonly off: boolean;
  /** Changes of this place and below it; empty for all that are as their kind says. */
  readonly pending: readonly Pending[];
}

/** Null for text that is no path of boxes: `parseDesign` refuses such files, so the drawing only passes over it. */
export function readSteps(path: Path): readonly AddressStep[] | null {
  const read = parsePath(path);
  return read.ok ? read.value : null;
}

/** Whether a pattern names exactly this thing (not one above or below it). */
export function isNamed(pattern: readonly AddressStep[], address: Path): boolean {
  const own = readSteps(address);
  return (
    own?.length === pattern.length &&
    pattern.every((step, level) => step.name === own[level]?.name && stepCovers(step, indicesIn(own[level])))
  );
}

const indicesIn = (step: AddressStep | undefined): readonly number[] => (step?.spans ?? []).map((span) => span.from);

const nothing: readonly Pending[] = [];
const noCounts: Readonly<Record<HoldName, number>> = {};

function pendingOf(design: Design): readonly Pending[] {
  const pending: Pending[] = [];
  for (const change of design.changes ?? []) {
    if (!('at' in change) || 'move' in change || 'label' in change) continue;
    const steps = readSteps(change.at);
    if (!steps) continue;
    const saying: Saying =
      'off' in change
        ? { off: true }
        : 'block' in change
          ? { block: change.block }
          : 'part' in change
            ? { part: change.part }
            : { counts: change.hold };
    pending.push({ steps, saying });
  }
  return pending;
}

export function openSite(design: Design): OpenBox {
  const pending = pendingOf(design);
  return { holds: design.holds, counts: noCounts, pending: pending.length > 0 ? pending : nothing };
}

/** Holds of a block with those of the blocks it is `like` underneath; a ring of `like` ends where it closes. */
export function holdsOf(design: Design, id: BlockId): Readonly<Record<HoldName, Hold>> {
  const chain: Block[] = [];
  const seen = new Set<BlockId>();
  for (let next: BlockId | undefined = id; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    const block: Block | undefined = design.blocks[next];
    if (!block) break;
    chain.push(block);
    next = block.like;
  }
  const [only] = chain;
  if (chain.length === 1 && only) return only.holds;
  return Object.assign({}, ...chain.reverse().map((block) => block.holds));
}

export function openThing(design: Design, thing: Thing): OpenBox {
  const holds = thing.block === undefined ? {} : holdsOf(design, thing.block);
  if (thing.pending.length === 0) return { holds, counts: noCounts, pending: nothing };
  let counts = noCounts;
  const below: Pending[] = [];
  for (const entry of thing.pending) {
    if (entry.steps.length > 0) below.push(entry);
    else if (entry.saying.counts) counts = { ...counts, ...entry.saying.counts };
  }
  return { holds, counts, pending: below };
}

const dimensionsOf = (hold: Hold): readonly number[] => (typeof hold.n === 'number' ? [hold.n] : hold.n);

/** Indices of the k-th thing, 1-based, last axis fastest. */
function indicesOf(k: number, dimensions: readonly number[]): readonly number[] {
  if (dimensions.length === 1) return [k + 1];
  const indices: number[] = new Array<number>(dimensions.length);
  for (let axis = dimensions.length - 1, rest = k; axis >= 0; axis--) {
    const size = dimensions[axis] ?? 1;
    indices[axis] = (rest % size) + 1;
    rest = Math.floor(rest / size);
  }
  return indices;
}

/** How many things a hold of an open box has, with its change of count. */
export function countIn(box: OpenBox, name: HoldName): number {
  const hold = box.holds[name];
  if (!hold) return 0;
  return box.counts[name] ?? dimensionsOf(hold).reduce((product, n) => product * n, 1);
}

function partOf(design: Design, hold: Hold, block: BlockId | undefined): string | undefined {
  if (hold.part !== undefined) return hold.part;
  const seen = new Set<BlockId>();
  for (let next = block; next !== undefined && !seen.has(next); next = design.blocks[next]?.like) {
    seen.add(next);
    const part = design.blocks[next]?.part;
    if (part !== undefined) return part;
  }
  return undefined;
}

/** Calls `visit` with each thing of one hold, in tree order: at most `most`, the first of them number `from` from 0. `prefix` is the box's address with a slash, or ''. */
export function eachThing(
  design: Design,
  box: OpenBox,
  prefix: string,
  name: HoldName,
  visit: (thing: Thing) => void,
  most = Number.POSITIVE_INFINITY,
  from = 0,
): void {
  const hold = box.holds[name];
  if (!hold) return;
  const dimensions = dimensionsOf(hold);
  const end = Math.min(countIn(box, name), from + most);
  const part = partOf(design, hold, hold.block);
  const shape = hold.block === undefined ? undefined : design.blocks[hold.block]?.is;
  const card = hold.card === true;
  const concerned = box.pending.filter((entry) => entry.steps[0]?.name === name);
  const start = `${prefix}${name}[`;
  for (let k = from; k < end; k++) {
    const indices = indicesOf(k, dimensions);
    const address = `${start}${indices.length === 1 ? k + 1 : indices.join(',')}]`;
    if (concerned.length === 0) {
      visit({
        address,
        hold: name,
        indices,
        ...(hold.block !== undefined && { block: hold.block }),
        ...(part !== undefined && { part }),
        ...(shape !== undefined && { shape }),
        card,
        off: false,
        pending: nothing,
      });
    } else visit(changedThing(design, { address, hold: name, indices, card }, hold, concerned));
  }
}

function changedThing(
  design: Design,
  base: Pick<Thing, 'address' | 'hold' | 'indices' | 'card'>,
  hold: Hold,
  concerned: readonly Pending[],
): Thing {
  let block = hold.block;
  let part: string | undefined;
  let off = false;
  const pending: Pending[] = [];
  for (const { steps, saying } of concerned) {
    const [first, ...rest] = steps;
    if (!first || !stepCovers(first, base.indices)) continue;
    if (rest.length === 0) {
      if (saying.off) off = true;
      if (saying.block !== undefined) block = saying.block;
      if (saying.part !== undefined) part = saying.part;
    }
    if (rest.length > 0 || saying.counts) pending.push({ steps: rest, saying });
  }
  const finalPart = part ?? partOf(design, hold, block);
  const shape = block === undefined ? undefined : design.blocks[block]?.is;
  return {
    ...base,
    ...(block !== undefined && { block }),
    ...(finalPart !== undefined && { part: finalPart }),
    ...(shape !== undefined && { shape }),
    off,
    pending,
  };
}

/** Number, from 0, of the first thing that a step names. */
function firstNamed({ spans }: AddressStep, hold: Hold | undefined): number {
  if (!hold || !spans) return 0;
  const dimensions = dimensionsOf(hold);
  if (dimensions.length === 1) return Math.min(...spans.map(({ from }) => from)) - 1;
  return dimensions.reduce((before, size, axis) => before * size + (spans[axis]?.from ?? 1) - 1, 0);
}

/** One thing by its full address; undefined when there is none. */
export function thingAt(design: Design, address: Path): Thing | undefined {
  const steps = readSteps(address);
  if (!steps) return undefined;
  let box = openSite(design);
  let prefix = '';
  let found: Thing | undefined;
  for (const step of steps) {
    if (found) box = openThing(design, found);
    found = undefined;
    const visit = (thing: Thing): void => {
      if (stepCovers(step, thing.indices)) found = thing;
    };
    eachThing(design, box, prefix, step.name, visit, 1, firstNamed(step, box.holds[step.name]));
    if (!found) return undefined;
    prefix = `${(found as Thing).address}/`;
  }
  return found;
}
