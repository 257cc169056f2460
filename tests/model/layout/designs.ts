import { readFileSync } from 'node:fs';
import type { Catalogue } from '../../../src/model/catalogue/part.ts';
import type { Design, Hold, Row } from '../../../src/model/design/design.ts';

/** A catalogue that knows cabinets by their name only: geometry must not need figures. */
export const noParts: Catalogue = {
  part: (ref) => (ref.includes('rack') ? { kind: 'cabinet', name: ref, maker: 'generic', figures: {} } : undefined),
  refs: () => [],
  source: () => undefined,
};

export function example(id: string): Design {
  return JSON.parse(readFileSync(new URL(`../../../public/examples/${id}.json`, import.meta.url), 'utf8'));
}

/** A site of equal cabinets with four trays each. */
export function site(
  counts: Readonly<Record<string, number>>,
  rows?: readonly Row[],
  more: Partial<Design> = {},
): Design {
  const holds: Record<string, Hold> = {};
  for (const [name, n] of Object.entries(counts)) holds[name] = { n, block: 'cab' };
  return {
    format: 'podwright/1',
    name: 'test',
    blocks: {
      tray: { is: 'tray', holds: { npu: { n: 4, card: true } } },
      cab: { is: 'cabinet', holds: { tray: { n: 4, block: 'tray', at: 'U3+2' } } },
    },
    holds,
    nets: {},
    ...(rows && { site: { rows } }),
    ...more,
  };
}
