/** Rows of a comparison of parts. */
import { kinds } from '../../model/catalogue/kinds/kinds.ts';
import type { Part } from '../../model/catalogue/part.ts';
import { readFigure } from '../../model/catalogue/part-figure.ts';
import { formatQuantity } from '../../model/units/format.ts';

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
