/** Where the ranks of a group stand: how many meet on each tier, and what that tier gives them. Byte/s and seconds. */
import type { WorkloadContext } from '../context.ts';

export interface Level {
  readonly tierIndex: number;
  /** Parts that meet on this tier. */
  readonly radix: number;
  /** Ranks inside one part of this tier when it is complete. */
  readonly ranksInside: number;
  /** Payload byte/s per card for uniform and for ring traffic. */
  readonly uniform: number;
  readonly ring: number;
  /** Bytes per second on the wire, uniform traffic. */
  readonly wire: number;
  readonly latencyS: number;
  readonly startS: number;
  readonly reducesInSwitch: boolean;
  readonly plateau: number | undefined;
}

/** More than any job has cards: keys of size and stride do not collide below it. */
const strideRange = 2 ** 26;

/** Levels that a group of `ranks`, placed every `stride` cards, spans; innermost first. */
export function placeGroup(context: WorkloadContext, ranks: number, stride: number): readonly Level[] {
  const key = ranks * strideRange + stride;
  const known = context.placed.get(key);
  if (known) return known;
  const levels = spanTiers(context, ranks, stride);
  context.placed.set(key, levels);
  return levels;
}

function spanTiers({ system, library }: WorkloadContext, ranks: number, stride: number): readonly Level[] {
  const levels: Level[] = [];
  let inside = 1;
  const outermost = system.tiers.length - 1;
  system.tiers.forEach((tier, tierIndex) => {
    const reach = tierIndex === outermost ? ranks : Math.max(1, Math.min(ranks, Math.floor(tier.cards / stride)));
    if (reach <= inside) return;
    const share = tier.payloadShare ?? (tierIndex === 0 ? library.scaleUpShare : library.scaleOutShare);
    levels.push({
      tierIndex,
      radix: reach / inside,
      ranksInside: reach,
      uniform: (tier.uniformBps / 8) * share,
      ring: (tier.ringBps / 8) * share,
      wire: tier.uniformBps / 8,
      latencyS: tier.latencyS * (tier.latencyFactor ?? 1) + (tierIndex === 0 ? 0 : library.hopAcrossS),
      startS: library.startS * (tier.startFactor ?? 1),
      reducesInSwitch: tier.reducesInSwitch === true,
      plateau: tier.switchPlateauBps === undefined ? undefined : tier.switchPlateauBps / 8,
    });
    inside = reach;
  });
  return levels;
}
