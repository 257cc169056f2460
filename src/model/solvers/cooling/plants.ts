/** Heat rejection plants. Engineering estimates throughout, to be edited; approaches: dry 6 to 12 K, tower 3 to 6 K. */
export type Sink = 'dry' | 'tower' | 'adiabatic';

export interface Plant {
  readonly sink: Sink;
  /** Water leaving the plant over its sink, K. */
  readonly approachK: number;
  /** Fan power over heat rejected, at full speed. */
  readonly fanShare: number;
  /** Chiller's coefficient of performance over Carnot's. */
  readonly carnotShare: number;
  readonly copMax: number;
  readonly copMin: number;
  /** Condensing temperature over the sink, K. */
  readonly condenserK: number;
  /** Cycles of concentration of evaporating plants; null where nothing evaporates. */
  readonly cycles: number | null;
  /** Pump power over heat moved. */
  readonly pumpShare: number;
}

export const plants = {
  dry: {
    sink: 'dry',
    approachK: 8,
    fanShare: 0.015,
    carnotShare: 0.5,
    copMax: 12,
    copMin: 2.5,
    condenserK: 14,
    cycles: null,
    pumpShare: 0.012,
  },
  tower: {
    sink: 'tower',
    approachK: 4,
    fanShare: 0.008,
    carnotShare: 0.55,
    copMax: 12,
    copMin: 3,
    condenserK: 8,
    cycles: 4,
    pumpShare: 0.015,
  },
  adiabatic: {
    sink: 'adiabatic',
    approachK: 5,
    fanShare: 0.015,
    carnotShare: 0.5,
    copMax: 12,
    copMin: 2.5,
    condenserK: 12,
    cycles: 3,
    pumpShare: 0.012,
  },
} as const satisfies Record<string, Plant>;

export type PlantName = keyof typeof plants;

/** Adiabatic pads: approach while dry, K, and how far the wet pads bring the air towards its wet bulb. */
export const adiabaticPads = { dryApproachK: 8, saturation: 0.7 } as const;
