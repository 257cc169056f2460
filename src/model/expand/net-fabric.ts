/** One network of the design as a fabric of the machine. */
import type { Design, Net, NetId } from '../design/design.ts';
import type { FabricEdit, MachineFabric, VertexType } from '../machine/fabric.ts';
import { anchorOfValues, anchorsAt } from './anchors.ts';
import { averagedWires } from './averaged.ts';
import { behindCards } from './behind-cards.ts';
import { budgetOf, mostSteps } from './budget.ts';
import { basisOfRates, cardEnds } from './card-ends.ts';
import { type Description, describeWiring } from './description.ts';
import { elementCounts, type SiteEdge } from './element-counts.ts';
import type { ElementKind } from './elements.ts';
import { gapsOf } from './gaps.ts';
import type { HoldSite } from './hold-sites.ts';
import { type NetChanges, netChanges, type WireChange } from './link-changes.ts';
import { type ExpandScene, type NetScene, type NetSide, netSide } from './net-side.ts';
import { withNicRates } from './nic-rates.ts';
import { shareJoins, shareRule } from './nic-shares.ts';
import { portShares, portsOfRule } from './port-shares.ts';
import type { Problems } from './problems.ts';
import { linkRegions } from './regions.ts';
import { unevenCards } from './uneven-cards.ts';
import { type ChangedRule, type ChangedStub, irregularCounts, stubCounts, wireCounts } from './wire-counts.ts';
import { type NetWiring, type WireJoin, type WireStub, wireJoins } from './wire-joins.ts';

export function netFabric(expanding: ExpandScene, id: NetId, net: Net): MachineFabric {
  const budget = budgetOf();
  const scene: NetScene = { ...expanding, id, net, budget };
  const { design, tree, roleOf, partOf, problems } = scene;
  const wiring = wireJoins({ ...expanding, net: id }, net);
  const changes = netChanges(design, tree, id, problems, budget);
  const { cables } = changes;
  const joins = [...wiring.joins, ...cardShares(scene, wiring, changes)];
  const isBehind = behindCards(roleOf, [
    ...joins.map(({ a, b }) => [a, b] as const),
    ...cables.map(({ a, b }) => [a.site, b.site] as const),
  ]);
  const side = (behind: boolean, stubs: readonly WireStub[], sites: readonly HoldSite[] = []): NetSide => {
    const wires = {
      joins: joins.filter(({ a, b }) => isBehind(a, b) === behind),
      cables: cables.filter(({ a, b }) => isBehind(a.site, b.site) === behind),
      stubs,
      sites,
    };
    return netSide(scene, wiring.splits, wires, changes.wires);
  };

  // Wires with a card behind them make the network; the others are counted on a description of their own.
  const main = withNicRates(side(true, []));
  const edge = side(false, wiring.stubs, irregularSites(scene, wiring));
  const stubs = wiring.stubs.map((stub) => changedStub(scene, edge.described, stub, changes.wires));
  noteAveraged(main, id, changes.wires, problems);
  if (budget.isExceeded()) problems.add('expand.too-many', [id], { most: mostSteps });
  const gaps = gapsOf(id, net, { ...scene, main, edge, wiring, isTooMuch: budget.isExceeded() });
  const described = description(main, design);
  const averaged = averagedWires(main, described.edits, changes.wires);
  // Where changes are too many to follow, wires are counted as the rules say them.
  const counted = ({ rules, plain }: NetSide) => (budget.isExceeded() ? plain : rules).filter(isWire);
  const counting = { medium: net.medium, roleOf, partOf };
  const assumed = assumptions(main.rules.length > 0 ? main.rules.map(({ source }) => source.join) : wiring.stubs);
  const isHidden = gaps.some(({ hides }) => hides);
  const ends = cardEnds({ ...scene, wiring, main, stubs, isHidden });
  const beyond = new Set([...(ends.beyondRules ?? []), ...(isHidden ? unevenCards([main, edge]) : [])]);
  return {
    net: id,
    name: net.name ?? id,
    ...(isHidden ? { dimensions: [], types: [], rules: [], edits: [] } : described),
    faith: averaged ? 'upper' : 'exact',
    basis: basisOfRates(
      design,
      id,
      assumed,
      [...main.rules.map(({ source }) => source.join), ...wiring.stubs].map((wire) => wire.id),
    ),
    assumptions: assumed,
    wires: [
      ...wireCounts({ ...counting, ...main }, counted(main)),
      ...wireCounts({ ...counting, ...edge }, counted(edge)),
      ...stubCounts({ ...counting, ...edge }, stubs),
      ...irregularCounts(wiring.irregular, net.medium, partOf),
    ],
    elements: elementCounts([main, edge], irregularEdges(scene, wiring), roleOf),
    ...ends,
    ports: portShares(tree, roleOf, [...main.plain, ...edge.plain].filter(isWire), wiring.stubs),
    ...(averaged && { averaged }),
    ...(gaps.length > 0 && { gaps }),
    ...(beyond.size > 0 && { beyondRules: [...beyond] }),
  };
}

function irregularEdges({ tree }: NetScene, { irregular }: NetWiring): readonly SiteEdge[] {
  const sites = (hold: string) => tree.byHold.get(hold) ?? [];
  return irregular.flatMap(({ wire, from, to }) =>
    sites(from).flatMap((a) => sites(to).map((b) => ({ a, b, wire: wire.id }))),
  );
}

function irregularSites(scene: NetScene, wiring: NetWiring): readonly HoldSite[] {
  return [...new Set(irregularEdges(scene, wiring).flatMap(({ a, b }) => [a, b]))];
}

/** Where no wire begins at a card, NICs that are wired belong to the cards of their box. */
function cardShares(
  { design, tree, roleOf }: ExpandScene,
  { joins, stubs, splits }: NetWiring,
  { cables }: NetChanges,
): readonly WireJoin[] {
  const ends = [...joins.flatMap(({ a, b }) => [a, b]), ...stubs.map(({ a }) => a)];
  const wired = [...ends, ...cables.flatMap(({ a, b }) => [a.site, b.site])];
  if (!wired.some((site) => roleOf(site) === 'nic') || wired.some((site) => roleOf(site) === 'card')) return [];
  const described = describeWiring({ joins, sites: [], splits, number: design.number, roleOf });
  const rates = new Map<HoldSite, number>();
  for (const source of described.rules) {
    for (const { site, links, rate } of portsOfRule({ described, structure: [], source, regions: [] })) {
      if (roleOf(site) === 'nic') rates.set(site, (rates.get(site) ?? 0) + links * rate);
    }
  }
  return [...rates].flatMap(([nic, rate]) => shareJoins(tree, nic, rate, roleOf, design.number));
}

function isWire({ source }: { readonly source: ChangedRule['source'] }): boolean {
  return source.join.id !== shareRule;
}

function description({ described, edits, rules }: NetSide, design: Design) {
  const links = rules.flatMap(({ source: { join, rule, pick }, regions }, number): FabricEdit[] => {
    const plain = pick.size > 0 ? join.links * join.rate : rule.capacity;
    const changed = regions.flatMap(({ a, b, links: left, rate, overlaps }): FabricEdit[] => {
      const capacity = left * rate;
      if (join.averaged && capacity < plain) return [];
      const isScaled = rule.capacity > 0 && !overlaps;
      const factor = isScaled ? capacity / rule.capacity : 1;
      return [{ kind: 'link', rule: number, a, b, factor, ...(!isScaled && { set: capacity }), links: left }];
    });
    if (pick.size === 0) return changed;
    // What the rule picks stands first and as the rule's own word; the region that says the same again is left out.
    const b = anchorOfValues(described.laid, described.types[rule.b]?.at ?? [], pick);
    const own: FabricEdit = {
      kind: 'link',
      rule: number,
      a: {},
      b,
      factor: 1,
      set: plain,
      links: join.links,
      byRule: true,
    };
    const [first, ...others] = changed;
    return [own, ...(first && isSame(first, own) ? others : changed)];
  });
  return {
    dimensions: described.dimensions,
    types: described.types.map((type, index) => {
      const kind = described.elements[index]?.kind;
      const through = kind && throughLevels(design, kind);
      return through ? { ...type, through } : type;
    }),
    rules: rules.map(({ source }) => source.rule),
    edits: [...edits, ...links],
  };
}

function isSame(one: FabricEdit, own: FabricEdit): boolean {
  return JSON.stringify({ ...one, byRule: true }) === JSON.stringify(own);
}

/** Levels above a through number, where every box has as many elements as its block says. */
function throughLevels({ changes = [], number = {} }: Design, { site, numbering }: ElementKind): VertexType['through'] {
  if (!numbering || changes.some((change) => 'hold' in change || 'block' in change)) return undefined;
  const numbered = site.path.findLastIndex((outer) => Object.hasOwn(number, outer.hold));
  const levels = site.path.slice(0, numbered + 1).map(({ hold, sizes }) => ({ name: hold, sizes }));
  return { levels, n: numbering.n };
}

/**
 * On averaged links no single cable is there to be cut. Leaving a cut out keeps the capacity, and with it the bound; a
 * change that adds capacity is followed.
 */
function noteAveraged(main: NetSide, net: NetId, changes: readonly WireChange[], problems: Problems): void {
  for (const { source } of main.rules) {
    if (!source.join.averaged || !changes.some((change) => change.wire === source.join.id)) continue;
    problems.add('expand.change-averaged', [`${net}.${source.join.id}`], { name: source.join.id });
  }
}

function changedStub(
  { design, budget }: NetScene,
  described: Description,
  stub: WireStub,
  changes: readonly WireChange[],
): ChangedStub {
  const type = described.elements.findIndex(({ kind }) => kind.site === stub.a);
  const regions = linkRegions(
    { links: stub.links, rate: stub.rate, cut: 0, before: 0 },
    { a: type, b: -1, relations: {} },
    budget,
  );
  for (const change of changes) {
    if (change.wire !== stub.id || change.kind !== 'under') continue;
    for (const spot of change.spots) {
      for (const at of anchorsAt({ design, described, budget }, type, spot))
        regions.change(at, {}, (state) => change.update(state, false));
    }
  }
  return { stub, type, regions: regions.list() };
}

function assumptions(wires: readonly Pick<WireJoin, 'wire'>[]): readonly string[] {
  const texts = wires.map(({ wire }) => wire.assumed).filter((text) => text !== undefined);
  return [...new Set(texts)];
}
