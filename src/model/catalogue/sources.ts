import type { Source } from './part.ts';
import table from './sources.json' with { type: 'json' };

/** Where figures come from, by id. */
export const sources: Readonly<Record<string, Source>> = table;
