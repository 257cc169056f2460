/** PyTorch: LLM Foundry on A100 and H100 (2023), torchtitan (2024 and 2025). */
import { modelPreset } from '../../catalogue/models/models.ts';
import { profiles } from '../../solvers/workload/profiles/profiles.ts';
import type { Precision } from '../../solvers/workload/system.ts';
import { cards } from '../cards.ts';
import { machines } from '../machines.ts';
import type { Score } from '../score.ts';
import { tableOf } from '../table.ts';
import mptFile from '../tables/llm-foundry-mpt.json' with { type: 'json' };
import titanFile from '../tables/torchtitan.json' with { type: 'json' };
import { gptShape, runRow, settingOf } from './training.ts';

interface MptRow {
  readonly model: string;
  readonly seq: number;
  readonly gpus: number;
  readonly gpu: string;
  readonly micro: number;
  readonly batch: number;
  readonly tok_s_gpu: number;
  readonly precision: string;
  readonly sharding: string;
  readonly checkpointing: boolean;
}

const mptVocab = 50368;
export function mptScores(): readonly Score[] {
  const table = tableOf<MptRow>(mptFile);
  const shapes: Readonly<Record<string, readonly number[]>> = mptFile.setup['shapes (width, heads, layers)'];
  return table.rows.map((row, index) => {
    const [hidden = 0, heads = 1, layers = 0] = shapes[row.model] ?? [];
    const ampere = row.gpu.startsWith('a100');
    const system = ampere
      ? machines.a100Roce(row.gpus, row.gpu.includes('40gb') ? cards.a100Small : cards.a100)
      : machines.dgxH100(row.gpus);
    const ran = runRow(system, profiles.fsdpFirst, gptShape(layers, hidden, heads, mptVocab), {
      tp: 1,
      pp: 1,
      dp: row.gpus,
      batch: row.batch,
      microBatch: row.micro,
      sequence: row.seq,
      precision: row.precision.includes('fp8') ? 'fp8' : 'bf16',
      recompute: row.checkpointing ? 'full' : 'none',
      zero: row.sharding === 'FULL_SHARD' ? 3 : 2,
    });
    return {
      id: `${table.id}/${index + 1}`,
      subject: `MPT ${row.model}, ${row.gpus} × ${row.gpu.toUpperCase().replace('_', ' ')}, ${row.seq} tokens, ${row.precision}, micro-batch ${row.micro}`,
      card: system.card.name,
      model: `mpt-${row.model}`,
      cards: row.gpus,
      quantity: 'tokens-per-s-card',
      published: row.tok_s_gpu,
      outcome: {
        ours: ran.step.tokensPerS / row.gpus,
        ...settingOf(ran),
      },
    };
  });
}

interface TitanRow {
  readonly doc: string;
  readonly model: string;
  readonly gpus: number;
  readonly seq: number;
  readonly local_batch: number;
  readonly batch: number;
  readonly tp: number;
  readonly pp: number;
  readonly cp: number;
  readonly ac: string;
  readonly techniques: string;
  readonly precision: string;
  readonly tps_gpu: number;
  readonly card?: string;
}

export function titanScores(): readonly Score[] {
  const table = tableOf<TitanRow>(titanFile);
  return table.rows.map((row, index) => {
    const model = modelPreset(row.model);
    if (!model) throw new Error(`The table names an unknown model '${row.model}'`);
    const { tp, pp, cp } = row;
    const precision: Precision = row.precision === 'fp8' ? 'fp8' : 'bf16';
    const system = machines.dgxH100(row.gpus, row.card === 'H200' ? cards.h200 : cards.h100Capped);
    const ran = runRow(system, profiles.fsdp, model, {
      tp,
      pp,
      cp,
      dp: row.gpus / tp / pp / cp,
      batch: row.batch,
      microBatch: pp > 1 ? 1 : row.local_batch,
      sequence: row.seq,
      precision,
      // 'selective' recomputes every second matmul there.
      recompute: row.ac === 'full' ? 'full' : 'half',
      zero: 3,
      unfusedPasses: row.techniques.includes('compile') ? 1 : 2,
    });
    return {
      id: `${table.id}/${index + 1}`,
      subject: `${model.name}, ${row.gpus} × ${system.card.name}, ${row.seq} tokens, ${row.techniques}, ${row.doc}`,
      card: system.card.name,
      model: model.id,
      cards: row.gpus,
      quantity: 'tokens-per-s-card',
      published: row.tps_gpu,
      outcome: {
        ours: ran.step.tokensPerS / row.gpus,
        ...settingOf(ran),
      },
    };
  });
}
