/** Cards in one ring; two have one link. */
import type { Wire } from '../design.ts';
import { directGrid, linksAlong } from './direct-grid.ts';
import { defineFamily, why } from './family.ts';
import { linkRate, whole } from './family-parameter.ts';

export const ring = defineFamily('ring', { n: whole(1, 1_000_000, 8), rate: linkRate }, ({ n, rate }) =>
  directGrid({
    name: `Ring of ${n} cards`,
    sides: [n],
    rate,
    wires: (_, axis): Wire[] => [{ id: 'ring', each: 'card', ring: axis }],
    why: [why('links.access', linksAlong('ring', [n], 0), `${linksAlong('ring', [n], 0)}`, 'around-each-dimension')],
  }),
);
