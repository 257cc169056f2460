/**
 * Question: what is everything drawn worth, part by part?
 * Formula: Σ count · price; a box whose part states a price stands for all inside it, so a system price and its parts are
 * never both counted. Lines of the document's price book go before what parts state. What has no price is named.
 */
import { weakestBasis } from '../../catalogue/basis.ts';
import type { Part, PartFigure, PartRef } from '../../catalogue/part.ts';
import type { Machine } from '../../machine/machine.ts';
import type { PriceLine } from '../../machine/supplies/operation.ts';
import { membersAddress } from '../../machine/supplies/supplies.ts';
import { allBodies, type BodyRule } from '../body-sum.ts';
import { type CountedPart, type PartTotal, totalOf } from '../part-total.ts';

const price: BodyRule = { field: 'price', isNothing: () => false, boxCounts: true };

/** A connection to what the site has: paid with the building. */
const withBuilding = new Set(['grid', 'feed']);

export function hardwareTotal(machine: Machine): PartTotal {
  const book = new Map(machine.supplies.operation.prices.map((line) => [line.of, line]));
  const priced = book.size === 0 ? machine : { ...machine, parts: withBook(machine.parts, book) };
  const total = totalOf(price.field, [
    ...allBodies(priced, price),
    ...cablesAndModules(priced, book),
    ...supplies(priced, book),
  ]);
  return { ...total, basis: weakestBasis(total.terms.map(({ figure }) => figure.basis)) };
}

function figureOf({ low, mode, high, basis, source }: PriceLine): PartFigure {
  return { value: `${mode} USD`, low: `${low} USD`, high: `${high} USD`, basis, source: source === '' ? [] : [source] };
}

function withBook(
  parts: Readonly<Record<PartRef, Part>>,
  book: ReadonlyMap<string, PriceLine>,
): Readonly<Record<PartRef, Part>> {
  const priced: Record<PartRef, Part> = { ...parts };
  for (const [ref, part] of Object.entries(parts)) {
    const line = book.get(ref);
    if (line) priced[ref] = { ...part, figures: { ...part.figures, price: figureOf(line) } };
  }
  return priced;
}

/** Something without a part of its own that the price book prices by name. */
function byName(name: string, kind: Part['kind'], book: ReadonlyMap<string, PriceLine>): Part | undefined {
  const line = book.get(name);
  return line && { kind, name, maker: '', figures: { price: figureOf(line) } };
}

function cablesAndModules({ fabrics, parts }: Machine, book: ReadonlyMap<string, PriceLine>): readonly CountedPart[] {
  return fabrics.flatMap(({ net, wires }) =>
    wires.flatMap((wire) =>
      (['cable', 'module'] as const).flatMap((kind): readonly CountedPart[] => {
        const count = kind === 'cable' ? wire.cables : wire.modules;
        if (count <= 0) return [];
        const address = `${net}.${wire.wire}`;
        const name = `${address}/${kind}`;
        const pinned = wire.medium === null ? undefined : parts[wire.medium];
        const own = byName(name, kind, book);
        if (own) return [{ count, name, address, part: own }];
        if (pinned?.kind !== kind || wire.medium === null) return [{ count, name, address }];
        return [{ count, name, address, ref: wire.medium, part: pinned }];
      }),
    ),
  );
}

function supplies(
  { parts, supplies: { list } }: Machine,
  book: ReadonlyMap<string, PriceLine>,
): readonly CountedPart[] {
  return list.flatMap((supply): readonly CountedPart[] => {
    const count = supply.members * supply.ways * (supply.units ?? 1);
    if (withBuilding.has(supply.kind) || count === 0) return [];
    const counted = { count, name: supply.id, address: membersAddress(supply) };
    const part = supply.part === undefined ? byName(supply.id, 'power', book) : parts[supply.part];
    if (!part) return [counted];
    return [{ ...counted, part, ...(supply.part !== undefined && { ref: supply.part }) }];
  });
}
