/** Words of the drawings in the language of the studio. */
import { useCallback } from 'react';
import { type Language, say, type TextKey, type TextParams } from '../../text/index.ts';
import { useStudio } from '../store/current-studio.ts';

export type Say = (key: TextKey, params?: TextParams) => string;

export const sayIn =
  (language: Language): Say =>
  (key, params) =>
    say(language, key, params);

export function useWords(): Say {
  const language = useStudio((state) => state.language);
  return useCallback((key, params) => say(language, key, params), [language]);
}
