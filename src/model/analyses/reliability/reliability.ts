/**
 * Question: how long does a job on all cards run until something stops it, and which share of its time can it run?
 * Formula: MTTI = 24 h / (nodes of eight cards · stops a node-day), joined with the job's own stops; availability = a^n,
 * a = MTBF / (MTBF + repair) of a node, or n − s of n with spare nodes; goodput = 1 − write / (tau + write) − (tau / 2 +
 * restart) / MTTI with Daly's tau where none is set. Estimates: rates of a site that is not this one.
 * Source: arXiv 2407.21783, 2410.21680; Daly 2006. Cost: a few sums.
 */
import type { Machine } from '../../machine/machine.ts';
import type { Operation } from '../../machine/supplies/operation.ts';
import type { Figure } from '../../report/report.ts';
import { checkpointCost, dalyIntervalS } from '../../solvers/reliability/checkpoints.ts';
import { mttiOfNodesH } from '../../solvers/reliability/job-interruptions.ts';
import { atLeastKOfN } from '../../solvers/reliability/k-of-n.ts';
import { steadyAvailability } from '../../solvers/reliability/structure.ts';
import { groupThousands } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import { defineAnalysis } from '../analysis.ts';
import { cardCount } from '../card-count.ts';
import { rangedFigure, unknownValue } from '../ranged-figure.ts';
import { type SiteFailures, siteFailures } from './site-rates.ts';

const cardsPerNode = 8;
/** Repair of a node where none is typed, h (engineering estimate). */
const defaultRepairH = { value: 4, low: 1, high: 24 };
const shown = (value: number) => groupThousands(roundTo(value, 6));

export const reliability = defineAnalysis({
  id: 'reliability',
  question: 'How long does a job on all cards run until something stops it, and which share of its time can it run?',
  // biome-ignore lint/correctness/useYield: a few sums
  *run(machine: Machine) {
    const cards = cardCount(machine);
    if (cards === 0) return { figures: {}, findings: [] };
    const { operation } = machine.supplies;
    const site = siteFailures(operation);
    const mtti = interruptions(cards, site, operation);
    const figures: Record<string, Figure> = {
      'reliability.mttf.job': mttiFigure(cards, site, operation, mtti),
      'reliability.availability': availabilityFigure(cards, site, operation),
      ...goodputFigures(site, operation, mtti),
    };
    return { figures, findings: [] };
  },
});

interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Hours; a high rate is the low end. */
function interruptions(cards: number, { stops }: SiteFailures, { jobStopsPerDay = 0 }: Operation): Interval {
  const nodes = cards / cardsPerNode;
  const joined = (rate: number) => 1 / (1 / mttiOfNodesH(nodes, rate) + jobStopsPerDay / 24);
  return { value: joined(stops.value), low: joined(stops.high), high: joined(stops.low) };
}

function mttiFigure(cards: number, site: SiteFailures, { jobStopsPerDay = 0 }: Operation, mtti: Interval): Figure {
  const own = jobStopsPerDay > 0 ? ` + ${jobStopsPerDay} / 24 h` : '';
  return rangedFigure(
    { ...mtti, bases: [site.basis], isModel: true },
    {
      unit: 'h',
      convention: { key: 'convention.mttf', params: { site: site.site, cards: cardsPerNode } },
      from: {
        label: { key: 'figure.reliability.mttf.job' },
        formula: `1 / (${shown(cards)} / ${cardsPerNode} × ${shown(site.stops.value)} / 1000 / 24 h${own})`,
        value: mtti.value,
        unit: 'h',
        inputs: [site.input],
        ...(site.isDefault && { because: { key: 'because.default-site' } }),
      },
    },
  );
}

function availabilityFigure(cards: number, site: SiteFailures, { repairS, spareNodes }: Operation): Figure {
  const nodes = Math.ceil(cards / cardsPerNode);
  const spares = Math.min(nodes - 1, Math.round(spareNodes?.value ?? 0));
  const repairH = repairS && { value: repairS.value / 3600, low: repairS.value / 3600, high: repairS.value / 3600 };
  const repair = repairH ?? defaultRepairH;
  const words = (formula: string, value: number | null) => ({
    unit: 'ratio',
    convention: { key: 'convention.availability', params: { site: site.site, spares } },
    from: {
      label: { key: 'figure.reliability.availability' },
      formula,
      value,
      unit: '',
      inputs: [site.input],
      ...(!repairH && { because: { key: 'because.default-repair' } }),
    },
  });
  const { hardware } = site;
  if (!hardware) return unknownValue(['facility.failures'], { bases: [site.basis] }, words('', null));
  const at = (rate: number, hours: number) => {
    const mtbfH = (24 * 1000) / rate;
    return atLeastKOfN(nodes - spares, nodes, rate > 0 ? steadyAvailability(mtbfH, hours) : 1);
  };
  const value = at(hardware.value, repair.value);
  const node = `1 / (1 + ${shown(hardware.value)} / 1000 / 24 h × ${shown(repair.value)} h)`;
  const formula = spares > 0 ? `P(≥ ${nodes - spares} / ${nodes}), a = ${node}` : `(${node})^${nodes}`;
  return rangedFigure(
    {
      value,
      low: at(hardware.high, repair.high),
      high: at(hardware.low, repair.low),
      bases: [site.basis],
      isModel: true,
    },
    words(formula, value),
  );
}

function goodputFigures(
  site: SiteFailures,
  { checkpoint }: Operation,
  mtti: Interval,
): Readonly<Record<string, Figure>> {
  const convention = { key: 'convention.goodput', params: { job: checkpoint?.job ?? '' } };
  if (!checkpoint) {
    const words = {
      unit: 'ratio',
      convention: { key: 'convention.goodput.unknown' },
      from: { label: { key: 'figure.reliability.goodput' } },
    };
    return { 'reliability.goodput': unknownValue(['jobs[].checkpoint'], { bases: [site.basis] }, words) };
  }
  const { intervalS, restartS, writeS } = checkpoint;
  const at = (hours: number) => {
    const plan = { writeS, restartS, mttiS: hours * 3600 };
    const tauS = intervalS ?? dalyIntervalS(plan);
    return { tauS, ...checkpointCost(plan, tauS) };
  };
  const [value, low, high] = [at(mtti.value), at(mtti.low), at(mtti.high)];
  const inputs = [
    {
      part: checkpoint.job,
      field: 'checkpoint',
      text: `${writeS} s / ${restartS} s`,
      basis: 'user' as const,
      source: [],
    },
    site.input,
  ];
  const goodput = rangedFigure(
    { value: value.goodput, low: low.goodput, high: high.goodput, bases: [site.basis, 'user'], isModel: true },
    {
      unit: 'ratio',
      convention,
      from: {
        label: { key: 'figure.reliability.goodput' },
        formula: `1 − ${shown(writeS)} / (${shown(value.tauS)} + ${shown(writeS)}) − (${shown(value.tauS)} / 2 + ${shown(restartS)}) / ${shown(mtti.value * 3600)}`,
        value: value.goodput,
        unit: '',
        inputs,
        ...(value.waste > 0.5 && { because: { key: 'because.goodput-range' } }),
      },
    },
  );
  const tau = rangedFigure(
    {
      value: value.tauS,
      low: Math.min(low.tauS, high.tauS),
      high: Math.max(low.tauS, high.tauS),
      bases: [site.basis, 'user'],
      isModel: intervalS === undefined,
    },
    {
      unit: 's',
      convention,
      from: { label: { key: 'figure.reliability.tau' }, value: value.tauS, unit: 's', inputs },
    },
  );
  return { 'reliability.goodput': goodput, 'reliability.tau': tau };
}
