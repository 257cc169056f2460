/** The bill of materials on screen: the same lines as the file, made by the engine when they are looked at. */
import type { LinePrice, PartsListLine } from '../../model/report/parts-list.ts';
import { groupThousands } from '../../model/units/format.ts';
import { ProofMark } from '../marks/ProofMark.tsx';
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
              {t('table.spares')}
            </th>
            <th scope="col" className="number">
              {t('table.unit-price')}
            </th>
            <th scope="col" className="number">
              {t('table.line-price')}
            </th>
            <th scope="col">{t('table.lead-time')}</th>
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
              <td className="number" title={line.sparesBy && t(`bom.spares-by.${line.sparesBy}`)}>
                {line.spares === undefined ? '–' : groupThousands(line.spares)}
              </td>
              <Price line={line} />
              <td>{line.leadTime ?? <Unknown />}</td>
              <td className="number">{line.unitPeakW === undefined ? <Unknown /> : groupThousands(line.unitPeakW)}</td>
              <td>{line.confidence && t(`basis.${line.confidence}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PriceSum lines={lines} />
    </>
  );
}

function Unknown() {
  const { t } = useText();
  return (
    <span className="caption" title={t('table.unknown')}>
      ?
    </span>
  );
}

/** Price of one, with its range and basis at hand, and of all. */
function Price({ line: { unitPrice, totalUsd, paidWithParent } }: { readonly line: PartsListLine }) {
  const { t } = useText();
  const range = unitPrice && unitPrice.low !== unitPrice.high ? `${usd(unitPrice.low)}–${usd(unitPrice.high)}` : '';
  const said = unitPrice && [range, t(`basis.${unitPrice.basis}`), ...unitPrice.sources].filter(Boolean).join(' · ');
  return (
    <>
      <td className="number" title={said}>
        {unitPrice ? (
          <>
            {usd(unitPrice.mode)} {isEstimate(unitPrice) && <ProofMark mark="estimate" />}
          </>
        ) : paidWithParent ? (
          ''
        ) : (
          <Unknown />
        )}
      </td>
      <td className="number">
        {totalUsd !== undefined ? (
          usd(totalUsd)
        ) : paidWithParent ? (
          <span className="caption">{t('table.with-parent')}</span>
        ) : (
          <Unknown />
        )}
      </td>
    </>
  );
}

/** What is known of the price, and of how many lines it is not: never a sum that looks whole. */
function PriceSum({ lines }: { readonly lines: readonly PartsListLine[] }) {
  const { t } = useText();
  const bought = lines.filter(({ paidWithParent }) => !paidWithParent);
  const priced = bought.filter(({ totalUsd }) => totalUsd !== undefined);
  const sum = priced.reduce((all, { totalUsd = 0 }) => all + totalUsd, 0);
  return (
    <p className="parts-table-head strong">
      {t('table.priced', {
        usd: usd(sum),
        n: priced.length,
        all: bought.length,
        unknown: bought.length - priced.length,
      })}
    </p>
  );
}

const isEstimate = ({ low, high, basis }: LinePrice): boolean =>
  low !== high || basis === 'estimate' || basis === 'recalled';

const usd = (value: number): string => groupThousands(Math.round(value));
