/**
 * Question: how long does a collective take, by which algorithm, and which tier holds it up?
 *
 * Algorithms: flat ring, one per rail (2S(n-1)/n per card, on a tier divided by the ranks inside); one algorithm per
 * tier, one after the other; double binary tree over two domains, with reduction in the switches inside them where they
 * can; reduction in the switches alone; direct all-to-all with every tier carrying what leaves the smaller group.
 * What a library picks: inside a domain the fastest; across two domains the tree; across three and more the ring for
 * large buffers (NVIDIA/nccl issues 1221, 1649, 1801, nccl-tests issue 196); small messages across domains go by the
 * low-latency protocol, whatever it costs.
 * Estimate (the label says how good). Cost: constant per call.
 */
import type { WorkloadContext } from '../context.ts';
import { type Level, placeGroup } from './levels.ts';
import { pipelined } from './transfer.ts';

export type Operation = 'all-reduce' | 'all-gather' | 'reduce-scatter' | 'all-to-all' | 'send';

export type Algorithm =
  | 'none'
  | 'send'
  | 'direct'
  | 'ring'
  | 'hierarchical'
  | 'tree'
  | 'tree-low-latency'
  | 'in-switch'
  | 'in-switch-tree';

export interface CollectiveTime {
  readonly seconds: number;
  readonly algorithm: Algorithm;
  /** Index of the tier that carries the longest part; -1 when nothing is sent. */
  readonly limitingTier: number;
}

export interface CollectiveGroup {
  readonly ranks: number;
  /** Distance between neighbours in cards; 1 when left out. */
  readonly stride?: number;
  /** Time as a host sees it that waits for each call (benchmarks); otherwise queued behind other work. */
  readonly waits?: boolean;
  /** What the user orders instead of the library's own choice, where groups span several domains. */
  readonly order?: 'ring' | 'tree';
}

const nothing: CollectiveTime = { seconds: 0, algorithm: 'none', limitingTier: -1 };

/**
 * `bytes`: the whole buffer for all-reduce, the gathered size for all-gather and reduce-scatter, what one rank sends
 * for all-to-all and send.
 */
export function collective(
  context: WorkloadContext,
  operation: Operation,
  bytes: number,
  group: CollectiveGroup,
): CollectiveTime {
  const { ranks, stride = 1, waits = false } = group;
  if (ranks <= 1 || bytes <= 0) return nothing;
  const levels = placeGroup(context, ranks, stride);
  let startS = 0;
  for (const level of levels) if (level.startS > startS) startS = level.startS;
  if (!waits) startS *= context.library.queuedStartShare;
  const call: Call = { context, levels, bytes, ranks, startS };
  if (group.order && operation === 'all-reduce' && levels.length > 1)
    return group.order === 'ring' ? ring(call, 2) : treeAcross(call, false);
  switch (operation) {
    case 'send':
      return send(call);
    case 'all-to-all':
      return direct(call);
    case 'all-gather':
    case 'reduce-scatter':
      return quicker(ring(call, 1), hierarchical(call, 1));
    case 'all-reduce':
      return allReduce(call);
  }
}

interface Call {
  readonly context: WorkloadContext;
  readonly levels: readonly Level[];
  readonly bytes: number;
  readonly ranks: number;
  readonly startS: number;
}

/** Inside a domain: the bulk protocol, or the one that starts at once and moves a share of the rate. */
function insideS({ library }: WorkloadContext, payloadS: number, ranks: number): number {
  return Math.min(library.bulkStartS + pipelined(payloadS, library.chunkS * ranks), payloadS / library.promptShare);
}

function quicker(first: CollectiveTime, second: CollectiveTime): CollectiveTime {
  return second.seconds < first.seconds ? second : first;
}

function outermost(levels: readonly Level[]): Level {
  const level = levels.at(-1);
  if (!level) throw new Error('A group of two or more ranks spans at least one tier');
  return level;
}

function innermost(levels: readonly Level[]): Level {
  const [level] = levels;
  if (!level) throw new Error('A group of two or more ranks spans at least one tier');
  return level;
}

function send({ levels, bytes, startS }: Call): CollectiveTime {
  const outer = outermost(levels);
  return { seconds: startS + outer.latencyS + bytes / outer.ring, algorithm: 'send', limitingTier: outer.tierIndex };
}

/** Every tier carries the share that leaves the smaller group; tiers work at the same time. */
function direct({ levels, bytes, ranks, startS }: Call): CollectiveTime {
  let longest = 0;
  let limitingTier = -1;
  let inside = 1;
  for (const level of levels) {
    const seconds = (bytes * (ranks - inside)) / ranks / level.uniform;
    if (seconds > longest) {
      longest = seconds;
      limitingTier = level.tierIndex;
    }
    inside = level.ranksInside;
  }
  const latency = outermost(levels).latencyS * Math.log2(ranks);
  return { seconds: startS + latency + longest, algorithm: 'direct', limitingTier };
}

function allReduce(call: Call): CollectiveTime {
  const { context, levels, bytes } = call;
  const best = context.library.choice === 'best';
  const across = levels.length > 1;
  const switched = levels.every((level) => level.reducesInSwitch);
  if (!across) {
    let choice = quicker(quicker(ring(call, 2), hierarchical(call, 2)), chain(call));
    if (switched) choice = quicker(choice, inSwitch(call));
    return choice;
  }
  if (best) {
    let choice = quicker(quicker(ring(call, 2), hierarchical(call, 2)), treeAcross(call, false));
    if (levels.some((level) => level.reducesInSwitch)) choice = quicker(choice, inSwitch(call));
    return choice;
  }
  if (bytes <= context.library.lowLatencyBytes) return treeAcross(call, true);
  const domains = call.ranks / innermost(levels).ranksInside;
  const usual = domains <= 2 ? quicker(ring(call, 2), treeAcross(call, false)) : ring(call, 2);
  return switched ? quicker(usual, inSwitch(call)) : usual;
}

/** Share of a domain's network cards that one ring or tree keeps busy. */
function railShare(call: Call): number {
  if (call.levels.length < 2) return 1;
  return Math.min(1, call.context.library.rails / innermost(call.levels).ranksInside);
}

/** `passes`: 2 for all-reduce (reduce-scatter, then all-gather), 1 for either alone. */
function ring(call: Call, passes: number): CollectiveTime {
  const { context, levels, bytes, ranks, startS } = call;
  const inner = innermost(levels);
  const outer = outermost(levels);
  const rails = railShare(call);
  let payload = 0;
  let limitingTier = inner.tierIndex;
  let inside = 1;
  for (const level of levels) {
    const rate = level.ring * (level === inner ? 1 : rails);
    const seconds = (passes * bytes * (ranks - 1)) / ranks / inside / rate;
    if (seconds > payload) {
      payload = seconds;
      limitingTier = level.tierIndex;
    }
    inside = level.ranksInside;
  }
  const domains = levels.length > 1 ? ranks / inner.ranksInside : 0;
  const latency = passes * ((ranks - 1 - domains) * inner.latencyS + domains * outer.latencyS);
  return {
    seconds:
      startS +
      latency +
      (levels.length > 1 ? pipelined(payload, context.library.chunkRingS) : insideS(context, payload, ranks)),
    algorithm: 'ring',
    limitingTier,
  };
}

function hierarchical(call: Call, passes: number): CollectiveTime {
  const { context, levels, startS } = call;
  let seconds = startS;
  let bytes = call.bytes;
  let longest = 0;
  let limitingTier = -1;
  for (const level of levels) {
    const payload = (passes * bytes * (level.radix - 1)) / level.radix / level.ring;
    const part =
      passes * Math.log2(Math.max(2, level.radix)) * level.latencyS +
      (levels.length > 1 ? pipelined(payload, context.library.chunkRingS) : insideS(context, payload, level.radix));
    if (part > longest) {
      longest = part;
      limitingTier = level.tierIndex;
    }
    seconds += part;
    bytes /= level.radix;
  }
  return { seconds, algorithm: 'hierarchical', limitingTier };
}

/** A tree inside one domain: the whole buffer up and down again, half the hops of a ring. */
function chain({ context, levels, bytes, ranks, startS }: Call): CollectiveTime {
  const inner = innermost(levels);
  return {
    seconds: startS + (ranks - 1) * inner.latencyS + insideS(context, (2 * bytes) / inner.ring, ranks),
    algorithm: 'tree',
    limitingTier: inner.tierIndex,
  };
}

/** Reduction in the switches: each card sends its buffer and receives the sum once; generations have a measured plateau. */
function inSwitchPayload(context: WorkloadContext, level: Level, bytes: number): number {
  const wire = (bytes * (1 + 1 / level.radix)) / (level.wire * context.library.inSwitchShare);
  const plateau = level.plateau === undefined ? 0 : (2 * (level.radix - 1) * bytes) / level.radix / level.plateau;
  return Math.max(wire, plateau);
}

function inSwitch(call: Call): CollectiveTime {
  const { context, levels, startS } = call;
  let seconds = startS;
  let bytes = call.bytes;
  let longest = 0;
  let limitingTier = -1;
  for (const level of levels) {
    const payload = level.reducesInSwitch
      ? inSwitchPayload(context, level, bytes)
      : (2 * bytes * (level.radix - 1)) / level.radix / level.ring;
    const hops = level.reducesInSwitch ? 2 : 2 * (1 + Math.log2(level.radix));
    const part = hops * level.latencyS + insideS(context, payload, level.radix);
    if (part > longest) {
      longest = part;
      limitingTier = level.tierIndex;
    }
    seconds += part;
    bytes /= level.radix;
  }
  return { seconds, algorithm: 'in-switch', limitingTier };
}

/**
 * Double binary tree over N domains: 2(N-1)/N of the buffer crosses each domain's border, spread over its network
 * cards; inside, the switches reduce or a chain does, at the same time.
 */
function treeAcross(call: Call, lowLatency: boolean): CollectiveTime {
  const { context, levels, bytes, ranks, startS } = call;
  const { library } = context;
  const inner = innermost(levels);
  const outer = outermost(levels);
  const domains = ranks / inner.ranksInside;
  const latency = 2 * ((inner.ranksInside - 1) * inner.latencyS + Math.log2(Math.max(2, domains)) * outer.latencyS);
  const border = (2 * (domains - 1) * bytes) / domains / (inner.ranksInside * railShare(call) * outer.ring);
  if (lowLatency)
    return {
      seconds: startS + latency + border / library.lowLatencyShare,
      algorithm: 'tree-low-latency',
      limitingTier: outer.tierIndex,
    };
  const inside = inner.reducesInSwitch ? inSwitchPayload(context, inner, bytes) : bytes / inner.ring;
  return {
    seconds: startS + latency + pipelined(Math.max(border, inside), library.chunkTreeS),
    algorithm: inner.reducesInSwitch ? 'in-switch-tree' : 'tree',
    limitingTier: border > inside ? outer.tierIndex : inner.tierIndex,
  };
}
