import { describe, expect, it } from 'vitest';
import type { WorkloadContext } from '../../../../src/model/solvers/workload/context.ts';
import { fabricShare, ifTierInfinite, leanings } from '../../../../src/model/solvers/workload/influence.ts';
import {
  chooseServingProfile,
  chooseTrainingProfile,
} from '../../../../src/model/solvers/workload/profiles/choose-profile.ts';
import { profileById, profiles } from '../../../../src/model/solvers/workload/profiles/profiles.ts';
import { siliconOf } from '../../../../src/model/solvers/workload/silicon/silicon-tables.ts';
import { trainingStep } from '../../../../src/model/solvers/workload/training/step.ts';
import { card, contextOf, plan, routedModel, twoTiers } from './machines.ts';

const context = contextOf(twoTiers(512));
const timed = (given: WorkloadContext) => trainingStep(given, routedModel, { ...plan, tp: 2, dp: 16, ep: 32 }).seconds;

describe('what decides a figure', () => {
  it('a link that were infinite makes nothing slower, and all of them make the fabric’s share', () => {
    const now = timed(context);
    const each = ifTierInfinite(context, timed);
    expect(each.length).toBe(2);
    for (const seconds of each) {
      expect(Number.isFinite(seconds)).toBe(true);
      expect(seconds).toBeLessThanOrEqual(now);
    }
    const share = fabricShare(context, timed);
    expect(share).toBeGreaterThanOrEqual(1 - Math.min(...each) / now);
    expect(share).toBeLessThan(1);
  });

  it('a worse input costs time and a better one saves it', () => {
    for (const { input, worse, better } of leanings(context, timed)) {
      expect(worse, input).toBeGreaterThanOrEqual(0);
      expect(better, input).toBeLessThanOrEqual(0);
    }
    const matmul = leanings(context, timed).find(({ input }) => input === 'matmul');
    expect(matmul?.worse).toBeGreaterThan(0.01);
  });
});

describe('the software that nobody named', () => {
  const on = (id: string) => {
    const silicon = siliconOf(id);
    return { ...card, ...(silicon && { silicon }) };
  };
  const usual = { fullySharded: false, laboratory: false };

  it('follows the chip and the way of sharding', () => {
    expect(chooseTrainingProfile(on('nvidia/a100-80g'), usual)).toBe(profiles.megatronFirst);
    expect(chooseTrainingProfile(on('nvidia/h100-sxm'), usual)).toBe(profiles.megatron);
    expect(chooseTrainingProfile(on('nvidia/h100-sxm'), { ...usual, fullySharded: true })).toBe(profiles.fsdp);
    expect(chooseTrainingProfile(on('google/tpu-v4'), usual)).toBe(profiles.xla);
    expect(chooseTrainingProfile(on('huawei/ascend-910c'), usual)).toBe(profiles.ascend);
    expect(chooseServingProfile(on('nvidia/h100-sxm'), false)).toBe(profiles.megatron);
    expect(chooseServingProfile(on('amd/mi300x'), false)).toBe(profiles.serving);
  });

  it('loses less outside the layers in a laboratory', () => {
    expect(chooseTrainingProfile(on('nvidia/a100-80g'), { ...usual, laboratory: true })).toBe(profiles.megatronLab);
    const later = chooseTrainingProfile(on('nvidia/h100-sxm'), { ...usual, laboratory: true });
    expect(later.overheadShare).toBe(0.015);
  });

  it('is named, dated and sourced', () => {
    for (const profile of Object.values(profiles)) {
      expect(profile.date).toMatch(/^20\d\d-\d\d$/);
      expect(profile.id.endsWith(profile.date)).toBe(true);
      expect(profile.source.length).toBeGreaterThan(20);
      expect(profileById(profile.id)).toBe(profile);
    }
  });
});
