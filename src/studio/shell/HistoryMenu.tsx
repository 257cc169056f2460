/** What was done, newest first; choosing a step goes back to before it, or forward to after it. */
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { Drop, DropItem } from './Drop.tsx';
import { frame, useFrame } from './frame.ts';
import { useText } from './use-text.ts';

const shown = 20;

export function HistoryMenu() {
  const { t, ref } = useText();
  const done = useStudio((state) => state.done);
  const undone = useStudio((state) => state.undone);
  const opened = useFrame((state) => state.dialog === 'history');
  const empty = done.length + undone.length === 0;
  return (
    <Drop
      opened={opened}
      onChange={(next) => frame.open(next ? 'history' : null)}
      button={{
        className: 'button',
        'data-look': 'icon',
        'aria-label': t('history.button'),
        title: t('history.button'),
        disabled: empty,
      }}
      face={<Glyph name="history" />}
    >
      {undone.length > 0 && <p className="drop-label heading">{t('history.undone')}</p>}
      {undone
        .slice(0, shown)
        .map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own but its place
          <DropItem key={`undone ${index}`} onClick={() => studio.travel(index + 1)}>
            <Glyph name="redo" />
            {ref({ key: step.title })}
          </DropItem>
        ))
        .reverse()}
      {done.length > 0 && <p className="drop-label heading">{t('history.done')}</p>}
      {[...done]
        .reverse()
        .slice(0, shown)
        .map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own but its place
          <DropItem key={`done ${index}`} onClick={() => studio.travel(-(index + 1))}>
            <Glyph name="undo" />
            {ref({ key: step.title })}
          </DropItem>
        ))}
    </Drop>
  );
}
