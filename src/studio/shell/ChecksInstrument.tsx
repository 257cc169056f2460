/** The last instrument: how many errors and warnings the design checks found. */

import { Instrument } from '../marks/Instrument.tsx';
import { useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { countFindings } from './findings.ts';
import { frame, useFrame } from './frame.ts';
import { useText } from './use-text.ts';
import './ChecksInstrument.css';

export function ChecksInstrument({ updating }: { readonly updating: boolean }) {
  const { t } = useText();
  const findings = useStudio((state) => state.answer?.report.findings);
  const open = useFrame((state) => state.popover?.kind === 'checks');
  const { errors, warnings, notes } = countFindings(findings ?? []);
  return (
    <Instrument
      id="checks"
      label={t('strip.checks')}
      value={
        <span className="checks-counts">
          <span data-tone={errors > 0 ? 'error' : 'none'}>
            <Glyph name="error" size="part" />
            {errors}
          </span>
          <span data-tone={warnings > 0 ? 'warning' : 'none'}>
            <Glyph name="warn" size="part" />
            {warnings}
          </span>
        </span>
      }
      note={notes > 0 ? t('strip.notes', { n: notes }) : t('strip.checks-note')}
      updating={updating}
      open={open}
      spoken={t('strip.checks-spoken', { errors, warnings })}
      onOpen={(event) => frame.pop(open ? null : { kind: 'checks', at: event.currentTarget.getBoundingClientRect() })}
    />
  );
}
