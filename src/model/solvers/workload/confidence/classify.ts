/** Which class an answer belongs to. */
import type { WorkloadSystem } from '../system.ts';
import type { ClassId } from './classes.ts';

const largeBytes = 128 * 2 ** 20;

/** By domains that the group spans and by message: inside one domain, two, or more. */
export function allReduceClass(system: WorkloadSystem, ranks: number, bytes: number): ClassId {
  if (bytes < largeBytes) return 'all-reduce-small';
  const domain = system.tiers[0]?.cards ?? ranks;
  return ranks > 2 * domain ? 'all-reduce-wide' : 'all-reduce-large';
}
