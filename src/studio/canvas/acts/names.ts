/** Names for what is new in a design: hold names are unique in a document, as addresses and wires are made of them. */
import type { Part, PartKind } from '../../../model/catalogue/part.ts';
import type { BlockId, Design } from '../../../model/design/design.ts';

const nameOfKind: Readonly<Record<PartKind, string>> = {
  accelerator: 'npu',
  cpu: 'cpu',
  switch: 'switch',
  nic: 'nic',
  node: 'node',
  cabinet: 'cab',
  shelf: 'shelf',
  cable: 'cable',
  module: 'module',
  appliance: 'appliance',
  cooling: 'cooling',
  power: 'psu',
};

export const baseName = (part: Part | undefined): string => (part ? nameOfKind[part.kind] : 'part');

function takenNames(design: Design): Set<string> {
  const taken = new Set([...Object.keys(design.holds), ...(design.supply ?? []).map((supply) => supply.id)]);
  for (const block of Object.values(design.blocks)) for (const name of Object.keys(block.holds)) taken.add(name);
  return taken;
}

/** `base`, or the first of base2, base3 … that no hold has. */
export function newHoldName(design: Design, base: string): string {
  return firstFree(base, takenNames(design));
}

/** `added`: blocks that the same step is about to add. */
export function newBlockId(design: Design, base: string, added: readonly BlockId[] = []): BlockId {
  return firstFree(base, new Set([...Object.keys(design.blocks), ...added]));
}

function firstFree(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}${n}`)) return `${base}${n}`;
}
