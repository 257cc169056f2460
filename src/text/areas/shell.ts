import type { TextTable } from '../say.ts';

export const shellTexts = {} as const satisfies TextTable;
