import type { TextTable } from '../say.ts';

export const cliTexts = {} as const satisfies TextTable;
