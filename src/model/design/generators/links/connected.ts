/** Whether links join all vertices. Flat pairs: u0 v0 u1 v1 … */
export function isConnected(vertices: number, pairs: ArrayLike<number>): boolean {
  const leader = Uint32Array.from({ length: vertices }, (_, vertex) => vertex);
  const find = (vertex: number): number => {
    let at = vertex;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] as number] as number;
      at = leader[at] as number;
    }
    return at;
  };
  let parts = vertices;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [one, other] = [find(pairs[at] as number), find(pairs[at + 1] as number)];
    if (one === other) continue;
    leader[one] = other;
    parts--;
  }
  return parts <= 1;
}
