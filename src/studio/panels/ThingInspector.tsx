/** The inspector of a place: a cabinet, a node, a tray, a card. */

import { useMemo } from 'react';
import { alike } from '../../model/design/tree.ts';
import { shortNameOf } from '../../model/layout/label.ts';
import { countIn, openThing, type Thing } from '../../model/layout/walk.ts';
import { visibleLine } from '../../text/index.ts';
import { IconButton } from '../shell/IconButton.tsx';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { CountField } from './CountField.tsx';
import { changeSentence } from './change-words.ts';
import { cardsAt, presentIn, sizeOf } from './contents.ts';
import { Head, Line, Section } from './InspectorParts.tsx';
import { PartFigures } from './PartFigures.tsx';
import { Placement } from './Placement.tsx';
import { PlaceName } from './PlaceName.tsx';
import { partName } from './part-words.ts';
import { changesAt, containerOf, countEdit, rateEdit } from './place-edits.ts';
import { QuantityField } from './QuantityField.tsx';
import { ScopeSwitch } from './ScopeSwitch.tsx';
import { wiresOf } from './selection.ts';
import { looksIn } from './thing-glyph.ts';
import { useCatalogue } from './use-catalogue.ts';
import { wireSentence } from './wire-words.ts';

export function ThingInspector({ thing }: { readonly thing: Thing }) {
  const { t, ref } = useText();
  const design = useStudio((state) => state.design);
  const catalogue = useCatalogue();
  const looks = useMemo(() => looksIn(design, catalogue), [design, catalogue]);
  // One that is taken out is not counted, and is still one of its type.
  const many = useMemo(() => Math.max(1, alike(design, thing.address)), [design, thing.address]);
  const exceptions = changesAt(design, thing.address);
  const look = looks(thing);
  const name =
    (thing.part && catalogue.part(thing.part)?.name) ??
    (thing.shape ? ref({ key: `kind.${thing.shape}.${look.tint}` }) : thing.hold);
  return (
    <div className="inspector">
      <Head
        title={shortNameOf(design, thing.address)}
        look={look}
        subtitle={
          <>
            {name} · <span className="mono">{thing.address}</span>
          </>
        }
        actions={
          thing.block !== undefined && (
            <IconButton
              glyph="right"
              label={t('thing.enter')}
              keys="Enter"
              onClick={() => studio.enter(thing.address)}
            />
          )
        }
      />
      {many > 1 && (
        <ScopeSwitch alike={many} exceptions={(design.changes ?? []).filter((change) => !('label' in change)).length} />
      )}
      <PlaceName address={thing.address} />
      {thing.off && (
        <Section title={t('thing.off')}>
          <p className="inspector-note">{t('thing.off-note')}</p>
        </Section>
      )}
      {!thing.address.includes('/') && <Placement address={thing.address} />}
      <Contents thing={thing} />
      {thing.part && <PartFigures part={thing.part} />}
      <Wiring thing={thing} />
      <HoldNotes thing={thing} />
      {exceptions.length > 0 && <Exceptions address={thing.address} />}
      <Acts thing={thing} />
    </div>
  );
}

function Contents({ thing }: { readonly thing: Thing }) {
  const { t } = useText();
  const design = useStudio((state) => state.design);
  const scope = useStudio((state) => state.scope);
  const catalogue = useCatalogue();
  const inside = openThing(design, thing);
  const entries = Object.entries(inside.holds);
  if (entries.length === 0) return null;
  const cards = thing.block === undefined ? 0 : cardsAt(design, thing.address, thing.block);
  return (
    <Section title={t('thing.contents')} end={cards > 0 && t('design.cards', { n: cards })}>
      <dl className="inspector-lines">
        {entries.map(([name, hold]) => {
          const here = countIn(inside, name);
          const present = presentIn(design, thing.address, name);
          const ofKind = sizeOf(hold);
          return (
            <Line key={name} name={name}>
              <CountField
                label={t('thing.count-of', { name })}
                value={scope === 'type' ? ofKind : here}
                onCommit={(n) => studio.dispatch(countEdit(thing, name, n, scope))}
              />
              <span className="caption">
                {hold.part !== undefined ? partName(hold.part, catalogue) : hold.block !== name && hold.block}
              </span>
              {present !== (scope === 'type' ? ofKind : here) && (
                <span className="tag" data-tone="warning">
                  {t('thing.here', { n: present })}
                </span>
              )}
              {scope === 'one' && here !== ofKind && (
                <span className="tag" data-tone="warning">
                  {t('thing.of-type', { n: ofKind })}
                </span>
              )}
            </Line>
          );
        })}
      </dl>
    </Section>
  );
}

function Wiring({ thing }: { readonly thing: Thing }) {
  const words = useText();
  const { t } = words;
  const design = useStudio((state) => state.design);
  const scope = useStudio((state) => state.scope);
  const wires = wiresOf(design, thing.hold);
  if (wires.length === 0) return null;
  return (
    <Section title={t('thing.network')}>
      <ul className="inspector-list">
        {wires.map((entry) => (
          <li key={entry.ref} className="inspector-wire">
            <button type="button" className="inspector-link" onClick={() => studio.select([entry.ref])}>
              {visibleLine(entry.net.name ?? entry.netId)} · {wireSentence(entry.wire, words)}
            </button>
            <QuantityField
              label={t('wire.rate-of', { wire: entry.ref })}
              dimension="rate"
              value={entry.wire.rate ?? entry.net.rate}
              onCommit={(rate) => studio.dispatch(rateEdit(entry, rate, scope === 'one' ? thing.address : null))}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the document says in words about this hold: notes, and what no source gives. */
function HoldNotes({ thing }: { readonly thing: Thing }) {
  const { t } = useText();
  const design = useStudio((state) => state.design);
  const container = containerOf(design, thing.address);
  const holds = container === 'site' ? design.holds : design.blocks[container]?.holds;
  const hold = holds?.[thing.hold];
  if (!hold?.note && !hold?.assumed && !hold?.at) return null;
  return (
    <Section title={t('thing.place')}>
      {hold.at && <p className="inspector-note">{t('thing.slots', { at: hold.at })}</p>}
      {hold.assumed && <p className="inspector-note">{t('thing.assumed', { text: hold.assumed })}</p>}
      {hold.note && <p className="inspector-note">{visibleLine(hold.note)}</p>}
    </Section>
  );
}

function Exceptions({ address }: { readonly address: string }) {
  const words = useText();
  const { t } = words;
  const design = useStudio((state) => state.design);
  const changes = changesAt(design, address);
  return (
    <Section title={t('thing.exceptions')} end={changes.length}>
      <ul className="inspector-list">
        {changes.map(({ index, change }) => (
          <li key={index}>
            <span className="grow">
              {changeSentence(change, words)}
              {change.note && <span className="caption"> {change.note}</span>}
            </span>
            <IconButton
              glyph="undo"
              label={t('thing.back-to-type')}
              onClick={() => studio.dispatch({ kind: 'change/remove', index })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Acts({ thing }: { readonly thing: Thing }) {
  const { t } = useText();
  const design = useStudio((state) => state.design);
  const offAt = changesAt(design, thing.address).find(
    ({ change }) => 'off' in change && 'at' in change && change.at === thing.address,
  );
  return (
    <Section title={t('thing.acts')}>
      <div className="inspector-actions">
        {offAt ? (
          <button
            type="button"
            className="button"
            data-look="line"
            onClick={() => studio.dispatch({ kind: 'change/remove', index: offAt.index })}
          >
            <Glyph name="plus" />
            {t('thing.put-back')}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            data-look="line"
            onClick={() => studio.dispatch({ kind: 'change/add', change: { at: thing.address, off: true } })}
          >
            <Glyph name="minus" />
            {t('thing.take-out')}
          </button>
        )}
      </div>
    </Section>
  );
}
