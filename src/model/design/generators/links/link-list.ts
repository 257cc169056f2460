/** Explicit links of one hold: elements by their place in tree order from 0, one link a line. */
import type { HoldName, LinkList } from '../../design.ts';

export type Links = Iterable<readonly [number, number]>;

export function linkList(hold: HoldName, count: number, links: Links): LinkList {
  const lines: string[] = [];
  for (const [u, v] of links) lines.push(`${u} ${v}`);
  return { nodes: `${hold} 0..${count - 1}`, links: lines.join('\n') };
}

/** Pairs that stand flat: u0 v0 u1 v1 … */
export function* pairsOf(flat: ArrayLike<number>): Generator<readonly [number, number]> {
  for (let at = 0; at + 1 < flat.length; at += 2) yield [flat[at] as number, flat[at + 1] as number];
}
