/** Addresses of places that no longer exist go; ranges that reach too far shrink; all else stays as it was written. */
import { type AddressStep, formatPath } from '../address.ts';
import type { Design, HoldName, Path } from '../design.ts';
import { boxAt } from '../tree.ts';
import type { Steps } from '../tree-chain.ts';
import { blockHolds, dimensionsOf, type Holds, ownHold, totalOf } from '../tree-kinds.ts';
import { placeChanges } from '../tree-placed.ts';
import { rewritePaths, stepsInTree } from './paths.ts';
import type { Done } from './refuse.ts';

/** What was no place before is left alone; what became ambiguous is spelled out. */
export function clipPaths(before: Design, after: Design): Done {
  const clippedPath = (path: Path): Path | null => {
    const steps = stepsInTree(before, path);
    const was = steps && clip(before, steps);
    if (!steps || !was) return path;
    const is = clip(after, steps);
    if (!is) return null;
    if (formatPath(is) !== formatPath(was)) return formatPath(is);
    const now = stepsInTree(after, path);
    return now && formatPath(now) === formatPath(steps) ? path : formatPath(is);
  };
  return rewritePaths(after, clippedPath);
}

/** The part of an address that exists; null when none does. */
function clip(design: Design, steps: Steps): Steps | null {
  const clipped: AddressStep[] = [];
  let box = boxAt(design, 'site');
  let holds: Holds = design.holds;
  for (const step of steps) {
    const hold = ownHold(holds, step.name);
    if (!hold) return null;
    const dimensions = dimensionsOf(hold);
    const count = box?.holds[step.name]?.count ?? mostOf(design, step.name, totalOf(hold));
    const inner = dimensions.slice(1).reduce((product, n) => product * n, 1);
    const sizes = dimensions.map((n, axis) => (axis === 0 ? Math.ceil(count / Math.max(inner, 1)) : n));
    const spans = step.spans?.flatMap(({ from, to }, k) => {
      const size = sizes[sizes.length > 1 ? k : 0] ?? 0;
      return from > size ? [] : [{ from, to: Math.min(to, size) }];
    });
    const lost = sizes.length > 1 ? spans && spans.length < (step.spans?.length ?? 0) : spans?.length === 0;
    if (count === 0 || lost) return null;
    clipped.push(spans ? { name: step.name, spans } : { name: step.name });
    const isOne = spans?.length === sizes.length && spans.every((span) => span.from === span.to);
    const next = box && isOne ? boxAt(design, formatPath(clipped)) : undefined;
    if (box && isOne && !next) return null;
    box = next;
    holds = box ? box.holds : blockHolds(design, hold.block);
  }
  return clipped;
}

function mostOf(design: Design, name: HoldName, plain: number): number {
  return placeChanges(design).all.reduce((most, { change }) => {
    const count = 'hold' in change && Object.hasOwn(change.hold, name) ? change.hold[name] : undefined;
    return Math.max(most, count ?? 0);
  }, plain);
}
