/** All changes of places, found by the chain of names they concern, so that untouched places cost nothing. */
import { type AddressStep, formatPath, parsePath } from './address.ts';
import { stepCovers } from './address-order.ts';
import type { Design, HoldName, Path } from './design.ts';
import { isOfPlace, type PlaceChange, type Saying, sayingOf, treeChanges } from './tree-changes.ts';
import { dimensionsOf, kindsOf } from './tree-kinds.ts';
import { numberedOrdinals } from './tree-number.ts';
import { nthPath } from './tree-order.ts';

export interface PlaceChanges {
  readonly all: readonly PlaceChange[];
  /** Changes of ranges, by chain of names: `cc/node`. */
  readonly byChain: ReadonlyMap<string, readonly PlaceChange[]>;
  /** Changes of one place, by its full form. */
  readonly byPath: ReadonlyMap<string, readonly PlaceChange[]>;
  /** Chains at or below which something is changed. */
  readonly touched: ReadonlySet<string>;
  /** Largest count that any change gives a hold. */
  readonly largest: ReadonlyMap<HoldName, number>;
}

const known = new WeakMap<Design, PlaceChanges>();

export function placeChanges(design: Design): PlaceChanges {
  const cached = known.get(design);
  if (cached) return cached;
  const byChain = new Map<string, PlaceChange[]>();
  const byPath = new Map<string, PlaceChange[]>();
  const touched = new Set<string>();
  const largest = new Map<HoldName, number>();
  const all = allChanges(design);
  for (const entry of all) {
    const { steps } = entry;
    const names = steps.map((step) => step.name);
    const isOne = steps.every((step) => isSingle(design, step));
    const [map, key] = isOne ? [byPath, formatPath(steps)] : [byChain, names.join('/')];
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
    if ('hold' in entry.change) {
      for (const [name, count] of Object.entries(entry.change.hold)) {
        largest.set(name, Math.max(largest.get(name) ?? 0, count));
      }
    }
    for (let depth = 1; depth <= names.length; depth++) touched.add(names.slice(0, depth).join('/'));
  }
  const changes: PlaceChanges = { all, byChain, byPath, touched, largest };
  known.set(design, changes);
  return changes;
}

/** A through number is looked up in the tree as the other changes leave it. */
function allChanges(design: Design): readonly PlaceChange[] {
  const plain = treeChanges(design);
  if (design.number === undefined) return plain;
  const numbered: PlaceChange[] = [];
  design.changes?.forEach((change, index) => {
    const read = isOfPlace(change) ? parsePath(change.at) : undefined;
    if (!read?.ok) return;
    for (const ordinal of numberedOrdinals(design, read.value) ?? []) {
      const path = nthPath(design, read.value[0]?.name ?? '', ordinal);
      const full = path === undefined ? undefined : parsePath(path);
      if (full?.ok) numbered.push({ index, steps: full.value, change });
    }
  });
  return numbered.length === 0 ? plain : [...plain, ...numbered].sort((a, b) => a.index - b.index);
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
