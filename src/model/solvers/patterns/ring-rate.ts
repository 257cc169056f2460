/**
 * Question: what can every card send when each sends to the next of a ring, the ring laid as well as it can be?
 *
 * Upper end: what a card can send at all. Lower end: a ring is a permutation, so what any permutation carries; and where
 * cards are joined to cards along the axes of a grid and nothing is changed, a ring runs along links alone (a grid with
 * an even number of places and two axes, and a product of rings and full meshes of three or more, have a Hamiltonian
 * cycle), which then carry at least the slowest link each. Exact where the ends meet.
 */
import type { Fabric } from '../../machine/fabric.ts';
import { bundlesOf } from '../ends.ts';
import { isCard, type Part } from '../network/part.ts';
import type { Bounds } from '../throughput.ts';

/** bit/s of each card. `anyRate`: what any permutation carries. */
export function ringRate(
  part: Part,
  fabric: Pick<Fabric, 'dimensions' | 'types' | 'rules' | 'edits'>,
  anyRate: number,
): Bounds {
  const { base, inside, cards } = part;
  if (cards < 2) return { lower: 0, upper: 0 };
  let upper = Number.POSITIVE_INFINITY;
  bundlesOf(base).forEach((own, index) => {
    if (!inside[index] || !isCard(base, base.quotient.kind[index] as number)) return;
    upper = Math.min(
      upper,
      own.reduce((sum, { pairs, capacity }) => sum + pairs * capacity, 0),
    );
  });
  return { lower: Math.min(upper, Math.max(anyRate, alongLinks(fabric))), upper };
}

/** Rate of the slowest link of a ring that runs along links; 0 where none is known. */
function alongLinks({
  dimensions,
  types,
  rules,
  edits,
}: Pick<Fabric, 'dimensions' | 'types' | 'rules' | 'edits'>): number {
  const [card] = types;
  if (!card?.card || types.length > 1 || edits.length > 0) return 0;
  const axes = card.at.map(([dimension, depth]) => (depth === 1 ? dimensions[dimension]?.levels[0] : undefined));
  let slowest = Number.POSITIVE_INFINITY;
  let isClosed = true;
  for (const [place, [dimension]] of card.at.entries()) {
    const level = axes[place];
    if (!level || dimensions[dimension]?.under) return 0;
    if (level.size === 1) continue;
    const own = rules.filter(({ relations }) => {
      const others = card.at.every(([other]) => other === dimension || relations[other]?.equal !== 0);
      return others && relations[dimension]?.equal === 0 && relations[dimension]?.then !== 'any';
    });
    if (own.length === 0) return 0;
    slowest = Math.min(slowest, Math.max(...own.map(({ capacity }) => capacity)));
    const closes = own.some(({ relations }) => relations[dimension]?.then === 'different' || level.kind === 'ring');
    if (!closes || level.size < 3) isClosed = false;
  }
  const sides = axes.map((level) => level?.size ?? 1).filter((size) => size > 1);
  const isEven = sides.some((size) => size % 2 === 0);
  const isPair = sides.length === 1 && sides[0] === 2;
  const runs = isClosed || isPair || (isEven && sides.length > 1);
  return runs && Number.isFinite(slowest) ? slowest : 0;
}
