/**
 * Question: which plans would be best for each training job on its cards, and why did the others lose?
 * It costs some tens of milliseconds for each job whose cards, model or batch changed, so it follows the live figures.
 */
import type { JobPicture } from '../../report/job-picture.ts';
import { openContext } from '../../solvers/workload/context.ts';
import { chooseTrainingProfile } from '../../solvers/workload/profiles/choose-profile.ts';
import { searchPlans, whyLost } from '../../solvers/workload/search/search-plans.ts';
import { defineAnalysis } from '../analysis.ts';
import { modelOf } from './job-model.ts';
import { planOf } from './job-picture.ts';
import { jobSystem } from './job-system.ts';
import { joinedNets } from './joined-nets.ts';

export const plansOfJobs = defineAnalysis({
  id: 'plans',
  question: 'Which plans would be best for each training job, and why did the others lose?',
  pace: 'after',
  needs: ['topology'],
  *run(machine, tools) {
    const drawn: Record<string, Partial<JobPicture>> = {};
    const jobs = (machine.jobs ?? []).filter(({ batch, kind }) => kind === 'train' && batch !== undefined);
    if (jobs.length === 0) return { figures: {}, findings: [] };
    const nets = yield* joinedNets(machine, tools);
    for (const job of jobs) {
      yield;
      const model = modelOf(job);
      const found = jobSystem(job, machine, nets, tools.results.topology?.figures ?? {});
      const sequence = job.sequence ?? (model.ok ? model.sequence : undefined);
      if (!model.ok || !found.ok || found.value.missing.length > 0 || sequence === undefined) continue;
      const { system } = found.value;
      const precision = job.precision ?? 'bf16';
      if (system.card.peak[precision] === undefined) continue;
      const { laboratory } = job;
      const goal = { cards: system.cards, batch: job.batch ?? 1, sequence, precision };
      const key = `plans ${JSON.stringify([system, model.shape, goal, laboratory])}`;
      const result = tools.remember(key, () => {
        const profile = chooseTrainingProfile(system.card, { fullySharded: false, laboratory });
        return searchPlans(openContext(system, profile), model.shape, goal);
      });
      const [first] = result.best;
      if (!first) continue;
      drawn[job.id] = {
        plans: {
          considered: result.considered,
          best: result.best.map(({ plan, step }) => ({
            plan: planOf(plan),
            seconds: step.seconds,
            lost: whyLost(first.step, step).map(({ part, seconds }) => ({ id: part, seconds })),
          })),
        },
      };
    }
    return { figures: {}, findings: [], jobs: drawn };
  },
});
