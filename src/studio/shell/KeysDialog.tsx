/** All keys, by what they act on. */

import { commands } from './commands.ts';
import { Dialog } from './Dialog.tsx';
import { frame } from './frame.ts';
import { keyLabel } from './key-label.ts';
import { useText } from './use-text.ts';
import './KeysDialog.css';

/** Keys of the drawing's own cursor, which are no commands. */
const cursorKeys = [
  ['keys.next', 'Tab'],
  ['keys.neighbour', 'Ctrl+←↑↓→'],
  ['keys.nudge', '←↑↓→'],
  ['keys.nudge-ten', 'Shift+←↑↓→'],
  ['keys.none', 'Esc'],
] as const;

export function KeysDialog() {
  const { t } = useText();
  const entries = (onDrawing: boolean) =>
    commands
      .filter((command) => (command.onDrawing ?? false) === onDrawing)
      .flatMap(({ id, text, keys }) => (keys && keys.length > 0 ? [{ id, words: t(text), keys }] : []));
  const cursor = cursorKeys.map(([text, keys]) => ({ id: text, words: t(text), keys: [keys] }));
  return (
    <Dialog title={t('keys.title')} wide onClose={() => frame.open(null)}>
      <p className="caption">{t('keys.note')}</p>
      <div className="keys">
        <KeyList title={t('keys.studio')} entries={entries(false)} />
        <KeyList title={t('keys.drawing')} entries={[...entries(true), ...cursor]} />
      </div>
    </Dialog>
  );
}

interface KeyListProps {
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly words: string; readonly keys: readonly string[] }[];
}

function KeyList({ title, entries }: KeyListProps) {
  return (
    <section>
      <h3 className="heading">{title}</h3>
      <dl>
        {entries.map(({ id, words, keys }) => (
          <div key={id} className="keys-line">
            <dt>{words}</dt>
            <dd>
              {keys.map((each) => (
                <kbd key={each} className="key">
                  {keyLabel(each)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
