/** Where a box has a figure of its own and its parts have theirs, both are worth showing when they differ. */
import { readFigure } from '../../catalogue/part-figure.ts';
import type { Machine, Place } from '../../machine/machine.ts';
import type { Finding } from '../../report/report.ts';
import { formatQuantity } from '../../units/format.ts';
import { type BodyRule, bodiesOf } from '../body-sum.ts';
import { totalOf } from '../part-total.ts';

const tolerated = 0.1;

export function statedAgainstSum(machine: Machine, rule: BodyRule): readonly Finding[] {
  const findings = new Map<string, Finding>();
  visit(machine.places);
  return [...findings.values()];

  function visit(places: readonly Place[]): void {
    for (const place of places) {
      const part = place.part === undefined ? undefined : machine.parts[place.part];
      const stated = readFigure(part, rule.field);
      if (!part || !stated) visit(place.inside);
      else if (place.inside.length > 0 && place.part !== undefined && !findings.has(place.part)) {
        const inside = place.inside.flatMap((child) => [...bodiesOf(child, child.perParent, machine, rule)]);
        const sum = totalOf(rule.field, inside);
        const isKnown = sum.terms.length > 0 && sum.unstated.length === 0;
        const differs = sum.high < stated.low * (1 - tolerated) || sum.low > stated.high * (1 + tolerated);
        if (isKnown && differs) findings.set(place.part, finding(place, part.name, stated.value, sum.value));
      }
    }
  }
}

function finding(place: Place, name: string, statedW: number, sumW: number): Finding {
  const stated = formatQuantity(statedW, 'W', 4);
  const sum = formatQuantity(sumW, 'W', 4);
  return {
    code: 'data.node-sum-differs',
    severity: 'info',
    where: [place.address],
    params: { part: name, stated, sum },
    arithmetic: `${stated} ≠ ${sum}`,
  };
}
