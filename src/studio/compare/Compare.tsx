/** Two to six designs side by side, under one set of conventions. No single score. */
import { useEffect, useState } from 'react';
import { type Comparison, fewestDesigns, mostDesigns } from '../../model/report/compare/compare.ts';
import { comparePageTexts } from '../../text/areas/compare-page.ts';
import { addTexts, visibleLine } from '../../text/index.ts';
import { Art } from '../gallery/Art.tsx';
import { examples } from '../shell/examples.ts';
import { IconButton } from '../shell/IconButton.tsx';
import { fetchLaterWords } from '../shell/later-words.ts';
import { LanguageButton, ThemeButton } from '../shell/PageButtons.tsx';
import { Segments } from '../shell/Segments.tsx';
import { useText } from '../shell/use-text.ts';
import { studio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { Mark } from '../theme/glyphs/Mark.tsx';
import { beginPins, type Pin, pinCurrent, pinExample, unpin, usePins } from './pins.ts';
import { Row } from './Row.tsx';
import { type Conventions, precisionsOf, rowsUnder } from './rows.ts';
import { SideBySide } from './SideBySide.tsx';
import { useComparison } from './use-comparison.ts';
import './Compare.css';

addTexts(comparePageTexts);

const first: Conventions = { bothWays: false, precision: 'bf16', load: 'peak', basis: 'whole' };

export function Compare() {
  const { t } = useText();
  const pins = usePins((state) => state.pins);
  const [conventions, setConventions] = useState(first);
  const { comparison, known, failed } = useComparison(pins);
  useEffect(() => {
    fetchLaterWords().catch(() => {});
    void beginPins(studio.state());
  }, []);
  return (
    <div className="compare" data-screen="compare" data-ready={comparison !== undefined}>
      <header className="compare-top" data-region="topbar">
        <Mark />
        <h1>{t('compare.title')}</h1>
        <span className="compare-spring" />
        <button type="button" className="button" data-look="line" onClick={back}>
          <Glyph name="left" />
          {t('compare.back')}
        </button>
        <LanguageButton />
        <ThemeButton />
      </header>
      <main className="compare-main" data-region="canvas" tabIndex={-1}>
        <ul className="compare-pins">
          {pins.map((pin, at) => (
            <PinCard key={pin.id} pin={pin} at={at} removable={pins.length > 1} />
          ))}
          {pins.length < mostDesigns && <AddPin />}
        </ul>
        {comparison && <ConventionBar comparison={comparison} conventions={conventions} onChange={setConventions} />}
        <div className="compare-body">
          {comparison ? (
            <Sheet comparison={comparison} conventions={conventions} />
          ) : (
            <p className="compare-waiting" role="status">
              {failed
                ? t('compare.failed', { name: failed.design.name })
                : pins.length < fewestDesigns
                  ? t('compare.one-more')
                  : t('compare.computing', { n: known + 1, all: pins.length })}
            </p>
          )}
        </div>
      </main>
    </div>
  );
}

function back(): void {
  studio.show({ screen: 'studio' });
}

function PinCard({ pin, at, removable }: { readonly pin: Pin; readonly at: number; readonly removable: boolean }) {
  const { t } = useText();
  const { design, from } = pin;
  const name = visibleLine(design.name);
  const open = () => {
    if (design === studio.state().design) back();
    else if ('example' in from) void studio.openExample(from.example);
    else studio.openDesign(design, { own: true, origin: { kind: 'new' } });
  };
  return (
    <li className="compare-pin">
      <span className="compare-key" data-series={at} aria-hidden="true" />
      <div className="compare-pin-words">
        <h2 className="ellipsis" title={name}>
          {name}
        </h2>
        <p className="caption">{'example' in from ? t('compare.example') : t('compare.yours', { n: from.revision })}</p>
      </div>
      <span className="compare-pin-art">
        <Art design={design} width={118} height={64} />
      </span>
      <button
        type="button"
        className="button"
        data-look="line"
        aria-label={t('compare.open-named', { name })}
        onClick={open}
      >
        {t('compare.open')}
      </button>
      {removable && <IconButton glyph="close" label={t('compare.remove', { name })} onClick={() => unpin(pin.id)} />}
    </li>
  );
}

const current = 'current';

function AddPin() {
  const { t } = useText();
  const add = (choice: string) => {
    if (choice === current) pinCurrent(studio.state());
    else if (choice !== '') void pinExample(choice);
  };
  return (
    <li className="compare-pin compare-add">
      <label className="field">
        <Glyph name="plus" />
        <span className="visually-hidden">{t('compare.add', { n: mostDesigns })}</span>
        <select value="" onChange={(event) => add(event.target.value)}>
          <option value="">{t('compare.add', { n: mostDesigns })}</option>
          <option value={current}>{t('compare.pin-current')}</option>
          {examples.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}

interface BarProps {
  readonly comparison: Comparison;
  readonly conventions: Conventions;
  readonly onChange: (next: Conventions) => void;
}

function ConventionBar({ comparison, conventions, onChange }: BarProps) {
  const { t } = useText();
  const precisions = precisionsOf(comparison.rows);
  return (
    <fieldset className="compare-bar-of" aria-label={t('compare.conventions')}>
      <strong>{t('compare.conventions')}</strong>
      <Segments
        label={t('compare.direction')}
        value={conventions.bothWays ? 'both' : 'one'}
        segments={[
          { value: 'one', label: t('compare.one-way') },
          { value: 'both', label: t('compare.both-ways') },
        ]}
        onChange={(way) => onChange({ ...conventions, bothWays: way === 'both' })}
      />
      <Segments
        label={t('compare.precision')}
        value={conventions.precision}
        segments={precisions.map((value) => ({ value, label: value.toUpperCase() }))}
        onChange={(precision) => onChange({ ...conventions, precision })}
      />
      <Segments
        label={t('compare.load')}
        value={conventions.load}
        segments={(['peak', 'typical'] as const).map((value) => ({ value, label: t(`compare.load.${value}`) }))}
        onChange={(load) => onChange({ ...conventions, load })}
      />
      <Segments
        label={t('compare.basis')}
        value={conventions.basis}
        segments={(['whole', 'card', 'kw'] as const).map((value) => ({ value, label: t(`compare.basis.${value}`) }))}
        onChange={(basis) => onChange({ ...conventions, basis })}
      />
      <span className="caption">{t('compare.note')}</span>
    </fieldset>
  );
}

function Sheet({ comparison, conventions }: Pick<BarProps, 'comparison' | 'conventions'>) {
  const { t } = useText();
  const names = comparison.designs.map(({ name }) => visibleLine(name));
  const shown = rowsUnder(comparison.rows, conventions);
  const isPair = names.length === 2;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="compare-sheet" aria-label={t('compare.measure')} tabIndex={0}>
        <table
          className="compare-table"
          data-pair={isPair}
          style={{ '--designs': names.length } as React.CSSProperties}
        >
          <colgroup>
            <col />
            {comparison.designs.map(({ hash }) => (
              <col key={hash} />
            ))}
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                {t('compare.measure')}
                <span className="caption">{t('compare.how-to-read')}</span>
              </th>
              {names.map((name, at) => (
                <th scope="col" key={comparison.designs[at]?.hash} data-mirrored={isPair && at === 0}>
                  <span className="compare-series" data-series={at}>
                    {name}
                  </span>
                </th>
              ))}
              <th scope="col">{t(isPair ? 'compare.ratio' : 'compare.verdict')}</th>
            </tr>
          </thead>
          {shown.map(({ group, rows }) => (
            <tbody key={group}>
              <tr className="compare-group">
                <th scope="colgroup" colSpan={names.length + 2}>
                  {t(`compare.group.${group}`)}
                </th>
              </tr>
              {rows.map((row) => (
                <Row key={row.id} row={row} names={names} />
              ))}
            </tbody>
          ))}
        </table>
        {shown.length === 0 && <p className="compare-waiting">{t('compare.no-rows')}</p>}
        <p className="compare-foot caption">
          <Glyph name="info" />
          {t('compare.not-scored')}
        </p>
      </section>
      <SideBySide comparison={comparison} rows={shown.flatMap(({ rows }) => rows)} names={names} />
    </>
  );
}
