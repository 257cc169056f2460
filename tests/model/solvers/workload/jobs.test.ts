import { describe, expect, it } from 'vitest';
import { modelPresets, presetOfShape } from '../../../../src/model/catalogue/models/models.ts';
import { answerClass } from '../../../../src/model/solvers/workload/confidence/classes.ts';
import {
  collectiveClass,
  exchangeClass,
  servingClass,
  trainingClass,
} from '../../../../src/model/solvers/workload/confidence/classify.ts';
import { settleServing } from '../../../../src/model/solvers/workload/jobs/serving-job.ts';
import { settleTraining } from '../../../../src/model/solvers/workload/jobs/training-job.ts';
import { profiles } from '../../../../src/model/solvers/workload/profiles/profiles.ts';
import { fabricTraits } from '../../../../src/model/solvers/workload/silicon/fabric-tables.ts';
import { siliconOf } from '../../../../src/model/solvers/workload/silicon/silicon-tables.ts';
import { card, contextOf, denseModel, plan, routedModel, twoTiers } from './machines.ts';

const system = twoTiers(64);
const job = { model: denseModel, batch: 256, sequence: 4096 };

function settledBy<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!result.ok) throw new Error('The job settles');
  return result.value;
}

describe('a training job', () => {
  it('without any ways gets the best plan there is', () => {
    const searched = settledBy(settleTraining(system, job));
    expect(searched.searched).toBe(true);
    const given = settledBy(settleTraining(system, { ...job, tp: 8, pp: 1 }));
    expect(given.searched).toBe(false);
    expect(searched.step.seconds).toBeLessThanOrEqual(given.step.seconds);
  });

  it('fills the cards that are left with data ways that divide the batch', () => {
    const { plan: filled } = settledBy(settleTraining(system, { ...job, batch: 96, tp: 4 }));
    expect(filled.dp).toBe(16);
    expect(settledBy(settleTraining(system, { ...job, batch: 100, tp: 4 })).plan.dp).toBe(10);
  });

  it('prints utilisation in both conventions', () => {
    const { utilisation } = settledBy(settleTraining(system, { ...job, tp: 2 }));
    expect(utilisation.causal).toBeLessThan(utilisation['all-pairs']);
    expect(utilisation.causal).toBeGreaterThan(0.1);
  });

  it('that shards everything runs on the PyTorch stack, and a laboratory run loses less', () => {
    const sharded = settledBy(settleTraining(system, { ...job, zero: 3 }));
    expect(sharded.context.profile).toBe(profiles.fsdp);
    const usual = settledBy(settleTraining(system, { ...job, tp: 2 }));
    const laboratory = settledBy(settleTraining(system, { ...job, tp: 2, laboratory: true }));
    expect(laboratory.step.seconds).toBeLessThan(usual.step.seconds);
  });

  it('is refused with the reason and the nearest that works', () => {
    expect(settleTraining(system, { ...job, tp: 2, dp: 3 })).toMatchObject({
      ok: false,
      reason: 'plan.batch-not-divided',
    });
    expect(settleTraining(system, { ...job, tp: 3 })).toMatchObject({ ok: false, reason: 'plan.heads-not-divided' });
    expect(settleTraining(system, { ...job, precision: 'fp4' })).toMatchObject({
      ok: false,
      reason: 'plan.precision-missing',
    });
    const small = twoTiers(8, { card: { ...card, memoryBytes: 1e9 } });
    expect(settleTraining(small, job)).toMatchObject({ ok: false, reason: 'plan.nothing-fits' });
  });

  it('that is told a plan too large for the memory still shows by how much', () => {
    const small = twoTiers(64, { card: { ...card, memoryBytes: 8e9 } });
    const { step } = settledBy(settleTraining(small, { ...job, tp: 2 }));
    expect(step.memory.fits).toBe(false);
    expect(step.memory.totalBytes).toBeGreaterThan(8e9);
  });
});

describe('a serving job', () => {
  const serving = { model: denseModel, kind: 'decode' as const, tp: 2, sequence: 1000 };

  it('decodes at the batch given, or at the largest that keeps the limit', () => {
    const given = settledBy(settleServing(system, { ...serving, batch: 64 }));
    expect(given.decoding?.batch).toBe(64);
    const limited = settledBy(settleServing(system, { ...serving, tpotLimitS: 0.02 }));
    expect(limited.decoding?.tpotS).toBeLessThanOrEqual(0.02);
    expect(limited.tokensPerS).toBeCloseTo(32 * (limited.decoding?.tokensPerS ?? 0), 6);
  });

  it('keeps the engine full when only the sizes of requests are given', () => {
    const { queued, decoding } = settledBy(settleServing(system, { ...serving, output: 1000 }));
    expect(queued?.tokensPerS).toBeGreaterThan(0);
    expect(decoding).toBeUndefined();
  });

  it('reads prompts', () => {
    const { prefill, tokensPerS } = settledBy(settleServing(system, { ...serving, kind: 'prefill' }));
    expect(prefill.ttftS).toBeGreaterThan(0);
    expect(tokensPerS).toBeCloseTo(32 * prefill.tokensPerS, 6);
  });

  it.each([
    ['serving.precision-missing', { precision: 'fp4' as const }],
    ['serving.too-many-cards', { tp: 128 }],
    ['serving.heads-not-divided', { tp: 3 }],
    ['serving.experts-without-moe', { ep: 8 }],
    ['serving.batch-does-not-fit', { batch: 1e7 }],
    ['serving.limit-not-reached', { tpotLimitS: 1e-6 }],
  ] as const)('is refused as %s', (reason, change) => {
    expect(settleServing(system, { ...serving, ...change })).toMatchObject({ ok: false, reason });
  });

  it('is refused when the weights alone are too large', () => {
    const small = twoTiers(64, { card: { ...card, memoryBytes: 2e9 } });
    expect(settleServing(small, serving)).toMatchObject({ ok: false, reason: 'serving.weights-do-not-fit' });
  });
});

describe('the class of an answer', () => {
  const on = (id: string) => {
    const silicon = siliconOf(id);
    const { silicon: _known, ...bare } = card;
    return contextOf(twoTiers(64, { card: { ...bare, ...(silicon && { silicon }) } }));
  };

  it('has no validated efficiency on a card without a kernel table', () => {
    const unknown = on('nobody/knows');
    for (const id of [
      trainingClass(unknown, denseModel, plan),
      servingClass(unknown, denseModel),
      trainingClass(on('huawei/ascend-910c'), denseModel, plan),
    ])
      expect(answerClass(id).label).toBe('no-validated-efficiency');
    expect(exchangeClass(unknown)).toBe('exchange-elsewhere');
  });

  it('follows the stack, the model and the plan', () => {
    const hopper = on('nvidia/h100-sxm');
    expect(trainingClass(hopper, denseModel, plan)).toBe('dense-megatron');
    expect(trainingClass(hopper, { ...denseModel, hidden: 2048 }, plan)).toBe('dense-narrow');
    expect(trainingClass(hopper, routedModel, plan)).toBe('moe-training');
    const sharded = contextOf(twoTiers(64), profiles.fsdp);
    const alone = { ...plan, tp: 1, pp: 1 };
    expect(trainingClass(sharded, denseModel, alone)).toBe('fsdp');
    expect(trainingClass(sharded, denseModel, { ...alone, sequence: 32768 })).toBe('fsdp-long');
    expect(trainingClass(sharded, denseModel, plan)).toBe('pytorch-split');
    expect(servingClass(hopper, routedModel)).toBe('serving-moe');
    expect(servingClass(on('amd/mi300x'), denseModel)).toBe('serving-vllm');
  });

  it('of a collective follows size and reach', () => {
    const large = 2 ** 30;
    expect(collectiveClass(system, 'all-reduce', 8, large)).toBe('all-reduce-large');
    expect(collectiveClass(system, 'all-reduce', 16, large)).toBe('all-reduce-large');
    expect(collectiveClass(system, 'all-reduce', 64, large)).toBe('all-reduce-wide');
    expect(collectiveClass(system, 'all-reduce', 8, 2 ** 20)).toBe('all-reduce-small');
    expect(collectiveClass(system, 'all-gather', 8, large)).toBe('collective-untested');
  });
});

describe('what is known of a part', () => {
  it('is asked by the part’s id, and nothing is known of most', () => {
    expect(fabricTraits('nvidia/h100-sxm').scaleUp.reducesInSwitch).toBe(true);
    expect(fabricTraits('nobody/knows')).toEqual({ scaleUp: {}, scaleOut: {} });
    expect(fabricTraits('constructor')).toEqual({ scaleUp: {}, scaleOut: {} });
    expect(siliconOf('nobody/knows')).toBeUndefined();
  });

  it('is found for a model that somebody typed in', () => {
    const typed = { ...modelPresets['gpt-oss-120b'], id: 'mine' };
    expect(presetOfShape(typed as never)?.plainActivation).toBe(true);
    expect(presetOfShape({ ...typed, layers: 35 } as never)).toBeUndefined();
  });
});
