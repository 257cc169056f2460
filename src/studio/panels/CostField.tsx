/** A field for an amount of money, a price for a unit, or a share; read when left, empty takes it away. */
import { useState } from 'react';
import { parseQuantity } from '../../model/units/quantity.ts';
import type { Dimension } from '../../model/units/unit-table.ts';
import { useText } from '../shell/use-text.ts';

export interface CostFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** Absent: "0.085 USD/kWh", "11.7 USD/W". */
  readonly dimension?: Dimension | 'number';
  /** Currencies that may stand for dollars. */
  readonly currencies?: readonly string[];
  readonly onCommit: (text: string) => void;
}

const perUnit = /^(.*\S)\s*\/\s*(kWh|MWh|W|MW|yr)$/;

export function CostField({ label, hint, value, dimension, currencies = [], onCommit }: CostFieldProps) {
  const { t } = useText();
  const [text, setText] = useState<string | null>(null);
  const isWrong = text !== null && text.trim() !== '' && !isReadable(text.trim(), dimension, currencies);
  const commit = () => {
    if (text !== null && !isWrong && text.trim() !== value) onCommit(text.trim());
    setText(null);
  };
  return (
    <span className="field" data-wrong={isWrong}>
      <input
        aria-label={label}
        aria-invalid={isWrong}
        title={isWrong ? t('cost.field.wrong', { hint }) : label}
        placeholder={hint}
        value={text ?? value}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setText(null);
        }}
      />
    </span>
  );
}

function isReadable(text: string, dimension: CostFieldProps['dimension'], currencies: readonly string[]): boolean {
  if (dimension === 'number') return Number.isFinite(Number(text)) && Number(text) > 0;
  if (dimension !== undefined) {
    const foreign = currencies.find((currency) => text.endsWith(` ${currency}`));
    const known = foreign === undefined ? text : `${text.slice(0, -foreign.length)}USD`;
    return parseQuantity(known, dimension).ok;
  }
  const price = perUnit.exec(text);
  return price !== null && parseQuantity(price[1], 'money').ok;
}
