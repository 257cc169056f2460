/**
 * Question: how many bytes does one card send in a step for each kind of group, and over which tier?
 *
 * Ring collectives: S (n-1)/n a card; of the cards inside a part one passes on to the next part, so a tier carries
 * 1/inside - 1/complete of it, the outermost 1/inside. Expert exchange: the bytes of its own solver. Counts follow the
 * exchanges that the step is timed with (layer.ts, data-exchange.ts); nothing is timed here. Cost: constant.
 */
import { expertExchange } from '../collectives/exchange.ts';
import { placeGroup } from '../collectives/levels.ts';
import type { WorkloadContext } from '../context.ts';
import { countShape, type ModelShape } from '../model-shape.ts';
import type { TrainingPlan } from './plan.ts';
import { stageParameters } from './stage-parameters.ts';

export interface GroupTraffic {
  readonly id: 'tensor' | 'expert' | 'context' | 'pipeline' | 'data';
  readonly ranks: number;
  readonly stride: number;
  /** Bytes that one card sends in a step, by tier of the system. */
  readonly tierBytes: readonly number[];
}

export function trainingTraffic(
  context: WorkloadContext,
  model: ModelShape,
  plan: TrainingPlan,
): readonly GroupTraffic[] {
  const { tp, pp, cp, dp, ep, vpp } = plan;
  const c = countShape(model);
  const tokens = (plan.microBatch * plan.sequence) / cp;
  const microBatches = plan.batch / (dp * plan.microBatch);
  const layers = (microBatches * model.layers) / pp;
  const passes = plan.recompute === 'full' ? 3 : 2;
  const activation = tokens * model.hidden * 2;
  const groups: GroupTraffic[] = [];
  const ring = (id: GroupTraffic['id'], bytes: number, ranks: number, stride: number) => {
    if (ranks > 1) groups.push({ id, ranks, stride, tierBytes: onRing(context, bytes, ranks, stride) });
  };
  // A pair of gather and scatter, or one all-reduce, moves twice the ring volume.
  ring('tensor', layers * passes * (plan.parallelBlock ? 1 : 2) * 2 * activation, tp, 1);
  ring('context', layers * 2 * ((2 * plan.microBatch * plan.sequence * c.kvElements) / tp), cp, tp);
  if (ep > 1 && model.moe) {
    const { networkBytes, insideBytes } = expertExchange(context, {
      tokens: tokens / tp,
      hidden: model.hidden,
      bytesPerElement: 2,
      topk: model.moe.topk,
      ranks: ep,
      oneCopyPerDomain: true,
      ...(model.moe.maxGroups !== undefined && { maxGroups: model.moe.maxGroups }),
    });
    const times = 2 * passes * layers * (c.moeLayers / model.layers);
    const outer = placeGroup(context, ep, 1).at(-1)?.tierIndex ?? 0;
    const tierBytes = context.system.tiers.map(
      (_, index) => times * ((index === 0 ? insideBytes : 0) + (index === outer && outer > 0 ? networkBytes : 0)),
    );
    groups.push({ id: 'expert', ranks: ep, stride: 1, tierBytes });
  }
  if (pp > 1) {
    const stride = tp * cp * dp;
    const bytes = (2 * vpp * microBatches * activation) / tp;
    // Neighbouring stages are one stride apart: the tier that holds both carries it.
    const carrying = context.system.tiers.findIndex(({ cards }) => cards >= 2 * stride);
    const tier = carrying < 0 ? context.system.tiers.length - 1 : carrying;
    const tierBytes = context.system.tiers.map((_, index) => (index === tier ? bytes : 0));
    groups.push({ id: 'pipeline', ranks: pp, stride, tierBytes });
  }
  const { dense, experts, denseCopies, expertCopies } = stageParameters(model, plan);
  const { gradientBytes } = context.profile;
  const perParameter =
    plan.zero === 3 ? microBatches * (2 * 2 + gradientBytes) : plan.zero === 0 ? 2 * gradientBytes : gradientBytes + 2;
  const denseBytes = onRing(context, dense * perParameter, denseCopies, tp);
  const expertBytes = onRing(context, experts * perParameter, expertCopies, ep === 1 ? tp : ep);
  if (denseCopies > 1)
    groups.push({
      id: 'data',
      ranks: denseCopies,
      stride: tp,
      tierBytes: denseBytes.map((bytes, index) => bytes + (expertBytes[index] ?? 0)),
    });
  return groups;
}

/** Bytes a card sends by tier when `bytes` go round a ring once. */
export function onRing(context: WorkloadContext, bytes: number, ranks: number, stride: number): readonly number[] {
  const sent = context.system.tiers.map(() => 0);
  if (ranks <= 1) return sent;
  const volume = (bytes * (ranks - 1)) / ranks;
  const levels = placeGroup(context, ranks, stride);
  let inside = 1;
  levels.forEach((level, place) => {
    const isLast = place === levels.length - 1;
    sent[level.tierIndex] = volume * (1 / inside - (isLast ? 0 : 1 / level.ranksInside));
    inside = level.ranksInside;
  });
  return sent;
}
