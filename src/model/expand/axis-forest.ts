/**
 * Coordinates of different elements that are one and the same index ("equal names mean equal index") become one class,
 * and classes are nested as deep as the rules allow: the deeper, the more symmetry is left after an edit.
 *
 * A class may be nested in another only if every rule that holds it equal holds the other equal too: a rail that is the
 * same across cabinets must not depend on the cabinet. Coordinates joined by name are nested at the lowest block that
 * holds all of them; those under an axis of a mesh or ring stand beside it.
 */
import { type Digit, digitWeights, type ElementAxis, type ElementKind, type Written } from './elements.ts';

export interface ElementAxes {
  readonly kind: ElementKind;
  readonly axes: readonly ElementAxis[];
  /** Class of each axis. */
  readonly classes: readonly number[];
}

export interface AxisClass {
  readonly name: string;
  readonly size: number;
  /** Whether every element that has it has it from the same hold. */
  readonly own: boolean;
  /** Class it is nested in, or -1. */
  readonly parent: number;
}

export interface AxisForest {
  readonly elements: readonly ElementAxes[];
  readonly classes: readonly AxisClass[];
}

/** Ids of coordinates: of `ElementAxis`. */
export interface Demands {
  readonly elements: readonly { readonly kind: ElementKind; readonly axes: readonly ElementAxis[] }[];
  /** One index. */
  readonly unions: readonly (readonly [string, string])[];
  /** For each rule, the coordinates it holds equal. */
  readonly equals: readonly (readonly string[])[];
  /** Must not depend on a place, as single values of it are named everywhere. */
  readonly detached: readonly string[];
}

export function axisForest({ elements, unions, equals, detached }: Demands): AxisForest {
  const find = unite(unions);
  const numbers = new Map<string, number>();
  const numbered = elements.map(({ kind, axes }) => ({
    kind,
    axes,
    classes: axes.map((axis) => {
      const id = find(axis.id);
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return number;
    }),
  }));
  const classOf = (id: string): number => numbers.get(find(id)) as number;
  const members = [...numbers.values()].map((number) => membersOf(numbered, number));
  const composite = new Set(
    elements
      .flatMap(({ axes }) => axes.filter((axis) => axis.digits.length > 1).flatMap(({ digits }) => digits))
      .map((digit) => digit.key),
  );
  const above = members.map((member, number) => ancestors(number, member, composite));
  const loose = new Set(detached.map(classOf));
  members.forEach((member, number) => {
    if (new Set(member.map(({ axis }) => axis.size)).size > 1) loose.add(number);
  });
  for (const ids of equals) {
    const equal = new Set(ids.map(classOf));
    for (const number of equal) above[number] = (above[number] ?? []).filter((outer) => equal.has(outer));
  }
  const classes = members.map((member, number) => ({
    name: member[0]?.axis.name ?? '',
    size: Math.max(...member.map(({ axis }) => axis.size)),
    own: new Set(member.map(({ axis }) => axis.id)).size === 1,
    parent: loose.has(number) ? -1 : (above[number]?.at(-1) ?? -1),
  }));
  return { elements: numbered, classes };
}

interface Member {
  readonly element: ElementAxes;
  readonly axis: ElementAxis;
}

function membersOf(elements: readonly ElementAxes[], number: number): readonly Member[] {
  return elements.flatMap((element) =>
    element.axes.flatMap((axis, place) => (element.classes[place] === number ? [{ element, axis }] : [])),
  );
}

/** Classes of the levels that all members stand below, outermost first. */
function ancestors(number: number, members: readonly Member[], composite: ReadonlySet<string>): readonly number[] {
  const [first] = members;
  if (!first) return [];
  const { element, axis } = first;
  const own = writtenOf(element.kind, axis);
  const common = (own?.above ?? []).filter((hold) =>
    members.every((member) => writtenOf(member.element.kind, member.axis)?.above.includes(hold)),
  );
  const isPlain = axis.digits.length === 1 && members.every((member) => member.axis.id === axis.id);
  const place = element.axes.indexOf(axis);
  return element.classes.filter((outer, at) => {
    const candidate = element.axes[at] as ElementAxis;
    if (outer === number || at >= place || composite.has((candidate.digits[0] as Digit).key)) return false;
    const hold = writtenOf(element.kind, candidate)?.hold;
    return hold !== undefined && (common.includes(hold) || (isPlain && hold === own?.hold));
  });
}

function writtenOf(kind: ElementKind, axis: ElementAxis): Written | undefined {
  return kind.written[axis.digits[0]?.index ?? -1];
}

function unite(unions: readonly (readonly [string, string])[]): (id: string) => string {
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    const next = leader.get(id);
    return next === undefined ? id : find(next);
  };
  for (const [one, other] of unions) {
    const [x, y] = [find(one), find(other)];
    if (x !== y) leader.set(y, x);
  }
  return find;
}

/** The values of a coordinate when its first digits are known: from, and how many in a row. */
export function knownValues(
  axis: ElementAxis,
  indices: readonly number[],
): { readonly from: number; readonly count: number } | undefined {
  const weights = digitWeights(axis);
  let from = 0;
  let count = axis.size;
  for (const [place, { index, divide, modulo }] of axis.digits.entries()) {
    const written = indices[index];
    if (written === undefined) break;
    const whole = Math.floor(written / divide);
    count = weights[place] as number;
    from += (modulo === undefined ? whole : whole % modulo) * count;
  }
  return count === axis.size && axis.digits.every(({ index }) => indices[index] === undefined)
    ? undefined
    : { from, count };
}
