/** Links, cables and modules of every wire, exactly and after changes. */
import type { Medium, SplitMedium } from '../design/design.ts';
import { cellsOf } from '../machine/cells.ts';
import { type CountedRule, countEnds, type EndCount } from '../machine/count-links.ts';
import type { FabricEdit, Role, WireCount } from '../machine/fabric.ts';
import { type Cabling, cablingOf, mediumKind, type PartLookup, portsPerCage, stubCabling } from './cabling.ts';
import type { Description, RuleSource } from './description.ts';
import type { HoldSite } from './hold-sites.ts';
import { cableRule } from './link-changes.ts';
import { tierOfEnds } from './link-tier.ts';
import { insideShare } from './medium-share.ts';
import type { Region } from './regions.ts';
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

function countGroup({ described, edits, medium, roleOf, partOf }: Scene, group: readonly ChangedRule[]): WireCount[] {
  const { join, rule } = (group[0] as ChangedRule).source;
  const { wire, a, b } = join;
  const anchors = group.flatMap(({ regions }) => regions.flatMap((region) => [region.a, region.b]));
  const cells = cellsOf(described, edits, anchors);
  const counted = group.map(({ source, regions }): CountedRule => ({ ...source.rule, regions }));
  const mirrored = rule.a === rule.b;
  const near = addEnds(counted.map((one) => countEnds(cells, one, 'a')));
  const far = mirrored ? near : addEnds(counted.map((one) => countEnds(cells, one, 'b')));
  const base = {
    wire: wire.id,
    from: a.hold,
    to: b.hold,
    tier: tierOfEnds(roleOf(a), roleOf(b)),
    rate: join.rate,
    ...(wire.assumed !== undefined && { assumed: wire.assumed }),
  } as const;
  const cages = [portsPerCage(a, partOf), portsPerCage(b, partOf)] as const;
  const perCable = wire.perCable ?? 1;
  const count = (one: Exclude<Medium, SplitMedium> | undefined): Cabling =>
    cablingOf({ near, far, mirrored, averaged: join.averaged, perCable, medium: mediumKind(one, partOf), cages });
  return mediaOf(wire.medium ?? medium).flatMap(({ medium: one, inside, outside }) => {
    const share = inside === undefined && outside === undefined ? 1 : insideShare(described, join, inside, outside);
    const all = count(one);
    const part = (whole: number) => (share === 1 ? whole : Math.round(whole * share));
    const row = { links: part(all.links), cables: part(all.cables), modules: part(all.modules) };
    return share === 0 ? [] : [{ ...base, ...row, medium: one ?? null }];
  });
}

interface MediumChoice {
  readonly medium: Exclude<Medium, SplitMedium> | undefined;
  readonly inside?: string;
  readonly outside?: string;
}

/** A medium that depends on whether both ends are in the same box gives two rows. Deeper splits keep the outer box. */
function mediaOf(medium: Medium | undefined): readonly MediumChoice[] {
  if (typeof medium !== 'object') return [{ medium }];
  return [
    ...mediaOf(medium.then).map((choice) => ({ ...choice, inside: medium.inside })),
    ...mediaOf(medium.else).map((choice) => ({ ...choice, outside: medium.inside })),
  ];
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
    const cabling = stubCabling({
      near,
      perCable: wire.perCable ?? 1,
      medium: mediumKind(choice, partOf),
      cages: [portsPerCage(a, partOf), 1],
    });
    return {
      wire: wire.id,
      from: a.hold,
      to,
      tier: 'stub',
      ...cabling,
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
