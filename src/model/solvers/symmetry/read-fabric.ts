/** From the fabric of the machine, with its dimensions and depths, to the forest of axes that the solvers read. */
import type { Anchor, Fabric, FabricEdit } from '../../machine/fabric.ts';
import { normalJoins } from './normal-joins.ts';
import type { Axis, Spot, Structure, StructureEdit, VertexKind } from './structure.ts';

export function structureOf(fabric: Fabric): Structure {
  const { axes, axisOf } = layAxes(fabric);
  const kinds = fabric.types.map((type) =>
    vertexKind(
      type.name,
      type.card,
      axes,
      type.at.flatMap(([dimension, depth]) => (axisOf[dimension] as readonly number[]).slice(0, depth)),
    ),
  );
  const { joins, pointAxes } = normalJoins(fabric, axisOf, axes, kinds);
  const settled = axes.map((axis, index) => (pointAxes.has(index) ? ({ ...axis, kind: 'points' } as const) : axis));
  return {
    axes: settled,
    chains: chainsOf(settled),
    kinds,
    joins,
    edits: fabric.edits.map((edit) => structureEdit(edit, axisOf)),
  };
}

/** The anchor of a vertex of some type, by dimension, from the places of its leaf axes. */
export function anchorOfSpots(fabric: Fabric, type: number, spots: readonly Spot[]): Anchor {
  const { axes, axisOf } = layAxes(fabric);
  const chains = chainsOf(axes);
  const anchor: Record<number, readonly number[]> = {};
  for (const [dimension, depth] of fabric.types[type]?.at ?? []) {
    const last = axisOf[dimension]?.[depth - 1] as number;
    const spot = spots.find(({ axis }) => (chains[axis] as readonly number[]).includes(last));
    if (spot) anchor[dimension] = spot.path.slice(0, depth);
  }
  return anchor;
}

/** The other way round: places of a vertex by its anchor. */
export function spotReader(fabric: Fabric): (anchor: Anchor) => Spot[] {
  const { axisOf } = layAxes(fabric);
  return (anchor) => spotsOf(anchor, axisOf);
}

function spotsOf(anchor: Anchor, axisOf: readonly (readonly number[])[]): Spot[] {
  return Object.entries(anchor)
    .filter(([, path]) => path.length > 0)
    .map(([dimension, path]) => ({ axis: axisOf[Number(dimension)]?.[path.length - 1] as number, path }));
}

function chainsOf(axes: readonly Axis[]): number[][] {
  const chains: number[][] = [];
  axes.forEach((axis, index) => {
    chains.push(axis.parent < 0 ? [index] : [...(chains[axis.parent] as number[]), index]);
  });
  return chains;
}

function layAxes(fabric: Fabric): { axes: Axis[]; axisOf: number[][] } {
  const axes: Axis[] = [];
  const axisOf: number[][] = fabric.dimensions.map(() => []);
  const siblings = new Map<number, number>();
  const lay = (dimension: number): number[] => {
    const own = axisOf[dimension] as number[];
    const { levels, under } = fabric.dimensions[dimension] as Fabric['dimensions'][number];
    if (own.length > 0 || levels.length === 0) return own;
    if (under) own.push(...lay(under.dimension).slice(0, under.depth));
    for (const level of levels.slice(own.length)) {
      const parent = own.at(-1) ?? -1;
      const ordinal = siblings.get(parent) ?? 0;
      siblings.set(parent, ordinal + 1);
      own.push(axes.length);
      axes.push({
        name: level.name,
        size: level.size,
        kind: level.kind === 'line' ? 'points' : level.kind,
        wraps: level.kind === 'ring',
        parent,
        ordinal,
      });
    }
    return own;
  };
  for (const dimension of fabric.dimensions.keys()) lay(dimension);
  return { axes, axisOf };
}

function vertexKind(name: string, card: boolean, axes: readonly Axis[], used: readonly number[]): VertexKind {
  const own = [...new Set(used)].sort((x, y) => x - y);
  const parents = own.map((axis) => own.indexOf((axes[axis] as Axis).parent));
  const trees: number[] = [];
  let treeCount = 0;
  for (const parent of parents) trees.push(parent < 0 ? treeCount++ : (trees[parent] as number));
  const leaves = own.map((_, position) => position).filter((position) => !parents.includes(position));
  return { name, card, axes: own, parents, trees, treeCount, leaves };
}

function structureEdit(edit: FabricEdit, axisOf: readonly (readonly number[])[]): StructureEdit {
  const spot = (dimension: number, path: readonly number[]): Spot => ({
    axis: (axisOf[dimension] as readonly number[])[path.length - 1] as number,
    path,
  });
  const spots = (anchor: Anchor): Spot[] => spotsOf(anchor, axisOf);
  switch (edit.kind) {
    case 'remove':
      return { kind: 'remove', kinds: edit.types ?? null, at: spots(edit.at) };
    case 'link':
      return {
        kind: 'link',
        rule: edit.rule,
        a: spots(edit.a),
        b: spots(edit.b),
        factor: edit.factor,
        set: edit.set ?? null,
        ...(edit.byRule && { byRule: true }),
      };
    case 'size':
      return {
        kind: 'size',
        axis: (axisOf[edit.dimension] as readonly number[])[edit.path.length] as number,
        at: edit.path.length > 0 ? spot(edit.dimension, edit.path) : null,
        size: edit.size,
      };
    case 'mark':
      return { kind: 'mark', label: edit.label, at: spots(edit.at) };
  }
}
