/** Language and theme of this device. */
import { studio, useStudio } from '../store/current-studio.ts';
import { IconButton } from './IconButton.tsx';
import { useText } from './use-text.ts';

export function LanguageButton() {
  const { t, language } = useText();
  return (
    <IconButton
      glyph="globe"
      label={t('language.other')}
      onClick={() => studio.show({ language: language === 'en' ? 'zh' : 'en' })}
    />
  );
}

export function ThemeButton() {
  const { t } = useText();
  const theme = useStudio((state) => state.theme);
  return (
    <IconButton
      glyph={theme === 'dark' ? 'sun' : 'moon'}
      label={t(theme === 'dark' ? 'theme.to-light' : 'theme.to-dark')}
      onClick={() => studio.show({ theme: theme === 'dark' ? 'light' : 'dark' })}
    />
  );
}
