/** Directed graphs often say a link twice, once a way: such pairs are one link, which carries as much either way. */
import type { ImportLog } from '../import-log.ts';
import type { Cluster } from './cluster.ts';

export interface GraphEdge {
  readonly a: number;
  readonly b: number;
  readonly isDirected: boolean;
  readonly net: string;
  readonly rate: number | undefined;
  readonly links?: number | undefined;
  readonly portA?: string | undefined;
  readonly portB?: string | undefined;
  readonly line: number;
}

export interface EdgeAdder {
  (edge: GraphEdge): void;
  /** Adds what was held back to find its way back. */
  finish(): void;
}

export function bothWays(cluster: Cluster, log: ImportLog): EdgeAdder {
  const open = new Map<string, GraphEdge[]>();
  const link = (edge: GraphEdge): void => cluster.link(edge.a, edge.b, edge, edge.line);
  const add = (edge: GraphEdge): void => {
    const { a, b, net, rate, line } = edge;
    if (a === b) {
      log.skip('self-link', line, { name: cluster.nodes[a]?.name ?? '' });
      return;
    }
    if (!edge.isDirected) {
      link(edge);
      return;
    }
    const back = open.get(`${b} ${a} ${net} ${rate}`);
    if (back?.pop()) {
      link(edge);
      return;
    }
    const key = `${a} ${b} ${net} ${rate}`;
    const same = open.get(key);
    if (same) same.push(edge);
    else open.set(key, [edge]);
  };
  const finish = (): void => {
    for (const edges of open.values()) {
      for (const edge of edges) {
        log.guess('one-way', edge.line, {});
        link(edge);
      }
    }
  };
  return Object.assign(add, { finish });
}
