/**
 * Question: what does the machine cost to buy, to run, and for each card-hour?
 * Formula: capex = hardware + installation + building; opex a year = IT typical · PUE · 8,766 h · price + 0.05 · hardware
 * + space; TCO = capex + years · opex, not discounted; card-hour = (capex · annuity + opex) / (cards · 8,766 h · use).
 * Prices are estimates with ranges. A missing price, plant, climate or horizon makes a total unknown, with the known part
 * as lower bound; nothing is filled in. Cost: one walk over the classes of places.
 */
import type { Machine } from '../../machine/machine.ts';
import type { Figure, Finding, PartInput, Working } from '../../report/report.ts';
import { annuityFactor } from '../../solvers/cost/annuity.ts';
import { installationPrices } from '../../solvers/cost/capex.ts';
import { defaultMaintenance } from '../../solvers/cost/ownership.ts';
import { hoursPerYear } from '../../solvers/reliability/rates.ts';
import { groupThousands } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import { defineAnalysis } from '../analysis.ts';
import { cabinetsOf } from '../cabinet-max.ts';
import { cardCount } from '../card-count.ts';
import { figureOfTotal, missingOf, type PartTotal } from '../part-total.ts';
import { rangedFigure, unknownValue } from '../ranged-figure.ts';
import { type Amount, amountOf, shownUsd, sumOf, typedInput } from './amounts.ts';
import { costPicture } from './cost-picture.ts';
import { hardwareTotal } from './hardware.ts';

export const cost = defineAnalysis({
  id: 'cost',
  question: 'What does the machine cost to buy, to run, and for each card-hour?',
  needs: ['power', 'supply', 'cooling', 'inventory'],
  *run(machine: Machine, { results }) {
    const cards = cardCount(machine);
    if (cards === 0) return { figures: {}, findings: [] };
    const figure = (analysis: string, id: string): Figure | undefined => results[analysis]?.figures[id];
    const hardware = hardwareTotal(machine);
    yield;
    const capex = capexOf(machine, hardware, figure('power', 'power.it.peak'));
    const energy = energyOf(machine, figure('supply', 'power.it.typical'), figure('cooling', 'cooling.pue'));
    const opex = opexOf(machine, hardware, energy);
    const pflops = figure('inventory', 'compute.bf16');
    const figures: Record<string, Figure> = {
      'cost.capex': figureOf('cost.capex', capex),
      'cost.energy.year': figureOf('cost.energy.year', energy),
      'cost.opex.year': figureOf('cost.opex.year', opex),
      'cost.tco': figureOf('cost.tco', tcoOf(machine, capex, opex)),
      'cost.per-card-hour': figureOf('cost.per-card-hour', cardHourOf(machine, cards, capex, opex)),
      ...(pflops && { 'cost.per-pflops': figureOf('cost.per-pflops', perPflops(capex, pflops)) }),
    };
    const picture = costPicture(machine, {
      hardware,
      install: { share: installationPrices.hardwareShare, ...installBand, pieces: piecesOf(machine).usd },
      building: buildingUsd(machine, figure('power', 'power.it.peak')),
      maintenanceShare: defaultMaintenance,
      space: machine.supplies.operation.spaceUsdPerYear?.value ?? null,
      typical: figure('supply', 'power.it.typical'),
      pue: figure('cooling', 'cooling.pue'),
    });
    return { figures, findings: priceFindings(hardware), cost: picture };
  },
});

function figureOf(id: string, amount: Amount): Figure {
  const { bases, formula, inputs, missing, value, low, high, because } = amount;
  const words = {
    unit: 'USD',
    convention: { key: `convention.${id}`, ...(amount.params && { params: amount.params }) },
    from: {
      label: { key: `figure.${id}` },
      ...(formula !== '' && { formula }),
      value: missing.length > 0 ? null : value,
      unit: 'USD',
      inputs,
      ...(because && { because }),
    },
  };
  if (missing.length > 0)
    return unknownValue(missing, { lower: amount.floor > 0 ? amount.floor : undefined, bases }, words);
  return rangedFigure({ value, low, high, bases, isModel: true }, words);
}

/** Share of hardware for installation: 0.02 to 0.08. */
const installBand = { low: 0.02, high: 0.08 };

/** What installation costs by the piece. */
function piecesOf(machine: Machine) {
  const { cabinet, copperCable, fibreCable } = installationPrices;
  const wires = machine.fabrics.flatMap((fabric) => fabric.wires);
  const fibre = wires.reduce((sum, { cables, modules }) => sum + (modules > 0 ? cables : 0), 0);
  const copper = wires.reduce((sum, { cables, modules }) => sum + (modules > 0 ? 0 : cables), 0);
  const cabinets = cabinetsOf(machine.places, machine).reduce((sum, { count }) => sum + count, 0);
  return { fibre, copper, cabinets, usd: copper * copperCable + fibre * fibreCable + cabinets * cabinet };
}

/** Null while its price or the power is not stated. */
function buildingUsd(machine: Machine, peak: Figure | undefined): number | null {
  const { buildingUsdPerW } = machine.supplies.operation;
  if (!buildingUsdPerW) return null;
  if (buildingUsdPerW.value === 0) return 0;
  return peak && peak.value !== null ? peak.value * 1000 * buildingUsdPerW.value : null;
}

function capexOf(machine: Machine, hardware: PartTotal, peak: Figure | undefined): Amount {
  const { buildingUsdPerW } = machine.supplies.operation;
  const { cabinet, copperCable, fibreCable, hardwareShare } = installationPrices;
  const { cabinets, copper, fibre, usd: pieces } = piecesOf(machine);
  const install = amountOf({
    value: hardware.value * hardwareShare + pieces,
    low: hardware.low * installBand.low + pieces,
    high: hardware.high * installBand.high + pieces,
    formula: `${hardwareShare} × ${shownUsd(hardware.value)} + ${groupThousands(copper)} × ${copperCable} + ${groupThousands(fibre)} × ${fibreCable} + ${groupThousands(cabinets)} × ${cabinet}`,
    label: { key: 'working.install' },
    bases: ['estimate'],
  });
  return {
    ...sumOf([hardwareAmount(hardware), { ...install, floor: 0 }, buildingOf(machine, peak)]),
    params: { building: buildingUsdPerW?.text ?? '?' },
  };
}

function hardwareAmount(hardware: PartTotal): Amount {
  const shown = figureOfTotal(hardware, 'USD', { key: 'convention.cost.capex' }, { key: 'working.hardware' });
  return {
    ...amountOf({
      ...hardware,
      formula: shown.from?.formula ?? '',
      label: { key: 'working.hardware' },
      bases: [hardware.basis],
    }),
    missing: missingOf(hardware.unstated),
    inputs: shown.from ? [shown.from] : [],
    floor: hardware.low,
  };
}

function buildingOf(machine: Machine, peak: Figure | undefined): Amount {
  const { buildingUsdPerW: perW } = machine.supplies.operation;
  const label = { key: 'working.building' };
  if (!perW)
    return {
      ...amountOf({ value: 0, low: 0, high: 0, formula: '', label, bases: [] }),
      missing: ['facility.building'],
    };
  if (perW.value === 0) return amountOf({ value: 0, low: 0, high: 0, formula: '0', label, bases: ['user'] });
  const usd = (kilowatts: number) => kilowatts * 1000 * perW.value;
  const known = peak?.value ?? null;
  const part = {
    value: usd(known ?? 0),
    low: usd(peak?.lower ?? known ?? 0),
    high: usd(peak?.upper ?? known ?? 0),
    formula: `${groupThousands(roundTo(known ?? 0, 6))} kW × ${perW.text}`,
    label,
    bases: ['user', ...(peak ? [peak.basis] : [])] as const,
    inputs: [typedInput(perW)],
  };
  const missing = known === null ? (peak?.missing ?? ['power.it.peak']) : [];
  return { ...amountOf(part), missing, floor: part.low };
}

function energyOf(machine: Machine, typical: Figure | undefined, pue: Figure | undefined): Amount {
  const { usdPerKWh } = machine.supplies.operation;
  const missing = [
    ...(typical && typical.value !== null ? [] : (typical?.missing ?? ['power.it.typical'])),
    ...(pue && pue.value !== null ? [] : (pue?.missing ?? ['cooling.pue'])),
    ...(usdPerKWh ? [] : ['facility.elecPrice']),
  ];
  const price = usdPerKWh?.value ?? 0;
  const usd = (kilowatts: number, factor: number) => kilowatts * factor * hoursPerYear * price;
  const [power, factor] = [typical?.value ?? 0, pue?.value ?? 1];
  const low = usd(typical?.lower ?? power, pue?.lower ?? factor);
  const amount = amountOf({
    value: usd(power, factor),
    low,
    high: usd(typical?.upper ?? power, pue?.upper ?? factor),
    formula: `${roundTo(power, 6)} kW × ${roundTo(factor, 4)} × ${hoursPerYear} h × ${usdPerKWh?.text ?? '?'}`,
    label: { key: 'figure.cost.energy.year' },
    bases: [
      ...(typical ? [typical.basis] : []),
      ...(pue ? [pue.basis] : []),
      ...(usdPerKWh ? (['user'] as const) : []),
    ],
    inputs: usdPerKWh ? [typedInput(usdPerKWh)] : [],
  });
  return { ...amount, missing: [...new Set(missing)], floor: low, ...(missing.length > 0 && { formula: '' }) };
}

function opexOf(machine: Machine, hardware: PartTotal, energy: Amount): Amount {
  const { spaceUsdPerYear: space } = machine.supplies.operation;
  const care = {
    ...amountOf({
      value: hardware.value * defaultMaintenance,
      low: hardware.low * defaultMaintenance,
      high: hardware.high * defaultMaintenance,
      formula: `${defaultMaintenance} × ${shownUsd(hardware.value)}`,
      label: { key: 'working.maintenance' },
      bases: [hardware.basis, 'estimate'],
    }),
    missing: missingOf(hardware.unstated),
    // A share of our own of what is known: a model, no bound.
    floor: 0,
  };
  const rent = space
    ? [
        amountOf({
          value: space.value,
          low: space.value,
          high: space.value,
          formula: space.text,
          label: { key: 'working.space' },
          bases: ['user'],
          inputs: [typedInput(space)],
        }),
      ]
    : [];
  return sumOf([energy, care, ...rent]);
}

function tcoOf(machine: Machine, capex: Amount, opex: Amount): Amount {
  const { years } = machine.supplies.operation;
  const times = years?.value ?? 0;
  const over: Amount = {
    ...opex,
    value: opex.value * times,
    low: opex.low * times,
    high: opex.high * times,
    floor: opex.floor * times,
    formula: opex.formula === '' ? '' : `${roundTo(times, 4)} × ${shownUsd(opex.value)}`,
    label: { key: 'figure.cost.opex.year' },
  };
  const sum = sumOf([capex, over]);
  return {
    ...sum,
    missing: [...new Set([...sum.missing, ...(years ? [] : ['facility.years'])])],
    params: { years: years ? roundTo(years.value, 4) : '?' },
  };
}

function cardHourOf(machine: Machine, cards: number, capex: Amount, opex: Amount): Amount {
  const { discount, utilisation, years } = machine.supplies.operation;
  const use = utilisation?.value ?? 1;
  const annuity = discount && years && years.value > 0 ? annuityFactor(discount.value, years.value) : 0;
  const hours = cards * hoursPerYear * use;
  const at = (bought: number, run: number) => (bought * annuity + run) / hours;
  const inputs: (Working | PartInput)[] = [discount, years, utilisation].flatMap((one) =>
    one ? [typedInput(one)] : [],
  );
  const missing = [
    ...capex.missing,
    ...opex.missing,
    ...(discount ? [] : ['facility.discount']),
    ...(years && years.value > 0 ? [] : ['facility.years']),
    ...(use > 0 ? [] : ['facility.utilisation']),
  ];
  const isKnown = missing.length === 0;
  return {
    ...amountOf({
      value: isKnown ? at(capex.value, opex.value) : 0,
      low: isKnown ? at(capex.low, opex.low) : 0,
      high: isKnown ? at(capex.high, opex.high) : 0,
      formula: isKnown
        ? `(${shownUsd(capex.value)} × ${roundTo(annuity, 5)} + ${shownUsd(opex.value)}) / (${groupThousands(cards)} × ${hoursPerYear} h × ${use})`
        : '',
      label: { key: 'figure.cost.per-card-hour' },
      bases: [...capex.bases, ...opex.bases],
      inputs,
    }),
    missing: [...new Set(missing)],
    floor: 0,
    params: { use: utilisation?.text ?? '100 %' },
  };
}

function perPflops(capex: Amount, pflops: Figure): Amount {
  const { value } = pflops;
  const missing = [...capex.missing, ...(value === null || value <= 0 ? (pflops.missing ?? ['compute.bf16']) : [])];
  const per = (usd: number, by: number | undefined) => (by && by > 0 ? usd / by : 0);
  return {
    ...amountOf({
      value: per(capex.value, value ?? 0),
      low: per(capex.low, pflops.upper ?? value ?? 0),
      high: per(capex.high, pflops.lower ?? value ?? 0),
      formula: missing.length > 0 ? '' : `${shownUsd(capex.value)} / ${roundTo(value ?? 0, 6)}`,
      label: { key: 'figure.cost.per-pflops' },
      bases: [...capex.bases, pflops.basis],
    }),
    missing: [...new Set(missing)],
    floor: per(capex.floor, pflops.upper ?? value ?? 0),
  };
}

/** What has no price, once for all of it. */
function priceFindings({ unstated }: PartTotal): readonly Finding[] {
  if (unstated.length === 0) return [];
  const mostPlaces = 20;
  const count = unstated.reduce((sum, one) => sum + one.count, 0);
  return [
    {
      code: 'cost.price-missing',
      severity: 'info',
      where: unstated.flatMap(({ addresses }) => addresses).slice(0, mostPlaces),
      params: { lines: unstated.length, count },
      arithmetic: unstated.map((one) => `${groupThousands(one.count)} × ${one.what}`).join(', '),
      fix: { key: 'fix.cost.price-missing' },
    },
  ];
}
