/**
 * Question: how many bytes does one card send in a step of its engine, by group and tier? Two sums of the activations a
 * layer over the tensor group, dispatch and combine of routed tokens over the expert group. Cost: constant.
 */
import { expertExchange } from '../collectives/exchange.ts';
import { placeGroup } from '../collectives/levels.ts';
import type { WorkloadContext } from '../context.ts';
import { countShape, type ModelShape } from '../model-shape.ts';
import { type GroupTraffic, onRing } from '../training/traffic.ts';
import type { ServingPlan } from './serving-plan.ts';

const activationBytes = 2;
/** Dispatch in 8 bit carries a scale of 4 bytes per 128 elements. */
const narrowBytes = 1.04;

/** `tokens`: positions of one engine in a step. */
export function servingTraffic(
  context: WorkloadContext,
  model: ModelShape,
  { ep, precision, tp }: ServingPlan,
  tokens: number,
): readonly GroupTraffic[] {
  const groups: GroupTraffic[] = [];
  const sums = 2 * model.layers * 2 * tokens * model.hidden * activationBytes;
  if (tp > 1) groups.push({ id: 'tensor', ranks: tp, stride: 1, tierBytes: onRing(context, sums, tp, 1) });
  const { moe } = model;
  if (ep <= 1 || !moe) return groups;
  const layers = countShape(model).moeLayers;
  const sent = [precision === 'bf16' ? activationBytes : narrowBytes, activationBytes].map((bytesPerElement) =>
    expertExchange(context, {
      tokens: tokens / tp,
      hidden: model.hidden,
      bytesPerElement,
      topk: moe.topk,
      ranks: ep,
      oneCopyPerDomain: false,
      ...(moe.maxGroups !== undefined && { maxGroups: moe.maxGroups }),
    }),
  );
  const outer = placeGroup(context, ep, 1).at(-1)?.tierIndex ?? 0;
  const tierBytes = context.system.tiers.map((_, index) =>
    sent.reduce(
      (sum, { insideBytes, networkBytes }) =>
        sum + layers * ((index === 0 ? insideBytes : 0) + (index === outer && outer > 0 ? networkBytes : 0)),
      0,
    ),
  );
  groups.push({ id: 'expert', ranks: ep, stride: 1, tierBytes });
  return groups;
}
