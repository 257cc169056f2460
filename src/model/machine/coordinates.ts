/** Between the indices of an address and the coordinates of a description. Indices are 0-based here. */
import type { Anchor, Coordinate, Dimension, VertexType } from './fabric.ts';

type Dimensions = readonly Dimension[];

/** The node an element's address names in every dimension of its type. */
export function anchorOf(dimensions: Dimensions, type: VertexType, indices: readonly number[]): Anchor {
  const own = new Map<string, number>();
  type.coordinates.forEach((coordinate, place) => {
    const { index, divide, modulo, times } = withDefaults(coordinate, place);
    const whole = Math.floor((indices[index] ?? 0) / divide);
    const key = `${coordinate.dimension}:${coordinate.depth}`;
    own.set(key, (own.get(key) ?? 0) + (modulo === undefined ? whole : whole % modulo) * times);
  });
  const anchor: Record<number, readonly number[]> = {};
  for (const [dimension, depth] of type.at) {
    const under = dimensions[dimension]?.under;
    const path = [...(under ? (anchor[under.dimension] ?? []).slice(0, under.depth) : [])];
    while (path.length < depth) path.push(own.get(`${dimension}:${path.length + 1}`) ?? 0);
    anchor[dimension] = path;
  }
  return anchor;
}

/** The indices of an element's address, in address order. */
export function indicesOf(type: VertexType, node: Anchor): readonly number[] {
  const indices: number[] = [];
  type.coordinates.forEach((coordinate, place) => {
    const { index, divide, modulo, times } = withDefaults(coordinate, place);
    const whole = Math.floor((node[coordinate.dimension]?.[coordinate.depth - 1] ?? 0) / times);
    indices[index] = (indices[index] ?? 0) + (modulo === undefined ? whole : whole % modulo) * divide;
  });
  return indices;
}

/** The 1-based address of an element: `cc[3]/node[2]/npu[5]`. */
export function elementAddress(type: VertexType, node: Anchor): string {
  const indices = indicesOf(type, node);
  let next = 0;
  return (type.steps ?? [{ name: type.name, indices: indices.length }])
    .map(({ name, indices: count }) => {
      const own = indices.slice(next, next + count).map((index) => index + 1);
      next += count;
      return `${name}[${own.join(',')}]`;
    })
    .join('/');
}

function withDefaults({ index, divide, modulo, times }: Coordinate, place: number) {
  return { index: index ?? place, divide: divide ?? 1, modulo, times: times ?? 1 };
}
