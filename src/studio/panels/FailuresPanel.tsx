/** The Failures lens at the left: every single failure by class, worst first; a press tries it. */
import { nameOf } from '../../model/layout/label.ts';
import type { Figure } from '../../model/report/report.ts';
import { formatQuantity, groupThousands } from '../../model/units/format.ts';
import { displayFigure } from '../marks/display.ts';
import { ProofMark } from '../marks/ProofMark.tsx';
import { mainNet } from '../shell/instruments.ts';
import { useText, type Words } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { type FailureOrder, type FailureRow, failures, triedIn, useFailures } from '../store/failures.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import './FailuresPanel.css';

const orders: readonly FailureOrder[] = ['cards', 'throughput'];
/** Classes that are listed; of more, the worst. */
const mostRows = 300;

export function FailuresPanel() {
  const { t } = useText();
  const order = useFailures((state) => state.order);
  const ranking = useFailures((state) => state.ranking);
  const isOld = useFailures((state) => state.rankingState !== 'done');
  const rows = ranking?.rows ?? [];
  const parts = rows.filter(({ domain }) => !domain);
  const domains = rows.filter(({ domain }) => domain);
  return (
    <div className="failures-panel" data-lens="failures">
      <header className="failures-head">
        <h2>{t('failures.title')}</h2>
        <RankingNote parts={parts} />
        <label className="failures-order">
          <span>{t('failures.order')}</span>
          <select value={order} onChange={(event) => failures.setOrder(event.target.value as FailureOrder)}>
            {orders.map((one) => (
              <option key={one} value={one}>
                {t(`failures.order.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </header>
      {rows.length > 0 && (
        <div className="failures-columns caption" aria-hidden="true">
          <span>{t('failures.column.event')}</span>
          <span>{t('failures.column.lost')}</span>
          <span>{t('failures.column.slowed')}</span>
          <span>{t(order === 'cards' ? 'failures.column.bisection' : 'failures.column.throughput')}</span>
        </div>
      )}
      <Rows rows={parts.slice(0, mostRows)} isOld={isOld} />
      {domains.length > 0 && (
        <>
          <h3 className="failures-domains">{t('failures.domains')}</h3>
          <Rows rows={domains.slice(0, mostRows)} isOld={isOld} />
        </>
      )}
      {rows.length > 0 && <Pairs />}
      <Saved />
      <p className="failures-hint caption">{t('failures.hint')}</p>
    </div>
  );
}

/** How many were tried, how far it is, or why it is not. */
function RankingNote({ parts }: { readonly parts: readonly FailureRow[] }) {
  const { t } = useText();
  const { progress, ranking, rankingProblem, rankingState } = useFailures();
  if (rankingState === 'busy') {
    return (
      <p className="failures-note caption" aria-live="polite">
        {progress ? t('failures.computing', { done: progress.done, all: progress.all }) : t('failures.starting')}{' '}
        <button type="button" className="link-button" onClick={() => failures.stopRanking()}>
          {t('failures.cancel')}
        </button>
        {progress && <progress value={progress.done} max={progress.all} />}
      </p>
    );
  }
  if (rankingState === 'stopped' || rankingState === 'failed') {
    return (
      <p className="failures-note caption">
        {rankingState === 'stopped' ? t('failures.stopped') : t('failures.failed', { reason: rankingProblem })}{' '}
        <button type="button" className="link-button" onClick={() => failures.rank()}>
          {t('failures.again')}
        </button>
      </p>
    );
  }
  if (!ranking) return null;
  if (ranking.rows.length === 0) return <p className="failures-note caption">{t('failures.nothing')}</p>;
  const events = parts.reduce((sum, { count }) => sum + count, 0);
  const params = { events: groupThousands(events), events_n: events, n: parts.length, classes: parts.length };
  const { cut } = ranking;
  return (
    <p className="failures-note caption">
      {cut.length === 0
        ? t('failures.sum', params)
        : t('failures.sum-cut', { ...params, names: cut.slice(0, 4).join(', ') })}{' '}
      <ProofMark mark={cut.length === 0 ? 'exact' : 'bounded'} />
    </p>
  );
}

function Rows({ rows, isOld }: { readonly rows: readonly FailureRow[]; readonly isOld: boolean }) {
  return (
    <ol className="failures-rows" data-old={isOld || undefined}>
      {rows.map((row) => (
        <Row key={`${row.element} ${row.name}`} row={row} />
      ))}
    </ol>
  );
}

function Row({ row }: { readonly row: FailureRow }) {
  const words = useText();
  const { t } = words;
  const design = useStudio((state) => state.design);
  const order = useFailures((state) => state.order);
  const net = useStudio((state) => (state.answer ? mainNet(state.answer.report, null) : null));
  const isTried = useStudio((state) => {
    const tried = triedIn(state);
    return tried.length === 1 && tried[0] === row.element;
  });
  const { count, element, figures } = row;
  const share = figures[`${net}.${order === 'cards' ? 'bisection' : 'throughput'}.left`];
  const name = nameOfRow(design, row, words);
  const many = count > 1 ? t('failures.any-of', { count: groupThousands(count) }) : t('failures.only');
  const [lost, slowed] = [shortCount(figures['cards.down']), shortCount(figures['cards.slowed'])];
  const shown = share ? displayFigure(share) : undefined;
  const left = shown ? `${shown.number}${shown.unit === '%' ? ' %' : ''}` : '—';
  const width = share?.value === null || share?.value === undefined ? 0 : Math.min(1, share.value);
  return (
    <li>
      <button
        type="button"
        className="failures-row"
        aria-pressed={isTried}
        aria-label={t('failures.row', { name, count: many, lost, slowed, left })}
        title={element}
        onClick={() => {
          if (isTried) failures.restore();
          else {
            studio.select([element]);
            failures.tryOut([element]);
          }
        }}
      >
        <span className="failures-name">
          <b className="ellipsis">{name}</b>
          <small>
            {netOfRow(row)}
            {many}
          </small>
        </span>
        <span className="failures-lost" data-none={lost === '0' || undefined}>
          {lost}
        </span>
        <span className="failures-slowed" data-none={slowed === '0' || undefined}>
          {slowed}
        </span>
        <span className="failures-left">
          {left}
          <i aria-hidden="true">
            <i style={{ width: `${100 * width}%` }} />
          </i>
        </span>
      </button>
    </li>
  );
}

/** Bounds as both ends, for a column that is narrow. */
function shortCount(figure: Figure | undefined): string {
  if (!figure || figure.value === null) return '—';
  const { lower, upper, value } = figure;
  if (lower !== undefined && upper !== undefined && lower < upper) return `≤ ${formatQuantity(upper, '')}`;
  return formatQuantity(value, '');
}

/** A class is called by its kind, a single thing by its own name; what belongs to a network says so below. */
function nameOfRow(design: Parameters<typeof nameOf>[0], { count, element, name }: FailureRow, { t }: Words): string {
  const kind = name.replace(/#$/, '').split(/[./]/).at(-1) ?? name;
  if (element.includes('~')) {
    return t(name.endsWith('#') ? 'failures.kind.one-link' : 'failures.kind.link', { name: kind });
  }
  return count === 1 && !element.includes('.') ? nameOf(design, element) || element : kind;
}

function netOfRow({ element, name }: FailureRow): string {
  return element.includes('.') ? `${name.split('.')[0]} · ` : '';
}

/** Two at once: damage is not subadditive, so the worst pair is none that the list above would tell. */
function Pairs() {
  const { t } = useText();
  const pairs = useFailures((state) => state.pairs);
  const seeking = useFailures((state) => state.seeksPairs);
  const design = useStudio((state) => state.design);
  const named = (at: string) => (/[.~]/.test(at) ? at : nameOf(design, at) || at);
  return (
    <section className="failures-pairs" aria-label={t('failures.pairs')}>
      {!pairs && (
        <button
          type="button"
          className="button"
          data-look="line"
          disabled={seeking}
          onClick={() => void failures.seekPairs()}
        >
          {t(seeking ? 'failures.pairs.seeking' : 'failures.pairs.find')}
        </button>
      )}
      {pairs && (
        <>
          <h3 className="failures-domains">
            {pairs.exact ? t('failures.pairs') : t('failures.pairs.bounded', { most: pairs.most })}{' '}
            <ProofMark mark={pairs.exact ? 'exact' : 'bounded'} />
          </h3>
          <ol className="failures-saved">
            {pairs.rows.map(({ count, down, elements }) => (
              <li key={elements.join()}>
                <button
                  type="button"
                  className="link-button"
                  title={elements.join(' + ')}
                  onClick={() => {
                    studio.select(elements);
                    failures.tryOut(elements);
                  }}
                >
                  {elements.map(named).join(' + ')}
                </button>
                <span className="failures-lost" title={count === null ? '' : t('failures.any-of', { count })}>
                  {shortCount(down)}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** Kept by name on this device. */
function Saved() {
  const { t } = useText();
  const saved = useFailures((state) => state.saved);
  if (saved.length === 0) return null;
  return (
    <section aria-label={t('failures.saved')}>
      <h3 className="failures-domains">{t('failures.saved')}</h3>
      <ul className="failures-saved">
        {saved.map(({ fail, name }) => (
          <li key={name}>
            <button
              type="button"
              className="link-button ellipsis"
              title={fail.join(' + ')}
              onClick={() => {
                studio.select(fail);
                failures.tryOut(fail);
              }}
            >
              {name}
            </button>
            <button
              type="button"
              className="button"
              data-look="icon"
              aria-label={t('failures.forget', { name })}
              onClick={() => failures.forget(name)}
            >
              <Glyph name="close" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
