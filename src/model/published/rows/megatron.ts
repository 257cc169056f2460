/** Megatron on A100 and H100: weak scaling of 2021, sequence parallelism of 2022, H100 tables of the repository. */

import { stepFlops } from '../../solvers/workload/model-shape.ts';
import { profiles } from '../../solvers/workload/profiles/profiles.ts';
import { layerTime } from '../../solvers/workload/training/layer.ts';
import type { Recompute } from '../../solvers/workload/training/plan.ts';
import { modelFlopsUtilisation } from '../../solvers/workload/training/step.ts';
import { machines } from '../machines.ts';
import type { Score } from '../score.ts';
import { tableOf } from '../table.ts';
import iterationFile from '../tables/korthikanti-iteration-time.json' with { type: 'json' };
import strongFile from '../tables/megatron-lm-h100-strong.json' with { type: 'json' };
import weakFile from '../tables/megatron-lm-h100-weak.json' with { type: 'json' };
import sc21File from '../tables/megatron-sc21.json' with { type: 'json' };
import { gptShape, runRow, settingOf } from './training.ts';

interface WeakRow {
  readonly params_B: number;
  readonly heads: number;
  readonly hidden: number;
  readonly layers: number;
  readonly tp: number;
  readonly pp: number;
  readonly gpus: number;
  readonly batch: number;
}

const paddedVocab = 51200;
const firstSequence = 2048;

/** TFLOP/s with the repeated forward pass: F = 96 B s l h² (1 + s/6h + V/16lh), as the paper counts. */
export function sc21Scores(): readonly Score[] {
  const table = tableOf<WeakRow & { readonly tflops_per_gpu: number }>(sc21File);
  return table.rows.map((row, index) => {
    const { layers, hidden: h, batch, gpus } = row;
    const ran = runRow(
      machines.selene(gpus),
      profiles.megatronFirst,
      gptShape(layers, h, row.heads, paddedVocab),
      {
        tp: row.tp,
        pp: row.pp,
        dp: gpus / row.tp / row.pp,
        batch,
        sequence: firstSequence,
        precision: 'bf16',
        sequenceParallel: false,
        recompute: 'full',
        zero: 0,
        balancedStages: false,
      },
      { microBatch: true, vpp: true },
    );
    const flops =
      96 * batch * firstSequence * layers * h ** 2 * (1 + firstSequence / (6 * h) + paddedVocab / (16 * layers * h));
    return {
      id: `${table.id}/${index + 1}`,
      subject: `GPT ${row.params_B}B, ${gpus} × A100, TP${row.tp} PP${row.pp}`,
      card: ran.context.system.card.name,
      cards: gpus,
      quantity: 'flops-card',
      published: row.tflops_per_gpu,
      outcome: {
        ours: flops / ran.step.seconds / gpus / 1e12,
        ...settingOf(ran),
      },
    };
  });
}

interface IterationRow {
  readonly model?: string;
  readonly layer_22B?: string;
  readonly heads: number;
  readonly hidden: number;
  readonly layers: number;
  readonly tp: number;
  readonly pp: number;
  readonly gpus: number;
  readonly batch: number;
  readonly micro: number;
  readonly full_s: number;
  readonly present_s: number;
  readonly total_ms: number;
}

/** Interleaved with three chunks for 175B and 530B (table's setup). */
const interleaved = new Set(['175B', '530B']);

export function iterationScores(): readonly Score[] {
  const table = tableOf<IterationRow>(iterationFile);
  return table.rows.flatMap((row, index): readonly Score[] => {
    const id = `${table.id}/${index + 1}`;
    if (row.model === undefined) return [layerScore(id, row)];
    return (['full', 'present'] as const).map((kind) => {
      const ran = runRow(
        machines.selene(row.gpus),
        profiles.megatronLab,
        gptShape(row.layers, row.hidden, row.heads, paddedVocab),
        {
          tp: row.tp,
          pp: row.pp,
          dp: 1,
          vpp: interleaved.has(row.model ?? '') ? 3 : 1,
          batch: row.batch,
          microBatch: row.micro,
          sequence: firstSequence,
          precision: 'bf16',
          sequenceParallel: kind === 'present',
          recompute: kind === 'present' ? 'selective' : 'full',
          zero: 0,
          balancedStages: false,
        },
      );
      return {
        id: `${id}/${kind}`,
        subject: `GPT ${row.model}, ${row.gpus} × A100, TP${row.tp} PP${row.pp}, ${
          kind === 'full' ? 'full recomputation' : 'sequence parallel, selective recomputation'
        }`,
        card: ran.context.system.card.name,
        cards: row.gpus,
        quantity: 'step',
        published: kind === 'full' ? row.full_s : row.present_s,
        outcome: {
          ours: ran.step.seconds,
          ...settingOf(ran),
        },
      };
    });
  });
}

const layerCases: Readonly<Record<string, { readonly sequenceParallel: boolean; readonly recompute: Recompute }>> = {
  'baseline no recompute': { sequenceParallel: false, recompute: 'none' },
  'sequence parallelism': { sequenceParallel: true, recompute: 'none' },
  'baseline with recompute': { sequenceParallel: false, recompute: 'full' },
  'selective recompute': { sequenceParallel: false, recompute: 'selective' },
  'selective+sequence': { sequenceParallel: true, recompute: 'selective' },
};

/** One layer of the 22B model on eight cards, micro-batch 4. */
function layerScore(id: string, row: IterationRow): Score {
  const name = row.layer_22B ?? '';
  const layerCase = layerCases[name];
  if (!layerCase) throw new Error(`The table has no layer case '${name}'`);
  const model = gptShape(48, 6144, 64, paddedVocab);
  const ran = runRow(machines.selene(8), profiles.megatronLab, model, {
    tp: 8,
    pp: 1,
    dp: 1,
    batch: 4,
    microBatch: 4,
    sequence: firstSequence,
    precision: 'bf16',
    zero: 0,
    ...layerCase,
  });
  const time = layerTime(ran.context, model, ran.plan, ran.context.profile.overlap, false);
  return {
    id,
    subject: `One layer of GPT 22B, 8 × A100, TP8: ${name}`,
    card: ran.context.system.card.name,
    cards: 8,
    quantity: 'layer',
    published: row.total_ms,
    outcome: {
      ours: (time.forward + time.backward) * 1e3,
      classId: 'dense-megatron',
      profile: profiles.megatronLab.id,
    },
  };
}

const laterVocab = 131072;
const laterSequence = 4096;

export function h100WeakScores(): readonly Score[] {
  const table = tableOf<WeakRow & { readonly dp: number; readonly tflops: number }>(weakFile);
  return table.rows.map((row, index) => {
    const model = gptShape(row.layers, row.hidden, row.heads, laterVocab);
    const ran = runRow(
      machines.dgxH100(row.gpus),
      profiles.megatron,
      model,
      { tp: row.tp, pp: row.pp, dp: row.dp, batch: row.batch, sequence: laterSequence, precision: 'bf16' },
      { microBatch: true, vpp: true, recompute: true },
    );
    return {
      id: `${table.id}/${index + 1}`,
      subject: `GPT ${row.params_B}B, ${row.gpus} × H100, TP${row.tp} PP${row.pp}`,
      card: ran.context.system.card.name,
      cards: row.gpus,
      quantity: 'flops-card',
      published: row.tflops,
      outcome: {
        ours: stepFlops(model, row.batch, laterSequence) / ran.step.seconds / row.gpus / 1e12,
        ...settingOf(ran),
      },
    };
  });
}

/** The plan of both ends is that of the 2,304-card row of the weak table (table's setup). */
export function h100StrongScores(): readonly Score[] {
  const table = tableOf<{
    readonly gpus: number;
    readonly mfu_pct: number;
    readonly tp: number;
    readonly pp: number;
    readonly dp: number;
  }>(strongFile);
  const model = gptShape(96, 12288, 96, laterVocab);
  return table.rows.map((row, index) => {
    const ran = runRow(
      machines.dgxH100(row.gpus),
      profiles.megatron,
      model,
      { tp: row.tp, pp: row.pp, dp: row.dp, batch: 1152, sequence: laterSequence, precision: 'bf16' },
      { microBatch: true, vpp: true, recompute: true },
    );
    return {
      id: `${table.id}/${index + 1}`,
      subject: `GPT 177B, ${row.gpus} × H100, TP${row.tp} PP${row.pp}, strong scaling`,
      card: ran.context.system.card.name,
      cards: row.gpus,
      quantity: 'mfu',
      published: row.mfu_pct,
      outcome: {
        ours: 100 * modelFlopsUtilisation(ran.context, model, ran.plan, ran.step, 'all-pairs'),
        ...settingOf(ran),
      },
    };
  });
}
