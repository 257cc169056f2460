/**
 * A medium that depends on whether both ends are in the same box: which rows it makes, and the links of a rule that lie
 * inside one box of a kind. Boxes that the relations of the rule can name are held equal by them; of those that are
 * only some digits of a coordinate, every value is looked at.
 */
import type { Design, Medium, SplitMedium } from '../design/design.ts';
import type { CellPaths } from '../machine/anchor-index.ts';
import type { CountedRule } from '../machine/count-links.ts';
import type { Relation } from '../machine/fabric.ts';
import { relation } from '../machine/relation.ts';
import type { Description } from './description.ts';
import { digitWeights } from './elements.ts';
import type { HoldSite } from './hold-sites.ts';
import { type PlaceReader, placeReader } from './numbered-boxes.ts';

export interface MediumChoice {
  readonly medium: Exclude<Medium, SplitMedium> | undefined;
  /** Names of boxes that both ends are in together, and of those that they are not. */
  readonly inside: readonly string[];
  readonly outside: readonly string[];
}

/** One row for each medium of a split one. */
export function mediaOf(medium: Medium | undefined): readonly MediumChoice[] {
  if (typeof medium !== 'object') return [{ medium, inside: [], outside: [] }];
  return [
    ...mediaOf(medium.then).map((choice) => ({ ...choice, inside: [medium.inside, ...choice.inside] })),
    ...mediaOf(medium.else).map((choice) => ({ ...choice, outside: [medium.inside, ...choice.outside] })),
  ];
}

/** Where the indices of a box stand among the coordinates of the elements in it. */
interface BoxLevel {
  readonly dimension: number;
  readonly depth: number;
  /** Values of the coordinate that one value of the box's index has below it; 1 where it is the whole coordinate. */
  readonly unit: number;
}

/** Most values of coordinates, multiplied, that are looked at one by one; beyond, links are shared out by their mean. */
const mostValues = 1_024;

/** What can tell the pairs of a rule that share boxes. */
export interface BoxReader {
  /** Levels whose values must be told apart. */
  readonly isApart: (dimension: number, level: number) => boolean;
  /** The rule for pairs that share a box of each of these kinds; null where there are none. */
  within(rule: CountedRule, boxes: readonly string[]): CountedRule | null;
}

/** Undefined where coordinates do not say which box an element is in. */
export function boxReader(
  { design, described }: { readonly design: Design; readonly described: Description },
  { a, b }: { readonly a: HoldSite; readonly b: HoldSite },
  names: readonly string[],
  relations: CountedRule['relations'],
): BoxReader | undefined {
  const boxes = new Map<string, readonly BoxLevel[] | null>();
  const numbered = new Map<string, readonly [PlaceReader, PlaceReader]>();
  for (const name of names) {
    const box = a.path.find((outer) => outer.hold === name);
    const isCommon = box !== undefined && b.path.includes(box);
    const levels = isCommon ? levelsOf(described, a, b, box) : null;
    boxes.set(name, levels ?? (isCommon ? [] : null));
    if (levels !== undefined) continue;
    const [near, far] = box ? [placeReader(design, described, a, box), placeReader(design, described, b, box)] : [];
    if (!near || !far) return undefined;
    numbered.set(name, [near, far]);
  }
  const equalTo = ({ dimension, depth }: { dimension: number; depth: number }): boolean =>
    (relations[dimension]?.equal ?? Number.POSITIVE_INFINITY) >= depth;
  const all = [...boxes.values()].flatMap((levels) => levels ?? []).filter((level) => !equalTo(level));
  const read = all.filter((level) => level.unit > 1 || !isNamed(level, all, relations));
  const numbers = new Set(read.map(({ dimension, depth }) => described.laid.levels[dimension]?.[depth - 1]));
  for (const ends of numbered.values()) for (const { classes } of ends) for (const one of classes) numbers.add(one);
  let values = 1;
  for (const number of numbers) values *= described.classes[number ?? -1]?.size ?? Number.POSITIVE_INFINITY;
  if (values > mostValues) return undefined;
  const isRead = (level: BoxLevel) =>
    read.some((one) => one.dimension === level.dimension && one.depth === level.depth);
  return {
    isApart: (dimension, level) => numbers.has(described.laid.levels[dimension]?.[level]),
    within(rule, wanted) {
      const held: BoxLevel[] = [];
      for (const name of wanted) {
        const levels = boxes.get(name);
        if (!levels) return null;
        held.push(...levels.filter((level) => !equalTo(level)));
      }
      const plain = held.filter((level) => !isRead(level));
      const looked = held.filter(isRead);
      const equal = heldEqual(rule.relations, plain);
      if (!equal) return null;
      const places = wanted.flatMap((name) => {
        const ends = numbered.get(name);
        return ends ? [ends] : [];
      });
      if (looked.length === 0 && places.length === 0) return { ...rule, relations: equal };
      const sharesBox = (near: CellPaths, far: CellPaths): boolean =>
        places.every(([one, other]) => {
          const box = one.boxOf(near);
          return box !== undefined && box === other.boxOf(far);
        });
      const isEqual = (near: CellPaths, far: CellPaths): boolean =>
        looked.every(({ dimension, depth, unit }) => {
          const [x, y] = [near[dimension]?.[depth - 1], far[dimension]?.[depth - 1]];
          return x !== undefined && y !== undefined && Math.floor(x / unit) === Math.floor(y / unit);
        });
      return { ...rule, relations: equal, isCounted: (near, far) => sharesBox(near, far) && isEqual(near, far) };
    },
  };
}

/** Undefined where the two elements do not have the indices of the box as coordinates of both. */
function levelsOf(
  { elements, laid }: Description,
  a: HoldSite,
  b: HoldSite,
  box: HoldSite,
): readonly BoxLevel[] | undefined {
  const near = elements.find(({ kind }) => kind.site === a);
  const far = elements.find(({ kind }) => kind.site === b);
  if (!near || !far) return undefined;
  const holds = new Set(box.path.map((outer) => outer.key));
  const ofBox = (index: number) => holds.has(near.kind.written[index]?.hold ?? '');
  const wanted = box.path.reduce((sum, { sizes }) => sum + sizes.length, 0);
  if (near.kind.written.filter((_, index) => ofBox(index)).length !== wanted) return undefined;
  const levels: BoxLevel[] = [];
  for (const [place, axis] of near.axes.entries()) {
    const digits = axis.digits.filter(({ index }) => ofBox(index)).length;
    if (digits === 0) continue;
    const number = near.classes[place] as number;
    // The digits of the box come first, as boxes stand above what is in them.
    if (!axis.digits.slice(0, digits).every(({ index }) => ofBox(index)) || !far.classes.includes(number))
      return undefined;
    levels.push({ ...(laid.placeOf[number] as BoxLevel), unit: digitWeights(axis)[digits - 1] ?? 1 });
  }
  return levels;
}

/** Whether a relation can hold this level equal: all levels above it are held equal as well. */
function isNamed(
  { dimension, depth }: BoxLevel,
  wanted: readonly BoxLevel[],
  relations: CountedRule['relations'],
): boolean {
  for (let above = (relations[dimension]?.equal ?? 0) + 1; above < depth; above++) {
    if (!wanted.some((one) => one.dimension === dimension && one.depth === above && one.unit === 1)) return false;
  }
  return true;
}

/** Null where the rule joins only what differs there. */
function heldEqual(
  relations: CountedRule['relations'],
  levels: readonly BoxLevel[],
): Readonly<Record<number, Relation>> | null {
  const held: Record<number, Relation> = { ...relations };
  for (const { dimension, depth } of [...levels].sort((one, other) => one.depth - other.depth)) {
    const { equal, then } = held[dimension] ?? { equal: 0 };
    if (then === 'different' || then === 'neighbour') return null;
    held[dimension] = relation(Math.max(equal, depth), then);
  }
  return held;
}
