/** A field for a quantity with its unit: "392 GB/s", "28*14 GB/s". It is read when left; a wrong one says why. */
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { parseQuantity } from '../../model/units/quantity.ts';
import type { Dimension } from '../../model/units/unit-table.ts';
import { useText } from '../shell/use-text.ts';
import './fields.css';

export interface QuantityFieldProps {
  readonly label: string;
  readonly value: string;
  readonly dimension: Dimension;
  readonly onCommit: (text: string) => void;
}

export function QuantityField({ label, value, dimension, onCommit }: QuantityFieldProps) {
  const { t, ref } = useText();
  const errorId = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const read = parseQuantity(text, dimension);
  const wrong = text !== value && !read.ok ? read.reason : null;
  const commit = () => {
    if (text.trim() !== value && read.ok) onCommit(text.trim());
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setText(value);
  };
  return (
    <span className="input">
      <span className="field" data-wrong={wrong !== null}>
        <input
          aria-label={label}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : errorId}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={pressed}
          onBlur={commit}
        />
      </span>
      {wrong && (
        <span id={errorId} className="input-error" role="alert">
          {ref({ key: `quantity.${wrong}` })} {t('field.keeps', { value })}
        </span>
      )}
    </span>
  );
}
