/** Sources of what is published of whole systems: those of the catalogue's parts, and others that no part needs. */
import type { Source } from '../../catalogue/part.ts';
import { sources } from '../../catalogue/sources.ts';
import own from './sources.json' with { type: 'json' };

export const exampleSources: Readonly<Record<string, Source>> = { ...sources, ...own };
