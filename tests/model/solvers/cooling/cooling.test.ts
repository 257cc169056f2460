import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bindingLimit,
  cduState,
  facilityMaxC,
  loopUnitState,
  runOutOrder,
  toleratedWaterClass,
} from '../../../../src/model/solvers/cooling/cdu.ts';
import { solveLoopHour } from '../../../../src/model/solvers/cooling/facility-loop.ts';
import { flowFor, riseAt } from '../../../../src/model/solvers/cooling/flow.ts';
import { fluids } from '../../../../src/model/solvers/cooling/fluids.ts';
import { defaultLiquidShare, splitHeat } from '../../../../src/model/solvers/cooling/heat-split.ts';
import { dewPointC, pressureHPa, saturationHPa, wetBulbC } from '../../../../src/model/solvers/cooling/moist-air.ts';
import { plants } from '../../../../src/model/solvers/cooling/plants.ts';
import { siteEfficiency } from '../../../../src/model/solvers/cooling/pue.ts';
import {
  flowWithPumps,
  heatAtReducedFlow,
  pressureDropPa,
  pumpPowerW,
} from '../../../../src/model/solvers/cooling/pumps.ts';
import { coldPlate, rideThroughS } from '../../../../src/model/solvers/cooling/ride-through.ts';

const heat = fc.double({ min: 1, max: 1e7, noNaN: true });
const kelvin = fc.double({ min: 0.5, max: 60, noNaN: true });

describe('heat and flow', () => {
  it('give the rise back from the flow', () => {
    fc.assert(
      fc.property(heat, kelvin, fc.constantFrom(...Object.values(fluids)), (heatW, riseK, fluid) => {
        expect(riseAt(heatW, fluid, flowFor(heatW, fluid, riseK).m3PerS)).toBeCloseTo(riseK, 9);
      }),
    );
  });

  it('split into liquid and air without remainder', () => {
    const source = fc.record({ powerW: heat, liquidShare: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(source, { minLength: 1 }), fc.double({ min: 0, max: 1e8, noNaN: true }), (sources, door) => {
        const total = sources.reduce((sum, { powerW }) => sum + powerW, 0);
        const { airW, capture, liquidW } = splitHeat(sources, door);
        expect((liquidW + airW) / total).toBeCloseTo(1, 9);
        expect(airW).toBeGreaterThanOrEqual(-1e-9 * total);
        expect(capture).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
    expect(defaultLiquidShare.coldPlate).toBeLessThan(defaultLiquidShare.fullyPlated);
  });

  it('warm a cold plate of 1.2 kW by 15 K in 5.4 s', () => {
    expect(rideThroughS(coldPlate, 15, 1200)).toBeCloseTo(5.37375, 9);
  });
});

describe('pumps', () => {
  it('give more flow the more of them run, up to the design', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.double({ min: 1, max: 4, noNaN: true }), (installed, ratio) => {
        const flows = Array.from({ length: installed + 1 }, (_, running) => flowWithPumps(installed, running, ratio));
        for (const [running, flow] of flows.slice(1).entries())
          expect(flow).toBeGreaterThanOrEqual((flows[running] as number) - 1e-12);
        expect(flows.at(-1)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('follow the affinity laws', () => {
    expect(pumpPowerW(1000, 0.5)).toBe(125);
    expect(pressureDropPa(1000, 0.5)).toBe(250);
  });

  it('need no throttling while the rise fits, and then as much as the flow is short', () => {
    expect(heatAtReducedFlow(0.8, 10, 12.5)).toEqual({ heatShare: 1, riseK: 12.5 });
    expect(heatAtReducedFlow(0.5, 10, 15)).toEqual({ heatShare: 0.75, riseK: 20 });
    expect(heatAtReducedFlow(0, 10, 15)).toEqual({ heatShare: 0, riseK: Number.POSITIVE_INFINITY });
  });
});

describe('CDUs', () => {
  const unit = { ratedW: 1000e3, approachK: 5, heatW: 500e3, supplyMaxC: 40 };

  it('reach exactly their supply limit at the facility temperature they tolerate', () => {
    fc.assert(
      fc.property(heat, kelvin, (heatW, approachK) => {
        const cdu = { ...unit, heatW, approachK };
        expect(cduState(cdu, facilityMaxC(cdu)).marginK).toBeCloseTo(0, 9);
      }),
    );
  });

  it('run out first where least is left', () => {
    expect(runOutOrder([unit, { ...unit, heatW: 1000e3 }, { ...unit, supplyMaxC: 39 }])).toEqual([1, 2, 0]);
  });

  it('share the heat of a lost unit equally, and carry nothing when all are lost', () => {
    const loop = { units: 3, unitRatedW: 1000e3, approachK: 6, heatW: 2000e3, supplyMaxC: 40 };
    expect(loopUnitState(loop, 30, 0)?.supplyC).toBeCloseTo(34, 9);
    expect(loopUnitState(loop, 30, 1)?.supplyC).toBeCloseTo(36, 9);
    expect(loopUnitState(loop, 30, 3)).toBeNull();
  });

  it('name the limit with the least margin', () => {
    const uses = [
      { limit: 'exchanger', used: 90, allowed: 100 },
      { limit: 'flow', used: 980, allowed: 1000 },
    ] as const;
    expect(bindingLimit(uses)).toMatchObject({ limit: 'flow', marginShare: expect.closeTo(0.02, 12) });
    expect(bindingLimit([])).toBeNull();
  });

  it('tolerate the largest water class that is not warmer', () => {
    expect([16.9, 17, 36.55, 40, 45, 60].map(toleratedWaterClass)).toEqual([null, 'W17', 'W32', 'W40', 'W45', 'W45']);
  });
});

describe('moist air', () => {
  it('has dew point ≤ wet bulb ≤ dry bulb, and the dew point inverts saturation', () => {
    const dry = fc.double({ min: -40, max: 60, noNaN: true });
    fc.assert(
      fc.property(
        dry,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 4000, noNaN: true }),
        (dryC, rh, altitude) => {
          const vapour = rh * saturationHPa(dryC);
          const dew = dewPointC(vapour);
          const wet = wetBulbC(dryC, vapour, pressureHPa(altitude));
          expect(saturationHPa(dew)).toBeCloseTo(vapour, 9);
          expect(dew).toBeLessThanOrEqual(wet + 1e-9);
          expect(wet).toBeLessThanOrEqual(dryC + 1e-9);
        },
      ),
    );
  });
});

describe('a facility hour', () => {
  const hour = fc.record({
    heatW: heat,
    supplyC: fc.double({ min: 10, max: 45, noNaN: true }),
    rise: fc.double({ min: 2, max: 20, noNaN: true }),
    dryC: fc.double({ min: -30, max: 45, noNaN: true }),
    depression: fc.double({ min: 0, max: 15, noNaN: true }),
  });
  const solve = (
    plant: (typeof plants)[keyof typeof plants],
    given: typeof hour extends fc.Arbitrary<infer T> ? T : never,
    warmer = 0,
  ) =>
    solveLoopHour(plant, {
      heatW: given.heatW,
      supplyC: given.supplyC + warmer,
      returnC: given.supplyC + warmer + given.rise,
      dryC: given.dryC,
      wetC: given.dryC - given.depression,
    });

  it.each(Object.entries(plants))('of a %s plant: a warmer loop never needs more of the chiller', (_, plant) => {
    fc.assert(
      fc.property(hour, fc.double({ min: 0, max: 10, noNaN: true }), (given, warmer) => {
        const cool = solve(plant, given);
        const warm = solve(plant, given, warmer);
        expect(warm.chillerW).toBeLessThanOrEqual(cool.chillerW * (1 + 1e-9) + 1e-9);
        expect(cool.freeShare).toBeGreaterThanOrEqual(0);
        expect(cool.freeShare).toBeLessThanOrEqual(1);
        expect(cool.cop).toBeGreaterThanOrEqual(plant.copMin);
        expect(cool.cop).toBeLessThanOrEqual(plant.copMax);
      }),
    );
  });

  it('doubles with the heat', () => {
    fc.assert(
      fc.property(hour, (given) => {
        const once = solve(plants.tower, given);
        const twice = solve(plants.tower, { ...given, heatW: given.heatW * 2 });
        for (const name of ['chillerW', 'fanW', 'pumpW', 'waterLPerH'] as const)
          expect(twice[name]).toBeCloseTo(2 * once[name], 3);
      }),
    );
  });

  it('leaves heat where there is no chiller to take the rest', () => {
    const loop = { heatW: 1000, supplyC: 36, returnC: 46, dryC: 33, wetC: 24 };
    expect(solveLoopHour(plants.dry, loop, false)).toMatchObject({ chillerW: 0, unmetW: 500 });
  });
});

describe('site efficiency', () => {
  it('is never better than 1, and its TUE shows what moving fans out of IT hides', () => {
    const site = { itW: 1000, coolingW: 50, miscW: 0, electricalEfficiency: 1, computeW: 900 };
    const fansOutside = { ...site, itW: 950, coolingW: 100 };
    expect(siteEfficiency(site).pue).toBe(1.05);
    expect(siteEfficiency(fansOutside).pue).toBeGreaterThan(1.05);
    expect(siteEfficiency(fansOutside).tue).toBeCloseTo(siteEfficiency(site).tue ?? 0, 12);
  });
});
