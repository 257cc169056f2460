/** Lays the forest of axis classes out as dimensions: chains of levels, nested in one another where they share levels. */
import type { Dimension, Level } from '../machine/fabric.ts';
import type { AxisForest } from './axis-forest.ts';

export interface LaidOut {
  readonly dimensions: readonly Dimension[];
  /** Class of every level, the shared ones too. */
  readonly levels: readonly (readonly number[])[];
  /** Dimension and depth of each class, where it is not shared. */
  readonly placeOf: readonly { readonly dimension: number; readonly depth: number }[];
}

/** `kinds`: what the rules make of each class; a set where nothing is said. */
export function layDimensions(forest: AxisForest, kinds: ReadonlyMap<number, Level['kind']>): LaidOut {
  const { classes, elements } = forest;
  const dimensions: Dimension[] = [];
  const levels: number[][] = [];
  const placeOf: { dimension: number; depth: number }[] = [];
  const children = (parent: number): number[] =>
    classes.flatMap((one, number) => (one.parent === parent ? [number] : []));
  const cards = new Set(elements.filter(({ kind }) => kind.role === 'card').flatMap((element) => element.classes));
  /** The cards' own chain is the master, so that what most edits name is never nested. */
  const byCards = (numbers: readonly number[]): number[] => [
    ...numbers.filter((number) => cards.has(number)),
    ...numbers.filter((number) => !cards.has(number)),
  ];

  const waiting: { start: number; under?: { dimension: number; depth: number } }[] = byCards(children(-1)).map(
    (start) => ({ start }),
  );
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { start, under } = next;
    const dimension = dimensions.length;
    const chain = under ? (levels[under.dimension] ?? []).slice(0, under.depth) : [];
    for (let at: number | undefined = start; at !== undefined; ) {
      chain.push(at);
      placeOf[at] = { dimension, depth: chain.length };
      const [main, ...others]: number[] = byCards(children(at));
      waiting.push(...others.map((other) => ({ start: other, under: { dimension, depth: chain.length } })));
      at = main;
    }
    levels.push(chain);
    dimensions.push({
      name: classes[start]?.name ?? '',
      levels: chain.map((number) => ({
        name: classes[number]?.name ?? '',
        size: classes[number]?.size ?? 0,
        kind: kinds.get(number) ?? 'set',
      })),
      ...(under && { under }),
    });
  }
  return { dimensions, levels, placeOf };
}
