/** Sums of money whose pieces may be ranges or unknown. */
import type { Basis } from '../../catalogue/part.ts';
import type { Typed } from '../../machine/supplies/operation.ts';
import type { PartInput, TextRef, Working } from '../../report/report.ts';
import { groupThousands } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';

/** USD. */
export interface Amount {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** At least this much, whatever is missing. */
  readonly floor: number;
  readonly missing: readonly string[];
  readonly bases: readonly Basis[];
  readonly formula: string;
  readonly label: TextRef;
  readonly inputs: readonly (Working | PartInput)[];
  readonly because?: TextRef;
  readonly params?: Readonly<Record<string, string | number>>;
}

type Given = Pick<Amount, 'value' | 'low' | 'high' | 'formula' | 'label' | 'bases'> & Partial<Pick<Amount, 'inputs'>>;

export function amountOf({ value, low, high, formula, label, bases, inputs = [] }: Given): Amount {
  return { value, low, high, floor: low, missing: [], bases, formula, label, inputs };
}

export function sumOf(amounts: readonly Amount[]): Amount {
  const sum = (pick: (amount: Amount) => number) => amounts.reduce((total, amount) => total + pick(amount), 0);
  const shown = amounts.filter(({ value }) => value > 0);
  return {
    value: sum(({ value }) => value),
    low: sum(({ low }) => low),
    high: sum(({ high }) => high),
    floor: sum(({ floor }) => floor),
    missing: [...new Set(amounts.flatMap(({ missing }) => missing))],
    bases: amounts.flatMap(({ bases }) => bases),
    formula: shown.map(({ value }) => shownUsd(value)).join(' + '),
    label: amounts[0]?.label ?? { key: 'figure.cost.capex' },
    inputs: shown.map(
      (amount): Working => ({
        label: amount.label,
        ...(amount.formula !== '' && { formula: amount.formula }),
        value: amount.value,
        unit: 'USD',
        inputs: amount.inputs,
      }),
    ),
  };
}

export function typedInput({ field, text }: Typed): PartInput {
  const [part = '', ...rest] = field.split('.');
  return { part, field: rest.join('.'), text, basis: 'user', source: [] };
}

export function shownUsd(usd: number): string {
  return groupThousands(Math.abs(usd) >= 1000 ? Math.round(usd) : roundTo(usd, 4));
}
