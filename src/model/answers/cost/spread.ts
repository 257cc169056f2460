/** Questions about uncertain prices. */
import { sampleTotals } from '../../solvers/cost/latin-hypercube.ts';
import { defaultMaintenance, yearlyCost } from '../../solvers/cost/ownership.ts';
import { priceRange } from '../../solvers/cost/price-range.ts';
import { type NumbersByName, tornado } from '../../solvers/cost/sensitivity.ts';
import { list, range, record } from '../inputs/composites.ts';
import { type Field, optional, refusal } from '../inputs/field.ts';
import { amount, efficiency } from '../inputs/numbers.ts';
import { defineQuestion } from '../question.ts';
import { ownershipInputs } from './ownership.ts';

const mostLines = 10_000;

const lines = list(record({ qty: amount, low: amount, mode: amount, high: amount }), 1, mostLines);

type Line = { readonly qty: number; readonly low: number; readonly mode: number; readonly high: number };

const pricedLine = ({ qty, ...prices }: Line) => ({ quantity: qty, ...prices });

function pricesRise(inputs: { readonly lines: readonly Line[] }) {
  const wrong = inputs.lines.findIndex(({ high, low, mode }) => low > mode || mode > high);
  const line = inputs.lines[wrong];
  if (!line) return null;
  const name = line.low > line.mode ? 'low' : 'mode';
  const limit = line.low > line.mode ? line.mode : line.high;
  return refusal('above-other', {
    where: `inputs.lines[${wrong}].${name}`,
    found: line[name],
    other: `inputs.lines[${wrong}].${name === 'low' ? 'mode' : 'high'}`,
    limit,
  });
}

export const sumRange = defineQuestion({
  id: 'sum-range',
  inputs: { lines },
  check: pricesRise,
  answer(inputs) {
    const { high, low, mean, mode, p10, p90, sd } = priceRange(inputs.lines.map(pricedLine));
    return { low, mode, high, mean, sd, p10, p90 };
  },
});

export const monteCarlo = defineQuestion({
  id: 'monte-carlo',
  inputs: { lines: list(record({ qty: amount, low: amount, mode: amount, high: amount }), 1, 1000) },
  check: pricesRise,
  answer(inputs) {
    const totals = sampleTotals(inputs.lines.map(pricedLine));
    return { p10: totals.quantile(0.1), p50: totals.quantile(0.5), p90: totals.quantile(0.9), mean: totals.mean };
  },
});

const base = { ...ownershipInputs, utilisation: efficiency } as const;
type BaseName = keyof typeof base;

/** The system of the question: what its inputs do not name. */
const fixed = { years: 5, maintenance: defaultMaintenance, cards: 72, availability: 0.97 } as const;

function cardHour(inputs: NumbersByName<BaseName>): number {
  return yearlyCost({
    capexUsd: inputs.capex_usd,
    discount: inputs.discount,
    years: fixed.years,
    residualShare: 0,
    itW: inputs.it_kW * 1000,
    pue: inputs.pue,
    usdPerKWh: inputs.usd_per_kWh,
    maintenance: fixed.maintenance,
    spaceUsdPerYear: 0,
    cards: fixed.cards,
    utilisation: inputs.utilisation,
    availability: fixed.availability,
  }).usdPerCardHour;
}

const baseNames = Object.keys(base) as BaseName[];
const ranges = Object.fromEntries(baseNames.map((name) => [name, optional(range(base[name]))])) as Readonly<
  Record<BaseName, Field<readonly [number, number] | null>>
>;

export const tornadoQuestion = defineQuestion({
  id: 'tornado',
  inputs: { base: record(base), ranges: record(ranges) },
  check: (inputs) =>
    baseNames.some((name) => inputs.ranges[name] !== null)
      ? null
      : refusal('list', { where: 'inputs.ranges', found: '{}', min: 1, max: baseNames.length }),
  answer(inputs) {
    const given = baseNames.flatMap((name) => {
      const pair = inputs.ranges[name];
      return pair === null ? [] : [[name, pair] as const];
    });
    const bars = tornado<BaseName>(inputs.base, Object.fromEntries(given), cardHour);
    return {
      base: cardHour(inputs.base),
      order: bars.map(({ input }) => input),
      first_low: bars[0]?.atLow ?? null,
      first_high: bars[0]?.atHigh ?? null,
    };
  },
});
