/** All names of a document, for the checks of references. */
import { parsePath } from '../address.ts';
import type { Block, Design, Hold } from '../design.ts';
import { limits } from '../limits.ts';
import { rowNames } from './row-names.ts';

export interface Names {
  /** Every definition of a hold: one, or one in a block and one in each variant that overrides it. */
  readonly holds: ReadonlyMap<string, readonly Hold[]>;
  readonly axes: ReadonlySet<string>;
  readonly supplies: ReadonlySet<string>;
  /** `scale-up.up` */
  readonly wires: ReadonlySet<string>;
  /** Repeats written out. */
  readonly rows: ReadonlySet<string>;
}

export function namesOf(design: Design): Names {
  const holds = new Map<string, Hold[]>();
  const axes = new Set<string>();
  for (const record of [design.holds, ...Object.values(design.blocks).map((block) => block.holds)]) {
    for (const [name, hold] of Object.entries(record)) {
      const same = holds.get(name);
      if (same) same.push(hold);
      else holds.set(name, [hold]);
      for (const axis of axesOf(name, hold)) axes.add(axis);
    }
  }
  for (const { axis } of Object.values(design.number ?? {})) for (const name of axis) axes.add(name);
  const wires = Object.entries(design.nets).flatMap(([id, net]) => net.wires.map((wire) => `${id}.${wire.id}`));
  return {
    holds,
    axes,
    supplies: new Set(design.supply?.map((supply) => supply.id)),
    wires: new Set(wires),
    rows: new Set(design.site?.rows.flatMap(rowNames)),
  };
}

export function axesOf(name: string, hold: Hold): readonly string[] {
  if (hold.axis === undefined) return [name];
  return typeof hold.axis === 'string' ? [hold.axis] : hold.axis;
}

export function dimensionsOf(hold: Hold): readonly number[] {
  return typeof hold.n === 'number' ? [hold.n] : hold.n;
}

/** The holds a path names, from outside in; null when it is no path. */
export function holdsOnPath(path: string): readonly string[] | null {
  const read = parsePath(path);
  return read.ok ? read.value.map((step) => step.name) : null;
}

export function blockOf(design: Design, id: string): Block | undefined {
  return Object.hasOwn(design.blocks, id) ? design.blocks[id] : undefined;
}

/** The block at the end of the chain of variants; a broken or endless chain ends where it breaks. */
export function likeRoot(design: Design, id: string): string {
  let root = id;
  for (let depth = 0; depth < limits.likeDepth; depth++) {
    const next = blockOf(design, root)?.like;
    if (next === undefined) break;
    root = next;
  }
  return root;
}

export type Holds = readonly (readonly [name: string, hold: Hold])[];

/** The holds of a block with those of what it is like underneath. */
export function holdsWithin(design: Design, id: string): Holds {
  const chain: Block[] = [];
  for (let next: string | undefined = id; next !== undefined; next = blockOf(design, next)?.like) {
    const block = blockOf(design, next);
    if (!block) break;
    chain.unshift(block);
  }
  return Object.entries(Object.assign({}, ...chain.map((block) => block.holds)) as Readonly<Record<string, Hold>>);
}

export function product(sizes: readonly number[]): number {
  return sizes.reduce((total, n) => total * n, 1);
}
