/** The class of one concrete vertex, found cell by cell from the root of each tree. */
import { type Cell, freeCell, pinnedChild } from './cells.ts';
import type { Symmetry } from './links.ts';
import type { Spot, VertexKind } from './structure.ts';

/** -1 for what is not there. `spots` name the leaves of the kind, as `memberOf` gives them. */
export function classOf({ pins, forest, classes }: Symmetry, kind: number, spots: readonly Spot[]): number {
  const { structure } = pins;
  const own = structure.kinds[kind] as VertexKind;
  const values = new Map<number, number>();
  for (const { axis, path } of spots) {
    (structure.chains[axis] as readonly number[]).forEach((step, level) => {
      values.set(step, path[level] as number);
    });
  }
  const cells: Cell[] = [];
  const nodes: number[] = [];
  const components: number[] = [];
  own.axes.forEach((axis, position) => {
    const parent = own.parents[position] as number;
    const above = parent < 0 ? null : (cells[parent] as Cell);
    const aboveNode = parent < 0 ? -1 : (nodes[parent] as number);
    const value = values.get(axis) ?? 0;
    const node = aboveNode === -2 ? -1 : pinnedChild(pins, aboveNode, axis, value);
    const component = node >= 0 ? (pins.component[node] as number) : parent < 0 ? -1 : (components[parent] as number);
    const copy = component < 0 ? -1 : (pins.components[component]?.copy as number);
    nodes[position] = node >= 0 ? node : -2;
    if (node >= 0) {
      const { kind: of } = pins.components[component] as (typeof pins.components)[number];
      cells[position] = forest.pinned[of]?.[pins.local[node] as number] as Cell;
      components[position] = component;
      return;
    }
    cells[position] = freeCell(pins, forest, above, copy, axis, value);
    components[position] = component;
  });
  if (cells.some((cell) => cell === undefined)) return -1;
  return classes.find(kind, cells, copiesByUse());

  /** Copies by first use within their kind, as classes are named. */
  function copiesByUse(): number[] {
    const copies: number[] = [];
    const met: { kind: number; component: number; number: number }[] = [];
    own.parents.forEach((parent, position) => {
      if (parent >= 0) return;
      const component = components[position] as number;
      const { kind: of } = cells[position] as Cell;
      if (component < 0 || of < 0) {
        copies.push(-1);
        return;
      }
      const same = met.filter((one) => one.kind === of);
      let number = same.find((one) => one.component === component)?.number;
      if (number === undefined) {
        number = new Set(same.map((one) => one.number)).size;
        met.push({ kind: of, component, number });
      }
      copies.push(number);
    });
    return copies;
  }
}
