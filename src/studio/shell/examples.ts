/** The examples of the design menu. Their size and what they show stand in the string table, `example.<id>`. */
import type { TextKey } from '../../text/index.ts';

export interface Slider {
  readonly parameter: string;
  readonly text: TextKey;
  readonly values: readonly number[];
}

export interface Example {
  readonly id: 'cloudmatrix384' | 'gb200-nvl72' | 'dgx-h100-superpod' | 'three-cabinets';
  readonly name: string;
  readonly slider?: Slider;
}

export const examples: readonly Example[] = [
  { id: 'cloudmatrix384', name: 'CloudMatrix384' },
  { id: 'gb200-nvl72', name: 'GB200 NVL72' },
  {
    id: 'dgx-h100-superpod',
    name: 'DGX H100 SuperPOD',
    slider: { parameter: 'su', text: 'example.su', values: [1, 2, 3, 4] },
  },
  { id: 'three-cabinets', name: 'Lab pod' },
];
