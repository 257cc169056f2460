/**
 * Counts the links of rules exactly after edits, by cells: for every class of elements at one end, the links of one of
 * them. Integers throughout, except where the document's own links are averaged.
 */
import { anchorIndex, type CellPaths, type ElementIndex, elementIndex } from './anchor-index.ts';
import { type Cell, type CellPath, type Cells, cellsOfType, rest } from './cells.ts';
import type { Anchor, LinkRule, Relation, VertexType } from './fabric.ts';

/** Links of the pairs between two places; the last region that holds a pair decides. */
export interface LinkRegion {
  readonly a: Anchor;
  readonly b: Anchor;
  readonly links: number;
}

export type CountedRule = Pick<LinkRule, 'a' | 'b' | 'links' | 'relations'> & {
  readonly regions: readonly LinkRegion[];
  /** Counts only pairs of which this holds; cells must be fine enough for it to hold of all their pairs or of none. */
  readonly isCounted?: (near: CellPaths, far: CellPaths) => boolean;
};

/** Links and joined partners of one element of a cell. */
export interface EndCount {
  readonly cell: Cell;
  readonly links: number;
  /** How many pairs have how many parallel links: [parallel, partners]. */
  readonly bundles: readonly (readonly [number, number])[];
}

/** For all elements at one end of a rule. Where both ends are of one type, each pair is seen from both its elements. */
export function countEnds(cells: Cells, rule: CountedRule, end: 'a' | 'b' = 'a'): readonly EndCount[] {
  const [from, to] = end === 'a' ? [rule.a, rule.b] : [rule.b, rule.a];
  const regions = anchorIndex<Turned>();
  rule.regions.forEach((region, order) => {
    const { a, b, links } = region;
    const [near, far] = end === 'a' ? [a, b] : [b, a];
    regions.add(near, { far, links, order });
    if (rule.a === rule.b) regions.add(far, { far: near, links, order });
  });
  const known = new Map<string, Partners>();
  return cellsOfType(cells, from).map((cell) => {
    const key = partnerKey(cells, rule.relations, cell.paths, to);
    const partners = known.get(key) ?? partnersOf(cells, rule.relations, cell, from, to);
    known.set(key, partners);
    const counted = rule.isCounted ? narrowed(partners, cell, rule.isCounted) : partners;
    return { cell, ...linksOf(rule.links, counted, regions.at(cell.paths)) };
  });
}

function narrowed({ cells }: Partners, { paths }: Cell, isCounted: NonNullable<CountedRule['isCounted']>): Partners {
  const counted = cells.filter((far) => isCounted(paths, far.paths));
  return { all: counted.reduce((sum, { count }) => sum + count, 0), cells: counted };
}

/** A region as one of its ends sees it. */
interface Turned {
  readonly far: Anchor;
  readonly links: number;
  readonly order: number;
}

interface Partners {
  readonly all: number;
  readonly cells: readonly Cell[];
  /** Made when a region asks for it. */
  index?: ElementIndex<Cell>;
}

function linksOf(plain: number, partners: Partners, regions: readonly Turned[]): Omit<EndCount, 'cell'> {
  const bundles = new Map<number, number>();
  let untouched = partners.all;
  if (regions.length > 0) {
    const inOrder = [...regions].sort((one, other) => one.order - other.order);
    const deciding = anchorIndex<Turned>();
    for (const region of inOrder) deciding.add(region.far, region);
    partners.index ??= elementIndex(partners.cells);
    const touched = new Set(inOrder.flatMap(({ far }) => partners.index?.below(far) ?? []));
    for (const { paths, count } of touched) {
      const parallel = deciding.at(paths).at(-1)?.links ?? plain;
      bundles.set(parallel, (bundles.get(parallel) ?? 0) + count);
      untouched -= count;
    }
  }
  // Means along rings leave a hair of rounding.
  if (untouched > 1e-9) bundles.set(plain, (bundles.get(plain) ?? 0) + untouched);
  const drawn = [...bundles]
    .filter(([parallel]) => parallel > 0)
    .map(([parallel, many]) => [parallel, whole(many)] as const);
  return { links: drawn.reduce((sum, [parallel, many]) => sum + parallel * many, 0), bundles: drawn };
}

/** Sums of means are a hair off whole numbers. */
function whole(many: number): number {
  const near = Math.round(many);
  return Math.abs(many - near) < 1e-6 ? near : many;
}

/** Elements with equal keys have the same partners: what the relations read of their coordinates. */
function partnerKey({ described }: Cells, relations: LinkRule['relations'], paths: CellPaths, to: number): string {
  let key = '';
  for (const [dimension] of (described.types[to] as VertexType).at) {
    const path = paths[dimension];
    if (!path) continue;
    const relation = relations[dimension] ?? { equal: path.length };
    const read = relation.then === 'different' || relation.then === 'neighbour' ? relation.equal + 1 : relation.equal;
    key += `${path.slice(0, read).join('.')};`;
  }
  return key;
}

/** All links of a rule, each once. */
export function countLinks(cells: Cells, rule: CountedRule): number {
  const ends = countEnds(cells, rule).reduce((sum, { cell, links }) => sum + cell.count * links, 0);
  return rule.a === rule.b ? ends / 2 : ends;
}

function partnersOf(cells: Cells, relations: LinkRule['relations'], cell: Cell, from: number, to: number): Partners {
  const found: Cell[] = [];
  let all = 0;
  eachPartner(cells, relations, cell, from, to, (paths, count) => {
    found.push({ paths: { ...paths }, count });
    all += count;
  });
  return { all, cells: found };
}

/** Calls `visit` with each cell of partners of one element and how many of them it has. */
function eachPartner(
  cells: Cells,
  relations: LinkRule['relations'],
  { paths: own }: Cell,
  fromType: number,
  toType: number,
  visit: (paths: CellPaths, partners: number) => void,
): void {
  const { types, dimensions } = cells.described;
  const { at } = types[toType] as VertexType;
  const fromDepths = new Map((types[fromType] as VertexType).at);
  const paths: Record<number, CellPath> = {};

  const dimensionAt = (place: number, partners: number): void => {
    const step = at[place];
    if (!step) {
      if (!cells.isRemoved(toType, paths)) visit(paths, partners);
      return;
    }
    const [dimension, depth] = step;
    const under = dimensions[dimension]?.under;
    const start = under ? (paths[under.dimension]?.slice(0, under.depth) ?? []) : [];
    const ownDepth = fromDepths.get(dimension);
    const relation: Relation | undefined =
      ownDepth === undefined ? undefined : (relations[dimension] ?? { equal: Math.min(ownDepth, depth) });
    const ownPath = own[dimension] ?? [];
    const descend = (path: CellPath, many: number): void => {
      const level = path.length;
      if (level >= depth) {
        paths[dimension] = path;
        dimensionAt(place + 1, many);
      } else if (relation && level < relation.equal) descend([...path, ownPath[level] as number], many);
      else if (relation?.then === 'different' && level === relation.equal) {
        for (const [index, size] of cells.children(dimension, path)) {
          const others = index === ownPath[level] ? size - 1 : size;
          if (others > 0) descend([...path, index], many * others);
        }
      } else if (relation?.then === 'neighbour' && level === relation.equal) {
        for (const [index, size] of neighbours(cells, dimension, path, ownPath[level] as number)) {
          descend([...path, index], many * size);
        }
      } else for (const [index, size] of cells.children(dimension, path)) descend([...path, index], many * size);
    };
    descend(start, partners);
  };
  dimensionAt(0, 1);
}

/**
 * Neighbours of a node along a ring or line, by cell. For an unpinned node the mean over all unpinned ones, so that
 * sums over the cell are whole again.
 */
function neighbours(
  cells: Cells,
  dimension: number,
  path: CellPath,
  index: number,
): readonly (readonly [number, number])[] {
  const size = cells.size(dimension, path);
  const isRing = cells.described.dimensions[dimension]?.levels[path.length]?.kind === 'ring';
  const fixed = cells.pins(dimension, path);
  const besides = (of: number): readonly number[] => {
    const near = isRing ? [(of + 1) % size, (of - 1 + size) % size] : [of + 1, of - 1];
    return [...new Set(near)].filter((other) => other !== of && other >= 0 && other < size);
  };
  const unpinned = size - fixed.length;
  const found: (readonly [number, number])[] = [];
  if (index !== rest) {
    let free = 0;
    for (const other of besides(index)) {
      if (fixed.includes(other)) found.push([other, 1]);
      else free++;
    }
    if (free > 0) found.push([rest, free]);
    return found;
  }
  let ordered = 0;
  if (size > 1) ordered = isRing && size > 2 ? 2 * size : 2 * (size - 1);
  for (const other of fixed) {
    const near = besides(other);
    const free = near.filter((next) => !fixed.includes(next)).length;
    if (free > 0) found.push([other, free / unpinned]);
    ordered -= near.length + free;
  }
  if (ordered > 0) found.push([rest, ordered / unpinned]);
  return found;
}
