/**
 * Rules of what the document says of its grid and of its backup (power.swing-storage, cooling.ride-short). Both are
 * told only where it says so: a limit of the utility, a time to start, the coolant of a loop.
 */
import type { Machine } from '../../machine/machine.ts';
import type { Supply } from '../../machine/supplies/supplies.ts';
import type { Finding } from '../../report/report.ts';
import { fluids } from '../../solvers/cooling/fluids.ts';
import { rideThroughS } from '../../solvers/cooling/ride-through.ts';
import { exceeds } from '../../solvers/limit.ts';
import { lowShareOfPeak, swingDemand } from '../../solvers/power/swing.ts';
import { formatQuantity, groupThousands } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import type { CoolingStates } from '../drawn-supply/cooling-states.ts';
import { supplyFigure } from '../drawn-supply/supply-figures.ts';
import type { PartTotal } from '../part-total.ts';

/** The high half and the low half of a step are equally long where nothing says otherwise. */
const duty = 0.5;

/** At peak against 0.4 of it, while communication is exposed; known parts only, so what fires is certain of those. */
export function swingRule({ supplies: { operation } }: Machine, peak: PartTotal): readonly Finding[] {
  const { swingLimitW, swingPeriodS, swingStorageJ } = operation;
  if (!swingLimitW || !swingPeriodS || swingPeriodS.value <= 0) return [];
  const high = peak.low;
  const { deltaW } = swingDemand({
    highW: high,
    lowW: lowShareOfPeak * high,
    periodS: swingPeriodS.value,
    duty,
    rampS: 1,
  });
  if (!exceeds(deltaW, swingLimitW.value)) return [];
  // Only what is above the limit must be flattened.
  const needed = (deltaW - swingLimitW.value) * duty * (1 - duty) * swingPeriodS.value;
  const present = swingStorageJ?.value ?? 0;
  if (!exceeds(needed, present)) return [];
  const joule = (value: number) => formatQuantity(roundTo(value, 4), 'J');
  const watt = (value: number) => formatQuantity(roundTo(value, 4), 'W');
  return [
    {
      code: 'power.swing-storage',
      severity: 'warning',
      where: [],
      params: { swing: watt(deltaW), limit: swingLimitW.text, needed: joule(needed), present: joule(present) },
      arithmetic: `(${watt(high)} × ${1 - lowShareOfPeak} − ${swingLimitW.text}) × ${duty} × ${1 - duty} × ${swingPeriodS.text} = ${joule(needed)} > ${joule(present)}`,
      fix: { key: 'fix.power.swing-storage', params: { missing: joule(needed - present) } },
    },
  ];
}

/** K that a loop may warm before its cards slow down, where its limit is not stated (engineering estimate). */
const allowK = 10;

/** Per loop that states how much coolant it holds: without heat rejection, until it is too warm. */
export function rideRules(machine: Machine, { coolers }: CoolingStates): readonly Finding[] {
  const { coolingRestartS: restart, redundancy } = machine.supplies.operation;
  if (!restart) return [];
  return coolers.flatMap((cooler): readonly Finding[] => {
    const drawn = cooler.supply === undefined ? undefined : (machine.supplies.list[cooler.supply] as Supply);
    const volume = drawn && supplyFigure(machine, drawn, 'volume', 'volume');
    const isDeclared = redundancy === '2N' || redundancy === 'N+1' || drawn?.scheme === '2N' || drawn?.scheme === 'N+1';
    const heatW = cooler.isDefault ? cooler.heat.low : cooler.heat.value;
    if (!drawn || !volume || !isDeclared || heatW <= 0) return [];
    const fluid = cooler.kind === 'cdm' ? fluids.water : fluids.pg25;
    const seconds = rideThroughS({ volumeM3: volume.value, fluid, metalJPerK: 0 }, allowK, heatW);
    if (!exceeds(restart.value, seconds)) return [];
    const ride = `${roundTo(seconds, 3)} s`;
    const litres = (1000 * volume.value * (restart.value - seconds)) / seconds;
    const kilowatts = groupThousands(roundTo(heatW / 1000, 5));
    return [
      {
        code: 'cooling.ride-short',
        severity: 'warning',
        where: cooler.members.map(({ count, first }) =>
          count === 1 ? `${drawn.id}[${first}]` : `${drawn.id}[${first}..${first + count - 1}]`,
        ),
        params: { cooler: cooler.name, ride, start: restart.text },
        arithmetic: `${volume.input.text} × ${fluid.densityKgPerM3} × ${fluid.heatCapacityJPerKgK} × ${allowK} K / ${kilowatts} kW = ${ride} < ${restart.text}`,
        fix: { key: 'fix.cooling.ride-short', params: { volume: `${groupThousands(Math.ceil(litres))} L` } },
      },
    ];
  });
}
