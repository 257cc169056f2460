/**
 * Question: how long does one dispatch or combine of routed tokens take?
 *
 * Low-latency kernels send one message per token and expert over the network: (1 - 1/N) of tokens x k x width, latency
 * x log2(ranks). Throughput kernels send one copy per domain, D = min(limit, N(1 - (1 - 1/N)^k)), and forward it inside:
 * network bytes tokens x width x D (N-1)/N against forwarding tokens x width x k (n-1)/n; the slower one wins. The copy
 * that stays on a card is free.
 * Source: DeepEP, https://github.com/deepseek-ai/DeepEP (docs/legacy.md: payloads, kernels); group limit as in
 * DeepSeek-V3, arXiv 2412.19437. Estimate. Cost: constant.
 */
import type { WorkloadContext } from '../context.ts';
import { placeGroup } from './levels.ts';

export interface Exchange {
  /** Tokens that one card holds. */
  readonly tokens: number;
  readonly hidden: number;
  readonly bytesPerElement: number;
  readonly topk: number;
  readonly ranks: number;
  readonly stride?: number;
  /** One copy per domain, forwarded inside (throughput kernels); else one message per token and expert. */
  readonly oneCopyPerDomain: boolean;
  readonly maxGroups?: number;
  /** Every message goes by the network, also inside a domain (low-latency kernels on cards with network cards each). */
  readonly byNetwork?: boolean;
  readonly setupS?: number;
  readonly waits?: boolean;
}

export interface ExchangeTime {
  readonly seconds: number;
  /** Bytes per card over the network and forwarded inside the domain, and all bytes of the routed tokens. */
  readonly networkBytes: number;
  readonly insideBytes: number;
  readonly routedBytes: number;
  /** Domains that receive a copy of a token, its own included. */
  readonly copiesPerToken: number;
  readonly limitingTier: number;
}

/** Part of the call's start that stays when the exchange is queued behind other work. */
const queuedShare = 0.5;

export function expertExchange(context: WorkloadContext, exchange: Exchange): ExchangeTime {
  const { tokens, hidden, bytesPerElement, topk, ranks, stride = 1, oneCopyPerDomain, byNetwork = false } = exchange;
  const { system, library } = context;
  const [domain] = system.tiers;
  if (!domain) throw new Error('A system has at least one tier');
  const perDomain = byNetwork ? 1 : Math.max(1, Math.min(ranks, Math.floor(domain.cards / stride)));
  const domains = ranks / perDomain;
  const levels = placeGroup(context, ranks, stride);
  const across = domains > 1;
  const outer = byNetwork ? placeGroup(context, ranks, Math.max(stride, domain.cards)).at(-1) : levels.at(-1);
  const inner = levels[0];
  if (!outer || !inner)
    return { seconds: 0, networkBytes: 0, insideBytes: 0, routedBytes: 0, copiesPerToken: 1, limitingTier: -1 };
  const token = tokens * hidden * bytesPerElement;
  const copies = Math.min(exchange.maxGroups ?? Infinity, domains * (1 - (1 - 1 / domains) ** topk));
  const throughput = oneCopyPerDomain && across;
  const networkBytes = across ? token * (throughput ? copies * (1 - 1 / domains) : topk * (1 - 1 / domains)) : 0;
  const insideBytes = token * topk * (throughput || !across ? 1 - 1 / perDomain : byNetwork ? 0 : 1 / domains);
  const inside = (domain.uniformBps / 8) * (domain.payloadShare ?? library.scaleUpShare);
  const forward = throughput ? Math.min(inside, (domain.forwardBps ?? Infinity) / 8) : inside;
  const networkS = networkBytes / outer.uniform;
  const insideS = throughput || !across ? insideBytes / forward : 0;
  const hop = across ? outer.latencyS - library.hopAcrossS : inner.latencyS;
  const startS = outer.startS * (exchange.waits ? 1 : queuedShare);
  return {
    seconds:
      (exchange.setupS ?? 0) +
      (oneCopyPerDomain ? (domain.perPeerS ?? 0) * ranks : 0) +
      startS +
      hop * Math.log2(Math.max(2, ranks)) +
      Math.max(networkS, insideS),
    networkBytes,
    insideBytes,
    routedBytes: token * topk,
    copiesPerToken: copies,
    limitingTier: networkS > insideS ? outer.tierIndex : 0,
  };
}
