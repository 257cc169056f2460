/** The stage that a drawing stands on: its camera, its size, and who wants to know when the camera moves. */
import { createContext, useContext, useEffect } from 'react';
import type { Camera, Rect } from '../geometry/scale.ts';

export interface Stage {
  camera(): Camera;
  size(): { readonly width: number; readonly height: number };
  /** Moves the camera; `travel` animates it unless motion is reduced. */
  look(camera: Camera, travel?: boolean): void;
  /** Zooming out ends here. */
  leastZoom(): number;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  fit(box?: Rect): void;
  /** Paints in the next frame. */
  refresh(): void;
  /** Called after each camera move and each resize, before the next frame. */
  onMove(listener: () => void): () => void;
  /** From the page to drawing units. */
  toDrawing(clientX: number, clientY: number): readonly [number, number];
  /** The element that everything floats over. */
  element(): HTMLElement | null;
}

const StageContext = createContext<Stage | null>(null);
export const StageProvider = StageContext.Provider;

export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (!stage) throw new Error('useStage() is called outside a Stage');
  return stage;
}

/** Runs at once and after each camera move. */
export function useOnMove(follow: () => void): void {
  const stage = useStage();
  useEffect(() => {
    follow();
    return stage.onMove(follow);
  }, [stage, follow]);
}

let onScreen: Stage | null = null;

/** The stage on screen, for keys and commands; the returned function takes it back. */
export function offerStage(stage: Stage): () => void {
  onScreen = stage;
  return () => {
    if (onScreen === stage) onScreen = null;
  };
}

export const stageOnScreen = (): Stage | null => onScreen;
