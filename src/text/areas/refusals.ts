import type { TextTable } from '../say.ts';

export const refusalTexts = {} as const satisfies TextTable;
