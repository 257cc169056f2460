/** Words that no first figure needs: fetched once, when the figures are on screen or something else asks. */
import { addTexts } from '../../text/index.ts';

let fetched: Promise<void> | null = null;

export function fetchLaterWords(): Promise<void> {
  fetched ??= Promise.all([import('../../text/frame.ts'), import('../../text/later.ts')]).then(
    ([{ frameTexts }, { laterTexts }]) => addTexts({ ...frameTexts, ...laterTexts }),
  );
  return fetched;
}
