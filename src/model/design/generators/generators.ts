/** All generators, one line each. */
import { dgxH100Superpod } from './dgx-h100-superpod.ts';
import type { Generator } from './generator.ts';

export const generators: readonly Generator[] = [dgxH100Superpod];
