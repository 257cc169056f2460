/** The Cost lens at the right, while nothing is selected: the price of every line, to be read and changed. */
import { useState } from 'react';
import type { PriceRow } from '../../model/report/cost-picture.ts';
import { groupThousands } from '../../model/units/format.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { CostField } from './CostField.tsx';
import { usdText } from './cost-words.ts';
import { Head, Line, Section } from './InspectorParts.tsx';
import './Cost.css';

type Fields = Readonly<Record<string, unknown>>;
const shownRows = 60;

export function CostInspector() {
  const { t } = useText();
  const rows = useStudio((state) => state.answer?.cost?.rows);
  const [all, setAll] = useState(false);
  const missing = rows?.filter(({ price }) => price === null).length ?? 0;
  return (
    <div className="inspector">
      <Head
        title={t('cost.book')}
        look={{ glyph: 'table', tint: 'manage' }}
        subtitle={missing > 0 ? t('cost.missing', { n: missing }) : t('cost.all-priced')}
      />
      <Section title={t('cost.prices')} {...(rows && { end: rows.length })}>
        <ul className="cost-rows">
          {rows?.slice(0, all ? undefined : shownRows).map((row) => (
            <Price key={row.of} row={row} />
          ))}
        </ul>
        {rows && rows.length > shownRows && !all && (
          <button type="button" className="button" data-look="line" onClick={() => setAll(true)}>
            {t('cost.more', { n: rows.length - shownRows })}
          </button>
        )}
      </Section>
      <Rates />
    </div>
  );
}

function Price({ row }: { readonly row: PriceRow }) {
  const { t } = useText();
  const rates = useStudio((state) => state.design.prices?.rates);
  const { book, count, isPriceable, name, of, price } = row;
  return (
    <li data-unpriced={price === null || undefined}>
      <span className="cost-row-head">
        <strong title={of}>{name}</strong>
        <span className="inspector-end">{`× ${groupThousands(count)}`}</span>
      </span>
      <span className="cost-row-price">
        {isPriceable ? (
          <CostField
            label={t('cost.price-of', { name })}
            hint={price === null ? t('cost.unknown') : `${groupThousands(price.mode)} USD`}
            value={book?.text ?? ''}
            dimension="money"
            currencies={Object.keys((rates ?? {}) as Fields)}
            onCommit={(text) => setPrice(of, text)}
          />
        ) : (
          <span>{price === null ? t('cost.unknown') : usdText(price.mode)}</span>
        )}
        <span className="inspector-end">{price === null ? '?' : usdText(count * price.mode)}</span>
      </span>
      <span className="caption">
        {price !== null && price.low < price.high && `${usdText(price.low)} – ${usdText(price.high)} · `}
        {book
          ? t('cost.from-book', { date: book.date ?? '?' })
          : price === null
            ? t('cost.no-price')
            : t('cost.from-part')}
      </span>
    </li>
  );
}

/** One line of the price book: replaced, or taken away when nothing is left of it. It bears today's date. */
function setPrice(of: string, text: string): void {
  const { prices } = studio.state().design;
  const lines = (Array.isArray(prices?.lines) ? prices.lines : []) as readonly Fields[];
  const others = lines.filter((line) => line.part !== of);
  const date = new Date().toISOString().slice(0, 10);
  const next = text === '' ? others : [...others, { part: of, mode: text, date }];
  studio.dispatch({ kind: 'prices/set', set: { lines: next.length > 0 ? next : undefined } }, 'step.price-set');
}

/** How many of a currency make a dollar. */
function Rates() {
  const { t } = useText();
  const prices = useStudio((state) => state.design.prices);
  const rates = (typeof prices?.rates === 'object' && prices.rates !== null ? prices.rates : {}) as Fields;
  const cny = typeof rates.CNY === 'number' ? rates.CNY : 0;
  const set = (text: string) => {
    const value = Number(text);
    const { CNY: _old, ...others } = rates;
    const next = text !== '' && value > 0 && Number.isFinite(value) ? { ...others, CNY: value } : others;
    studio.dispatch(
      { kind: 'prices/set', set: { rates: Object.keys(next).length > 0 ? next : undefined } },
      'step.price-set',
    );
  };
  return (
    <Section title={t('cost.rates')}>
      <dl className="inspector-lines">
        <Line name={t('cost.rates.cny')}>
          <CostField
            label={t('cost.rates.cny')}
            hint={t('cost.unknown')}
            value={cny > 0 ? String(cny) : ''}
            dimension="number"
            onCommit={set}
          />
        </Line>
      </dl>
      <p className="caption">{t('cost.rates.note')}</p>
    </Section>
  );
}
