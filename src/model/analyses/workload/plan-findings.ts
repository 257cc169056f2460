/** Plans that cannot run, or that leave cards out: the arithmetic, and the nearest one that works. */
import type { Job } from '../../machine/jobs.ts';
import type { Finding, TextRef } from '../../report/report.ts';
import type { TrainingJob, TrainingRefusal } from '../../solvers/workload/jobs/training-job.ts';
import { countShape, type ModelShape } from '../../solvers/workload/model-shape.ts';
import type { WorkloadSystem } from '../../solvers/workload/system.ts';
import { usableShare } from '../../solvers/workload/training/memory.ts';
import type { TrainingPlan } from '../../solvers/workload/training/plan.ts';
import { shown } from './job-figures.ts';
import type { JobSystem } from './job-system.ts';

export interface Refused {
  readonly missing: readonly string[];
  readonly because: TextRef;
  readonly findings: readonly Finding[];
}

export function planRefused(
  job: Job,
  model: ModelShape,
  asked: TrainingJob,
  { system, part }: JobSystem,
  reason: TrainingRefusal,
): Refused {
  const field = (name: string) => [`jobs.${job.id}.${name}`];
  const because = { key: 'because.workload.plan' };
  const { tp = 1, pp = 1, vpp = 1, cp = 1, ep = 1, microBatch = 1, batch } = asked;
  const dp = asked.dp ?? Math.max(1, Math.floor(system.cards / (tp * pp * cp)));
  const shape = (
    name: string,
    arithmetic: string,
    nearest: number | undefined,
    key = 'fix.workload.parallel-shape',
  ): Refused => ({
    missing: field(name),
    because,
    findings: [
      {
        code: 'workload.parallel-shape',
        severity: 'error',
        where: [job.id],
        params: { job: job.id, field: name },
        arithmetic,
        ...(nearest !== undefined && { fix: { key, params: { field: name, value: shown(nearest) } } }),
      },
    ],
  });
  switch (reason) {
    case 'plan.batch-not-divided': {
      const slices = dp * microBatch;
      const below = Math.floor(batch / slices) * slices;
      return {
        missing: field('batch'),
        because,
        findings: [
          {
            code: 'workload.batch-divides',
            severity: 'error',
            where: [job.id],
            params: { job: job.id, batch, dp, microBatch },
            arithmetic: `${shown(batch)} / (${shown(dp)} × ${shown(microBatch)}) = ${shown(batch / slices)}`,
            fix: {
              key: below > 0 ? 'fix.workload.batch-divides' : 'fix.workload.batch-divides.up',
              params: { below: shown(below), above: shown(below + slices) },
            },
          },
        ],
      };
    }
    case 'plan.precision-missing':
      return { ...precisionMissing(part, asked.precision ?? 'bf16', system), findings: [] };
    case 'plan.nothing-fits':
      return {
        missing: field('cards'),
        because,
        findings: [
          {
            code: 'workload.memory',
            severity: 'error',
            where: [job.id],
            params: { job: job.id, ...leastMemory(model, system).params },
            arithmetic: leastMemory(model, system).text,
            fix: { key: 'fix.workload.memory.more-cards', params: { cards: shown(system.cards) } },
          },
        ],
      };
    case 'plan.too-many-cards': {
      const ways = Math.floor(system.cards / (tp * pp * cp));
      return shape('dp', shapeText(tp, pp, cp, dp, system.cards), ways > 0 ? ways : undefined);
    }
    case 'plan.heads-not-divided':
      return shape('tp', quotient(model.heads, tp), divisorNear(model.heads, tp));
    case 'plan.layers-not-divided':
      return shape(
        'pp',
        `${shown(pp)} × ${shown(vpp)} > ${shown(model.layers)}`,
        Math.max(1, Math.floor(model.layers / vpp)),
      );
    case 'plan.interleaving-without-pipeline':
      return shape('vpp', `${shown(vpp)} > ${shown(pp)}`, 1);
    case 'plan.experts-not-divided':
      return shape('ep', quotient(model.moe?.experts ?? 1, ep), divisorNear(model.moe?.experts ?? 1, ep));
    case 'plan.expert-group-not-divided':
      return shape('ep', quotient(tp * cp * dp, ep), divisorNear(tp * cp * dp, ep));
    case 'plan.experts-without-moe':
      return shape('ep', `${shown(ep)} > 1`, 1);
    case 'plan.not-whole':
      return shape('dp', shapeText(tp, pp, cp, dp, system.cards), undefined);
  }
}

/** More cards are asked for than stand at the place. */
export function cardsMissing(job: Job): Finding | undefined {
  const there = job.place.reduce((sum, { count }) => sum + count, 0);
  if (job.cards === undefined || job.cards <= there || there === 0) return undefined;
  return {
    code: 'workload.parallel-shape',
    severity: 'error',
    where: [job.id],
    params: { job: job.id, field: 'cards' },
    arithmetic: `${shown(job.cards)} > ${shown(there)}`,
    fix: { key: 'fix.workload.parallel-shape', params: { field: 'cards', value: shown(there) } },
  };
}

/** All ways are stated and leave cards idle: the product is not the number of cards. */
export function cardsUnused(job: Job, plan: TrainingPlan, { system, devices }: JobSystem): readonly Finding[] {
  const { tp, pp, cp, dp } = plan;
  if (job.dp === undefined || tp * pp * cp * dp === system.cards) return [];
  const wanted = system.cards / (tp * pp * cp);
  return [
    {
      code: 'workload.parallel-shape',
      severity: 'error',
      where: [job.id],
      params: { job: job.id, field: 'dp' },
      arithmetic: shapeText(tp, pp, cp, dp, system.cards),
      fix: Number.isInteger(wanted)
        ? { key: 'fix.workload.parallel-shape', params: { field: 'dp', value: shown(wanted) } }
        : {
            key: 'fix.workload.parallel-shape',
            params: { field: 'cards', value: shown(Math.ceil((tp * pp * cp * dp) / devices)) },
          },
    },
  ];
}

function shapeText(tp: number, pp: number, cp: number, dp: number, cards: number): string {
  const ways = cp > 1 ? [tp, pp, cp, dp] : [tp, pp, dp];
  return `${ways.map(shown).join(' × ')} = ${shown(tp * pp * cp * dp)} ≠ ${shown(cards)}`;
}

function quotient(whole: number, ways: number): string {
  return `${shown(whole)} / ${shown(ways)} = ${shown(whole / ways)}`;
}

/** A number format that the card does not multiply in, and those it does. */
export function precisionMissing(
  part: string,
  asked: string,
  { card }: WorkloadSystem,
): { readonly missing: readonly string[]; readonly because: TextRef } {
  const has = Object.keys(card.peak).join(', ');
  return {
    missing: [`${part}#${asked}`],
    because: { key: 'because.workload.precision', params: { asked, has } },
  };
}

/** Weights, gradients and optimiser state, 16 bytes a parameter, spread evenly: no plan needs less. */
function leastMemory(model: ModelShape, { card, cards }: WorkloadSystem) {
  const parameters = countShape(model).total;
  const need = shown((16 * parameters) / cards / 1e9);
  const usable = shown((card.memoryBytes * usableShare) / 1e9);
  return {
    params: { need, usable },
    text: `16 B × ${shown(parameters / 1e9)} × 10⁹ / ${shown(cards)} = ${need} GB; ${usable} GB`,
  };
}

export function divisorNear(whole: number, asked: number): number {
  for (let step = 0; step < Math.max(whole, asked); step++)
    for (const value of [asked - step, asked + step])
      if (value >= 1 && value <= whole && whole % value === 0) return value;
  return 1;
}
