/** The edge of a panel: drag, arrows, or a double press to take its own width again. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { tokens } from '../theme/tokens.ts';
import { frame, type Side, useFrame } from './frame.ts';
import { useText } from './use-text.ts';
import './Splitter.css';

const step = tokens.space[5];

export function Splitter({ side }: { readonly side: Side }) {
  const { t } = useText();
  const width = useFrame((state) => state[side]);
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const outwards = side === 'left' ? 1 : -1;

  const grab = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current) frame.resize(side, start.current.width + outwards * (event.clientX - start.current.x));
  };
  const release = () => {
    start.current = null;
  };
  const pressed = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowRight' ? step : event.key === 'ArrowLeft' ? -step : 0;
    if (by === 0) return;
    event.preventDefault();
    frame.resize(side, width + outwards * by);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this separator can
    <div
      className="splitter"
      data-side={side}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t(side === 'left' ? 'frame.left-width' : 'frame.right-width')}
      aria-valuenow={width}
      aria-valuemin={tokens.size['panel-min']}
      aria-valuemax={tokens.size['panel-max']}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onDoubleClick={() => frame.resetWidth(side)}
      onKeyDown={pressed}
    />
  );
}
