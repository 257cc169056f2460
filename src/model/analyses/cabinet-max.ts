/** The cabinet with the most of a figure, with what is dealt into it. */
import { weakestBasis } from '../catalogue/basis.ts';
import type { Machine, Place } from '../machine/machine.ts';
import type { Figure, TextRef } from '../report/report.ts';
import { type BodyRule, bodiesOf } from './body-sum.ts';
import { dealer, dealtPlaces } from './dealt-shares.ts';
import { figureOfTotal, type PartTotal, totalOf, type Unstated } from './part-total.ts';

/** `elsewhere` is missing too, but not known to be in any one cabinet. Undefined when the design has no cabinet. */
export function cabinetMax(
  machine: Machine,
  rule: BodyRule,
  words: { readonly unit: string; readonly convention: TextRef; readonly label: TextRef },
  elsewhere: readonly Unstated[] = [],
): Figure | undefined {
  const totals = cabinetTotals(machine, rule);
  const greatest = (pick: (total: PartTotal) => number) => Math.max(...totals.map(pick));
  const most = greatest(({ value }) => value);
  const best = totals.find(({ value }) => value === most);
  if (!best) return undefined;
  const total: PartTotal = {
    ...best,
    // Each bound has its own winner: the cabinet with the greatest low need not be the one with the greatest high.
    low: greatest(({ low }) => low),
    high: greatest(({ high }) => high),
    ranged: totals.some(({ ranged }) => ranged),
    soft: totals.some(({ soft }) => soft),
    basis: weakestBasis(totals.map(({ basis }) => basis)),
    unstated: eachOnce([...totals.flatMap(({ unstated }) => unstated), ...elsewhere]),
  };
  return figureOfTotal(total, words.unit, words.convention, words.label);
}

function cabinetTotals(machine: Machine, rule: BodyRule): readonly PartTotal[] {
  const standing = cabinetsOf(machine.places, machine);
  const cabinets = new Map<string, number>();
  for (const { hold, count } of standing) cabinets.set(hold, (cabinets.get(hold) ?? 0) + count);
  const { sharesOf } = dealer(cabinets, [...dealtPlaces(machine.places)]);
  return standing.flatMap((place) => {
    const own = [...bodiesOf(place, 1, machine, rule)];
    return sharesOf(place).map((share) => {
      const guests = share.flatMap((guest) => [...bodiesOf(guest.place, guest.count, machine, rule)]);
      return totalOf(rule.field, [...own, ...guests]);
    });
  });
}

export function cabinetsOf(places: readonly Place[], machine: Machine): readonly Place[] {
  return places.flatMap((place) => {
    const part = place.part === undefined ? undefined : machine.parts[place.part];
    if (place.shape === 'cabinet' || part?.kind === 'cabinet') return [place];
    return cabinetsOf(place.inside, machine);
  });
}

/** A figure that is missing in several kinds of cabinet is missing once: the greatest count of one cabinet stays. */
function eachOnce(unstated: readonly Unstated[]): readonly Unstated[] {
  const merged = new Map<string, Unstated>();
  for (const one of unstated) {
    const known = merged.get(one.what);
    if (!known || known.count < one.count) merged.set(one.what, one);
  }
  return [...merged.values()];
}
