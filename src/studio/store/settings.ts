/** Language and theme of this device: what the user chose, else what the system asks for. */
import type { Language } from '../../text/index.ts';
import type { Theme } from './state.ts';

export interface SystemWishes {
  /** Preferred languages, best first, as BCP 47 tags. */
  readonly languages: readonly string[];
  readonly prefersDark: boolean;
  /** Told when the system changes its mind; returns the way to stop. */
  onPrefersDark?(listener: (prefersDark: boolean) => void): () => void;
}

export function startLanguage(stored: string | null, system: SystemWishes): Language {
  if (stored === 'en' || stored === 'zh') return stored;
  const first = system.languages.find((tag) => /^(en|zh)\b/i.test(tag));
  return first?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function startTheme(stored: string | null, system: SystemWishes): Theme {
  if (stored === 'light' || stored === 'dark') return stored;
  return system.prefersDark ? 'dark' : 'light';
}
