/**
 * Failures as edits of every network of a machine: boxes and elements are removed wherever they are part of, links are
 * taken off the pair they join. The machine itself is left as it is; the damaged one is a machine of its own.
 */
import { isBelow } from './anchor-index.ts';
import type { Anchor, Dimension, FabricEdit, LinkRule, VertexType } from './fabric.ts';
import type { Failing, FailingStep } from './failing.ts';
import { levelMarks } from './index-groups.ts';
import type { Machine } from './machine.ts';
import { type KnownIndices, mostNodes, nodesNamed } from './named-nodes.ts';

export type DamageReason =
  /** No such link, or nothing of the network at that value of the axis. */
  | 'nothing-there'
  /** It is cut up into more places than are followed one by one. */
  | 'too-many';

/** Edits of the failures alone, in the order of the machine's networks. */
export type Damage = readonly (readonly FabricEdit[])[];

export type DamageResult =
  | { readonly ok: true; readonly damage: Damage }
  | { readonly ok: false; readonly reason: DamageReason; readonly failing: Failing };

type Described = Pick<Machine['fabrics'][number], 'net' | 'dimensions' | 'types' | 'rules' | 'edits'>;

/** The edits that make `failing`, together, of these networks. */
export function damageOf(fabrics: readonly Described[], failing: readonly Failing[]): DamageResult {
  const all: FabricEdit[][] = fabrics.map(() => []);
  for (const one of failing) {
    let touches = false;
    for (const [index, fabric] of fabrics.entries()) {
      const edits = editsOf(fabrics, fabric, one, all[index] as readonly FabricEdit[]);
      if (edits === null) return { ok: false, reason: 'too-many', failing: one };
      if (edits.length > 0) touches = true;
      all[index]?.push(...edits);
    }
    // A box that no network knows, a power shelf, takes nothing of them with it.
    if (!touches && one.kind !== 'box') return { ok: false, reason: 'nothing-there', failing: one };
  }
  return { ok: true, damage: all };
}

/**
 * The fabric with these failures. Where the document has exceptions of its own the places that fail are marked, so that
 * something that failed is never taken for a copy of something that was changed alike.
 */
export function withDamage<F extends Pick<Described, 'edits'>>(fabric: F, damage: readonly FabricEdit[]): F {
  if (damage.length === 0) return fabric;
  const marks = fabric.edits.length === 0 ? [] : damage.flatMap(marksOf);
  return { ...fabric, edits: [...fabric.edits, ...damage, ...marks] };
}

export function damagedMachine(machine: Machine, damage: Damage): Machine {
  return { ...machine, fabrics: machine.fabrics.map((fabric, index) => withDamage(fabric, damage[index] ?? [])) };
}

function marksOf(edit: FabricEdit): readonly FabricEdit[] {
  const mark = (label: string, at: Anchor): FabricEdit => ({ kind: 'mark', label, at });
  if (edit.kind === 'remove') return [mark('failed', edit.at)];
  return edit.kind === 'link' ? [mark('failed-a', edit.a), mark('failed-b', edit.b)] : [];
}

function editsOf(
  fabrics: readonly Described[],
  fabric: Described,
  failing: Failing,
  before: readonly FabricEdit[],
): readonly FabricEdit[] | null {
  switch (failing.kind) {
    case 'box':
      return removal(fabric, (type) => knownInBox(type, failing.steps));
    case 'axis':
      return axisRemoval(fabrics, fabric, failing);
    case 'link':
      return failing.net === fabric.net ? linkCut({ ...fabric, edits: [...fabric.edits, ...before] }, failing) : [];
    default:
      return failing satisfies never;
  }
}

/** Removes what the known indices name of each type; null when that is cut up too far. */
function removal(
  fabric: Described,
  knownOf: (type: VertexType) => readonly KnownIndices[],
): readonly FabricEdit[] | null {
  const { dimensions, types, edits } = fabric;
  const marks = levelMarks(fabric);
  const found = new Map<string, { at: Anchor; types: number[] }>();
  for (const [index, type] of types.entries()) {
    for (const known of knownOf(type)) {
      const nodes = nodesNamed(dimensions, type, known);
      if (nodes === null || found.size + nodes.length > mostNodes) return null;
      for (const at of nodes) {
        if (!marks.exists(at) || isGone(edits, index, at)) continue;
        const key = JSON.stringify(at);
        const other = found.get(key);
        if (!other) found.set(key, { at, types: [index] });
        else if (!other.types.includes(index)) other.types.push(index);
      }
    }
  }
  return [...found.values()].map(({ at, types: own }) => ({ kind: 'remove', types: own, at }));
}

function isGone(edits: readonly FabricEdit[], type: number, at: Anchor): boolean {
  return edits.some((edit) => edit.kind === 'remove' && (edit.types?.includes(type) ?? true) && isBelow(at, edit.at));
}

/** What the steps of a box say of the address of a type: nothing when the type has no element in it. */
export function knownInBox(type: VertexType, steps: readonly FailingStep[]): readonly KnownIndices[] {
  const { through } = type;
  if (through && isOfLevel(steps[0], through.levels[0])) return knownThrough(type, steps);
  return begins(ownSteps(type), steps) ? [steps.flatMap(({ indices }) => indices)] : [];
}

function ownSteps(type: VertexType): NonNullable<VertexType['steps']> {
  return type.steps ?? [{ name: type.name, indices: type.coordinates.length }];
}

function begins(whole: NonNullable<VertexType['steps']>, steps: readonly FailingStep[]): boolean {
  return (
    steps.length <= whole.length &&
    steps.every(({ name, indices }, level) => whole[level]?.name === name && whole[level]?.indices === indices.length)
  );
}

function isOfLevel(
  step: FailingStep | undefined,
  level: { readonly name: string; readonly sizes: readonly number[] } | undefined,
): boolean {
  return step !== undefined && step.name === level?.name && step.indices.length === level.sizes.length;
}

/** A place of the tree in through numbers: the elements of a box follow one another. */
function knownThrough(type: VertexType, steps: readonly FailingStep[]): readonly KnownIndices[] {
  const { levels, n } = type.through as NonNullable<VertexType['through']>;
  const inner = ownSteps(type).slice(1);
  const sizes = levels.map((level) => level.sizes.reduce((all, size) => all * size, 1));
  let first = 0;
  for (const [level, { name, sizes: own }] of levels.entries()) {
    const step = steps[level];
    if (step && !isOfLevel(step, { name, sizes: own })) return [];
    const place = (step?.indices ?? []).reduce((all, index, axis) => all * (own[axis] ?? 1) + index, 0);
    first = first * (sizes[level] as number) + place;
  }
  const below = steps.slice(levels.length);
  if (!begins(inner, below)) return [];
  const count = sizes.slice(steps.length).reduce((all, size) => all * size, 1);
  return Array.from({ length: Math.min(count, mostNodes + 1) }, (_, next) => [
    ...tupleOf(first + next, n),
    ...below.flatMap(({ indices }) => indices),
  ]);
}

function tupleOf(ordinal: number, sizes: readonly number[]): number[] {
  const indices: number[] = [];
  let left = ordinal;
  for (let place = sizes.length - 1; place >= 0; place--) {
    const size = place === 0 ? Number.POSITIVE_INFINITY : (sizes[place] ?? 1);
    indices[place] = left % size;
    left = Math.floor(left / size);
  }
  return indices;
}

/**
 * Everything of the network at that value. Cards whose own index it is stay where switches or adapters have the axis
 * too: a rail that is lost takes its switches, not the cards that were on it.
 */
function axisRemoval(
  fabrics: readonly Described[],
  fabric: Described,
  { net, axis, value }: Extract<Failing, { kind: 'axis' }>,
): readonly FabricEdit[] | null {
  const own = fabrics.find((other) => other.net === net);
  if (!own) return [];
  const named = own.types.flatMap((type) => {
    const places = indicesAlong(own.dimensions, type, axis);
    return places.length > 0 ? [{ type, places }] : [];
  });
  const others = named.some(({ type }) => !type.card);
  const failing = named.filter(({ type, places }) => {
    const innermost = type.coordinates.length - (ownSteps(type).at(-1)?.indices ?? 1);
    return !type.card || !others || places.some((place) => place < innermost);
  });
  return removal(fabric, (type) => {
    const one = failing.find((other) => other.type.name === type.name);
    if (!one) return [];
    const known: (number | undefined)[] = [];
    for (const place of one.places) known[place] = value;
    return [known];
  });
}

/** Places in the address whose index alone is a coordinate of that name. */
function indicesAlong(dimensions: readonly Dimension[], type: VertexType, axis: string): readonly number[] {
  return type.coordinates.flatMap((coordinate, place) => {
    const { dimension, depth, index = place, divide = 1, modulo, times = 1 } = coordinate;
    const isPlain = divide === 1 && modulo === undefined && times === 1;
    return isPlain && dimensions[dimension]?.levels[depth - 1]?.name === axis ? [index] : [];
  });
}

/** Takes links off a pair, rule by rule of the wire until as many are gone as fail. */
function linkCut(
  { dimensions, types, rules, edits }: Described,
  { wire, a, b, count = Number.POSITIVE_INFINITY }: Extract<Failing, { kind: 'link' }>,
): readonly FabricEdit[] {
  const cuts: FabricEdit[] = [];
  let left = count;
  for (const [index, rule] of rules.entries()) {
    if (rule.wire !== wire || left <= 0) continue;
    for (const [near, far] of [
      [a, b],
      [b, a],
    ] as const) {
      const pair = { a: nodeOf(dimensions, types[rule.a], near), b: nodeOf(dimensions, types[rule.b], far) };
      if (!pair.a || !pair.b || !isJoined({ dimensions, types }, rule, pair.a, pair.b)) continue;
      const { a: nodeA, b: nodeB } = pair;
      const { capacity, each } = pairOf(rule, index, edits, nodeA, nodeB);
      if (capacity <= 0) continue;
      const there = Math.max(1, Math.round(capacity / each));
      const share = Math.min(1, left / there);
      cuts.push({ kind: 'link', rule: index, a: nodeA, b: nodeB, factor: 1 - share });
      left -= there;
      break;
    }
  }
  return cuts;
}

function nodeOf(
  dimensions: readonly Dimension[],
  type: VertexType | undefined,
  steps: readonly FailingStep[],
): Anchor | null {
  if (!type) return null;
  const [known, ...more] = knownInBox(type, steps);
  const isWhole = known !== undefined && more.length === 0 && known.length === indexCount(type);
  return isWhole ? (nodesNamed(dimensions, type, known)?.[0] ?? null) : null;
}

function indexCount(type: VertexType): number {
  return ownSteps(type).reduce((sum, { indices }) => sum + indices, 0);
}

/** Whether the rule joins these two elements. */
function isJoined(
  { dimensions, types }: Pick<Described, 'dimensions' | 'types'>,
  rule: LinkRule,
  a: Anchor,
  b: Anchor,
): boolean {
  const depths = new Map(types[rule.b]?.at);
  return (types[rule.a]?.at ?? []).every(([dimension, depth]) => {
    const other = depths.get(dimension);
    if (other === undefined) return true;
    const { equal, then } = rule.relations[dimension] ?? { equal: Math.min(depth, other) };
    const [near, far] = [a[dimension] ?? [], b[dimension] ?? []];
    for (let level = 0; level < equal; level++) if (near[level] !== far[level]) return false;
    if (then !== 'different' && then !== 'neighbour') return true;
    const apart = Math.abs((near[equal] ?? 0) - (far[equal] ?? 0));
    const level = dimensions[dimension]?.levels[equal];
    return then === 'different' ? apart > 0 : apart === 1 || (level?.kind === 'ring' && apart === level.size - 1);
  });
}

interface JoinedPair {
  /** bit/s as edits leave it; 0 where an end is gone. */
  readonly capacity: number;
  /** bit/s of one link. Where nothing says how many there are, all of it. */
  readonly each: number;
}

/** Edits of the document say links and capacity; those of earlier failures take capacity alone. */
function pairOf(rule: LinkRule, index: number, edits: readonly FabricEdit[], a: Anchor, b: Anchor): JoinedPair {
  if (isGone(edits, rule.a, a) || isGone(edits, rule.b, b)) return { capacity: 0, each: 0 };
  let { capacity } = rule;
  let each = rule.links > 0 ? capacity / rule.links : 0;
  for (const edit of edits) {
    if (edit.kind !== 'link' || edit.rule !== index) continue;
    const hit = isBelow(a, edit.a) && isBelow(b, edit.b);
    const turned = rule.a === rule.b && isBelow(b, edit.a) && isBelow(a, edit.b);
    if (!hit && !turned) continue;
    capacity = edit.set ?? capacity * edit.factor;
    if (edit.links !== undefined && edit.links > 0) each = capacity / edit.links;
  }
  return { capacity, each: each > 0 ? each : capacity };
}
