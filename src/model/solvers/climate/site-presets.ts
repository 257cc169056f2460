/** Ways to cool a site, as starting points (engineering estimates; efficiencies of the year's typical load). */
import { type Plant, plants } from '../cooling/plants.ts';

export interface Loop {
  readonly plant: Plant;
  readonly supplyC: number;
  readonly returnC: number;
  readonly hasChiller: boolean;
}

export interface SiteCooling {
  /** Share of the IT heat that goes into liquid. */
  readonly liquidShare: number;
  /** Null where no heat goes this way. */
  readonly liquid: Loop | null;
  readonly air: Loop | null;
  /** Power of room air handlers over air heat. */
  readonly airHandlerShare: number;
  readonly electricalEfficiency: number;
  /** Lights, offices and the rest over IT. */
  readonly miscShare: number;
}

const loop = (plant: Plant, supplyC: number, returnC: number, hasChiller = true): Loop => ({
  plant,
  supplyC,
  returnC,
  hasChiller,
});

export const sitePresets = {
  'cold-plate-dry': {
    liquidShare: 0.85,
    liquid: loop(plants.dry, 36, 46),
    air: loop(plants.dry, 20, 30),
    airHandlerShare: 0.04,
    electricalEfficiency: 0.965 * 0.99 * 0.99,
    miscShare: 0.01,
  },
  'air-tower': {
    liquidShare: 0,
    liquid: null,
    air: loop(plants.tower, 14, 24),
    airHandlerShare: 0.06,
    electricalEfficiency: 0.94 * 0.985 * 0.985,
    miscShare: 0.02,
  },
  'two-phase-dry': {
    liquidShare: 1,
    liquid: loop({ ...plants.dry, fanShare: 0.01, pumpShare: 0.008 }, 40, 50),
    air: null,
    airHandlerShare: 0,
    electricalEfficiency: 0.985 * 0.995,
    miscShare: 0.005,
  },
} as const satisfies Record<string, SiteCooling>;

export type SitePresetName = keyof typeof sitePresets;
