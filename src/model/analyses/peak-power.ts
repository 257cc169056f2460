/** What draws power at once: the rule by which IT power is summed, the same for every model that needs it. */
import type { Part } from '../catalogue/part.ts';
import type { BodyRule } from './body-sum.ts';

const passive: ReadonlySet<Part['kind']> = new Set(['cabinet', 'shelf', 'cable', 'cooling', 'power']);

/** Racks draw nothing; shelves and supplies pass on what others draw; coolers are no IT load. */
export const peakPower: BodyRule = {
  field: 'peakPower',
  isNothing: (part) => part !== undefined && passive.has(part.kind),
  boxCounts: false,
};
