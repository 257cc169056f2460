/** Every published row of the tables, scored or with what is missing; in the order of the tables. */
import { ascendScores, tieringScores, tpuScores } from './rows/accelerators.ts';
import { azureAllReduceScores, measuredAllReduceScores, publishedAllReduceScores } from './rows/all-reduce.ts';
import { ascendExchangeScores, deepEpLaterScores, deepEpScores, speedLimitScores } from './rows/expert-exchange.ts';
import { mptScores, titanScores } from './rows/fully-sharded.ts';
import { matmulScores } from './rows/matmul.ts';
import { h100StrongScores, h100WeakScores, iterationScores, sc21Scores } from './rows/megatron.ts';
import { bridgeScores, mlperfScores, mlperfSmallScores } from './rows/pretraining.ts';
import { interruptionScores, mttfScores, yardstickScores } from './rows/reliability.ts';
import { azureServingScores, sglangScores, tensorRtScores, vllmScores } from './rows/serving.ts';
import type { Score } from './score.ts';

const readers: readonly (() => readonly Score[])[] = [
  sc21Scores,
  iterationScores,
  h100WeakScores,
  h100StrongScores,
  mlperfScores,
  mlperfSmallScores,
  bridgeScores,
  mptScores,
  titanScores,
  tpuScores,
  tieringScores,
  ascendScores,
  measuredAllReduceScores,
  publishedAllReduceScores,
  azureAllReduceScores,
  deepEpScores,
  deepEpLaterScores,
  ascendExchangeScores,
  speedLimitScores,
  matmulScores,
  tensorRtScores,
  azureServingScores,
  vllmScores,
  sglangScores,
  mttfScores,
  interruptionScores,
  yardstickScores,
];

export function scoreGallery(): readonly Score[] {
  return readers.flatMap((read) => read());
}
