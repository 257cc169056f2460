/** NVIDIA Megatron Bridge and MLPerf: full parallel plans, FP8 and narrower. */
import { modelPreset } from '../../catalogue/models/models.ts';
import type { ModelShape } from '../../solvers/workload/model-shape.ts';
import { profiles } from '../../solvers/workload/profiles/profiles.ts';
import type { Precision, WorkloadSystem } from '../../solvers/workload/system.ts';
import { cards } from '../cards.ts';
import { machines } from '../machines.ts';
import type { MissingKey, Score } from '../score.ts';
import { tableOf } from '../table.ts';
import mlperfFile from '../tables/mlperf-training-pretrain.json' with { type: 'json' };
import mlperfSmallFile from '../tables/mlperf-training-small.json' with { type: 'json' };
import bridgeFile from '../tables/nvidia-megatron-bridge-pretrain.json' with { type: 'json' };
import { runRow, settingOf } from './training.ts';

interface BridgeRow {
  readonly release: string;
  readonly model: string;
  readonly variant: string | null;
  readonly system: string;
  readonly gpus: number;
  readonly precision: string;
  readonly gbs: number;
  readonly mbs: number;
  readonly seq: number;
  readonly fsdp: number;
  readonly tp: number;
  readonly pp: number;
  readonly cp: number;
  readonly vp: number | null;
  readonly ep: number | null;
  readonly tokens_s_gpu: number;
}

const bridgeModels: Readonly<Record<string, string>> = {
  LLAMA3_8B: 'llama3-8b',
  LLAMA3_70B: 'llama3-70b',
  'LLAMA3.1_405B': 'llama3-405b',
  DeepSeekV3: 'deepseek-v3',
  'GPT OSS 120B': 'gpt-oss-120b',
  Qwen3_30B_a3B: 'qwen3-30b',
  Qwen3_235B_a22B: 'qwen3-235b',
  Kimi_K2: 'kimi-k2',
};

function bridgeSystem(name: string, count: number): WorkloadSystem {
  switch (name) {
    case 'DGX-GB300':
      return machines.nvl72(count, cards.gb300);
    case 'DGX-GB200':
      return machines.nvl72(count);
    case 'DGX-B300':
      return machines.dgxB200(count, cards.b300);
    case 'DGX-B200':
      return machines.dgxB200(count);
    case 'DGX-H100':
      return machines.dgxH100(count);
    default:
      throw new Error(`The table names an unknown system '${name}'`);
  }
}

function bridgePrecision(printed: string): Precision {
  if (printed.includes('FP4')) return 'fp4';
  return printed.includes('FP8') ? 'fp8' : 'bf16';
}

export function bridgeScores(): readonly Score[] {
  const table = tableOf<BridgeRow>(bridgeFile);
  return table.rows.map((row, index) => {
    const { gpus, tp, pp, cp } = row;
    const plan = `TP${tp} PP${pp}${cp > 1 ? ` CP${cp}` : ''}${(row.ep ?? 1) > 1 ? ` EP${row.ep}` : ''}${row.fsdp > 0 ? ' FSDP' : ''}`;
    const common = {
      id: `${table.id}/${index + 1}`,
      subject: `${row.model}${row.variant ? ` (${row.variant})` : ''}, ${gpus} × ${row.system.slice(4)}, ${row.precision}, ${plan}, ${row.release}`,
      card: bridgeSystem(row.system, gpus).card.name,
      model: bridgeModels[row.model] ?? row.model,
      cards: gpus,
      quantity: 'tokens-per-s-card',
      published: row.tokens_s_gpu,
    } as const;
    const model = bridgeModel(row);
    if (!model) return { ...common, outcome: { missing: 'gallery.missing.state-space' } };
    const ran = runRow(
      bridgeSystem(row.system, gpus),
      profiles.megatron,
      model,
      {
        tp,
        pp,
        cp,
        dp: gpus / tp / pp / cp,
        vpp: pp > 1 ? (row.vp ?? 1) : 1,
        ep: row.ep ?? 1,
        batch: row.gbs,
        microBatch: row.mbs,
        sequence: row.seq,
        precision: bridgePrecision(row.precision),
        zero: row.fsdp > 0 ? 3 : 1,
        ...(row.variant === 'tokendrop' && { fixedCapacity: true }),
      },
      { recompute: true },
    );
    return {
      ...common,
      outcome: {
        ours: ran.step.tokensPerS / gpus,
        ...settingOf(ran),
      },
    };
  });
}

function bridgeModel(row: BridgeRow): ModelShape | undefined {
  const preset = modelPreset(bridgeModels[row.model] ?? '');
  if (!preset) return undefined;
  return row.variant === 'w/o MTP' ? { ...preset, mtp: 0 } : preset;
}

interface MlperfRow {
  readonly round: string;
  readonly submitter: string;
  readonly system: string;
  readonly card: string;
  readonly gpus: number;
  readonly minutes: number;
  readonly batch: number;
  readonly model: string;
  readonly seq: number;
  readonly step_s: number | null;
  readonly tp?: number;
  readonly pp?: number;
  readonly cp?: number;
  readonly vp?: number;
  readonly micro?: number;
}

export function mlperfScores(): readonly Score[] {
  const table = tableOf<MlperfRow>(mlperfFile);
  return table.rows.map((row, index) => {
    const common = {
      id: `${table.id}/${index + 1}`,
      subject: `MLPerf ${row.round} ${row.model}, ${row.gpus} × ${row.card}, ${row.submitter}`,
    };
    const { tp, pp, cp } = row;
    if (row.step_s === null || tp === undefined || pp === undefined || cp === undefined)
      return {
        ...common,
        quantity: 'minutes',
        published: row.minutes,
        outcome: { missing: 'gallery.missing.quality' },
      };
    const blackwell = row.card.includes('GB200');
    const system = blackwell
      ? machines.nvl72(row.gpus)
      : machines.dgxH100(row.gpus, row.card.includes('H200') ? cards.h200 : cards.h100);
    const profile = blackwell ? profiles.megatronEarlyBlackwell : profiles.megatron;
    const model = modelPreset(row.model);
    if (!model) throw new Error(`The table names an unknown model '${row.model}'`);
    const ran = runRow(
      system,
      profile,
      model,
      {
        tp,
        pp,
        cp,
        vpp: row.vp ?? 1,
        dp: row.gpus / tp / pp / cp,
        batch: row.batch,
        microBatch: row.micro ?? 1,
        sequence: row.seq,
        precision: 'fp8',
      },
      { recompute: true },
    );
    return {
      ...common,
      card: system.card.name,
      model: row.model,
      cards: row.gpus,
      quantity: 'step',
      published: row.step_s,
      outcome: { ours: ran.step.seconds, ...settingOf(ran) },
    };
  });
}

/** Time to quality and adapters: neither is a step of pre-training. */
export function mlperfSmallScores(): readonly Score[] {
  const table = tableOf<{
    readonly round: string;
    readonly submitter: string;
    readonly card: string;
    readonly gpus: number;
    readonly minutes: number;
    readonly benchmark: string;
  }>(mlperfSmallFile);
  const missing: MissingKey = 'gallery.missing.adapters';
  return table.rows.map((row, index) => ({
    id: `${table.id}/${index + 1}`,
    subject: `MLPerf ${row.round} ${row.benchmark}, ${row.gpus} × ${row.card}, ${row.submitter}`,
    quantity: 'minutes',
    published: row.minutes,
    outcome: { missing },
  }));
}
