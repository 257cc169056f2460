import type { TextTable } from '../say.ts';
import { parseRefusalTexts } from './parse-refusals.ts';

export const refusalTexts = { ...parseRefusalTexts } as const satisfies TextTable;
