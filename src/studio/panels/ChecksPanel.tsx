/** All findings, worst first: what, where, the arithmetic, and the smallest remedy. A press selects the place. */

import { nameOf } from '../../model/layout/label.ts';
import type { Finding } from '../../model/report/report.ts';
import { countFindings, sortFindings } from '../shell/findings.ts';
import { type Anchor, frame } from '../shell/frame.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph, type GlyphName } from '../theme/glyphs/Glyph.tsx';
import { FindingActs } from './FindingActs.tsx';
import { Floating } from './Floating.tsx';
import './ChecksPanel.css';

const close = () => frame.pop(null);

export function ChecksPanel({ at }: { readonly at: Anchor }) {
  const { t } = useText();
  return (
    <Floating anchor={at} label={t('checks.title')} onClose={close}>
      <div className="checks-head">
        <h2>{t('checks.title')}</h2>
        <button type="button" className="button" data-look="icon" aria-label={t('common.close')} onClick={close}>
          <Glyph name="close" />
        </button>
      </div>
      <FindingList />
    </Floating>
  );
}

export function FindingList() {
  const { t } = useText();
  const findings = useStudio((state) => state.answer?.report.findings);
  if (!findings) return <p className="checks-none caption">{t('strip.computing')}</p>;
  const { errors, warnings, notes, waived } = countFindings(findings);
  return (
    <>
      <p className="checks-sum caption">
        {t('checks.sum', { errors, warnings, notes })}
        {waived > 0 && ` · ${t('checks.waived', { n: waived })}`}
      </p>
      {findings.length === 0 ? (
        <p className="checks-none">{t('checks.none')}</p>
      ) : (
        <ol className="findings">
          {sortFindings(findings).map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may agree in all but their words
            <FindingRow key={`${finding.code} ${index}`} finding={finding} />
          ))}
        </ol>
      )}
    </>
  );
}

const glyphs: Readonly<Record<Finding['severity'], GlyphName>> = { error: 'error', warning: 'warn', info: 'info' };
const shownPlaces = 3;

export function FindingRow({ finding }: { readonly finding: Finding }) {
  const { t, ref } = useText();
  const design = useStudio((state) => state.design);
  const { code, severity, where, params, arithmetic, fix, waived } = finding;
  const more = where.length - shownPlaces;
  return (
    <li className="finding" data-severity={severity} data-waived={waived !== undefined || undefined}>
      <span className="finding-mark">
        <Glyph name={glyphs[severity]} />
        <span className="visually-hidden">{t(`severity.${severity}`)}</span>
      </span>
      <div className="grow">
        <button type="button" className="finding-message" onClick={() => studio.select(where)}>
          {ref({ key: `finding.${code}`, params })}
        </button>
        {arithmetic && <p className="finding-arithmetic">{arithmetic}</p>}
        {fix && <p className="finding-fix">{ref(fix)}</p>}
        <p className="caption">
          <span className="mono">{code}</span>
          {where.slice(0, shownPlaces).map((address) => (
            <span key={address} title={address}>
              {' · '}
              {nameOf(design, address)}
            </span>
          ))}
          {more > 0 && ` ${t('checks.more', { n: more })}`}
        </p>
        <FindingActs finding={finding} />
      </div>
    </li>
  );
}
