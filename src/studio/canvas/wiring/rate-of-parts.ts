/** The rate a first wire is offered with: what the slower of its two ends states for a port, one way. */
import { createCatalogue } from '../../../model/catalogue/catalogue.ts';
import { readOneWay } from '../../../model/catalogue/part-figure.ts';
import type { Design, HoldName } from '../../../model/design/design.ts';
import { kindsOf } from '../../../model/design/tree-kinds.ts';
import { inUnit } from '../../../model/units/format.ts';

/** Where no end states a rate; the user sees it in the field. */
const plainRate = '50 GB/s';
const fields = ['scaleUpLinkRate', 'portRate', 'rate'] as const;

export function rateOfParts(design: Design, holds: readonly HoldName[]): string {
  const catalogue = createCatalogue(design.parts);
  const stated = holds.flatMap((name) => {
    const ref = kindsOf(design).seats.get(name)?.[0]?.hold.part;
    const part = ref === undefined ? undefined : catalogue.part(ref);
    return fields
      .map((field) => readOneWay(part, field))
      .filter((rate) => rate !== undefined && rate > 0)
      .slice(0, 1);
  });
  const rates = stated.filter((rate) => rate !== undefined);
  return rates.length === 0 ? plainRate : `${Number(inUnit(Math.min(...rates), 'GB/s').toPrecision(6))} GB/s`;
}
