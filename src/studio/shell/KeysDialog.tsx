/** All keys, by what they act on. */

import { commands } from './commands.ts';
import { Dialog } from './Dialog.tsx';
import { frame } from './frame.ts';
import { keyLabel } from './key-label.ts';
import { useText } from './use-text.ts';
import './KeysDialog.css';

/** Keys that the drawing handles itself. */
const drawingKeys = [
  ['keys.into', 'Enter'],
  ['keys.out', 'Shift+Enter'],
  ['keys.next', 'Tab'],
  ['keys.neighbour', 'Ctrl+←↑↓→'],
  ['keys.nudge', '←↑↓→'],
  ['keys.all', 'Ctrl+A'],
  ['keys.none', 'Esc'],
  ['keys.duplicate', 'Ctrl+D'],
  ['keys.delete', 'Del'],
  ['keys.fit', 'Shift+1'],
  ['keys.fit-selection', 'Shift+2'],
] as const;

export function KeysDialog() {
  const { t } = useText();
  return (
    <Dialog title={t('keys.title')} wide onClose={() => frame.open(null)}>
      <p className="caption">{t('keys.note')}</p>
      <div className="keys">
        <KeyList
          title={t('keys.studio')}
          entries={commands.flatMap((command) =>
            command.keys ? [{ id: command.id, words: t(command.text), keys: command.keys }] : [],
          )}
        />
        <KeyList
          title={t('keys.drawing')}
          entries={drawingKeys.map(([text, keys]) => ({ id: text, words: t(text), keys: [keys] }))}
        />
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
