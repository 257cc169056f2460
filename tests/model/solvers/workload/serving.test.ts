import { describe, expect, it } from 'vitest';
import { countShape } from '../../../../src/model/solvers/workload/model-shape.ts';
import { profiles } from '../../../../src/model/solvers/workload/profiles/profiles.ts';
import { batchFrontier, decode, largestBatch } from '../../../../src/model/solvers/workload/serving/decode.ts';
import { disaggregated } from '../../../../src/model/solvers/workload/serving/disaggregated.ts';
import { offlineRun } from '../../../../src/model/solvers/workload/serving/offline.ts';
import { prefill } from '../../../../src/model/solvers/workload/serving/prefill.ts';
import { servingMemory } from '../../../../src/model/solvers/workload/serving/serving-memory.ts';
import type { ServingPlan } from '../../../../src/model/solvers/workload/serving/serving-plan.ts';
import { contextOf, denseModel, routedModel, twoTiers } from './machines.ts';

const context = contextOf(twoTiers(64));
const plan: ServingPlan = { tp: 1, ep: 1, precision: 'fp8', kvBytes: 1 };
const spread: ServingPlan = { tp: 1, ep: 32, precision: 'fp8', kvBytes: 2 };

describe('decoding', () => {
  it('of one sequence takes at least the time to read the weights', () => {
    const { tpotS } = decode(context, denseModel, plan, 1, 1);
    const c = countShape(denseModel);
    expect(tpotS).toBeGreaterThan((c.total - c.embedding) / context.rates.memory);
    expect(tpotS).toBeLessThan((3 * c.total) / context.rates.memory);
  });

  it('gives more tokens and takes longer per token with a larger batch', () => {
    let before = decode(context, denseModel, plan, 1, 2048);
    for (let batch = 2; batch <= 256; batch *= 2) {
      const now = decode(context, denseModel, plan, batch, 2048);
      expect(now.tokensPerS).toBeGreaterThan(before.tokensPerS);
      expect(now.tpotS).toBeGreaterThanOrEqual(before.tpotS);
      before = now;
    }
  });

  it('is the sum of its parts', () => {
    for (const twoBatches of [false, true]) {
      const { step } = decode(context, routedModel, { ...spread, twoBatches }, 64, 2048);
      const sum = Object.values(step.parts).reduce((total, part) => total + part, 0);
      expect(sum).toBeCloseTo(step.seconds, 12);
      expect(step.hiddenS).toBeGreaterThanOrEqual(-1e-15);
    }
  });

  it('keeps a limit with the largest batch there is', () => {
    const limit = 0.02;
    const found = largestBatch(context, denseModel, plan, 2048, limit);
    expect(found?.tpotS).toBeLessThanOrEqual(limit);
    const next = decode(context, denseModel, plan, (found?.batch ?? 0) + 1, 2048);
    expect(next.tpotS > limit || !next.fits).toBe(true);
  });

  it('has no batch where even one sequence is too slow', () => {
    expect(largestBatch(context, denseModel, plan, 2048, 1e-4)).toBeUndefined();
  });

  it('draws a frontier up to what fits', () => {
    const points = batchFrontier(context, denseModel, plan, 4096);
    expect(points[0]?.batch).toBe(1);
    expect(points.every(({ fits }) => fits)).toBe(true);
    expect(points.at(-1)?.batch).toBe(largestBatch(context, denseModel, plan, 4096)?.batch);
  });

  it('hides exchange behind compute with two half batches', () => {
    const one = decode(context, routedModel, spread, 256, 2048);
    const two = decode(context, routedModel, { ...spread, twoBatches: true }, 256, 2048);
    expect(two.step.hiddenS).toBeGreaterThan(0);
    expect(one.step.hiddenS).toBeCloseTo(0, 12);
  });

  it('gains by guesses that hold', () => {
    const plain = decode(context, routedModel, spread, 16, 2048);
    const guessing = decode(context, routedModel, { ...spread, positions: 2, acceptance: 0.7 }, 16, 2048);
    expect(guessing.tpotS).toBeLessThan(plain.tpotS);
  });
});

describe('the memory of an engine', () => {
  it('holds weights over the tensor ways and a cache row per token', () => {
    const whole = servingMemory(context, denseModel, plan);
    const halved = servingMemory(context, denseModel, { ...plan, tp: 2 });
    expect(whole.weightsBytes / halved.weightsBytes).toBeCloseTo(2, 9);
    expect(whole.kvBytesPerToken).toBe(2 * 8 * 128 * 32);
  });

  it('has no room when the weights do not fit', () => {
    const small = contextOf(twoTiers(8, { card: { ...context.system.card, memoryBytes: 4e9 } }));
    expect(servingMemory(small, denseModel, plan).kvTokens).toBeLessThan(0);
    expect(offlineRun(small, denseModel, plan, { count: 10, promptTokens: 100, outputTokens: 100 })).toBeUndefined();
  });
});

describe('reading prompts', () => {
  it('takes longer per token, the longer the prompt', () => {
    const short = prefill(context, denseModel, plan, 8192, 1024);
    const long = prefill(context, denseModel, plan, 8192, 8192);
    expect(long.tokensPerS).toBeLessThan(short.tokensPerS);
  });

  it('is the sum of its parts', () => {
    const { tokensPerS, parts } = prefill(context, routedModel, spread, 8192, 4096);
    const sum = Object.values(parts).reduce((total, part) => total + part, 0);
    expect(sum).toBeCloseTo(8192 / tokensPerS, 9);
  });

  it('on cards of its own needs as many cards as the prompts are long', () => {
    const load = { promptTokens: 4096, outputTokens: 1024, promptsInFlight: 8192, tpotLimitS: 0.05 };
    const plans = { prefill: plan, decode: plan };
    const once = disaggregated(context, denseModel, plans, load);
    const shorter = disaggregated(context, denseModel, plans, { ...load, promptTokens: 1024 });
    expect(once?.prefillPerDecodeCard).toBeGreaterThan(shorter?.prefillPerDecodeCard ?? 0);
    expect(once?.transferS).toBeGreaterThan(shorter?.transferS ?? 0);
    expect(once?.ttftS).toBeGreaterThan(once?.prefill.ttftS ?? 0);
    expect(disaggregated(context, denseModel, plans, { ...load, tpotLimitS: 1e-5 })).toBeUndefined();
  });
});

describe('requests queued at once', () => {
  const requests = { count: 1000, promptTokens: 512, outputTokens: 512 };

  it('run faster with a larger batch', () => {
    const small = offlineRun(context, denseModel, plan, { ...requests, largestBatch: 16 });
    const large = offlineRun(context, denseModel, plan, requests);
    expect(large?.tokensPerS).toBeGreaterThan(small?.tokensPerS ?? 0);
  });

  it('gain when prompts ride in the decode steps', () => {
    const apart = contextOf(twoTiers(64), {
      ...profiles.megatron,
      serving: { ...profiles.megatron.serving, mixesPrompts: false },
    });
    const few = { ...requests, largestBatch: 32 };
    expect(offlineRun(context, denseModel, plan, few)?.tokensPerS).toBeGreaterThan(
      offlineRun(apart, denseModel, plan, few)?.tokensPerS ?? 0,
    );
  });
});
