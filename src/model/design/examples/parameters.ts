/** The sliders of the shipped examples. Kept apart from what makes the documents: a menu needs only these. */
import type { Parameter } from '../generators/generator.ts';

function range(min: number, max: number, standard: number): Parameter {
  return { min, max, default: standard };
}

/** The sizes that are published, or that the text of the example names. */
function oneOf(values: readonly number[], standard: number): Parameter {
  return { min: Math.min(...values), max: Math.max(...values), default: standard, values };
}

export const exampleParameters = {
  'atlas-950': { cards: oneOf([1024, 8192], 8192) },
  'dgx-h100-superpod': { su: range(1, 4, 4) },
  'dgx-b200-superpod': { su: oneOf([2, 4, 8, 16, 32, 64], 16) },
  'dgx-b300-superpod': { su: oneOf([1, 2, 4, 8, 16], 4) },
  'dgx-b300-xdr-superpod': { su: oneOf([1, 2, 4, 8, 18], 4) },
  'deepseek-mpft': { cards: oneOf([2048, 4096, 8192, 16_384], 2048) },
  tianchi: { cards: oneOf([256, 512], 256) },
  unipod: { cards: oneOf([32, 64, 128, 256, 512, 1024], 256) },
  metax: { cards: oneOf([64, 128], 64) },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Parameter>>>>;
