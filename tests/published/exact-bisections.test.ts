/**
 * Bisection widths of small and structured graphs: enumerated, proved, or by the formulas of Arjona Aroca and Fernandez
 * Anta, "Bisection (band)width of product networks". Rows of up to 24 vertices must come out exact; of the larger ones
 * those whose sides are even are met from both sides.
 */
import { describe, expect, it } from 'vitest';
import type { Fabric, FabricEdit } from '../../src/model/machine/fabric.ts';
import { relation } from '../../src/model/machine/relation.ts';
import { fabric, fullMesh, grid, rule, torus, vertexType } from '../support/fabric-builders.ts';
import { bisectionOf } from '../support/solve-fabric.ts';
import table from './tables/exact-bisections.json' with { type: 'json' };

type Edge = readonly [number, number];

/** Any graph: no rule of its own, every link set by hand. */
function drawn(name: string, vertices: number, edges: readonly Edge[]): Fabric {
  const link = ([a, b]: Edge): FabricEdit => ({
    kind: 'link',
    rule: 0,
    a: { 0: [a] },
    b: { 0: [b] },
    factor: 1,
    set: 1,
  });
  return fabric(
    name,
    [{ name: 'card', levels: [{ name: 'card', size: vertices, kind: 'set' }] }],
    [vertexType('card', [[0, 1]], true)],
    [rule('drawn', 0, 0, 0, { 0: relation(0, 'different') })],
    edges.map(link),
  );
}

function ringWith(vertices: number, chord: (vertex: number) => number | null): readonly Edge[] {
  const edges: Edge[] = [];
  for (let vertex = 0; vertex < vertices; vertex++) {
    edges.push([vertex, (vertex + 1) % vertices]);
    const other = chord(vertex);
    if (other !== null && other > vertex) edges.push([vertex, other]);
  }
  return edges;
}

const petersen = Array.from({ length: 5 }, (_, at): Edge[] => [
  [at, (at + 1) % 5],
  [at, at + 5],
  [5 + at, 5 + ((at + 2) % 5)],
]).flat();
/** The [5, -5] code of Lederberg, Coxeter and Frucht. */
const heawood = ringWith(14, (vertex) => (vertex % 2 === 0 ? (vertex + 5) % 14 : (vertex + 9) % 14));
const cubeConnectedCycles = Array.from({ length: 8 }, (_, corner) =>
  [0, 1, 2].flatMap((place): Edge[] => {
    const across = (corner ^ (1 << place)) * 3 + place;
    const own = corner * 3 + place;
    const next: Edge = [own, corner * 3 + ((place + 1) % 3)];
    return across > own ? [next, [own, across]] : [next];
  }),
).flat();
/** Groups of 4 routers in full mesh, one global link a router; port j of group g goes to group g + 1 + j. */
const dragonfly = Array.from({ length: 5 }, (_, group) => {
  const inner: Edge[] = [0, 1, 2, 3].flatMap((a) =>
    [1, 2, 3].filter((b) => b > a).map((b): Edge => [group * 4 + a, group * 4 + b]),
  );
  const outer = [0, 1, 2, 3].flatMap((port): Edge[] => {
    const other = (group + 1 + port) % 5;
    // The port of the other group that comes back: other + 1 + back = group (mod 5).
    const back = (group - other - 1 + 10) % 5;
    return other > group ? [[group * 4 + port, other * 4 + back]] : [];
  });
  return [...inner, ...outer];
}).flat();

/** A binary tree in which every vertex is a card: one type for each level. */
function binaryTree(levels: number): Fabric {
  return fabric(
    'binary tree',
    [
      {
        name: 'place',
        levels: Array.from({ length: levels }, (_, level) => ({
          name: `l${level}`,
          size: level === 0 ? 1 : 2,
          kind: 'set' as const,
        })),
      },
    ],
    Array.from({ length: levels }, (_, level) => vertexType(`l${level}`, [[0, level + 1]], true)),
    Array.from({ length: levels - 1 }, (_, level) => rule(`w${level}`, level, level + 1, 1)),
  );
}

function bipartite(one: number, other: number): Fabric {
  return fabric(
    'bipartite',
    [
      { name: 'a', levels: [{ name: 'a', size: one, kind: 'set' }] },
      { name: 'b', levels: [{ name: 'b', size: other, kind: 'set' }] },
    ],
    [vertexType('a', [[0, 1]], true), vertexType('b', [[1, 1]], true)],
    [rule('w', 0, 1, 1)],
  );
}

const twos = (count: number): number[] => Array.from({ length: count }, () => 2);

const graphs: Readonly<Record<string, Fabric>> = {
  'complete K4': fullMesh([4]),
  'complete K5': fullMesh([5]),
  'complete K8': fullMesh([8]),
  'complete K9': fullMesh([9]),
  'ring C5': torus(5),
  'ring C8': torus(8),
  'ring C9': torus(9),
  'hypercube Q3': torus(...twos(3)),
  'hypercube Q4': fullMesh(twos(4)),
  'mesh 4x4': grid(4, 4),
  'mesh 3x4': grid(3, 4),
  'mesh 4x6': grid(4, 6),
  'mesh 2x3x4': grid(2, 3, 4),
  'torus 3x3': torus(3, 3),
  'torus 4x4': torus(4, 4),
  'torus 3x4': torus(3, 4),
  'torus 4x5': torus(4, 5),
  'torus 4x6': torus(4, 6),
  '2D full mesh (HyperX/Hamming) 3x3': fullMesh([3, 3]),
  '2D full mesh (HyperX/Hamming) 4x4': fullMesh([4, 4]),
  '2D full mesh (HyperX/Hamming) 4x6': fullMesh([4, 6]),
  '2D full mesh (HyperX/Hamming) 3x8': fullMesh([3, 8]),
  Petersen: drawn('Petersen', 10, petersen),
  Heawood: drawn('Heawood', 14, heawood),
  'complete bipartite K8,8': bipartite(8, 8),
  'complete binary tree 15': binaryTree(4),
  'cube-connected cycles CCC(3)': drawn('CCC(3)', 24, cubeConnectedCycles),
  'dragonfly routers a=4,h=1,g=5 (consecutive/absolute wiring)': drawn('dragonfly', 20, dragonfly),
  'hypercube Q10': fullMesh(twos(10)),
  '2D full mesh 8x8 (UB-Mesh rack)': fullMesh([8, 8]),
  '2D HyperX 32x32': fullMesh([32, 32]),
  'torus 32x32': torus(32, 32),
  'torus 16x20x28': torus(16, 20, 28),
};

describe('published exact bisections', () => {
  it.each(table.rows.map((row) => [row.graph, row] as const))('%s', (name, row) => {
    const graph = graphs[name];
    expect(graph, name).toBeDefined();
    const { lower, upper } = bisectionOf(graph as Fabric);
    expect(upper).toBeCloseTo(row.bisection_width, 9);
    expect(lower).toBeCloseTo(row.bisection_width, 9);
  });
});
