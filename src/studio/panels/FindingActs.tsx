/** What can be done about a finding: remedies that were tried, smallest first, or accepting it with a reason. */
import { type FormEvent, useState } from 'react';
import type { Edit } from '../../model/design/edits/edit.ts';
import type { Finding } from '../../model/report/report.ts';
import { isWaiverOf, waiverOf } from '../../model/report/waivers.ts';
import { useText } from '../shell/use-text.ts';
import { studio } from '../store/current-studio.ts';

export function FindingActs({ finding }: { readonly finding: Finding }) {
  const { t, ref } = useText();
  const [asks, setAsks] = useState(false);
  const { edits = [], severity, waived } = finding;
  if (waived) return <Waived finding={finding} />;
  if (severity === 'info' && edits.length === 0) return null;
  return (
    <div className="finding-acts">
      {edits.map(({ edit, text }, place) => (
        <button
          key={ref(text)}
          type="button"
          className="button"
          data-look={place === 0 ? 'main' : 'line'}
          onClick={() => studio.dispatch(edit as Edit, ref(text))}
        >
          {ref(text)}
        </button>
      ))}
      {severity !== 'info' && !asks && (
        <button type="button" className="button" data-look="line" onClick={() => setAsks(true)}>
          {t('checks.waive')}
        </button>
      )}
      {asks && <WaiveForm finding={finding} onDone={() => setAsks(false)} />}
    </div>
  );
}

const nameKey = 'podwright.author';
const mostWords = 400;

function WaiveForm({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(recallName);
  const accept = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    rememberName(by);
    const date = new Date().toISOString().slice(0, 10);
    const waiver = waiverOf(finding, reason.trim(), { date, ...(by.trim() !== '' && { by: by.trim() }) });
    const before = studio.state().design.waivers ?? [];
    const refusal = studio.dispatch({ kind: 'waivers/set', waivers: [...before, { ...waiver }] }, 'step.waive');
    if (!refusal) onDone();
  };
  return (
    <form className="finding-waive" onSubmit={accept}>
      <span className="field">
        <input
          // biome-ignore lint/a11y/noAutofocus: the press that opened it asked for this field
          autoFocus
          aria-label={t('checks.waive-reason')}
          placeholder={t('checks.waive-reason')}
          maxLength={mostWords}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onDone();
          }}
        />
      </span>
      <span className="field">
        <input
          aria-label={t('checks.waive-by')}
          placeholder={t('checks.waive-by')}
          maxLength={80}
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
      </span>
      <button type="submit" className="button" data-look="line" disabled={reason.trim() === ''}>
        {t('checks.waive-keep')}
      </button>
    </form>
  );
}

function Waived({ finding }: { readonly finding: Finding }) {
  const { t } = useText();
  const { by, date = '', reason = '' } = finding.waived ?? {};
  const wake = () => {
    const waivers = (studio.state().design.waivers ?? []).filter(
      (record) => !isWaiverOf(record as Parameters<typeof isWaiverOf>[0], finding),
    );
    studio.dispatch({ kind: 'waivers/set', waivers }, 'step.waive');
  };
  return (
    <div className="finding-acts">
      <p className="caption">
        {by === undefined ? t('checks.waived-as', { reason }) : t('checks.waived-by', { by, date, reason })}
      </p>
      <button type="button" className="button" data-look="line" onClick={wake}>
        {t('checks.wake')}
      </button>
    </div>
  );
}

function recallName(): string {
  try {
    return localStorage.getItem(nameKey) ?? '';
  } catch {
    return '';
  }
}

function rememberName(name: string): void {
  try {
    localStorage.setItem(nameKey, name);
  } catch {
    // A browser that keeps nothing for us asks again next time.
  }
}
