/** Questions about the cost of owning and of tokens. */
import { defaultMaintenance, usdPerMillionTokens, yearlyCost } from '../../solvers/cost/ownership.ts';
import { optional, withDefault } from '../inputs/field.ts';
import { amount, between, efficiency, positive, share } from '../inputs/numbers.ts';
import { defineQuestion } from '../question.ts';

export const ownershipInputs = {
  capex_usd: amount,
  discount: between(0, 10),
  it_kW: amount,
  pue: between(1, 10),
  usd_per_kWh: amount,
} as const;

export const tco = defineQuestion({
  id: 'tco',
  inputs: {
    ...ownershipInputs,
    years: between(0.01, 1000),
    maintenance: withDefault(share, defaultMaintenance),
    space_usd_per_year: withDefault(amount, 0),
    cards: positive,
    /** At 1 and 1 the cost is that of an installed card-hour. */
    utilisation: withDefault(efficiency, 1),
    availability: withDefault(efficiency, 1),
    /** Dense, at the precision the asker names. */
    pflops: optional(positive),
  },
  answer({ pflops, ...inputs }) {
    const cost = yearlyCost({
      capexUsd: inputs.capex_usd,
      discount: inputs.discount,
      years: inputs.years,
      residualShare: 0,
      itW: inputs.it_kW * 1000,
      pue: inputs.pue,
      usdPerKWh: inputs.usd_per_kWh,
      maintenance: inputs.maintenance,
      spaceUsdPerYear: inputs.space_usd_per_year,
      cards: inputs.cards,
      utilisation: inputs.utilisation,
      availability: inputs.availability,
    });
    return {
      annuity_factor: cost.annuityFactor,
      capex_usd_per_year: cost.capexUsd,
      energy_usd_per_year: cost.energyUsd,
      maintenance_usd_per_year: cost.maintenanceUsd,
      total_usd_per_year: cost.totalUsd,
      usd_per_card_hour: cost.usdPerCardHour,
      capex_usd_per_pflops: pflops === null ? null : inputs.capex_usd / pflops,
    };
  },
});

export const perMtoken = defineQuestion({
  id: 'per-mtoken',
  inputs: { usd_per_card_hour: amount, tokens_per_s_per_card: positive },
  answer: ({ tokens_per_s_per_card, usd_per_card_hour }) => ({
    usd_per_Mtoken: usdPerMillionTokens(usd_per_card_hour, tokens_per_s_per_card),
  }),
});
