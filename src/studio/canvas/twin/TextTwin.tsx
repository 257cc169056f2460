/**
 * The drawing in words: the thing under the virtual cursor with its level and the things beside it, and polite
 * announcements. Only the neighbourhood is mirrored, so a million cards cost nothing.
 */
import { useMemo } from 'react';
import { nameOf } from '../../../model/layout/label.ts';
import { useStudio } from '../../store/current-studio.ts';
import { siblingsOf } from '../acts/navigate.ts';
import { selectedThings } from '../acts/selected.ts';
import { drawingOf } from '../drawing.ts';
import { useFindings } from '../use-finding-pins.ts';
import { useWords } from '../words.ts';
import { useAnnounced } from './announce.ts';
import { describeThing } from './describe.ts';

/** Siblings on either side that are mirrored. */
const reach = 3;

export function TextTwin({ id }: { readonly id: string }) {
  const design = useStudio((state) => state.design);
  const addresses = useStudio((state) => state.selection);
  const selection = useMemo(() => selectedThings(drawingOf(design), addresses), [design, addresses]);
  const findings = useFindings();
  const say = useWords();
  const announced = useAnnounced();
  const here = selection.at(-1);
  const twin = useMemo(() => {
    const drawing = drawingOf(design);
    if (here === undefined) return { text: say('canvas.say.none'), around: [], level: 1 };
    const text =
      selection.length > 1
        ? say('canvas.say.many', { n: selection.length })
        : describeThing(drawing, here, findings, say);
    const siblings = siblingsOf(drawing, here);
    const at = siblings.indexOf(here);
    const around = siblings
      .slice(Math.max(0, at - reach), at + reach + 1)
      .map((address) => ({ address, at: siblings.indexOf(address) + 1, of: siblings.length }));
    return { text, around, level: here.split('/').length };
  }, [design, selection, here, findings, say]);
  return (
    <div className="visually-hidden">
      <p role="status" aria-live="polite">
        {announced || twin.text}
      </p>
      <div role="tree" aria-label={say('canvas.region')}>
        {twin.around.length === 0 ? (
          <div id={id} role="treeitem" aria-selected={false} tabIndex={-1}>
            {twin.text}
          </div>
        ) : (
          twin.around.map(({ address, at, of }) => (
            <div
              key={address}
              id={address === here ? id : undefined}
              role="treeitem"
              aria-level={twin.level}
              aria-posinset={at}
              aria-setsize={of}
              aria-selected={selection.includes(address)}
              tabIndex={-1}
            >
              {address === here ? twin.text : nameOf(design, address)}
            </div>
          ))
        )}
      </div>
    </div>
  );
}
