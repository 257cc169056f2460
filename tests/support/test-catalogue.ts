/** A catalogue for tests of the model: what is not named here is unknown. */
import type { Catalogue, Part, PartRef } from '../../src/model/catalogue/part.ts';

const part = (kind: Part['kind'], name: string): Part => ({ kind, name, maker: 'Test', figures: {} });

export const testParts: Readonly<Record<PartRef, Part>> = {
  'test/card@1': part('accelerator', 'Card'),
  'test/switch@1': part('switch', 'Switch'),
  'test/nic@1': part('nic', 'NIC'),
  'test/cpu@1': part('cpu', 'CPU'),
};

export function testCatalogue(parts: Readonly<Record<PartRef, Part>> = testParts): Catalogue {
  return { part: (ref) => parts[ref], refs: () => Object.keys(parts), source: () => undefined };
}
