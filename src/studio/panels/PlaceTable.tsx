/** The cabinets and what stands for itself, row by row: the plan of the hall as a table. */
import { useMemo, useRef } from 'react';
import { nameOf } from '../../model/layout/label.ts';
import { planOf } from '../../model/layout/plan.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { tokens } from '../theme/tokens.ts';
import { cardsAt } from './contents.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useSelectedThings } from './use-selected.ts';
import { useWindow } from './use-window.ts';
import './table.css';

const rowHeight = tokens.size.row;
const columns = 6;

export function PlaceTable() {
  const { t } = useText();
  const design = useStudio((state) => state.design);
  const selection = useSelectedThings();
  const lit = useMemo(() => new Set(selection), [selection]);
  const catalogue = useCatalogue();
  const box = useRef<HTMLDivElement>(null);
  const { cabinets } = useMemo(() => planOf(design, catalogue), [design, catalogue]);
  const { first, last } = useWindow(box, rowHeight, cabinets.length);
  return (
    <div ref={box} className="table-scroll">
      <table className="table table-fixed-rows" aria-rowcount={cabinets.length + 1}>
        <caption className="visually-hidden">{t('table.places')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.cabinet')}</th>
            <th scope="col">{t('table.kind')}</th>
            <th scope="col" className="number">
              {t('table.cards')}
            </th>
            <th scope="col">{t('table.row')}</th>
            <th scope="col" className="number">
              {t('table.position')}
            </th>
            <th scope="col">{t('table.address')}</th>
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} />
          {cabinets.slice(first, last).map(({ address, block, part, row, place, x, y, off, unplaced }, index) => (
            <tr key={address} aria-rowindex={first + index + 2} data-selected={lit.has(address)} data-off={off}>
              <th scope="row">
                <button type="button" className="table-link" onClick={() => studio.select([address])}>
                  {nameOf(design, address)}
                </button>
              </th>
              <td>{(part && catalogue.part(part)?.name) ?? block ?? part}</td>
              <td className="number">{block === undefined ? '' : cardsAt(design, address, block)}</td>
              <td>{unplaced ? t('table.unplaced') : row === '' ? t('place.free') : `${row} · ${place + 1}`}</td>
              <td className="number">{unplaced ? '' : `${x.toFixed(2)} m, ${y.toFixed(2)} m`}</td>
              <td className="mono caption">{address}</td>
            </tr>
          ))}
          <Spacer rows={cabinets.length - last} />
        </tbody>
      </table>
    </div>
  );
}

/** Keeps the height of rows that are not drawn. */
function Spacer({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} className="table-spacer" style={{ height: rows * rowHeight }} />
    </tr>
  );
}
