/** Where a wire stands in the network, by what its ends are. */
import type { Role, WireCount } from '../machine/fabric.ts';

/** Access: an end at a card. Trunk: switch to switch. Everything else only hosts. */
export function tierOfEnds(a: Role, b: Role): WireCount['tier'] {
  if (a === 'card' || b === 'card') return 'access';
  return a === 'switch' && b === 'switch' ? 'trunk' : 'host';
}
