/** What carries the heat. Textbook values: water and air at 25 °C, PG25 (25 % propylene glycol) at 30 °C. */
export interface Fluid {
  readonly densityKgPerM3: number;
  readonly heatCapacityJPerKgK: number;
}

export const fluids = {
  pg25: { densityKgPerM3: 1020, heatCapacityJPerKgK: 3900 },
  water: { densityKgPerM3: 997, heatCapacityJPerKgK: 4180 },
  air: { densityKgPerM3: 1.18, heatCapacityJPerKgK: 1006 },
} as const satisfies Record<string, Fluid>;

export type FluidName = keyof typeof fluids;

/** J/(kg K) of copper, the metal of cold plates and coils. */
export const copperHeatCapacity = 385;
