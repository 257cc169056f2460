/** The placeholder switch that has enough ports; above the largest, one that states none. */
const sizes = [32, 64, 128, 160];

export function switchPart(ports: number): string {
  const size = sizes.find((most) => ports <= most);
  return size === undefined ? 'generic/switch-a@1' : `generic/switch-${size}@1`;
}

export const cardPart = 'generic/card@1';
export const rackPart = 'generic/rack-48u@1';
/** Switches in one network cabinet; our choice: one unit of 48 in three, the rest for trays and cables. */
export const switchesPerRack = 16;

/** The largest number of things a box may hold of `most` so that all boxes are full. */
export function largestDivisor(count: number, most: number): number {
  for (let size = Math.min(most, count); size > 1; size--) if (count % size === 0) return size;
  return 1;
}
