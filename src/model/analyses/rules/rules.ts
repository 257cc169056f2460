/**
 * Question: which rules of power, cooling, mass and reference does the design break?
 * Each rule says what is compared with what. Unknown inputs fire nothing: they are gathered in one note for each kind.
 * Cost: the classes of supplies and cabinets, solved once for all models.
 */
import type { Machine } from '../../machine/machine.ts';
import { defineAnalysis } from '../analysis.ts';
import { allBodies } from '../body-sum.ts';
import { cannotCheck } from '../cannot-check.ts';
import { coolingStates } from '../drawn-supply/cooling-states.ts';
import { powerStates } from '../drawn-supply/power-states.ts';
import { totalOf } from '../part-total.ts';
import { peakPower } from '../peak-power.ts';
import { coolingRules } from './cooling-rules.ts';
import { documentRules } from './document-rules.ts';
import { physicalRules } from './physical-rules.ts';
import { powerRules, undrawnHolds } from './power-rules.ts';
import { rideRules, swingRule } from './site-rules.ts';

export const rules = defineAnalysis({
  id: 'rules',
  question: 'Which rules of power, cooling, mass and reference does the design break?',
  *run(machine: Machine, { catalogue }) {
    const power = powerStates(machine);
    const findings = [...powerRules(machine, power), ...cannotCheck(undrawnHolds(power))];
    yield;
    const cooling = coolingStates(machine);
    findings.push(...coolingRules(machine, cooling), ...rideRules(machine, cooling));
    const { swingLimitW } = machine.supplies.operation;
    if (swingLimitW) findings.push(...swingRule(machine, totalOf(peakPower.field, allBodies(machine, peakPower))));
    findings.push(...physicalRules(machine), ...documentRules(machine, catalogue));
    return { figures: {}, findings };
  },
});
