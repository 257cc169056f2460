/**
 * What decides a figure: the same calculation on a machine with one thing changed. Shares are of the time as it is.
 */
import { openContext, type WorkloadContext } from './context.ts';
import type { WorkloadCard, WorkloadSystem, WorkloadTier } from './system.ts';

/** Seconds of whatever is asked for. */
export type Timed = (context: WorkloadContext) => number;

function asIdeal(tier: WorkloadTier): WorkloadTier {
  const { perPeerS: _peer, forwardBps: _forward, switchPlateauBps: _plateau, ...rest } = tier;
  return {
    ...rest,
    uniformBps: Number.POSITIVE_INFINITY,
    ringBps: Number.POSITIVE_INFINITY,
    latencyS: 0,
  };
}

/** Seconds "if this link were infinite": tier by tier, innermost first. */
export function ifTierInfinite(context: WorkloadContext, timed: Timed): readonly number[] {
  const { system, profile } = context;
  return system.tiers.map((_, index) =>
    timed(
      openContext({ ...system, tiers: system.tiers.map((tier, at) => (at === index ? asIdeal(tier) : tier)) }, profile),
    ),
  );
}

/** 1 - T(infinite bandwidth, zero latency everywhere) / T. */
export function fabricShare(context: WorkloadContext, timed: Timed): number {
  const ideal = openContext({ ...context.system, tiers: context.system.tiers.map(asIdeal) }, context.profile);
  return 1 - timed(ideal) / timed(context);
}

export type Input = 'matmul' | 'memory' | 'scale-up' | 'scale-out' | 'latency';

export interface Leaning {
  readonly input: Input;
  /** Relative change of the time when the input is a tenth worse, and a tenth better. */
  readonly worse: number;
  readonly better: number;
}

const step = 0.1;

/** The inputs in turn, a tenth worse and a tenth better. */
export function leanings(context: WorkloadContext, timed: Timed): readonly Leaning[] {
  const now = timed(context);
  const change = (input: Input, factor: number) =>
    timed(openContext(scaled(context.system, input, factor), context.profile)) / now - 1;
  return (['matmul', 'memory', 'scale-up', 'scale-out', 'latency'] as const).map((input) => ({
    input,
    worse: change(input, 1 - step),
    better: change(input, 1 + step),
  }));
}

/** `factor` below 1 is worse: slower, or later. */
function scaled(system: WorkloadSystem, input: Input, factor: number): WorkloadSystem {
  const tiers = (change: (tier: WorkloadTier, index: number) => WorkloadTier) => ({
    ...system,
    tiers: system.tiers.map(change),
  });
  const faster = (tier: WorkloadTier): WorkloadTier => ({
    ...tier,
    uniformBps: tier.uniformBps * factor,
    ringBps: tier.ringBps * factor,
    ...(tier.switchPlateauBps !== undefined && { switchPlateauBps: tier.switchPlateauBps * factor }),
  });
  switch (input) {
    case 'matmul':
      return { ...system, card: scaledPeak(system.card, factor) };
    case 'memory':
      return { ...system, card: { ...system.card, memoryBps: system.card.memoryBps * factor } };
    case 'scale-up':
      return tiers((tier, index) => (index === 0 ? faster(tier) : tier));
    case 'scale-out':
      return tiers((tier, index) => (index === 0 ? tier : faster(tier)));
    case 'latency':
      return tiers((tier) => ({ ...tier, latencyS: tier.latencyS / factor }));
  }
}

function scaledPeak(card: WorkloadCard, factor: number): WorkloadCard {
  const { bf16, fp8, fp4, int8 } = card.peak;
  return {
    ...card,
    peak: {
      bf16: bf16 * factor,
      ...(fp8 !== undefined && { fp8: fp8 * factor }),
      ...(fp4 !== undefined && { fp4: fp4 * factor }),
      ...(int8 !== undefined && { int8: int8 * factor }),
    },
  };
}
