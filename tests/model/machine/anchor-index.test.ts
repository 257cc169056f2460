import { describe, expect, test } from 'vitest';
import { anchorIndex, elementIndex, isBelow } from '../../../src/model/machine/anchor-index.ts';
import type { Anchor } from '../../../src/model/machine/fabric.ts';
import { diceOf } from '../../support/small-designs.ts';

describe('finding the places an element lies below', () => {
  test('finds what trying them all finds, in the same order', () => {
    const dice = diceOf(7);
    const path = (longest: number) => Array.from({ length: 1 + dice(longest) }, () => dice(3));
    for (let round = 0; round < 200; round++) {
      const anchors = Array.from({ length: 12 }, (): Anchor => {
        const named: Record<number, readonly number[]> = {};
        if (dice(2)) named[0] = path(3);
        if (dice(3) === 0) named[2] = path(2);
        return named;
      });
      const index = anchorIndex<number>();
      anchors.forEach((anchor, item) => {
        index.add(anchor, item);
      });
      const paths = { 0: [dice(3), dice(3), dice(4) - 1], 2: [dice(3), dice(3)] };
      const all = anchors.flatMap((anchor, item) => (isBelow(paths, anchor) ? [item] : []));
      expect(index.at(paths)).toEqual(all);
    }
  });
  test('finds all elements below a place', () => {
    const dice = diceOf(11);
    for (let round = 0; round < 100; round++) {
      const elements = Array.from({ length: 20 }, () => ({
        paths: { 0: [dice(3), dice(3)], 3: [dice(2), dice(4) - 1] },
      }));
      const anchor: Anchor = dice(2)
        ? { 0: [dice(3)], 3: [dice(2), dice(3)] }
        : dice(2)
          ? { 0: [dice(3), dice(3)] }
          : {};
      expect(elementIndex(elements).below(anchor)).toEqual(elements.filter(({ paths }) => isBelow(paths, anchor)));
    }
  });
});
