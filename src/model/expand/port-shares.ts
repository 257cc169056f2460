/** What one card can send into a network, from the ports of the document. */
import { cellsOf } from '../machine/cells.ts';
import { countEnds, type LinkRegion } from '../machine/count-links.ts';
import type { FabricEdit, PortShare, Role } from '../machine/fabric.ts';
import type { Description, RuleSource } from './description.ts';
import type { HoldSite, HoldTree } from './hold-sites.ts';
import { boxOfNic, countBelow } from './nic-shares.ts';
import type { WireJoin, WireStub } from './wire-joins.ts';

/** A rule as the wires say it, before changes; cables joined by hand with them. */
export interface PlainRule {
  readonly described: Description;
  /** What the description has and the document has not, with no change: values of an axis that a kind lacks. */
  readonly structure: readonly FabricEdit[];
  readonly source: RuleSource;
  readonly regions: readonly LinkRegion[];
}

export interface Port {
  readonly site: HoldSite;
  readonly wire: string;
  readonly links: number;
  readonly rate: number;
  readonly assumed?: string;
}

/** Own links of the cards; where cards have none, their shares of the NICs in their box. */
export function portShares(
  tree: HoldTree,
  roleOf: (site: HoldSite) => Role,
  rules: readonly PlainRule[],
  stubs: readonly WireStub[],
): readonly PortShare[] {
  const ports = [...rules.flatMap(portsOfRule), ...stubs.map((stub) => portOf(stub, stub.a, stub.links))].filter(
    ({ links }) => links > 0,
  );
  const own = ports.filter(({ site }) => roleOf(site) === 'card');
  if (own.length > 0) return own.map((port) => share(port, port.site.hold, port.links));
  return ports
    .filter(({ site }) => roleOf(site) === 'nic')
    .flatMap((port) => {
      const shared = boxOfNic(tree, port.site);
      if (!shared || shared.sharing === 0) return [];
      const links = (port.links * countBelow(port.site, shared.box)) / shared.sharing;
      return shared.cards.map((card) => share(port, card.hold, links));
    });
}

function share({ site, wire, rate, assumed }: Port, card: string, links: number): PortShare {
  return { card, from: site.hold, wire, links, rate, ...(assumed !== undefined && { assumed }) };
}

/** Ports of one element at either end; the mean where a wire does not reach all alike. */
export function portsOfRule({ described, structure, source: { join, rule }, regions }: PlainRule): readonly Port[] {
  const cells = cellsOf(
    described,
    structure,
    regions.flatMap((region) => [region.a, region.b]),
  );
  const mean = (end: 'a' | 'b'): number => {
    const ends = countEnds(cells, { ...rule, regions }, end);
    const [links, elements] = ends.reduce(
      ([all, many], { cell, links: own }) => [all + own * cell.count, many + cell.count],
      [0, 0],
    );
    return elements > 0 ? links / elements : 0;
  };
  const near = portOf(join, join.a, mean('a'));
  return rule.a === rule.b ? [near] : [near, portOf(join, join.b, mean('b'))];
}

function portOf({ wire, rate }: Pick<WireJoin, 'wire' | 'rate'>, site: HoldSite, links: number): Port {
  const { assumed } = wire;
  return { site, wire: wire.id, links, rate, ...(assumed !== undefined && { assumed }) };
}
