/** Changes of places, found by the chain of names they concern, so that untouched places cost nothing. */
import { type AddressStep, formatPath, parsePath } from './address.ts';
import { stepCovers } from './address-order.ts';
import type { BlockId, Change, Design, HoldName, Path } from './design.ts';
import { fullChains } from './tree-chain.ts';
import { dimensionsOf, kindsOf } from './tree-kinds.ts';

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

export interface PlaceChanges {
  readonly all: readonly PlaceChange[];
  /** Changes of ranges, by chain of names: `cc/node`. */
  readonly byChain: ReadonlyMap<string, readonly PlaceChange[]>;
  /** Changes of one place, by its full form. */
  readonly byPath: ReadonlyMap<string, readonly PlaceChange[]>;
  /** Chains at or below which something is changed. */
  readonly touched: ReadonlySet<string>;
}

const known = new WeakMap<Design, PlaceChanges>();

export function placeChanges(design: Design): PlaceChanges {
  const cached = known.get(design);
  if (cached) return cached;
  const byChain = new Map<string, PlaceChange[]>();
  const byPath = new Map<string, PlaceChange[]>();
  const touched = new Set<string>();
  const all: PlaceChange[] = [];
  design.changes?.forEach((change, index) => {
    if (!('at' in change) || 'move' in change) return;
    const steps = fullSteps(design, change.at);
    if (!steps) return;
    const entry: PlaceChange = { index, steps, change };
    all.push(entry);
    const names = steps.map((step) => step.name);
    const isOne = steps.every((step) => isSingle(design, step));
    const [map, key] = isOne ? [byPath, formatPath(steps)] : [byChain, names.join('/')];
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
    for (let depth = 1; depth <= names.length; depth++) touched.add(names.slice(0, depth).join('/'));
  });
  const changes: PlaceChanges = { all, byChain, byPath, touched };
  known.set(design, changes);
  return changes;
}

/** The full form of a path as written. Undefined for what is no path, or fits no kind, or more than one. */
export function fullSteps(design: Design, path: Path): readonly AddressStep[] | undefined {
  const read = parsePath(path);
  if (!read.ok) return undefined;
  const chains = fullChains(design, read.value);
  if (chains.length === 1) return chains[0];
  // A place inside a variant is not in the tree of kinds; it counts as spelled out when it begins at the top.
  return chains.length === 0 && Object.hasOwn(design.holds, read.value[0]?.name ?? '') ? read.value : undefined;
}

/** Whether a step names one place: one index for each axis. */
function isSingle(design: Design, { name, spans }: AddressStep): boolean {
  const hold = kindsOf(design).seats.get(name)?.[0]?.hold;
  const axes = hold ? dimensionsOf(hold).length : 1;
  return spans?.length === axes && spans.every((span) => span.from === span.to);
}

/** What the changes say about one place: `levels` are its indices at each level, `path` its full form. */
export function sayingAt(
  design: Design,
  chain: string,
  path: Path,
  levels: readonly (readonly number[])[],
): Saying | undefined {
  const changes = placeChanges(design);
  if (!changes.touched.has(chain)) return undefined;
  const exact = changes.byPath.get(path) ?? [];
  const ranged = (changes.byChain.get(chain) ?? []).filter(({ steps }) =>
    steps.every((step, level) => stepCovers(step, levels[level] ?? [])),
  );
  if (exact.length + ranged.length === 0) return undefined;
  return sayingOf([...exact, ...ranged].sort((a, b) => a.index - b.index));
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
