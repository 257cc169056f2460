/** The examples of the design menu: what they are called; their sliders are those of the model. */
import { type ExampleId, examples as shipped } from '../../model/design/examples/list.ts';
import type { TextKey } from '../../text/index.ts';

export interface Slider {
  readonly parameter: string;
  readonly text: TextKey;
  readonly values: readonly number[];
  /** What the example has when nothing is chosen. */
  readonly standard: number;
}

export interface Example {
  readonly id: ExampleId;
  readonly name: string;
  /** Its size and what it shows. */
  readonly note: TextKey;
  /** Not all of it is published. */
  readonly approximate: boolean;
  readonly slider?: Slider;
}

const sliderTexts: Readonly<Record<string, TextKey>> = { su: 'example.su', cards: 'example.cards' };

export const examples: readonly Example[] = shipped.map(({ id, name, approximate, parameters }) => {
  const slider = sliderOf(parameters);
  return { id, name, approximate, note: `example.${id}` as const, ...(slider && { slider }) };
});

function sliderOf(parameters: (typeof shipped)[number]['parameters']): Slider | undefined {
  const [first] = Object.entries(parameters ?? {});
  if (!first) return undefined;
  const [parameter, { min, max, values, default: standard }] = first;
  const text = sliderTexts[parameter];
  const all = values ?? Array.from({ length: max - min + 1 }, (_, step) => min + step);
  return text && { parameter, text, values: all, standard };
}
