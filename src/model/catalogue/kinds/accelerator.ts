import { bodyFigures, type FigureForms, forms } from './figure-form.ts';

/** Peak rates are dense. `scaleUp` is all of a card's links into its scale-up network together. */
export const accelerator = {
  ...bodyFigures,
  fp64: forms.compute,
  fp32: forms.compute,
  tf32: forms.compute,
  bf16: forms.compute,
  fp8: forms.compute,
  fp4: forms.compute,
  int8: forms.operations,
  dies: forms.count,
  memory: forms.memory,
  memoryBandwidth: forms.memoryRate,
  scaleUp: forms.rate,
  scaleUpLinks: forms.count,
  scaleUpLinkRate: forms.rate,
  /** Serial lanes, where a maker counts lanes and not links. */
  lanes: forms.count,
  scaleUpDomain: forms.count,
  dieToDie: forms.rate,
  scaleOut: forms.rate,
  /** One traversal of a card that passes messages on, as in a torus; zero load. */
  latency: forms.time,
} as const satisfies FigureForms;
