/** A figure in one line: "1,290 kW", "≥ 990 kW". */
import type { Figure } from '../../model/report/report.ts';
import { displayFigure } from '../marks/display.ts';

export function figureText(figure: Figure): string {
  const { number, unit } = displayFigure(figure, 4);
  return `${number} ${unit}`.trim();
}
