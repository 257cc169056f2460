/** Failures in the JSON form that others rely on. */
import type { ChainLink } from '../model/analyses/failures/chain.ts';
import { type FigureJson, figureAsJson } from '../model/exporters/report-json.ts';
import type { Figure } from '../model/report/report.ts';
import { roundFigure } from '../model/report/round.ts';
import { type Language, sayRef } from '../text/index.ts';

export function figuresJson(
  figures: Readonly<Record<string, Figure>>,
  language: Language,
): Readonly<Record<string, FigureJson>> {
  return Object.fromEntries(
    Object.entries(figures).map(([id, figure]) => [id, figureAsJson(roundFigure(figure), language, false)]),
  );
}

export function chainJson(chain: readonly ChainLink[], language: Language) {
  return chain.map(({ stage, text, elements }) => ({ stage, text: sayRef(language, text), elements }));
}
