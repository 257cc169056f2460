/** What the description of a network leaves out, and which of its counts still stand. */
import { formatPath } from '../design/address.ts';
import type { Design, Net, NetId } from '../design/design.ts';
import type { Gap, Role } from '../machine/fabric.ts';
import type { HoldSite } from './hold-sites.ts';
import { tierOfEnds } from './link-tier.ts';
import type { NetSide } from './net-side.ts';
import type { Exception } from './places.ts';
import type { Problems } from './problems.ts';
import type { NetWiring } from './wire-joins.ts';

interface Parts {
  readonly main: NetSide;
  readonly edge: NetSide;
  readonly wiring: NetWiring;
  readonly isTooMuch: boolean;
  readonly exceptions: readonly Exception[];
  readonly problems: Problems;
  readonly design: Design;
  readonly roleOf: (site: HoldSite) => Role;
}

export function gapsOf(id: NetId, net: Net, parts: Parts): readonly Gap[] {
  const { main, edge, wiring, isTooMuch, design, roleOf } = parts;
  const isChanged = (design.changes ?? []).some(
    (change) => !('move' in change || 'part' in change || 'cable' in change || 'join' in change || 'label' in change),
  );
  const nothing = { links: 'none', elements: 'none', hides: true } as const;
  const unsaid = (side: NetSide, hides: boolean): readonly Gap[] =>
    side.described.unsaid.map(({ id: wire, a, b }) => ({
      where: `${id}.${wire}`,
      links: 'some',
      tier: tierOfEnds(roleOf(a), roleOf(b)),
      elements: 'all',
      hides,
    }));
  const found: Gap[] = [
    ...(isTooMuch || main.isLost ? [{ where: id, ...nothing }] : []),
    ...(edge.isLost ? [{ where: id, ...nothing, hides: false }] : []),
    ...unsaid(main, true),
    ...unsaid(edge, false),
    ...wiring.irregular.map(({ wire, tier, isCounted }): Gap => {
      // Links are those of the document: what changes leave of a list is not followed.
      const links = !isCounted ? 'some' : isChanged ? 'none' : 'all';
      return { where: `${id}.${wire.id}`, links, tier, elements: 'all', hides: true };
    }),
    ...unreached(net, parts).map((where) => ({ where, ...nothing })),
  ];
  return [...new Map(found.map((gap) => [JSON.stringify(gap), gap])).values()];
}

/** Where changes bring in elements that a wire of this network names but no rule reaches. */
function unreached(net: Net, { exceptions, problems }: Parts): readonly string[] {
  const named = new Set(net.wires.flatMap((wire) => ('to' in wire ? [wire.each, wire.to] : [wire.each])));
  return exceptions.flatMap((exception) => {
    const name = exception.kind === 'new' ? exception.holds.find((hold) => named.has(hold)) : undefined;
    if (name === undefined) return [];
    const where = formatPath(exception.at);
    problems.add('expand.change-unwired', [where], { name });
    return [where];
  });
}
