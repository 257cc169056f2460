/**
 * Question: what does the machine draw typically, idle, and under a cap?
 * Formula: as the peak sum, with the part's own typical or idle figure; where it has none a share of its peak, 0.8
 * (0.65 to 0.9) and 0.25 (0.15 to 0.35), engineering estimates. Capped: the peak, held to the cap of the document.
 * Estimate where a share is used. Cost: the terms of the peak sum.
 */
import { readFigure } from '../../catalogue/part-figure.ts';
import type { Operation } from '../../machine/supplies/operation.ts';
import type { Figure, Working } from '../../report/report.ts';
import { capExponents, cappedSpeed, idleShareOfPeak, typicalShareOfPeak } from '../../solvers/power/profiles.ts';
import { groupThousands, inUnit } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import { missingOf, type PartTotal, partInput } from '../part-total.ts';
import { rangedFigure, unknownValue } from '../ranged-figure.ts';

export interface Profile {
  readonly field: 'typicalPower' | 'idlePower';
  readonly id: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export const typical: Profile = {
  field: 'typicalPower',
  id: 'power.it.typical',
  share: typicalShareOfPeak,
  low: 0.65,
  high: 0.9,
};
export const idle: Profile = {
  field: 'idlePower',
  id: 'power.it.idle',
  share: idleShareOfPeak,
  low: 0.15,
  high: 0.35,
};

/** W. */
export interface ProfileTotal {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly isShared: boolean;
  readonly workings: readonly Working[];
}

export function profileTotal(peak: PartTotal, profile: Profile): ProfileTotal {
  let [value, low, high] = [0, 0, 0];
  let isShared = false;
  const workings = peak.terms.map(({ counted, figure }): Working => {
    const { count, part, ref } = counted;
    const own = readFigure(part, profile.field);
    if (!own) isShared = true;
    const each = own ?? {
      value: profile.share * figure.value,
      low: profile.low * figure.low,
      high: profile.high * figure.high,
    };
    value += count * each.value;
    low += count * each.low;
    high += count * each.high;
    const field = own ? profile.field : 'peakPower';
    const text = part?.figures[field]?.value ?? '';
    const shared = own ? text : `${profile.share} × ${text}`;
    return {
      label: { key: 'working.part', params: { part: part?.name ?? counted.name } },
      formula: count === 1 ? shared : `${groupThousands(count)} × ${shared}`,
      value: inUnit(count * each.value, 'kW'),
      unit: 'kW',
      inputs: part ? [partInput(part, ref ?? counted.name, field)] : [],
      ...(!own && {
        because: {
          key: `because.${profile.field}-share`,
          params: { share: profile.share, low: profile.low, high: profile.high },
        },
      }),
    };
  });
  return { value, low, high, isShared, workings };
}

export function profileFigure(peak: PartTotal, profile: Profile): Figure {
  const total = profileTotal(peak, profile);
  const words = {
    unit: 'kW',
    convention: { key: `convention.${profile.field}` },
    from: {
      label: { key: `figure.${profile.id}` },
      formula: total.workings
        .slice(0, 6)
        .map(({ formula }) => formula ?? '')
        .join(' + '),
      value: inUnit(total.value, 'kW'),
      unit: 'kW',
      inputs: total.workings,
    },
  };
  const bases = [peak.basis, ...(total.isShared ? (['estimate'] as const) : [])];
  if (peak.unstated.length > 0) {
    const missing = missingOf(peak.unstated.map((one) => ({ ...one, field: profile.field })));
    const lower = peak.terms.length > 0 ? inUnit(total.low, 'kW') : undefined;
    return unknownValue(missing, { lower, bases }, words);
  }
  const [value, low, high] = [total.value, total.low, total.high].map((watts) => inUnit(watts, 'kW')) as [
    number,
    number,
    number,
  ];
  return rangedFigure({ value, low, high, bases, isModel: total.isShared || peak.soft }, words);
}

/** Absent without a cap. */
export function cappedFigure(peak: PartTotal, { capW }: Operation): Figure | undefined {
  if (!capW) return undefined;
  const held = (watts: number) => inUnit(Math.min(watts, capW.value), 'kW');
  const speed = cappedSpeed(capW.value, Math.max(peak.value, capW.value), capExponents.training);
  const words = {
    unit: 'kW',
    convention: { key: 'convention.capped' },
    from: {
      label: { key: 'figure.power.it.capped' },
      formula: `min(${groupThousands(roundTo(inUnit(peak.value, 'kW'), 6))} kW, ${capW.text})`,
      value: held(peak.value),
      unit: 'kW',
      inputs: [{ part: 'facility', field: 'cap', text: capW.text, basis: 'user' as const, source: [] }],
      because: { key: 'because.capped-speed', params: { speed: roundTo(speed, 3), alpha: capExponents.training } },
    },
  };
  // What is known already fills the cap, whatever the rest draws.
  const isFull = peak.low >= capW.value;
  if (peak.unstated.length > 0 && !isFull) {
    return unknownValue(missingOf(peak.unstated), { lower: held(peak.low), upper: inUnit(capW.value, 'kW') }, words);
  }
  const range = {
    value: held(isFull ? capW.value : peak.value),
    low: held(peak.low),
    high: held(isFull ? capW.value : peak.high),
  };
  return rangedFigure({ ...range, bases: [peak.basis, 'user'], isModel: peak.soft }, words);
}
