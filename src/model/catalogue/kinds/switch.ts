import { bodyFigures, type FigureForms, forms } from './figure-form.ts';

/** A switch chip, or a box that is counted as one switch. */
export const switchFigures = {
  ...bodyFigures,
  ports: forms.count,
  /** Cages of a box; one cage may hold several ports. */
  cages: forms.count,
  lanes: forms.count,
  laneRate: forms.rate,
  portRate: forms.rate,
  /** All ports together. */
  capacity: forms.rate,
  uplinkCapacity: forms.rate,
  /** One traversal, zero load. */
  latency: forms.time,
  reconfigureTime: forms.time,
  /** Most endpoints that the fabric's addressing allows. */
  addressLimit: forms.count,
} as const satisfies FigureForms;
