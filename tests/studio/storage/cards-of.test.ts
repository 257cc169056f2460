import { describe, expect, it } from 'vitest';
import { exampleByRef } from '../../../src/model/design/examples.ts';
import { cardsOf } from '../../../src/studio/storage/cards-of.ts';

describe('the cards of a design in the list', () => {
  it.each([
    ['cloudmatrix384', 384],
    ['gb200-nvl72', 72],
    ['dgx-h100-superpod', 1016],
    ['three-cabinets', 135],
  ])('%s has %i', (ref, cards) => {
    const made = exampleByRef(ref);
    if (!made.ok) throw new Error(made.reason);
    expect(cardsOf(made.design)).toBe(cards);
  });
});
