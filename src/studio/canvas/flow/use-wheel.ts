/** The wheel zooms at the pointer, two fingers on a trackpad pan, pinch and Ctrl wheel zoom. */
import { type RefObject, useEffect } from 'react';
import { maxZoom } from '../geometry/scale.ts';
import type { Stage } from './stage-context.ts';

export interface WheelTurn {
  readonly deltaX: number;
  readonly deltaY: number;
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
}

/**
 * Trackpads report small or sidewise steps in pixels, wheels whole notches. A browser does not say which it is, so this
 * is a guess that errs towards zooming.
 */
export function meansPan(turn: WheelTurn): boolean {
  if (turn.ctrlKey || turn.deltaMode !== 0) return false;
  if (turn.deltaX !== 0) return true;
  return Math.abs(turn.deltaY) < 40 && !Number.isInteger(turn.deltaY / 20);
}

/** How much one turn magnifies. */
export function zoomFactor(turn: WheelTurn): number {
  const pixels = turn.deltaMode === 1 ? turn.deltaY * 20 : turn.deltaMode === 2 ? turn.deltaY * 400 : turn.deltaY;
  return 2 ** (-pixels * (turn.ctrlKey ? 0.01 : 0.002));
}

export function useWheel(element: RefObject<HTMLElement | null>, stage: Stage): void {
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const turned = (event: WheelEvent): void => {
      if (event.target instanceof Element && event.target.closest('[data-over-drawing]')) return;
      event.preventDefault();
      event.stopPropagation();
      const { x, y, zoom } = stage.camera();
      if (meansPan(event)) {
        stage.look({ x: x - event.deltaX, y: y - event.deltaY, zoom });
        return;
      }
      const next = Math.min(maxZoom, Math.max(stage.leastZoom(), zoom * zoomFactor(event)));
      const { left, top } = box.getBoundingClientRect();
      const [atX, atY] = [event.clientX - left, event.clientY - top];
      stage.look({ x: atX - ((atX - x) / zoom) * next, y: atY - ((atY - y) / zoom) * next, zoom: next });
    };
    box.addEventListener('wheel', turned, { passive: false, capture: true });
    return () => box.removeEventListener('wheel', turned, { capture: true });
  }, [element, stage]);
}
