/**
 * Question: what does the machine draw in other profiles, and what can the drawn supplies still carry?
 * Parts: `profiles.ts`, `headroom.ts`, `stranded.ts`, `chain-loss.ts`.
 */
import type { Machine } from '../../machine/machine.ts';
import type { Figure } from '../../report/report.ts';
import { defineAnalysis } from '../analysis.ts';
import { allBodies } from '../body-sum.ts';
import { cannotCheck } from '../cannot-check.ts';
import { coolingStates } from '../drawn-supply/cooling-states.ts';
import { powerStates } from '../drawn-supply/power-states.ts';
import { unratedSupplies } from '../drawn-supply/what-is-missing.ts';
import { modulesOf } from '../module-power.ts';
import { totalOf } from '../part-total.ts';
import { peakPower } from '../peak-power.ts';
import { chainLossFigure } from './chain-loss.ts';
import { headroomFigures } from './headroom.ts';
import { powerPicture } from './power-picture.ts';
import { cappedFigure, idle, profileFigure, typical } from './profiles.ts';
import { strandedFigure } from './stranded.ts';

export const supply = defineAnalysis({
  id: 'supply',
  question: 'What does the machine draw in other profiles, and what can its supplies still carry?',
  *run(machine: Machine) {
    const bodies = [...allBodies(machine, peakPower)];
    if (bodies.length === 0) return { figures: {}, findings: [] };
    const peak = totalOf(peakPower.field, [...bodies, ...modulesOf(machine)]);
    const capped = cappedFigure(peak, machine.supplies.operation);
    const figures: Record<string, Figure> = {
      [typical.id]: profileFigure(peak, typical),
      [idle.id]: profileFigure(peak, idle),
      ...(capped && { 'power.it.capped': capped }),
    };
    yield;
    const states = powerStates(machine);
    const picture = powerPicture(machine, states, coolingStates(machine), peak.value);
    if (!states.isDrawn) return { figures, findings: [], power: picture };
    const loss = chainLossFigure(machine, states);
    Object.assign(figures, headroomFigures(machine, states), {
      'power.stranded': strandedFigure(machine, states),
      ...(loss && { 'power.loss.chain': loss }),
    });
    return { figures, findings: cannotCheck(unratedSupplies(machine, states)), power: picture };
  },
});
