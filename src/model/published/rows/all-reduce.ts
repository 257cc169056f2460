/** All-reduce bus bandwidth: ml-engineering (8 x H200), published runs of nccl-tests, Azure GB200. */

import { busFactor } from '../../solvers/workload/collectives/bus-curve.ts';
import { collective } from '../../solvers/workload/collectives/collective.ts';
import { allReduceClass } from '../../solvers/workload/confidence/classify.ts';
import { openContext } from '../../solvers/workload/context.ts';
import { profiles } from '../../solvers/workload/profiles/profiles.ts';
import type { WorkloadSystem } from '../../solvers/workload/system.ts';
import { cards } from '../cards.ts';
import { machines, network, nvlink4, nvlink5, ownStack, withoutSwitchReduction } from '../machines.ts';
import type { Outcome, Score } from '../score.ts';
import { tableOf } from '../table.ts';
import measuredFile from '../tables/allreduce-busbw-measured.json' with { type: 'json' };
import azureFile from '../tables/azure-gb200-trtllm.json' with { type: 'json' };
import publishedFile from '../tables/nccl-published-busbw.json' with { type: 'json' };

const gigabyte = 1e9;

function busRate(system: WorkloadSystem, ranks: number, bytes: number, order?: 'ring' | 'tree'): Outcome {
  const { library } = profiles.megatron;
  const context = openContext(system, profiles.megatron);
  const { seconds } = collective(context, 'all-reduce', bytes, {
    ranks,
    waits: true,
    ...(order && { order }),
  });
  return {
    ours: (bytes / seconds / gigabyte) * busFactor('all-reduce', ranks),
    classId: allReduceClass(system, ranks, bytes),
    profile: `${library.name} ${library.date}`,
  };
}

const binary: Readonly<Record<string, number>> = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };

function bytesOf(payload: string): number {
  const unit = payload.slice(-3);
  return Number(payload.slice(0, -3)) * (binary[unit] ?? Number.NaN);
}

/** Two programs measured the same machine; nccl-tests is the reference. */
export function measuredAllReduceScores(): readonly Score[] {
  const table = tableOf<{ readonly case: string; readonly payload: string; readonly busbw_nccl_tests: number }>(
    measuredFile,
  );
  return table.rows.map((row, index) => ({
    id: `${table.id}/${index + 1}`,
    subject: `${row.case} all-reduce, ${row.payload}`,
    card: cards.h200.name,
    cards: 8,
    quantity: 'bus',
    published: row.busbw_nccl_tests,
    outcome: busRate(machines.dgxH100(8, cards.h200), 8, bytesOf(row.payload)),
  }));
}

interface BusRow {
  readonly case: string;
  readonly gpus: number;
  readonly per_domain: number;
  readonly scaleup_gbs: number;
  readonly nic_gbs: number;
  readonly bytes: number;
  readonly busbw: number;
}

export function publishedAllReduceScores(): readonly Score[] {
  const table = tableOf<BusRow>(publishedFile);
  return table.rows.map((row, index) => ({
    id: `${table.id}/${index + 1}`,
    subject: `${row.case} all-reduce, ${row.bytes / 2 ** 20} MiB`,
    card: busSystem(row).card.name,
    cards: row.gpus,
    quantity: 'bus',
    published: row.busbw,
    outcome: busRate(busSystem(row), row.gpus, row.bytes, orderOf(row.case)),
  }));
}

/** Two rows say which algorithm was run. */
function orderOf(name: string): 'ring' | 'tree' | undefined {
  if (name.endsWith(', ring')) return 'ring';
  return name.endsWith(', tree') ? 'tree' : undefined;
}

function busSystem(row: BusRow): WorkloadSystem {
  const fifth = row.scaleup_gbs > 450;
  const domain = fifth ? nvlink5(row.per_domain) : nvlink4(row.per_domain);
  const inside = row.case.includes('no in-switch') ? withoutSwitchReduction(domain) : domain;
  const share = fifth ? { payloadShare: 0.94 } : row.case.includes('A3 Mega') ? ownStack : {};
  return { card: fifth ? cards.gb200 : cards.h100, cards: row.gpus, tiers: [inside, network(row.nic_gbs, share)] };
}

/** One host of GB200 with four cards: the ring was measured, no reduction in the switches. */
export function azureAllReduceScores(): readonly Score[] {
  const table = tableOf<{
    readonly kind: string;
    readonly gpus: number;
    readonly bytes: number;
    readonly busbw: number;
  }>(azureFile);
  const system: WorkloadSystem = { card: cards.gb200, cards: 4, tiers: [withoutSwitchReduction(nvlink5(72))] };
  return table.rows.flatMap((row, index): readonly Score[] =>
    row.kind === 'allreduce'
      ? [
          {
            id: `${table.id}/${index + 1}`,
            subject: `${row.gpus} × GB200 all-reduce by ring, ${row.bytes / 2 ** 20} MiB`,
            card: cards.gb200.name,
            cards: row.gpus,
            quantity: 'bus',
            published: row.busbw,
            outcome: busRate(system, row.gpus, row.bytes),
          },
        ]
      : [],
  );
}
