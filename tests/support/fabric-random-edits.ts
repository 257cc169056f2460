/** Random exceptions for small fabrics, from a fixed seed: removed things, slowed and cut links, other sizes, extra cables. */
import type { Anchor, Fabric, FabricEdit, Relation } from '../../src/model/machine/fabric.ts';
import { relation } from '../../src/model/machine/relation.ts';
import { rule, withEdits } from './fabric-builders.ts';

export type Random = (below: number) => number;

/** A linear congruential generator: the same numbers on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Coordinates = Record<number, number[]>;

/** Coordinates of a random vertex of a type. */
export function randomVertex(fabric: Fabric, type: number, random: Random): Coordinates {
  const at: Coordinates = {};
  for (const [dimension, depth] of fabric.types[type]?.at ?? []) {
    const own = fabric.dimensions[dimension];
    const master = own?.under ? at[own.under.dimension]?.slice(0, own.under.depth) : undefined;
    at[dimension] = Array.from(
      { length: depth },
      (_, level) => master?.[level] ?? random(own?.levels[level]?.size ?? 1),
    );
  }
  return at;
}

/** The far end of a random link of a rule at a given near end, or null when there is none. */
function randomFarEnd(fabric: Fabric, index: number, near: Coordinates, random: Random): Coordinates | null {
  const rule = fabric.rules[index];
  if (!rule) return null;
  const far = randomVertex(fabric, rule.b, random);
  for (const [dimension, path] of Object.entries(far)) {
    const own = near[Number(dimension)];
    if (!own) continue;
    const { equal, then }: Relation = rule.relations[Number(dimension)] ?? { equal: Math.min(own.length, path.length) };
    for (let level = 0; level < equal; level++) path[level] = own[level] as number;
    const level = fabric.dimensions[Number(dimension)]?.levels[equal];
    const here = own[equal];
    if (!level || here === undefined || path[equal] === undefined) continue;
    if (then === 'neighbour') {
      const next = here + 1;
      if (next >= level.size && level.kind !== 'ring') return null;
      path[equal] = next % level.size;
    }
    if (then === 'different' && path[equal] === here) path[equal] = (here + 1) % level.size;
    if ((then === 'neighbour' || then === 'different') && path[equal] === here) return null;
  }
  for (const [dimension, path] of Object.entries(far)) {
    const under = fabric.dimensions[Number(dimension)]?.under;
    const master = under && far[under.dimension];
    if (under && master) for (let level = 0; level < under.depth; level++) path[level] = master[level] as number;
  }
  return far;
}

export function randomEdit(fabric: Fabric, random: Random): FabricEdit | null {
  const cardType = fabric.types.findIndex((type) => type.card);
  const roll = random(10);
  if (roll < 3) {
    const type = random(fabric.types.length);
    return { kind: 'remove', types: [type], at: randomVertex(fabric, type, random) };
  }
  if (roll < 6) {
    const rule = random(fabric.rules.length);
    const a = randomVertex(fabric, fabric.rules[rule]?.a ?? 0, random);
    const b = randomFarEnd(fabric, rule, a, random);
    return b && { kind: 'link', rule, a, b, factor: random(2) === 0 ? 0 : 0.5 };
  }
  const at = fabric.types[cardType]?.at ?? [];
  const [dimension, depth] = at[random(at.length)] ?? [0, 1];
  const path = randomVertex(fabric, cardType, random)[dimension]?.slice(0, 1 + random(depth)) ?? [];
  if (roll < 8) {
    const below: Anchor = { [dimension]: path };
    return { kind: 'link', rule: random(fabric.rules.length), a: below, b: {}, factor: 0.5 };
  }
  const levels = fabric.dimensions[dimension]?.levels ?? [];
  const parent = path.slice(0, -1);
  const level = levels[parent.length];
  if (roll < 9 && parent.length > 0 && level?.kind === 'set') {
    return { kind: 'size', dimension, path: parent, size: Math.max(1, level.size - 1) };
  }
  return { kind: 'remove', types: [cardType], at: randomVertex(fabric, cardType, random) };
}

export function withRandomEdits(base: Fabric, count: number, random: Random): Fabric {
  const edits: FabricEdit[] = [];
  while (edits.length < count) {
    const edit = randomEdit(base, random);
    if (edit) edits.push(edit);
  }
  return withEdits(base, edits);
}

/** The same fabric with the values of every set level renamed at random, rings turned: nothing may change. */
export function relabelled(base: Fabric, random: Random): Fabric {
  const renaming = new Map<string, number[]>();
  const levelOf = (dimension: number, level: number) => {
    const own = base.dimensions[dimension];
    const master = own?.under && level < own.under.depth ? own.under.dimension : dimension;
    return `${master}/${level}`;
  };
  const rename = (dimension: number, path: readonly number[]): number[] =>
    path.map((value, level) => {
      const { size = 1, kind = 'set' } = base.dimensions[dimension]?.levels[level] ?? {};
      const key = `${levelOf(dimension, level)}/${kind === 'set' ? '' : 'turn'}`;
      let names = renaming.get(key);
      if (!names) {
        const turn = random(size);
        names = Array.from({ length: size }, (_, index) => (index + turn) % size);
        if (kind === 'set') shuffle(names, random);
        if (kind === 'line') names = Array.from({ length: size }, (_, index) => size - 1 - index);
        renaming.set(key, names);
      }
      return names[value] ?? value;
    });
  const anchor = (at: Anchor): Anchor =>
    Object.fromEntries(Object.entries(at).map(([dimension, path]) => [dimension, rename(Number(dimension), path)]));
  return {
    ...base,
    edits: base.edits.map((edit) => {
      if (edit.kind === 'link') return { ...edit, a: anchor(edit.a), b: anchor(edit.b) };
      if (edit.kind === 'size') return { ...edit, path: rename(edit.dimension, edit.path) };
      return { ...edit, at: anchor(edit.at) };
    }),
  };
}

function shuffle(names: number[], random: Random): void {
  for (let index = names.length - 1; index > 0; index--) {
    const other = random(index + 1);
    [names[index], names[other]] = [names[other] as number, names[index] as number];
  }
}

/** One more cable between two random vertices: a rule of its own that an edit sets. */
export function withExtraCable(base: Fabric, capacity: number, random: Random): Fabric {
  const a = random(base.types.length);
  const b = random(base.types.length);
  const near = randomVertex(base, a, random);
  const far = randomVertex(base, b, random);
  const relations: Record<number, Relation> = {};
  let same = a === b;
  for (const [dimension, path] of Object.entries(near)) {
    const other = far[Number(dimension)];
    if (!other) continue;
    const shared = Math.min(path.length, other.length);
    let common = 0;
    while (common < shared && path[common] === other[common]) common += 1;
    relations[Number(dimension)] = common === shared ? relation(shared) : relation(common, 'different');
    same &&= common === shared;
  }
  // A cable from a vertex to itself is none.
  if (same) return withExtraCable(base, capacity, random);
  const rules = [...base.rules, { ...rule('extra', a, b, 0), relations }];
  const set: FabricEdit = { kind: 'link', rule: rules.length - 1, a: near, b: far, factor: 1, set: capacity };
  return { ...base, rules, edits: [...base.edits, set] };
}
