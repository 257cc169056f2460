/** Exceptions of the place tree as edits of a description: what is off or missing is removed, other counts are sizes. */
import type { Design } from '../design/design.ts';
import { nthPath } from '../design/tree.ts';
import type { Anchor, FabricEdit } from '../machine/fabric.ts';
import { anchorOfValues, anchorsAt, type Ground, pathOf, type Spot } from './anchors.ts';
import { knownValues } from './axis-forest.ts';
import type { Description } from './description.ts';
import type { ElementKind } from './elements.ts';
import { type HoldSite, type HoldTree, product } from './hold-sites.ts';
import type { Exception } from './places.ts';
import type { Problems } from './problems.ts';
import { spotsOfSteps } from './spots.ts';

export interface PlaceEdits {
  readonly edits: readonly FabricEdit[];
  /** Whether the description leaves something out that the machine has. */
  readonly incomplete: boolean;
}

interface Scene extends Ground {
  readonly tree: HoldTree;
  readonly problems: Problems;
}

export function placeEdits(scene: Scene, exceptions: readonly Exception[]): PlaceEdits {
  const { described, problems, tree } = scene;
  const removed = new Map<string, { at: Anchor; types: Set<number> }>();
  const sizes = new Map<string, FabricEdit>();
  let incomplete = false;
  const remove = (at: Anchor, type: number): void => {
    const key = JSON.stringify(at);
    const known = removed.get(key);
    if (known) known.types.add(type);
    else removed.set(key, { at, types: new Set([type]) });
  };
  const removeSpot = (spot: Spot): void => {
    described.types.forEach((_, type) => {
      for (const at of anchorsAt(scene, type, spot)) remove(at, type);
    });
  };
  const concerns = (site: HoldSite): boolean => described.elements.some(({ kind }) => kind.site.path.includes(site));

  for (const exception of exceptions) {
    if (exception.kind === 'new') continue;
    const { site } = exception;
    if (!concerns(site)) continue;
    const spots = spotsOfSteps(tree, exception.at, scene.budget) ?? [];
    for (const spot of spots) {
      if (exception.kind === 'off') removeSpot(spot);
      else if (!resize(scene, site, spot, exception.count, sizes, removeSpot)) {
        problems.add('expand.change-unwired', [pathOf(spot.site.path, spot.indices)], { name: site.hold });
        incomplete = true;
      }
    }
  }
  const recount = (scene.design.changes ?? []).some((change) => 'hold' in change || 'block' in change);
  if (missingValues(scene, remove, recount)) incomplete = true;
  const removes = [...removed.values()].map(({ at, types }): FabricEdit => ({ kind: 'remove', types: [...types], at }));
  return { edits: [...removes, ...sizes.values()], incomplete };
}

/** Another count of `site` in the box at `spot`; false when it cannot be said. */
function resize(
  { described, budget }: Scene,
  site: HoldSite,
  spot: Spot,
  count: number,
  sizes: Map<string, FabricEdit>,
  removeSpot: (spot: Spot) => void,
): boolean {
  const size = sizeEdit(described, site, spot, count);
  if (size) {
    sizes.set(`${size.dimension}:${size.path.join('.')}`, size);
    return true;
  }
  // Elements missing from a ring leave a gap; another count is a ring of that many, which only a size can say.
  const inRing = described.elements.some((element) =>
    element.axes.some((axis, place) => {
      const { dimension, depth } = described.laid.placeOf[element.classes[place] as number] ?? {
        dimension: 0,
        depth: 0,
      };
      const isOwn = axis.digits.some(({ index }) => element.kind.written[index]?.hold === site.key);
      return isOwn && described.dimensions[dimension]?.levels[depth - 1]?.kind === 'ring';
    }),
  );
  if ((inRing && count > 0) || count > product(site.sizes)) return false;
  for (const indices of lastTuples(site.sizes, count)) {
    if (!budget.spend()) break;
    removeSpot({ site, indices: [...spot.indices, ...indices] });
  }
  return true;
}

/** Possible where the hold's only index is a level of its own, right below all levels of the box and nothing else. */
function sizeEdit(described: Description, site: HoldSite, spot: Spot, size: number) {
  const element = described.elements.find(({ kind }) => kind.site.path.includes(site));
  if (!element || element.kind.numbering || site.sizes.length !== 1) return undefined;
  const place = element.axes.findIndex(
    (axis) => axis.digits.length === 1 && element.kind.written[axis.digits[0]?.index ?? -1]?.hold === site.key,
  );
  const number = element.classes[place];
  const own = element.axes[place];
  if (number === undefined || !described.classes[number]?.own || own?.digits[0]?.divide !== 1) return undefined;
  if (own.digits[0].modulo !== undefined || element.axes.some((axis, at) => at !== place && sharesIndex(axis, own))) {
    return undefined;
  }
  const { dimension, depth } = described.laid.placeOf[number] as { dimension: number; depth: number };
  const above = (described.laid.levels[dimension] ?? []).slice(0, depth - 1);
  const values = new Map<number, number>();
  element.axes.forEach((axis, at) => {
    const known = knownValues(axis, spot.indices);
    if (known) values.set(element.classes[at] as number, known.from);
  });
  if (values.size !== above.length || above.some((outer) => !values.has(outer))) return undefined;
  return { kind: 'size', dimension, path: above.map((outer) => values.get(outer) as number), size } as const;
}

function sharesIndex(
  one: { readonly digits: readonly { readonly index: number }[] },
  other: { readonly digits: readonly { readonly index: number }[] },
): boolean {
  return one.digits.some((digit) => other.digits.some(({ index }) => index === digit.index));
}

/** The tuples from the `count`-th on, as few beginnings as name them all. */
function* lastTuples(sizes: readonly number[], count: number): Generator<readonly number[]> {
  const [size, ...inner] = sizes;
  if (count === 0) {
    yield [];
    return;
  }
  if (size === undefined) return;
  const below = product(inner);
  const whole = Math.floor(count / below);
  const cut = count - whole * below;
  if (cut > 0) for (const indices of lastTuples(inner, cut)) yield [whole, ...indices];
  for (let index = whole + (cut > 0 ? 1 : 0); index < size; index++) yield [index];
}

/**
 * Values of a joined index that a smaller hold has not, and through numbers without an element. True when there are
 * more elements than numbers.
 */
function missingValues(scene: Scene, remove: (at: Anchor, type: number) => void, recount: boolean): boolean {
  const { described, problems, budget } = scene;
  let unnamed = false;
  described.elements.forEach(({ axes, classes, kind }, type) => {
    const anchorAt = (values: ReadonlyMap<number, number>) =>
      anchorOfValues(described.laid, described.types[type]?.at ?? [], values);
    axes.forEach((axis, place) => {
      const number = classes[place] as number;
      const size = described.classes[number]?.size ?? 0;
      if (size > axis.size) {
        problems.add('expand.sizes-differ', [kind.site.key], { name: axis.name, size: axis.size, other: size });
      }
      for (let value = axis.size; value < size && budget.spend(); value++) {
        remove(anchorAt(new Map([[number, value]])), type);
      }
    });
    const { numbering } = kind;
    if (!numbering) return;
    const elements = numberedCount(scene.design, kind, recount);
    const addresses = product(numbering.n);
    if (elements !== addresses) {
      problems.add('expand.number-mismatch', [kind.steps[0]?.name ?? ''], { addresses, elements });
    }
    if (elements > addresses) unnamed = true;
    for (const indices of lastTuples(numbering.n, elements)) {
      if (!budget.spend()) break;
      const values = new Map<number, number>();
      axes.forEach((axis, place) => {
        const known = knownValues(axis, indices);
        if (known?.count === 1) values.set(classes[place] as number, known.from);
      });
      remove(anchorAt(values), type);
    }
  });
  return unnamed;
}

/** Elements of the numbered hold; what is off keeps its number, so only other counts matter. */
function numberedCount(design: Design, { site, steps }: ElementKind, recount: boolean): number {
  const name = steps[0]?.name ?? site.hold;
  const level = site.path.findIndex((outer) => outer.hold === name);
  const nominal = product(site.path.slice(0, level + 1).map((outer) => product(outer.sizes)));
  if (!recount) return nominal;
  let [least, most] = [0, 2 * nominal];
  while (least < most) {
    const middle = (least + most) >> 1;
    if (nthPath(design, name, middle) === undefined) most = middle;
    else least = middle + 1;
  }
  return least;
}
