/** Holds of which changes leave another count than links were dealt by. */
import type { Design, HoldName } from '../design/design.ts';
import { blockHolds, totalOf } from '../design/tree-kinds.ts';

/**
 * Holds that somewhere have more elements than their block says, or that a block put in place of another has in other
 * numbers: links are dealt by what is there then. Elements that are off or taken away keep their turn.
 */
export function recountedHolds({ changes = [], ...design }: Design): ReadonlySet<HoldName> {
  const found = new Set<HoldName>();
  const known = new Map<HoldName, Set<number>>();
  const kinds = [design.holds, ...Object.keys(design.blocks).map((block) => blockHolds(design, block))];
  for (const holds of kinds)
    for (const [name, hold] of Object.entries(holds))
      known.set(name, (known.get(name) ?? new Set()).add(totalOf(hold)));
  const hasVariant = changes.some((change) => 'block' in change);
  if (hasVariant) for (const [name, totals] of known) if (totals.size > 1) found.add(name);
  for (const change of changes) {
    if (!('hold' in change)) continue;
    for (const [name, count] of Object.entries(change.hold))
      if (count > Math.min(...(known.get(name) ?? [0]))) found.add(name);
  }
  return found;
}
