/** How many groups a dragonfly can have. */
import { type DragonflyShape, dragonflyFits } from '../links/dragonfly-links.ts';

export const arrangement = {
  kind: 'choice',
  options: ['palmtree', 'absolute', 'relative'],
  default: 'palmtree',
} as const;

/** The numbers of groups that fit next to the one asked for: one below, one above. */
export function nearestGroups(shape: DragonflyShape): readonly number[] {
  const most = shape.members * shape.ports + 1;
  const fits = (groups: number) => dragonflyFits({ ...shape, groups });
  const from = Math.min(shape.groups, most);
  const below = from - (fits(from) && from !== shape.groups ? 0 : 1);
  const found: number[] = [];
  for (let groups = below; groups >= 2; groups--) {
    if (!fits(groups)) continue;
    found.push(groups);
    break;
  }
  for (let groups = shape.groups + 1; groups <= most; groups++) {
    if (!fits(groups)) continue;
    found.push(groups);
    break;
  }
  return found;
}
