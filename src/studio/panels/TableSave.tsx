/** The way from a table to its file: the dialogue of all formats, where the schedule is among the tables. */
import { frame } from '../shell/frame.ts';
import { useText } from '../shell/use-text.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';

export function TableSave() {
  const { t } = useText();
  return (
    <button type="button" className="button" data-look="line" onClick={() => frame.open('export')}>
      <Glyph name="export" />
      {t('cables.save')}
    </button>
  );
}
