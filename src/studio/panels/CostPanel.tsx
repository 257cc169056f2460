/** The Cost lens at the left: what it costs to buy, to run and in all, what moves that most, and what the site pays. */
import type { CostPicture, CostSum } from '../../model/report/cost-picture.ts';
import type { Dimension } from '../../model/units/unit-table.ts';
import { frame } from '../shell/frame.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { CostField } from './CostField.tsx';
import { usdText } from './cost-words.ts';
import { Line, Section } from './InspectorParts.tsx';
import { figureText } from './power-words.ts';
import './Cost.css';

const totals = ['cost.capex', 'cost.opex.year', 'cost.tco', 'cost.per-card-hour', 'cost.per-pflops'] as const;

export function CostPanel() {
  const { t, ref } = useText();
  const answer = useStudio((state) => state.answer);
  if (!answer) return <p className="power-none caption">{t('strip.computing')}</p>;
  const { cost, report } = answer;
  return (
    <div className="power-panel" data-lens="cost">
      <Section title={t('cost.totals')}>
        <dl className="inspector-lines">
          {totals.map((id) => {
            const figure = report.figures[id];
            return figure ? (
              <Line key={id} name={ref({ key: `figure.${id}` })}>
                <button
                  type="button"
                  className="inspector-link"
                  onClick={(event) =>
                    frame.pop({ kind: 'figure', id, at: event.currentTarget.getBoundingClientRect() })
                  }
                >
                  {figureText(figure)}
                </button>
              </Line>
            ) : null;
          })}
        </dl>
      </Section>
      {cost && <Sums sums={cost.sums} />}
      {cost && <Tornado cost={cost} />}
      <SitePrices />
    </div>
  );
}

function Sums({ sums }: { readonly sums: readonly CostSum[] }) {
  const { t } = useText();
  return (
    <Section title={t('cost.parts')}>
      <dl className="inspector-lines">
        {sums.map(({ high, id, isComplete, isYearly, low, value }) => (
          <Line key={id} name={t(`cost.part.${id}`)}>
            <span>
              {value > 0 || isComplete ? `${isComplete ? '' : '≥ '}${usdText(isComplete ? value : low)}` : '?'}
              {isYearly && ` ${t('cost.a-year')}`}
            </span>
            {isComplete && low < high && <span className="caption">{`${usdText(low)} – ${usdText(high)}`}</span>}
          </Line>
        ))}
      </dl>
    </Section>
  );
}

/** Bars around the base: what the total becomes at the ends of each input. */
function Tornado({ cost }: { readonly cost: CostPicture }) {
  const { t } = useText();
  const { bars, base, rows, spread, total } = cost;
  if (bars.length === 0) return null;
  const ends = bars.flatMap(({ atHigh, atLow }) => [atHigh, atLow]);
  const [least, most] = [Math.min(base, ...ends), Math.max(base, ...ends)];
  const at = (usd: number) => (100 * (usd - least)) / Math.max(1, most - least);
  return (
    <Section title={t(`cost.tornado.${total}`)} end={usdText(base)}>
      <ul className="cost-bars">
        {bars.map(({ atHigh, atLow, high, input, low, name }) => {
          const [from, to] = [Math.min(atLow, atHigh), Math.max(atLow, atHigh)];
          return (
            <li key={input} title={`${usdText(from)} – ${usdText(to)}`}>
              <span>{name || t(`cost.input.${input as 'install' | 'power' | 'pue'}`)}</span>
              <span className="cost-bar">
                <span className="cost-bar-low" style={{ left: `${at(from)}%`, width: `${at(base) - at(from)}%` }} />
                <span className="cost-bar-high" style={{ left: `${at(base)}%`, width: `${at(to) - at(base)}%` }} />
                <span className="cost-base" style={{ left: `${at(base)}%` }} />
              </span>
              <span className="caption">{`${low} – ${high}`}</span>
            </li>
          );
        })}
      </ul>
      {rows.some(({ price }) => price === null) && <p className="caption">{t('cost.known-only')}</p>}
      {spread && <p className="caption">{t('cost.spread', { p10: usdText(spread.p10), p90: usdText(spread.p90) })}</p>}
    </Section>
  );
}

interface SiteField {
  readonly field: string;
  readonly text: 'elec' | 'years' | 'discount' | 'building' | 'space' | 'use';
  readonly hint: string;
  /** Absent: a price for a unit. */
  readonly dimension?: Dimension;
}

const siteFields: readonly SiteField[] = [
  { field: 'elecPrice', text: 'elec', hint: '0.085 USD/kWh' },
  { field: 'years', text: 'years', hint: '5 yr', dimension: 'time' },
  { field: 'discount', text: 'discount', hint: '8 %', dimension: 'ratio' },
  { field: 'building', text: 'building', hint: '11.7 USD/W' },
  { field: 'spacePrice', text: 'space', hint: '200000 USD/yr' },
  { field: 'utilisation', text: 'use', hint: '80 %', dimension: 'ratio' },
];

function SitePrices() {
  const { t } = useText();
  const facility = useStudio((state) => state.design.facility);
  return (
    <Section title={t('cost.site')}>
      <dl className="inspector-lines">
        {siteFields.map(({ dimension, field, hint, text }) => (
          <Line key={field} name={t(`cost.site.${text}`)}>
            <CostField
              label={t(`cost.site.${text}`)}
              hint={hint}
              value={typeof facility?.[field] === 'string' ? (facility[field] as string) : ''}
              {...(dimension && { dimension })}
              onCommit={(value) =>
                studio.dispatch(
                  { kind: 'facility/set', set: { [field]: value === '' ? undefined : value } },
                  'step.price-set',
                )
              }
            />
          </Line>
        ))}
      </dl>
    </Section>
  );
}
