/** Expert dispatch and combine: DeepEP on Hopper and Blackwell, kernels on Ascend, the speed limit of ISCA 2025. */
import { type Exchange, type ExchangeTime, expertExchange } from '../../solvers/workload/collectives/exchange.ts';
import { exchangeClass } from '../../solvers/workload/confidence/classify.ts';
import { openContext } from '../../solvers/workload/context.ts';
import { idealWire } from '../../solvers/workload/profiles/libraries.ts';
import { profiles } from '../../solvers/workload/profiles/profiles.ts';
import type { WorkloadSystem } from '../../solvers/workload/system.ts';
import { cards } from '../cards.ts';
import { machines } from '../machines.ts';
import type { Outcome, Score } from '../score.ts';
import { tableOf } from '../table.ts';
import ascendFile from '../tables/ascend-expert-exchange.json' with { type: 'json' };
import laterFile from '../tables/deepep-later.json' with { type: 'json' };
import deepEpFile from '../tables/deepep-published.json' with { type: 'json' };
import limitFile from '../tables/isca25-ep-speed-limit.json' with { type: 'json' };

const gigabyte = 1e9;
const microsecond = 1e-6;
const hidden = 7168;
/** One 4-byte scale per 128 elements of 8 bit. */
const narrowBytes = 1 + 4 / 128;

type Operation = 'dispatch' | 'combine';
const widthOf = (operation: Operation) => (operation === 'dispatch' ? narrowBytes : 2);

function run(system: WorkloadSystem, exchange: Omit<Exchange, 'hidden'>): ExchangeTime {
  return expertExchange(openContext(system, profiles.megatron), { hidden, waits: true, ...exchange });
}

/** All rows here are measurements of kernels that have a name. */
function outcomeOf(ours: number, system: WorkloadSystem): Outcome {
  return { ours, classId: exchangeClass(openContext(system, profiles.megatron)), profile: 'named kernels' };
}

interface DeepEpRow {
  readonly kernel: string;
  readonly scope?: string;
  readonly ep?: number;
  readonly arch?: string;
  readonly topo?: string;
  readonly sms?: number;
  readonly dispatch_gb_s: number;
  readonly combine_gb_s: number;
  readonly dispatch_us?: number;
  readonly combine_us?: number;
}

/** DeepSeek-V3 sends a token to at most four domains. */
const maxGroups = 4;

export function deepEpScores(): readonly Score[] {
  const table = tableOf<DeepEpRow>(deepEpFile);
  return table.rows.flatMap((row, index): readonly Score[] =>
    (['dispatch', 'combine'] as const).map((operation): Score => {
      const id = `${table.id}/${index + 1}/${operation}`;
      const rate = operation === 'dispatch' ? row.dispatch_gb_s : row.combine_gb_s;
      if (row.kernel === 'low-latency') {
        const time = operation === 'dispatch' ? row.dispatch_us : row.combine_us;
        const { seconds } = run(machines.h800(row.ep ?? 8), {
          tokens: 128,
          bytesPerElement: widthOf(operation),
          topk: 8,
          ranks: row.ep ?? 8,
          oneCopyPerDomain: false,
        });
        return {
          id,
          subject: `DeepEP V1 low-latency ${operation}, EP${row.ep}, H800`,
          card: cards.h800.name,
          cards: row.ep ?? 8,
          quantity: 'exchange-time',
          published: time ?? 0,
          outcome: outcomeOf(seconds / microsecond, machines.h800(row.ep ?? 8)),
        };
      }
      return row.kernel === 'V2' ? secondScore(id, row, operation, rate) : normalScore(id, row, operation, rate);
    }),
  );
}

/** Rate of the bottleneck: inside a node the forwarded bytes, across nodes one copy per node with its own included. */
function normalScore(id: string, row: DeepEpRow, operation: Operation, published: number): Score {
  const ranks = row.ep ?? 8;
  const token = 4096 * hidden * widthOf(operation);
  const time = run(machines.h800(ranks), {
    tokens: 4096,
    bytesPerElement: widthOf(operation),
    topk: 8,
    ranks,
    oneCopyPerDomain: true,
    maxGroups,
  });
  const domains = ranks / 8;
  const counted = domains > 1 ? token * time.copiesPerToken : time.insideBytes;
  return {
    id,
    subject: `DeepEP V1 normal ${operation}, EP${ranks}, H800`,
    card: cards.h800.name,
    cards: ranks,
    quantity: 'exchange-rate',
    published,
    outcome: outcomeOf(counted / time.seconds / gigabyte, machines.h800(ranks)),
  };
}

/** Logical bytes: the copies that stay on a card are counted. */
function secondScore(id: string, row: DeepEpRow, operation: Operation, published: number): Score {
  const domains = row.topo === 'EP 8x2' ? 2 : row.topo === 'EP 8x4' ? 4 : 1;
  const ranks = 8 * domains;
  const hopper = row.arch === 'SM90';
  const system = hopper ? machines.dgxH100(ranks) : machines.dgxB200(ranks);
  const token = 8192 * hidden * widthOf(operation);
  const time = run(withoutForwardLimit(system), {
    tokens: 8192,
    bytesPerElement: widthOf(operation),
    topk: 8,
    ranks,
    oneCopyPerDomain: true,
  });
  const counted = domains > 1 ? token * time.copiesPerToken : time.routedBytes;
  return {
    id,
    subject: `DeepEP V2 ${operation}, ${row.topo}, ${row.arch}, ${row.sms} SMs`,
    card: system.card.name,
    cards: ranks,
    quantity: 'exchange-rate',
    published,
    outcome: outcomeOf(counted / time.seconds / gigabyte, system),
  };
}

/** V2 kernels forward as fast as the links do. */
function withoutForwardLimit(system: WorkloadSystem): WorkloadSystem {
  return { ...system, tiers: system.tiers.map(({ forwardBps: _limit, ...tier }) => tier) };
}

export function deepEpLaterScores(): readonly Score[] {
  const table = tableOf<{
    readonly card: string;
    readonly ep: number;
    readonly op: Operation;
    readonly gb_s: number;
    readonly fault?: boolean;
  }>(laterFile);
  return table.rows.map((row, index): Score => {
    const common = {
      id: `${table.id}/${index + 1}`,
      subject: `DeepEP V1 normal ${row.op}, EP${row.ep}, ${row.card}`,
      card: cards.h200.name,
      cards: row.ep,
      quantity: 'exchange-rate',
      published: row.gb_s,
    } as const;
    if (row.fault) return { ...common, outcome: { missing: 'gallery.missing.fault' } };
    const token = 4096 * hidden * widthOf(row.op);
    const system = machines.dgxH100(row.ep, cards.h200);
    const time = run(system, {
      tokens: 4096,
      bytesPerElement: widthOf(row.op),
      topk: 8,
      ranks: row.ep,
      oneCopyPerDomain: true,
      maxGroups,
    });
    return { ...common, outcome: outcomeOf((token * time.copiesPerToken) / time.seconds / gigabyte, system) };
  });
}

interface AscendRow {
  readonly system: '950DT' | 'A3 normal' | 'A3 low latency';
  readonly ep: number;
  readonly gb_s: number;
  readonly us?: number;
}

export function ascendExchangeScores(): readonly Score[] {
  const table = tableOf<AscendRow>(ascendFile);
  return table.rows.map((row, index): Score => {
    const common = { id: `${table.id}/${index + 1}`, subject: `Dispatch on ${row.system}, EP${row.ep}`, cards: row.ep };
    if (row.system === 'A3 low latency') {
      const system = machines.cloudMatrix();
      const { seconds } = run(system, {
        tokens: 128,
        bytesPerElement: narrowBytes,
        topk: 8,
        ranks: row.ep,
        oneCopyPerDomain: false,
        setupS: system.dispatchSetupS ?? 0,
      });
      return {
        ...common,
        quantity: 'exchange-time',
        published: row.us ?? 0,
        outcome: outcomeOf(seconds / microsecond, system),
      };
    }
    const later = row.system === '950DT';
    const system = later ? machines.ascend950() : machines.cloudMatrix();
    const time = run(system, {
      tokens: later ? 16384 : 4096,
      bytesPerElement: narrowBytes,
      topk: later ? 6 : 8,
      ranks: row.ep,
      oneCopyPerDomain: true,
    });
    // Both pages divide all routed bytes by the time.
    return {
      ...common,
      quantity: 'exchange-rate',
      published: row.gb_s,
      outcome: outcomeOf(time.routedBytes / time.seconds / gigabyte, system),
    };
  });
}

/** The paper's own arithmetic: wire rate, no latency, nine copies of every token, dispatch in 1 and combine in 2 bytes. */
export function speedLimitScores(): readonly Score[] {
  const table = tableOf<{ readonly interconnect: string; readonly bw_gb_s: number; readonly tpot_ms: number }>(
    limitFile,
  );
  const ranks = 320;
  return table.rows.map((row, index) => {
    const rate = row.bw_gb_s * 8e9;
    const system: WorkloadSystem = {
      card: cards.h800,
      cards: ranks,
      tiers: [{ name: row.interconnect, cards: ranks, uniformBps: rate, ringBps: rate, latencyS: 0 }],
    };
    const context = openContext(system, { ...profiles.megatron, library: idealWire });
    const one = (bytesPerElement: number) =>
      expertExchange(context, {
        tokens: 32,
        hidden: 7000,
        bytesPerElement,
        topk: 9,
        ranks,
        oneCopyPerDomain: false,
      }).seconds;
    const layers = 61;
    const halves = 2;
    return {
      id: `${table.id}/${index + 1}`,
      subject: `DeepSeek-V3 decode limit over ${row.interconnect}`,
      card: cards.h800.name,
      cards: ranks,
      quantity: 'tpot',
      published: row.tpot_ms,
      outcome: { ...outcomeOf(layers * halves * (one(1) + one(2)) * 1e3, system), profile: idealWire.name },
    };
  });
}
