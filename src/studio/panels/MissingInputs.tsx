/** What is missing for a figure, in words: which figure of which part, and how often. */
import type { Catalogue } from '../../model/catalogue/part.ts';
import { useText, type Words } from '../shell/use-text.ts';
import { fieldName, partName } from './part-words.ts';
import { useCatalogue } from './use-catalogue.ts';

export function MissingInputs({ missing }: { readonly missing: readonly string[] }) {
  const words = useText();
  const catalogue = useCatalogue();
  return (
    <ul className="explain-missing">
      {missing.map((input) => (
        <li key={input} title={input}>
          {missingWords(input, catalogue, words)}
        </li>
      ))}
    </ul>
  );
}

/** "maker/part@1#peakPower × 48" as "name · peak power × 48"; what has another form is shown as it is. */
export function missingWords(input: string, catalogue: Catalogue, words: Words): string {
  const [, what, field, times = ''] = /^(.+)#(\w+)(.*)$/.exec(input) ?? [];
  if (what === undefined || field === undefined) return input;
  return `${partName(what, catalogue)} · ${fieldName(field, words)}${times}`;
}
