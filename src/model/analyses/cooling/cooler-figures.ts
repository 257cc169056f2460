/**
 * Question: which cooler runs out first when the facility water gets warmer, and how warm may it be?
 * Formula: T_facility,max = supply limit − approach · Q / Q_rated; the least over all drawn coolers. Unknown while a rated
 * heat, a supply limit or a load is missing; the approach defaults to 4 K (3 to 5 by maker).
 */
import type { Basis } from '../../catalogue/part.ts';
import type { Machine } from '../../machine/machine.ts';
import { memberAddress, type Supply } from '../../machine/supplies/supplies.ts';
import type { Figure, Working } from '../../report/report.ts';
import { defaultApproachK, facilityMaxC, runOutOrder } from '../../solvers/cooling/cdu.ts';
import { groupThousands, inUnit } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import { leafAddresses } from '../drawn-supply/addresses.ts';
import type { Cooler, CoolingStates } from '../drawn-supply/cooling-states.ts';
import { missingOf, type Unstated } from '../part-total.ts';
import { rangedFigure, unknownValue } from '../ranged-figure.ts';

/** What coolers do not state. */
export function unstatedOfCoolers(
  machine: Machine,
  { coolers, line }: CoolingStates,
  field: 'ratedHeat' | 'supplyMax',
): readonly Unstated[] {
  const found = new Map<string, Unstated>();
  for (const cooler of coolers) {
    if (field === 'ratedHeat' ? cooler.rating : cooler.supplyMax) continue;
    const drawn = cooler.supply === undefined ? undefined : (machine.supplies.list[cooler.supply] as Supply);
    const what = field === 'ratedHeat' ? (drawn?.part ?? cooler.name) : cooler.name;
    const known = found.get(what);
    const address = addressOfCooler(machine, { line }, cooler);
    found.set(what, {
      what,
      field,
      count: (known?.count ?? 0) + cooler.count,
      addresses: [...(known?.addresses ?? []), address],
    });
  }
  return [...found.values()];
}

/** One of its class. */
export function addressOfCooler(machine: Machine, { line }: Pick<CoolingStates, 'line'>, cooler: Cooler): string {
  if (cooler.supply !== undefined) {
    return memberAddress(machine.supplies.list[cooler.supply] as Supply, cooler.members[0]?.first ?? 1);
  }
  const [place = ''] = cooler.leaf === undefined ? [] : leafAddresses(line, cooler.leaf);
  return `${place.replace(/\[(\d+)\.\.\d+\]/g, '[$1]')}/${cooler.name}[1]`;
}

export function coolerFigures(
  machine: Machine,
  states: CoolingStates,
  unstatedHeat: readonly Unstated[],
): Record<string, Figure> {
  const { coolers } = states;
  if (coolers.length === 0) return {};
  const missing = [
    ...missingOf(unstatedOfCoolers(machine, states, 'ratedHeat')),
    ...missingOf(unstatedOfCoolers(machine, states, 'supplyMax')),
    ...missingOf(unstatedHeat),
  ];
  const words = (id: string, unit: string, from?: Partial<Working>) => ({
    unit,
    convention: { key: 'convention.facility-water' },
    from: { label: { key: `figure.${id}` }, ...from },
  });
  const ids = { max: 'cooling.supply.max', first: 'cooling.cdu.first' } as const;
  const rated = coolers.flatMap((cooler) => {
    const { approach, heat, rating, supplyMax } = cooler;
    if (!rating || !supplyMax) return [];
    const approachK = approach?.value ?? defaultApproachK;
    return [{ cooler, ratedW: rating.value, approachK, heatW: heat.value, supplyMaxC: supplyMax.value }];
  });
  if (missing.length > 0) {
    return {
      [ids.max]: unknownValue(missing, {}, words(ids.max, '°C')),
      [ids.first]: unknownValue(missing, {}, words(ids.first, '')),
    };
  }
  const first = rated[runOutOrder(rated)[0] ?? 0];
  if (!first) return {};
  const { approachK, cooler, heatW, ratedW, supplyMaxC } = first;
  const at = (watts: number, approach: number) =>
    facilityMaxC({ ratedW, approachK: approach, heatW: watts, supplyMaxC });
  const shownKW = (watts: number) => groupThousands(roundTo(inUnit(watts, 'kW'), 6));
  const approach = cooler.approach;
  const inputs = [cooler.rating, approach, cooler.supplyMax].flatMap((range) => (range ? [range.input] : []));
  const from = {
    formula: `${supplyMaxC} °C − ${approachK} K × ${shownKW(heatW)} / ${shownKW(ratedW)}`,
    value: at(heatW, approachK),
    unit: '°C',
    inputs,
    ...(!approach && { because: { key: 'because.default-approach' } }),
  };
  const bases: readonly Basis[] = inputs.map(({ basis }) => basis);
  const most = rangedFigure(
    {
      value: at(heatW, approachK),
      low: at(cooler.heat.high, approach?.high ?? 5),
      high: at(cooler.heat.low, approach?.low ?? 3),
      bases,
      isModel: !approach || cooler.heat.low < cooler.heat.high,
    },
    words(ids.max, '°C', from),
  );
  const { lower: _low, upper: _high, ...plain } = most;
  return {
    [ids.max]: most,
    [ids.first]: {
      ...plain,
      value: null,
      unit: '',
      address: addressOfCooler(machine, states, cooler),
      from: { ...from, label: { key: `figure.${ids.first}` } },
    },
  };
}
