/** The name of one place on the drawing: typed, or made of its address. */
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Path } from '../../model/design/design.ts';
import { ownLabelOf, shortLabelOf } from '../../model/layout/label.ts';
import { labelEdit } from '../canvas/acts/label-edit.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import './fields.css';

export function PlaceName({ address }: { readonly address: Path }) {
  const { t } = useText();
  const design = useStudio((state) => state.design);
  const own = ownLabelOf(design, address) ?? '';
  const [text, setText] = useState(own);
  useEffect(() => setText(own), [own]);
  const commit = () => {
    const edit = labelEdit(design, address, text);
    if (!edit || studio.dispatch(edit, 'canvas.step.rename')) setText(own);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setText(own);
  };
  return (
    <div className="inspector-section">
      <label className="place-name">
        <span>{t('thing.name')}</span>
        <span className="field">
          <input
            value={text}
            maxLength={40}
            placeholder={shortLabelOf(address)}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={pressed}
            onBlur={commit}
          />
        </span>
      </label>
      <p className="caption">
        {own === ''
          ? t(address.includes('/') ? 'thing.name-in-box' : 'thing.name-by-place')
          : t('thing.name-own', { address })}
      </p>
    </div>
  );
}
