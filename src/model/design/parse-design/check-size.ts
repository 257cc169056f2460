/** The size of a design before anything is expanded: boxes end somewhere, and all levels multiplied stay in bounds. */
import { parsePath } from '../address.ts';
import type { Design } from '../design.ts';
import { limits } from '../limits.ts';
import { blockHolds, blockOf, type Holds, totalOf } from '../tree-kinds.ts';
import { type ParseRefusal, refusal, shown } from './parse-result.ts';

interface Exceptions {
  /** Largest count that any change gives a hold of this name. */
  readonly counts: ReadonlyMap<string, number>;
  /** Blocks that changes put in place of its own. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Extent {
  readonly elements: number;
  /** Cabinets and groups that would stand in the hall if this did. */
  readonly standing: number;
  readonly depth: number;
}

/**
 * An upper bound of all boxes and elements: each hold as often, and of the largest kind, as any change makes it
 * anywhere. Exact without changes.
 */
export function* checkSize(design: Design): Generator<ParseRefusal> {
  const exceptions = exceptionsOf(design);
  const known = new Map<string, Extent>();
  const open: string[] = [];
  let refused: ParseRefusal | null = null;

  const refuse = (id: string): Extent => {
    const found = [...open.slice(-3), id].map(shown).join(' > ');
    refused ??= refusal('cyclic-blocks', ['blocks', id], { expected: `0..${limits.boxDepth}`, found });
    return { elements: 0, standing: 0, depth: 0 };
  };
  const extentOf = (id: string): Extent => {
    const done = known.get(id);
    if (done) return open.length + done.depth > limits.boxDepth ? refuse(id) : done;
    if (open.includes(id) || open.length >= limits.boxDepth) return refuse(id);
    open.push(id);
    const inside = sum(blockHolds(design, id));
    open.pop();
    const shape = blockOf(design, id)?.is;
    const standing = shape === 'group' ? 1 + inside.standing : shape === 'cabinet' ? 1 : 0;
    const extent = { elements: inside.elements, standing, depth: inside.depth + 1 };
    known.set(id, extent);
    return extent;
  };
  const sum = (holds: Holds): Extent => {
    let elements = 0;
    let standing = 0;
    let depth = 0;
    for (const [name, hold] of Object.entries(holds)) {
      const n = Math.max(totalOf(hold), exceptions.counts.get(name) ?? 0);
      let inside = 0;
      let stand = 0;
      for (const kind of [hold.block, ...(exceptions.kinds.get(name) ?? [])]) {
        if (kind === undefined || refused !== null) continue;
        const extent = extentOf(kind);
        inside = Math.max(inside, extent.elements);
        stand = Math.max(stand, extent.standing);
        depth = Math.max(depth, extent.depth);
      }
      elements += n * (1 + inside);
      standing += n * stand;
    }
    return { elements, standing, depth };
  };

  const site = sum(design.holds);
  let largest = site.elements;
  for (const id of Object.keys(design.blocks)) {
    if (refused === null) largest = Math.max(largest, extentOf(id).elements);
  }
  if (refused !== null) yield refused;
  if (largest > limits.elements) {
    yield refusal('too-many-elements', ['holds'], { expected: `0..${limits.elements}`, found: String(largest) });
  }
  if (site.standing > limits.standing) {
    yield refusal('too-many-elements', ['holds'], { expected: `0..${limits.standing}`, found: String(site.standing) });
  }
}

function exceptionsOf(design: Design): Exceptions {
  const counts = new Map<string, number>();
  const kinds = new Map<string, Set<string>>();
  for (const change of design.changes ?? []) {
    if ('hold' in change) {
      for (const [name, n] of Object.entries(change.hold)) counts.set(name, Math.max(counts.get(name) ?? 0, n));
    } else if ('block' in change) {
      const read = parsePath(change.at);
      const last = read.ok ? read.value.at(-1)?.name : undefined;
      if (last !== undefined) kinds.set(last, (kinds.get(last) ?? new Set()).add(change.block));
    }
  }
  return { counts, kinds };
}
