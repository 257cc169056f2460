/** A whole number that may stay open: empty, and the settled value stands in it as a hint. Arrows double and halve. */
import { type KeyboardEvent, useEffect, useState } from 'react';
import './fields.css';

export interface JobWayProps {
  readonly label: string;
  readonly title?: string;
  readonly value: number | undefined;
  readonly settled?: number | undefined;
  readonly open: string;
  readonly onCommit: (value: number | undefined) => void;
}

const most = 1e9;

export function JobWay({ label, title, value, settled, open, onCommit }: JobWayProps) {
  const [text, setText] = useState(value === undefined ? '' : String(value));
  useEffect(() => setText(value === undefined ? '' : String(value)), [value]);
  const trimmed = text.trim();
  const number = /^\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  const fits = trimmed === '' || (number >= 1 && number <= most);
  const commit = () => {
    const next = trimmed === '' ? undefined : number;
    if (fits && next !== value) onCommit(next);
    else if (!fits) setText(value === undefined ? '' : String(value));
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    const from = Number.isNaN(number) ? (settled ?? 1) : number;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const next = event.key === 'ArrowUp' ? from * 2 : Math.max(1, Math.floor(from / 2));
      if (next <= most) onCommit(next);
    }
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setText(value === undefined ? '' : String(value));
  };
  return (
    <label className="job-way" title={title}>
      <span className="caption">{label}</span>
      <span className="field" data-wrong={!fits}>
        <input
          inputMode="numeric"
          aria-invalid={!fits}
          value={text}
          placeholder={settled === undefined ? open : String(settled)}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={pressed}
          onBlur={commit}
        />
      </span>
    </label>
  );
}
