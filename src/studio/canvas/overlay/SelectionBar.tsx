/** Under the selection: what it is and how many are alike; F2 turns it into a field for the name. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { alike } from '../../../model/design/tree.ts';
import { nameOf, shortNameOf } from '../../../model/layout/label.ts';
import { studio, useStudio } from '../../store/current-studio.ts';
import { holdNameOf, namedLike, renameEdit } from '../acts/change.ts';
import { labelEdit } from '../acts/label-edit.ts';
import { selectedThings } from '../acts/selected.ts';
import { useDrag } from '../drag/drag-state.ts';
import type { Drawing } from '../drawing.ts';
import { useOnMove, useStage } from '../flow/stage-context.ts';
import type { Rect } from '../geometry/scale.ts';
import { useWords } from '../words.ts';
import { useRenaming } from './renaming.ts';
import './overlay.css';

const gap = 14;

export function SelectionBar({
  drawing,
  boxOf,
}: {
  readonly drawing: Drawing;
  /** Where an address is in this scene, drawing units. */
  readonly boxOf: (address: string) => Rect | undefined;
}) {
  const stage = useStage();
  const say = useWords();
  const addresses = useStudio((state) => state.selection);
  const selection = useMemo(() => selectedThings(drawing, addresses), [drawing, addresses]);
  const scope = useStudio((state) => state.scope);
  const dragging = useDrag();
  const bar = useRef<HTMLDivElement>(null);
  const renaming = useRenaming();
  const shown = useMemo(() => {
    const [only] = selection;
    if (only === undefined) return null;
    if (selection.length > 1) return { text: say('canvas.selected', { n: selection.length }), scope: '' };
    const n = drawing.cabinet(only)?.supply ? 0 : alike(drawing.design, only);
    const name = nameOf(drawing.design, only);
    if (n === 0) return { text: name, scope: '' };
    const text = n === 1 ? say('canvas.only', { name }) : say('canvas.alike', { name, n });
    return { text, scope: n === 1 ? '' : say(scope === 'one' ? 'canvas.scope-one' : 'canvas.scope-type', { n }) };
  }, [selection, drawing, say, scope]);

  const follow = useCallback(() => {
    const element = bar.current;
    if (!element) return;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const address of selection.slice(0, 200)) {
      const box = boxOf(address);
      if (!box) continue;
      left = Math.min(left, box.x);
      right = Math.max(right, box.x + box.width);
      top = Math.min(top, box.y);
      bottom = Math.max(bottom, box.y + box.height);
    }
    const { x, y, zoom } = stage.camera();
    const { width, height } = stage.size();
    const middle = ((left + right) / 2) * zoom + x;
    const below = bottom * zoom + y + gap;
    const above = top * zoom + y - gap - element.offsetHeight;
    const fits = below < height - 110;
    const at = fits ? below : above;
    const inView = Number.isFinite(middle) && middle > -60 && middle < width + 60 && at > -20 && at < height;
    element.style.visibility = inView ? 'visible' : 'hidden';
    const half = element.offsetWidth / 2;
    const clamped = Math.min(width - half - 8, Math.max(half + 8, middle));
    element.style.transform = `translate(${Math.round(clamped - half)}px, ${Math.round(Math.max(70, at))}px)`;
  }, [stage, selection, boxOf]);
  useOnMove(follow);
  useEffect(follow);

  if (!shown || dragging.chip || dragging.marquee) return null;
  const [only] = selection;
  const named = only === undefined ? undefined : namedLike(drawing.design, only);
  if (renaming.what !== null && only !== undefined && selection.length === 1) {
    return (
      <div ref={bar} className="selection-bar" data-over-drawing data-renaming>
        {renaming.what === 'kind' ? (
          <RenameField drawing={drawing} address={only} done={renaming.close} />
        ) : (
          <LabelField drawing={drawing} address={only} done={renaming.close} />
        )}
        {renaming.what === 'kind' && named && named.n > 1 && <small>{say('canvas.rename-all', named)}</small>}
        {renaming.what === 'place' && <small>{say('canvas.rename-place')}</small>}
      </div>
    );
  }
  return (
    <div ref={bar} className="selection-bar" data-over-drawing>
      <span>{shown.text}</span>
      {shown.scope && <small>{shown.scope}</small>}
    </div>
  );
}

interface FieldProps {
  readonly drawing: Drawing;
  readonly address: string;
  readonly done: () => void;
}

/** The name that all of a kind have in common: addresses and wires are made of it. */
function RenameField({ drawing, address, done }: FieldProps) {
  const before = holdNameOf(drawing.design, address) ?? '';
  const commit = (name: string): boolean => {
    const edit = renameEdit(drawing.design, address, name);
    if (!edit) return true;
    if (studio.dispatch(edit, 'canvas.step.rename')) return false;
    const steps = address.split('/');
    const index = (steps.at(-1) ?? '').slice(before.length);
    studio.select([[...steps.slice(0, -1), name + index].join('/')]);
    return true;
  };
  return <NameField before={before} commit={commit} done={done} />;
}

/** The name of this one place, for the eye only. */
function LabelField({ drawing, address, done }: FieldProps) {
  const commit = (name: string): boolean => {
    const edit = labelEdit(drawing.design, address, name);
    return !edit || studio.dispatch(edit, 'canvas.step.rename') === null;
  };
  return <NameField before={shortNameOf(drawing.design, address)} commit={commit} done={done} />;
}

interface NameFieldProps {
  readonly before: string;
  /** False when it was refused: the field stays. */
  readonly commit: (name: string) => boolean;
  readonly done: () => void;
}

function NameField({ before, commit, done }: NameFieldProps) {
  const say = useWords();
  const [name, setName] = useState(before);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const keep = (): void => {
    if (!commit(name.trim())) return;
    const region = field.current?.closest<HTMLElement>('[data-region-focus]');
    done();
    region?.focus();
  };
  return (
    <input
      ref={field}
      value={name}
      aria-label={say('canvas.rename')}
      onChange={(event) => setName(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') done();
      }}
    />
  );
}
