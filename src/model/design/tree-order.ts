/**
 * The k-th element of a hold in tree order, as rows ("the k-th cc met") and through numbers (`hrs[4,16]`) count them.
 * What is off keeps its place.
 */
import { formatPath, parsePath, stepAt } from './address.ts';
import { stepCovers } from './address-order.ts';
import type { Design, HoldName, Path } from './design.ts';
import { treeChanges } from './tree-changes.ts';
import {
  type Branch,
  branchBelow,
  cellsOf,
  changesOfHold,
  countInBranch,
  siteBranch,
  type Tally,
  tally,
} from './tree-count.ts';
import { indicesOfOrdinal, ordinalOfIndices } from './tree-indices.ts';
import { dimensionsOf } from './tree-kinds.ts';

/** Full path of the element, `ordinal` from 0; undefined beyond the last. */
export function nthPath(design: Design, name: HoldName, ordinal: number): Path | undefined {
  const changes = treeChanges(design);
  const counts = tally(design, changes, (element) => element.hold === name, true);
  let branch = siteBranch(design, changes);
  let rest = ordinal;
  let path = '';
  for (;;) {
    const found = holdWith(counts, branch, rest);
    if (!found) return undefined;
    rest -= found.before;
    const within = elementWith(counts, branch, found.name, rest);
    rest -= within.before;
    const hold = branch.holds[found.name];
    if (!hold) return undefined;
    const indices = indicesOfOrdinal(within.ordinal, dimensionsOf(hold));
    path += `${path === '' ? '' : '/'}${formatPath([stepAt(found.name, indices)])}`;
    if (found.name === name) return path;
    const inside = changesOfHold(branch, found.name).filter(({ steps }) => {
      const step = steps[branch.depth];
      return step !== undefined && stepCovers(step, indices);
    });
    branch = branchBelow(design, hold, branch.depth, inside);
  }
}

/** Which of its hold the element is, from 0; undefined for what is not there. */
export function ordinalOf(design: Design, path: Path): number | undefined {
  const read = parsePath(path);
  const last = read.ok ? read.value.at(-1) : undefined;
  if (!read.ok || !last) return undefined;
  const counts = tally(design, treeChanges(design), (element) => element.hold === last.name, true);
  let branch = siteBranch(design, treeChanges(design));
  let ordinal = 0;
  for (const step of read.value) {
    const hold = Object.hasOwn(branch.holds, step.name) ? branch.holds[step.name] : undefined;
    const indices = step.spans?.map((span) => span.from) ?? [1];
    if (!hold || indices.length !== dimensionsOf(hold).length) return undefined;
    const place = ordinalOfIndices(indices, dimensionsOf(hold));
    if (place >= countInBranch(branch, step.name, hold)) return undefined;
    for (const name of Object.keys(branch.holds)) {
      if (name === step.name) break;
      ordinal += counts.inHold(branch, name);
    }
    ordinal += countBefore(counts, branch, step.name, place);
    const changes = changesOfHold(branch, step.name).filter((change) => {
      const changed = change.steps[branch.depth];
      return changed !== undefined && stepCovers(changed, indices);
    });
    branch = branchBelow(design, hold, branch.depth, changes);
  }
  return ordinal;
}

/** The hold of a branch that has the `rest`-th match, and how many come before it. */
function holdWith(counts: Tally, branch: Branch, rest: number): { name: HoldName; before: number } | undefined {
  let before = 0;
  for (const name of Object.keys(branch.holds)) {
    const inside = counts.inHold(branch, name);
    if (rest < before + inside) return { name, before };
    before += inside;
  }
  return undefined;
}

/** The element of a hold that has the `rest`-th match of that hold, and how many matches come before it. */
function elementWith(counts: Tally, branch: Branch, name: HoldName, rest: number): { ordinal: number; before: number } {
  let ordinal = 0;
  let before = 0;
  for (const { size, each } of stretches(counts, branch, name, Number.POSITIVE_INFINITY)) {
    if (each > 0 && rest < before + size * each) {
      const into = Math.floor((rest - before) / each);
      return { ordinal: ordinal + into, before: before + into * each };
    }
    ordinal += size;
    before += size * each;
  }
  return { ordinal, before };
}

function countBefore(counts: Tally, branch: Branch, name: HoldName, place: number): number {
  let before = 0;
  let ordinal = 0;
  for (const { size, each } of stretches(counts, branch, name, place)) {
    const taken = Math.min(size, place - ordinal);
    before += taken * each;
    ordinal += taken;
    if (ordinal >= place) break;
  }
  return before;
}

/** Elements of a hold in order, equal neighbours together. Of several axes with changes: one by one. */
function* stretches(
  counts: Tally,
  branch: Branch,
  name: HoldName,
  atMost: number,
): Generator<{ size: number; each: number }> {
  const hold = branch.holds[name];
  if (!hold) return;
  const { depth } = branch;
  const changes = changesOfHold(branch, name);
  const dimensions = dimensionsOf(hold);
  const count = countInBranch(branch, name, hold);
  if (changes.length === 0 || dimensions.length === 1) {
    for (const cell of cellsOf(dimensions, count, changes, depth)) {
      yield { size: cell.size, each: counts.inElement(name, hold, depth, cell.changes) };
    }
    return;
  }
  for (let k = 0; k < Math.min(count, atMost + 1); k++) {
    const indices = indicesOfOrdinal(k, dimensions);
    const own = changes.filter((change) => {
      const step = change.steps[depth];
      return step !== undefined && stepCovers(step, indices);
    });
    yield { size: 1, each: counts.inElement(name, hold, depth, own) };
  }
}
