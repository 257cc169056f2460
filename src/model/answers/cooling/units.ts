/** Questions about CDUs and pumps. */
import { cduState, defaultApproachK, facilityMaxC, runOutOrder } from '../../solvers/cooling/cdu.ts';
import { flowWithPumps, pumpPowerW, shutOffHeadRatio } from '../../solvers/cooling/pumps.ts';
import { list, record, text } from '../inputs/composites.ts';
import { refusal, withDefault } from '../inputs/field.ts';
import { amount, between, celsius, positive, whole } from '../inputs/numbers.ts';
import { defineQuestion, mustNotExceed } from '../question.ts';

const unit = {
  rated_kW: positive,
  approach_K: withDefault(between(0, 100), defaultApproachK),
  heat_kW: amount,
  supply_max_C: celsius,
};

interface UnitInputs {
  readonly rated_kW: number;
  readonly approach_K: number;
  readonly heat_kW: number;
  readonly supply_max_C: number;
}

const cduOf = ({ approach_K, heat_kW, rated_kW, supply_max_C }: UnitInputs) => ({
  ratedW: rated_kW * 1000,
  approachK: approach_K,
  heatW: heat_kW * 1000,
  supplyMaxC: supply_max_C,
});

export const cduMargin = defineQuestion({
  id: 'cdu-margin',
  inputs: { ...unit, facility_C: celsius },
  answer({ facility_C, ...cdu }) {
    const state = cduState(cduOf(cdu), facility_C);
    return {
      supply_C: state.supplyC,
      margin_K: state.marginK,
      facility_max_C: state.facilityMaxC,
      heat_max_kW: state.heatMaxW / 1000,
    };
  },
});

export const firstCduOut = defineQuestion({
  id: 'first-cdu-out',
  inputs: { cdus: list(record({ id: text, ...unit })) },
  check({ cdus }) {
    const ids = cdus.map(({ id }) => id);
    const again = ids.findIndex((id, index) => ids.indexOf(id) < index);
    if (again < 0) return null;
    const id = ids[again] ?? '';
    return refusal('same-as-other', {
      where: `inputs.cdus[${again}].id`,
      found: id,
      other: `inputs.cdus[${ids.indexOf(id)}].id`,
    });
  },
  answer({ cdus }) {
    const order = runOutOrder(cdus.map(cduOf)).map((index) => cdus[index] as (typeof cdus)[number]);
    const first = order[0] as (typeof cdus)[number];
    return { first: first.id, facility_max_C: facilityMaxC(cduOf(first)), order: order.map(({ id }) => id) };
  },
});

export const pumpOut = defineQuestion({
  id: 'pump-out',
  inputs: { n: whole(1), m: whole(0), r: withDefault(between(1, 100), shutOffHeadRatio) },
  check: ({ m, n }) => mustNotExceed('m', m, 'n', n),
  answer({ m, n, r }) {
    const flow = flowWithPumps(n, m, r);
    return { flow_ratio: flow, rise_ratio: 1 / flow, heat_at_same_rise: flow };
  },
});

export const pumpPower = defineQuestion({
  id: 'pump-power',
  inputs: { design_kW: amount, flow_ratio: between(0, 10) },
  answer: ({ design_kW, flow_ratio }) => ({ kW: pumpPowerW(design_kW * 1000, flow_ratio) / 1000 }),
});
