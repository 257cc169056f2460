/**
 * Question: how many more standard cabinets fit, which resource ends first, and how much of the others is left unused?
 *
 * n_r = floor(F_r / N_r), n = min n_r; binding are all r with n_r = n; stranded_r = F_r − n · N_r. A resource that the
 * cabinet does not need never binds.
 */
import { marginTo, wholeBelow } from '../limit.ts';

export interface Stranded<Resource extends string> {
  /** Infinity when the cabinet needs nothing. */
  readonly moreCabinets: number;
  readonly binding: readonly Resource[];
  readonly stranded: Readonly<Record<Resource, number>>;
}

export function strandedCapacity<Resource extends string>(
  free: Readonly<Record<Resource, number>>,
  need: Readonly<Partial<Record<Resource, number>>>,
): Stranded<Resource> {
  const resources = Object.keys(free) as Resource[];
  const fits = (resource: Resource) => {
    const needed = need[resource] ?? 0;
    return needed > 0 ? wholeBelow(free[resource] / needed) : Number.POSITIVE_INFINITY;
  };
  const moreCabinets = Math.min(...resources.map(fits));
  const left = (resource: Resource) => {
    const used = (need[resource] ?? 0) > 0 ? moreCabinets * (need[resource] ?? 0) : 0;
    return marginTo(free[resource], used);
  };
  return {
    moreCabinets,
    binding: resources.filter((resource) => Number.isFinite(moreCabinets) && fits(resource) === moreCabinets),
    stranded: Object.fromEntries(resources.map((resource) => [resource, left(resource)])) as Record<Resource, number>,
  };
}
