/** Which losses the document declares survivable. */
import type { Machine } from '../../machine/machine.ts';
import type { Supply } from '../../machine/supplies/supplies.ts';
import type { DrawnNetwork, NodeSource } from './drawn-network.ts';

/** A path of a doubled supply is meant to fail alone; so is what hangs on such paths inside a cabinet. */
export function isDeclaredSurvivable(
  machine: Machine,
  drawn: DrawnNetwork,
  { device, supply }: Pick<NodeSource, 'device' | 'supply'>,
): boolean {
  const { list, operation } = machine.supplies;
  if (operation.redundancy === '2N' || operation.redundancy === 'N+1') return true;
  if (operation.redundancy === 'none' || operation.redundancy === 'N') return false;
  const isDoubled = ({ scheme, ways }: Supply) => scheme === '2N' || (scheme === 'N+1' && ways > 1);
  if (device) return drawn.sources.some((one) => one.supply !== undefined && isDoubled(list[one.supply] as Supply));
  return supply !== undefined && isDoubled(list[supply] as Supply);
}
