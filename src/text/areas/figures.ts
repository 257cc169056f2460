import type { TextTable } from '../say.ts';

export const figureTexts = {} as const satisfies TextTable;
