import { importLimits } from '../import-limits.ts';
import { shownText, stop } from '../import-report.ts';
import { wholeNumber } from '../reading/lines.ts';

/** "nic[0:4]", "nic[2]" or "nic" as the numbers they stand for; `count` is how many there are. */
export function sliceOf(
  text: string,
  count: number,
  line: number,
): { readonly name: string; readonly numbers: readonly number[] } {
  const match = /^([^[\]]{1,100})(?:\[\s*(\d{0,9})\s*(?:(:)\s*(\d{0,9})\s*)?\])?$/.exec(text.trim());
  if (!match?.[1]) return stop('bad-value', { expected: 'nic[0:4]', found: shownText(text) }, line);
  const from = wholeNumber(match[2]) ?? 0;
  const isSingle = text.includes('[') && match[3] === undefined;
  const to = isSingle ? from + 1 : (wholeNumber(match[4]) ?? count);
  if (to - from > importLimits.expanded) stop('too-many', { expected: importLimits.expanded, found: to - from }, line);
  return { name: match[1].trim(), numbers: Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place) };
}
