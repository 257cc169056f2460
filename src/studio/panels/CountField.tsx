/** A field for a whole number: type it, or step with arrows. */
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useText } from '../shell/use-text.ts';
import './fields.css';

export interface CountFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly onCommit: (value: number) => void;
}

/** Nothing a user types by hand is larger; the document's own limit is checked when the edit is applied. */
const most = 1_000_000;

export function CountField({ label, value, least = 0, onCommit }: CountFieldProps) {
  const { t } = useText();
  const errorId = useId();
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const number = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  const fits = number >= least && number <= most;
  const commit = (next: number) => {
    if (next !== value && next >= least && next <= most) onCommit(next);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      commit(value + step);
    }
    if (event.key === 'Enter') commit(number);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setText(String(value));
  };
  return (
    <span className="input">
      <span className="field field-count" data-wrong={!fits}>
        <input
          inputMode="numeric"
          role="spinbutton"
          aria-label={label}
          aria-valuenow={value}
          aria-valuemin={least}
          aria-invalid={!fits}
          aria-describedby={fits ? undefined : errorId}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={pressed}
          onBlur={() => (fits ? commit(number) : setText(String(value)))}
        />
      </span>
      {!fits && (
        <span id={errorId} className="input-error" role="alert">
          {t('field.whole-number', { least })}
        </span>
      )}
    </span>
  );
}
