/**
 * Question: where does the heat go, what carries it, and what does the site add?
 * Parts: `heat-figures.ts` (split, flow), `cooler-figures.ts` (which cooler runs out first), `year-figures.ts` (PUE,
 * water, the facility's peak).
 */
import type { Machine } from '../../machine/machine.ts';
import type { Figure } from '../../report/report.ts';
import { defineAnalysis } from '../analysis.ts';
import { cannotCheck } from '../cannot-check.ts';
import { coolingStates } from '../drawn-supply/cooling-states.ts';
import { coolerFigures, unstatedOfCoolers } from './cooler-figures.ts';
import { coolingPicture } from './cooling-picture.ts';
import { heatFigures, siteHeat } from './heat-figures.ts';
import { yearFigures } from './year-figures.ts';

export const cooling = defineAnalysis({
  id: 'cooling',
  question: 'Where does the heat go, what carries it, and what does the site add?',
  *run(machine: Machine, { remember }) {
    const states = coolingStates(machine);
    const heat = siteHeat(machine, states);
    if (!heat) return { figures: {}, findings: [] };
    yield;
    const figures: Record<string, Figure> = {
      ...heatFigures(machine, states, heat),
      ...coolerFigures(machine, states, heat.unstated),
      ...yearFigures(machine, heat, remember),
    };
    const unstated = [
      ...unstatedOfCoolers(machine, states, 'ratedHeat'),
      ...unstatedOfCoolers(machine, states, 'supplyMax'),
    ];
    const picture = coolingPicture(machine, states, heat, remember);
    return { figures, findings: cannotCheck(unstated), cooling: picture };
  },
});
