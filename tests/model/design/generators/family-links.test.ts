/** Links that no rule says: what makes these graphs what they are. */
import { describe, expect, it } from 'vitest';
import {
  type Arrangement,
  dragonflyFits,
  dragonflyLinks,
} from '../../../../src/model/design/generators/links/dragonfly-links.ts';
import { fieldOf, primePower } from '../../../../src/model/design/generators/links/galois-field.ts';
import { randomRegularLinks } from '../../../../src/model/design/generators/links/random-regular.ts';
import { deltaOf, slimFlyLinks } from '../../../../src/model/design/generators/links/slim-fly-links.ts';
import { xpanderLinks } from '../../../../src/model/design/generators/links/xpander-links.ts';
import { designOf, diameterOf, pairsOf } from './family-graph.ts';

type Flat = ArrayLike<number>;

const linksOf = (flat: Flat) =>
  Array.from({ length: flat.length / 2 }, (_, k) => [flat[2 * k] as number, flat[2 * k + 1] as number] as const);

function degreesOf(flat: Flat, vertices: number): number[] {
  const degree = new Array<number>(vertices).fill(0);
  for (const [u, v] of linksOf(flat)) for (const end of [u, v]) degree[end] = (degree[end] as number) + 1;
  return degree;
}

/** Longest shortest path; infinite in parts. */
function diameter(flat: Flat, vertices: number): number {
  const next = Array.from({ length: vertices }, () => [] as number[]);
  for (const [u, v] of linksOf(flat)) {
    next[u]?.push(v);
    next[v]?.push(u);
  }
  let longest = 0;
  for (let start = 0; start < vertices; start++) {
    const distance = new Map([[start, 0]]);
    for (const vertex of distance.keys()) {
      for (const other of next[vertex] ?? []) {
        if (!distance.has(other)) distance.set(other, (distance.get(vertex) as number) + 1);
      }
    }
    if (distance.size < vertices) return Number.POSITIVE_INFINITY;
    longest = Math.max(longest, ...distance.values());
  }
  return longest;
}

const hasNoDouble = (flat: Flat) =>
  new Set(linksOf(flat).map(([u, v]) => `${Math.min(u, v)} ${Math.max(u, v)}`)).size === flat.length / 2;

describe('finite fields', () => {
  it('knows the prime powers', () => {
    const powers = Array.from({ length: 50 }, (_, q) => q).filter((q) => primePower(q));
    expect(powers).toEqual([2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 29, 31, 32, 37, 41, 43, 47, 49]);
  });

  it.each([3, 4, 7, 8, 9, 16, 25, 27, 32, 49])('of %i elements: laws, inverses, a generator', (q) => {
    const { add, multiply, primitive } = fieldOf(q);
    const all = Array.from({ length: q }, (_, element) => element);
    for (const a of all) {
      expect(add(a, 0)).toBe(a);
      expect(multiply(a, 1)).toBe(a);
      expect(multiply(a, 0)).toBe(0);
      expect(all.filter((b) => add(a, b) === 0)).toHaveLength(1);
      if (a > 0) expect(all.filter((b) => multiply(a, b) === 1)).toHaveLength(1);
      for (const b of all.slice(0, 12)) {
        expect(multiply(a, b)).toBe(multiply(b, a));
        for (const c of all.slice(0, 6)) {
          expect(multiply(a, add(b, c))).toBe(add(multiply(a, b), multiply(a, c)));
          expect(multiply(a, multiply(b, c))).toBe(multiply(multiply(a, b), c));
        }
      }
    }
    const powers = new Set<number>();
    for (let power = primitive; !powers.has(power); power = multiply(power, primitive)) powers.add(power);
    expect(powers.size).toBe(q - 1);
  });
});

describe('Slim Fly', () => {
  // Besta, Hoefler, SC 2014: degree (3q - delta) / 2 and diameter 2 are what these graphs are for.
  it.each([3, 4, 5, 7, 8, 9, 11, 13, 16, 17])(
    'q=%i: every router has its degree, and no two are further than 2',
    (q) => {
      const flat = slimFlyLinks(q);
      const degree = (3 * q - (deltaOf(q) as number)) / 2;
      expect(new Set(degreesOf(flat, 2 * q * q))).toEqual(new Set([degree]));
      expect(hasNoDouble(flat)).toBe(true);
      expect(diameter(flat, 2 * q * q)).toBe(2);
    },
  );

  it('of q=5 is the Hoffman-Singleton graph: 50 vertices of degree 7 without triangles or squares', () => {
    const flat = slimFlyLinks(5);
    const next = Array.from({ length: 50 }, () => new Set<number>());
    for (const [u, v] of linksOf(flat)) {
      next[u]?.add(v);
      next[v]?.add(u);
    }
    for (let u = 0; u < 50; u++) {
      for (let v = u + 1; v < 50; v++) {
        const common = [...(next[u] as Set<number>)].filter((w) => next[v]?.has(w)).length;
        expect(common).toBe(next[u]?.has(v) ? 0 : 1);
      }
    }
  });
});

describe('dragonfly', () => {
  const arrangements: readonly Arrangement[] = ['palmtree', 'absolute', 'relative'];

  it.each(arrangements)('%s: every port once, every two groups joined as evenly as ports allow', (arrangement) => {
    let tried = 0;
    for (let groups = 2; groups <= 13; groups++) {
      for (const [members, ports] of [
        [1, 1],
        [2, 1],
        [4, 2],
        [3, 3],
        [5, 3],
        [6, 4],
      ] as const) {
        const shape = { groups, members, ports, arrangement };
        if (!dragonflyFits(shape)) continue;
        tried++;
        const flat = dragonflyLinks(shape);
        expect(new Set(degreesOf(flat, groups * members))).toEqual(new Set([ports]));
        const between = new Map<string, number>();
        for (const [u, v] of linksOf(flat)) {
          const [one, other] = [Math.floor(u / members), Math.floor(v / members)].sort((a, b) => a - b);
          expect(one).not.toBe(other);
          between.set(`${one} ${other}`, (between.get(`${one} ${other}`) ?? 0) + 1);
        }
        expect(between.size).toBe((groups * (groups - 1)) / 2);
        const counts = [...between.values()];
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }
    expect(tried).toBeGreaterThan(20);
  });

  it('does not fit too many groups for its ports, nor an odd number of ports', () => {
    expect(dragonflyFits({ groups: 10, members: 4, ports: 2, arrangement: 'palmtree' })).toBe(false);
    expect(dragonflyFits({ groups: 9, members: 4, ports: 2, arrangement: 'palmtree' })).toBe(true);
    expect(dragonflyFits({ groups: 5, members: 3, ports: 3, arrangement: 'palmtree' })).toBe(false);
  });

  it.each(['palmtree', 'absolute', 'relative'])(
    '%s: the same links as those listed from the document',
    (arrangement) => {
      const [a, h, g] = [4, 2, 7];
      const design = designOf(`dragonfly?a=${a}&h=${h}&p=1&g=${g}&arrangement=${arrangement}`);
      const listed = pairsOf(design)
        .filter((pair) => pair.a.includes('sw') && pair.b.includes('sw'))
        .map((pair) => [routerOf(pair.a), routerOf(pair.b)] as const)
        .filter(([u, v]) => Math.floor(u / a) !== Math.floor(v / a))
        .map(([u, v]) => `${Math.min(u, v)} ${Math.max(u, v)}`);
      const flat = dragonflyLinks({ groups: g, members: a, ports: h, arrangement: arrangement as Arrangement });
      expect(listed.sort()).toEqual(
        linksOf(flat)
          .map(([u, v]) => `${Math.min(u, v)} ${Math.max(u, v)}`)
          .sort(),
      );
      function routerOf(address: string): number {
        const [, group, router] = /^group\[(\d+)\]\/router\[(\d+)\]/.exec(address) ?? [];
        return (Number(group) - 1) * a + Number(router) - 1;
      }
    },
  );

  it('has diameter 3 between routers when it is canonical', () => {
    const pairs = pairsOf(designOf('dragonfly?a=4&h=2&p=1'));
    expect(diameterOf(pairs, (address) => address.includes('/sw'))).toBe(3);
  });
});

describe('twisted torus', () => {
  // Camara et al.: the 2a x a torus twisted by a has diameter a, the plain one a + floor(a / 2).
  it.each([2, 3, 4, 5])('of sides 2a x a, a=%i, has the diameter that twisting is for', (a) => {
    const diameterWith = (twist: number) =>
      diameterOf(pairsOf(designOf(`torus?sides=${2 * a}x${a}&twist=${twist}`)), () => true);
    expect(diameterWith(a)).toBe(a);
    expect(diameterWith(0)).toBe(a + Math.floor(a / 2));
  });
});

describe('hypercube', () => {
  // Vertices at distance k: the binomial coefficient, whether dimensions stand alone or in pairs.
  it.each([6, 11])('of %i dimensions has the distances of one', (d) => {
    const next = new Map<string, string[]>();
    for (const { a, b } of pairsOf(designOf(`hypercube?d=${d}`))) {
      next.set(a, [...(next.get(a) ?? []), b]);
      next.set(b, [...(next.get(b) ?? []), a]);
    }
    const [start = ''] = next.keys();
    const distance = new Map([[start, 0]]);
    for (const vertex of distance.keys()) {
      for (const other of next.get(vertex) ?? []) {
        if (!distance.has(other)) distance.set(other, (distance.get(vertex) as number) + 1);
      }
    }
    const found = new Array<number>(d + 1).fill(0);
    for (const steps of distance.values()) found[steps] = (found[steps] as number) + 1;
    let choose = 1;
    expect(found).toEqual(
      found.map((_, k) => {
        const value = choose;
        choose = (choose * (d - k)) / (k + 1);
        return value;
      }),
    );
  });
});

describe('random graphs', () => {
  it.each([
    [4, 3, 1],
    [10, 3, 2],
    [20, 19, 3],
    [21, 10, 4],
    [30, 27, 5],
    [64, 12, 6],
    [245, 14, 7],
    [9, 2, 8],
  ])('of %i vertices with %i links: regular, simple, in one piece', (vertices, degree, seed) => {
    const flat = randomRegularLinks(vertices, degree, seed);
    expect(new Set(degreesOf(flat, vertices))).toEqual(new Set([degree]));
    expect(hasNoDouble(flat)).toBe(true);
    expect(linksOf(flat).every(([u, v]) => u < v)).toBe(true);
    expect(diameter(flat, vertices)).toBeLessThan(vertices);
  });

  it('are the same for the same seed and others for others', () => {
    const one = randomRegularLinks(64, 5, 1);
    expect(randomRegularLinks(64, 5, 1)).toEqual(one);
    expect(randomRegularLinks(64, 5, 2)).not.toEqual(one);
    // Written down, so that another machine or another year gives no other network.
    expect([...one.slice(0, 12)]).toMatchInlineSnapshot(`
      [
        0,
        1,
        0,
        24,
        0,
        28,
        0,
        34,
        0,
        40,
        1,
        27,
      ]
    `);
    expect([...xpanderLinks(4, 3, 1)]).toMatchInlineSnapshot(`
      [
        0,
        5,
        1,
        3,
        2,
        4,
        0,
        6,
        1,
        8,
        2,
        7,
        0,
        10,
        1,
        9,
        2,
        11,
        3,
        6,
        4,
        8,
        5,
        7,
        3,
        9,
        4,
        11,
        5,
        10,
        6,
        11,
        7,
        9,
        8,
        10,
      ]
    `);
  });

  it('join pairs with one link each, and refuse what no graph can be', () => {
    expect(randomRegularLinks(6, 1, 1)).toHaveLength(6);
    expect(() => randomRegularLinks(5, 3, 1)).toThrow(RangeError);
    expect(() => randomRegularLinks(4, 4, 1)).toThrow(RangeError);
  });

  it('draw all graphs of a small size about equally often', () => {
    // The 15 perfect matchings of six vertices: 3,000 seeds, each expected 200 times, five deviations at most.
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 3_000; seed++) {
      const key = randomRegularLinks(6, 1, seed).join();
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect(seen.size).toBe(15);
    for (const count of seen.values()) expect(Math.abs(count - 200)).toBeLessThan(5 * Math.sqrt(200));
  });

  it('have short paths: 64 switches with 12 links are at most three apart', () => {
    expect(diameter(randomRegularLinks(64, 12, 1), 64)).toBeLessThanOrEqual(3);
  });

  it.each([
    [4, 6, 1],
    [6, 4, 2],
    [11, 6, 3],
  ])('Xpander of %i groups of %i: one link from a switch to each other group', (groups, lift, seed) => {
    const flat = xpanderLinks(groups, lift, seed);
    const reached = new Set<string>();
    for (const [u, v] of linksOf(flat)) {
      reached.add(`${u} ${Math.floor(v / lift)}`);
      reached.add(`${v} ${Math.floor(u / lift)}`);
    }
    expect(reached.size).toBe(groups * lift * (groups - 1));
    expect(flat.length).toBe(groups * lift * (groups - 1));
    expect(diameter(flat, groups * lift)).toBeLessThan(groups * lift);
  });
});
