/**
 * Two to six designs side by side: every figure of any of them under the same id, unit and convention, the better one
 * only where better is defined and the intervals do not overlap, and what the designs are made of that differs.
 */
import type { PartsListLine } from '../parts-list.ts';
import type { Figure, FigureId, Report, TextRef } from '../report.ts';
import { type Direction, directionOf, sharedByCards, sharedByPower } from './direction.ts';
import { ends, shareOf } from './share.ts';

export const fewestDesigns = 2;
export const mostDesigns = 6;

/** Why a row names no winner. */
export type NoWinner =
  | 'no-direction'
  | 'absent'
  | 'unknown'
  | 'other-convention'
  /** Networks that are whole in one design and in islands in another: the figure speaks of parts of different size. */
  | 'other-islands'
  /** The intervals overlap: either may be better. */
  | 'open'
  | 'equal';

export interface ComparedFigure {
  readonly id: FigureId;
  readonly unit: string;
  /** One per design; null where the figure does not apply. */
  readonly figures: readonly (Figure | null)[];
  readonly direction?: Direction;
  /** Index of the design that is better for certain. */
  readonly winner?: number;
  readonly noWinner?: NoWinner;
}

export interface ComparedPart {
  readonly category: PartsListLine['category'];
  readonly name: string;
  readonly nameText?: TextRef;
  /** Pieces in each design; boxes and what comes in them counted each. */
  readonly totals: readonly number[];
}

export interface Comparison {
  readonly designs: readonly Report['design'][];
  readonly rows: readonly ComparedFigure[];
  /** Parts whose numbers differ. */
  readonly parts: readonly ComparedPart[];
}

export interface Compared {
  readonly report: Report;
  readonly partsList: readonly PartsListLine[];
}

export function compareDesigns(compared: readonly Compared[]): Comparison {
  const figures = compared.map(({ report }) => withShares(report.figures));
  const ids = [...new Set(figures.flatMap((all) => Object.keys(all)))];
  return {
    designs: compared.map(({ report }) => report.design),
    rows: ids.map((id) =>
      compareFigures(
        id,
        figures.map((all) => all[id] ?? null),
        speakOfLikeParts(id, figures),
      ),
    ),
    parts: differingParts(compared.map(({ partsList }) => partsList)),
  };
}

/** Each total is followed by its share of a card and of a kW. */
function withShares(figures: Report['figures']): Readonly<Record<FigureId, Figure>> {
  const all: Record<FigureId, Figure> = {};
  for (const [id, figure] of Object.entries(figures)) {
    all[id] = figure;
    const card = sharedByCards(id)
      ? shareOf(figure, figures['cards.count'], figure.unit, { key: 'convention.compare.per-card' })
      : undefined;
    const kw = sharedByPower(id)
      ? shareOf(figure, figures['power.it.peak'], `${figure.unit}/kW`, { key: 'convention.compare.per-kw' })
      : undefined;
    if (card) all[`${id}.per-card`] = card;
    if (kw) all[`${id}.per-kw`] = kw;
  }
  return all;
}

const ofIslands = /^(fabric\.[^.]+)\.(throughput|bisection|diameter|hops|latency|disjoint-paths)\b/;

/** What one island of 72 cards does says nothing of what a fabric of 384 does: such rows have no winner. */
function speakOfLikeParts(id: FigureId, figures: readonly Readonly<Record<FigureId, Figure>>[]): boolean {
  const [, net] = ofIslands.exec(id) ?? [];
  if (net === undefined) return true;
  const parts = figures.map((all) => {
    const islands = all[`${net}.islands`]?.value ?? 1;
    return islands === 1 ? 'whole' : (all['cards.count']?.value ?? 0) / islands;
  });
  return new Set(parts).size === 1;
}

function compareFigures(id: FigureId, figures: readonly (Figure | null)[], likeParts: boolean): ComparedFigure {
  const unit = figures.find((figure) => figure !== null)?.unit ?? '';
  const direction = directionOf(id);
  const row = { id, unit, figures, ...(direction ? { direction } : {}) };
  const found = direction ? winnerOf(figures, direction) : 'no-direction';
  const outcome = typeof found === 'number' && !likeParts ? 'other-islands' : found;
  return typeof outcome === 'number' ? { ...row, winner: outcome } : { ...row, noWinner: outcome };
}

function winnerOf(figures: readonly (Figure | null)[], direction: Direction): number | NoWinner {
  const present = figures.filter((figure) => figure !== null);
  if (present.length < figures.length) return 'absent';
  if (new Set(present.map(({ convention, unit }) => JSON.stringify([convention, unit]))).size > 1) {
    return 'other-convention';
  }
  const spans = present.map(ends);
  if (!spans.every((span) => span !== undefined)) return 'unknown';
  // As "higher is better": an interval turned about when lower is.
  const turned = spans.map(({ lower, upper }) =>
    direction === 'higher' ? { lower, upper } : { lower: -upper, upper: -lower },
  );
  if (turned.every(({ lower, upper }) => lower === turned[0]?.lower && upper === lower)) return 'equal';
  const best = turned.findIndex((one, at) => turned.every((other, index) => index === at || one.lower > other.upper));
  return best < 0 ? 'open' : best;
}

function differingParts(lists: readonly (readonly PartsListLine[])[]): readonly ComparedPart[] {
  const parts = new Map<string, { readonly first: PartsListLine; readonly totals: number[] }>();
  lists.forEach((lines, design) => {
    for (const line of lines) {
      const key = JSON.stringify([line.category, line.maker, line.model, line.modelText]);
      const known = parts.get(key) ?? { first: line, totals: lists.map(() => 0) };
      parts.set(key, known);
      known.totals[design] = (known.totals[design] ?? 0) + line.total;
    }
  });
  return [...parts.values()]
    .filter(({ totals }) => new Set(totals).size > 1)
    .map(({ first, totals }) => ({
      category: first.category,
      name: [first.maker, first.model].filter((word) => word !== '').join(' '),
      ...(first.modelText ? { nameText: first.modelText } : {}),
      totals,
    }));
}
