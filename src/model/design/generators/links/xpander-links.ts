/**
 * Links of Xpander (Valadarsky, Shahaf, Dinitz, Schapira, CoNEXT 2016): a random lift of the complete graph of d + 1
 * vertices. Every vertex becomes a group of `lift` switches, every edge a random matching of two groups, so that a
 * switch has one link to each other group. A lift in parts is thrown away and the drawing goes on.
 */
import { isConnected } from './connected.ts';
import { diceOf, shuffled } from './dice.ts';

const mostGraphs = 1_000;

/** Flat pairs; switch k of group m is m * lift + k. Needs at least 3 groups. */
export function xpanderLinks(groups: number, lift: number, seed: number): Uint32Array {
  const dice = diceOf(seed);
  for (let tries = 0; tries < mostGraphs; tries++) {
    const pairs: number[] = [];
    for (let one = 0; one < groups; one++) {
      for (let other = one + 1; other < groups; other++) {
        const mates = shuffled(lift, dice);
        for (let k = 0; k < lift; k++) pairs.push(one * lift + k, other * lift + (mates[k] as number));
      }
    }
    if (isConnected(groups * lift, pairs)) return Uint32Array.from(pairs);
  }
  throw new RangeError(`no connected lift of ${groups} groups of ${lift} was drawn`);
}
