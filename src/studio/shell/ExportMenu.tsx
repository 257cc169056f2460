/** What can be taken away as a file, and what each file does not hold. */
import { Menu } from '@mantine/core';
import { studio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { Drop } from './Drop.tsx';
import { useText } from './use-text.ts';
import './ExportMenu.css';

export function ExportMenu() {
  const { t } = useText();
  return (
    <Drop
      wide
      button={
        <button type="button" className="button" aria-label={t('export.button')}>
          <Glyph name="export" />
          <span className="topbar-word">{t('export.button')}</span>
        </button>
      }
    >
      <Menu.Item onClick={() => studio.saveFile()}>
        <span className="export-item">
          {t('export.design')}
          <span className="caption">{t('export.design-note')}</span>
        </span>
      </Menu.Item>
    </Drop>
  );
}
