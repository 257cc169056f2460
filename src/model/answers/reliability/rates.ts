/** Questions about rates and structures. */
import { atLeastKOfN } from '../../solvers/reliability/k-of-n.ts';
import { perYearFromAfr, perYearFromFit, perYearFromMttf, rateFromPerYear } from '../../solvers/reliability/rates.ts';
import {
  commonCauseShare,
  pairUnavailability,
  parallelAvailability,
  seriesAvailability,
  steadyAvailability,
} from '../../solvers/reliability/structure.ts';
import { list } from '../inputs/composites.ts';
import { optional, refusal, withDefault } from '../inputs/field.ts';
import { above, amount, atLeastBelow, positive, share, whole } from '../inputs/numbers.ts';
import { defineQuestion, mustNotExceed } from '../question.ts';

const rateNames = ['mttf_h', 'fit', 'afr', 'per_year'] as const;

export const rates = defineQuestion({
  id: 'rates',
  inputs: {
    mttf_h: optional(above(0, 1e15)),
    fit: optional(amount),
    afr: optional(atLeastBelow(0, 1)),
    per_year: optional(amount),
  },
  check(inputs) {
    const given = rateNames.filter((name) => inputs[name] !== null);
    return given.length === 1
      ? null
      : refusal('one-of-inputs', { where: 'inputs', found: given.length, names: rateNames.join(', ') });
  },
  answer({ afr, fit, mttf_h, per_year }) {
    const perYear =
      per_year ??
      (mttf_h !== null ? perYearFromMttf(mttf_h) : fit !== null ? perYearFromFit(fit) : perYearFromAfr(afr as number));
    const rate = rateFromPerYear(perYear);
    return { mttf_h: rate.mttfH, fit: rate.fit, afr: rate.afr, per_year: rate.perYear };
  },
});

const mostParts = 10_000_000;

export const kOfN = defineQuestion({
  id: 'k-of-n',
  inputs: { k: whole(0, mostParts), n: whole(1, mostParts), a: share },
  check: ({ k, n }) => mustNotExceed('k', k, 'n', n),
  answer: ({ a, k, n }) => ({ availability: atLeastKOfN(k, n, a) }),
});

export const seriesParallel = defineQuestion({
  id: 'series-parallel',
  inputs: { series: withDefault(list(share, 0), []), parallel: optional(list(share)) },
  answer({ parallel, series }) {
    const inSeries = seriesAvailability(series);
    const inParallel = parallel === null ? 1 : parallelAvailability(parallel);
    return { series: inSeries, parallel: inParallel, both: inSeries * inParallel };
  },
});

export const betaPair = defineQuestion({
  id: 'beta-pair',
  inputs: { rate_per_year: amount, mttr_h: amount, beta: withDefault(share, commonCauseShare) },
  answer({ beta, mttr_h, rate_per_year }) {
    const { common, independent, total } = pairUnavailability(rate_per_year, mttr_h, beta);
    return { independent, common, total };
  },
});

/** Failures are those of a calendar year of 8,760 h here; rates elsewhere are for the mean year of 8,766 h. */
const calendarYearH = 365 * 24;

export const availability = defineQuestion({
  id: 'availability',
  inputs: { mtbf_h: positive, mttr_h: amount },
  answer: ({ mtbf_h, mttr_h }) => ({
    availability: steadyAvailability(mtbf_h, mttr_h),
    failures_per_year: calendarYearH / mtbf_h,
  }),
});
