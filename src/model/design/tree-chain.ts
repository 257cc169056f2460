/** Skipped levels of an address, spelled out from the kinds of the design. */
import { type AddressStep, formatPath } from './address.ts';
import type { Design } from './design.ts';
import { blockHolds, type Container, dimensionsOf, kindsOf, ownHold, totalOf } from './tree-kinds.ts';

export type Steps = readonly AddressStep[];

/**
 * Every way to spell an address in full, at most two of them: none means that no kind fits, two that it is ambiguous.
 * A skipped level is filled in when there is one of it. Walks upwards, so that it costs the depth and not the breadth.
 */
export function fullChains(design: Design, steps: Steps): readonly Steps[] {
  if (isSpelled(design, steps)) return [steps];
  const last = steps.at(-1);
  if (!last) return [];
  const { seats, users } = kindsOf(design);
  const memo = new Map<string, readonly Steps[]>();

  const above = (container: Container, wanted: number): readonly Steps[] => {
    if (container === 'site') return wanted === 0 ? [[]] : [];
    const key = `${wanted} ${container}`;
    const known = memo.get(key);
    if (known) return known;
    memo.set(key, []);
    const found = new Map<string, Steps>();
    for (const { container: parent, name, hold } of users.get(container) ?? []) {
      const next = steps[wanted - 1];
      const asked = next?.name === name;
      if (!asked && totalOf(hold) !== 1) continue;
      const step = asked ? next : { name, spans: dimensionsOf(hold).map(() => ({ from: 1, to: 1 })) };
      for (const chain of above(parent, asked ? wanted - 1 : wanted)) {
        if (found.size < 2) found.set(formatPath([...chain, step]), [...chain, step]);
      }
    }
    const chains = [...found.values()];
    memo.set(key, chains);
    return chains;
  };

  const found = new Map<string, Steps>();
  for (const { container } of seats.get(last.name) ?? []) {
    for (const chain of above(container, steps.length - 1)) found.set(formatPath(chain), [...chain, last]);
  }
  return [...found.values()].slice(0, 2);
}

/** Whether each level names a hold of the level before. */
function isSpelled(design: Design, steps: Steps): boolean {
  let holds = design.holds;
  for (const { name } of steps) {
    const hold = ownHold(holds, name);
    if (!hold) return false;
    holds = blockHolds(design, hold.block);
  }
  return true;
}
