/**
 * Which box an element is in, where through numbers stand for the places: coordinates do not say it, so the place of each
 * number is looked up in the tree.
 */
import type { Design } from '../design/design.ts';
import { nthPath } from '../design/tree.ts';
import type { CellPaths } from '../machine/anchor-index.ts';
import { pathOf } from './anchors.ts';
import type { Description } from './description.ts';
import type { HoldSite } from './hold-sites.ts';

export interface PlaceReader {
  /** Classes of coordinates that must be told apart. */
  readonly classes: readonly number[];
  /** Address of the box; undefined where a number has no element. */
  boxOf(paths: CellPaths): string | undefined;
}

/** Undefined where an index is not a coordinate by itself. */
export function placeReader(
  design: Design,
  { elements, laid }: Description,
  site: HoldSite,
  box: HoldSite,
): PlaceReader | undefined {
  const element = elements.find(({ kind }) => kind.site === site);
  if (!element) return undefined;
  const { kind } = element;
  const boxLevel = site.path.indexOf(box);
  const numbered = kind.numbering
    ? site.path.findLastIndex((outer) => Object.hasOwn(design.number ?? {}, outer.hold))
    : -1;
  const sizes = kind.numbering?.n ?? [];
  const below = site.path.slice(numbered + 1, boxLevel + 1);
  const many = sizes.length + below.reduce((sum, level) => sum + level.sizes.length, 0);
  const classes: number[] = [];
  for (let index = 0; index < many; index++) {
    const place = element.axes.findIndex(
      ({ digits: [digit, ...others] }) =>
        digit?.index === index && others.length === 0 && digit.divide === 1 && digit.modulo === undefined,
    );
    const number = element.classes[place];
    if (number === undefined) return undefined;
    classes.push(number);
  }
  const known = new Map<number, string | undefined>();
  const numberedPath = (ordinal: number): string | undefined => {
    if (!known.has(ordinal)) known.set(ordinal, nthPath(design, site.path[numbered]?.hold ?? '', ordinal));
    return known.get(ordinal);
  };
  return {
    classes,
    boxOf(paths) {
      const indices = classes.map((number) => {
        const { dimension, depth } = laid.placeOf[number] ?? { dimension: -1, depth: 0 };
        return paths[dimension]?.[depth - 1] ?? 0;
      });
      const inner = pathOf(below, indices.slice(sizes.length));
      if (!kind.numbering) return inner;
      const outer = numberedPath(sizes.reduce((sum, size, place) => sum * size + (indices[place] ?? 0), 0));
      if (outer === undefined) return undefined;
      return inner === ''
        ? outer
            .split('/')
            .slice(0, boxLevel + 1)
            .join('/')
        : `${outer}/${inner}`;
    },
  };
}
