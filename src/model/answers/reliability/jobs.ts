/** Questions about jobs, checkpoints, spares and crews. */
import {
  checkpointCost,
  dalyIntervalS,
  effectiveTrainingShare,
  youngIntervalS,
} from '../../solvers/reliability/checkpoints.ts';
import { jobInterruptions } from '../../solvers/reliability/job-interruptions.ts';
import { crewLoad } from '../../solvers/reliability/repair-crews.ts';
import { defaultServiceLevel, sparesFor } from '../../solvers/reliability/spares.ts';
import { list, record } from '../inputs/composites.ts';
import { refusal, withDefault } from '../inputs/field.ts';
import { amount, positive, share, strictlyBetween, whole } from '../inputs/numbers.ts';
import { defineQuestion } from '../question.ts';

export const jobMtti = defineQuestion({
  id: 'job-mtti',
  inputs: {
    terms: list(record({ n: amount, perYear: amount, w: withDefault(share, 1) }), 0),
    per_job_day: withDefault(amount, 0),
  },
  answer({ per_job_day, terms }) {
    const { mttiH, partsPerH, totalPerH } = jobInterruptions(
      terms.map(({ n, perYear, w }) => ({ count: n, perYear, stopShare: w })),
      per_job_day,
    );
    return { hardware_per_h: partsPerH, total_per_h: totalPerH, mtti_h: mttiH };
  },
});

export const checkpoint = defineQuestion({
  id: 'checkpoint',
  inputs: { write_s: amount, mtti_h: positive, restart_s: amount },
  answer({ mtti_h, restart_s, write_s }) {
    const plan = { writeS: write_s, mttiS: mtti_h * 3600, restartS: restart_s };
    const interval = dalyIntervalS(plan);
    const { goodput, waste } = checkpointCost(plan, interval);
    return { young_s: youngIntervalS(plan), daly_s: interval, waste, goodput };
  },
});

export const ettr = defineQuestion({
  id: 'ettr',
  inputs: { nodes: amount, per_node_day: amount, restart_d: amount, interval_d: positive, write_d: amount },
  answer: ({ interval_d, nodes, per_node_day, restart_d, write_d }) => ({
    ettr: effectiveTrainingShare({
      nodes,
      failuresPerNodeDay: per_node_day,
      restartDays: restart_d,
      intervalDays: interval_d,
      writeDays: write_d,
    }),
  }),
});

/** Above this the spares themselves would be a warehouse; it also bounds the work. */
export const mostDemand = 1e9;

export const sparesInputs = {
  n: whole(0),
  per_year: amount,
  lead_days: amount,
  q: withDefault(strictlyBetween(0, 1), defaultServiceLevel),
} as const;

export function demandIsBounded(inputs: { readonly n: number; readonly per_year: number; readonly lead_days: number }) {
  const mean = (inputs.n * inputs.per_year * inputs.lead_days) / 365.25;
  return mean <= mostDemand
    ? null
    : refusal('above-other', {
        where: 'inputs.n',
        found: inputs.n,
        other: 'inputs.n',
        limit: (inputs.n * mostDemand) / mean,
      });
}

export const spares = defineQuestion({
  id: 'spares',
  inputs: sparesInputs,
  check: demandIsBounded,
  answer({ lead_days, n, per_year, q }) {
    const need = sparesFor(n, per_year, lead_days, q);
    return { mean: need.mean, spares: need.spares, cdf: need.reached };
  },
});

export const repairCrews = defineQuestion({
  id: 'repair-crews',
  inputs: { failures_per_day: amount, mttr_h: positive, crews: whole(1, 1_000_000) },
  answer({ crews, failures_per_day, mttr_h }) {
    const { load, meanDownH, waitH, waitProbability } = crewLoad(failures_per_day, mttr_h, crews);
    return { load, p_wait: waitProbability, wait_h: waitH, mean_down_h: meanDownH };
  },
});
