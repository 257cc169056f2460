import type { TextTable } from '../say.ts';

export const canvasTexts = {} as const satisfies TextTable;
