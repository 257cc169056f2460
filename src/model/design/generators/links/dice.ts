/**
 * The dice of the random families: mulberry32 (Tommy Ettinger, public domain). 32 bits of state that begin as the seed
 * modulo 2^32; each draw adds 0x6d2b79f5 to the state and mixes it with two multiplications. All arithmetic is on 32-bit
 * integers, and the one division is exact, so that a seed means the same everywhere and for good.
 */

/** Whole numbers from 0 to sides - 1; sides up to 2^32. */
export type Dice = (sides: number) => number;

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) * (sides / 4_294_967_296));
  };
}

/** Fisher and Yates: the numbers below `count` in random order. */
export function shuffled(count: number, dice: Dice): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, k) => k);
  for (let last = count - 1; last > 0; last--) {
    const other = dice(last + 1);
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}
