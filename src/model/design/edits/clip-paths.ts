/** Addresses of places that no longer exist go; ranges that reach too far shrink; all else stays as it was written. */
import { type AddressStep, formatPath } from '../address.ts';
import type { Design } from '../design.ts';
import type { Steps } from '../tree-chain.ts';
import { ownHold } from '../tree-kinds.ts';
import { reachBelow, siteReach, sizesAt } from '../tree-spot.ts';
import { rewritePaths, stepsInTree } from './paths.ts';
import type { Done } from './refuse.ts';

/** What was no place before is left alone; what became ambiguous is spelled out. */
export function clipPaths(before: Design, after: Design): Done {
  return rewritePaths(after, (path) => {
    const steps = stepsInTree(before, path);
    const was = steps && clip(before, steps);
    if (!steps || !was) return path;
    const is = clip(after, steps);
    if (!is) return null;
    const [text, old] = [formatPath(is), formatPath(was)];
    if (text !== old) return text;
    if (text === path && steps.length === path.split('/').length) return path;
    const now = stepsInTree(after, path);
    return now && formatPath(now) === formatPath(steps) ? path : text;
  });
}

/** The part of an address that exists; null when none does. */
function clip(design: Design, steps: Steps): Steps | null {
  const clipped: AddressStep[] = [];
  let reach = siteReach(design);
  for (const step of steps) {
    const hold = ownHold(reach.holds, step.name);
    if (!hold) return null;
    const sizes = sizesAt(design, reach, step.name, hold);
    const spans = step.spans?.flatMap(({ from, to }, k) => {
      const size = sizes[sizes.length > 1 ? k : 0] ?? 0;
      return from > size ? [] : [{ from, to: Math.min(to, size) }];
    });
    const isLost = sizes.length > 1 ? spans && spans.length < (step.spans?.length ?? 0) : spans?.length === 0;
    const next = isLost || sizes.includes(0) ? undefined : reachBelow(design, reach, step.name, hold, spans);
    if (!next) return null;
    clipped.push(spans ? { name: step.name, spans } : { name: step.name });
    reach = next;
  }
  return clipped;
}
