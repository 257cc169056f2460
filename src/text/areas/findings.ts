import type { TextTable } from '../say.ts';

export const findingTexts = {} as const satisfies TextTable;
