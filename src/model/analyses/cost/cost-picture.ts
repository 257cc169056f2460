/**
 * The lines and sums behind the cost figures, and their tornado: each ranged input to its low and its high, the rest at
 * its mode. Only what has a range moves; nothing is given a range of ours but the share of installation.
 */
import type { Machine } from '../../machine/machine.ts';
import type { CostPicture, CostSum, PriceRow, TornadoRow } from '../../report/cost-picture.ts';
import type { Figure } from '../../report/report.ts';
import { priceRange } from '../../solvers/cost/price-range.ts';
import { tornado } from '../../solvers/cost/sensitivity.ts';
import { hoursPerYear } from '../../solvers/reliability/rates.ts';
import { groupThousands } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import type { PartTotal } from '../part-total.ts';

export interface CostTerms {
  readonly hardware: PartTotal;
  /** Share of hardware, and what is paid by the piece. */
  readonly install: { readonly share: number; readonly low: number; readonly high: number; readonly pieces: number };
  readonly building: number | null;
  readonly maintenanceShare: number;
  readonly space: number | null;
  readonly typical: Figure | undefined;
  readonly pue: Figure | undefined;
}

const mostRows = 400;
const mostBars = 10;

export function costPicture(machine: Machine, terms: CostTerms): CostPicture {
  const rows = rowsOf(machine, terms.hardware);
  const priced = rows.flatMap(({ count, price }) => (price ? [{ quantity: count, ...price }] : []));
  const { largestShare, p10, p90 } = priceRange(priced);
  return {
    rows,
    sums: sumsOf(machine, terms),
    ...bars(machine, terms, rows),
    spread: priced.length > 0 && p90 > p10 ? { p10, p90, largestShare } : null,
  };
}

function rowsOf(machine: Machine, { terms, unstated }: PartTotal): readonly PriceRow[] {
  const book = new Map(machine.supplies.operation.prices.map((line) => [line.of, line]));
  const named = new Set([
    ...machine.supplies.list.map(({ id }) => id),
    ...machine.fabrics.flatMap(({ net, wires }) =>
      wires.flatMap(({ wire }) => [`${net}.${wire}/cable`, `${net}.${wire}/module`]),
    ),
  ]);
  const priceable = (of: string) => of in machine.parts || named.has(of);
  const bookOf = (of: string): Pick<PriceRow, 'book'> => {
    const line = book.get(of);
    if (!line) return {};
    const { date, source, text } = line;
    return { book: { text, source, ...(date !== undefined && { date }) } };
  };
  const known = terms.map(({ counted, figure }): PriceRow => {
    const of = counted.ref ?? counted.name;
    const price = { low: figure.low, mode: figure.value, high: figure.high };
    const name = counted.part?.name ?? counted.name;
    return { of, name, count: counted.count, price, isPriceable: priceable(of), ...bookOf(of) };
  });
  const missing = unstated.map(
    ({ count, what }): PriceRow => ({
      of: what,
      name: machine.parts[what]?.name ?? what,
      count,
      price: null,
      isPriceable: priceable(what),
    }),
  );
  const worth = ({ count, price }: PriceRow) => (price ? count * price.mode : 0);
  return [...known.sort((a, b) => worth(b) - worth(a)), ...missing].slice(0, mostRows);
}

function sumsOf(machine: Machine, terms: CostTerms): readonly CostSum[] {
  const { building, hardware, install, maintenanceShare, space } = terms;
  const isComplete = hardware.unstated.length === 0;
  const scaled = (
    id: CostSum['id'],
    value: number,
    low: number,
    high: number,
    rest: Partial<CostSum> = {},
  ): CostSum => ({
    id,
    value,
    low,
    high,
    isComplete,
    isYearly: false,
    ...rest,
  });
  const energy = energyOf(machine, terms);
  return [
    scaled('hardware', hardware.value, hardware.low, hardware.high),
    scaled(
      'install',
      hardware.value * install.share + install.pieces,
      hardware.low * install.low + install.pieces,
      hardware.high * install.high + install.pieces,
    ),
    scaled('building', building ?? 0, building ?? 0, building ?? 0, { isComplete: building !== null }),
    scaled('energy', energy?.value ?? 0, energy?.low ?? 0, energy?.high ?? 0, {
      isComplete: energy !== null,
      isYearly: true,
    }),
    scaled(
      'maintenance',
      hardware.value * maintenanceShare,
      hardware.low * maintenanceShare,
      hardware.high * maintenanceShare,
      { isYearly: true },
    ),
    ...(space === null ? [] : [scaled('space', space, space, space, { isComplete: true, isYearly: true })]),
  ];
}

function energyOf(machine: Machine, { pue, typical }: CostTerms) {
  const { usdPerKWh } = machine.supplies.operation;
  if (!usdPerKWh || !typical || typical.value === null || !pue || pue.value === null) return null;
  const usd = (kilowatts: number, factor: number) => kilowatts * factor * hoursPerYear * usdPerKWh.value;
  return {
    value: usd(typical.value, pue.value),
    low: usd(typical.lower ?? typical.value, pue.lower ?? pue.value),
    high: usd(typical.upper ?? typical.value, pue.upper ?? pue.value),
  };
}

const money = (usd: number) => `${groupThousands(roundTo(usd, 4))} USD`;

function bars(
  machine: Machine,
  terms: CostTerms,
  rows: readonly PriceRow[],
): Pick<CostPicture, 'total' | 'base' | 'bars'> {
  const { install, maintenanceShare, pue, typical } = terms;
  const { usdPerKWh, years } = machine.supplies.operation;
  const times = energyOf(machine, terms) !== null && years ? years.value : 0;
  const base: Record<string, number> = {
    install: install.share,
    ...(times > 0 && { power: typical?.value ?? 0, pue: pue?.value ?? 0 }),
  };
  const ranges: Record<string, readonly [number, number]> = { install: [install.low, install.high] };
  const words = new Map<string, Pick<TornadoRow, 'name' | 'low' | 'high'>>([
    ['install', { name: '', low: `${roundTo(100 * install.low, 3)} %`, high: `${roundTo(100 * install.high, 3)} %` }],
  ]);
  if (times > 0) {
    for (const [id, figure, unit] of [
      ['power', typical, ' kW'],
      ['pue', pue, ''],
    ] as const) {
      if (!figure || figure.value === null) continue;
      const [low, high] = [figure.lower ?? figure.value, figure.upper ?? figure.value];
      if (low >= high) continue;
      ranges[id] = [low, high];
      const text = (value: number) => `${groupThousands(roundTo(value, 5))}${unit}`;
      words.set(id, { name: '', low: text(low), high: text(high) });
    }
  }
  for (const { count, name, of, price } of rows) {
    if (!price) continue;
    const key = `line ${of}`;
    base[key] = count * price.mode;
    if (price.low >= price.high) continue;
    ranges[key] = [count * price.low, count * price.high];
    words.set(key, { name, low: money(price.low), high: money(price.high) });
  }
  const fixed = install.pieces + (terms.building ?? 0) + times * (terms.space ?? 0);
  const cost = (inputs: Readonly<Record<string, number>>) => {
    const hardware = Object.entries(inputs).reduce((sum, [key, usd]) => (key.startsWith('line ') ? sum + usd : sum), 0);
    const energy = (inputs.power ?? 0) * (inputs.pue ?? 0) * hoursPerYear * (usdPerKWh?.value ?? 0);
    return hardware * (1 + (inputs.install ?? 0) + times * maintenanceShare) + times * energy + fixed;
  };
  return {
    total: times > 0 ? 'tco' : 'capex',
    base: cost(base),
    bars: tornado(base, ranges, cost)
      .slice(0, mostBars)
      .flatMap(({ atHigh, atLow, input }) => {
        const said = words.get(input);
        return said ? [{ input: input.replace(/^line /, ''), ...said, atLow, atHigh }] : [];
      }),
  };
}
