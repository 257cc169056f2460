/** The cable schedule: every cable in the order of the files, however many there are. A press on one picks its ends. */
import { useRef, useState } from 'react';
import { groupThousands } from '../../model/units/format.ts';
import { useText, type Words } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { tokens } from '../theme/tokens.ts';
import { TableCableSums } from './TableCableSums.tsx';
import { TableColumnChoice } from './TableColumnChoice.tsx';
import { TableSave } from './TableSave.tsx';
import { type CableColumn, cableTableColumns, firstColumns } from './table-columns.ts';
import { type Schedule, useTableSchedule } from './use-table-schedule.ts';
import { useWindow } from './use-window.ts';
import './TableCables.css';
import './table.css';

const rowHeight = tokens.size.row;
/** Rows are asked for by what is in view, before it is known how many there are. */
const unbounded = Number.MAX_SAFE_INTEGER;

export function TableCables() {
  const words = useText();
  const { t, ref } = words;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<CableColumn['id']>>(new Set(firstColumns));
  const box = useRef<HTMLDivElement>(null);
  const view = useWindow(box, rowHeight, unbounded);
  const schedule = useTableSchedule(text, view.first, view.last);
  const { count, refusal, shown, searching } = schedule;
  const columns = cableTableColumns.filter(({ id }) => chosen.has(id));
  return (
    <div className="cable-view">
      <div className="cable-head">
        <label className="field cable-find">
          <Glyph name="search" />
          <span className="visually-hidden">{t('cables.find')}</span>
          <input
            type="search"
            value={text}
            placeholder={t('cables.find')}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <span className="caption grow" role="status">
          {searching ? t('cables.searching') : counted(schedule, text, words)}
        </span>
        <ShowOnDrawing />
        <TableColumnChoice chosen={chosen} onChange={setChosen} />
        <TableSave />
      </div>
      <div ref={box} className="table-scroll cable-scroll">
        {refusal ? (
          <p className="table-none" role="alert">
            {ref({ key: `export.refused.${refusal.reason}`, params: { detail: refusal.detail ?? '' } })}
          </p>
        ) : count === null ? (
          <p className="table-none">{t('cables.sorting')}</p>
        ) : count === 0 ? (
          <p className="table-none">{t('cables.none')}</p>
        ) : shown === 0 && !searching ? (
          <p className="table-none">{t('cables.none-found')}</p>
        ) : (
          <Rows schedule={schedule} columns={columns} first={view.first} last={Math.min(view.last, shown)} />
        )}
      </div>
      <TableCableSums count={count} sums={schedule.sums} />
    </div>
  );
}

function counted({ count, shown }: Schedule, text: string, { t }: Words): string {
  if (count === null) return '';
  return text.trim() === '' ? t('cables.rows', { n: count }) : t('cables.found', { n: shown, all: count });
}

interface RowsProps {
  readonly schedule: Schedule;
  readonly columns: readonly CableColumn[];
  readonly first: number;
  readonly last: number;
}

function Rows({ schedule, columns, first, last }: RowsProps) {
  const words = useText();
  const { t } = words;
  const selection = useStudio((state) => state.selection);
  const picked = selection.join(' ');
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  return (
    <table className="table table-fixed-rows cable-table" aria-rowcount={schedule.shown + 1}>
      <caption className="visually-hidden">{t('cables.label')}</caption>
      <thead>
        <tr>
          {columns.map(({ id, number }) => (
            <th key={id} scope="col" className={number && 'number'}>
              {t(`cables.column.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Spacer rows={first} columns={columns.length} />
        {rows.map((index) => {
          const found = schedule.row(index);
          if (!found) {
            return (
              <tr key={index} aria-rowindex={index + 2}>
                <td colSpan={columns.length} className="caption">
                  …
                </td>
              </tr>
            );
          }
          const { row, pointsTo } = found;
          const isPicked = picked !== '' && pointsTo.join(' ') === picked;
          return (
            <tr key={index} aria-rowindex={index + 2} data-selected={isPicked} onClick={() => studio.select(pointsTo)}>
              {columns.map((column, at) => (
                <Cell
                  key={column.id}
                  column={column}
                  text={column.cell(row, words)}
                  basis={row.basis}
                  head={at === 0}
                />
              ))}
            </tr>
          );
        })}
        <Spacer rows={schedule.shown - last} columns={columns.length} />
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly column: CableColumn;
  readonly text: string;
  readonly basis: 'measured' | 'estimated' | 'unknown';
  readonly head: boolean;
}

function Cell({ column: { id, number, mono }, text, basis, head }: CellProps) {
  const { t } = useText();
  const look = [number && 'number', mono && 'mono'].filter(Boolean).join(' ');
  if (head) {
    return (
      <th scope="row" className={look}>
        <button type="button" className="table-link">
          {text}
        </button>
      </th>
    );
  }
  if (id === 'basis') {
    return (
      <td>
        <span className="tag" data-basis={basis} title={t(`cables.basis-note.${basis}`)}>
          {text}
        </span>
      </td>
    );
  }
  if (text === '?') {
    return (
      <td className={look}>
        <span className="caption" title={t('table.unknown')}>
          ?
        </span>
      </td>
    );
  }
  return (
    <td className={look} title={text.length > 24 ? text : undefined}>
      {text}
    </td>
  );
}

/** Keeps the height of rows that are not drawn. */
function Spacer({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} className="table-spacer" style={{ height: rows * rowHeight }} />
    </tr>
  );
}

/** To the drawing, where what was picked is lit. */
function ShowOnDrawing() {
  const { t } = useText();
  const n = useStudio((state) => state.selection.length);
  if (n === 0) return null;
  return (
    <button type="button" className="button" onClick={() => studio.show({ view: 'hall' })}>
      <Glyph name="eye" />
      {t('cables.show')}
      <span className="visually-hidden">{groupThousands(n)}</span>
    </button>
  );
}
