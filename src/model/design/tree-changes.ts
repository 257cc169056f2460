/** Changes of places with their addresses in full form, and what several of them say together. */
import { type AddressStep, parsePath } from './address.ts';
import type { BlockId, Change, Design, HoldName, Path } from './design.ts';
import { fullChains } from './tree-chain.ts';
import { numberingOf } from './tree-number.ts';

/** What changes say about one place; later ones have won already. */
export interface Saying {
  readonly off: boolean;
  readonly block?: BlockId;
  readonly part?: string;
  readonly counts?: Readonly<Record<HoldName, number>>;
}

/** A change of a place, with its address in full form. */
export interface PlaceChange {
  /** Place in `design.changes`. */
  readonly index: number;
  readonly steps: readonly AddressStep[];
  readonly change: Change;
}

const known = new WeakMap<Design, readonly PlaceChange[]>();

/** Those whose address goes down the tree; through numbers come on top in `tree-placed.ts`. */
export function treeChanges(design: Design): readonly PlaceChange[] {
  const cached = known.get(design);
  if (cached) return cached;
  const all: PlaceChange[] = [];
  design.changes?.forEach((change, index) => {
    const steps = isOfPlace(change) ? fullSteps(design, change.at) : undefined;
    if (steps) all.push({ index, steps, change });
  });
  known.set(design, all);
  return all;
}

/** Whether a change says what a place is; a `move` says where it stands, a `label` what it is called. */
export function isOfPlace(change: Change): change is Extract<Change, { at: Path }> {
  return 'at' in change && !('move' in change) && !('label' in change);
}

/** The full form of a path down the tree. Undefined for a through number, no path, and what fits no kind or several. */
export function fullSteps(design: Design, path: Path): readonly AddressStep[] | undefined {
  const read = parsePath(path);
  // `hrs[2,1]` is the second plane's first, also where one cabinet would let it pass for a list.
  if (!read.ok || numberingOf(design, read.value)) return undefined;
  const chains = fullChains(design, read.value);
  if (chains.length === 1) return chains[0];
  // A place inside a variant is not in the tree of kinds; it counts as spelled out when it begins at the top.
  return chains.length === 0 && Object.hasOwn(design.holds, read.value[0]?.name ?? '') ? read.value : undefined;
}

/** Several changes of one place, in order, as one. */
export function sayingOf(changes: readonly PlaceChange[]): Saying {
  let off = false;
  let block: BlockId | undefined;
  let part: string | undefined;
  let counts: Readonly<Record<HoldName, number>> | undefined;
  for (const { change } of changes) {
    if ('off' in change) off = true;
    else if ('block' in change) block = change.block;
    else if ('part' in change) part = change.part;
    else if ('hold' in change) counts = { ...counts, ...change.hold };
  }
  return { off, ...(block && { block }), ...(part && { part }), ...(counts && { counts }) };
}
