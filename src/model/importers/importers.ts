/** The formats that can be read, one line each; the first that recognises a file reads it. */

import { edgeList } from './edge-list/edge-list.ts';
import type { Importer } from './importer.ts';

export const importers: readonly Importer[] = [edgeList];
