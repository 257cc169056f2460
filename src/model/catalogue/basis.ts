import { type Basis, bases } from './part.ts';

/** The weakest of several; what rests on nothing outside the design is as strong as it gets. */
export function weakestBasis(given: Iterable<Basis>): Basis {
  let weakest = 0;
  for (const basis of given) weakest = Math.max(weakest, bases.indexOf(basis));
  return bases[weakest] ?? 'estimate';
}
