/** The graph that an indexed description means, vertex by vertex: no cells, no symmetry. For comparing only. */

import { elementAddress } from '../../src/model/machine/coordinates.ts';
import type { Anchor, Fabric } from '../../src/model/machine/fabric.ts';

export interface ExplicitVertex {
  readonly type: number;
  readonly address: string;
  readonly node: Anchor;
}

export interface ExplicitEdge {
  readonly wire: string;
  readonly a: ExplicitVertex;
  readonly b: ExplicitVertex;
  readonly capacity: number;
}

const begins = (path: readonly number[] | undefined, start: readonly number[]): boolean =>
  path !== undefined && path.length >= start.length && start.every((index, depth) => path[depth] === index);

const below = (node: Anchor, anchor: Anchor, fabric: Fabric): boolean =>
  Object.entries(anchor).every(([key, path]) => {
    const dimension = Number(key);
    if (begins(node[dimension], path)) return true;
    // A node named in the master's levels is the same node in what is nested in it.
    return fabric.dimensions.some(
      ({ under }, nested) => under?.dimension === dimension && under.depth >= path.length && begins(node[nested], path),
    );
  });

export function describedVertices(fabric: Fabric): ExplicitVertex[] {
  const sizes = new Map<string, number>();
  for (const edit of fabric.edits) {
    if (edit.kind === 'size') sizes.set(`${edit.dimension}:${edit.path.join('.')}`, edit.size);
  }
  const ownerOf = (dimension: number, level: number): number => {
    const under = fabric.dimensions[dimension]?.under;
    return under && level < under.depth ? ownerOf(under.dimension, level) : dimension;
  };
  const vertices: ExplicitVertex[] = [];
  fabric.types.forEach((type, index) => {
    let nodes: Record<number, readonly number[]>[] = [{}];
    for (const [dimension, depth] of type.at) {
      const under = fabric.dimensions[dimension]?.under;
      nodes = nodes.flatMap((node) => {
        let paths: number[][] = [under ? [...(node[under.dimension] ?? [])].slice(0, under.depth) : []];
        while ((paths[0]?.length ?? depth) < depth) {
          paths = paths.flatMap((path) => {
            const known = sizes.get(`${ownerOf(dimension, path.length)}:${path.join('.')}`);
            const size = known ?? fabric.dimensions[dimension]?.levels[path.length]?.size ?? 0;
            return Array.from({ length: size }, (_, value) => [...path, value]);
          });
          if (paths.length === 0) break;
        }
        return paths.map((path) => ({ ...node, [dimension]: path }));
      });
    }
    for (const node of nodes) {
      const isRemoved = fabric.edits.some(
        (edit) => edit.kind === 'remove' && (edit.types?.includes(index) ?? true) && below(node, edit.at, fabric),
      );
      if (!isRemoved) vertices.push({ type: index, address: elementAddress(type, node), node });
    }
  });
  return vertices;
}

export function describedEdges(fabric: Fabric): ExplicitEdge[] {
  const vertices = describedVertices(fabric);
  const edges: ExplicitEdge[] = [];
  fabric.rules.forEach((rule, number) => {
    const near = vertices.filter((vertex) => vertex.type === rule.a);
    const far = vertices.filter((vertex) => vertex.type === rule.b);
    for (const [place, a] of near.entries()) {
      for (const [other, b] of far.entries()) {
        if (rule.a === rule.b && other <= place) continue;
        if (!isJoined(fabric, number, a, b)) continue;
        let capacity = rule.capacity;
        for (const edit of fabric.edits) {
          if (edit.kind !== 'link' || edit.rule !== number) continue;
          const straight = below(a.node, edit.a, fabric) && below(b.node, edit.b, fabric);
          const turned = rule.a === rule.b && below(b.node, edit.a, fabric) && below(a.node, edit.b, fabric);
          if (straight || turned) capacity = edit.set ?? capacity * edit.factor;
        }
        if (capacity > 0) edges.push({ wire: rule.wire, a, b, capacity });
      }
    }
  });
  return edges;
}

function isJoined(fabric: Fabric, number: number, a: ExplicitVertex, b: ExplicitVertex): boolean {
  const rule = fabric.rules[number] as Fabric['rules'][number];
  return Object.keys(a.node).every((key) => {
    const dimension = Number(key);
    const [x, y] = [a.node[dimension], b.node[dimension]];
    if (!x || !y) return true;
    const relation = rule.relations[dimension] ?? { equal: Math.min(x.length, y.length) };
    if (!begins(y, x.slice(0, relation.equal))) return false;
    const [here, there] = [x[relation.equal], y[relation.equal]];
    if (relation.then === 'different') return here !== there;
    if (relation.then !== 'neighbour' || here === undefined || there === undefined) return true;
    const { kind } = fabric.dimensions[dimension]?.levels[relation.equal] ?? { kind: 'set' };
    const edit = fabric.edits.find(
      (one) =>
        one.kind === 'size' && one.dimension === dimension && one.path.join() === x.slice(0, relation.equal).join(),
    );
    const size = edit?.kind === 'size' ? edit.size : (fabric.dimensions[dimension]?.levels[relation.equal]?.size ?? 0);
    const apart = Math.abs(here - there);
    return apart === 1 || (kind === 'ring' && apart === size - 1 && apart > 0);
  });
}
