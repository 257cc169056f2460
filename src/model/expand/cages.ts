/**
 * Cages that hold several ports. They belong to a device (a switch) or to the box around the ends: the four cages of a
 * DGX H100 serve its eight adapters, two each. A cage is never shared between two devices or boxes, so modules are
 * counted for each and then added.
 */
import { weakestBasis } from '../catalogue/basis.ts';
import type { Basis } from '../catalogue/part.ts';
import type { Cells } from '../machine/cells.ts';
import type { EndCount } from '../machine/count-links.ts';
import type { VertexType } from '../machine/fabric.ts';
import { parseQuantity } from '../units/quantity.ts';
import type { PartLookup } from './cabling.ts';
import type { HoldSite } from './hold-sites.ts';

export interface Cages {
  /** 1 where nothing is known. */
  readonly ports: number;
  /** Of what the part says of ports and cages. */
  readonly basis: Basis;
  /** The box that an end is in, and how many such boxes its cell spans. Absent: each end has cages of its own. */
  readonly boxOf?: (end: EndCount) => { readonly key: string; readonly boxes: number };
}

export const singleCages: Cages = { ports: 1, basis: 'published' };

/** The innermost box around the ends, or the end itself, whose part says its ports and cages. */
export function cagesOf(site: HoldSite, type: VertexType | undefined, cells: Cells, partOf: PartLookup): Cages {
  for (let level = site.path.length - 1; level >= 0; level--) {
    const part = site.path[level]?.part;
    const figures = part === undefined ? undefined : partOf(part)?.figures;
    const [ports, cages] = [countOf(figures?.ports?.value), countOf(figures?.cages?.value)];
    if (ports === undefined || cages === undefined || cages <= 0 || ports <= cages) continue;
    const shared = Math.floor(ports / cages);
    const basis = weakestBasis([figures?.ports?.basis ?? 'published', figures?.cages?.basis ?? 'published']);
    if (level === site.path.length - 1) return { ports: shared, basis };
    const indices = site.path.slice(0, level + 1).reduce((sum, { sizes }) => sum + sizes.length, 0);
    const boxOf = type && boxReader(type, indices, cells);
    return boxOf ? { ports: shared, basis, boxOf } : singleCages;
  }
  return singleCages;
}

/** `cablesAt`: of one element of the cell. */
export function modulesAt(
  ends: readonly EndCount[],
  cablesAt: (end: EndCount) => number,
  { ports, boxOf }: Cages,
): number {
  if (!boxOf) return ends.reduce((sum, end) => sum + end.cell.count * wholeAbove(cablesAt(end) / ports), 0);
  const cablesOfBox = new Map<string, { readonly boxes: number; cables: number }>();
  for (const end of ends) {
    const { key, boxes } = boxOf(end);
    const box = cablesOfBox.get(key) ?? { boxes, cables: 0 };
    box.cables += (end.cell.count / boxes) * cablesAt(end);
    cablesOfBox.set(key, box);
  }
  return [...cablesOfBox.values()].reduce((sum, { boxes, cables }) => sum + boxes * wholeAbove(cables / ports), 0);
}

/** Undefined where the address of the box is only some digits of a coordinate. */
function boxReader(type: VertexType, indices: number, cells: Cells): Cages['boxOf'] | undefined {
  const { dimensions } = cells.described;
  const depthOf = new Map<number, number>();
  for (const [place, { dimension, depth, index = place, divide, modulo, times }] of type.coordinates.entries()) {
    if (index >= indices) continue;
    if ((divide ?? 1) !== 1 || (times ?? 1) !== 1 || modulo !== undefined) return undefined;
    depthOf.set(dimension, Math.max(depth, depthOf.get(dimension) ?? 0));
  }
  return ({ cell }) => {
    let boxes = 1;
    const keys = type.at.map(([dimension]) => {
      const path = cell.paths[dimension] ?? [];
      const depth = depthOf.get(dimension) ?? 0;
      for (let level = dimensions[dimension]?.under?.depth ?? 0; level < depth; level++) {
        const index = path[level];
        boxes *= cells.children(dimension, path.slice(0, level)).find(([child]) => child === index)?.[1] ?? 1;
      }
      return path.slice(0, depth).join('.');
    });
    return { key: keys.join(' '), boxes };
  };
}

function countOf(text: string | undefined): number | undefined {
  const read = text === undefined ? undefined : parseQuantity(text, 'count');
  return read?.ok ? read.value.value : undefined;
}

/** What the row of a wire says of its cages; nothing where they are published or no module sits in them. */
export function cagesBasis(modules: number, cages: readonly Cages[]): { readonly cagesBasis?: Basis } {
  const basis = weakestBasis(cages.map((one) => one.basis));
  return modules === 0 || basis === 'published' ? {} : { cagesBasis: basis };
}

/** Averages of links that do not divide are a hair off whole numbers. */
export function wholeAbove(value: number): number {
  return Math.ceil(value - 1e-9);
}
