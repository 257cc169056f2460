/**
 * Question: what does a system cost each year, and each card-hour sold?
 *
 * total = capex · annuity + IT · PUE · 8,766 h · price + maintenance · capex + space + other;
 * card-hour = total / (cards · 8,766 · utilisation · availability). At 1 and 1 it is "per installed card-hour".
 */
import { hoursPerYear } from '../reliability/rates.ts';
import { annuityFactor, capexPerYear } from './annuity.ts';

export interface Ownership {
  readonly capexUsd: number;
  readonly discount: number;
  readonly years: number;
  /** Share of capex that is left at the end. */
  readonly residualShare: number;
  /** Typical, not peak: money follows energy. */
  readonly itW: number;
  readonly pue: number;
  readonly usdPerKWh: number;
  /** Share of capex each year. */
  readonly maintenance: number;
  readonly spaceUsdPerYear: number;
  readonly cards: number;
  readonly utilisation: number;
  readonly availability: number;
}

export interface YearlyCost {
  readonly annuityFactor: number;
  readonly capexUsd: number;
  readonly energyUsd: number;
  readonly maintenanceUsd: number;
  readonly spaceUsd: number;
  readonly totalUsd: number;
  readonly usdPerCardHour: number;
}

/** Share of capex a year. */
export const defaultMaintenance = 0.05;

export function yearlyCost(system: Ownership): YearlyCost {
  const { availability, capexUsd, cards, discount, residualShare, utilisation, years } = system;
  const capex = capexPerYear(capexUsd, discount, years, residualShare);
  const energyUsd = (system.itW / 1000) * system.pue * hoursPerYear * system.usdPerKWh;
  const maintenanceUsd = capexUsd * system.maintenance;
  const totalUsd = capex + energyUsd + maintenanceUsd + system.spaceUsdPerYear;
  return {
    annuityFactor: annuityFactor(discount, years),
    capexUsd: capex,
    energyUsd,
    maintenanceUsd,
    spaceUsd: system.spaceUsdPerYear,
    totalUsd,
    usdPerCardHour: totalUsd / (cards * hoursPerYear * utilisation * availability),
  };
}

export function usdPerMillionTokens(usdPerCardHour: number, tokensPerSPerCard: number): number {
  return (usdPerCardHour / (tokensPerSPerCard * 3600)) * 1e6;
}
