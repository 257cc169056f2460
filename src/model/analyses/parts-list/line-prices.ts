/**
 * Question: what does each line cost?
 * The document's price book goes before what the part states; a box with a price stands for all inside it, so that a
 * system price and its parts are never both counted. Without either the price is unknown. USD; total = price · count,
 * spares apart.
 */
import type { Catalogue } from '../../catalogue/part.ts';
import { readFigure } from '../../catalogue/part-figure.ts';
import type { Machine } from '../../machine/machine.ts';
import type { PriceLine } from '../../machine/supplies/operation.ts';
import type { LinePrice, PartsListLine } from '../../report/parts-list.ts';

export function withPrices(
  lines: readonly PartsListLine[],
  machine: Machine,
  catalogue: Catalogue,
): readonly PartsListLine[] {
  const book = new Map(machine.supplies.operation.prices.map((line) => [line.of, line]));
  const paidFor = new Set<number>();
  return lines.map((line) => {
    const isPaid = line.parent !== undefined && paidFor.has(line.parent);
    const unitPrice = priceOf(line, book, machine, catalogue);
    if (isPaid || unitPrice) paidFor.add(line.line);
    const lead = line.part === undefined ? undefined : machine.parts[line.part]?.figures.leadTime?.value;
    return {
      ...line,
      ...(unitPrice && { unitPrice }),
      ...(unitPrice && !isPaid && { totalUsd: unitPrice.mode * line.total }),
      ...(isPaid && { paidWithParent: true as const }),
      ...(lead !== undefined && { leadTime: lead }),
    };
  });
}

function priceOf(
  { part, category, counts }: PartsListLine,
  book: ReadonlyMap<string, PriceLine>,
  machine: Machine,
  catalogue: Catalogue,
): LinePrice | undefined {
  const isWire = category === 'cable' || category === 'module';
  const own = (isWire ? book.get(`${counts[0]}/${category}`) : undefined) ?? book.get(part ?? '');
  if (own) {
    const { low, mode, high, basis, source, date } = own;
    return { low, mode, high, basis, sources: source === '' ? [] : [source], ...(date !== undefined && { date }) };
  }
  const known = part === undefined ? undefined : machine.parts[part];
  const figure = readFigure(known, 'price');
  if (!figure) return undefined;
  const found = (known?.figures.price?.source ?? []).map(
    // What no source stands behind is the free text of a user's own part.
    (id) => catalogue.source(id) ?? machine.sources[id] ?? { title: id },
  );
  const dates = found.flatMap(({ read }) => read ?? []).sort();
  const date = dates.at(-1);
  return {
    low: figure.low,
    mode: figure.value,
    high: figure.high,
    basis: figure.basis,
    sources: found.map(({ title, url }) => url ?? title),
    ...(date !== undefined && { date }),
  };
}
