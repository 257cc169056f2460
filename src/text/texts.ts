/** All words, for tests and for what checks the tables; the page begins with the first and adds the others. */
import { firstTexts } from './first.ts';
import { frameTexts } from './frame.ts';
import { laterTexts } from './later.ts';
import type { TextTable } from './say.ts';

// Marked pure, so that a page that does not ask for it does not fetch the later words with the first.
export const texts = /* @__PURE__ */ (() =>
  ({ ...firstTexts, ...frameTexts, ...laterTexts }) as const satisfies TextTable)();
