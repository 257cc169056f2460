/** Parts by name, maker and figure; beside them all that is known of one, with basis, source and other values seen. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { PartKind, PartRef } from '../../model/catalogue/part.ts';
import { readPartQuery, searchParts } from '../../model/catalogue/search-parts.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { PartFigures } from './PartFigures.tsx';
import { makerName, partSummary } from './part-words.ts';
import { looksIn } from './thing-glyph.ts';
import { useCatalogue } from './use-catalogue.ts';

export interface CatalogueBrowseProps {
  readonly picked: readonly PartRef[];
  readonly onPick: (ref: PartRef) => void;
  readonly onOwn: (ref: PartRef) => void;
}

export function CatalogueBrowse({ picked, onPick, onOwn }: CatalogueBrowseProps) {
  const words = useText();
  const { t } = words;
  const catalogue = useCatalogue();
  const own = useStudio((state) => state.design.parts);
  const [text, setText] = useState('');
  const [kind, setKind] = useState<PartKind | ''>('');
  const [shown, setShown] = useState<PartRef | null>(null);
  const wanted = useDeferredValue(text);
  const query = useMemo(() => readPartQuery(wanted), [wanted]);
  const kinds = useMemo(
    () => [...new Set(catalogue.refs().flatMap((ref) => catalogue.part(ref)?.kind ?? []))],
    [catalogue],
  );
  const found = useMemo(
    () => searchParts(catalogue, query).filter(({ part }) => kind === '' || part.kind === kind),
    [catalogue, query, kind],
  );
  const looks = useMemo(() => looksIn(studio.state().design, catalogue), [catalogue]);
  const part = shown === null ? undefined : catalogue.part(shown);
  return (
    <div className="catalogue-browse">
      <div className="catalogue-find">
        <label className="field">
          <Glyph name="search" />
          <span className="visually-hidden">{t('catalogue.search')}</span>
          <input
            type="search"
            data-catalogue-search
            placeholder={t('catalogue.search')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <select
          className="catalogue-select"
          aria-label={t('catalogue.kind')}
          value={kind}
          onChange={({ target }) => setKind(target.value as PartKind | '')}
        >
          <option value="">{t('catalogue.every-kind')}</option>
          {kinds.map((each) => (
            <option key={each} value={each}>
              {words.ref({ key: `bom.category.${each}` })}
            </option>
          ))}
        </select>
        <span className="caption" role="status">
          {t('catalogue.found', { n: found.length })}
        </span>
      </div>
      {query.unread !== undefined && (
        <p className="input-error" role="alert">
          {t('catalogue.unread', { text: query.unread })}
        </p>
      )}
      <div className="catalogue-columns">
        <ul className="catalogue-list">
          {found.map(({ ref, part: each }) => {
            const look = looks({ part: ref });
            return (
              <li key={ref} className="catalogue-row" data-shown={ref === shown || undefined}>
                <input
                  type="checkbox"
                  aria-label={t('catalogue.pick', { name: each.name })}
                  checked={picked.includes(ref)}
                  onChange={() => onPick(ref)}
                />
                <button type="button" data-part={ref} aria-pressed={ref === shown} onClick={() => setShown(ref)}>
                  <span className="glyph-box" data-kind={look.tint}>
                    <Glyph name={look.glyph} size="part" />
                  </span>
                  <span className="catalogue-words">
                    <span className="part-name ellipsis">{each.name}</span>
                    <span className="caption ellipsis">
                      {[makerName(each.maker, words), partSummary(each, words)].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
        <div className="catalogue-part">
          {shown !== null && part ? (
            <>
              <header className="catalogue-part-head">
                <div className="grow">
                  <h3>{part.name}</h3>
                  <p className="caption">
                    <span className="mono">{shown}</span>
                    {part.status && ` · ${part.status}`}
                  </p>
                </div>
                <button type="button" className="button" data-look="line" onClick={() => onOwn(shown)}>
                  <Glyph name="copy" />
                  {t(own?.[shown] ? 'catalogue.edit' : 'catalogue.copy')}
                </button>
              </header>
              <PartFigures part={shown} />
            </>
          ) : (
            <p className="inspector-note catalogue-hint">{t('catalogue.choose')}</p>
          )}
        </div>
      </div>
    </div>
  );
}
