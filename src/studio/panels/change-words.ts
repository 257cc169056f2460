/** An exception in one line: what is different, and where. */
import type { Change } from '../../model/design/design.ts';
import type { Words } from '../shell/use-text.ts';

export function changeSentence(change: Change, { t }: Words): string {
  if ('at' in change) {
    const { at } = change;
    if ('off' in change) return t('change.off', { at });
    if ('block' in change) return t('change.block', { at, block: change.block });
    if ('part' in change) return t('change.part', { at, part: change.part });
    if ('hold' in change) {
      const counts = Object.entries(change.hold).map(([name, n]) => `${n} ${name}`);
      return t('change.hold', { at, counts: counts.join(', ') });
    }
    if ('label' in change) return t('change.label', { at, label: change.label });
    return t('change.move', { at });
  }
  if ('under' in change) {
    const what = [change.rate, change.links === undefined ? undefined : t('wire.links', { n: change.links })];
    return t('change.wire', { at: change.under, wire: change.wire, what: what.filter(Boolean).join(', ') });
  }
  if ('join' in change) return t('change.join', { a: change.join[0], b: change.join[1], n: change.links });
  if ('cut' in change) return t('change.cut', { a: change.from, b: change.to });
  return t('change.cable', { a: change.from, b: change.to });
}
