/** Rows of a comparison, and the form of a part: which figures a kind may state, and in what. */
import { kinds } from '../../model/catalogue/kinds/kinds.ts';
import type { Part, PartKind } from '../../model/catalogue/part.ts';
import { readFigure } from '../../model/catalogue/part-figure.ts';
import { formatQuantity } from '../../model/units/format.ts';
import { canonicalUnits, type Dimension } from '../../model/units/unit-table.ts';

/** Figures that at least one of the parts states, in the order of their kinds. */
export function comparedFields(
  parts: readonly Part[],
): readonly { readonly field: string; readonly differs: boolean }[] {
  const order = [...new Set(parts.flatMap((part) => Object.keys(kinds[part.kind])))];
  const stated = order.filter((field) => parts.some((part) => part.figures[field] !== undefined));
  return stated.map((field) => {
    const values = parts.map((part) => {
      const figure = readFigure(part, field);
      return figure && figure.value / (figure.direction === 'both-ways' ? 2 : 1);
    });
    return { field, differs: new Set(values).size > 1 };
  });
}

/** "392 GB/s one way" of what is stated as "784 GB/s both ways", and the other way about. */
export function otherDirection(part: Part, field: string): string | undefined {
  const figure = readFigure(part, field);
  if (!figure?.direction) return undefined;
  const isBoth = figure.direction === 'both-ways';
  const value = isBoth ? figure.value / 2 : figure.value * 2;
  const stated = part.figures[field]?.value ?? '';
  const inBytes = /B\/s/.test(stated);
  const text = inBytes ? formatQuantity(value / 8e9, 'GB/s', 6) : formatQuantity(value / 1e9, 'Gb/s', 6);
  return `${text} ${isBoth ? 'one way' : 'both ways'}`;
}

/** How a figure of a kind may be written. */
export function exampleFor(kind: PartKind, field: string): string {
  const form = kinds[kind][field];
  if (field === 'memoryBandwidth') return '3.2 TB/s';
  const [dimension = 'count'] = form?.dimensions ?? [];
  return `${samples[dimension] ?? `1 ${canonicalUnits[dimension]}`}${form?.directed ? ' one way' : ''}`;
}

const samples: Readonly<Partial<Record<Dimension, string>>> = {
  power: '700 W',
  ratio: '80 %',
  mass: '20 kg',
  length: '600 mm',
  money: '1000 USD',
  time: '300 ns',
  count: '64',
  memory: '128 GB',
  compute: '750 TFLOPS',
  operations: '1500 TOPS',
  rate: '400 Gb/s',
  flow: '60 L/min',
  'temperature-difference': '5 K',
  'rack-units': '2 U',
};
