/**
 * Dijkstra with a binary heap over links whose length depends on a class of links. Arrays in, arrays out; one
 * `PathSpace` is reused between calls, because pricing calls this thousands of times.
 */

/** Links leaving vertex v are start[v] .. start[v + 1] - 1; their length is lengths[group[link]]. */
export interface GroupedGraph {
  readonly count: number;
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly group: Int32Array;
}

export interface PathSpace {
  /** Infinity where the root does not reach. */
  readonly distance: Float64Array;
  /** Vertices by growing distance; the first `reached` are valid. */
  readonly order: Int32Array;
  /** Place in `order`; valid for reached vertices. */
  readonly rank: Int32Array;
  readonly heapKey: Float64Array;
  readonly heapVertex: Int32Array;
}

export function pathSpace(count: number, links: number): PathSpace {
  return {
    distance: new Float64Array(count),
    order: new Int32Array(count),
    rank: new Int32Array(count),
    heapKey: new Float64Array(links + 1),
    heapVertex: new Int32Array(links + 1),
  };
}

/** Fills `space` with the distances from `root`; lengths are not negative. Returns how many vertices it reaches. */
export function shortestPaths(graph: GroupedGraph, root: number, lengths: Float64Array, space: PathSpace): number {
  const { start, to, group } = graph;
  const { distance, order, rank, heapKey, heapVertex } = space;
  distance.fill(Number.POSITIVE_INFINITY);
  rank.fill(-1);
  distance[root] = 0;
  heapKey[0] = 0;
  heapVertex[0] = root;
  let heap = 1;
  let reached = 0;
  while (heap > 0) {
    const vertex = heapVertex[0] as number;
    heap -= 1;
    if (heap > 0) sinkFirst(heapKey, heapVertex, heap);
    if ((rank[vertex] as number) >= 0) continue;
    rank[vertex] = reached;
    order[reached++] = vertex;
    const here = distance[vertex] as number;
    const end = start[vertex + 1] as number;
    for (let link = start[vertex] as number; link < end; link++) {
      const other = to[link] as number;
      const there = here + (lengths[group[link] as number] as number);
      if (there < (distance[other] as number)) {
        distance[other] = there;
        rise(heapKey, heapVertex, heap++, there, other);
      }
    }
  }
  return reached;
}

/** Puts the last entry of the heap where the first was and lets it sink. */
function sinkFirst(keys: Float64Array, vertices: Int32Array, size: number): void {
  const key = keys[size] as number;
  const vertex = vertices[size] as number;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child += 1;
    if ((keys[child] as number) >= key) break;
    keys[at] = keys[child] as number;
    vertices[at] = vertices[child] as number;
    at = child;
  }
  keys[at] = key;
  vertices[at] = vertex;
}

function rise(keys: Float64Array, vertices: Int32Array, size: number, key: number, vertex: number): void {
  let at = size;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((keys[parent] as number) <= key) break;
    keys[at] = keys[parent] as number;
    vertices[at] = vertices[parent] as number;
    at = parent;
  }
  keys[at] = key;
  vertices[at] = vertex;
}
