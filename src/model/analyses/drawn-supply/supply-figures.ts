/** What a drawn supply can carry and what it loses: typed into the document, else its part's, else a named default. */
import type { Basis, Part } from '../../catalogue/part.ts';
import { readFigure } from '../../catalogue/part-figure.ts';
import type { Machine } from '../../machine/machine.ts';
import type { Supply } from '../../machine/supplies/supplies.ts';
import type { PartInput } from '../../report/report.ts';
import { circuitCapacity } from '../../solvers/power/circuit.ts';
import { efficiencyCurves } from '../../solvers/power/efficiency-curve.ts';
import type { Conversion } from '../../solvers/power/supply-network.ts';
import type { Dimension } from '../../units/unit-table.ts';
import { partInput } from '../part-total.ts';

export interface Ranged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly basis: Basis;
  readonly input: PartInput;
}

/** A figure of one member: what the document sets, else what its part states. */
export function supplyFigure(
  machine: Machine,
  supply: Supply,
  field: string,
  dimension: Dimension,
): Ranged | undefined {
  const typed = supply.set[field];
  if (typed?.dimension === dimension) {
    const input = { part: supply.id, field, text: typed.text, basis: 'user', source: [] } as const;
    return { value: typed.value, low: typed.value, high: typed.value, basis: 'user', input };
  }
  const part = supply.part === undefined ? undefined : machine.parts[supply.part];
  return part && supply.part !== undefined ? partRange(part, supply.part, field) : undefined;
}

export function partRange(part: Part, ref: string, field: string): Ranged | undefined {
  const figure = readFigure(part, field);
  return figure && { ...figure, input: partInput(part, ref, field) };
}

/** Power factor of a circuit that states its volts and amperes (brief of electrical practice: 0.99 of modern supplies). */
const powerFactor = 0.99;

/** Rated output of one member, W: with a spare unit declared, of the others. */
export function ratingOf(machine: Machine, supply: Supply): Ranged | undefined {
  const rated = supplyFigure(machine, supply, 'ratedPower', 'power');
  if (rated) return supply.set.ratedPower ? rated : times(rated, unitsInUse(supply));
  const volts = supplyFigure(machine, supply, 'volts', 'voltage');
  const amps = supplyFigure(machine, supply, 'amps', 'current');
  if (!volts || !amps) return undefined;
  const { breakerW } = circuitCapacity({
    voltsLineToLine: volts.value,
    amps: amps.value,
    continuousShare: 1,
    powerFactor,
  });
  return { ...amps, value: breakerW, low: breakerW, high: breakerW };
}

function unitsInUse({ units = 1, scheme }: Supply): number {
  return scheme === 'N+1' && units > 1 ? units - 1 : units;
}

function times(range: Ranged, factor: number): Ranged {
  return { ...range, value: range.value * factor, low: range.low * factor, high: range.high * factor };
}

export function continuousShareOf(machine: Machine, supply: Supply): number {
  const share = supplyFigure(machine, supply, 'continuousShare', 'ratio')?.value ?? 1;
  return share > 0 && share <= 1 ? share : 1;
}

/** Output over input where nobody states it (engineering estimates; a circuit, a source and a bar pass all on). */
export const defaultEfficiency: Readonly<Record<string, number>> = {
  ups: 0.965,
  transformer: 0.99,
  pdu: 0.99,
  rpp: 0.99,
  busway: 0.99,
  shelf: 0.965,
};

export interface DrawnConversion {
  readonly conversion: Conversion;
  /** Whether it rests on a default of ours. */
  readonly isDefault: boolean;
}

export function conversionOf(machine: Machine, supply: Supply): DrawnConversion {
  const stated =
    supplyFigure(machine, supply, 'efficiency', 'ratio') ?? supplyFigure(machine, supply, 'efficiencyFull', 'ratio');
  const share = stated?.value ?? defaultEfficiency[supply.kind] ?? 1;
  const isUsable = share > 0 && share <= 1;
  return {
    conversion: { kind: 'efficiency', share: isUsable ? share : 1 },
    isDefault: !stated && defaultEfficiency[supply.kind] !== undefined,
  };
}

/** Of a shelf in a cabinet: its supply units by the curve of open-rack supplies, as no maker's own is known. */
export function conversionOfPart(part: Part): DrawnConversion {
  const units = readFigure(part, 'psus')?.value;
  const unitW = readFigure(part, 'psuPower')?.value;
  if (part.kind === 'shelf' && units !== undefined && unitW !== undefined && units >= 1 && unitW > 0) {
    return { conversion: { kind: 'psus', curve: efficiencyCurves.orv3, unitW, units }, isDefault: true };
  }
  const stated = readFigure(part, 'efficiencyFull')?.value;
  const share = stated ?? (part.kind === 'shelf' ? defaultEfficiency.shelf : defaultEfficiency.pdu) ?? 1;
  return {
    conversion: { kind: 'efficiency', share: share > 0 && share <= 1 ? share : 1 },
    isDefault: stated === undefined,
  };
}
