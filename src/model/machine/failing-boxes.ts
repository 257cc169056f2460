/** Boxes and elements that may fail, one of each group that is alike in all networks, with how many there are. */
import { damageOf } from './damage.ts';
import type { Fabric, VertexType } from './fabric.ts';
import type { Failing, FailingStep } from './failing.ts';
import { groupsOfIndex, type LevelMarks, levelMarks, type MarkedType } from './index-groups.ts';

type Described = Pick<Fabric, 'net' | 'dimensions' | 'types' | 'rules' | 'edits'>;
type Steps = readonly { readonly name: string; readonly indices: number }[];

export interface FailingGroup {
  readonly failing: Failing;
  readonly count: number;
}

export interface FailingGroups {
  readonly groups: readonly FailingGroup[];
  /** Names of levels with too many different places: some of them were left out. */
  readonly cut: readonly string[];
}

/** Different places of one level that are looked at. */
const mostGroups = 4_096;

export function* failingBoxes(fabrics: readonly Described[]): Generator<void, FailingGroups> {
  const marks = fabrics.map(levelMarks);
  const groups: FailingGroup[] = [];
  const cut: string[] = [];
  for (const steps of levelsOf(fabrics)) {
    const name = steps.map((step) => step.name).join('/');
    const found = yield* groupsOfLevel(fabrics, marks, steps);
    groups.push(...found.slice(0, mostGroups));
    if (found.length > mostGroups) cut.push(name);
  }
  for (const [index, fabric] of fabrics.entries()) groups.push(...axisGroups(fabric, marks[index] as LevelMarks));
  return { groups, cut };
}

/** Every chain of levels of every type, outermost first, each once. */
function levelsOf(fabrics: readonly Described[]): readonly Steps[] {
  const chains = new Map<string, Steps>();
  for (const { types } of fabrics) {
    for (const type of types) {
      const tree = (type.through?.levels ?? []).map(({ name, sizes }) => ({ name, indices: sizes.length }));
      for (const chain of [tree.slice(0, -1), stepsOf(type)])
        for (let depth = 1; depth <= chain.length; depth++) {
          const steps = chain.slice(0, depth);
          chains.set(JSON.stringify(steps), steps);
        }
    }
  }
  return [...chains.values()];
}

export function stepsOf(type: VertexType): Steps {
  return type.steps ?? [{ name: type.name, indices: type.coordinates.length }];
}

function startsWith(whole: Steps, steps: Steps): boolean {
  return steps.every(({ name, indices }, level) => whole[level]?.name === name && whole[level]?.indices === indices);
}

/** Like places of one level, those that exist in some network. */
function* groupsOfLevel(
  fabrics: readonly Described[],
  marks: readonly LevelMarks[],
  steps: Steps,
): Generator<void, FailingGroup[]> {
  const total = steps.reduce((sum, { indices }) => sum + indices, 0);
  const marked: MarkedType[] = fabrics.flatMap((fabric, at) =>
    fabric.types
      .filter((type) => startsWith(stepsOf(type), steps))
      .map((type) => ({ fabric, type, marks: marks[at] as LevelMarks })),
  );
  const numbered = fabrics.flatMap(({ types }) =>
    types.filter(
      ({ through }) =>
        through &&
        startsWith(
          through.levels.map(({ name, sizes }) => ({ name, indices: sizes.length })),
          steps,
        ),
    ),
  );
  const sizes = numbered[0]?.through?.levels.slice(0, steps.length).flatMap((level) => level.sizes);
  const perIndex = Array.from({ length: total }, (_, index) =>
    sizes && numbered.length > 0
      ? Array.from({ length: Math.min(sizes[index] ?? 0, mostGroups + 1) }, (_unused, first) => ({ first, count: 1 }))
      : groupsOfIndex(marked, index),
  );
  const found: FailingGroup[] = [];
  const indices: number[] = [];
  const visit = function* (index: number, count: number): Generator<void> {
    if (found.length > mostGroups) return;
    if (index === total) {
      const failing: Failing = { kind: 'box', steps: splitSteps(steps, indices) };
      if (isThere(fabrics, failing)) found.push({ failing, count });
      yield;
      return;
    }
    for (const group of perIndex[index] ?? []) {
      indices[index] = group.first;
      yield* visit(index + 1, count * group.count);
    }
  };
  yield* visit(0, 1);
  return found;
}

export function splitSteps(steps: Steps, indices: readonly number[]): readonly FailingStep[] {
  let next = 0;
  return steps.map(({ name, indices: own }) => {
    const step = { name, indices: indices.slice(next, next + own) };
    next += own;
    return step;
  });
}

/** Whether something in it is there and not gone yet. */
function isThere(fabrics: readonly Described[], failing: Failing): boolean {
  const found = damageOf(fabrics, [failing]);
  return found.ok && found.damage.some((edits) => edits.length > 0);
}

/**
 * Planes and rails: axes that are no box of their own, that several kinds of elements have, and along which no box of
 * cards is counted. One value of each group that exceptions leave alike.
 */
function axisGroups(fabric: Described, marks: LevelMarks): readonly FailingGroup[] {
  const boxes = new Set(fabric.types.flatMap((type) => stepsOf(type).map(({ name }) => name)));
  const users = new Map<string, { types: Set<number>; dimension: number; depth: number }>();
  fabric.types.forEach((type, at) => {
    const innermost = stepsOf(type)
      .slice(0, -1)
      .reduce((sum, { indices }) => sum + indices, 0);
    for (const [place, coordinate] of type.coordinates.entries()) {
      const { dimension, depth, index = place, divide = 1, modulo, times = 1 } = coordinate;
      const name = fabric.dimensions[dimension]?.levels[depth - 1]?.name ?? '';
      if (name === '' || name.includes('.')) continue;
      if (type.card && index < innermost) boxes.add(name);
      if (boxes.has(name)) continue;
      if (divide !== 1 || modulo !== undefined || times !== 1) continue;
      const known = users.get(name);
      if (known) known.types.add(at);
      else users.set(name, { types: new Set([at]), dimension, depth });
    }
  });
  return [...users].flatMap(([axis, { types, dimension, depth }]) => {
    const passing = [...types].filter((type) => !fabric.types[type]?.card);
    if (types.size < 2 || passing.length === 0 || boxes.has(axis)) return [];
    const pseudo: VertexType = {
      name: axis,
      at: [],
      card: false,
      coordinates: [{ dimension, depth }],
    };
    return groupsOfIndex([{ fabric, type: pseudo, marks }], 0).flatMap(({ first, count }) => {
      const failing: Failing = { kind: 'axis', net: fabric.net, axis, value: first };
      const found = damageOf([fabric], [failing]);
      return found.ok ? [{ failing, count }] : [];
    });
  });
}
