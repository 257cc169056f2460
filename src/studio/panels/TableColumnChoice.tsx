/** Which columns of the schedule are on screen; the file has them all. */
import { useId } from 'react';
import { useText } from '../shell/use-text.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { type CableColumn, cableColumnIds } from './table-columns.ts';

export interface TableColumnChoiceProps {
  readonly chosen: ReadonlySet<CableColumn['id']>;
  readonly onChange: (chosen: ReadonlySet<CableColumn['id']>) => void;
}

export function TableColumnChoice({ chosen, onChange }: TableColumnChoiceProps) {
  const { t } = useText();
  const id = useId();
  const toggle = (column: CableColumn['id'], on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(column);
    else next.delete(column);
    onChange(next);
  };
  return (
    <>
      <button type="button" className="button" data-look="line" popoverTarget={id}>
        <Glyph name="layers" />
        {t('cables.columns')}
      </button>
      <fieldset id={id} popover="auto" className="floating column-box">
        <legend className="visually-hidden">{t('cables.columns')}</legend>
        <div className="column-choice">
          {cableColumnIds.map((column) => (
            <label key={column} className="column-item">
              <input
                type="checkbox"
                checked={chosen.has(column)}
                disabled={column === 'id'}
                onChange={(event) => toggle(column, event.currentTarget.checked)}
              />
              {t(`cables.column.${column}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
