/** The link as a QR code, for a phone that looks at this screen. */
import { useMemo } from 'react';
import { useText } from '../shell/use-text.ts';
import { tokens } from '../theme/tokens.ts';
import { qrPath } from './qr-path.ts';

/** Readers want dark on light, whatever the theme. */
const { panel: ground, ink1: ink } = tokens.color.light;
/** Squares of white around the code, which readers need. */
const quiet = 4;
/** With more squares than this a camera no longer reads the code from a screen. */
const mostReadable = 117;

export function QrCode({ text }: { readonly text: string }) {
  const { t } = useText();
  const code = useMemo(() => qrPath(text), [text]);
  if (!code) return <p className="caption">{t('share.no-qr')}</p>;
  const size = code.side + 2 * quiet;
  return (
    <figure className="share-qr">
      <svg viewBox={`${-quiet} ${-quiet} ${size} ${size}`} role="img" aria-label={t('share.qr')}>
        <rect fill={ground} x={-quiet} y={-quiet} width={size} height={size} />
        <path fill={ink} d={code.path} />
      </svg>
      <figcaption className="caption">
        {t(code.side > mostReadable ? 'share.qr-dense' : 'share.qr-note', { n: code.side })}
      </figcaption>
    </figure>
  );
}
