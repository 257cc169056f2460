/**
 * The tree of boxes: blocks exist, none is inside itself or like itself, indices fit their axes, and the whole stays
 * within the number of elements, exceptions included. Runs before anything walks the tree.
 */
import type { Design, Hold } from '../design.ts';
import { limits } from '../limits.ts';
import { axesOf, blockHolds, blockOf, dimensionsOf, type Holds, totalOf } from '../tree-kinds.ts';
import { checkSize } from './check-size.ts';
import type { Names } from './names.ts';
import { type ParseRefusal, refusal, shown } from './parse-result.ts';

export function* checkBoxes(design: Design, names: Names): Generator<ParseRefusal> {
  for (const { name, hold, path } of allHolds(design)) {
    if (hold.block !== undefined && !blockOf(design, hold.block)) {
      yield refusal('broken-reference', [...path, 'block'], { found: shown(hold.block) });
    }
    const sizes = dimensionsOf(hold).length;
    const axes = axesOf(name, hold).length;
    if (axes !== sizes) yield refusal('axis-mismatch', path, { expected: String(axes), found: String(sizes) });
    const total = totalOf(hold);
    if (total > limits.count) {
      yield refusal('out-of-range', [...path, 'n'], { expected: `0..${limits.count}`, found: String(total) });
    }
  }
  yield* checkSize(design);
  yield* checkNumbers(design, names);
}

/** Comes before anything asks what a block holds. */
export function* checkLike(design: Design): Generator<ParseRefusal> {
  let inherited = 0;
  for (const [id, block] of Object.entries(design.blocks)) {
    const where = ['blocks', id, 'like'];
    let depth = 0;
    inherited += Object.keys(block.holds).length;
    for (let next = block.like; next !== undefined; ) {
      const base = blockOf(design, next);
      if (!base) {
        yield refusal('broken-reference', where, { found: shown(next) });
        break;
      }
      if (next === id || ++depth > limits.likeDepth) {
        yield refusal('cyclic-blocks', where, { expected: `0..${limits.likeDepth}`, found: shown(id) });
        break;
      }
      inherited += Object.keys(base.holds).length;
      next = base.like;
    }
    if (inherited > limits.inheritedHolds) {
      yield refusal('too-many', where, { expected: `0..${limits.inheritedHolds}` });
    }
  }
}

interface PlacedHold {
  readonly name: string;
  readonly hold: Hold;
  readonly path: readonly PropertyKey[];
}

export function* allHolds(design: Design): Generator<PlacedHold> {
  for (const [name, hold] of Object.entries(design.holds)) yield { name, hold, path: ['holds', name] };
  for (const [id, block] of Object.entries(design.blocks)) {
    for (const [name, hold] of Object.entries(block.holds)) yield { name, hold, path: ['blocks', id, 'holds', name] };
  }
}

/** How many of each hold the whole site has, changes aside. */
export function totalsOf(design: Design): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  const instances = new Map<string, number>();
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (holds: Holds): void => {
    for (const { block } of Object.values(holds)) {
      if (block === undefined || seen.has(block)) continue;
      seen.add(block);
      visit(blockHolds(design, block));
      order.push(block);
    }
  };
  const count = (holds: Holds, containers: number): void => {
    for (const [name, hold] of Object.entries(holds)) {
      const many = containers * totalOf(hold);
      totals.set(name, (totals.get(name) ?? 0) + many);
      if (hold.block !== undefined) instances.set(hold.block, (instances.get(hold.block) ?? 0) + many);
    }
  };
  visit(design.holds);
  count(design.holds, 1);
  // Outer boxes come before what is in them.
  for (const id of order.reverse()) count(blockHolds(design, id), instances.get(id) ?? 0);
  return totals;
}

function* checkNumbers(design: Design, names: Names): Generator<ParseRefusal> {
  const numbered = Object.entries(design.number ?? {});
  if (numbered.length === 0) return;
  const totals = totalsOf(design);
  for (const [name, { axis, n }] of numbered) {
    const where = ['number', name];
    if (!names.holds.has(name)) yield refusal('broken-reference', where, { found: shown(name) });
    if (axis.length !== n.length) {
      yield refusal('axis-mismatch', where, { expected: String(axis.length), found: String(n.length) });
    }
    const total = totals.get(name) ?? 0;
    if (n.reduce((product, size) => product * size, 1) !== total) {
      yield refusal('axis-mismatch', where, { expected: String(total), found: n.join(' × ') });
    }
  }
}
