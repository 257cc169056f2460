/**
 * Question: what does each job of the document get on this machine: time of a step or a token, rate, share of the peak,
 * memory? Formulas: with the workload solvers. Every time is an estimate with the band of its class and its label; what
 * the design, the catalogue or the kernel tables do not say leaves it unknown. Cost: nothing without jobs; else some
 * milliseconds each, plus the published rows once.
 */
import type { Job } from '../../machine/jobs.ts';
import { scoreGallery } from '../../published/gallery.ts';
import type { JobPicture } from '../../report/job-picture.ts';
import type { Figure, Finding, TextRef } from '../../report/report.ts';
import { type AnalysisResult, defineAnalysis } from '../analysis.ts';
import { modelOf } from './job-model.ts';
import { jobSystem } from './job-system.ts';
import { joinedNets } from './joined-nets.ts';
import { cardsMissing } from './plan-findings.ts';
import { servingAnswer, servingUnknown } from './serving-answer.ts';
import { type JobAnswer, trainingAnswer, trainingUnknown } from './training-answer.ts';

export const workload = defineAnalysis({
  id: 'workload',
  question: 'What does each job of the document get on this machine?',
  needs: ['topology'],
  *run(machine, tools): Generator<void, AnalysisResult> {
    const figures: Record<string, Figure> = {};
    const drawn: Record<string, Partial<JobPicture>> = {};
    const findings: Finding[] = [];
    const { jobs } = machine;
    if (!jobs || jobs.length === 0) return { figures, findings };
    const nets = yield* joinedNets(machine, tools);
    const fabrics = nets.map(({ fabric }) => fabric);
    const topology = tools.results.topology?.figures ?? {};
    for (const job of jobs) {
      yield;
      const answer = answerTo(job);
      for (const [name, figure] of Object.entries(answer.figures)) figures[`workload.${job.id}.${name}`] = figure;
      findings.push(...answer.findings);
      if (answer.picture) drawn[job.id] = answer.picture;
    }
    return { figures, findings, jobs: drawn };

    function answerTo(job: Job): JobAnswer {
      const unknown = (missing: readonly string[], because?: TextRef) =>
        job.kind === 'train' ? trainingUnknown(missing, because) : servingUnknown(job, missing, because);
      const tooMany = cardsMissing(job);
      if (tooMany) return { figures: unknown([`jobs.${job.id}.cards`]).figures, findings: [tooMany] };
      const model = modelOf(job);
      const found = jobSystem(job, machine, nets, topology);
      if (!model.ok || !found.ok)
        return unknown(
          [...(model.ok ? [] : model.missing), ...(found.ok ? [] : found.missing)],
          model.ok ? (found.ok ? undefined : found.because) : model.because,
        );
      const scores = tools.remember('workload published rows', scoreGallery);
      return job.kind === 'train'
        ? trainingAnswer(job, model.shape, model.sequence, found.value, scores, fabrics)
        : servingAnswer(job, model.shape, found.value, scores, fabrics);
    }
  },
});
