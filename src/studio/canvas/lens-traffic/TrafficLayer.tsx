/** What the lens puts over the hall: which groups are coloured, and the job as a chip that can be carried elsewhere. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { studio, useStudio } from '../../store/current-studio.ts';
import { useStage } from '../flow/stage-context.ts';
import { cabinetAt } from '../geometry/hit.ts';
import { unitsPerMetre } from '../geometry/scale.ts';
import { useWords } from '../words.ts';
import { rememberBefore, showGroup } from './lens-state.ts';
import { placeFrom } from './ranks.ts';
import type { TrafficScene } from './use-traffic-scene.ts';
import './traffic.css';

export function TrafficLayer({ scene }: { readonly scene: TrafficScene }) {
  const say = useWords();
  const { group, picture } = scene;
  return (
    <div className="traffic-layer" data-lens="traffic">
      <figure className="traffic-legend floating" data-over-drawing>
        <figcaption>{say('traffic.groups')}</figcaption>
        <div className="traffic-kinds">
          {picture.groups.map(({ id, ranks }) => (
            <button key={id} type="button" aria-pressed={group?.id === id} onClick={() => showGroup(id)}>
              {say(`traffic.group.${id}`)} <small>× {ranks}</small>
            </button>
          ))}
        </div>
        <CarryChip scene={scene} />
      </figure>
    </div>
  );
}

/** Carried over the hall, the job lies on the cards under the pointer; figures follow while it is carried. */
function CarryChip({ scene }: { readonly scene: TrafficScene }) {
  const say = useWords();
  const stage = useStage();
  const { job, picture } = scene;
  const on = useStudio((state) => state.design.jobs?.find(({ id }) => id === job)?.on);
  const latest = useRef(scene);
  latest.current = scene;
  const [isTooFew, setTooFew] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const press = (event: PointerEvent<HTMLButtonElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const cards = Math.ceil(picture.devices / picture.devicesPerCard);
    rememberBefore(picture.seconds === undefined ? null : { job, seconds: picture.seconds });
    studio.openGesture('step.job-carried');
    let last = '';
    const move = (moved: globalThis.PointerEvent): void => {
      const { cabinets, drawing } = latest.current;
      const [ux, uy] = stage.toDrawing(moved.clientX, moved.clientY);
      const cabinet = cabinetAt(drawing.index, ux / unitsPerMetre, uy / unitsPerMetre);
      const place = cabinet ? placeFrom(cabinets, cabinet.address, cards) : null;
      setTooFew(cabinet !== undefined && place === null);
      if (place === null || place === last) return;
      last = place;
      const jobs = (studio.state().gesture?.before.jobs ?? []).map((one) =>
        one.id === job ? { ...one, on: place, cards } : one,
      );
      studio.amend({ kind: 'jobs/set', jobs });
    };
    const end = (how: 'close' | 'cancel'): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', leave);
      window.removeEventListener('keydown', abandon, true);
      stop.current = null;
      setTooFew(false);
      if (how === 'close' && last !== '') studio.closeGesture();
      else studio.cancelGesture();
      if (how === 'cancel' || last === '') rememberBefore(null);
    };
    const drop = (): void => end('close');
    const leave = (): void => end('cancel');
    const abandon = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      end('cancel');
    };
    stop.current = leave;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', leave);
    window.addEventListener('keydown', abandon, true);
  };

  const cardsAsked = Math.ceil(picture.devices / picture.devicesPerCard);
  return (
    <>
      <button type="button" className="traffic-chip" onPointerDown={press}>
        <strong>{job}</strong>
        <span className="mono">{typeof on === 'string' ? on : say('traffic.everywhere')}</span>
      </button>
      <p className="caption" role="status">
        {isTooFew ? say('traffic.too-few', { cards: cardsAsked }) : say('traffic.carry', { job })}
      </p>
    </>
  );
}
