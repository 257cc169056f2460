/** Figures and findings of a training job. */
import type { MachineFabric } from '../../machine/fabric.ts';
import type { Job } from '../../machine/jobs.ts';
import type { Score } from '../../published/score.ts';
import type { JobPicture } from '../../report/job-picture.ts';
import type { Figure, Finding, TextRef } from '../../report/report.ts';
import { openContext } from '../../solvers/workload/context.ts';
import { type SettledTraining, settleTraining, type TrainingJob } from '../../solvers/workload/jobs/training-job.ts';
import type { ModelShape } from '../../solvers/workload/model-shape.ts';
import { chooseTrainingProfile } from '../../solvers/workload/profiles/choose-profile.ts';
import { searchPlans } from '../../solvers/workload/search/search-plans.ts';
import type { WorkloadSystem } from '../../solvers/workload/system.ts';
import { usableShare } from '../../solvers/workload/training/memory.ts';
import type { TrainingPlan } from '../../solvers/workload/training/plan.ts';
import { trainingStep } from '../../solvers/workload/training/step.ts';
import { trainingTraffic } from '../../solvers/workload/training/traffic.ts';
import { inUnit } from '../../units/format.ts';
import { jobCurves } from './job-curves.ts';
import { type Answer, banded, type FigureName, memoryFigure, shown, timeParts, unknown } from './job-figures.ts';
import { cablesOf, partsOf, pictureOf, planOf } from './job-picture.ts';
import type { JobSystem } from './job-system.ts';
import { cardsUnused, planRefused } from './plan-findings.ts';

export interface JobAnswer {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly findings: readonly Finding[];
  readonly picture?: Partial<JobPicture>;
}

const names = ['step', 'mfu', 'tokens-per-second', 'memory.per-card'] as const satisfies readonly FigureName[];

export function trainingUnknown(missing: readonly string[], because?: TextRef): JobAnswer {
  return { figures: Object.fromEntries(names.map((name) => [name, unknown(name, missing, because)])), findings: [] };
}

export function trainingAnswer(
  job: Job,
  model: ModelShape,
  presetSequence: number | undefined,
  machine: JobSystem,
  scores: readonly Score[],
  fabrics: readonly MachineFabric[],
): JobAnswer {
  const sequence = job.sequence ?? presetSequence;
  const lacking = [
    ...(job.batch === undefined ? [`jobs.${job.id}.batch`] : []),
    ...(sequence === undefined ? [`jobs.${job.id}.sequence`] : []),
  ];
  if (job.batch === undefined || sequence === undefined) return trainingUnknown(lacking);
  const asked: TrainingJob = { ...optionalFields(job), model, batch: job.batch, sequence };
  const settled = settleOnFewer(machine.system, asked);
  if (!settled.ok) {
    const refused = planRefused(job, model, asked, machine, settled.reason);
    return { figures: trainingUnknown(refused.missing, refused.because).figures, findings: refused.findings };
  }
  const { value } = settled;
  const answer: Answer = {
    classId: value.classId,
    context: value.context,
    machine,
    modelId: model.id,
    scores,
    plan: planText(value.plan, value.searched, machine.system.cards),
  };
  const { memory } = value.step;
  const perCard = memoryFigure(answer, memory.totalBytes, {
    weights: memory.weightsBytes,
    gradients: memory.gradientsBytes,
    optimiser: memory.optimiserBytes,
    activations: memory.activationsBytes - memory.parkedBytes,
  });
  const findings = [...cardsUnused(job, value.plan, machine), ...tensorCrosses(job, value.plan.tp, machine)];
  if (!memory.fits) {
    const times = trainingUnknown([`jobs.${job.id}: memory`], { key: 'because.workload.memory' }).figures;
    return {
      figures: { ...times, 'memory.per-card': perCard },
      findings: [...findings, overfull(job, model, asked, value, machine)],
    };
  }
  if (machine.missing.length > 0)
    return {
      figures: {
        ...trainingUnknown(machine.missing, { key: 'because.workload.kernels' }).figures,
        'memory.per-card': perCard,
      },
      findings,
    };
  const { curves, figures: curveFigures } = jobCurves(value.context, machine.system.cards);
  const groups = trainingTraffic(value.context, model, value.plan);
  const picture = pictureOf(job, answer, {
    curves,
    groups,
    cables: cablesOf(answer, groups, fabrics),
    parts: partsOf(value.step.parts),
    hiddenS: value.step.hiddenS,
    seconds: value.step.seconds,
    used: value.step.cards,
    timed: (context) => trainingStep(context, model, value.plan).seconds,
  });
  return {
    figures: { ...timeFigures(answer, value), 'memory.per-card': perCard, ...curveFigures },
    findings,
    picture: { ...picture, plan: planOf(value.plan), searched: value.searched },
  };
}

/** A batch that no plan spreads over nearly all cards may still run on fewer of them. */
export function settleOnFewer(system: WorkloadSystem, asked: TrainingJob): ReturnType<typeof settleTraining> {
  const settled = settleTraining(system, asked);
  if (settled.ok || settled.reason !== 'plan.nothing-fits') return settled;
  const { model, batch, sequence, precision = 'bf16', laboratory = false } = asked;
  const context = openContext(system, chooseTrainingProfile(system.card, { fullySharded: false, laboratory }));
  const goal = { cards: system.cards, batch, sequence, precision, keep: 1, leastUse: 1 / system.cards };
  const [found] = searchPlans(context, model, goal).best;
  if (!found) return settled;
  const { tp, pp, vpp, cp, dp, ep, microBatch } = found.plan;
  const again = settleTraining(system, { ...asked, tp, pp, vpp, cp, dp, ep, microBatch });
  return again.ok ? { ok: true, value: { ...again.value, searched: true } } : settled;
}

export function optionalFields(job: Job): Omit<TrainingJob, 'model' | 'batch' | 'sequence'> {
  const { precision, tp, pp, vpp, cp, dp, ep, microBatch, recompute, zero, laboratory } = job;
  return {
    laboratory,
    ...(precision !== undefined && { precision }),
    ...(tp !== undefined && { tp }),
    ...(pp !== undefined && { pp }),
    ...(vpp !== undefined && { vpp }),
    ...(cp !== undefined && { cp }),
    ...(dp !== undefined && { dp }),
    ...(ep !== undefined && { ep }),
    ...(microBatch !== undefined && { microBatch }),
    ...(recompute !== undefined && { recompute }),
    ...(zero !== undefined && { zero }),
  };
}

function timeFigures(answer: Answer, { plan, step, utilisation }: SettledTraining) {
  const { seconds, tokensPerS } = step;
  const peak = answer.context.system.card.peak.bf16;
  return {
    step: banded(answer, 'step', seconds, {
      formula: Object.values(step.parts)
        .filter((part) => part !== 0)
        .sort((a, b) => b - a)
        .map(shown)
        .join(' + '),
      inputs: timeParts({ ...step.parts }, step.hiddenS),
    }),
    mfu: banded(answer, 'mfu', utilisation['all-pairs'], {
      formula: `${shown((utilisation['all-pairs'] * peak * step.cards * seconds) / 1e15)} / (${shown(seconds)} × ${shown(step.cards)} × ${shown(peak / 1e15)})`,
      inputs: [{ label: { key: 'working.workload.mfu-causal' }, value: utilisation.causal, unit: 'ratio' }],
    }),
    'tokens-per-second': banded(answer, 'tokens-per-second', tokensPerS, {
      formula: `${shown(plan.batch)} × ${shown(plan.sequence)} / ${shown(seconds)}`,
      inputs: [{ label: { key: 'working.workload.per-device' }, value: tokensPerS / step.cards, unit: 'token/s' }],
    }),
  };
}

function planText(plan: TrainingPlan, searched: boolean, cards: number) {
  const { tp, pp, vpp, cp, dp, ep, microBatch, recompute, zero, precision } = plan;
  return {
    key: searched ? 'working.workload.plan-searched' : 'working.workload.plan',
    params: { tp, pp, vpp, cp, dp, ep, microBatch, recompute, zero, precision, used: tp * pp * cp * dp, cards },
  };
}

/** A tensor group that does not stay in the innermost domain sends its sums over the slower network. */
export function tensorCrosses(job: Job, tp: number, { domain }: JobSystem): readonly Finding[] {
  if (domain === undefined || tp <= domain) return [];
  let nearest = domain;
  while (tp % nearest !== 0) nearest--;
  return [
    {
      code: 'workload.tp-crosses',
      severity: 'warning',
      where: [job.id],
      params: { job: job.id, tp, domain },
      arithmetic: `${shown(tp)} > ${shown(domain)}`,
      fix: { key: 'fix.workload.tp-crosses', params: { tp: nearest } },
    },
  ];
}

function overfull(
  job: Job,
  model: ModelShape,
  asked: TrainingJob,
  { step, plan }: SettledTraining,
  machine: JobSystem,
): Finding {
  const { system, devices } = machine;
  const usable = system.card.memoryBytes * usableShare * devices;
  const gigabytes = (bytes: number) => inUnit(bytes * devices, 'GB');
  return {
    code: 'workload.memory',
    severity: 'error',
    where: [job.id],
    params: { job: job.id, need: shown(gigabytes(step.memory.totalBytes)), usable: shown(inUnit(usable, 'GB')) },
    arithmetic: `${[
      step.memory.weightsBytes,
      step.memory.gradientsBytes,
      step.memory.optimiserBytes,
      step.memory.activationsBytes - step.memory.parkedBytes,
    ]
      .map((bytes) => shown(gigabytes(bytes)))
      .join(' + ')} = ${shown(gigabytes(step.memory.totalBytes))} > ${shown(inUnit(usable, 'GB'))} GB`,
    fix: fittingPlan(model, asked, plan, machine),
  };
}

/** The fastest plan that fits on the same cards, searched; else more cards. */
export function fittingPlan(
  model: ModelShape,
  asked: TrainingJob,
  plan: Pick<TrainingPlan, 'precision'>,
  { system }: JobSystem,
): NonNullable<Finding['fix']> {
  const profile = chooseTrainingProfile(system.card, { fullySharded: false, laboratory: asked.laboratory ?? false });
  const { batch, sequence } = asked;
  const goal = { cards: system.cards, batch, sequence, precision: plan.precision, keep: 1 };
  const [found] = searchPlans(openContext(system, profile), model, goal).best;
  if (!found) return { key: 'fix.workload.memory.more-cards', params: { cards: shown(system.cards) } };
  const { tp, pp, cp, dp, ep, microBatch, recompute, zero } = found.plan;
  return { key: 'fix.workload.memory.plan', params: { tp, pp, cp, dp, ep, microBatch, recompute, zero } };
}
