/**
 * Question: how much power can the machine draw at once?
 * Formula: the sum of the peak power of all parts, without diversity, as in synchronous training all cards peak
 * together. A box whose maker states its peak stands for everything inside it.
 * Exact while every figure is stated and agreed; unknown, with the known part as lower bound, while one is missing.
 * Cost: one walk over the classes of places.
 */
import type { Machine } from '../../machine/machine.ts';
import type { Figure } from '../../report/report.ts';
import { defineAnalysis } from '../analysis.ts';
import { allBodies } from '../body-sum.ts';
import { cabinetMax } from '../cabinet-max.ts';
import { cannotCheck } from '../cannot-check.ts';
import { modulesOf } from '../module-power.ts';
import { figureOfTotal, totalOf } from '../part-total.ts';
import { peakPower as peak } from '../peak-power.ts';
import { statedAgainstSum } from './stated-against-sum.ts';

export const power = defineAnalysis({
  id: 'power',
  question: 'How much power can the machine draw at once?',
  *run(machine: Machine) {
    const bodies = [...allBodies(machine, peak)];
    if (bodies.length === 0) return { figures: {}, findings: [] };
    const modules = modulesOf(machine);
    const total = totalOf(peak.field, [...bodies, ...modules]);
    const convention = { key: 'convention.it-peak' };
    const figures: Record<string, Figure> = {
      'power.it.peak': figureOfTotal(total, 'kW', convention, { key: 'figure.power.it.peak' }),
    };
    yield;
    const unplaced = totalOf(peak.field, modules).unstated;
    const words = {
      unit: 'kW',
      convention: { key: 'convention.cabinet-peak' },
      label: { key: 'figure.power.cabinet.max' },
    };
    const greatest = cabinetMax(machine, peak, words, unplaced);
    if (greatest) figures['power.cabinet.max'] = greatest;
    return { figures, findings: [...cannotCheck(total.unstated), ...statedAgainstSum(machine, peak)] };
  },
});
