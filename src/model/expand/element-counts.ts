/** Elements that a network touches, each hold once, with their distance from the cards. */
import { cellsOf, cellsOfType } from '../machine/cells.ts';
import type { ElementCount, Role } from '../machine/fabric.ts';
import { tierOf } from '../machine/tiers.ts';
import type { HoldSite } from './hold-sites.ts';
import type { NetSide } from './net-side.ts';

/** Two kinds of elements that a wire joins; '+' is a cable joined by hand. */
export interface SiteEdge {
  readonly a: HoldSite;
  readonly b: HoldSite;
  readonly wire: string;
}

/** `irregular`: wires that no rule says. */
export function elementCounts(
  [main, edge]: readonly [NetSide, NetSide],
  irregular: readonly SiteEdge[],
  roleOf: (site: HoldSite) => Role,
): readonly ElementCount[] {
  const tiers = siteTiers(
    [
      ...main.rules.map(({ source: { join, rule } }) => ({ a: join.a, b: join.b, wire: rule.wire })),
      ...main.described.unsaid.map(({ a, b, id }) => ({ a, b, wire: id })),
      ...irregular,
    ],
    roleOf,
  );
  const counts = new Map<HoldSite, ElementCount>();
  for (const side of [main, edge]) {
    const cells = cellsOf(side.described, side.edits);
    side.described.elements.forEach(({ kind: { site, role } }, type) => {
      if (counts.has(site)) return;
      counts.set(site, {
        hold: site.hold,
        ...(site.part !== undefined && { part: site.part }),
        role,
        tier: tiers.get(site) ?? (role === 'card' ? 0 : -1),
        count: cellsOfType(cells, type).reduce((sum, cell) => sum + cell.count, 0),
      });
    });
  }
  return [...counts.values()];
}

function siteTiers(edges: readonly SiteEdge[], roleOf: (site: HoldSite) => Role): ReadonlyMap<HoldSite, number> {
  const sites = [...new Set(edges.flatMap(({ a, b }) => [a, b]))];
  const types = sites.map((site) => ({ card: roleOf(site) === 'card', role: roleOf(site) }));
  const rules = edges.map(({ a, b, wire }) => ({ a: sites.indexOf(a), b: sites.indexOf(b), wire }));
  const tiers = tierOf({ types, rules });
  return new Map(sites.map((site, type) => [site, tiers[type] as number]));
}
