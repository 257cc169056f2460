/** One measure of the comparison: a bar for each design, solid only for the one that is better for certain. */
import type { ComparedFigure } from '../../model/report/compare/compare.ts';
import type { Figure } from '../../model/report/report.ts';
import { displayFigure, figureUnit } from '../marks/display.ts';
import { figureName, netOf } from '../marks/figure-name.ts';
import { ProofMark } from '../marks/ProofMark.tsx';
import { useText, type Words } from '../shell/use-text.ts';
import { lengthOf, ratioOf, totalOf } from './rows.ts';

export function labelOf(id: string, { ref }: Words): { readonly name: string; readonly net: string | null } {
  return { name: ref(figureName(totalOf(id))), net: netOf(id) };
}

export function Row({ row, names }: { readonly row: ComparedFigure; readonly names: readonly string[] }) {
  const words = useText();
  const { ref } = words;
  const { name, net } = labelOf(row.id, words);
  const most = Math.max(...row.figures.map(lengthOf));
  const isPair = row.figures.length === 2;
  return (
    <tr data-row={row.id}>
      <th scope="row">
        {name}
        {net !== null && <span className="caption"> {net}</span>}
      </th>
      {row.figures.map((figure, at) => (
        <Cell
          key={names[at]}
          figure={figure}
          at={at}
          share={most > 0 ? lengthOf(figure) / most : 0}
          mirrored={isPair && at === 0}
          better={row.winner === undefined ? undefined : row.winner === at}
        />
      ))}
      <td className="compare-verdict caption">
        {isPair ? ratioOf(row.figures) : row.winner !== undefined && names[row.winner]}
        {row.noWinner !== undefined && row.noWinner !== 'no-direction' && (
          <span className="compare-open"> {ref({ key: `compare.no-winner.${row.noWinner}` })}</span>
        )}
      </td>
    </tr>
  );
}

interface CellProps {
  readonly figure: Figure | null;
  readonly at: number;
  readonly share: number;
  readonly mirrored: boolean;
  readonly better: boolean | undefined;
}

function Cell({ figure, at, share, mirrored, better }: CellProps) {
  const words = useText();
  const { t, ref } = words;
  if (!figure) {
    return (
      <td className="caption compare-absent" data-mirrored={mirrored}>
        {t('compare.absent')}
      </td>
    );
  }
  const { number, unit } = displayFigure(figure);
  return (
    <td title={ref(figure.convention)}>
      <span className="compare-cell" data-mirrored={mirrored}>
        <span className="compare-value" data-better={better === true}>
          {number}{' '}
          <span className="compare-unit">{unit || (figure.unit === 'ratio' ? '' : figureUnit(figure, words))}</span>
          <ProofMark mark={figure.kind} />
          {better && <span className="visually-hidden">{t('compare.is-better')}</span>}
        </span>
        <span className="compare-track">
          <span
            className="compare-bar"
            data-series={at}
            data-solid={better === true}
            style={{ '--share': `${share * 100}%` } as React.CSSProperties}
          />
        </span>
      </span>
    </td>
  );
}
