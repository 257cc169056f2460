/** One drawn supply: what it serves, how many there are, what it can carry, and what it carries now. */
import { useState } from 'react';
import type { Supply } from '../../model/design/design.ts';
import type { Dimension } from '../../model/units/unit-table.ts';
import { kilowattText, knownText } from '../canvas/lens-power/cell-load.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { CountField } from './CountField.tsx';
import { Head, Line, Section } from './InspectorParts.tsx';
import { QuantityField } from './QuantityField.tsx';
import { useCatalogue } from './use-catalogue.ts';
import './Power.css';

const coolers: ReadonlySet<Supply['kind']> = new Set(['plant', 'cdu', 'cdm', 'door']);
const schemes = ['N', 'N+1', '2N'] as const;
const modes = ['share', 'transfer'] as const;

export function SupplyInspector({ supply }: { readonly supply: Supply }) {
  const { t, ref } = useText();
  const isCooler = coolers.has(supply.kind);
  const set = (change: Partial<Supply>) => studio.dispatch({ kind: 'supply/set', id: supply.id, set: change });
  const members = useStudio(
    (state) =>
      state.answer?.power?.supplies.find((one) => one?.id === supply.id)?.members ??
      state.answer?.cooling?.coolers
        .filter((one) => one.addresses.some((address) => address.startsWith(`${supply.id}[`)))
        .reduce((sum, { count }) => sum + count, 0),
  );
  return (
    <div className="inspector">
      <Head
        title={supply.id}
        look={isCooler ? { glyph: 'cdu', tint: 'cool' } : { glyph: 'feed', tint: 'power' }}
        subtitle={ref({ key: `supply.kind.${supply.kind}` })}
      />
      <Section title={t('supply.title')}>
        <dl className="inspector-lines">
          <Line name={t('supply.serves')}>
            <WordsField
              label={t('supply.serves-edit')}
              value={supply.serves.join(', ')}
              onCommit={(text) => {
                const serves = text
                  .split(/[,，]\s*/)
                  .map((one) => one.trim())
                  .filter(Boolean);
                set({ serves });
              }}
            />
          </Line>
          <Line name={t('supply.every')}>
            <CountField
              label={t('supply.every')}
              least={1}
              value={supply.every ?? 1}
              onCommit={(every) => set({ every })}
            />
            <button
              type="button"
              className="button"
              data-look="line"
              aria-pressed={supply.every === undefined}
              onClick={() => studio.dispatch({ kind: 'supply/set', id: supply.id, set: without('every') })}
            >
              {t('supply.every-all')}
            </button>
          </Line>
          <Line name={t('supply.ways')}>
            <CountField
              label={t('supply.ways')}
              least={1}
              value={supply.ways ?? 1}
              onCommit={(ways) => set({ ways })}
            />
          </Line>
          {members !== undefined && <Line name={t('supply.members')}>{members}</Line>}
          <Line name={t('supply.scheme')}>
            <Choice
              label={t('supply.scheme')}
              value={supply.scheme ?? ''}
              options={[['', t('supply.scheme.none')], ...schemes.map((scheme) => [scheme, scheme] as const)]}
              onChange={(scheme) =>
                scheme === ''
                  ? studio.dispatch({ kind: 'supply/set', id: supply.id, set: without('scheme') })
                  : set({ scheme: scheme as (typeof schemes)[number] })
              }
            />
          </Line>
          {!isCooler && (
            <Line name={t('supply.mode')}>
              <Choice
                label={t('supply.mode')}
                value={supply.mode ?? 'share'}
                options={modes.map((mode) => [mode, t(`supply.mode.${mode}`)] as const)}
                onChange={(mode) => set({ mode: mode as (typeof modes)[number] })}
              />
            </Line>
          )}
          <PartLine supply={supply} isCooler={isCooler} />
          <Line name={t('supply.units')}>
            <CountField
              label={t('supply.units')}
              least={1}
              value={supply.units ?? 1}
              onCommit={(units) => set({ units })}
            />
          </Line>
        </dl>
        {supply.assumed && <p className="inspector-note">{t('thing.assumed', { text: supply.assumed })}</p>}
      </Section>
      <Ratings supply={supply} isCooler={isCooler} />
      <Loads id={supply.id} />
      <Section title={t('thing.acts')}>
        <button
          type="button"
          className="button"
          data-look="line"
          onClick={() => {
            if (!studio.dispatch({ kind: 'supply/remove', id: supply.id })) studio.select([]);
          }}
        >
          <Glyph name="minus" />
          {t('supply.remove')}
        </button>
      </Section>
    </div>
  );
}

/** An edit that takes a field away. */
const without = (field: keyof Supply): Partial<Supply> => ({ [field]: undefined });

interface Setting {
  readonly field: string;
  readonly text: 'rated' | 'continuous' | 'efficiency' | 'rated-heat' | 'supply-max' | 'rise';
  readonly dimension: Dimension;
}

const powerSettings: readonly Setting[] = [
  { field: 'ratedPower', text: 'rated', dimension: 'power' },
  { field: 'continuousShare', text: 'continuous', dimension: 'ratio' },
  { field: 'efficiency', text: 'efficiency', dimension: 'ratio' },
];
const coolingSettings: readonly Setting[] = [
  { field: 'ratedHeat', text: 'rated-heat', dimension: 'power' },
  { field: 'supplyMax', text: 'supply-max', dimension: 'temperature' },
  { field: 'rise', text: 'rise', dimension: 'temperature-difference' },
];

function Ratings({ supply, isCooler }: { readonly supply: Supply; readonly isCooler: boolean }) {
  const { t } = useText();
  const settings = isCooler ? coolingSettings : powerSettings;
  return (
    <Section title={t('supply.settings')}>
      <dl className="inspector-lines">
        {settings.map(({ dimension, field, text }) => (
          <Line key={field} name={t(`supply.${text}`)}>
            <QuantityField
              label={t(`supply.${text}`)}
              dimension={dimension}
              value={supply.set?.[field] ?? ''}
              onCommit={(value) =>
                studio.dispatch({ kind: 'supply/set', id: supply.id, set: { set: { ...supply.set, [field]: value } } })
              }
            />
          </Line>
        ))}
      </dl>
    </Section>
  );
}

function PartLine({ supply, isCooler }: { readonly supply: Supply; readonly isCooler: boolean }) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const wanted = isCooler ? ['cooling'] : ['power', 'shelf'];
  const offered = catalogue.refs().filter((ref) => wanted.includes(catalogue.part(ref)?.kind ?? ''));
  const options: (readonly [string, string])[] = [
    ['', t('supply.part.none')],
    ...offered.map((ref) => [ref, catalogue.part(ref)?.name ?? ref] as const),
  ];
  if (supply.part !== undefined && !offered.includes(supply.part)) options.push([supply.part, supply.part]);
  return (
    <Line name={t('supply.part')}>
      <Choice
        label={t('supply.part')}
        value={supply.part ?? ''}
        options={options}
        onChange={(part) =>
          studio.dispatch({ kind: 'supply/set', id: supply.id, set: part === '' ? without('part') : { part } })
        }
      />
    </Line>
  );
}

function Loads({ id }: { readonly id: string }) {
  const { t } = useText();
  const supply = useStudio((state) => state.answer?.power?.supplies.find((one) => one?.id === id));
  if (!supply) return null;
  const rated = supply.ratedW === null ? null : supply.ratedW * supply.continuousShare;
  return (
    <Section title={t('supply.loads')}>
      <dl className="inspector-lines">
        {supply.ways.map((way) => {
          const load = knownText(way.loadW, way.isComplete);
          return (
            <Line key={way.name} name={`${id} ${way.name}`}>
              <span>
                {rated === null
                  ? t('power.box.no-rating', { load })
                  : t('power.box.of', { load, rated: kilowattText(rated) })}
              </span>
              {way.worstLost !== undefined && (
                <span className="caption">
                  {t('power.box.worst', { load: kilowattText(way.worstW), lost: way.worstLost })}
                </span>
              )}
            </Line>
          );
        })}
      </dl>
    </Section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <select
      className="power-select"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  );
}

interface WordsFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

/** Read when left; a refusal says why and the old words come back. */
function WordsField({ label, value, onCommit }: WordsFieldProps) {
  const [text, setText] = useState<string | null>(null);
  const commit = () => {
    if (text !== null && text.trim() !== '' && text !== value) onCommit(text);
    setText(null);
  };
  return (
    <span className="field">
      <input
        aria-label={label}
        title={label}
        value={text ?? value}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setText(null);
        }}
      />
    </span>
  );
}
