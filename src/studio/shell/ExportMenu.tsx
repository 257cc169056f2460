/** What can be taken away as a file, and what each file does not hold. */
import { studio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { Drop, DropItem } from './Drop.tsx';
import { frame } from './frame.ts';
import { useText } from './use-text.ts';
import './ExportMenu.css';

export function ExportMenu() {
  const { t } = useText();
  return (
    <Drop
      wide
      button={{ 'aria-label': t('export.button') }}
      face={
        <>
          <Glyph name="export" />
          <span className="topbar-word">{t('export.button')}</span>
        </>
      }
    >
      <DropItem onClick={() => void studio.savePartsList()}>
        <span className="export-item">
          {t('export.parts')}
          <span className="caption">{t('export.parts-note')}</span>
        </span>
      </DropItem>
      <DropItem onClick={() => studio.saveFile()}>
        <span className="export-item">
          {t('export.design')}
          <span className="caption">{t('export.design-note')}</span>
        </span>
      </DropItem>
      <DropItem onClick={() => studio.show({ screen: 'proposal' })}>
        <span className="export-item">
          {t('export.proposal')}
          <span className="caption">{t('export.proposal-note')}</span>
        </span>
      </DropItem>
      <DropItem onClick={() => frame.open('export')}>
        <span className="export-item">
          {t('export.formats')}
          <span className="caption">{t('export.formats-note')}</span>
        </span>
      </DropItem>
    </Drop>
  );
}
