/** A few choices of which one holds: arrows move between them, one Tab stop for all. */
import type { KeyboardEvent } from 'react';
import { Glyph, type GlyphName } from '../theme/glyphs/Glyph.tsx';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly glyph?: GlyphName;
  readonly title?: string;
}

export interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
  readonly className?: string;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, value, segments, onChange, className = '' } = props;
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = steps[event.key];
    if (step === undefined) return;
    const at = segments.findIndex((segment) => segment.value === value);
    const next = segments[(at + step + segments.length) % segments.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.value);
    const buttons = event.currentTarget.querySelectorAll('button');
    buttons[segments.indexOf(next)]?.focus();
  };
  return (
    <div className={`segments ${className}`} role="radiogroup" aria-label={label} onKeyDown={move}>
      {segments.map((segment) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot hold a drawing and a word
        <button
          key={segment.value}
          type="button"
          role="radio"
          aria-checked={segment.value === value}
          aria-label={segment.label}
          tabIndex={segment.value === value ? 0 : -1}
          title={segment.title}
          onClick={() => onChange(segment.value)}
        >
          {segment.glyph && <Glyph name={segment.glyph} />}
          <span className="segment-label">{segment.label}</span>
        </button>
      ))}
    </div>
  );
}
