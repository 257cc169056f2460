/** 2^d cards, one link along each of d dimensions: a full mesh of sides 2. */
import type { Wire } from '../design.ts';
import { directGrid } from './direct-grid.ts';
import { defineFamily, why } from './family.ts';
import { linkRate, whole } from './family-parameter.ts';

export const hypercube = defineFamily('hypercube', { d: whole(1, 20, 6), rate: linkRate }, ({ d, rate }) =>
  directGrid({
    name: `Hypercube of ${d} dimensions, ${2 ** d} cards`,
    sides: Array.from({ length: d }, () => 2),
    rate,
    wires: (_, axis): Wire[] => [{ id: axis, each: 'card', mesh: axis }],
    why: [why('links.access', d * 2 ** (d - 1), `${d} × 2^${d} ÷ 2 = ${d * 2 ** (d - 1)}`, 'one-along-each-dimension')],
  }),
);
