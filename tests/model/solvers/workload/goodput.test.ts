import { describe, expect, it } from 'vitest';
import {
  dalyIntervalS,
  effectiveTrainingRatio,
  goodput,
} from '../../../../src/model/solvers/workload/goodput/checkpoint.ts';
import {
  atLeastShare,
  expectedUsableShare,
  usableCards,
} from '../../../../src/model/solvers/workload/goodput/domains.ts';
import { meanTimeToFailureS } from '../../../../src/model/solvers/workload/goodput/failures.ts';
import { runTotals, usefulUtilisation } from '../../../../src/model/solvers/workload/goodput/run.ts';
import { failureSites, metaHardware, metaSite } from '../../../../src/model/solvers/workload/goodput/sites.ts';

const hour = 3600;

describe('the mean time to failure', () => {
  it('of Meta RSC-1 is 7.9 h on 1,024 cards, and 1.80 h and 0.225 h by hardware alone', () => {
    expect(meanTimeToFailureS(1024, metaSite) / hour).toBeCloseTo(7.9, 6);
    expect(meanTimeToFailureS(16384, metaHardware) / hour).toBeCloseTo(1.803, 3);
    expect(meanTimeToFailureS(131072, metaHardware) / hour).toBeCloseTo(0.2254, 4);
  });

  it('on eight cards comes within 12 % of the 47.7 days that were measured there', () => {
    expect(Math.abs(meanTimeToFailureS(8, metaSite) / (47.7 * 24 * hour) - 1)).toBeLessThan(0.12);
  });

  it('is stated with a source for every site', () => {
    for (const site of failureSites) expect(site.source).toMatch(/^https:/);
  });
});

describe('checkpoints', () => {
  // Worked figures of the reliability model: M 3 h, write 60 s, restart 300 s; M 3.09 h, 20 s, 180 s.
  it('are written at the interval of Daly', () => {
    expect(dalyIntervalS(60, 3 * hour)).toBeCloseTo(1099, 0);
    expect(dalyIntervalS(10, 4)).toBe(4);
  });

  it('leave the useful share of the first-order form', () => {
    expect(goodput(3 * hour, { writeS: 60, restartS: 300 }).share).toBeCloseTo(0.87, 3);
    expect(goodput(3.09 * hour, { writeS: 20, restartS: 180 }).share).toBeCloseTo(0.925, 3);
  });

  it('agree with the exponential model within a point while little is wasted', () => {
    const { share, exactShare, bestShare } = goodput(3.09 * hour, { writeS: 5, restartS: 180 });
    expect(Math.abs(share - exactShare)).toBeLessThan(0.01);
    expect(bestShare).toBeGreaterThanOrEqual(exactShare - 1e-9);
    expect(bestShare).toBeCloseTo(0.955, 2);
  });

  it('agree with the closed form of Kokolis within a third of a point', () => {
    const { bestIntervalS, bestShare } = goodput(3.09 * hour, { writeS: 30, restartS: 300 });
    const closed = effectiveTrainingRatio(3.09 * hour, { writeS: 30, restartS: 300, intervalS: bestIntervalS });
    expect(Math.abs(closed - bestShare)).toBeLessThan(0.004);
  });

  it('say when the form is out of range', () => {
    expect(goodput(600, { writeS: 300, restartS: 300 }).inRange).toBe(false);
    expect(goodput(600, { writeS: 300, restartS: 300 }).share).toBeGreaterThanOrEqual(0);
  });
});

describe('groups in a domain', () => {
  it('lose whole groups for a card', () => {
    expect(usableCards(72, 0, 64, 8)).toBe(64);
    expect(usableCards(72, 4, 8)).toBe(64);
    expect(usableCards(72, 9, 64, 8)).toBe(0);
  });

  // Trays of four down 0.5 % of the time: 64 + 8 spare 88.9 %, groups of eight 99.0 %; CloudMatrix384 in 32s 98.2 %.
  it('keep the expected share of the cards', () => {
    const tray = { cards: 72, unit: 4, unitDownShare: 0.005 };
    expect(expectedUsableShare({ ...tray, group: 64, spares: 8 })).toBeCloseTo(0.889, 3);
    expect(expectedUsableShare({ ...tray, group: 8, spares: 0 })).toBeCloseTo(0.99, 2);
    expect(expectedUsableShare({ cards: 384, group: 32, spares: 0, unit: 8, unitDownShare: 0.005 })).toBeCloseTo(
      0.982,
      3,
    );
  });

  // TPU v4: 48 of 64 cubes of 16 hosts that are each up 99.0 % of the time.
  it('find enough whole blocks', () => {
    expect(atLeastShare(64, 48, 0.99 ** 16)).toBeCloseTo(0.989, 2);
    expect(atLeastShare(10, 0, 0.5)).toBeCloseTo(1, 12);
  });
});

describe('a whole run', () => {
  it('takes its tokens over rate, goodput and usable share', () => {
    const totals = runTotals({
      tokens: 1e12,
      tokensPerS: 1e6,
      goodputShare: 0.8,
      usableShare: 0.5,
      cards: 100,
      cardW: 700,
      restPerCardW: 300,
      pue: 1.2,
      usdPerJoule: 1e-7,
      capitalPerCardUsd: 1000,
      lifeS: 1e8,
    });
    expect(totals.seconds).toBeCloseTo(2.5e6, 3);
    expect(totals.joules).toBeCloseTo(1000 * 100 * 1.2 * 2.5e6, 3);
    expect(totals.energyUsd).toBeCloseTo(totals.joules * 1e-7, 6);
    expect(totals.capitalUsd).toBeCloseTo(2500, 6);
    expect(usefulUtilisation(0.4, 0.9, 0.95)).toBeCloseTo(0.342, 12);
  });
});
