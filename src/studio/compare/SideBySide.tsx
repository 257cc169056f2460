/** Beside the table: in what each design is better for certain, and the parts whose numbers differ. */
import type { ComparedFigure, Comparison } from '../../model/report/compare/compare.ts';
import { groupThousands } from '../../model/units/format.ts';
import { displayFigure } from '../marks/display.ts';
import { useText } from '../shell/use-text.ts';
import { labelOf } from './Row.tsx';

export interface SideBySideProps {
  readonly comparison: Comparison;
  readonly rows: readonly ComparedFigure[];
  readonly names: readonly string[];
}

export function SideBySide({ comparison, rows, names }: SideBySideProps) {
  const { t, ref } = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="compare-side" aria-label={t('compare.certain')} tabIndex={0}>
      <h2 className="heading">{t('compare.certain')}</h2>
      {rows.every(({ winner }) => winner === undefined) && <p className="caption">{t('compare.certain-none')}</p>}
      <div className="compare-won">
        {names.map((name, at) => (
          <Won
            key={comparison.designs[at]?.hash}
            name={name}
            at={at}
            rows={rows.filter(({ winner }) => winner === at)}
          />
        ))}
      </div>
      <h2 className="heading">{t('compare.parts-title')}</h2>
      {comparison.parts.length === 0 ? (
        <p className="caption">{t('compare.same-everywhere')}</p>
      ) : (
        <table className="compare-parts">
          <thead>
            <tr>
              <th scope="col">{t('compare.part')}</th>
              {names.map((name, at) => (
                <th scope="col" key={comparison.designs[at]?.hash} title={name}>
                  <span className="compare-key" data-series={at} />
                  <span className="visually-hidden">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparison.parts.map(({ category, name, nameText, totals }) => (
              <tr key={`${category} ${name} ${nameText?.key ?? ''} ${JSON.stringify(nameText?.params ?? '')}`}>
                <th scope="row">{nameText ? ref(nameText) : name}</th>
                {totals.map((total, at) => (
                  <td key={comparison.designs[at]?.hash}>{groupThousands(total)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Won({
  name,
  at,
  rows,
}: {
  readonly name: string;
  readonly at: number;
  readonly rows: SideBySideProps['rows'];
}) {
  const words = useText();
  if (rows.length === 0) return null;
  return (
    <section className="compare-won-card">
      <h3>
        <span className="compare-key" data-series={at} aria-hidden="true" />
        {name}
      </h3>
      <ul>
        {rows.map((row) => {
          const { name: label, net } = labelOf(row.id, words);
          const values = [at, ...row.figures.keys()].filter((each, index) => index === 0 || each !== at);
          const shown = values.flatMap((each) => {
            const figure = row.figures[each];
            const written = figure && displayFigure(figure);
            return written ? [`${written.number} ${written.unit}`.trimEnd()] : [];
          });
          return (
            <li key={row.id}>
              {label}
              {net !== null && <span className="caption"> {net}</span>}: <strong>{shown[0]}</strong>{' '}
              <span className="caption">
                {words.ref({ key: 'compare.against', params: { others: shown.slice(1).join(', ') } })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
