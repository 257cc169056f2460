/** The drawing in words: all figures with unit, mark and convention, the parts, the checks, the cabinets. */
import { type KeyboardEvent, useState } from 'react';
import { Segments } from '../shell/Segments.tsx';
import { useText } from '../shell/use-text.ts';
import { FindingList } from './ChecksPanel.tsx';
import { FigureTable } from './FigureTable.tsx';
import { PartsTable } from './PartsTable.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import { TableCables } from './TableCables.tsx';
import { WireTable } from './WireTable.tsx';
import './TableView.css';

const tables = ['figures', 'parts', 'cables', 'places', 'wires', 'checks'] as const;
type TableName = (typeof tables)[number];

export function TableView() {
  const { t } = useText();
  const [table, setTable] = useState<TableName>('figures');
  return (
    <div className="table-view">
      <header className="table-head">
        <Segments
          label={t('table.label')}
          value={table}
          segments={tables.map((value) => ({ value, label: t(`table.${value}`) }))}
          onChange={setTable}
        />
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: what is shown here is a table, not a form */}
      <div className="table-body" role="group" aria-label={t(`table.${table}`)} onKeyDown={keepEnter}>
        {table === 'figures' && <FigureTable />}
        {table === 'parts' && <PartsTable />}
        {table === 'cables' && <TableCables />}
        {table === 'places' && <PlaceTable />}
        {table === 'wires' && <WireTable />}
        {table === 'checks' && <FindingList />}
      </div>
    </div>
  );
}

/** Enter on a button of the table is for the button; on the drawing it opens what is picked. */
function keepEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter' && (event.target as Element).closest('button, input, a')) event.stopPropagation();
}
