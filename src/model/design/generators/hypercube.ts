/**
 * 2^d cards, one link along each of d dimensions: a full mesh of sides 2. Beyond ten dimensions they are taken in pairs:
 * the square of two dimensions is a ring of four (in the order 00, 01, 11, 10), so that 2^d cards are d / 2 rings and the
 * engine, which tells cards apart by their place on each, has 3 distances for two dimensions instead of 4.
 */
import type { Wire } from '../design.ts';
import { directGrid } from './direct-grid.ts';
import { defineFamily, why } from './family.ts';
import { linkRate, whole } from './family-parameter.ts';

const mostPlain = 10;

export const hypercube = defineFamily('hypercube', { d: whole(1, 20, 6), rate: linkRate }, ({ d, rate }) => {
  const isPaired = d > mostPlain;
  const sides = isPaired
    ? Array.from({ length: Math.ceil(d / 2) }, (_, pair) => (2 * pair + 1 < d ? 4 : 2))
    : Array.from({ length: d }, () => 2);
  const note = 'two dimensions, in the order 00, 01, 11, 10';
  return directGrid({
    name: `Hypercube of ${d} dimensions, ${2 ** d} cards`,
    sides,
    rate,
    wires: (place, axis): Wire[] =>
      sides[place] === 4 ? [{ id: axis, each: 'card', ring: axis, note }] : [{ id: axis, each: 'card', mesh: axis }],
    why: [why('links.access', d * 2 ** (d - 1), `${d} × 2^${d} ÷ 2 = ${d * 2 ** (d - 1)}`, 'one-along-each-dimension')],
  });
});
