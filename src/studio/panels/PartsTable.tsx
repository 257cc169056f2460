/** The bill of materials on screen: the same lines as the file, made by the engine when they are looked at. */
import { groupThousands } from '../../model/units/format.ts';
import { useText } from '../shell/use-text.ts';
import { studio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { makerName } from './part-words.ts';
import { TableSave } from './TableSave.tsx';
import { usePartsLines } from './use-table-parts.ts';
import './table.css';
import './PartsTable.css';

export function PartsTable() {
  const words = useText();
  const { t, ref } = words;
  const lines = usePartsLines();
  if (lines === 'none') return <p className="table-none">{t('table.no-parts')}</p>;
  if (!lines) return <p className="table-none">{t('strip.computing')}</p>;
  return (
    <>
      <p className="parts-table-head">
        <span className="caption">{t('table.parts-sum', { n: lines.length })}</span>
        <span className="grow" />
        <button type="button" className="button" data-look="line" onClick={() => void studio.savePartsList()}>
          <Glyph name="export" />
          {t('table.save-parts')}
        </button>
        <TableSave />
      </p>
      <table className="table">
        <caption className="visually-hidden">{t('table.parts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.part')}</th>
            <th scope="col">{t('table.maker')}</th>
            <th scope="col">{t('table.category')}</th>
            <th scope="col" className="number">
              {t('table.per-parent')}
            </th>
            <th scope="col" className="number">
              {t('table.total')}
            </th>
            <th scope="col" className="number">
              {t('table.peak')}
            </th>
            <th scope="col">{t('table.confidence')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line}>
              <th scope="row" style={{ paddingInlineStart: `calc(var(--space-5) * ${line.level})` }}>
                <button
                  type="button"
                  className="table-link"
                  title={line.part ?? line.counts.join(', ')}
                  onClick={() => studio.select(line.counts)}
                >
                  {line.modelText ? ref(line.modelText) : line.model || ref(line.description)}
                </button>
              </th>
              <td>{line.maker && makerName(line.maker, words)}</td>
              <td>{ref({ key: `bom.category.${line.category}` })}</td>
              <td className="number">{line.perParent === undefined ? '' : groupThousands(line.perParent)}</td>
              <td className="number strong">{groupThousands(line.total)}</td>
              <td className="number">
                {line.unitPeakW === undefined ? <span className="caption">?</span> : groupThousands(line.unitPeakW)}
              </td>
              <td>{line.confidence && t(`basis.${line.confidence}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
