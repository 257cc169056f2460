/** Rules of the drawn coolers. What is unknown fires nothing; a default share fires only where even its best end fails. */
import { readFigure } from '../../catalogue/part-figure.ts';
import type { Machine } from '../../machine/machine.ts';
import { type Supply, wayName } from '../../machine/supplies/supplies.ts';
import type { Finding } from '../../report/report.ts';
import { cduState, defaultApproachK } from '../../solvers/cooling/cdu.ts';
import { exceeds } from '../../solvers/limit.ts';
import { groupThousands, inUnit } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import { leafAddresses } from '../drawn-supply/addresses.ts';
import type { Cooler, CoolingStates, LeafHeat } from '../drawn-supply/cooling-states.ts';

const kilowatts = (watts: number) => groupThousands(roundTo(inUnit(watts, 'kW'), 5));
const mostPlaces = 8;

export function coolingRules(machine: Machine, states: CoolingStates): readonly Finding[] {
  return [
    ...states.coolers.flatMap((cooler) => ofCooler(machine, states, cooler)),
    ...airLimits(machine, states),
    ...methods(states),
  ];
}

/** cooling.over-capacity, cooling.no-spare-unit, cooling.supply-too-warm */
function ofCooler(machine: Machine, states: CoolingStates, cooler: Cooler): readonly Finding[] {
  const { rating, units } = cooler;
  // A share of ours must not decide: with the least heat that it allows, what fires is certain.
  const heatW = cooler.isDefault ? cooler.heat.low : cooler.heat.value;
  const where = whereOf(machine, states, cooler);
  const drawn = cooler.supply === undefined ? undefined : (machine.supplies.list[cooler.supply] as Supply);
  if (!rating) return [];
  const heat = `${kilowatts(heatW)} kW`;
  if (exceeds(heatW, rating.value)) {
    const rated = `${kilowatts(rating.value)} kW`;
    return [
      {
        code: 'cooling.over-capacity',
        severity: 'error',
        where,
        params: { cooler: cooler.name, heat, rated },
        arithmetic: `${kilowatts(heatW)} > ${rated}`,
        fix: { key: 'fix.cooling.over-capacity', params: { over: `${kilowatts(heatW - rating.value)} kW` } },
      },
    ];
  }
  const findings: Finding[] = [];
  if (exceeds(cooler.heat.value, rating.value)) findings.push(decidedByEstimate(cooler, where, rating.value));
  const left = spareless(drawn, rating.value, units);
  const carried = drawn?.scheme === '2N' && drawn.ways > 1 ? heatW * drawn.ways : heatW;
  if (left !== undefined && exceeds(carried, left)) {
    findings.push({
      code: 'cooling.no-spare-unit',
      severity: 'warning',
      where,
      params: {
        cooler: cooler.name,
        heat: `${kilowatts(carried)} kW`,
        left: `${kilowatts(left)} kW`,
        declared: drawn?.scheme ?? '',
      },
      arithmetic: `${kilowatts(carried)} > ${kilowatts(left)} kW`,
      fix: { key: 'fix.cooling.no-spare-unit' },
    });
  }
  const water = machine.supplies.operation.waterC;
  const limit = cooler.supplyMax;
  if (water && limit) {
    const approachK = cooler.approach?.value ?? defaultApproachK;
    const state = cduState({ ratedW: rating.value, approachK, heatW, supplyMaxC: limit.value }, water.value);
    if (exceeds(state.supplyC, limit.value)) {
      const supply = `${roundTo(state.supplyC, 4)} °C`;
      findings.push({
        code: 'cooling.supply-too-warm',
        severity: 'error',
        where,
        params: { cooler: cooler.name, supply, limit: `${roundTo(limit.value, 4)} °C` },
        arithmetic: `${water.text} + ${approachK} K × ${kilowatts(heatW)} / ${kilowatts(rating.value)} = ${supply} > ${roundTo(limit.value, 4)} °C`,
        fix: { key: 'fix.cooling.supply-too-warm', params: { water: `${roundTo(state.facilityMaxC, 4)} °C` } },
      });
    }
  }
  return findings;
}

/** data.estimate-decides: above the rating by the default share, below it at that share's better end. */
function decidedByEstimate({ heat, name }: Cooler, where: readonly string[], ratedW: number): Finding {
  const range = `${kilowatts(heat.low)}–${kilowatts(heat.high)} kW`;
  return {
    code: 'data.estimate-decides',
    severity: 'info',
    where,
    params: { what: name, range, limit: `${kilowatts(ratedW)} kW` },
    arithmetic: `${range} ∋ ${kilowatts(ratedW)} kW`,
    fix: { key: 'fix.data.estimate-decides' },
  };
}

/** What is left of a cooler when what its redundancy spares is out; undefined where none is declared. */
function spareless(drawn: Supply | undefined, ratedW: number, units: number): number | undefined {
  if (drawn?.scheme === '2N' && drawn.ways > 1) return ratedW * (drawn.ways - 1);
  if (drawn?.scheme !== 'N+1') return undefined;
  return units > 1 ? (ratedW / units) * (units - 1) : 0;
}

function whereOf(
  machine: Machine,
  { line }: CoolingStates,
  { leaf, members, name, supply }: Cooler,
): readonly string[] {
  if (supply === undefined) {
    return leaf === undefined ? [] : leafAddresses(line, leaf).map((place) => `${place}/${name}`);
  }
  const { id, ways } = machine.supplies.list[supply] as Supply;
  return members.slice(0, mostPlaces).map(({ first, count }) => {
    const all = count === 1 ? `${id}[${first}]` : `${id}[${first}..${first + count - 1}]`;
    return ways > 1 ? `${all}/${wayName(0)}` : all;
  });
}

/** W of air heat that a cabinet of any method may leave to a room (engineering estimate; 15 to 35 by room). */
const highestAirW = 35_000;

/** cooling.air-limit: against what the document says of its room, else only where a cooler is drawn for the cabinet. */
function airLimits(machine: Machine, { heats, line }: CoolingStates): readonly Finding[] {
  const stated = machine.supplies.operation.airPerCabinetW;
  return line.leaves.flatMap(({ count }, leaf): readonly Finding[] => {
    const { air, isDefault, method } = heats[leaf] as LeafHeat;
    if (!stated && method !== 'cold-plate' && method !== 'immersion') return [];
    const limit = stated?.value ?? highestAirW;
    const heat = isDefault ? air.low : air.value;
    if (!exceeds(heat, limit)) return [];
    return [
      {
        code: 'cooling.air-limit',
        severity: 'warning',
        where: leafAddresses(line, leaf),
        params: { count, air: `${kilowatts(heat)} kW`, limit: `${kilowatts(limit)} kW` },
        arithmetic: `${kilowatts(heat)} > ${kilowatts(limit)} kW`,
        fix: { key: 'fix.cooling.air-limit' },
      },
    ];
  });
}

/** cooling.method-missing: a part that gives heat to liquid where no loop is, or to air where only a fluid is. */
function methods({ heats, isDrawn, line }: CoolingStates): readonly Finding[] {
  if (!isDrawn) return [];
  const findings = new Map<string, Finding>();
  line.leaves.forEach(({ load }, leaf) => {
    const { method } = heats[leaf] as LeafHeat;
    for (const { counted } of load.terms) {
      const share = readFigure(counted.part, 'liquidShare')?.value;
      if (share === undefined || counted.ref === undefined) continue;
      const isDry = method === 'air' && share > 0;
      const isDrowned = method === 'immersion' && share < 1;
      if (!isDry && !isDrowned) continue;
      const key = `${counted.ref} ${method}`;
      const where = [...(findings.get(key)?.where ?? []), ...leafAddresses(line, leaf)].slice(0, mostPlaces);
      findings.set(key, {
        code: 'cooling.method-missing',
        severity: 'error',
        where,
        params: { part: counted.part?.name ?? counted.name, share: `${roundTo(100 * share, 3)} %` },
        arithmetic: isDry ? `${roundTo(100 * share, 3)} % > 0 %` : `${roundTo(100 * share, 3)} % < 100 %`,
        fix: { key: isDry ? 'fix.cooling.method-missing' : 'fix.cooling.method-missing-air' },
      });
    }
  });
  return [...findings.values()];
}
