/** Whether an element is a card, passes traffic on, or only sits at the edge, by the kind of its part. */
import type { Part, PartRef } from '../catalogue/part.ts';
import type { Role } from '../machine/fabric.ts';
import type { HoldSite, HoldTree } from './hold-sites.ts';

export function roleReader(tree: HoldTree, partOf: (ref: PartRef) => Part | undefined): (site: HoldSite) => Role {
  const cardParts = new Set<PartRef>();
  for (const sites of tree.byHold.values()) {
    for (const site of sites) if (site.card && site.part !== undefined) cardParts.add(site.part);
  }
  return (site) => {
    if (site.card) return 'card';
    // A box with a wire of its own (management) is an end; a box that is one part may be a switch.
    if (site.part === undefined) return site.block === undefined ? 'switch' : 'other';
    const part = partOf(site.part);
    if (part?.kind === 'nic') return 'nic';
    if (part?.kind === 'switch') return 'switch';
    // Without figures a thing that others are wired to is taken for a switch; a spare card is not.
    return part === undefined && !cardParts.has(site.part) && site.block === undefined ? 'switch' : 'other';
  };
}
