/** Missing inputs are no fault of the design: they are gathered in one note per kind of missing value. */
import type { Finding } from '../report/report.ts';
import { groupThousands } from '../units/format.ts';
import type { Unstated } from './part-total.ts';

/** Addresses listed in one finding; the count says how many there are in all. */
const mostPlaces = 20;

export function cannotCheck(unstated: readonly Unstated[]): readonly Finding[] {
  const byField = new Map<string, Unstated[]>();
  for (const one of unstated) byField.set(one.field, [...(byField.get(one.field) ?? []), one]);
  return [...byField].map(([field, list]) => ({
    code: 'data.cannot-check',
    severity: 'info',
    where: list.flatMap(({ addresses }) => addresses).slice(0, mostPlaces),
    params: { field: `@part.${field}`, count: list.reduce((sum, { count }) => sum + count, 0), parts: list.length },
    arithmetic: list.map(({ what, count }) => `${groupThousands(count)} × ${what}`).join(', '),
  }));
}
