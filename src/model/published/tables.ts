/** The tables that the gallery reads: title, source and address, by id. */
import allReduce from './tables/allreduce-busbw-measured.json' with { type: 'json' };
import amd from './tables/amd-mi300x-vllm.json' with { type: 'json' };
import ascendExchange from './tables/ascend-expert-exchange.json' with { type: 'json' };
import ascendTraining from './tables/ascend-training.json' with { type: 'json' };
import astra from './tables/astra-sim-validation.json' with { type: 'json' };
import azure from './tables/azure-gb200-trtllm.json' with { type: 'json' };
import calculon from './tables/calculon-validation.json' with { type: 'json' };
import deepEpLater from './tables/deepep-later.json' with { type: 'json' };
import deepEp from './tables/deepep-published.json' with { type: 'json' };
import speedLimit from './tables/isca25-ep-speed-limit.json' with { type: 'json' };
import iteration from './tables/korthikanti-iteration-time.json' with { type: 'json' };
import interruptions from './tables/llama3-interruptions.json' with { type: 'json' };
import mpt from './tables/llm-foundry-mpt.json' with { type: 'json' };
import tiering from './tables/maxtext-tiering.json' with { type: 'json' };
import tpu from './tables/maxtext-tpu.json' with { type: 'json' };
import strong from './tables/megatron-lm-h100-strong.json' with { type: 'json' };
import weak from './tables/megatron-lm-h100-weak.json' with { type: 'json' };
import sc21 from './tables/megatron-sc21.json' with { type: 'json' };
import mttf from './tables/meta-rsc-mttf.json' with { type: 'json' };
import mlperf from './tables/mlperf-training-pretrain.json' with { type: 'json' };
import mlperfSmall from './tables/mlperf-training-small.json' with { type: 'json' };
import nccl from './tables/nccl-published-busbw.json' with { type: 'json' };
import bridge from './tables/nvidia-megatron-bridge-pretrain.json' with { type: 'json' };
import sglang from './tables/sglang-deepseek-large-ep.json' with { type: 'json' };
import tensorRt from './tables/tensorrt-llm-overview.json' with { type: 'json' };
import titan from './tables/torchtitan.json' with { type: 'json' };

export interface TableSource {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly url: string;
}

const files: readonly TableSource[] = [
  sc21,
  iteration,
  weak,
  strong,
  mlperf,
  mlperfSmall,
  bridge,
  mpt,
  titan,
  tpu,
  tiering,
  ascendTraining,
  allReduce,
  nccl,
  azure,
  deepEp,
  deepEpLater,
  ascendExchange,
  speedLimit,
  tensorRt,
  amd,
  sglang,
  mttf,
  interruptions,
  calculon,
  astra,
];

export const tableSources: Readonly<Record<string, TableSource>> = Object.fromEntries(
  files.map(({ id, title, source, url }) => [id, { id, title, source, url }]),
);

/** The table of a score: its id is the part before the first stroke. */
export function tableOfScore(scoreId: string): TableSource {
  const id = scoreId.slice(0, scoreId.indexOf('/'));
  const table = tableSources[id];
  if (!table) throw new Error(`No table '${id}' stands behind the row '${scoreId}'`);
  return table;
}
