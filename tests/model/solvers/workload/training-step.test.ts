import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profiles } from '../../../../src/model/solvers/workload/profiles/profiles.ts';
import { attentionKernels } from '../../../../src/model/solvers/workload/silicon/attention-tables.ts';
import { type Recompute, refusePlan } from '../../../../src/model/solvers/workload/training/plan.ts';
import { modelFlopsUtilisation, trainingStep } from '../../../../src/model/solvers/workload/training/step.ts';
import { card, contextOf, denseModel, plan, routedModel, tier, twoTiers } from './machines.ts';

const system = twoTiers(4096);
const context = contextOf(system);

const plans = fc
  .record({
    tp: fc.constantFrom(1, 2, 4, 8),
    pp: fc.constantFrom(1, 2, 4),
    vpp: fc.constantFrom(1, 2),
    cp: fc.constantFrom(1, 2),
    dp: fc.constantFrom(1, 4, 16),
    ep: fc.constantFrom(1, 4, 8),
    microBatch: fc.constantFrom(1, 2, 4),
    precision: fc.constantFrom('bf16' as const, 'fp8' as const),
    recompute: fc.constantFrom<Recompute>('none', 'selective', 'half', 'full'),
    zero: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    sequenceParallel: fc.boolean(),
    balancedStages: fc.boolean(),
  })
  .map((drawn) => ({ ...plan, ...drawn, vpp: drawn.pp === 1 ? 1 : drawn.vpp, batch: 16 * drawn.dp * drawn.microBatch }))
  .filter((drawn) => refusePlan(system, routedModel, drawn) === undefined);

describe('a training step', () => {
  it('is the sum of its parts, each zero or more', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(denseModel, routedModel), (drawn, model) => {
        const used = model.moe ? drawn : { ...drawn, ep: 1 };
        const step = trainingStep(context, model, used);
        const sum = Object.values(step.parts).reduce((total, part) => total + part, 0);
        expect(sum / step.seconds).toBeCloseTo(1, 9);
        for (const [part, seconds] of Object.entries(step.parts)) expect(seconds, part).toBeGreaterThanOrEqual(-1e-12);
        expect(step.hiddenS).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('never gets slower with faster links, memory or matmuls', () => {
    const faster = [
      twoTiers(4096, { tiers: [tier('inside', 8, 900), tier('outside', 2 ** 22, 50)] }),
      twoTiers(4096, { tiers: [tier('inside', 8, 450), tier('outside', 2 ** 22, 100)] }),
      twoTiers(4096, { card: { ...card, memoryBps: card.memoryBps * 2 } }),
      twoTiers(4096, { card: { ...card, peak: { bf16: 2000e12, fp8: 4000e12 } } }),
    ].map((better) => contextOf(better));
    fc.assert(
      fc.property(plans, (drawn) => {
        const now = trainingStep(context, routedModel, drawn).seconds;
        for (const better of faster)
          expect(trainingStep(better, routedModel, drawn).seconds).toBeLessThanOrEqual(now * (1 + 1e-9));
      }),
      { numRuns: 100 },
    );
  });

  it('of twice the batch takes twice the micro-batches', () => {
    const once = trainingStep(context, denseModel, { ...plan, pp: 1, vpp: 1, dp: 32 });
    const twice = trainingStep(context, denseModel, { ...plan, pp: 1, vpp: 1, dp: 32, batch: 512 });
    expect(twice.parts.matmul / once.parts.matmul).toBeCloseTo(2, 9);
    expect(twice.tokensPerS).toBeGreaterThan(once.tokensPerS);
  });

  it('has the bubble (p-1)/(v m) of the pipeline', () => {
    const even = { ...plan, balancedStages: true };
    const bubble = (vpp: number) => trainingStep(context, denseModel, { ...even, vpp }).parts.bubble;
    expect(bubble(1) / bubble(4)).toBeCloseTo(4, 6);
  });

  it('recomputes more, the more is asked for', () => {
    const time = (recompute: Recompute) => trainingStep(context, denseModel, { ...plan, recompute }).parts.recompute;
    expect(time('none')).toBe(0);
    expect(time('selective')).toBeGreaterThan(0);
    expect(time('half')).toBeGreaterThan(time('selective'));
    expect(time('full')).toBeGreaterThan(time('half'));
  });

  it('shows the exchange of experts unless it is told to hide it', () => {
    const routed = { ...plan, tp: 1, dp: 32, ep: 32 };
    const open = trainingStep(context, routedModel, routed);
    const hidden = trainingStep(context, routedModel, { ...routed, overlap: { expert: 0.8 } });
    expect(open.parts.expert).toBeGreaterThan(2 * hidden.parts.expert);
    expect(hidden.hiddenS).toBeGreaterThan(open.hiddenS);
  });

  it('is held up by the host where many small experts stand on one card', () => {
    const small = { ...plan, tp: 1, pp: 1, vpp: 1, dp: 8, ep: 1, precision: 'fp8' as const, sequence: 512 };
    expect(trainingStep(context, routedModel, small).parts.host).toBeGreaterThan(0);
    const recorded = contextOf(system, { ...profiles.megatron, hostLaunchS: 0 });
    expect(trainingStep(recorded, routedModel, small).parts.host).toBe(0);
  });

  it('uses at most the sustained share of the peak', () => {
    fc.assert(
      fc.property(plans, (drawn) => {
        const step = trainingStep(context, denseModel, { ...drawn, ep: 1 });
        const mfu = modelFlopsUtilisation(context, denseModel, { ...drawn, ep: 1 }, step, 'causal');
        expect(mfu).toBeGreaterThan(0);
        expect(mfu).toBeLessThan(drawn.precision === 'bf16' ? 0.64 : 1.23);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the memory of a training step', () => {
  it('keeps s b h (34 + 5 a s / h) bytes of a layer without fused attention', () => {
    const gpt = {
      id: 'gpt',
      layers: 8,
      hidden: 2048,
      heads: 16,
      kvHeads: 16,
      headDim: 128,
      ffn: 8192,
      gated: false,
      vocab: 1,
      tiedEmbedding: true,
    };
    const first = contextOf(system, profiles.megatronFirst);
    const alone = { ...plan, tp: 1, pp: 8, vpp: 1, dp: 1, batch: 1, sequence: 2048, zero: 0 as const };
    const { activationsBytes } = trainingStep(first, gpt, { ...alone, attention: attentionKernels.unfused }).memory;
    const [s, b, h, a] = [2048, 1, 2048, 16];
    expect(activationsBytes).toBeCloseTo(s * b * h * (34 + (5 * a * s) / h), 0);
  });

  it('shrinks with every stage of sharding', () => {
    const total = (zero: 0 | 1 | 2 | 3) => trainingStep(context, denseModel, { ...plan, zero }).memory.totalBytes;
    expect(total(1)).toBeLessThan(total(0));
    expect(total(2)).toBeLessThan(total(1));
    expect(total(3)).toBeLessThan(total(2));
  });

  it('parks in the host memory what does not fit, and shows what that costs', () => {
    const tight = twoTiers(4096, { card: { ...card, memoryBytes: 28e9, hostBps: 64 * 8e9 } });
    const offloading = { ...plan, microBatch: 4, recompute: 'offload' as const };
    const parked = trainingStep(contextOf(tight), denseModel, offloading);
    expect(parked.memory.parkedBytes).toBeGreaterThan(0);
    expect(parked.memory.fits).toBe(true);
    const slow = trainingStep(contextOf({ ...tight, card: { ...tight.card, hostBps: 8e9 } }), denseModel, offloading);
    expect(slow.parts.parking).toBeGreaterThan(0);
    expect(slow.seconds).toBeGreaterThan(parked.seconds);
  });
});

describe('a plan that cannot run', () => {
  const cases = [
    ['plan.too-many-cards', { dp: 4096 }],
    ['plan.batch-not-divided', { batch: 250 }],
    ['plan.heads-not-divided', { tp: 3, dp: 1, batch: 256 }],
    ['plan.layers-not-divided', { pp: 64, dp: 1 }],
    ['plan.interleaving-without-pipeline', { pp: 1, vpp: 2 }],
    ['plan.precision-missing', { precision: 'fp4' as const }],
    ['plan.experts-not-divided', { ep: 3 }],
    ['plan.expert-group-not-divided', { ep: 64 }],
    ['plan.not-whole', { cp: 0 }],
  ] as const;
  it.each(cases)('is refused as %s', (reason, change) => {
    expect(refusePlan(system, routedModel, { ...plan, ...change })?.reason).toBe(reason);
  });

  it('is told the nearest value that works', () => {
    expect(refusePlan(system, routedModel, { ...plan, ep: 3 })?.nearest).toBe(2);
    expect(refusePlan(system, routedModel, { ...plan, batch: 250 })?.nearest).toBe(256);
    expect(refusePlan(system, denseModel, { ...plan, ep: 4 })?.reason).toBe('plan.experts-without-moe');
  });
});
