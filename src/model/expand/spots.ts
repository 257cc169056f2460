/** Places that the text of an address names, one by one. */
import { type AddressStep, type IndexSpan, parsePath } from '../design/address.ts';
import type { Design, HoldName, Path } from '../design/design.ts';
import { nthPath } from '../design/tree.ts';
import { fullSteps } from '../design/tree-changes.ts';
import { blockHolds, totalOf } from '../design/tree-kinds.ts';
import { numberedOrdinals } from '../design/tree-number.ts';
import { resolveSteps } from '../design/tree-resolve.ts';
import type { Spot } from './anchors.ts';
import type { Budget } from './budget.ts';
import type { HoldSite, HoldTree } from './hold-sites.ts';
import { indexVectors } from './spans.ts';

export interface Named {
  readonly spots: readonly Spot[];
  /** Whether all of it is there; what is not has no effect. */
  readonly isThere: boolean;
}

/** 'each': every single place; 'together': where the last levels are named without an index, all below as one. */
export type Spelling = 'each' | 'together';

/** Undefined for what the tree of kinds does not have (it may be inside a variant). */
export function spotsOf(
  design: Design,
  tree: HoldTree,
  path: Path,
  budget: Budget,
  spelling: Spelling,
): Named | undefined {
  const read = parsePath(path);
  if (!read.ok) return undefined;
  const [first] = read.value;
  const ordinals = numberedOrdinals(design, read.value);
  if (ordinals && first) {
    const paths = ordinals.map((ordinal) => nthPath(design, first.name, ordinal));
    const spots = paths.flatMap((full) =>
      full === undefined ? [] : (spotsOf(design, tree, full, budget, spelling)?.spots ?? []),
    );
    return { spots, isThere: !paths.includes(undefined) };
  }
  const steps = fullSteps(design, path);
  if (!steps) return undefined;
  const isNumbered = steps.some(({ name }) => Object.hasOwn(design.number ?? {}, name));
  const open = spelling === 'together' && !isNumbered ? steps.length - namedLevels(steps) : 0;
  const spots = spotsOfSteps(tree, steps, budget, open, mostOf(design));
  return spots && { spots, isThere: resolveSteps(design, read.value).ok };
}

/** Levels down to the last that is named with an index. */
function namedLevels(steps: readonly AddressStep[]): number {
  return steps.findLastIndex(({ spans }) => spans !== undefined) + 1;
}

/** `open`: how many of the last levels are left without an index; `most`: the largest counts that changes make. */
export function spotsOfSteps(
  tree: HoldTree,
  steps: readonly AddressStep[],
  budget: Budget,
  open = 0,
  most: ReadonlyMap<HoldName, number> = new Map(),
): readonly Spot[] | undefined {
  const site = siteOf(tree, steps);
  if (!site) return undefined;
  const levels = site.path.slice(0, site.path.length - open).map((outer, level) => ({
    spans: steps[level]?.spans ?? allOf(outer, most.get(outer.hold) ?? 0),
    single: outer.sizes.length === 1,
  }));
  const spots: Spot[] = [];
  for (const indices of indexVectors(levels)) {
    if (!budget.spend()) break;
    spots.push({ site, indices });
  }
  return spots;
}

/** Boxes with fewer than the most have no node for the rest, so that naming it does nothing. */
function allOf({ sizes }: HoldSite, most: number): readonly IndexSpan[] {
  return sizes.map((size) => ({ from: 1, to: sizes.length === 1 ? Math.max(size, most) : size }));
}

const mostKnown = new WeakMap<Design, ReadonlyMap<HoldName, number>>();

/** The largest count that a change gives a hold, by itself or with another block. */
function mostOf(design: Design): ReadonlyMap<HoldName, number> {
  const known = mostKnown.get(design);
  if (known) return known;
  const most = new Map<HoldName, number>();
  const note = (name: HoldName, count: number) => most.set(name, Math.max(most.get(name) ?? 0, count));
  for (const change of design.changes ?? []) {
    if ('hold' in change) for (const [name, count] of Object.entries(change.hold)) note(name, count);
    else if ('at' in change && 'block' in change)
      for (const [name, hold] of Object.entries(blockHolds(design, change.block))) note(name, totalOf(hold));
  }
  mostKnown.set(design, most);
  return most;
}

function siteOf(tree: HoldTree, steps: readonly { readonly name: string }[]): HoldSite | undefined {
  let here = tree.top;
  let found: HoldSite | undefined;
  for (const { name } of steps) {
    found = here.find((site) => site.hold === name);
    here = found?.inside ?? [];
  }
  return found;
}
