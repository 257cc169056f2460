/** Inspectors of what is not a place: a wire, a network, a row of cabinets, a supply. */

import type { Net, NetId, Row } from '../../model/design/design.ts';
import { visibleLine } from '../../text/index.ts';
import { useText, type Words } from '../shell/use-text.ts';
import { studio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { CountField } from './CountField.tsx';
import { Head, Line, Section } from './InspectorParts.tsx';
import { rateEdit } from './place-edits.ts';
import { QuantityField } from './QuantityField.tsx';
import type { Selected } from './selection.ts';
import { wireSentence } from './wire-words.ts';

/** A class of media in words; a part by its reference. */
function mediumWords(medium: string, { ref }: Words): string {
  const key = `wiring.medium.${medium}`;
  const words = ref({ key });
  return words === key ? medium : words;
}

const cableLook = { glyph: 'cable', tint: 'switch' } as const;

export function WireInspector({ selected }: { readonly selected: Selected & { readonly kind: 'wire' } }) {
  const words = useText();
  const { t } = words;
  const { net, netId, wire, ref } = selected;
  return (
    <div className="inspector">
      <Head title={wire.id} look={cableLook} subtitle={<span className="mono">{ref}</span>} />
      <Section title={t('wire.rule')}>
        <p className="inspector-note">{wireSentence(wire, words)}</p>
      </Section>
      <Section title={t('wire.links-title')}>
        <dl className="inspector-lines">
          <Line name={t('wire.rate')}>
            <QuantityField
              label={t('wire.rate-of', { wire: ref })}
              dimension="rate"
              value={wire.rate ?? net.rate}
              onCommit={(rate) => studio.dispatch(rateEdit(selected, rate, null))}
            />
            <span className="caption">{t('wire.one-way')}</span>
          </Line>
          {(wire.links === undefined || typeof wire.links === 'number') && (
            <Line name={t('wire.each')}>
              <CountField
                label={t('wire.each')}
                least={1}
                value={wire.links ?? 1}
                onCommit={(links) =>
                  studio.dispatch({ kind: 'wire/set', net: netId, id: wire.id, wire: { ...wire, links } })
                }
              />
            </Line>
          )}
          {typeof wire.medium === 'string' && <Line name={t('wire.medium')}>{mediumWords(wire.medium, words)}</Line>}
        </dl>
        {wire.assumed && <p className="inspector-note">{t('thing.assumed', { text: wire.assumed })}</p>}
        {wire.note && <p className="inspector-note">{wire.note}</p>}
      </Section>
      <Section title={t('thing.acts')}>
        <button
          type="button"
          className="button"
          data-look="line"
          onClick={() => {
            if (!studio.dispatch({ kind: 'wire/remove', net: netId, id: wire.id })) studio.select([]);
          }}
        >
          <Glyph name="minus" />
          {t('wire.remove')}
        </button>
      </Section>
    </div>
  );
}

export function NetInspector({ id, net }: { readonly id: NetId; readonly net: Net }) {
  const words = useText();
  const { t } = words;
  return (
    <div className="inspector">
      <Head
        title={visibleLine(net.name ?? id)}
        look={{ glyph: 'leaf', tint: 'switch' }}
        subtitle={<span className="mono">{id}</span>}
      />
      <Section title={t('wire.links-title')}>
        <dl className="inspector-lines">
          <Line name={t('wire.rate')}>
            <QuantityField
              label={t('wire.rate-of', { wire: id })}
              dimension="rate"
              value={net.rate}
              onCommit={(rate) => studio.dispatch({ kind: 'net/set', id, set: { rate } })}
            />
            <span className="caption">{t('wire.one-way')}</span>
          </Line>
        </dl>
        {net.note && <p className="inspector-note">{net.note}</p>}
      </Section>
      <Section title={t('wire.rules')} end={net.wires.length}>
        <ul className="inspector-list">
          {net.wires.map((wire) => (
            <li key={wire.id}>
              <button type="button" className="inspector-link" onClick={() => studio.select([`${id}.${wire.id}`])}>
                {wireSentence(wire, words)}
              </button>
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="button"
          data-look="line"
          onClick={() => studio.show({ view: 'fabric', net: id })}
        >
          <Glyph name="leaf" />
          {t('net.show')}
        </button>
      </Section>
    </div>
  );
}

export function RowInspector({ row }: { readonly row: Row }) {
  const { t } = useText();
  return (
    <div className="inspector">
      <Head
        title={t('row.title', { id: row.id })}
        look={{ glyph: 'hall', tint: 'manage' }}
        subtitle={`site/${row.id}`}
      />
      <Section title={t('row.run')}>
        <ul className="inspector-list mono">
          {row.run.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries of a run have no name but their place
            <li key={index}>{entry}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
