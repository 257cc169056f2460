import { describe, expect, it } from 'vitest';
import { searchPlans, whyLost } from '../../../../src/model/solvers/workload/search/search-plans.ts';
import { settlePlan } from '../../../../src/model/solvers/workload/search/settle-plan.ts';
import { refusePlan } from '../../../../src/model/solvers/workload/training/plan.ts';
import { trainingStep } from '../../../../src/model/solvers/workload/training/step.ts';
import { contextOf, denseModel, plan, routedModel, twoTiers } from './machines.ts';

const system = twoTiers(64);
const context = contextOf(system);
const goal = { cards: 64, batch: 256, sequence: 4096, precision: 'bf16' as const };

describe('the search for a plan', () => {
  it.each([
    ['dense', denseModel],
    ['routed', routedModel],
  ])('finds the same best plans as without its bound (%s)', (_, model) => {
    const pruned = searchPlans(context, model, goal);
    const all = searchPlans(context, model, { ...goal, keep: 1e6 });
    expect(all.best.length).toBeGreaterThan(pruned.best.length);
    expect(pruned.best.map(({ step }) => step.seconds)).toEqual(
      all.best.slice(0, pruned.best.length).map(({ step }) => step.seconds),
    );
  });

  it('returns plans that run, fit and are sorted', () => {
    const { best } = searchPlans(context, routedModel, goal);
    expect(best.length).toBe(8);
    best.forEach((found, index) => {
      expect(refusePlan(system, routedModel, found.plan)).toBeUndefined();
      expect(found.step.memory.fits).toBe(true);
      expect(found.step.seconds).toBeGreaterThanOrEqual(best[index - 1]?.step.seconds ?? 0);
    });
  });

  it('keeps the optimum when it starts from a known one', () => {
    const first = searchPlans(context, denseModel, goal);
    const again = searchPlans(context, denseModel, { ...goal, knownBestS: first.best[0]?.step.seconds ?? 0 });
    expect(again.best[0]).toEqual(first.best[0]);
  });

  it('finds nothing, and says so, when the model cannot fit', () => {
    const small = contextOf(twoTiers(8, { card: { ...system.card, memoryBytes: 1e9 } }));
    expect(searchPlans(small, denseModel, { ...goal, cards: 8 }).best).toEqual([]);
  });

  it('explains the runner-up by the parts it loses', () => {
    const [winner, second] = searchPlans(context, denseModel, goal).best;
    if (!winner || !second) throw new Error('Two plans fit');
    const lost = whyLost(winner.step, second.step);
    const sum = lost.reduce((total, { seconds }) => total + seconds, 0);
    expect(sum).toBeCloseTo(second.step.seconds - winner.step.seconds, 9);
  });
});

describe('a plan with open fields', () => {
  it('is settled as the fastest that fits', () => {
    const settled = settlePlan(context, denseModel, plan, { microBatch: true, vpp: true, recompute: true });
    expect(settled.step.memory.fits).toBe(true);
    for (const microBatch of [1, 2, 4, 8, 16]) {
      const tried = trainingStep(context, denseModel, { ...plan, microBatch, vpp: 1, recompute: 'full' });
      if (tried.memory.fits) expect(settled.step.seconds).toBeLessThanOrEqual(tried.seconds);
    }
  });

  it('comes nearest to fitting when nothing fits', () => {
    const small = contextOf(twoTiers(64, { card: { ...system.card, memoryBytes: 1e9 } }));
    const settled = settlePlan(small, denseModel, plan, { microBatch: true, recompute: true });
    expect(settled.step.memory.fits).toBe(false);
    expect(settled.plan.recompute).toBe('full');
    expect(settled.plan.microBatch).toBe(1);
  });

  it('stays as it is where nothing is open', () => {
    expect(settlePlan(context, denseModel, plan, {}).plan).toEqual(plan);
  });
});
