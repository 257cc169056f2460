/** Serving: TensorRT-LLM on four generations, vLLM on MI300X, SGLang with prefill and decode apart. */

import type { ModelPreset } from '../../catalogue/models/model-preset.ts';
import { modelPreset } from '../../catalogue/models/models.ts';
import { servingClass } from '../../solvers/workload/confidence/classify.ts';
import { openContext } from '../../solvers/workload/context.ts';
import type { SoftwareProfile } from '../../solvers/workload/profiles/profile.ts';
import { profiles } from '../../solvers/workload/profiles/profiles.ts';
import { decode } from '../../solvers/workload/serving/decode.ts';
import { offlineRun, type Requests } from '../../solvers/workload/serving/offline.ts';
import { prefill } from '../../solvers/workload/serving/prefill.ts';
import type { ServingPlan } from '../../solvers/workload/serving/serving-plan.ts';
import type { Precision, WorkloadSystem } from '../../solvers/workload/system.ts';
import { cards } from '../cards.ts';
import { machines } from '../machines.ts';
import type { Outcome, Score } from '../score.ts';
import { tableOf } from '../table.ts';
import amdFile from '../tables/amd-mi300x-vllm.json' with { type: 'json' };
import azureFile from '../tables/azure-gb200-trtllm.json' with { type: 'json' };
import sglangFile from '../tables/sglang-deepseek-large-ep.json' with { type: 'json' };
import tensorRtFile from '../tables/tensorrt-llm-overview.json' with { type: 'json' };

function preset(id: string): ModelPreset {
  const model = modelPreset(id);
  if (!model) throw new Error(`The table names an unknown model '${id}'`);
  return model;
}

function offline(
  system: WorkloadSystem,
  profile: SoftwareProfile,
  modelId: string,
  plan: ServingPlan,
  requests: Requests,
): Outcome {
  const context = openContext(system, profile);
  const model = preset(modelId);
  const run = offlineRun(context, model, plan, requests);
  return run
    ? { ours: run.tokensPerS, classId: servingClass(context, model), profile: profile.id }
    : { missing: 'gallery.missing.batch' };
}

interface OfflineRow {
  readonly release?: string;
  readonly model: string;
  readonly card?: string;
  readonly tp: number;
  readonly precision?: Precision;
  readonly isl: number;
  readonly osl: number;
  readonly requests: number;
  readonly out_tok_s: number;
}

function servingSystem(card: string | undefined, count: number): WorkloadSystem {
  switch (card) {
    case 'GB200':
      return machines.nvl72(count);
    case 'B200':
      return machines.dgxB200(count);
    case 'H200':
      return machines.dgxH100(count, cards.h200);
    default:
      return machines.dgxH100(count);
  }
}

export function tensorRtScores(): readonly Score[] {
  const table = tableOf<OfflineRow>(tensorRtFile);
  return table.rows.map((row, index) => ({
    id: `${table.id}/${index + 1}`,
    card: servingSystem(row.card, row.tp).card.name,
    model: row.model,
    cards: row.tp,
    subject: `${row.model}, TP${row.tp} × ${row.card}, ${row.precision}, ${row.isl} in, ${row.osl} out, TensorRT-LLM ${row.release}`,
    quantity: 'tokens-per-s',
    published: row.out_tok_s,
    outcome: offline(
      servingSystem(row.card, row.tp),
      profiles.megatron,
      row.model,
      { tp: row.tp, ep: 1, precision: row.precision ?? 'fp8', kvBytes: 1 },
      { count: row.requests, promptTokens: row.isl, outputTokens: row.osl },
    ),
  }));
}

/** A thousand requests in FP8 (table's definitions). */
const azureRequests = 1000;

export function azureServingScores(): readonly Score[] {
  const table = tableOf<OfflineRow & { readonly kind: string }>(azureFile);
  return table.rows.flatMap((row, index): readonly Score[] =>
    row.kind === 'inference'
      ? [
          {
            id: `${table.id}/${index + 1}`,
            card: cards.gb200.name,
            model: row.model,
            cards: row.tp,
            subject: `${row.model}, TP${row.tp} × GB200, fp8, ${row.isl} in, ${row.osl} out, TensorRT-LLM at Azure`,
            quantity: 'tokens-per-s',
            published: row.out_tok_s,
            outcome: offline(
              machines.nvl72(4),
              profiles.megatron,
              row.model,
              { tp: row.tp, ep: 1, precision: 'fp8', kvBytes: 1 },
              { count: azureRequests, promptTokens: row.isl, outputTokens: row.osl },
            ),
          },
        ]
      : [],
  );
}

export function vllmScores(): readonly Score[] {
  const table = tableOf<OfflineRow>(amdFile);
  return table.rows.map((row, index) => ({
    id: `${table.id}/${index + 1}`,
    card: cards.mi300x.name,
    model: row.model,
    cards: row.tp,
    subject: `${row.model}, TP${row.tp} × MI300X, fp8, ${row.isl} in, ${row.osl} out, ${row.release}`,
    quantity: 'tokens-per-s',
    published: row.out_tok_s,
    outcome: offline(
      machines.mi300x(8),
      profiles.serving,
      row.model,
      { tp: row.tp, ep: 1, precision: 'fp8', kvBytes: 1 },
      { count: row.requests, promptTokens: row.isl, outputTokens: row.osl },
    ),
  }));
}

interface SglangRow {
  readonly phase: 'prefill' | 'decode';
  readonly card: string;
  readonly gpus: number;
  readonly prompt?: number;
  readonly kv?: number;
  readonly batch?: number;
  readonly mtp?: boolean;
  readonly accept?: number;
  readonly tok_s_node?: number;
  readonly tok_s_gpu?: number;
  readonly note?: string;
}

/** Cards of a node there, and tokens a card reads at a time (posts of the table). */
const perNode = 8;
const prefillTokens = 8192;

export function sglangScores(): readonly Score[] {
  const table = tableOf<SglangRow>(sglangFile);
  const model = preset('deepseek-v3');
  return table.rows.map((row, index): Score => {
    const published = row.tok_s_node ?? row.tok_s_gpu ?? 0;
    const common = {
      id: `${table.id}/${index + 1}`,
      subject: `DeepSeek-V3 ${row.phase}, ${row.gpus} × ${row.card}${row.prompt ? `, prompt ${row.prompt}` : ''}${row.kv ? `, context ${row.kv}` : ''}, SGLang`,
      card: cards.h100.name,
      model: model.id,
      cards: row.gpus,
      quantity: row.tok_s_node === undefined ? 'tokens-per-s-card' : 'tokens-per-s',
      published,
    } as const;
    if (row.note === 'not expressible') return { ...common, outcome: { missing: 'gallery.missing.precision-mix' } };
    if (row.phase === 'decode' && row.batch === undefined)
      return { ...common, outcome: { missing: 'gallery.missing.batch' } };
    const context = openContext(machines.dgxH100(row.gpus), profiles.serving);
    const plan: ServingPlan = { tp: 1, ep: row.gpus, precision: 'fp8', kvBytes: 2, twoBatches: true };
    const ours =
      row.phase === 'prefill'
        ? perNode * prefill(context, model, plan, prefillTokens, row.prompt ?? 0, 1).tokensPerS
        : perNode *
          decode(
            context,
            model,
            { ...plan, positions: row.mtp ? 2 : 1, acceptance: row.accept ?? 0 },
            row.batch ?? 0,
            row.kv ?? 0,
          ).tokensPerS;
    return { ...common, outcome: { ours, classId: servingClass(context, model), profile: profiles.serving.id } };
  });
}
