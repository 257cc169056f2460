import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceeds, marginTo, wholeAbove, wholeBelow } from '../../../../src/model/solvers/limit.ts';
import { conversionChain } from '../../../../src/model/solvers/power/conversion-chain.ts';
import { efficiencyCurves } from '../../../../src/model/solvers/power/efficiency-curve.ts';
import { boundaryFigures } from '../../../../src/model/solvers/power/hvdc.ts';
import { imbalanceBand, starBalance } from '../../../../src/model/solvers/power/phase-balance.ts';
import { capExponents, cappedSpeed } from '../../../../src/model/solvers/power/profiles.ts';
import { psuGroupInput } from '../../../../src/model/solvers/power/psu-group.ts';
import { strandedCapacity } from '../../../../src/model/solvers/power/stranded.ts';
import { isInGridBand, restartStepW, swingDemand } from '../../../../src/model/solvers/power/swing.ts';

const milliamperes = fc.nat(1_000_000);
const watts = fc.double({ min: 0, max: 1e7, noNaN: true });

describe('limits', () => {
  it('are passed at equality but for rounding, in both directions', () => {
    expect([exceeds(0.1 + 0.2, 0.3), exceeds(0.3, 0.1 + 0.2), exceeds(0.301, 0.3)]).toEqual([false, false, true]);
    expect([exceeds(-10, -10.1), exceeds(-10.1, -10)]).toEqual([true, false]);
    expect([marginTo(0.1 + 0.2, 0.3), wholeBelow(0.3 / 0.1), wholeAbove(100 * 0.07)]).toEqual([0, 3, 7]);
  });
});

describe('a group of supplies', () => {
  it('never draws less for more load, nor less than it delivers', () => {
    for (const curve of Object.values(efficiencyCurves)) {
      fc.assert(
        fc.property(watts, watts, fc.integer({ min: 1, max: 100 }), (one, more, live) => {
          const group = { curve, unitW: 5500, live };
          const { inputW, lossW } = psuGroupInput(group, one);
          expect(lossW).toBeGreaterThan(0);
          expect(psuGroupInput(group, one + more).inputW).toBeGreaterThanOrEqual(inputW * (1 - 1e-12));
        }),
      );
    }
  });

  it('idles at 1.47 kW with 48 supplies of 5.5 kW', () => {
    expect(psuGroupInput({ curve: efficiencyCurves.orv3, unitW: 5500, live: 48 }, 0).inputW).toBeCloseTo(1466.667, 3);
  });
});

describe('power beyond the rack', () => {
  it('multiplies a chain in any order', () => {
    const chain = [0.975, 0.99, 0.965];
    expect(conversionChain(100, chain).inputW).toBeCloseTo(conversionChain(100, [...chain].reverse()).inputW, 9);
  });

  it('has the same TUE wherever IT is measured, while PUE is not comparable', () => {
    const path = { computeW: 900, inRack: [0.975], upstream: [0.965, 0.99], overheadW: 50 };
    const inside = boundaryFigures(path, 'rack-input-ac');
    // The same rectifier outside the rack: its loss leaves IT.
    const outside = boundaryFigures(
      { ...path, inRack: [], upstream: [...path.inRack, ...path.upstream] },
      'rack-input-dc',
    );
    expect(outside.totalW).toBeCloseTo(inside.totalW, 9);
    expect(outside.tue).toBeCloseTo(inside.tue, 12);
    expect(outside.pue).toBeGreaterThan(inside.pue);
    expect(outside.itue).toBe(1);
    expect(inside.boundary).toBe('rack-input-ac');
  });
});

describe('phases', () => {
  it('are named by the bands of 10 and 15 per cent', () => {
    expect([0.099, 0.1, 0.15, 0.151].map(imbalanceBand)).toEqual(['good', 'notable', 'notable', 'uneven']);
  });

  it('have no neutral current when equal, and never more than the largest phase', () => {
    fc.assert(
      fc.property(milliamperes, milliamperes, milliamperes, (a, b, c) => {
        expect(starBalance(a, a, a).neutralA).toBe(0);
        expect(starBalance(a, b, c).neutralA).toBeLessThanOrEqual(Math.max(a, b, c) * (1 + 1e-12));
      }),
    );
  });
});

describe('demand', () => {
  it('needs most storage at half duty, and the same at d and 1 − d', () => {
    const storage = (duty: number) => swingDemand({ highW: 100, lowW: 0, periodS: 4, duty, rampS: 1 }).storageJ;
    expect(storage(0.5)).toBe(100);
    expect(storage(0.2)).toBeCloseTo(storage(0.8), 9);
    expect(storage(0.2)).toBeLessThan(storage(0.5));
  });

  it('disturbs the grid between 0.1 and 20 Hz', () => {
    expect([0.049, 0.05, 1, 10, 10.1].map(isInGridBand)).toEqual([false, true, true, true, false]);
  });

  it('starts as much at once as its largest start group', () => {
    const load = (peakW: number, group: string) => ({ peakW, inrush: 1.5, group });
    expect(restartStepW([load(100, 'a'), load(200, 'a'), load(250, 'b')])).toBe(450);
    expect(restartStepW([])).toBe(0);
  });

  it('slows down under a cap: 600 of 700 W for inference by less than for training, more above a static floor', () => {
    const training = cappedSpeed(600, 700, capExponents.training);
    expect(training).toBeCloseTo(0.884, 3);
    expect(cappedSpeed(600, 700, capExponents.inference)).toBeGreaterThan(training);
    expect(cappedSpeed(600, 700, capExponents.training, 200)).toBeCloseTo((400 / 500) ** 0.8, 12);
    expect(cappedSpeed(200, 700, 0.8, 200)).toBe(0);
  });

  it('strands what is left of each resource, and never less than nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(watts, fc.double({ min: 0.1, max: 1e5, noNaN: true })), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const free = Object.fromEntries(rows.map(([amount], index) => [`r${index}`, amount]));
          const need = Object.fromEntries(rows.map(([, amount], index) => [`r${index}`, amount]));
          const { binding, moreCabinets, stranded } = strandedCapacity(free, need);
          for (const [name, left] of Object.entries(stranded)) {
            expect(left).toBeGreaterThanOrEqual(-1e-6 * (free[name] as number));
            if (binding.includes(name)) expect(left).toBeLessThan((need[name] as number) * (1 + 1e-6));
          }
          expect(moreCabinets).toBeGreaterThanOrEqual(0);
          expect(binding.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
