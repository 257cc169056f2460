/** Questions about circuits, phases and busbars. */
import { busbarState } from '../../solvers/power/busbar.ts';
import { circuitCapacity } from '../../solvers/power/circuit.ts';
import { deltaLineCurrents, starBalance } from '../../solvers/power/phase-balance.ts';
import { withDefault } from '../inputs/field.ts';
import { amount, efficiency, positive } from '../inputs/numbers.ts';
import { defineQuestion } from '../question.ts';

const defaultPowerFactor = 0.99;

export const feedCapacity = defineQuestion({
  id: 'feed-capacity',
  inputs: {
    volts_LL: positive,
    amps: positive,
    /** No default: 0.8 in North America, 1 under IEC. */
    derate: efficiency,
    pf: withDefault(efficiency, defaultPowerFactor),
    load_kW: amount,
  },
  answer({ amps, derate, load_kW, pf, volts_LL }) {
    const capacity = circuitCapacity({ voltsLineToLine: volts_LL, amps, continuousShare: derate, powerFactor: pf });
    return {
      kVA: capacity.continuousVA / 1000,
      kW: capacity.continuousW / 1000,
      load: (load_kW * 1000) / capacity.continuousW,
      breaker_load: (load_kW * 1000) / capacity.breakerW,
    };
  },
});

export const phaseBalanceStar = defineQuestion({
  id: 'phase-balance-star',
  inputs: { ia_A: amount, ib_A: amount, ic_A: amount },
  answer({ ia_A, ib_A, ic_A }) {
    const { averageA, imbalance, neutralA, usableShare } = starBalance(ia_A, ib_A, ic_A);
    return { average_A: averageA, imbalance, neutral_A: neutralA, usable_fraction: usableShare };
  },
});

export const phaseBalanceDelta = defineQuestion({
  id: 'phase-balance-delta',
  inputs: { ab_A: amount, bc_A: amount, ca_A: amount },
  answer({ ab_A, bc_A, ca_A }) {
    const { a, b, c } = deltaLineCurrents(ab_A, bc_A, ca_A);
    return { a_A: a, b_A: b, c_A: c };
  },
});

export const busbar = defineQuestion({
  id: 'busbar',
  inputs: { kW: amount, volts: positive, micro_ohm: amount },
  answer({ kW, micro_ohm, volts }) {
    const { amps, dropV, lossW } = busbarState(kW * 1000, volts, micro_ohm / 1e6);
    return { amps, loss_W: lossW, drop_V: dropV };
  },
});
