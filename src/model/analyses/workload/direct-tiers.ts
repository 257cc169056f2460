/**
 * Cards joined to one another have no switch between them: a small group has only the links along its own axis. One
 * tier for each axis, innermost first, in the order of the wires.
 *
 * Rates of one card, c a link's capacity, n the members of an axis. Full mesh: (n-1) c, one hop. Ring: 2 c, mean hops
 * n²/4(n-1) or (n+1)/4; line: its middle link carries n²/4 pairs each way. Several axes N together, dimension-ordered
 * minimal routing: uniform = min over axes of links of an axis / (mean hops along it over all N - 1 others). Rings run
 * on all axes at once, as fast as the weakest axis lets them.
 */
import type { LinkRule, MachineFabric } from '../../machine/fabric.ts';

export interface DirectTier {
  readonly wires: string;
  readonly cards: number;
  /** bit/s per card. */
  readonly uniformBps: number;
  readonly ringBps: number;
}

interface Axis {
  readonly wire: string;
  readonly size: number;
  /** bit/s of one card along the axis. */
  readonly links: number;
  /** Mean hops to the others of the axis, where lines count as their middle link is loaded. */
  readonly hops: number;
  /** bit/s of one card on rings along the axis: a line goes there and back on the same links. */
  readonly rings: number;
}

export function directTiers(fabric: MachineFabric): readonly DirectTier[] {
  const axes = fabric.rules.flatMap((rule) => axisOf(fabric, rule));
  return axes.map((_, last) => {
    const own = axes.slice(0, last + 1);
    const cards = own.reduce((product, { size }) => product * size, 1);
    return {
      wires: own.map(({ wire }) => wire).join(' + '),
      cards,
      uniformBps: Math.min(
        ...own.map(({ size, links, hops }) => links / ((hops * (size - 1) * cards) / size / (cards - 1))),
      ),
      ringBps: own.length * Math.min(...own.map(({ rings }) => rings)),
    };
  });
}

function axisOf(fabric: MachineFabric, { wire, a, b, capacity, relations }: LinkRule): readonly Axis[] {
  if (a !== b || !fabric.types[a]?.card || !(capacity > 0)) return [];
  return Object.entries(relations).flatMap(([dimension, { equal, then }]) => {
    const level = fabric.dimensions[Number(dimension)]?.levels[equal];
    if (!level || level.size < 2) return [];
    const { size } = level;
    const mesh = (size - 1) * capacity;
    if (then === 'different' || (then === 'neighbour' && size === 2))
      return [{ wire, size, links: mesh, hops: 1, rings: mesh }];
    if (then !== 'neighbour') return [];
    const both = 2 * capacity;
    if (level.kind === 'line')
      return [{ wire, size, links: both, hops: size ** 2 / (2 * (size - 1)), rings: capacity }];
    const hops = size % 2 === 0 ? size ** 2 / 4 / (size - 1) : (size + 1) / 4;
    return [{ wire, size, links: both, hops, rings: both }];
  });
}
