/** All inputs of the design that no source states: what, how often, what waits for it, and a field to say it. */
import { useMemo, useState } from 'react';
import type { TextRef } from '../../model/design/parse-design/parse-result.ts';
import {
  exampleOf,
  fillInput,
  inputOf,
  type Needed,
  neededInputs,
  type UnknownInput,
} from '../../model/design/unknown-inputs.ts';
import { figureName } from '../marks/figure-name.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { missingWords } from './MissingInputs.tsx';
import { useCatalogue } from './use-catalogue.ts';

const groups = ['parts', 'supplies', 'site', 'prices', 'other'] as const;
type Group = (typeof groups)[number];
const groupOf: Readonly<Record<UnknownInput['kind'], Group>> = {
  part: 'parts',
  box: 'parts',
  medium: 'parts',
  supply: 'supplies',
  facility: 'site',
  price: 'prices',
  other: 'other',
};

export function CatalogueUnknowns() {
  const { t } = useText();
  const design = useStudio((state) => state.design);
  const figures = useStudio((state) => state.answer?.report.figures);
  const catalogue = useCatalogue();
  const rows = useMemo(
    () => neededInputs(figures ?? {}).map((needed) => ({ needed, input: inputOf(design, catalogue, needed.input) })),
    [figures, design, catalogue],
  );
  if (!figures) return <p className="inspector-note catalogue-hint">{t('strip.computing')}</p>;
  if (rows.length === 0) return <p className="inspector-note catalogue-hint">{t('unknowns.none')}</p>;
  return (
    <div className="catalogue-unknowns">
      <p className="inspector-note">{t('unknowns.sum', { n: rows.length })}</p>
      <p className="caption">{t('unknowns.how')}</p>
      {groups.map((group) => {
        const here = rows.filter(({ input }) => groupOf[input.kind] === group);
        if (here.length === 0) return null;
        return (
          <section key={group} aria-label={t(`unknowns.${group}`)}>
            <h3 className="heading">
              {t(`unknowns.${group}`)} <span className="caption">{here.length}</span>
            </h3>
            <ul>
              {here.map(({ needed, input }) => (
                <UnknownRow key={needed.input} needed={needed} input={input} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function UnknownRow({ needed, input }: { readonly needed: Needed; readonly input: UnknownInput }) {
  const words = useText();
  const { t, ref } = words;
  const catalogue = useCatalogue();
  const cooling = useStudio((state) => state.answer?.cooling);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<TextRef | null>(null);
  const name =
    input.kind === 'facility'
      ? ref({ key: `unknowns.facility.${input.field}` })
      : needed.input.includes('#')
        ? missingWords(input.kind === 'part' ? `${input.ref}#${input.field}` : needed.input, catalogue, words)
        : ref(figureName(needed.input)) === needed.input
          ? needed.input
          : ref(figureName(needed.input));
  const fill = (value: string) => {
    if (value.trim() === '') return;
    const filled = fillInput(studio.state().design, catalogue, input, value);
    if (!filled.ok) return setWrong(filled.message);
    setWrong(null);
    studio.dispatch({ kind: 'design/replace', design: filled.design }, 'step.input-filled');
  };
  const names =
    input.kind === 'facility' && input.field === 'climate'
      ? cooling?.climates
      : input.kind === 'facility' && input.field === 'plant'
        ? cooling?.plants
        : undefined;
  const waiting = needed.figures.map((id) => ref(figureName(id))).join(', ');
  return (
    <li className="unknown-row" data-input={needed.input}>
      <span className="unknown-words">
        <span>
          {name}
          {needed.times > 1 && <span className="caption"> {t('unknowns.times', { n: needed.times })}</span>}
        </span>
        <span className="caption ellipsis" title={waiting}>
          {t('unknowns.needs', { n: needed.figures.length })}: {waiting}
        </span>
        {wrong && (
          <span className="input-error" role="alert">
            {ref(wrong)}
          </span>
        )}
      </span>
      {names && (
        <select
          className="catalogue-select"
          aria-label={t('unknowns.fill', { what: name })}
          value=""
          onChange={({ target }) => fill(target.value)}
        >
          <option value="" />
          {names.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      )}
      {!names && input.kind !== 'other' && (
        <span className="field" data-wrong={wrong !== null}>
          <input
            aria-label={t('unknowns.fill', { what: name })}
            aria-invalid={wrong !== null}
            placeholder={exampleOf(input, catalogue)}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={(event) => event.key === 'Enter' && fill(text)}
            onBlur={() => fill(text)}
          />
        </span>
      )}
    </li>
  );
}
