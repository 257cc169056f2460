/**
 * One instrument of the strip: label with proof mark, value with unit, one line of reason. A figure never vanishes
 * while it is recomputed and never hides its age: it turns pale, says its revision, and a line runs under it.
 */
import type { MouseEvent, ReactNode } from 'react';
import { type Mark, ProofMark } from './ProofMark.tsx';
import './Instrument.css';

export interface InstrumentProps {
  readonly label: string;
  readonly mark?: Mark;
  /** The word beside the sign, where there is room. */
  readonly word?: boolean;
  readonly value: ReactNode;
  readonly unit?: string;
  readonly note: string;
  /** A change for the better or worse since a gesture began. */
  readonly tone?: 'near' | 'plain';
  readonly updating?: boolean;
  /** Under a what-if: bad beyond 1 % or 10 %. */
  readonly bad?: 'near' | 'over';
  readonly open?: boolean;
  /** The whole instrument in words. */
  readonly spoken: string;
  readonly onOpen: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly id: string;
}

export function Instrument(props: InstrumentProps) {
  const { label, mark, word = false, value, unit, note, tone = 'plain', updating = false, open = false } = props;
  return (
    <li
      className="instrument"
      data-updating={updating}
      data-open={open}
      data-bad={props.bad}
      data-instrument={props.id}
    >
      <button
        type="button"
        aria-label={props.spoken}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={props.onOpen}
      >
        <span className="instrument-label">
          <span className="ellipsis" title={label}>
            {label}
          </span>
          {mark && <ProofMark mark={updating ? 'updating' : mark} word={word || updating} />}
        </span>
        <span className="instrument-value">
          {value}
          {unit && <span className="instrument-unit"> {unit}</span>}
        </span>
        <span className="instrument-note ellipsis" data-tone={tone} title={note}>
          {note}
        </span>
      </button>
      {updating && <span className="instrument-progress" aria-hidden="true" />}
    </li>
  );
}
