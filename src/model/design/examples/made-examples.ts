/** The examples that have sliders, one line each. */
import type { Generator } from '../generators/generator.ts';
import { atlas950 } from './atlas-950.ts';
import { metax, tianchi, unipod } from './chinese-supernodes.ts';
import { deepseekMpft } from './deepseek-mpft.ts';
import { dgxB200Superpod } from './dgx-b200-superpod.ts';
import { dgxB300Superpod } from './dgx-b300-superpod.ts';
import { dgxB300XdrSuperpod } from './dgx-b300-xdr-superpod.ts';
import { dgxH100Superpod } from './dgx-h100-superpod.ts';

export const madeExamples: readonly Generator[] = [
  dgxH100Superpod,
  dgxB200Superpod,
  dgxB300Superpod,
  dgxB300XdrSuperpod,
  atlas950,
  deepseekMpft,
  tianchi,
  unipod,
  metax,
];
