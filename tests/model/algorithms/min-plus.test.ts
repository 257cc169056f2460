import { describe, expect, it } from 'vitest';
import { envelopeSum, leastSum } from '../../../src/model/algorithms/min-plus.ts';
import { randomFrom } from '../../support/fabric-random-edits.ts';

function tryAll(functions: readonly Float64Array[], number: number): number {
  const [first, ...rest] = functions;
  if (!first) return number === 0 ? 0 : Number.POSITIVE_INFINITY;
  let best = Number.POSITIVE_INFINITY;
  for (let taken = 0; taken <= Math.min(number, first.length - 1); taken++)
    best = Math.min(best, (first[taken] as number) + tryAll(rest, number - taken));
  return best;
}

describe('sharing out a number over functions', () => {
  it('finds the least sum, a sharing that has it, and a bound below it', () => {
    const random = randomFrom(6);
    for (let round = 0; round < 100; round++) {
      const functions = Array.from({ length: 1 + random(4) }, () =>
        Float64Array.from({ length: 1 + random(6) }, () => random(20)),
      );
      const most = functions.reduce((sum, values) => sum + values.length - 1, 0);
      const number = random(most + 2);
      const { total, parts } = leastSum(functions, number);
      expect(total).toBe(tryAll(functions, number));
      expect(envelopeSum(functions, number)).toBeLessThanOrEqual(total + 1e-9);
      if (!Number.isFinite(total)) continue;
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(number);
      expect(functions.reduce((sum, values, at) => sum + (values[parts[at] ?? 0] as number), 0)).toBe(total);
    }
  });

  it('meets the bound where every function is convex', () => {
    const square = Float64Array.from({ length: 9 }, (_, at) => at * at);
    expect(envelopeSum([square, square, square], 12)).toBe(48);
    expect(leastSum([square, square, square], 12).total).toBe(48);
  });
});
