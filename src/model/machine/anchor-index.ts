/** Finds, among many places named by edits, those an element lies below, without trying them all. */
import type { Anchor } from './fabric.ts';

/** An element's indices in every dimension, keyed by dimension; -1 where any of the unpinned ones is meant. */
export type CellPaths = Readonly<Record<number, readonly number[]>>;

export interface AnchorIndex<Item> {
  add(anchor: Anchor, item: Item): void;
  /** Items whose place the element lies below, in the order they were added. */
  at(paths: CellPaths): readonly Item[];
}

export function anchorIndex<Item>(): AnchorIndex<Item> {
  interface Entry {
    readonly anchor: Anchor;
    readonly item: Item;
    readonly order: number;
  }
  const everywhere: Entry[] = [];
  /** By one of the nodes that a place names: the deepest. */
  const byNode = new Map<string, Entry[]>();
  let count = 0;
  return {
    add(anchor, item) {
      const entry = { anchor, item, order: count++ };
      const deepest = deepestNode(anchor);
      if (deepest === undefined) {
        everywhere.push(entry);
        return;
      }
      const known = byNode.get(deepest);
      if (known) known.push(entry);
      else byNode.set(deepest, [entry]);
    },
    at(paths) {
      if (count === 0) return [];
      const found = [...everywhere];
      if (byNode.size > 0) {
        for (const dimension in paths) {
          let node = `${dimension}:`;
          for (const index of paths[dimension] ?? []) {
            node += `${index}.`;
            for (const entry of byNode.get(node) ?? []) if (isBelow(paths, entry.anchor)) found.push(entry);
          }
        }
      }
      return found.length < 2
        ? found.map(({ item }) => item)
        : found.sort((one, other) => one.order - other.order).map(({ item }) => item);
    },
  };
}

/** The other way round: of many elements, those below a place. */
export interface ElementIndex<Element> {
  below(anchor: Anchor): readonly Element[];
}

export function elementIndex<Element extends { readonly paths: CellPaths }>(
  elements: readonly Element[],
): ElementIndex<Element> {
  const byNode = new Map<string, Element[]>();
  for (const element of elements) {
    for (const dimension in element.paths) {
      let node = `${dimension}:`;
      for (const index of element.paths[dimension] ?? []) {
        node += `${index}.`;
        const known = byNode.get(node);
        if (known) known.push(element);
        else byNode.set(node, [element]);
      }
    }
  }
  return {
    below(anchor) {
      const deepest = deepestNode(anchor);
      if (deepest === undefined) return elements;
      return (byNode.get(deepest) ?? []).filter(({ paths }) => isBelow(paths, anchor));
    },
  };
}

function deepestNode(anchor: Anchor): string | undefined {
  let deepest: string | undefined;
  let depth = 0;
  for (const dimension in anchor) {
    const path = anchor[dimension] ?? [];
    if (path.length <= depth) continue;
    depth = path.length;
    deepest = `${dimension}:${path.join('.')}.`;
  }
  return deepest;
}

/** Whether the element lies below all nodes of the anchor. */
export function isBelow(paths: CellPaths, anchor: Anchor): boolean {
  for (const dimension in anchor) {
    const path = paths[dimension];
    const node = anchor[dimension] as readonly number[];
    if (!path || path.length < node.length || node.some((index, depth) => path[depth] !== index)) return false;
  }
  return true;
}
