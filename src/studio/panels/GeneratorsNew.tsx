/** A family before it is in the design: live counts with every key, then one step that adds it. */
import { useMemo, useState } from 'react';
import { type Given, insertFamily, madeBy, makeFamily } from '../../model/design/families.ts';
import { useText } from '../shell/use-text.ts';
import { studio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { GeneratorCounts, GeneratorMisfit, GeneratorsForm } from './GeneratorsForm.tsx';
import { GeneratorsHead } from './GeneratorsHead.tsx';
import { withValue } from './generators.ts';

export interface GeneratorsNewProps {
  readonly id: string;
  readonly onBack: () => void;
  /** It is in the design now, signed so. */
  readonly onMade: (by: string) => void;
}

export function GeneratorsNew({ id, onBack, onMade }: GeneratorsNewProps) {
  const { t } = useText();
  const [given, setGiven] = useState<Given>({});
  const [refused, setRefused] = useState<Parameters<typeof GeneratorMisfit>[0]['message'] | null>(null);
  const made = useMemo(() => makeFamily(id, given), [id, given]);
  const change = (next: Given) => {
    setRefused(null);
    setGiven(next);
  };
  const insert = () => {
    const laid = insertFamily(studio.state().design, id, given);
    if (!laid.ok) return setRefused(laid.message);
    const refusal = studio.dispatch({ kind: 'design/replace', design: laid.design }, 'step.family-insert');
    const by = laid.design.made?.at(-1)?.by;
    if (!refusal && by !== undefined) onMade(by);
  };
  return (
    <div className="generators">
      <GeneratorsHead by={id} onBack={onBack} />
      <GeneratorsForm
        parameters={madeBy({ by: id })?.parameters ?? {}}
        given={given}
        isLive
        onValue={(name, text) => change(withValue(given, name, text))}
      />
      {made.ok ? (
        <>
          <div className="generator-act">
            <button type="button" className="button" data-look="main" onClick={insert}>
              <Glyph name="plus" />
              {t('generators.insert')}
            </button>
          </div>
          {refused && <GeneratorMisfit message={refused} nearest={[]} given={given} onTake={change} />}
          <GeneratorCounts explanations={made.explanations} />
        </>
      ) : (
        <GeneratorMisfit message={made.message} nearest={made.nearest} given={given} onTake={change} />
      )}
    </div>
  );
}
