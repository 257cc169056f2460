/** Parameters as fields and sliders, what fixed each count, and the nearest thing where nothing fits. */
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Explanation, FamilyParameter, FamilyParameters, Given } from '../../model/design/families.ts';
import type { TextRef } from '../../model/design/parse-design/parse-result.ts';
import { groupThousands } from '../../model/units/format.ts';
import { useText } from '../shell/use-text.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { parameterName } from './generator-words.ts';
import { defaultText, sliderOf } from './generators.ts';
import { Section } from './InspectorParts.tsx';

export interface GeneratorsFormProps {
  readonly parameters: FamilyParameters;
  readonly given: Given;
  /** Null: back to the default. */
  readonly onValue: (name: string, text: string | null) => void;
  /** Called with every key and every step of a slider, where that costs nothing. */
  readonly isLive: boolean;
}

export function GeneratorsForm({ parameters, given, onValue, isLive }: GeneratorsFormProps) {
  const { t } = useText();
  return (
    <Section title={t('generators.shape')}>
      <div className="generator-fields">
        {Object.entries(parameters).map(([name, parameter]) => (
          <Field
            key={name}
            name={name}
            parameter={parameter}
            value={given[name] === undefined ? null : String(given[name])}
            isLive={isLive}
            onValue={(text) => onValue(name, text)}
          />
        ))}
      </div>
    </Section>
  );
}

interface FieldProps {
  readonly name: string;
  readonly parameter: FamilyParameter;
  readonly value: string | null;
  readonly isLive: boolean;
  readonly onValue: (text: string | null) => void;
}

function Field({ name, parameter, value, isLive, onValue }: FieldProps) {
  const words = useText();
  const { t } = words;
  const preset = defaultText(parameter);
  const [text, setText] = useState(value ?? preset);
  useEffect(() => setText(value ?? preset), [value, preset]);
  const label = parameterName(name, words);
  const slider = sliderOf(parameter);
  const commit = (next: string) => {
    if (next.trim() !== (value ?? preset)) onValue(next.trim() === preset ? null : next);
  };
  const type = (next: string) => {
    setText(next);
    if (isLive) commit(next);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step !== 0 && parameter.kind === 'whole' && /^\d+$/.test(text)) {
      event.preventDefault();
      const next = String(Math.min(parameter.max, Math.max(parameter.min, Number(text) + step)));
      setText(next);
      commit(next);
    }
    if (event.key === 'Enter') commit(text);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setText(value ?? preset);
  };
  return (
    <div className="generator-field">
      <span className="generator-label" title={name}>
        {label}
      </span>
      {parameter.kind === 'choice' ? (
        <select
          className="generator-select"
          aria-label={label}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            commit(target.value);
          }}
        >
          {parameter.options.map((option) => (
            <option key={option} value={option}>
              {/^\d+$/.test(option) ? groupThousands(Number(option)) : option}
            </option>
          ))}
        </select>
      ) : (
        <span className="field">
          <input
            aria-label={label}
            data-parameter={name}
            inputMode={parameter.kind === 'whole' ? 'numeric' : undefined}
            placeholder={preset === '' ? t('generators.follows') : undefined}
            value={text}
            onChange={({ target }) => type(target.value)}
            onKeyDown={pressed}
            onBlur={() => commit(text)}
          />
        </span>
      )}
      {slider && (
        <input
          className="generator-slider"
          type="range"
          aria-label={label}
          {...slider}
          value={Number.parseFloat(text) || slider.min}
          onChange={({ target }) => type(target.value)}
          onPointerUp={() => commit(text)}
          onKeyUp={() => commit(text)}
        />
      )}
    </div>
  );
}

export function GeneratorCounts({ explanations }: { readonly explanations: readonly Explanation[] }) {
  const { t, ref } = useText();
  return (
    <Section title={t('generators.why')}>
      {explanations.length === 0 ? (
        <p className="inspector-note">{t('generators.no-why')}</p>
      ) : (
        <dl className="generator-counts">
          {explanations.map(({ count, value, arithmetic, because }) => (
            <div key={count} data-count={count} title={ref(because)}>
              <dt>{ref({ key: `family.count.${count}` })}</dt>
              <dd className="generator-count">{groupThousands(value)}</dd>
              <dd className="generator-arithmetic">{arithmetic}</dd>
              <dd className="caption generator-because">{ref(because)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

export interface GeneratorMisfitProps {
  readonly message: TextRef;
  readonly nearest: readonly Given[];
  readonly given: Given;
  readonly onTake: (given: Given) => void;
}

export function GeneratorMisfit({ message, nearest, given, onTake }: GeneratorMisfitProps) {
  const words = useText();
  const { t, ref } = words;
  const changes = (near: Given) =>
    Object.entries(near).filter(([name, value]) => String(given[name]) !== String(value));
  return (
    <div className="generator-misfit" role="alert">
      <h3 className="heading">
        <Glyph name="warn" /> {t('generators.nothing')}
      </h3>
      <p>{ref(message)}</p>
      {nearest.length > 0 && (
        <>
          <p className="caption">{t('generators.nearest')}</p>
          <div className="inspector-actions">
            {nearest.map((near) => (
              <button
                key={JSON.stringify(near)}
                type="button"
                className="button"
                data-look="line"
                onClick={() => onTake(near)}
              >
                {changes(near)
                  .map(
                    ([name, value]) =>
                      `${parameterName(name, words)} ${typeof value === 'number' ? groupThousands(value) : value}`,
                  )
                  .join(' · ')}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
