/** Copies in a row: a count, a preview of the last name, one step. */
import { useEffect, useRef, useState } from 'react';
import { useStudio } from '../../store/current-studio.ts';
import { type Drawing, drawingOf } from '../drawing.ts';
import { duplicate } from '../keys/perform.ts';
import { useWords } from '../words.ts';
import { setArraying, useArraying } from './arraying.ts';

const most = 1000;

export function ArrayForm({ drawing }: { readonly drawing: Drawing }) {
  const open = useArraying();
  const tool = useStudio((state) => state.tool);
  const hasSelection = useStudio((state) => state.selection.length > 0);
  if ((!open && tool !== 'array') || !hasSelection) return null;
  return <Form drawing={drawing} />;
}

function Form({ drawing }: { readonly drawing: Drawing }) {
  const say = useWords();
  const [count, setCount] = useState(1);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const close = (): void => {
    setArraying(false);
    field.current?.closest<HTMLElement>('[data-region-focus]')?.focus();
  };
  return (
    <form
      className="array-form floating"
      data-over-drawing
      aria-label={say('canvas.array')}
      onSubmit={(event) => {
        event.preventDefault();
        if (Number.isInteger(count) && count >= 1 && count <= most) duplicate(drawingOf(drawing.design), count, 1);
        close();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') close();
      }}
    >
      <strong>{say('canvas.array')}</strong>
      <label className="field">
        <span>{say('canvas.array-count')}</span>
        <input
          ref={field}
          type="number"
          min={1}
          max={most}
          value={count}
          onChange={(event) => setCount(Math.round(event.target.valueAsNumber) || 1)}
        />
      </label>
      <button type="submit" className="button" data-look="main">
        {say('canvas.array-make', { n: count })}
      </button>
      <button type="button" className="button" onClick={close}>
        {say('canvas.cancel')}
      </button>
      <small>{say('canvas.array-note')}</small>
    </form>
  );
}
