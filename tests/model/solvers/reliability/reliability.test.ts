import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkpointCost,
  dalyIntervalS,
  youngIntervalS,
} from '../../../../src/model/solvers/reliability/checkpoints.ts';
import { countInterval } from '../../../../src/model/solvers/reliability/confidence.ts';
import { binomialTerm, poissonTerm } from '../../../../src/model/solvers/reliability/counting.ts';
import { mttiOfNodesH, siteRates } from '../../../../src/model/solvers/reliability/job-interruptions.ts';
import { atLeastKOfN } from '../../../../src/model/solvers/reliability/k-of-n.ts';
import { rateFromPerYear } from '../../../../src/model/solvers/reliability/rates.ts';
import { crewLoad } from '../../../../src/model/solvers/reliability/repair-crews.ts';
import { poissonAtMost, poissonQuantile, sparesFor } from '../../../../src/model/solvers/reliability/spares.ts';
import {
  meanDown,
  pairUnavailability,
  parallelAvailability,
  seriesAvailability,
} from '../../../../src/model/solvers/reliability/structure.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1);
  return ways;
}

describe('counts', () => {
  it('have the probabilities of the schoolbook for few parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), share, (n, x, p) => {
        const term = x <= n ? choose(n, x) * p ** x * (1 - p) ** (n - x) : 0;
        if (x <= n) expect(binomialTerm(x, n, p)).toBeCloseTo(term, 12);
      }),
    );
  });

  it('sum up to 1 for a million parts', () => {
    const n = 1_000_000;
    let sum = 0;
    for (let x = 0; x <= 400; x++) sum += binomialTerm(x, n, 1e-4);
    expect(sum).toBeCloseTo(1, 12);
    let poisson = 0;
    for (let x = 999_000 - 8000; x <= 999_000 + 8000; x++) poisson += poissonTerm(x, 999_000);
    expect(poisson).toBeCloseTo(1, 12);
  });
});

describe('k of n', () => {
  it('is the sum of its terms, and falls with k', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), share, (n, a) => {
        let above = 0;
        for (let k = n; k >= 0; k--) {
          above += choose(n, k) * a ** k * (1 - a) ** (n - k);
          expect(atLeastKOfN(k, n, a)).toBeCloseTo(above, 10);
        }
      }),
    );
  });

  it('holds at a million parts: half of a fair million, and its complement', () => {
    const n = 1_000_000;
    expect(atLeastKOfN(n / 2, n, 0.5)).toBeCloseTo(0.5 + binomialTerm(n / 2, n, 0.5) / 2, 12);
    // One in a million out: P(none) = (1 − 1e-6)^1e6.
    expect(atLeastKOfN(n, n, 1 - 1e-6)).toBeCloseTo(Math.exp(n * Math.log1p(-1e-6)), 10);
    expect(atLeastKOfN(n - 1, n, 1 - 1e-6)).toBeCloseTo(2 * Math.exp(-1), 5);
  });

  it('lies between all and one, and is named apart from them', () => {
    expect(atLeastKOfN(64, 65, 0.9995)).toBeCloseTo(0.99949, 5);
    expect(atLeastKOfN(384, 384, 0.9995)).toBeCloseTo(0.9995 ** 384, 9);
    expect([atLeastKOfN(0, 3, 0.1), atLeastKOfN(4, 3, 0.9)]).toEqual([1, 0]);
  });
});

describe('structures', () => {
  it('stay between the worst and the best part', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 8 }), (parts) => {
        expect(seriesAvailability(parts)).toBeLessThanOrEqual(Math.min(...parts));
        expect(parallelAvailability(parts)).toBeGreaterThanOrEqual(Math.max(...parts) - 1e-12);
      }),
    );
    expect(parallelAvailability([])).toBe(0);
  });

  it('are ruled by the common cause: 800 times the coincidence for a pair of pumps', () => {
    const pumps = pairUnavailability(0.15, 4);
    expect(pumps.common / pumps.independent).toBeGreaterThan(800);
    expect(pumps.total).toBe(pumps.common + pumps.independent);
  });

  it('have as many parts down as fail while one is repaired: 8,766 parts · 1 a year · 1 h', () => {
    expect(meanDown(8766, 1, 1)).toBe(1);
  });

  it('name a rate so that AFR is below the yearly rate', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 100, noNaN: true }), (perYear) => {
        const { afr, fit, mttfH } = rateFromPerYear(perYear);
        expect(afr).toBeLessThanOrEqual(Math.min(1, perYear));
        expect((fit * mttfH) / 1e9).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('jobs', () => {
  it('are stopped as published: RSC-1 hardware 1.803 h and 0.225 h, all causes 7.9 h at 1,024 cards, Llama 3 3.09 h', () => {
    expect(mttiOfNodesH(16_384 / 8, siteRates.rsc.hardware)).toBeCloseTo(1.803, 3);
    expect(mttiOfNodesH(131_072 / 8, siteRates.rsc.hardware)).toBeCloseTo(0.225, 3);
    expect(mttiOfNodesH(1024 / 8, siteRates.rsc.allCauses)).toBeCloseTo(7.9, 1);
    expect(mttiOfNodesH(16_384 / 8, siteRates.llama3.allCauses)).toBeCloseTo(3.09, 2);
  });

  it('lose least near the interval of Daly, and more at half and double of it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 300, noNaN: true }),
        fc.double({ min: 3600, max: 1e6, noNaN: true }),
        (writeS, mttiS) => {
          const plan = { writeS, mttiS, restartS: 300 };
          const best = dalyIntervalS(plan);
          const waste = (interval: number) => checkpointCost(plan, interval).waste;
          expect(waste(best)).toBeLessThan(waste(best / 2));
          expect(waste(best)).toBeLessThan(waste(best * 2));
          expect(best).toBeLessThan(youngIntervalS(plan));
        },
      ),
    );
  });
});

describe('spares and crews', () => {
  it('keep the promise with s, and would break it with one less', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5000, noNaN: true }),
        fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
        (mean, q) => {
          const { reached, value } = poissonQuantile(mean, q);
          expect(reached).toBeGreaterThanOrEqual(q * (1 - 1e-9));
          expect(reached).toBeCloseTo(poissonAtMost(value, mean), 9);
          if (value > 0) expect(poissonAtMost(value - 1, mean)).toBeLessThan(q);
        },
      ),
    );
  });

  it('need no more for a shorter lead time', () => {
    expect(sparesFor(1000, 0.5, 30).spares).toBeLessThanOrEqual(sparesFor(1000, 0.5, 60).spares);
  });

  it('give an exact interval: 10 events lie between 5.425 and 16.962, none under 2.996', () => {
    const ten = countInterval(10);
    expect(ten.lower).toBeCloseTo(5.4254, 4);
    expect(ten.upper).toBeCloseTo(16.9622, 4);
    expect(countInterval(0)).toEqual({ lower: 0, upper: expect.closeTo(-Math.log(0.05), 9) });
    // 466 stops of Llama 3.
    const llama = countInterval(466);
    expect(llama.lower).toBeCloseTo(431.07, 1);
    expect(llama.upper).toBeCloseTo(503.1, 1);
  });

  it('wait less with more crews, and all of them as long as one is short', () => {
    const waits = [2, 3, 4, 10].map((crews) => crewLoad(8, 4, crews).waitH);
    expect(waits).toEqual([...waits].sort((a, b) => b - a));
    expect(waits[0]).toBeCloseTo(3.2, 9);
    expect(crewLoad(8, 4, 1).waitH).toBe(Number.POSITIVE_INFINITY);
  });
});
