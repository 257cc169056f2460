/**
 * A finer symmetry of the same fabric: further places pinned (a card that is looked at from, the sides of a cut), rests
 * of sets dealt into two halves. It is the stabiliser of those places, hence equitable: distances and flows found on its
 * quotient are real.
 */

import { atOnce } from '../../algorithms/at-once.ts';
import type { Splits } from './cells.ts';
import { nodeOf } from './cells.ts';
import type { VertexClasses } from './classes.ts';
import { buildSymmetry, type Symmetry } from './links.ts';
import {
  addNode,
  type Component,
  findNode,
  Groups,
  type Kind,
  kindOf,
  type NodeTable,
  numberKinds,
  type Pins,
  sizeKey,
} from './pins.ts';
import type { Spot } from './structure.ts';

/** Places that are pinned together as one tuple. */
export interface Mark {
  readonly label: string;
  readonly spots: readonly Spot[];
}

/** Of the unpinned children of one place (of the root, with an empty path) along a set: the first go to half 1. */
export interface SplitOrder {
  readonly axis: number;
  readonly parent: readonly number[];
  readonly first: number;
}

export function refine(base: Symmetry, marks: readonly Mark[], splits: readonly SplitOrder[] = []): Symmetry {
  return atOnce(buildRefined(base, marks, splits));
}

/** `refine` in steps of some milliseconds. `most`: as of `symmetryOf`. */
export function* buildRefined(
  base: Symmetry,
  marks: readonly Mark[],
  splits: readonly SplitOrder[] = [],
  most?: number,
): Generator<void, Symmetry> {
  const pins = refinePins(base.pins, marks);
  const { axes } = pins.structure;
  const byPlace: Splits = new Map(
    splits.map(({ axis, parent, first }) => {
      const above = axes[axis]?.parent as number;
      const node = parent.length === 0 ? -1 : nodeAt(pins, { axis: above, path: parent });
      return [sizeKey(node, axis, axes.length), first];
    }),
  );
  return yield* buildSymmetry(pins, splits.length > 0 ? byPlace : null, most);
}

/** Node of a pinned spot, or -1. */
export function nodeAt({ structure, nodes }: Pins, { axis, path }: Spot): number {
  let node = -1;
  for (const [level, step] of (structure.chains[axis] as readonly number[]).entries()) {
    node = findNode(nodes, structure.axes.length, node, step, path[level] as number);
    if (node < 0) return -1;
  }
  return node;
}

function refinePins(base: Pins, marks: readonly Mark[]): Pins {
  const { structure } = base;
  const width = structure.axes.length;
  const nodes: NodeTable = {
    axis: [...base.nodes.axis],
    parent: [...base.nodes.parent],
    value: [...base.nodes.value],
    ids: new Map(base.nodes.ids),
  };
  const known = nodes.axis.length;
  const groups = new Groups();
  for (let id = 0; id < known; id++) groups.add();
  for (const component of base.components) {
    for (const id of component.nodes) groups.join(component.nodes[0] as number, id);
  }
  const ringStart = new Map<number, number>();
  for (let id = 0; id < known; id++) startRing(id);
  const labels = new Map<number, string>();
  const marked: number[] = [];

  for (const { label, spots } of marks) {
    let first = -1;
    for (const { axis, path } of spots) {
      let parent = -1;
      for (const [level, step] of (structure.chains[axis] as readonly number[]).entries()) {
        const value = path[level] as number;
        let id = findNode(nodes, width, parent, step, value);
        if (id < 0) {
          id = addNode(nodes, width, parent, step, value);
          groups.add();
          if (parent >= 0) groups.join(id, parent);
          startRing(id);
        }
        parent = id;
      }
      labels.set(parent, `${labels.get(parent) ?? ''}${label};`);
      if (first < 0) first = parent;
      else groups.join(first, parent);
      marked.push(parent);
    }
  }

  const touched = new Set<number>();
  for (const id of marked) touched.add(groups.find(id));
  for (let id = known; id < nodes.axis.length; id++) touched.add(groups.find(id));
  const component: number[] = [];
  const local: number[] = [];
  const components: Component[] = [];
  const byText = new Map<string, number[]>();
  const place = (own: readonly number[], text: string): void => {
    const id = components.length;
    own.forEach((node, number) => {
      component[node] = id;
      local[node] = number;
    });
    components.push({ nodes: own, kind: -1, copy: -1 });
    const copies = byText.get(text);
    if (copies) copies.push(id);
    else byText.set(text, [id]);
  };
  const members = new Map<number, number[]>();
  for (let id = 0; id < nodes.axis.length; id++) {
    const leader = groups.find(id);
    if (!touched.has(leader)) continue;
    const list = members.get(leader);
    if (list) list.push(id);
    else members.set(leader, [id]);
  }
  for (const one of base.components) {
    const leader = groups.find(one.nodes[0] as number);
    const merged = members.get(leader);
    if (!merged) place(one.nodes, `${one.kind}`);
    else if (merged.length === one.nodes.length) {
      // Nothing new hangs here: copies that carry the same labels at the same places stay copies.
      const text = one.nodes.map((id) => labels.get(id) ?? '').join('|');
      place(one.nodes, `${one.kind}:${text}`);
      members.delete(leader);
    }
  }
  let alone = 0;
  for (const own of members.values()) place(own, `new${alone++}`);
  const kinds: Kind[] = [...byText.values()].map((copies) => kindOf(copies, components, nodes, local));
  return {
    structure,
    nodes,
    component,
    local,
    components,
    kinds: numberKinds(kinds, components),
    sizes: base.sizes,
    removes: base.removes,
    links: base.links,
    text: '',
  };

  function startRing(id: number): void {
    const axis = nodes.axis[id] as number;
    if (structure.axes[axis]?.kind !== 'ring') return;
    const ring = sizeKey(nodes.parent[id] as number, axis, width);
    const other = ringStart.get(ring);
    if (other === undefined) ringStart.set(ring, id);
    else groups.join(id, other);
  }
}

/** One member of a class: a concrete place for each leaf axis of its kind. */
export function memberOf(symmetry: Symmetry, classes: VertexClasses, index: number): Spot[] {
  const { pins, forest } = symmetry;
  const own = pins.structure.kinds[classes.kind[index] as number];
  if (!own) return [];
  const cells = classes.cells[index] as VertexClasses['cells'][number];
  const copies = classes.copies[index] as VertexClasses['copies'][number];
  const paths: number[][] = [];
  const nodeAt: number[] = [];
  own.axes.forEach((axis, position) => {
    const cell = cells[position] as (typeof cells)[number];
    const parent = own.parents[position] as number;
    const copy = copies[own.trees[position] as number] as number;
    const above = parent < 0 ? [] : (paths[parent] as number[]);
    const parentNode = parent < 0 ? -1 : (nodeAt[parent] as number);
    if (cell.local >= 0) {
      const node = nodeOf(pins, cell, copy);
      nodeAt[position] = node;
      paths[position] = [...above, pins.nodes.value[node] as number];
      return;
    }
    nodeAt[position] = -2;
    paths[position] = [...above, unpinnedValue(symmetry, forest, cell, copy, parent < 0 ? -1 : parentNode, axis)];
  });
  return own.leaves.map((position) => ({ axis: own.axes[position] as number, path: paths[position] as number[] }));
}

function unpinnedValue(
  { pins }: Symmetry,
  forest: Symmetry['forest'],
  cell: VertexClasses['cells'][number][number],
  copy: number,
  parentNode: number,
  axis: number,
): number {
  const { kind, size } = pins.structure.axes[axis] as Pins['structure']['axes'][number];
  if (kind === 'points') return cell.value;
  const width = pins.structure.axes.length;
  if (kind === 'ring') {
    const siblings = cell.parent
      ? (cell.parent.children[pins.structure.axes[axis]?.ordinal as number] as readonly (typeof cell)[])
      : (forest.roots[axis] as readonly (typeof cell)[]);
    const reference = siblings[0] as typeof cell;
    if (reference.local < 0) return 0;
    const start = pins.nodes.value[nodeOf(pins, reference, Math.max(0, copy))] as number;
    return (start + cell.value) % (pins.sizes.get(sizeKey(parentNode, axis, width)) ?? size);
  }
  // Below an unpinned place (-2) nothing is pinned; elsewhere the first value that no pin takes.
  if (parentNode === -2) return 0;
  let value = 0;
  while (findNode(pins.nodes, width, parentNode, axis, value) >= 0) value++;
  return value;
}
