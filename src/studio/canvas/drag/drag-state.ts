/** What is being dragged right now: the ghost under the pointer, the place it would take, and what the chip says. */
import { useSyncExternalStore } from 'react';
import type { Rect } from '../geometry/scale.ts';

export interface Chip {
  readonly title: string;
  readonly detail?: string;
  readonly refused: boolean;
}

export interface DragState {
  /** Page position of the pointer; null while the keys carry. */
  readonly pointer: readonly [number, number] | null;
  readonly chip: Chip | null;
  /** Drawing units. */
  readonly ghosts: readonly Rect[];
  /** Where it would stand; `refused` ones are drawn dashed in the colour of trouble. */
  readonly targets: readonly Rect[];
  readonly refused: boolean;
  /** Free places that fit, while something is carried into a cabinet. */
  readonly fits: readonly Rect[];
  readonly marquee: Rect | null;
}

const idle: DragState = {
  pointer: null,
  chip: null,
  ghosts: [],
  targets: [],
  refused: false,
  fits: [],
  marquee: null,
};

let current: DragState = idle;
const listeners = new Set<() => void>();

export const dragNow = (): DragState => current;

export function setDrag(next: Partial<DragState> | null): void {
  current = next ? { ...current, ...next } : idle;
  for (const listener of listeners) listener();
}

export function onDrag(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDrag(): DragState {
  return useSyncExternalStore(onDrag, dragNow);
}
