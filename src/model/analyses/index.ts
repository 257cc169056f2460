/** Every analysis, in the order in which they run and in which their figures stand in the report. */
import type { Analysis } from './analysis.ts';
import { inventory } from './inventory/inventory.ts';
import { partsList } from './parts-list/parts-list.ts';
import { power } from './power/power.ts';
import { space } from './space/space.ts';

export const analyses: readonly Analysis[] = [inventory, power, space, partsList];
