/** The examples of the design menu: what they are called; their sliders are those of the model. */
import { examples as shipped } from '../../model/design/examples.ts';
import type { TextKey } from '../../text/index.ts';

export interface Slider {
  readonly parameter: string;
  readonly text: TextKey;
  readonly values: readonly number[];
}

export interface Example {
  readonly id: string;
  readonly name: string;
  /** Its size and what it shows. */
  readonly note: TextKey;
  readonly slider?: Slider;
}

/** Names of systems are not translated. */
const named = [
  { id: 'cloudmatrix384', name: 'CloudMatrix384', note: 'example.cloudmatrix384' },
  { id: 'gb200-nvl72', name: 'GB200 NVL72', note: 'example.gb200-nvl72' },
  { id: 'dgx-h100-superpod', name: 'DGX H100 SuperPOD', note: 'example.dgx-h100-superpod' },
  { id: 'three-cabinets', name: 'Lab pod', note: 'example.three-cabinets' },
] as const satisfies readonly Example[];

const sliderTexts: Readonly<Record<string, TextKey>> = { su: 'example.su' };

export const examples: readonly Example[] = named.map((example) => {
  const slider = sliderOf(example.id);
  return { ...example, ...(slider && { slider }) };
});

function sliderOf(id: string): Slider | undefined {
  const [first] = Object.entries(shipped.find((example) => example.id === id)?.parameters ?? {});
  if (!first) return undefined;
  const [parameter, { min, max }] = first;
  const text = sliderTexts[parameter];
  return text && { parameter, text, values: Array.from({ length: max - min + 1 }, (_, step) => min + step) };
}
