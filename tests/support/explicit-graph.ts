/** A fabric written out link by link straight from the meaning of its description: no cells, no symmetry, no speed. */
import type { Anchor, Fabric, FabricEdit } from '../../src/model/machine/fabric.ts';

type Path = readonly number[];

export interface ExplicitGraph {
  readonly count: number;
  readonly card: readonly boolean[];
  readonly type: readonly number[];
  /** By dimension. */
  readonly paths: readonly (readonly (Path | undefined)[])[];
  readonly links: readonly {
    readonly u: number;
    readonly v: number;
    readonly capacity: number;
    readonly rule: number;
  }[];
}

type LinkEdit = Extract<FabricEdit, { kind: 'link' }>;

const begins = (path: Path | undefined, start: Path) =>
  path !== undefined && path.length >= start.length && start.every((value, at) => path[at] === value);

/** Levels that dimensions share are the same place, whichever of them names it. */
function levelName(fabric: Fabric, dimension: number, level: number): string {
  const under = fabric.dimensions[dimension]?.under;
  return under && level < under.depth ? `${under.dimension}/${level}` : `${dimension}/${level}`;
}

function below(fabric: Fabric, paths: readonly (Path | undefined)[], anchor: Anchor): boolean {
  const values = new Map<string, number>();
  paths.forEach((path, dimension) => {
    path?.forEach((value, level) => {
      values.set(levelName(fabric, dimension, level), value);
    });
  });
  return Object.entries(anchor).every(([dimension, start]) =>
    start.every((value, level) => values.get(levelName(fabric, Number(dimension), level)) === value),
  );
}

export function explicitGraph(fabric: Fabric): ExplicitGraph {
  const sizes = new Map<string, number>();
  for (const edit of fabric.edits)
    if (edit.kind === 'size')
      for (const twin of twins(fabric, edit.dimension, edit.path.length))
        sizes.set(`${twin}:${edit.path.join('.')}`, edit.size);
  const children = (dimension: number, path: Path) =>
    sizes.get(`${dimension}:${path.join('.')}`) ?? fabric.dimensions[dimension]?.levels[path.length]?.size ?? 0;
  const all = (dimension: number, depth: number): Path[] => {
    let paths: Path[] = [[]];
    for (let level = 0; level < depth; level++) {
      paths = paths.flatMap((path) =>
        Array.from({ length: children(dimension, path) }, (_, value) => [...path, value]),
      );
    }
    return paths;
  };
  const card: boolean[] = [];
  const type: number[] = [];
  const paths: (Path | undefined)[][] = [];
  fabric.types.forEach((own, index) => {
    let tuples: (Path | undefined)[][] = [fabric.dimensions.map(() => undefined)];
    for (const [dimension, depth] of own.at) {
      tuples = tuples.flatMap((tuple) =>
        all(dimension, depth)
          .filter((path) => agrees(fabric, tuple, dimension, path))
          .map((path) => tuple.map((known, at) => (at === dimension ? path : known))),
      );
    }
    for (const tuple of tuples) {
      const removed = fabric.edits.some(
        (edit) =>
          edit.kind === 'remove' &&
          (edit.types === undefined || edit.types.includes(index)) &&
          below(fabric, tuple, edit.at),
      );
      if (removed) continue;
      card.push(own.card);
      type.push(index);
      paths.push(tuple);
    }
  });
  const links: { u: number; v: number; capacity: number; rule: number }[] = [];
  fabric.rules.forEach((rule, index) => {
    const edits = fabric.edits.filter((edit): edit is LinkEdit => edit.kind === 'link' && edit.rule === index);
    type.forEach((typeOfU, u) => {
      if (typeOfU !== rule.a) return;
      type.forEach((typeOfV, v) => {
        if (typeOfV !== rule.b || (rule.a === rule.b && v <= u)) return;
        const x = paths[u] as (Path | undefined)[];
        const y = paths[v] as (Path | undefined)[];
        if (!joined(fabric, index, x, y, children)) return;
        let capacity = rule.capacity;
        for (const edit of edits) {
          const hit =
            (below(fabric, x, edit.a) && below(fabric, y, edit.b)) ||
            (rule.a === rule.b && below(fabric, y, edit.a) && below(fabric, x, edit.b));
          if (hit) capacity = edit.set ?? capacity * edit.factor;
        }
        if (capacity > 0) links.push({ u, v, capacity, rule: index });
      });
    });
  });
  return { count: card.length, card, type, paths, links };
}

/** Dimensions that share the first `depth` levels with this one. */
function twins(fabric: Fabric, dimension: number, depth: number): number[] {
  const shared = (index: number) =>
    fabric.dimensions[index]?.under ? (fabric.dimensions[index]?.under?.depth ?? 0) : 99;
  const master = fabric.dimensions[dimension]?.under?.dimension ?? dimension;
  return fabric.dimensions.flatMap((own, index) => {
    if (index === dimension) return [index];
    const same = (own.under?.dimension ?? index) === master && depth < Math.min(shared(index), shared(dimension));
    return same ? [index] : [];
  });
}

function agrees(fabric: Fabric, tuple: readonly (Path | undefined)[], dimension: number, path: Path): boolean {
  return fabric.dimensions.every((_, other) => {
    const known = tuple[other];
    if (known === undefined || other === dimension) return true;
    const master = (index: number) => fabric.dimensions[index]?.under?.dimension ?? index;
    if (master(other) !== master(dimension)) return true;
    const depth = Math.min(
      fabric.dimensions[dimension]?.under?.depth ?? 99,
      fabric.dimensions[other]?.under?.depth ?? 99,
      path.length,
      known.length,
    );
    return begins(path, known.slice(0, depth));
  });
}

function joined(
  fabric: Fabric,
  index: number,
  x: readonly (Path | undefined)[],
  y: readonly (Path | undefined)[],
  children: (dimension: number, path: Path) => number,
): boolean {
  const rule = fabric.rules[index];
  return fabric.dimensions.every((dimension, at) => {
    const a = x[at];
    const b = y[at];
    if (!a || !b) return true;
    const { equal, then } = rule?.relations[at] ?? { equal: Math.min(a.length, b.length) };
    if (!begins(b, a.slice(0, equal))) return false;
    const one = a[equal];
    const other = b[equal];
    if (then === 'different') return one !== other;
    if (then !== 'neighbour' || one === undefined || other === undefined) return true;
    const size = children(at, a.slice(0, equal));
    const apart = Math.abs(one - other);
    return apart === 1 || (dimension.levels[equal]?.kind === 'ring' && size > 1 && apart === size - 1);
  });
}

/** The connected part with the most cards: its vertices. */
export function mainPart({ count, card, links }: ExplicitGraph): Set<number> {
  const leader = Array.from({ length: count }, (_, vertex) => vertex);
  const find = (vertex: number): number => {
    let at = vertex;
    while (leader[at] !== at) at = leader[at] as number;
    return at;
  };
  for (const { u, v } of links) leader[Math.max(find(u), find(v))] = Math.min(find(u), find(v));
  const cards = new Map<number, number>();
  card.forEach((is, vertex) => {
    if (is) cards.set(find(vertex), (cards.get(find(vertex)) ?? 0) + 1);
  });
  let best = -1;
  let most = 0;
  for (const [own, own_cards] of cards) {
    if (own_cards > most) {
      best = own;
      most = own_cards;
    }
  }
  return new Set(leader.map((_, vertex) => vertex).filter((vertex) => find(vertex) === best));
}
