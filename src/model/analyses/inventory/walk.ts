/** Every class of places with the chain of multiplicities that leads to it. */
import type { Place } from '../../machine/machine.ts';
import type { Figure } from '../../report/report.ts';
import { groupThousands } from '../../units/format.ts';

export interface Chain {
  readonly place: Place;
  /** Counts from the site down to the place: [12, 4, 8]. */
  readonly counts: readonly number[];
}

export function* walk(places: readonly Place[], above: readonly number[] = []): Generator<Chain> {
  for (const place of places) {
    const counts = [...above, place.perParent];
    yield { place, counts };
    yield* walk(place.inside, counts);
  }
}

/** A plain count of the design as drawn: nothing outside the drawing enters it. */
export function countFigure(id: string, chains: readonly Chain[]): Figure {
  const value = chains.reduce((sum, { place }) => sum + place.count, 0);
  return {
    value,
    unit: '',
    kind: 'exact',
    basis: 'published',
    lower: value,
    upper: value,
    convention: { key: 'convention.counted' },
    from: { label: { key: `figure.${id}` }, formula: formulaOf(chains), value, unit: '' },
  };
}

const mostTerms = 6;

/** "12 × 4 × 8 + 2 × 4" */
function formulaOf(chains: readonly Chain[]): string {
  if (chains.length === 0) return '0';
  const terms = chains.slice(0, mostTerms).map(({ place, counts }) => {
    const product = counts.reduce((all, count) => all * count, 1);
    const factors = counts.filter((count) => count !== 1);
    if (product !== place.count || factors.length === 0) return groupThousands(place.count);
    return factors.map(groupThousands).join(' × ');
  });
  return chains.length > mostTerms ? `${terms.join(' + ')} + …` : terms.join(' + ');
}
