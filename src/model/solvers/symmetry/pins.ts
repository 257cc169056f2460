/**
 * Which places of the forest the edits name (*pins*), which of them hang together (*components*), and which components
 * are copies of one another (*kinds*).
 *
 * Pins are closed under ancestors. Two pins hang together when one edit names both, when one is the parent of the
 * other, or when they lie in one ring. Everything unpinned below a pin can be permuted freely, so equal texts of two
 * components (`canonical.ts`) give an automorphism of the edited fabric that exchanges them: edits that do not touch
 * each other cost one kind, not one class each. Proof: wreath products of the levels, stabiliser of the pins, then the
 * permutations of copies (atoms and orbits of tuples: Bojanczyk, "Sets with atoms").
 */
import { type AppliedEdit, canonicalText } from './canonical.ts';
import type { Axis, Spot, Structure, StructureEdit } from './structure.ts';

export interface Component {
  /** Node ids by local number. */
  readonly nodes: readonly number[];
  kind: number;
  copy: number;
}

export interface Kind {
  /** Component ids by copy. */
  readonly copies: readonly number[];
  /** For each local number: axis, and local number of the parent or -1. */
  readonly axis: readonly number[];
  readonly parent: readonly number[];
}

/** A link edit with its ends as node ids. */
export interface LinkEdit {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly factor: number;
  readonly set: number | null;
}

export interface RemoveEdit {
  readonly kinds: readonly number[] | null;
  readonly nodes: readonly number[];
}

export interface NodeTable {
  readonly axis: number[];
  /** Node id, or -1 at the root. */
  readonly parent: number[];
  readonly value: number[];
  readonly ids: Map<number, number>;
}

export interface Pins {
  readonly structure: Structure;
  readonly nodes: NodeTable;
  readonly component: readonly number[];
  readonly local: readonly number[];
  readonly components: readonly Component[];
  readonly kinds: readonly Kind[];
  /** Number of children of a node (or of the root, -1) along an axis, where an edit sets it. */
  readonly sizes: ReadonlyMap<number, number>;
  readonly removes: readonly RemoveEdit[];
  /** By link rule. */
  readonly links: ReadonlyMap<number, readonly LinkEdit[]>;
  /** The components and how often each is there: structures that differ in their edits alone and have equal texts are isomorphic. */
  readonly text: string;
}

const mostValues = 2 ** 26;

export function nodeKey(parent: number, axis: number, value: number, axes: number): number {
  return ((parent + 1) * axes + axis) * mostValues + value;
}

export function sizeKey(parent: number, axis: number, axes: number): number {
  return (parent + 1) * axes + axis;
}

export function findNode(nodes: NodeTable, axes: number, parent: number, axis: number, value: number): number {
  return nodes.ids.get(nodeKey(parent, axis, value, axes)) ?? -1;
}

export function addNode(nodes: NodeTable, axes: number, parent: number, axis: number, value: number): number {
  const id = nodes.axis.length;
  nodes.axis.push(axis);
  nodes.parent.push(parent);
  nodes.value.push(value);
  nodes.ids.set(nodeKey(parent, axis, value, axes), id);
  return id;
}

/** Union by path halving; the smaller number leads, so that the outcome does not depend on the order. */
export class Groups {
  readonly leaders: number[] = [];

  add(): number {
    return this.leaders.push(this.leaders.length) - 1;
  }

  find(member: number): number {
    let at = member;
    while (this.leaders[at] !== at) {
      const up = this.leaders[this.leaders[at] as number] as number;
      this.leaders[at] = up;
      at = up;
    }
    return at;
  }

  join(one: number, other: number): void {
    const x = this.find(one);
    const y = this.find(other);
    this.leaders[Math.max(x, y)] = Math.min(x, y);
  }
}

/** `inOrder`: edits of a single component are written as they come; cheaper, and only its text can tell. */
export function pinEdits(structure: Structure, inOrder = true): Pins {
  const { axes } = structure;
  const width = axes.length;
  const sizes = new Map<number, number>();
  const nodes: NodeTable = { axis: [], parent: [], value: [], ids: new Map() };
  const groups = new Groups();
  const sizeOf = (parent: number, axis: number) => sizes.get(sizeKey(parent, axis, width)) ?? axes[axis]?.size ?? 0;

  /** Whether sizes leave such a place. A parent that is not pinned (-2) has the usual sizes below it. */
  const exists = ({ axis, path }: Spot): boolean => {
    let parent = -1;
    return (structure.chains[axis] as readonly number[]).every((step, level) => {
      const value = path[level] as number;
      const size = parent === -2 ? (axes[step] as Axis).size : sizeOf(parent, step);
      const node = parent === -2 ? -1 : findNode(nodes, width, parent, step, value);
      parent = node < 0 ? -2 : node;
      return value >= 0 && value < size;
    });
  };
  /** Pins a spot with its ancestors. */
  const pin = ({ axis, path }: Spot): number => {
    let parent = -1;
    for (const [level, step] of (structure.chains[axis] as readonly number[]).entries()) {
      const value = path[level] as number;
      let id = findNode(nodes, width, parent, step, value);
      if (id < 0) {
        id = addNode(nodes, width, parent, step, value);
        groups.add();
        if (parent >= 0) groups.join(id, parent);
      }
      parent = id;
    }
    return parent;
  };
  const pinAll = (spots: readonly Spot[]): number[] => {
    const ids = spots.map(pin);
    for (const id of ids) groups.join(ids[0] as number, id);
    return ids;
  };

  // Sizes come first and outermost first: they decide which other places exist.
  const lastSizes = lastOfEach(structure.edits.filter((edit) => edit.kind === 'size'));
  const applied: AppliedEdit[] = [];
  const epochOf = linkEpochs();
  for (const edit of lastSizes.sort((x, y) => (x.at?.path.length ?? 0) - (y.at?.path.length ?? 0))) {
    if (edit.at && !exists(edit.at)) continue;
    const parent = edit.at ? pin(edit.at) : -1;
    sizes.set(sizeKey(parent, edit.axis, width), edit.size);
    if (parent >= 0) applied.push({ edit, nodes: [parent], epoch: 0 });
  }
  const removes: RemoveEdit[] = [];
  const links = new Map<number, LinkEdit[]>();
  for (const edit of structure.edits) {
    if (edit.kind === 'size') continue;
    if (edit.kind === 'link') {
      if (!edit.a.every(exists) || !edit.b.every(exists)) continue;
      const a = pinAll(edit.a);
      const b = pinAll(edit.b);
      if (a.length > 0 && b.length > 0) groups.join(a[0] as number, b[0] as number);
      const known = links.get(edit.rule) ?? [];
      links.set(edit.rule, known);
      known.push({ a, b, factor: edit.factor, set: edit.set });
      const epoch = epochOf(edit);
      if (a.length + b.length > 0) applied.push({ edit, nodes: [...a, ...b], epoch });
      continue;
    }
    if (!edit.at.every(exists)) continue;
    const ids = pinAll(edit.at);
    if (edit.kind === 'remove') removes.push({ kinds: edit.kinds, nodes: ids });
    if (ids.length > 0) applied.push({ edit, nodes: ids, epoch: 0 });
  }
  joinRings(structure, nodes, groups);

  const members = new Map<number, { nodes: number[]; edits: AppliedEdit[] }>();
  nodes.axis.forEach((_, id) => {
    const leader = groups.find(id);
    const group = members.get(leader);
    if (group) group.nodes.push(id);
    else members.set(leader, { nodes: [id], edits: [] });
  });
  for (const one of applied) members.get(groups.find(one.nodes[0] as number))?.edits.push(one);

  const component: number[] = [];
  const local: number[] = [];
  const components: Component[] = [];
  const byText = new Map<string, number[]>();
  for (const group of members.values()) {
    const id = components.length;
    const { text, order } = canonicalText(structure, nodes, group.edits, inOrder && members.size === 1);
    // Pins that no edit writes out cannot exist: each belongs to the chain of one.
    order.forEach((node, number) => {
      component[node] = id;
      local[node] = number;
    });
    components.push({ nodes: order, kind: -1, copy: -1 });
    const copies = byText.get(text);
    if (copies) copies.push(id);
    else byText.set(text, [id]);
  }
  const kinds = [...byText.values()].map((copies) => kindOf(copies, components, nodes, local));
  return {
    structure,
    nodes,
    component,
    local,
    components,
    kinds: numberKinds(kinds, components),
    sizes,
    removes,
    links,
    text: [...byText]
      .map(([text, copies]) => `${copies.length}×${text}`)
      .sort()
      .join('\n'),
  };
}

/** Two edits of one size: the last wins. */
function lastOfEach<E extends Extract<StructureEdit, { kind: 'size' }>>(edits: readonly E[]): E[] {
  const last = new Map<string, E>();
  for (const edit of edits) last.set(`${edit.axis}:${edit.at?.path.join('.') ?? ''}`, edit);
  return [...last.values()];
}

/**
 * Factors commute with one another and equal rates set outright do too; anything else on one rule depends on the order.
 * A link edit's epoch counts those turns, so that edits at different sides of one are never taken for copies.
 */
function linkEpochs(): (edit: Extract<StructureEdit, { kind: 'link' }>) => number {
  const last = new Map<number, { set: number | null; epoch: number }>();
  return ({ rule, set }) => {
    const before = last.get(rule);
    const epoch = before === undefined ? 0 : before.set === set ? before.epoch : before.epoch + 1;
    last.set(rule, { set, epoch });
    return epoch;
  };
}

/** Two pins in one ring say how far apart they are, so they are moved together or not at all. */
export function joinRings({ axes }: Structure, nodes: NodeTable, groups: Groups): void {
  const first = new Map<number, number>();
  nodes.axis.forEach((axis, id) => {
    if (axes[axis]?.kind !== 'ring') return;
    const ring = sizeKey(nodes.parent[id] as number, axis, axes.length);
    const other = first.get(ring);
    if (other === undefined) first.set(ring, id);
    else groups.join(id, other);
  });
}

export function kindOf(
  copies: readonly number[],
  components: readonly Component[],
  nodes: NodeTable,
  local: readonly number[],
): Kind {
  const first = (components[copies[0] as number] as Component).nodes;
  return {
    copies,
    axis: first.map((id) => nodes.axis[id] as number),
    parent: first.map((id) => {
      const parent = nodes.parent[id] as number;
      return parent < 0 ? -1 : (local[parent] as number);
    }),
  };
}

export function numberKinds(kinds: readonly Kind[], components: readonly Component[]): readonly Kind[] {
  kinds.forEach((kind, number) => {
    kind.copies.forEach((id, copy) => {
      const own = components[id] as Component;
      own.kind = number;
      own.copy = copy;
    });
  });
  return kinds;
}
