import type { TextTable } from '../say.ts';
import { editRefusalTexts } from './edit-refusals.ts';
import { parseRefusalTexts } from './parse-refusals.ts';

export const refusalTexts = { ...parseRefusalTexts, ...editRefusalTexts } as const satisfies TextTable;
