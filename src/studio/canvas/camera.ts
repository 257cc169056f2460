/** The cameras of the drawings, kept while the page lives: a change of view or lens never moves them. */
import type { Camera } from './geometry/scale.ts';

const kept = new Map<string, Camera>();

export function rememberCamera(scene: string, camera: Camera): void {
  kept.set(scene, camera);
}

export function recallCamera(scene: string): Camera | undefined {
  return kept.get(scene);
}
