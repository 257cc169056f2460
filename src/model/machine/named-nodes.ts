/**
 * From indices of an address, some of them open, to the nodes of a description that they name. An open index that a
 * deeper known one hangs below is tried out; open indices at the end need no naming, for a node stands for all below it.
 */
import type { Anchor, Coordinate, Dimension, VertexType } from './fabric.ts';

type Dimensions = readonly Dimension[];

/** By place of the index in the type's address; open where undefined or beyond the end. */
export type KnownIndices = readonly (number | undefined)[];

/** Nodes that one address may name. */
export const mostNodes = 4_096;

/** Null when it would take more than `mostNodes`. */
export function nodesNamed(dimensions: Dimensions, type: VertexType, known: KnownIndices): readonly Anchor[] | null {
  const valuesAt = new Map<string, readonly number[]>();
  const depthOf = new Map<number, number>();
  for (const [dimension, depth] of type.at) {
    depthOf.set(dimension, 0);
    for (let level = 1; level <= depth; level++) {
      const values = valuesOf(dimensions, type, dimension, level, known);
      if (!values) continue;
      valuesAt.set(`${dimension}:${level}`, values);
      depthOf.set(dimension, level);
    }
  }
  for (const [dimension] of type.at) {
    const under = dimensions[dimension]?.under;
    if (under && (depthOf.get(dimension) as number) > under.depth)
      depthOf.set(under.dimension, Math.max(depthOf.get(under.dimension) ?? 0, under.depth));
  }
  let nodes: Record<number, readonly number[]>[] = [{}];
  for (const [dimension] of type.at) {
    const under = dimensions[dimension]?.under;
    const depth = depthOf.get(dimension) as number;
    if (depth <= (under?.depth ?? 0)) continue;
    nodes = nodes.map((node) => ({
      ...node,
      [dimension]: under ? (node[under.dimension] ?? []).slice(0, under.depth) : [],
    }));
    for (let level = (under?.depth ?? 0) + 1; level <= depth; level++) {
      const values = valuesAt.get(`${dimension}:${level}`) ?? upTo(dimensions[dimension]?.levels[level - 1]?.size ?? 0);
      if (nodes.length * values.length > mostNodes) return null;
      nodes = nodes.flatMap((node) =>
        values.map((value) => ({ ...node, [dimension]: [...(node[dimension] ?? []), value] })),
      );
    }
  }
  return nodes;
}

/** Values of one coordinate that the known indices allow; undefined when they say nothing of it. */
function valuesOf(
  dimensions: Dimensions,
  type: VertexType,
  dimension: number,
  depth: number,
  known: KnownIndices,
): readonly number[] | undefined {
  let values: readonly number[] = [0];
  let says = false;
  type.coordinates.forEach((coordinate, place) => {
    if (coordinate.dimension !== dimension || coordinate.depth !== depth) return;
    const index = known[coordinate.index ?? place];
    const { divide = 1, modulo = Number.POSITIVE_INFINITY, times = 1 } = coordinate;
    if (index !== undefined) says = true;
    const digits =
      index === undefined ? upTo(digitSize(dimensions, coordinate)) : [Math.floor(index / divide) % modulo];
    values = values.flatMap((value) => digits.map((digit) => value + digit * times));
  });
  return says ? values : undefined;
}

/** How many values an index of the address takes by the description; changes may make fewer or more. */
export function indexSizes(dimensions: Dimensions, type: VertexType): readonly number[] {
  const sizes: number[] = [];
  type.coordinates.forEach((coordinate, place) => {
    const index = coordinate.index ?? place;
    sizes[index] = (sizes[index] ?? 1) * digitSize(dimensions, coordinate);
  });
  return sizes;
}

/** Values of the digit that one coordinate entry takes from its index. */
export function digitSize(dimensions: Dimensions, { dimension, depth, modulo, times = 1 }: Coordinate): number {
  return modulo ?? Math.ceil((dimensions[dimension]?.levels[depth - 1]?.size ?? 0) / times);
}

function upTo(size: number): number[] {
  return Array.from({ length: size }, (_, value) => value);
}
