/**
 * What still holds of a description in which wires are averaged: every pair of a group has the mean of the links that
 * were really dealt to it.
 *
 * *Paths* hold where each pair has at least one real link (the mean is at least one, and no change takes links away):
 * then exactly the same pairs are joined. *Parts* hold where paths do, and for a dragonfly with a link between every two
 * groups that each hang together. *Bounds* hold where besides the averaging is one over symmetries of everything else:
 * throughput and bisection are concave in the capacities, so that their value at the mean over a group of symmetries is
 * at least the real one. The symmetries permute the far ends of one element among themselves; they are there unless a
 * change names single ones, or something else tells them apart. *Sums* hold where no change names the far ends: then
 * each near end has just the links it deals.
 */
import type { Anchor, AveragedWires, FabricEdit, LinkRule } from '../machine/fabric.ts';
import type { Description } from './description.ts';
import type { WireChange } from './link-changes.ts';
import type { NetSide } from './net-side.ts';
import type { ChangedRule } from './wire-counts.ts';
import type { WireJoin } from './wire-joins.ts';

/** Undefined where nothing is averaged. */
export function averagedWires(
  { described, edits, rules }: NetSide,
  links: readonly FabricEdit[],
  changes: readonly WireChange[],
): AveragedWires | undefined {
  const averaged = rules.filter(({ source }) => source.join.averaged);
  if (averaged.length === 0) return undefined;
  const all = [...edits, ...links];
  const judged = averaged.map(({ source: { join, rule } }) => {
    const isChanged = changes.some((change) => change.wire === join.id);
    const isAcross = join.form.kind === 'across';
    const named = all.some((edit) => namesFarEnds(described, rule, edit));
    const paths = !isAcross && join.links >= 1 && !isChanged && !resizesFarEnds(described, rule, edits);
    const parts = paths || (isAcross && !isChanged && all.length === 0 && groupsMeet(described, rules, join, rule));
    const sums = !isChanged && (isAcross ? all.length === 0 && dividesEvenly(described, join, rule) : !named);
    const isEven = isAcross && sums;
    // Of several kinds of far ends only the sum of links is known.
    const isOne = averaged.every(
      ({ source: other }) => other.join.id !== join.id || other.join.a !== join.a || other.join.b === join.b,
    );
    return {
      wire: join.id,
      type: isEven ? [] : [rule.b],
      paths,
      parts,
      sums,
      bounds: parts && isOne && !named && permutes(described, rule),
    };
  });
  const every = (of: (one: (typeof judged)[number]) => boolean): boolean => judged.every(of);
  return {
    wires: [...new Set(judged.map(({ wire }) => wire))],
    paths: every(({ paths }) => paths),
    parts: every(({ parts }) => parts),
    bounds: every(({ bounds }) => bounds),
    sums: every(({ sums }) => sums),
    uneven: [...new Set(judged.flatMap(({ type }) => type))],
  };
}

/** For each dimension of the far end: from which level on one near end meets every node. */
function openLevels(
  { types, dimensions }: Description,
  { a, b, relations }: LinkRule,
): readonly (readonly [number, number])[] {
  const near = new Map(types[a]?.at);
  return (types[b]?.at ?? []).map(([dimension, depth]) => {
    const own = dimensions[dimension]?.under?.depth ?? 0;
    const depthOfA = near.get(dimension);
    const equal = depthOfA === undefined ? 0 : (relations[dimension]?.equal ?? Math.min(depthOfA, depth));
    return [dimension, Math.max(own, equal)] as const;
  });
}

function namesFarEnds(described: Description, rule: LinkRule, edit: FabricEdit): boolean {
  const anchors: readonly Anchor[] =
    edit.kind === 'size'
      ? [{ [edit.dimension]: [...edit.path, edit.size] }]
      : edit.kind === 'link'
        ? [edit.a, edit.b]
        : [edit.at];
  return openLevels(described, rule).some(([dimension, open]) =>
    anchors.some((anchor) =>
      Object.entries(anchor).some(
        ([key, path]) => path.length > open && isAtOrUnder(described, Number(key), dimension),
      ),
    ),
  );
}

/** Whether a node of one dimension lies at or under nodes of the other. */
function isAtOrUnder({ dimensions }: Description, dimension: number, other: number): boolean {
  return dimension === other || dimensions[dimension]?.under?.dimension === other;
}

/** Other counts of far ends: what is dealt to one of them may then be none. */
function resizesFarEnds(described: Description, rule: LinkRule, edits: readonly FabricEdit[]): boolean {
  return edits.some((edit) => edit.kind === 'size' && namesFarEnds(described, rule, edit));
}

/** Whether the far ends of one element can be permuted, all else staying as it is. */
function permutes(described: Description, rule: LinkRule): boolean {
  const { types, dimensions } = described;
  const near = new Map(types[rule.a]?.at);
  const depths = new Map(types[rule.b]?.at);
  return openLevels(described, rule).every(([dimension, open]) => {
    const depth = depths.get(dimension) ?? 0;
    if (open >= depth) return true;
    const isFree = !near.has(dimension) || (near.get(dimension) ?? 0) <= open;
    const how = rule.relations[dimension]?.then;
    const levels = dimensions[dimension]?.levels.slice(open, depth) ?? [];
    return (isFree || how === 'different') && levels.every(({ kind }) => kind === 'set');
  });
}

/** Groups of a dragonfly along one chain of levels, the sizes of the levels inside a group, and links of one group. */
function groupsOf({ types, dimensions }: Description, { links }: WireJoin, rule: LinkRule) {
  const [first, ...others] = types[rule.a]?.at ?? [];
  if (!first || !others.every((other) => isAlone(dimensions, other))) return undefined;
  const [dimension, depth] = first;
  const open = rule.relations[dimension]?.equal ?? 0;
  const [groups = 0, ...inside] = (dimensions[dimension]?.levels ?? []).slice(open, depth).map(({ size }) => size);
  const routers = inside.reduce((all, one) => all * one, 1);
  // The mean is of all links of a group over all routers of the others.
  return { dimension, open, groups, inside, fromGroup: links * (groups - 1) * routers * routers };
}

/** One place at each node of the dimension it is under: tells nothing apart. */
function isAlone(dimensions: Description['dimensions'], [dimension, depth]: readonly [number, number]): boolean {
  const { levels = [], under } = dimensions[dimension] ?? {};
  return levels.slice(under?.depth ?? 0, depth).every(({ size }) => size === 1);
}

/** Then every router has all its links whatever the arrangement. */
function dividesEvenly(described: Description, join: WireJoin, rule: LinkRule): boolean {
  const found = groupsOf(described, join, rule);
  if (!found) return false;
  const rounds = found.fromGroup / (found.groups - 1);
  return Math.abs(rounds - Math.round(rounds)) < 1e-9;
}

/** A link for every other group, and each group joined in itself. */
function groupsMeet(described: Description, rules: readonly ChangedRule[], join: WireJoin, rule: LinkRule): boolean {
  const found = groupsOf(described, join, rule);
  if (!found) return false;
  const { dimension, open, groups, inside, fromGroup } = found;
  const levels = inside.flatMap((size, level) => (size > 1 ? [level] : []));
  const isJoined =
    levels.length === 0 ||
    (levels.length === 1 &&
      rules.some(({ source: { rule: other } }) => {
        const relation = other.relations[dimension];
        const isWithin = other.a === rule.a && other.b === rule.a && other.links > 0;
        const isHere = relation?.equal === open + 1 + (levels[0] as number);
        return isWithin && isHere && (relation.then === 'different' || relation.then === 'neighbour');
      }));
  return fromGroup > groups - 1 - 1e-9 && isJoined;
}
