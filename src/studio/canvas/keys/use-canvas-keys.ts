/** The keys of the drawing, while it has the focus. Whatever is not handled here is left to the frame. */
import { type RefObject, useEffect } from 'react';
import { type CanvasAct, offerActs } from '../acts/canvas-acts.ts';
import { keyAct } from './key-map.ts';
import { nudge } from './nudge.ts';
import { performAct } from './perform.ts';

export function useCanvasKeys(region: RefObject<HTMLElement | null>, isDrawing: boolean): void {
  useEffect(() => {
    if (!isDrawing) return;
    const perform = (act: CanvasAct): boolean => {
      if (act === 'focus') {
        region.current?.focus();
        return true;
      }
      return performAct(act);
    };
    return offerActs(perform);
  }, [region, isDrawing]);
  useEffect(() => {
    const element = region.current;
    if (!element || !isDrawing) return;
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
      // A button over the drawing keeps its own keys.
      const onControl = event.target !== element && event.target instanceof HTMLButtonElement;
      const act = keyAct(event);
      if (act === null || (onControl && (act.kind !== 'act' || ['next', 'previous', 'enter'].includes(act.act))))
        return;
      const done = act.kind === 'act' ? performAct(act.act) : nudge(act);
      if (done) event.preventDefault();
    };
    element.addEventListener('keydown', pressed);
    return () => element.removeEventListener('keydown', pressed);
  }, [region, isDrawing]);
}
