/** A serving job drawn: where a token's time goes, the batch frontier, and prompts read on cards of their own. */
import type { MachineFabric } from '../../machine/fabric.ts';
import type { Job } from '../../machine/jobs.ts';
import type { JobPicture, JobSplit } from '../../report/job-picture.ts';
import type { Figure } from '../../report/report.ts';
import type { WorkloadContext } from '../../solvers/workload/context.ts';
import type { SettledServing } from '../../solvers/workload/jobs/serving-job.ts';
import type { ModelShape } from '../../solvers/workload/model-shape.ts';
import { batchFrontier } from '../../solvers/workload/serving/decode.ts';
import { type Disaggregated, disaggregated } from '../../solvers/workload/serving/disaggregated.ts';
import { engineStep } from '../../solvers/workload/serving/engine-step.ts';
import { prefill } from '../../solvers/workload/serving/prefill.ts';
import { servingTraffic } from '../../solvers/workload/serving/serving-traffic.ts';
import { jobCurves } from './job-curves.ts';
import { type Answer, banded, shown } from './job-figures.ts';
import { cablesOf, partsOf, pictureOf } from './job-picture.ts';

/** Prompt tokens in flight on one engine while it reads. */
const promptsInFlight = 8192;

export function servingPicture(
  job: Job,
  model: ModelShape,
  answer: Answer,
  value: SettledServing,
  fabrics: readonly MachineFabric[],
): { readonly figures: Readonly<Record<string, Figure>>; readonly picture: JobPicture } {
  const { context, plan } = value;
  const { sequence = 0, output = 0 } = job;
  const { system } = answer.machine;
  const curves = jobCurves(context, Math.min(system.cards, Math.max(plan.tp, plan.ep)));
  const reads = job.kind === 'prefill';
  const batch = value.decoding?.batch ?? value.queued?.batch ?? 1;
  const contextTokens = sequence + output / 2;
  const tokens = reads ? sequence : batch + (value.queued && output > 0 ? (batch * sequence) / output : 0);
  const groups = servingTraffic(context, model, plan, tokens);
  // Engines that are kept full read the prompts of the next requests in the same steps.
  const rides = value.queued !== undefined && context.profile.serving.mixesPrompts && output > 0;
  const load = {
    sequences: batch,
    contextTokens,
    ...(rides && { promptTokens: (batch * sequence) / output, promptLength: sequence }),
  };
  const timed = (on: WorkloadContext) =>
    reads ? prefill(on, model, plan, sequence, sequence).ttftS : engineStep(on, model, plan, load).seconds;
  const step = reads ? undefined : engineStep(context, model, plan, load);
  const picture = pictureOf(job, answer, {
    curves: curves.curves,
    groups,
    cables: cablesOf(answer, groups, fabrics),
    parts: partsOf(step ? step.parts : prefill(context, model, plan, sequence, sequence).parts),
    hiddenS: step?.hiddenS ?? 0,
    seconds: timed(context),
    used: value.engines * plan.tp,
    timed,
  });
  if (reads || output === 0) return { figures: curves.figures, picture };
  const devices = value.engines * plan.tp;
  const apart = disaggregated(
    context,
    model,
    { prefill: plan, decode: plan },
    {
      promptTokens: sequence,
      outputTokens: output,
      promptsInFlight: Math.max(sequence, promptsInFlight),
      ...(job.limitS !== undefined && { tpotLimitS: job.limitS }),
    },
  );
  const frontier = batchFrontier(context, model, plan, contextTokens).map(({ batch: size, tokensPerSCard, tpotS }) => ({
    batch: size,
    tokensPerSCard,
    tpotS,
  }));
  return {
    figures: { ...curves.figures, ...(apart && apartFigures(answer, apart, devices)) },
    picture: { ...picture, frontier, ...(apart && { split: splitOf(apart, devices) }) },
  };
}

function splitOf(apart: Disaggregated, devices: number): JobSplit {
  return {
    prefillPerDecode: apart.prefillPerDecodeCard,
    tokensPerS: apart.tokensPerSCard * devices,
    ttftS: apart.ttftS,
    tpotS: apart.decoding.tpotS,
    transferS: apart.transferS,
    batch: apart.decoding.batch,
  };
}

/** The same cards, some of them reading prompts and the others writing tokens, in the ratio that wastes neither. */
function apartFigures(answer: Answer, apart: Disaggregated, devices: number): Readonly<Record<string, Figure>> {
  const reading = devices * (apart.prefillPerDecodeCard / (1 + apart.prefillPerDecodeCard));
  const rate = banded(answer, 'tokens-per-second', apart.tokensPerSCard * devices, {
    formula: `${shown(devices - reading)} × ${shown(apart.decoding.tokensPerSCard)}`,
    inputs: [
      { label: { key: 'working.workload.apart.reading' }, value: reading, unit: '' },
      { label: { key: 'working.workload.apart.writing' }, value: devices - reading, unit: '' },
    ],
  });
  const first = banded(answer, 'ttft', apart.ttftS, {
    formula: `${shown(apart.prefill.ttftS)} + ${shown(apart.transferS)} + ${shown(apart.decoding.tpotS)}`,
    inputs: [
      { label: { key: 'working.workload.ttft' }, value: apart.prefill.ttftS, unit: 's' },
      { label: { key: 'working.workload.apart.transfer' }, value: apart.transferS, unit: 's' },
      { label: { key: 'working.workload.tpot' }, value: apart.decoding.tpotS, unit: 's' },
    ],
  });
  return { 'disaggregated.tokens-per-second': rate, 'disaggregated.ttft': first };
}
