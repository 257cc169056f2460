/**
 * Question: how heavy is the machine, and how much floor do its cabinets cover?
 * Formula: the sum of masses, a box that states its own standing for all inside it; width × depth over the cabinets.
 * Exact while every figure is stated and agreed; unknown, with the known part as lower bound, while one is missing.
 * Cost: one walk over the classes of places.
 */
import type { Machine } from '../../machine/machine.ts';
import type { Figure } from '../../report/report.ts';
import { defineAnalysis } from '../analysis.ts';
import { allBodies, type BodyRule } from '../body-sum.ts';
import { cabinetMax } from '../cabinet-max.ts';
import { cannotCheck } from '../cannot-check.ts';
import { figureOfTotal, totalOf } from '../part-total.ts';
import { floorOf } from './floor.ts';

const mass: BodyRule = { field: 'mass', isNothing: () => false, boxCounts: true };

export const space = defineAnalysis({
  id: 'space',
  question: 'How heavy is the machine, and how much floor do its cabinets cover?',
  *run(machine: Machine) {
    const bodies = [...allBodies(machine, mass)];
    if (bodies.length === 0) return { figures: {}, findings: [] };
    const total = totalOf(mass.field, bodies);
    const figures: Record<string, Figure> = {
      'space.weight': figureOfTotal(total, 'kg', { key: 'convention.weight' }, { key: 'figure.space.weight' }),
    };
    yield;
    const greatest = cabinetMax(machine, mass, {
      unit: 'kg',
      convention: { key: 'convention.cabinet-weight' },
      label: { key: 'figure.space.weight.cabinet.max' },
    });
    if (greatest) figures['space.weight.cabinet.max'] = greatest;
    const floor = floorOf(machine);
    if (floor) figures['space.floor'] = floor.figure;
    return { figures, findings: cannotCheck([...total.unstated, ...(floor?.unstated ?? [])]) };
  },
});
