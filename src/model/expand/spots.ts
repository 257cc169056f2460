/** Places that the text of an address names, one by one. */
import { type AddressStep, parsePath } from '../design/address.ts';
import type { Design, Path } from '../design/design.ts';
import { nthPath } from '../design/tree.ts';
import { fullSteps } from '../design/tree-changes.ts';
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

/** Undefined for what the tree of kinds does not have (it may be inside a variant). */
export function spotsOf(design: Design, tree: HoldTree, path: Path, budget: Budget): Named | undefined {
  const read = parsePath(path);
  if (!read.ok) return undefined;
  const [first] = read.value;
  const ordinals = numberedOrdinals(design, read.value);
  if (ordinals && first) {
    const paths = ordinals.map((ordinal) => nthPath(design, first.name, ordinal));
    const spots = paths.flatMap((full) =>
      full === undefined ? [] : (spotsOf(design, tree, full, budget)?.spots ?? []),
    );
    return { spots, isThere: !paths.includes(undefined) };
  }
  const steps = fullSteps(design, path);
  const spots = steps && spotsOfSteps(tree, steps, budget);
  return spots && { spots, isThere: resolveSteps(design, read.value).ok };
}

export function spotsOfSteps(
  tree: HoldTree,
  steps: readonly AddressStep[],
  budget: Budget,
): readonly Spot[] | undefined {
  const site = siteOf(tree, steps);
  if (!site) return undefined;
  const levels = site.path.map((outer, level) => ({
    spans: steps[level]?.spans ?? outer.sizes.map((size) => ({ from: 1, to: size })),
    single: outer.sizes.length === 1,
  }));
  const spots: Spot[] = [];
  for (const indices of indexVectors(levels)) {
    if (!budget.spend()) break;
    spots.push({ site, indices });
  }
  return spots;
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
