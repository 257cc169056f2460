import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealer, dealtPlaces, type Share } from '../../../src/model/analyses/dealt-shares.ts';
import type { Place } from '../../../src/model/machine/machine.ts';
import { placesOf } from './hand-made-machines.ts';

const counts = (shares: readonly (readonly Share[])[]) =>
  shares.map((share) => share.reduce((sum, { count }) => sum + count, 0));

/** Shares of a cabinet among all that stand. */
function sharesOf(cabinet: Place, standing: readonly Place[], dealt: readonly Place[]) {
  const cabinets = new Map<string, number>();
  for (const { hold, count } of standing) cabinets.set(hold, (cabinets.get(hold) ?? 0) + count);
  return dealer(cabinets, dealt).sharesOf(cabinet);
}

/** One cabinet of a class of its own, as when every cabinet has an exception. */
function single(number: number): Place {
  return { hold: 'net', address: `net[${number}]`, card: false, count: 1, perParent: 1, inside: [] };
}

describe('sharesOf', () => {
  it('gives all things out, each once, as evenly as it goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 200 }), (cabinets, things) => {
        const standing = Array.from({ length: cabinets }, (_, k) => single(k + 1));
        const dealt = placesOf({ leaf: { n: things, dealtInto: 'net' } });
        const each = standing.flatMap((cabinet) => counts(sharesOf(cabinet, standing, dealt)));
        expect(each).toHaveLength(cabinets);
        expect(each.reduce((sum, count) => sum + count, 0)).toBe(things);
        expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('agrees with dealing thing by thing: the k-th of M stands in cabinet floor(k·R/M)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 60 }), (cabinets, things) => {
        const homes = Array.from({ length: things }, (_, k) => Math.floor((k * cabinets) / things));
        const byHand = Array.from({ length: cabinets }, (_, c) => homes.filter((home) => home === c).length);
        const standing = Array.from({ length: cabinets }, (_, k) => single(k + 1));
        const dealt = placesOf({ leaf: { n: things, dealtInto: 'net' } });
        expect(standing.flatMap((cabinet) => counts(sharesOf(cabinet, standing, dealt)))).toEqual(byHand);
      }),
    );
  });

  it('gives each different share of a class once', () => {
    const [net] = placesOf({ net: { n: 6 } });
    const dealt = [...dealtPlaces(placesOf({ su: { n: 4, inside: { leaf: { n: 8, dealtInto: 'net' } } } }))];
    expect(dealt.map(({ count }) => count)).toEqual([32]);
    expect(net && counts(sharesOf(net, [net], dealt)).sort()).toEqual([5, 6]);
  });

  it('knows a cabinet named by its address, and leaves the others out', () => {
    const standing = [1, 2, 3].map(single);
    const dealt = placesOf({ spine: { n: 5, dealtInto: 'net[1,3]' } });
    expect(standing.flatMap((cabinet) => counts(sharesOf(cabinet, standing, dealt)))).toEqual([3, 0, 2]);
  });

  it('costs no more for a hundred thousand cabinets that are named one by one', () => {
    const [net] = placesOf({ net: { n: 99_000 } });
    const dealt = placesOf({ leaf: { n: 9_000_001, dealtInto: 'net[1..99000]' } });
    const before = performance.now();
    expect(net && counts(sharesOf(net, [net], dealt)).sort()).toEqual([90, 91]);
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('gives one empty share where nothing is dealt', () => {
    const [cab] = placesOf({ cab: { n: 2 } });
    expect(cab && sharesOf(cab, [cab], [])).toEqual([[]]);
  });
});
