/** Numbers for sequences of small integers: equal sequences get the same number. A trie in one map. */
export class Interner {
  readonly #steps = new Map<number, number>();
  readonly #radix: number;
  #count = 0;

  /** Symbols are below `radix`. */
  constructor(radix: number) {
    this.#radix = radix;
  }

  /** `state` 0 is the empty sequence. */
  add(state: number, symbol: number): number {
    const key = state * this.#radix + symbol;
    const known = this.#steps.get(key);
    if (known !== undefined) return known;
    this.#count += 1;
    this.#steps.set(key, this.#count);
    return this.#count;
  }

  /** -1 when no added sequence begins like this. */
  follow(state: number, symbol: number): number {
    return state < 0 ? -1 : (this.#steps.get(state * this.#radix + symbol) ?? -1);
  }
}
