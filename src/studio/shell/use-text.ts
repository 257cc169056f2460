/** Words in the language of the studio. */
import { useMemo, useSyncExternalStore } from 'react';
import type { TextRef } from '../../model/report/report.ts';
import { groupThousands } from '../../model/units/format.ts';
import {
  type Language,
  onTextsAdded,
  say,
  sayRef,
  type TextKey,
  type TextParams,
  textsAdded,
} from '../../text/index.ts';
import { useStudio } from '../store/current-studio.ts';

export interface Words {
  readonly language: Language;
  /** A text that is known when compiling. */
  t(key: TextKey, params?: TextParams): string;
  /** A text that arrives as data. */
  ref(text: TextRef): string;
}

export function wordsIn(language: Language): Words {
  return {
    language,
    t: (key, params) => say(language, key, grouped(params)),
    ref: ({ key, params }) => sayRef(language, { key, params: grouped(params) }),
  };
}

/** Numbers in sentences have their thousands apart, as figures have. */
function grouped(params: TextParams = {}): TextParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? groupThousands(value) : value]),
  );
}

export function useText(): Words {
  const language = useStudio((state) => state.language);
  const added = useSyncExternalStore(onTextsAdded, textsAdded, textsAdded);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words that were added are said by the same functions
  return useMemo(() => wordsIn(language), [language, added]);
}
