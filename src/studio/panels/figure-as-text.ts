/** A figure as one line of plain text, with everything that makes it a statement: unit, mark, convention, hash. */
import type { Answer } from '../../bridge/engine-api.ts';
import type { FigureId } from '../../model/report/report.ts';
import { displayFigure, figureUnit, fullFigure } from '../marks/display.ts';
import { figureName } from '../marks/figure-name.ts';
import type { Words } from '../shell/use-text.ts';

export function figureAsText(id: FigureId, { report }: Answer, words: Words): string {
  const { t, ref } = words;
  const figure = report.figures[id];
  if (!figure) return '';
  const short = displayFigure(figure, 5);
  return t('explain.as-text', {
    name: ref(figureName(id)),
    value: `${short.number} ${short.unit}`.trim(),
    full: `${fullFigure(figure)} ${figureUnit(figure, words)}`.trim(),
    mark: t(`mark.${figure.kind}`),
    convention: ref(figure.convention),
    design: report.design.name,
    hash: report.design.hash,
  });
}
