/** The link that holds the whole design, its length, and a file for what is too long for a link. */
import { lazy, Suspense, useState } from 'react';
import { groupThousands } from '../../model/units/format.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { frame } from '../shell/frame.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import type { ShareLink } from '../store/studio-api.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import './ShareDialog.css';

const QrCode = lazy(() => import('./QrCode.tsx').then(({ QrCode }) => ({ default: QrCode })));

export function ShareDialog() {
  const { t } = useText();
  const old = useStudio((state) => state.answer?.revision !== state.revision);
  // Made again when the figures have come, so that the link carries the hash of what is on screen.
  const revision = useStudio((state) => state.answer?.revision);
  const [made, setMade] = useState<{ readonly revision: number | undefined; readonly link: ShareLink }>();
  const link = made && made.revision === revision ? made.link : studio.shareLink();
  if (made?.link !== link) setMade({ revision, link });
  return (
    <Dialog title={t('share.title')} onClose={() => frame.open(null)}>
      <p>{t('share.what')}</p>
      {link.ok ? <LinkField url={link.url} length={link.length} /> : <TooLong link={link} />}
      {link.ok && (
        <Suspense>
          <QrCode text={link.url} />
        </Suspense>
      )}
      {old && <p className="caption">{t('share.waiting')}</p>}
      <div className="share-file">
        <p className="caption">{t('share.file-note')}</p>
        <button type="button" className="button" data-look="line" onClick={() => studio.saveFile()}>
          <Glyph name="export" />
          {t('share.file')}
        </button>
      </div>
    </Dialog>
  );
}

function LinkField({ url, length }: { readonly url: string; readonly length: number }) {
  const { t } = useText();
  const [copied, setCopied] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(url);
    } catch {
      setRefused(true);
    }
  };
  return (
    <div className="share-link">
      <label className="field">
        <Glyph name="link" />
        <span className="visually-hidden">{t('share.link')}</span>
        <input readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button type="button" className="button" data-look="main" onClick={() => void copy()}>
        <Glyph name={copied === url ? 'check' : 'copy'} />
        {t(copied === url ? 'share.copied' : 'share.copy')}
      </button>
      <p className="caption" role="status">
        {refused ? t('share.copy-refused') : t('share.length', { n: groupThousands(length) })}
      </p>
    </div>
  );
}

function TooLong({ link }: { readonly link: ShareLink & { readonly ok: false } }) {
  const { t } = useText();
  return (
    <p className="share-long">
      {t('share.too-long', { length: groupThousands(link.length), limit: groupThousands(link.limit) })}
    </p>
  );
}
