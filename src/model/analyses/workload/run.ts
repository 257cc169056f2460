/**
 * Question: how long does the whole training run of a job take on the drawn design, with failures, and what does it
 * cost? Formulas: MTTF = 24 h / (nodes of eight cards x stops a node-day); goodput as in the reliability of the machine;
 * usable share of high-bandwidth domains by the binomial over boxes that fail together; days = tokens / (rate x goodput
 * x usable share); energy = typical IT power x PUE x the job's share of the cards x time; cost = cost of a card-hour x
 * cards x time. Estimates. Cost: sums.
 */
import { modelPreset } from '../../catalogue/models/models.ts';
import type { Job } from '../../machine/jobs.ts';
import type { Machine, Place } from '../../machine/machine.ts';
import type { JobPicture } from '../../report/job-picture.ts';
import type { Figure, TextRef, Working } from '../../report/report.ts';
import { checkpointCost, dalyIntervalS } from '../../solvers/reliability/checkpoints.ts';
import { mttiOfNodesH } from '../../solvers/reliability/job-interruptions.ts';
import { expectedUsableShare } from '../../solvers/workload/goodput/domains.ts';
import { defineAnalysis } from '../analysis.ts';
import { cardCount } from '../card-count.ts';
import { siteFailures } from '../reliability/site-rates.ts';
import { shown } from './job-figures.ts';
import { modelOf } from './job-model.ts';

const cardsPerNode = 8;
/** Repair of a node where none is typed (engineering estimate), as in the reliability of the machine. */
const defaultRepairH = 4;

export const runOfJobs = defineAnalysis({
  id: 'run',
  question: 'How long does the training run of each job take with failures, and what does it cost?',
  needs: ['workload', 'supply', 'cooling', 'cost'],
  *run(machine, tools) {
    const figures: Record<string, Figure> = {};
    const { results } = tools;
    const known = Object.assign({}, ...Object.values(results).map((result) => result.figures));
    for (const job of machine.jobs ?? []) {
      const picture = results.workload?.jobs?.[job.id];
      if (job.kind !== 'train' || !picture?.plan || picture.devices === undefined) continue;
      const own = runFigures(machine, job, picture, known);
      for (const [name, figure] of Object.entries(own)) figures[`workload.${job.id}.${name}`] = figure;
    }
    return { figures, findings: [] };
  },
});

type Known = Readonly<Record<string, Figure | undefined>>;

/** A value with the ends of its interval. */
interface Ends {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function runFigures(
  machine: Machine,
  job: Job,
  { devices = 0, devicesPerCard = 1, used = devices, plan, tiers = [] }: Partial<JobPicture>,
  known: Known,
): Readonly<Record<string, Figure>> {
  const { operation } = machine.supplies;
  const site = siteFailures(operation);
  const cards = devices / devicesPerCard;
  // Only cards that the plan uses stop the job; all that it holds are paid for.
  const running = used / devicesPerCard;
  const nodes = running / cardsPerNode;
  const ownStops = operation.jobStopsPerDay ?? 0;
  const mttfOf = (rate: number) => 1 / (1 / mttiOfNodesH(nodes, rate) + ownStops / 24);
  const mttf: Ends = { value: mttfOf(site.stops.value), low: mttfOf(site.stops.high), high: mttfOf(site.stops.low) };
  const figures: Record<string, Figure> = {
    mttf: estimate('mttf', 'h', mttf, {
      formula: `1 / (${shown(running)} / ${cardsPerNode} × ${shown(site.stops.value)} / 1000 / 24 h)`,
      inputs: [site.input],
    }),
  };
  const usable = usableShare(machine, tiers, devicesPerCard, plan, site.hardware, operation.repairS?.value);
  if (usable) figures.usable = usable;
  const goodput = goodputOf(job, operation.checkpoint, mttf);
  figures.goodput = goodput ?? unknownOf('goodput', 'ratio', [`jobs.${job.id}.checkpoint`]);
  const rate = known[`workload.${job.id}.tokens-per-second`];
  const mfu = known[`workload.${job.id}.mfu`];
  const useful = (goodput?.value ?? 1) * (usable?.value ?? 1);
  if (goodput && typeof mfu?.value === 'number')
    figures['mfu.useful'] = estimate(
      'mfu.useful',
      'ratio',
      scaled(endsOf(mfu), (value) => value * useful),
      { formula: [mfu.value, goodput.value ?? 1, usable?.value ?? 1].map(shown).join(' × ') },
    );
  const model = modelOf(job);
  const trained = model.ok ? modelPreset(model.shape.id)?.tokensTrainedT : undefined;
  if (trained === undefined || typeof rate?.value !== 'number') return figures;
  const tokens = trained * 1e12;
  // Days without failures where nobody says how the job saves its state: a lower bound then, marked as one.
  const days = scaled(endsOf(rate), (value) => tokens / (value * useful) / 86400);
  const formula = `${shown(trained)} × 10¹² / (${shown(rate.value)} × ${shown(useful)}) / 86400`;
  const inputs: readonly Working[] = [
    { label: { key: 'working.workload.run-tokens' }, value: trained, unit: '' },
    { label: { key: 'figure.workload.goodput' }, value: goodput?.value ?? null, unit: 'ratio' },
  ];
  figures.days = goodput
    ? estimate('days', 'd', days, { formula, inputs })
    : unknownOf('days', 'd', [`jobs.${job.id}.checkpoint`], days.low, { formula, inputs });
  const unsaved = goodput ? [] : [`jobs.${job.id}.checkpoint`];
  const all = Math.max(1, cardCount(machine));
  const power = known['power.it.typical'];
  const pue = known['cooling.pue'];
  figures.energy = product('energy', 'MWh', days, unsaved, [
    [power, 'power.it.typical', 1 / 1000],
    [pue, 'cooling.pue', 1],
    [undefined, '', (24 * cards) / all],
  ]);
  figures.cost = product('cost', 'USD', days, unsaved, [
    [known['cost.per-card-hour'], 'cost.per-card-hour', 1],
    [undefined, '', 24 * cards],
  ]);
  return figures;
}

function endsOf({ value, lower, upper }: Figure): Ends {
  const middle = value ?? 0;
  return { value: middle, low: lower ?? middle, high: upper ?? middle };
}

/** Ends in order, whichever way the formula runs. */
function scaled({ value, low, high }: Ends, formula: (value: number) => number): Ends {
  const ends = [formula(low), formula(high)];
  return { value: formula(value), low: Math.min(...ends), high: Math.max(...ends) };
}

function estimate(name: string, unit: string, { value, low, high }: Ends, own: Partial<Working>): Figure {
  return {
    value,
    unit,
    kind: 'estimate',
    basis: 'estimate',
    ...(low < high && { lower: low, upper: high }),
    convention: { key: `convention.workload.${name}` },
    from: { label: { key: `figure.workload.${name}` }, ...own, value, unit },
  };
}

function unknownOf(
  name: string,
  unit: string,
  missing: readonly string[],
  lower?: number,
  own: Partial<Working> = {},
): Figure {
  return {
    value: null,
    unit,
    kind: 'unknown',
    basis: 'estimate',
    ...(lower !== undefined && { lower }),
    convention: { key: `convention.workload.${name}` },
    missing,
    from: { label: { key: `figure.workload.${name}` }, ...own, value: null, unit },
  };
}

function goodputOf(
  job: Job,
  checkpoint: Machine['supplies']['operation']['checkpoint'],
  mttf: Ends,
): (Figure & { readonly value: number }) | undefined {
  if (!checkpoint || checkpoint.job !== job.id) return undefined;
  const { intervalS, restartS, writeS } = checkpoint;
  const at = (hours: number) => {
    const plan = { writeS, restartS, mttiS: hours * 3600 };
    const tauS = intervalS ?? dalyIntervalS(plan);
    return { tauS, ...checkpointCost(plan, tauS) };
  };
  const { goodput, tauS, waste } = at(mttf.value);
  const because: TextRef | undefined = waste > 0.5 ? { key: 'because.goodput-range' } : undefined;
  const figure = estimate(
    'goodput',
    'ratio',
    { value: goodput, low: at(mttf.low).goodput, high: at(mttf.high).goodput },
    {
      formula: `1 − ${shown(writeS)} / (${shown(tauS)} + ${shown(writeS)}) − (${shown(tauS)} / 2 + ${shown(restartS)}) / ${shown(mttf.value * 3600)}`,
      inputs: [{ label: { key: 'working.workload.interval' }, value: tauS, unit: 's' }],
      ...(because && { because }),
    },
  );
  return { ...figure, value: goodput };
}

/** Cards of a high-bandwidth domain that whole groups still fill while boxes of it are down. */
function usableShare(
  machine: Machine,
  tiers: NonNullable<Partial<JobPicture>['tiers']>,
  devicesPerCard: number,
  plan: JobPicture['plan'],
  hardware: Ends | undefined,
  repairS: number | undefined,
): Figure | undefined {
  const [domain] = tiers;
  const unit = cardsLostTogether(machine.places);
  if (!domain || !plan || !hardware || unit === undefined) return undefined;
  const cards = Math.floor(domain.devices / devicesPerCard);
  const ways = Math.max(plan.tp, plan.ep * (plan.ep > 1 ? 1 : 0)) / devicesPerCard;
  const group = Math.max(1, Math.min(cards, Math.ceil(ways)));
  if (unit > cards) return undefined;
  const hours = repairS === undefined ? defaultRepairH : repairS / 3600;
  const share = (rate: number) => {
    const perUnitH = ((rate / 1000 / 24) * unit) / cardsPerNode;
    const unitDownShare = (perUnitH * hours) / (1 + perUnitH * hours);
    return expectedUsableShare({ cards, group, spares: 0, unit, unitDownShare });
  };
  return estimate(
    'usable',
    'ratio',
    { value: share(hardware.value), low: share(hardware.high), high: share(hardware.low) },
    {
      formula: `E[⌊(${shown(cards)} − ${shown(unit)} k) / ${shown(group)}⌋ × ${shown(group)}] / ${shown(cards)}`,
      inputs: [{ label: { key: 'working.workload.repair' }, value: hours, unit: 'h' }],
    },
  );
}

/** Cards in the smallest box that holds cards; all boxes of a place are equal. */
function cardsLostTogether(places: readonly Place[]): number | undefined {
  for (const place of places) {
    const cards = place.inside.filter(({ card }) => card).reduce((sum, { perParent }) => sum + perParent, 0);
    if (cards > 0) return cards;
    const deeper = cardsLostTogether(place.inside);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

type Factor = readonly [figure: Figure | undefined, id: string, times: number];

/** Days times figures and numbers: unknown where one is, from below where all are at least that. */
function product(
  name: string,
  unit: string,
  days: Ends,
  unsaved: readonly string[],
  factors: readonly Factor[],
): Figure {
  const lacking = factors.flatMap(([figure, id]) => (id !== '' && typeof figure?.value !== 'number' ? [id] : []));
  const missing = lacking.length > 0 ? lacking : unsaved;
  const at = (end: 'low' | 'value' | 'high') =>
    factors.reduce((all, [figure, id, times]) => {
      if (id === '') return all * times;
      const ends = { low: figure?.lower ?? figure?.value, value: figure?.value, high: figure?.upper ?? figure?.value };
      return all * times * (ends[end] ?? Number.NaN);
    }, days[end]);
  const lower = at('low');
  if (missing.length > 0) {
    const least = Number.isNaN(lower) ? undefined : lower;
    return unknownOf(name, unit, missing, least);
  }
  return estimate(
    name,
    unit,
    { value: at('value'), low: lower, high: at('high') },
    {
      inputs: factors.flatMap(([figure, id]) =>
        figure ? [{ label: { key: `figure.${id}` }, value: figure.value, unit: figure.unit }] : [],
      ),
    },
  );
}
