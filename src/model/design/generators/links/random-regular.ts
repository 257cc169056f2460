/**
 * What the pattern `random-regular` of a document means: a connected random graph in which every vertex has `degree`
 * links, none of them double (Jellyfish: Singla, Hong, Popa, Godfrey, NSDI 2012).
 *
 * Free link ends are drawn in pairs and joined where they may be; when ends are left that may not, an existing link x-y,
 * drawn at random, is taken out and its ends joined to them. Above half of all possible links the graph of the missing
 * ones is drawn instead. A graph in parts is thrown away and the drawing goes on.
 */
import { isConnected } from './connected.ts';
import { type Dice, diceOf } from './dice.ts';

/** Draws in a row that joined nothing before links are swapped. */
const patience = 64;
const mostSwaps = 100_000;
const mostGraphs = 1_000;

/**
 * Flat pairs u0 v0 u1 v1 …, vertices from 0, in ascending order. Needs vertices x degree even and degree < vertices;
 * degree 1 joins pairs and degree 0 nothing, which no drawing can connect.
 */
export function randomRegularLinks(vertices: number, degree: number, seed: number): Uint32Array {
  if ((vertices * degree) % 2 !== 0 || degree >= vertices) {
    throw new RangeError(`no graph of ${vertices} vertices with ${degree} links each`);
  }
  const dice = diceOf(seed);
  const isMissing = degree > (vertices - 1) / 2;
  for (let tries = 0; tries < mostGraphs; tries++) {
    const drawn = draw(vertices, isMissing ? vertices - 1 - degree : degree, dice);
    if (!drawn) continue;
    const pairs = isMissing ? complement(vertices, drawn) : drawn;
    if (degree < 2 || isConnected(vertices, pairs)) return inOrder(vertices, pairs);
  }
  throw new RangeError(`no connected graph of ${vertices} vertices with ${degree} links each was drawn`);
}

function draw(vertices: number, degree: number, dice: Dice): number[] | undefined {
  const ends = Uint32Array.from({ length: vertices * degree }, (_, end) => Math.floor(end / degree));
  const pairs: number[] = [];
  const joined = new Set<number>();
  const key = (u: number, v: number) => (u < v ? u * vertices + v : v * vertices + u);
  const mayJoin = (u: number, v: number) => u !== v && !joined.has(key(u, v));
  const join = (u: number, v: number) => {
    joined.add(key(u, v));
    pairs.push(u, v);
  };
  let left = ends.length;
  const take = (place: number) => {
    left--;
    ends[place] = ends[left] as number;
  };
  let failed = 0;
  let swaps = 0;
  while (left > 0) {
    const i = dice(left);
    const j = dice(left);
    const [u, v] = [ends[i] as number, ends[j] as number];
    if (i !== j && mayJoin(u, v)) {
      join(u, v);
      take(Math.max(i, j));
      take(Math.min(i, j));
      failed = 0;
      continue;
    }
    if (++failed < patience) continue;
    if (i === j) continue;
    if (++swaps > mostSwaps || pairs.length === 0) return undefined;
    const at = 2 * dice(pairs.length / 2);
    const [x, y] = [pairs[at] as number, pairs[at + 1] as number];
    if (!mayJoin(u, x) || !mayJoin(v, y)) continue;
    joined.delete(key(x, y));
    joined.add(key(u, x));
    if (!mayJoin(v, y)) {
      joined.delete(key(u, x));
      joined.add(key(x, y));
      continue;
    }
    joined.add(key(v, y));
    pairs[at] = u;
    pairs[at + 1] = x;
    pairs.push(v, y);
    take(Math.max(i, j));
    take(Math.min(i, j));
    failed = 0;
  }
  return pairs;
}

function complement(vertices: number, pairs: readonly number[]): number[] {
  const joined = new Set<number>();
  for (let at = 0; at < pairs.length; at += 2) {
    const [u, v] = [pairs[at] as number, pairs[at + 1] as number];
    joined.add(Math.min(u, v) * vertices + Math.max(u, v));
  }
  const others: number[] = [];
  for (let u = 0; u < vertices; u++) {
    for (let v = u + 1; v < vertices; v++) if (!joined.has(u * vertices + v)) others.push(u, v);
  }
  return others;
}

function inOrder(vertices: number, pairs: readonly number[]): Uint32Array {
  const keys = new Float64Array(pairs.length / 2);
  for (let k = 0; k < keys.length; k++) {
    const [u, v] = [pairs[2 * k] as number, pairs[2 * k + 1] as number];
    keys[k] = Math.min(u, v) * vertices + Math.max(u, v);
  }
  keys.sort();
  const sorted = new Uint32Array(pairs.length);
  keys.forEach((pair, k) => {
    sorted[2 * k] = Math.floor(pair / vertices);
    sorted[2 * k + 1] = pair % vertices;
  });
  return sorted;
}
