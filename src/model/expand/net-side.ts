/** Some wires of a network as a description with all changes applied. */
import type { Design, Net, NetId } from '../design/design.ts';
import { cellsOf, mostCellsOf } from '../machine/cells.ts';
import type { FabricEdit, Role } from '../machine/fabric.ts';
import { parseRate } from '../units/quantity.ts';
import type { Budget } from './budget.ts';
import type { PartLookup } from './cabling.ts';
import { type Description, describeWiring } from './description.ts';
import type { HoldSite, HoldTree } from './hold-sites.ts';
import { type Cable, cableRules, ruleRegions, type WireChange } from './link-changes.ts';
import { placeEdits } from './place-edits.ts';
import type { Exception } from './places.ts';
import type { PlainRule } from './port-shares.ts';
import type { Problems } from './problems.ts';
import type { ChangedRule } from './wire-counts.ts';
import type { NetWiring, WireJoin, WireStub } from './wire-joins.ts';

export interface ExpandScene {
  readonly design: Design;
  readonly tree: HoldTree;
  readonly roleOf: (site: HoldSite) => Role;
  readonly partOf: PartLookup;
  readonly exceptions: readonly Exception[];
  readonly problems: Problems;
}

export interface NetScene extends ExpandScene {
  readonly id: NetId;
  readonly net: Net;
  readonly budget: Budget;
}

export interface NetSide {
  readonly design: Design;
  readonly described: Description;
  readonly edits: readonly FabricEdit[];
  readonly rules: readonly ChangedRule[];
  /** The same rules before changes. */
  readonly plain: readonly (PlainRule & ChangedRule)[];
  /** Whether changes bring in elements that it cannot place. */
  readonly isLost: boolean;
}

export interface SideWires {
  readonly joins: readonly WireJoin[];
  readonly cables: readonly Cable[];
  readonly stubs: readonly WireStub[];
  /** Further elements to be counted: ends of wires that no rule says. */
  readonly sites?: readonly HoldSite[];
}

export function netSide(
  scene: NetScene,
  splits: NetWiring['splits'],
  { joins, cables, stubs, sites: others = [] }: SideWires,
  changes: readonly WireChange[],
): NetSide {
  const { id, net, design, tree, roleOf, problems, exceptions, budget } = scene;
  const sites = [...cables.flatMap(({ a, b }) => [a.site, b.site]), ...stubs.map(({ a }) => a), ...others];
  const described = describeWiring({ joins, sites, splits, number: design.number, roleOf });
  for (const { id: wire, links } of described.unsaid) {
    // What has no number of links was reported when the wire was read.
    if (!Number.isNaN(links)) problems.add('expand.wire-irregular', [`${id}.${wire}`], { name: wire });
  }
  const ground = { design, described, budget };
  const placed = placeEdits({ ...ground, tree, problems }, exceptions);
  const structure = placeEdits({ ...ground, tree, problems }, []).edits;
  const withRegions = (changed: readonly WireChange[]): ChangedRule[] =>
    described.rules.map((source) => ({
      source,
      regions: ruleRegions(ground, source, changed).list(),
    }));
  const extra = cableRules(ground, cables, parseRate(net.rate)).map(({ source, regions }) => ({
    source,
    regions: regions.list(),
  }));
  const rules = [...withRegions(changes), ...extra];
  // Beyond the budget nothing is followed: the wires are counted as the rules say them.
  const edits = budget.spend(stepsOfCells(described, placed.edits, rules)) ? placed.edits : [];
  return {
    design,
    described,
    edits,
    rules,
    plain: [...withRegions([]), ...extra].map((rule) => ({ described, structure, ...rule })),
    isLost: placed.incomplete,
  };
}

/** Looking at one cell is a tenth of the work of keeping a region. */
const cellShare = 1 / 10;

/** Cells multiply over the dimensions that changes name nodes of, and every rule is counted cell by cell. */
function stepsOfCells(described: Description, edits: readonly FabricEdit[], rules: readonly ChangedRule[]): number {
  const anchors = rules.flatMap(({ regions }) => regions.flatMap(({ a, b }) => [a, b]));
  const cells = cellsOf(described, edits, anchors);
  const ofType = described.types.map((_, type) => mostCellsOf(cells, type));
  return (
    rules.reduce((sum, { source: { rule } }) => sum + (ofType[rule.a] ?? 0) + (ofType[rule.b] ?? 0), 0) * cellShare
  );
}
