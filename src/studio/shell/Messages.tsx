/** Messages, bottom right, at most three: what happened, what is safe, what to do. */
import { useEffect, useState } from 'react';
import { studio, useStudio } from '../store/current-studio.ts';
import { waits } from '../store/messages.ts';
import type { Message } from '../store/state.ts';
import { Glyph, type GlyphName } from '../theme/glyphs/Glyph.tsx';
import { useText } from './use-text.ts';
import './Messages.css';

const most = 3;
/** Long enough to read twice; the time begins again when the pointer or the focus leaves the message. */
const readingMs = 8000;

const glyphs: Readonly<Record<Message['tone'], GlyphName>> = {
  info: 'info',
  good: 'check',
  warning: 'warn',
  error: 'error',
};

export function Messages() {
  const { t } = useText();
  const messages = useStudio((state) => state.messages);
  return (
    <section className="messages" aria-label={t('region.messages')} aria-live="polite">
      {messages.slice(-most).map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
    </section>
  );
}

function MessageCard({ message }: { readonly message: Message }) {
  const { t, ref } = useText();
  const { id, tone, key, params, mend, detail, action, alternative } = message;
  const [held, setHeld] = useState(false);
  const stays = held || waits(message);
  const words = (text: string) => ref({ key: text, ...(params && { params }) });
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => studio.dismiss(id), readingMs);
    return () => clearTimeout(timer);
  }, [id, stays]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing acts here, the message only waits for its reader
    <div
      className="message"
      data-tone={tone}
      role={tone === 'error' ? 'alert' : 'group'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Glyph name={glyphs[tone]} />
      <div className="grow">
        <p>{words(key)}</p>
        {mend && <p className="caption">{words(mend)}</p>}
        {detail && <p className="caption message-detail">{detail}</p>}
      </div>
      {[action, alternative].map(
        (choice) =>
          choice && (
            <button
              key={choice.key}
              type="button"
              className="button"
              data-look="line"
              onClick={() => {
                choice.run();
                studio.dismiss(id);
              }}
            >
              {ref({ key: choice.key })}
            </button>
          ),
      )}
      <button
        type="button"
        className="button"
        data-look="icon"
        aria-label={t('common.close')}
        onClick={() => studio.dismiss(id)}
      >
        <Glyph name="close" />
      </button>
    </div>
  );
}
