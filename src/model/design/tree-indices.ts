/** Tuples of indices and their place in tree order: last axis fastest, the first may grow beyond its size. */

/** 0-based place of a 1-based tuple. */
export function ordinalOfIndices(indices: readonly number[], dimensions: readonly number[]): number {
  return indices.reduce((ordinal, index, axis) => ordinal * (axis === 0 ? 1 : (dimensions[axis] ?? 1)) + index - 1, 0);
}

/** 1-based tuple of a 0-based place. */
export function indicesOfOrdinal(ordinal: number, dimensions: readonly number[]): readonly number[] {
  const indices = new Array<number>(dimensions.length);
  let rest = ordinal;
  for (let axis = dimensions.length - 1; axis > 0; axis--) {
    const size = dimensions[axis] ?? 1;
    indices[axis] = (rest % size) + 1;
    rest = Math.floor(rest / size);
  }
  indices[0] = rest + 1;
  return indices;
}
