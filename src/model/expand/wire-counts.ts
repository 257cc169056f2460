/** Links, cables and modules of every wire, exactly and after changes. */
import type { Design, Medium } from '../design/design.ts';
import { cellsOf } from '../machine/cells.ts';
import { type CountedRule, countEnds, type EndCount } from '../machine/count-links.ts';
import type { FabricEdit, Role, WireCount } from '../machine/fabric.ts';
import { cablingOf, mediumKind, type PartLookup, stubCabling } from './cabling.ts';
import { cagesBasis, cagesOf, singleCages } from './cages.ts';
import type { Description, RuleSource } from './description.ts';
import type { HoldSite } from './hold-sites.ts';
import { cableRule } from './link-changes.ts';
import { tierOfEnds } from './link-tier.ts';
import { insideShare } from './medium-share.ts';
import type { Region } from './regions.ts';
import { boxReader, mediaOf } from './split-media.ts';
import type { IrregularWire, WireStub } from './wire-joins.ts';

export interface ChangedRule {
  readonly source: RuleSource;
  readonly regions: readonly Region[];
}

export interface ChangedStub {
  readonly stub: WireStub;
  readonly type: number;
  readonly regions: readonly Region[];
}

interface Scene {
  readonly design: Design;
  readonly described: Description;
  readonly edits: readonly FabricEdit[];
  readonly medium: Medium | undefined;
  readonly roleOf: (site: HoldSite) => Role;
  readonly partOf: PartLookup;
}

/** One row for each wire, pair of ends and medium. */
export function wireCounts(scene: Scene, rules: readonly ChangedRule[]): readonly WireCount[] {
  const groups = new Map<string, ChangedRule[]>();
  for (const changed of rules) {
    const { join } = changed.source;
    const key = JSON.stringify([join.id, join.a.key, join.b.key, join.id === cableRule ? join.wire.medium : null]);
    groups.set(key, [...(groups.get(key) ?? []), changed]);
  }
  return [...groups.values()].flatMap((group) => countGroup(scene, group));
}

function countGroup(scene: Scene, group: readonly ChangedRule[]): WireCount[] {
  const { described, edits, medium, roleOf, partOf } = scene;
  const { join, rule } = (group[0] as ChangedRule).source;
  const { wire, a, b } = join;
  const anchors = group.flatMap(({ regions }) => regions.flatMap((region) => [region.a, region.b]));
  const media = mediaOf(wire.medium ?? medium);
  const names = media.flatMap(({ inside, outside }) => [...inside, ...outside]);
  const readers = group.map(({ source }) => boxReader(scene, join, names, source.rule.relations));
  const isApart = (dimension: number, level: number) => readers.some((reader) => reader?.isApart(dimension, level));
  const cells = cellsOf(described, edits, anchors, isApart);
  const mirrored = rule.a === rule.b;
  const endsOf = (end: 'a' | 'b', boxes: readonly string[]): readonly EndCount[] =>
    addEnds(
      group.map(({ source, regions }, place) => {
        const plain: CountedRule = { ...source.rule, regions };
        const counted = boxes.length === 0 ? plain : readers[place]?.within(plain, boxes);
        return countEnds(cells, counted ?? { ...plain, isCounted: () => false }, end);
      }),
    );
  /** Those that share the first boxes, less those that share one of the others too. */
  const chosen = (end: 'a' | 'b', inside: readonly string[], outside: readonly string[]): readonly EndCount[] => {
    const [name, ...others] = outside;
    if (name === undefined) return endsOf(end, inside);
    return lessEnds(chosen(end, inside, others), chosen(end, [...inside, name], others));
  };
  const base = {
    wire: wire.id,
    from: a.hold,
    to: b.hold,
    tier: tierOfEnds(roleOf(a), roleOf(b)),
    rate: join.rate,
    ...(wire.assumed !== undefined && { assumed: wire.assumed }),
  } as const;
  const cages = [
    cagesOf(a, described.types[rule.a], cells, partOf),
    cagesOf(b, described.types[rule.b], cells, partOf),
  ] as const;
  const perCable = wire.perCable ?? 1;
  const isRead = readers.every((reader) => reader !== undefined);
  return media.flatMap(({ medium: one, inside, outside }) => {
    const [within, without] = isRead ? [inside, outside] : [[], []];
    const near = chosen('a', within, without);
    const far = mirrored ? near : chosen('b', within, without);
    const kind = mediumKind(one, partOf);
    const all = cablingOf({ near, far, mirrored, averaged: join.averaged, perCable, medium: kind, cages });
    const share = isRead ? 1 : insideShare(described, join, inside.at(-1), outside.at(-1));
    const part = (whole: number) => (share === 1 ? whole : Math.round(whole * share));
    const row = { links: part(all.links), cables: part(all.cables), modules: part(all.modules) };
    return media.length > 1 && row.links === 0
      ? []
      : [{ ...base, ...row, ...cagesBasis(row.modules, cages), medium: one ?? null }];
  });
}

/** Rules of one wire over the same cells. */
function addEnds(lists: readonly (readonly EndCount[])[]): readonly EndCount[] {
  const [first, ...others] = lists;
  return (first ?? []).map((end, place) => ({
    cell: end.cell,
    links: others.reduce((all, list) => all + (list[place]?.links ?? 0), end.links),
    bundles: [end.bundles, ...others.map((list) => list[place]?.bundles ?? [])].flat(),
  }));
}

/** Over the same cells. */
function lessEnds(all: readonly EndCount[], part: readonly EndCount[]): readonly EndCount[] {
  return all.map(({ cell, links, bundles }, place) => {
    const less = part[place];
    const many = new Map<number, number>();
    for (const [parallel, count] of bundles) many.set(parallel, (many.get(parallel) ?? 0) + count);
    for (const [parallel, count] of less?.bundles ?? []) many.set(parallel, (many.get(parallel) ?? 0) - count);
    return { cell, links: links - (less?.links ?? 0), bundles: [...many].filter(([, count]) => count > 1e-6) };
  });
}

export function stubCounts(
  { described, edits, medium, partOf }: Scene,
  stubs: readonly ChangedStub[],
): readonly WireCount[] {
  return stubs.map(({ stub, type, regions }) => {
    const { wire, a, to, links, rate } = stub;
    const cells = cellsOf(
      described,
      edits,
      regions.map((region) => region.a),
    );
    // A stub is a rule to nowhere: each element has its links, whatever they lead to.
    const nowhere = { ...described, types: [...described.types, { name: to, at: [], card: false, coordinates: [] }] };
    const rule: CountedRule = { a: type, b: described.types.length, links, relations: {}, regions };
    const near = countEnds({ ...cells, described: nowhere }, rule);
    const choice = mediaOf(wire.medium ?? medium).at(-1)?.medium;
    const cages = cagesOf(a, described.types[type], cells, partOf);
    const cabling = stubCabling({
      near,
      perCable: wire.perCable ?? 1,
      medium: mediumKind(choice, partOf),
      cages: [cages, singleCages],
    });
    return {
      wire: wire.id,
      from: a.hold,
      to,
      tier: 'stub',
      ...cabling,
      ...cagesBasis(cabling.modules, [cages]),
      rate,
      medium: choice ?? null,
      ...(wire.assumed !== undefined && { assumed: wire.assumed }),
    };
  });
}

/** Links of wires that no rule can say, as the document has them. */
export function irregularCounts(
  irregular: readonly IrregularWire[],
  medium: Medium | undefined,
  partOf: PartLookup,
): readonly WireCount[] {
  return irregular.map(({ wire, from, to, tier, links, rate }) => {
    const choice = mediaOf(wire.medium ?? medium).at(-1)?.medium;
    const kind = mediumKind(choice, partOf);
    const cables = kind === 'none' ? 0 : Math.ceil(links / (wire.perCable ?? 1));
    return {
      wire: wire.id,
      from,
      to,
      tier,
      links,
      cables,
      modules: kind === 'optics' ? 2 * cables : 0,
      rate,
      medium: choice ?? null,
      ...(wire.assumed !== undefined && { assumed: wire.assumed }),
    };
  });
}
