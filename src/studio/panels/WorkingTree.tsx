/** A working as a tree: what, the formula with the numbers put in, and what it gives; inputs below it. */

import type { Catalogue } from '../../model/catalogue/part.ts';
import type { PartInput, Working } from '../../model/report/report.ts';
import { formatQuantity } from '../../model/units/format.ts';
import { unitWords } from '../marks/display.ts';
import { useText, type Words } from '../shell/use-text.ts';
import { fieldName, partName, statedText } from './part-words.ts';
import { useCatalogue } from './use-catalogue.ts';
import { isPartInput } from './working.ts';
import './WorkingTree.css';

export function WorkingTree({ working }: { readonly working: Working }) {
  const words = useText();
  const catalogue = useCatalogue();
  return (
    <ul className="working">
      <Step node={working} words={words} catalogue={catalogue} />
    </ul>
  );
}

interface StepProps {
  readonly node: Working | PartInput;
  readonly words: Words;
  readonly catalogue: Catalogue;
}

function Step({ node, words, catalogue }: StepProps) {
  if (isPartInput(node)) {
    return (
      <li className="working-step">
        <span className="working-label">
          {partName(node.part, catalogue)} <span className="caption">{fieldName(node.field, words)}</span>
        </span>
        <span className="working-value">{statedText(node.text, words)}</span>
      </li>
    );
  }
  const { label, formula, value, unit = '', because, inputs } = node;
  const result =
    value === undefined
      ? undefined
      : value === null
        ? words.t('mark.unknown')
        : formatQuantity(value, unitWords(unit, words), 6);
  return (
    <li className="working-step">
      <span className="working-label">{words.ref(label)}</span>
      {formula && <span className="working-formula mono">{formula}</span>}
      {result !== undefined && <span className="working-value">{formula ? `= ${result}` : result}</span>}
      {because && <span className="working-because caption">{words.ref(because)}</span>}
      {inputs && inputs.length > 0 && (
        <ul className="working">
          {inputs.map((input, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a working have no names and never move
            <Step key={index} node={input} words={words} catalogue={catalogue} />
          ))}
        </ul>
      )}
    </li>
  );
}
