/** Training on TPU (MaxText) and Ascend (MindSpeed). */
import { modelPreset } from '../../catalogue/models/models.ts';
import { type ModelShape, stepFlops } from '../../solvers/workload/model-shape.ts';
import { profiles } from '../../solvers/workload/profiles/profiles.ts';
import type { Recompute } from '../../solvers/workload/training/plan.ts';
import { modelFlopsUtilisation } from '../../solvers/workload/training/step.ts';
import { machines, tpuSlices } from '../machines.ts';
import type { Score } from '../score.ts';
import { tableOf } from '../table.ts';
import ascendFile from '../tables/ascend-training.json' with { type: 'json' };
import tieringFile from '../tables/maxtext-tiering.json' with { type: 'json' };
import tpuFile from '../tables/maxtext-tpu.json' with { type: 'json' };
import { runRow, settingOf } from './training.ts';

interface TpuRow {
  readonly generation: 'v4' | 'v5e' | 'v5p';
  readonly slices: number;
  readonly chips_per_slice: number;
  readonly chips: number;
  readonly model: string;
  readonly tflops_chip: number;
  readonly per_device_batch: number;
  readonly remat: string;
  readonly ici_fsdp: number;
  readonly ici_tp: number;
  readonly seq: number;
  readonly hidden: number;
  readonly heads: number;
  readonly ffn: number;
  readonly layers: number;
  readonly head_dim: number;
}

/** 'minimal' keeps the outputs of matmuls; 'qkv_proj_offloaded' keeps one projection and computes the rest again. */
const rematerialisation: Readonly<Record<string, Recompute>> = {
  full: 'full',
  minimal: 'selective',
  qkv_proj_offloaded: 'full',
};

export function tpuScores(): readonly Score[] {
  const table = tableOf<TpuRow>(tpuFile);
  return table.rows.map((row, index) => {
    const model: ModelShape = {
      id: row.model,
      layers: row.layers,
      hidden: row.hidden,
      heads: row.heads,
      kvHeads: row.heads,
      headDim: row.head_dim,
      ffn: row.ffn,
      gated: true,
      vocab: 32000,
    };
    const batch = row.per_device_batch * row.chips;
    const ran = runRow(tpuSlices(row.generation, row.chips_per_slice, row.slices, row.ici_tp), profiles.xla, model, {
      tp: row.ici_tp,
      pp: 1,
      dp: row.chips / row.ici_tp,
      shardWays: row.ici_fsdp,
      batch,
      microBatch: row.per_device_batch * row.ici_tp,
      sequence: row.seq,
      precision: 'bf16',
      recompute: rematerialisation[row.remat] ?? 'full',
      zero: 3,
    });
    return {
      id: `${table.id}/${index + 1}`,
      subject: `${row.model}, ${row.slices} × ${row.chips_per_slice} TPU ${row.generation}, FSDP ${row.ici_fsdp} TP ${row.ici_tp}`,
      card: ran.context.system.card.name,
      model: row.model,
      cards: row.chips,
      quantity: 'flops-card',
      published: row.tflops_chip,
      outcome: {
        ours: stepFlops(model, batch, row.seq) / ran.step.seconds / row.chips / 1e12,
        ...settingOf(ran),
      },
    };
  });
}

export function tieringScores(): readonly Score[] {
  const table = tableOf<{
    readonly generation: string;
    readonly chips: number;
    readonly model: string;
    readonly tok_s_chip: number;
  }>(tieringFile);
  return table.rows.map((row, index) => ({
    id: `${table.id}/${index + 1}`,
    subject: `${row.model}, ${row.chips} × TPU ${row.generation}`,
    quantity: 'tokens-per-s-card',
    published: row.tok_s_chip,
    outcome: { missing: 'gallery.missing.plan' },
  }));
}

interface AscendRow {
  readonly kind: string;
  readonly npus?: number;
  readonly mfu?: number;
  readonly model?: string;
  readonly system?: string;
  readonly cluster?: string;
  readonly tok_s?: number;
}

/** Nothing of the plan is printed: tensor ways of a server, as many stages, 64 micro-batches are assumed. */
const assumedTensor = 8;
const assumedStages = 8;
const assumedMicroBatches = 64;

export function ascendScores(): readonly Score[] {
  const table = tableOf<AscendRow>(ascendFile);
  return table.rows.map((row, index) => {
    const id = `${table.id}/${index + 1}`;
    const { npus, mfu } = row;
    if (npus === undefined || mfu === undefined)
      return {
        id,
        subject: `${row.model}, ${row.system}, ${row.cluster}`,
        quantity: 'tokens-per-s-card',
        published: row.tok_s ?? 0,
        outcome: { missing: 'gallery.missing.plan' },
      };
    const model = modelPreset('gpt3-175b');
    if (!model) throw new Error('The preset GPT-3 175B is missing');
    const dp = npus / assumedTensor / assumedStages;
    const ran = runRow(machines.ascendServers(npus), profiles.ascend, model, {
      tp: assumedTensor,
      pp: assumedStages,
      dp,
      vpp: 3,
      batch: dp * assumedMicroBatches,
      sequence: model.trainSeq,
      precision: 'bf16',
      recompute: 'selective',
    });
    return {
      id,
      subject: `GPT-3 175B, ${npus} Ascend NPUs (plan assumed)`,
      card: ran.context.system.card.name,
      model: model.id,
      cards: npus,
      quantity: 'mfu',
      published: Math.round(1000 * mfu) / 10,
      outcome: {
        ours: 100 * modelFlopsUtilisation(ran.context, model, ran.plan, ran.step, 'all-pairs'),
        ...settingOf(ran),
      },
    };
  });
}
