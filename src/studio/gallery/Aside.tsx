/** Beside the examples: a file or a link of one's own, what was open lately, the keys worth knowing. */
import { type FormEvent, useEffect, useState } from 'react';
import { askForFile } from '../shell/ask-for-file.ts';
import { keyLabel } from '../shell/key-label.ts';
import { useText } from '../shell/use-text.ts';
import { studio } from '../store/current-studio.ts';
import type { StoredDesign } from '../store/studio-api.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';

export function BringYourOwn() {
  const { t } = useText();
  const [pasting, setPasting] = useState(false);
  const [link, setLink] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (link.trim() !== '') studio.openFromLink(link.trim());
  };
  return (
    <section className="card panel">
      <h2 className="heading">{t('gallery.bring')}</h2>
      <div className="bring">
        <button type="button" className="button" data-look="line" onClick={askForFile}>
          <Glyph name="folder" />
          {t('gallery.open-file')}
        </button>
        <button
          type="button"
          className="button"
          data-look="line"
          aria-expanded={pasting}
          onClick={() => setPasting(!pasting)}
        >
          <Glyph name="link" />
          {t('gallery.paste-link')}
        </button>
      </div>
      {pasting && (
        <form className="bring-link" onSubmit={submit}>
          <label className="field">
            <span className="visually-hidden">{t('gallery.paste-here')}</span>
            <input
              // biome-ignore lint/a11y/noAutofocus: the field was just asked for
              autoFocus
              value={link}
              placeholder="#p1.…"
              onChange={(event) => setLink(event.target.value)}
            />
          </label>
          <button type="submit" className="button" data-look="main">
            {t('gallery.open')}
          </button>
        </form>
      )}
      <p className="caption">{t('gallery.bring-note')}</p>
    </section>
  );
}

const recentShown = 6;

export function Recent() {
  const { t } = useText();
  const [kept, setKept] = useState<readonly StoredDesign[]>([]);
  useEffect(() => {
    let wanted = true;
    void studio.listDesigns().then((all) => wanted && setKept(all.slice(0, recentShown)));
    return () => {
      wanted = false;
    };
  }, []);
  if (kept.length === 0) return null;
  const reopen = async (id: string) => {
    const outcome = await studio.openStored(id);
    if (outcome.ok) studio.show({ screen: 'studio' });
  };
  return (
    <section className="card panel">
      <h2 className="heading">{t('gallery.recent')}</h2>
      <ul className="recent">
        {kept.map(({ id, name, cards }) => (
          <li key={id}>
            <button type="button" className="button" onClick={() => void reopen(id)}>
              <Glyph name="hall" />
              <span className="ellipsis">{name}</span>
              <span className="caption">{t('design.cards', { n: cards })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const keys = [
  ['Ctrl+K', 'gallery.key.find'],
  ['Enter', 'gallery.key.enter'],
  ['E', 'gallery.key.explain'],
  ['?', 'gallery.key.all'],
] as const;

export function KeysWorthKnowing() {
  const { t } = useText();
  return (
    <section className="card panel">
      <h2 className="heading">{t('gallery.keys')}</h2>
      <dl className="gallery-keys">
        {keys.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd className="key">{keyLabel(key)}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
