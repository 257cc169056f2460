/** What a generator wrote into this design, edited by parameter: each change of shape is one step, and keeps edits. */
import { useMemo, useState } from 'react';
import { type Given, madeBy, type Regenerated, regenerate, tryParameters } from '../../model/design/families.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { changeSentence } from './change-words.ts';
import { GeneratorCounts, GeneratorMisfit, GeneratorsForm } from './GeneratorsForm.tsx';
import { GeneratorsHead } from './GeneratorsHead.tsx';
import { editsOnTop, sameMade, withValue } from './generators.ts';
import { Section } from './InspectorParts.tsx';

type Refused = Extract<Regenerated, { readonly ok: false }> & { readonly given: Given };
type Losses = Extract<Regenerated, { readonly ok: true }>['lost'];

const shownEdits = 8;

export function GeneratorsMade({ by, onBack }: { readonly by: string; readonly onBack: () => void }) {
  const words = useText();
  const { t, ref } = words;
  const design = useStudio((state) => state.design);
  const made = sameMade(design, by);
  const [refused, setRefused] = useState<Refused | null>(null);
  // Of one state of the design: gone once it is undone or changed otherwise.
  const [lost, setLost] = useState<{ readonly of: unknown; readonly list: Losses } | null>(null);
  const explained = useMemo(() => (made ? tryParameters(made, made.with) : null), [made]);
  const maker = made && madeBy(made);
  if (!made || !maker) {
    return (
      <div className="generators">
        <GeneratorsHead by={by} onBack={onBack} />
        <p className="inspector-section inspector-note">{t('generators.unknown', { id: by })}</p>
      </div>
    );
  }
  const run = (given: Given) => {
    const now = studio.state().design;
    const entry = sameMade(now, by);
    if (!entry) return;
    // A parameter that is not given goes back to its default.
    const cleared = Object.fromEntries(Object.keys(entry.with).map((name) => [name, null]));
    const result = regenerate(now, entry, { ...cleared, ...given });
    if (!result.ok) return setRefused({ ...result, given });
    setRefused(null);
    if (studio.dispatch({ kind: 'design/replace', design: result.design }, 'step.family-run')) return;
    setLost({ of: studio.state().design.made, list: result.lost });
    if (result.lost.length > 0) {
      studio.say({
        tone: 'warning',
        key: 'generators.lost-said',
        params: { n: result.lost.length },
        action: { key: 'store.undo', run: () => studio.undo() },
      });
    }
  };
  const given = refused?.given ?? made.with;
  const edits = editsOnTop(design);
  const losses = lost && lost.of === design.made ? lost.list : [];
  return (
    <div className="generators">
      <GeneratorsHead by={by} onBack={onBack} />
      <GeneratorsForm
        parameters={maker.parameters}
        given={given}
        isLive={false}
        onValue={(name, text) => run(withValue(given, name, text))}
      />
      {refused && <GeneratorMisfit message={refused.message} nearest={refused.nearest} given={given} onTake={run} />}
      {losses.length > 0 && (
        <Section title={t('generators.lost')} end={losses.length}>
          <ul className="inspector-list generator-lost">
            {losses.map(({ how, where, change }) => (
              <li key={`${how} ${where} ${JSON.stringify(change)}`}>
                {ref({ key: `family.lost.${how}`, params: { where } })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {explained?.ok && <GeneratorCounts explanations={explained.explanations} />}
      <Section
        title={t('generators.edits')}
        end={edits.length > 0 ? t('generators.edits-kept', { n: edits.length }) : undefined}
      >
        {edits.length === 0 ? (
          <p className="inspector-note">{t('generators.edits-none')}</p>
        ) : (
          <ul className="inspector-list">
            {edits.slice(0, shownEdits).map((change) => (
              <li key={JSON.stringify(change)}>{changeSentence(change, words)}</li>
            ))}
            {edits.length > shownEdits && (
              <li className="caption">{t('generators.edits-more', { n: edits.length - shownEdits })}</li>
            )}
          </ul>
        )}
      </Section>
    </div>
  );
}
