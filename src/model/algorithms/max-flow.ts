/**
 * Maximum flow by Dinic's algorithm (level graph, blocking flow), capacities in doubles. Every link is full duplex: the
 * same capacity there and back. The minimum cut nearest the source is returned with it; it is recomputed from the
 * residual graph, so that its capacity can be summed up independently of the flow.
 * Source: E. A. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation", 1970.
 */
export interface FlowNetwork {
  readonly count: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** In each direction; Infinity ties two vertices together. */
  readonly capacity: ArrayLike<number>;
}

export interface MinimumCut {
  readonly flow: number;
  /** 1 on the source's side. */
  readonly side: Uint8Array;
}

/** Residuals below this share of the largest finite capacity count as used up. */
const roundingShare = 1e-13;

export function minimumCut({ count, from, to, capacity }: FlowNetwork, source: number, sink: number): MinimumCut {
  const links = from.length;
  const head = new Int32Array(count).fill(-1);
  const next = new Int32Array(2 * links);
  const target = new Int32Array(2 * links);
  const residual = new Float64Array(2 * links);
  let largest = 0;
  for (let link = 0; link < links; link++) {
    const there = 2 * link;
    const back = there + 1;
    target[there] = to[link] as number;
    target[back] = from[link] as number;
    residual[there] = capacity[link] as number;
    residual[back] = capacity[link] as number;
    next[there] = head[from[link] as number] as number;
    head[from[link] as number] = there;
    next[back] = head[to[link] as number] as number;
    head[to[link] as number] = back;
    if (Number.isFinite(capacity[link]) && (capacity[link] as number) > largest) largest = capacity[link] as number;
  }
  const epsilon = largest * roundingShare;
  const level = new Int32Array(count);
  const queue = new Int32Array(count);
  const current = new Int32Array(count);
  const stack = new Int32Array(count + 1);

  const layers = (): boolean => {
    level.fill(-1);
    level[source] = 0;
    queue[0] = source;
    let filled = 1;
    for (let read = 0; read < filled; read++) {
      const vertex = queue[read] as number;
      for (let arc = head[vertex] as number; arc >= 0; arc = next[arc] as number) {
        const other = target[arc] as number;
        if ((residual[arc] as number) <= epsilon || (level[other] as number) >= 0) continue;
        level[other] = (level[vertex] as number) + 1;
        queue[filled++] = other;
      }
    }
    return (level[sink] as number) >= 0;
  };
  /** One path of the level graph, pushed as far as it goes; 0 when there is none left. */
  const augment = (): number => {
    let depth = 0;
    let vertex = source;
    while (vertex !== sink) {
      let arc = current[vertex] as number;
      while (
        arc >= 0 &&
        ((residual[arc] as number) <= epsilon || level[target[arc] as number] !== (level[vertex] as number) + 1)
      )
        arc = next[arc] as number;
      current[vertex] = arc;
      if (arc >= 0) {
        stack[depth++] = arc;
        vertex = target[arc] as number;
        continue;
      }
      if (depth === 0) return 0;
      // A dead end: step back and never come here again in this phase.
      const last = stack[--depth] as number;
      vertex = target[last ^ 1] as number;
      current[vertex] = next[last] as number;
    }
    let amount = Number.POSITIVE_INFINITY;
    for (let step = 0; step < depth; step++) amount = Math.min(amount, residual[stack[step] as number] as number);
    if (amount === Number.POSITIVE_INFINITY) throw new Error('source and sink are tied together');
    for (let step = 0; step < depth; step++) {
      const arc = stack[step] as number;
      residual[arc] = (residual[arc] as number) - amount;
      residual[arc ^ 1] = (residual[arc ^ 1] as number) + amount;
    }
    return amount;
  };

  let flow = 0;
  while (layers()) {
    current.set(head);
    for (let amount = augment(); amount > 0; amount = augment()) flow += amount;
  }
  const side = new Uint8Array(count);
  for (let vertex = 0; vertex < count; vertex++) side[vertex] = (level[vertex] as number) >= 0 ? 1 : 0;
  return { flow, side };
}
