/** Everything a design only assumes, with the place in the document that says so. */
import type { Design } from '../../model/design/design.ts';

export interface Assumption {
  readonly where: string;
  readonly text: string;
}

export function assumptionsOf(design: Design): readonly Assumption[] {
  const found: Assumption[] = [];
  const note = (where: string, { assumed }: { readonly assumed?: string }) => {
    if (assumed !== undefined) found.push({ where, text: assumed });
  };
  for (const [name, hold] of Object.entries(design.holds)) note(name, hold);
  for (const [id, block] of Object.entries(design.blocks)) {
    for (const [name, hold] of Object.entries(block.holds)) note(`${id}/${name}`, hold);
  }
  for (const [id, net] of Object.entries(design.nets)) for (const wire of net.wires) note(`${id}.${wire.id}`, wire);
  for (const supply of design.supply ?? []) note(supply.id, supply);
  if (design.site) note('site', design.site);
  return found;
}
