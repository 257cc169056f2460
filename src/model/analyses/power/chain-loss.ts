/**
 * Question: what is lost between the heads of the drawn supplies and the cabinets, at peak?
 * Formula: Σ input − output over all supplies in the normal state. Estimate: where a supply states no efficiency a named
 * default stands in for it, and shelves follow the curve of open-rack supplies.
 */
import type { Machine } from '../../machine/machine.ts';
import type { Figure, Working } from '../../report/report.ts';
import { groupThousands, inUnit } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import type { Part, PowerStates } from '../drawn-supply/power-states.ts';
import { unstatedLoads } from '../drawn-supply/what-is-missing.ts';
import { missingOf } from '../part-total.ts';
import { rangedFigure, unknownValue } from '../ranged-figure.ts';

/** W by kind of supply. */
export function lossesOf(machine: Machine, parts: readonly Part[]): ReadonlyMap<string, number> {
  const losses = new Map<string, number>();
  for (const { count, drawn, normal } of parts) {
    drawn.sources.forEach(({ count: members, device, supply }, node) => {
      const name = device?.place.hold ?? machine.supplies.list[supply ?? -1]?.id ?? '';
      const each = (normal.inW[node] as number) - (normal.outW[node] as number);
      losses.set(name, (losses.get(name) ?? 0) + each * members * count);
    });
  }
  return losses;
}

/** Absent where no drawn supply converts or distributes. */
export function chainLossFigure(machine: Machine, states: PowerStates): Figure | undefined {
  if (!states.parts.some(({ drawn }) => drawn.nodes.some(isLossy))) return undefined;
  const losses = [...lossesOf(machine, states.parts)].filter(([, watts]) => watts > 0);
  const total = losses.reduce((sum, [, watts]) => sum + watts, 0);
  const value = inUnit(total, 'kW');
  const inputs: Working[] = losses.map(([name, watts]) => ({
    label: { key: 'working.part', params: { part: name } },
    value: inUnit(watts, 'kW'),
    unit: 'kW',
  }));
  const words = {
    unit: 'kW',
    convention: { key: 'convention.chain-loss' },
    from: {
      label: { key: 'figure.power.loss.chain' },
      formula: losses.map(([, watts]) => `${groupThousands(roundTo(inUnit(watts, 'kW'), 4))} kW`).join(' + ') || '0 kW',
      value,
      unit: 'kW',
      inputs,
      because: { key: 'because.default-efficiency' },
    },
  };
  const missing = missingOf(unstatedLoads(states, states.parts));
  if (missing.length > 0) {
    return unknownValue(missing, { lower: value > 0 ? value : undefined, bases: ['estimate'] }, words);
  }
  return rangedFigure({ value, low: value, high: value, bases: [], isModel: true }, words);
}

function isLossy({ conversion }: Part['drawn']['nodes'][number]): boolean {
  return conversion.kind === 'psus' || conversion.share < 1;
}
