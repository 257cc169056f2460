/** Metres to drawing units, and how much is drawn at which zoom. */
import { tokens } from '../../theme/tokens.ts';

/** Drawing units (CSS px at 100 %) of a metre: a cabinet of 600 mm is 96 wide. */
export const unitsPerMetre = 160;
/** Width of the cabinet that the levels of zoom are told by, in drawing units. */
export const cabinetUnits = 0.6 * unitsPerMetre;
/** The largest hall that can be built is in view as a whole. */
export const minZoom = 0.004;
const usualLeastZoom = 0.02;
export const maxZoom = 24;

/** From far to near. */
export const levels = ['site', 'hall-far', 'hall', 'cabinet', 'tray', 'port'] as const;
export type Level = (typeof levels)[number];

/**
 * What to draw when a 600 mm cabinet is `zoom` times its plain size. With `before`, the level is left only when the
 * threshold is passed by the hysteresis, so that nothing flickers there.
 */
export function levelAt(zoom: number, before?: Level): Level {
  const width = zoom * cabinetUnits;
  if (before !== undefined) {
    const [from, to] = tokens.zoom[before] as [number, number];
    const { hysteresis } = tokens.zoom;
    if (width >= from * (1 - hysteresis) && width < to * (1 + hysteresis)) return before;
  }
  return levels.find((level) => width < (tokens.zoom[level][1] ?? 0)) ?? 'port';
}

export const isNearer = (level: Level, than: Level): boolean => levels.indexOf(level) >= levels.indexOf(than);

/** Near cabinets show their front, each thing at its units; far ones what is in them, close together. */
export const detailAt = (level: Level | undefined): 'plan' | 'front' =>
  level !== undefined && isNearer(level, 'cabinet') ? 'front' : 'plan';

export interface Camera {
  /** Screen position of the drawing's origin, CSS px. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The camera that shows `box` (drawing units) in the middle of a screen of this size, clear of what floats over it. */
export function cameraFor(box: Rect, screen: { width: number; height: number }, insets: Insets, most: number): Camera {
  const width = Math.max(1, screen.width - insets.left - insets.right);
  const height = Math.max(1, screen.height - insets.top - insets.bottom);
  const fit = Math.min(width / Math.max(1, box.width), height / Math.max(1, box.height));
  const zoom = Math.min(most, Math.max(minZoom, fit));
  return {
    x: insets.left + (width - box.width * zoom) / 2 - box.x * zoom,
    y: insets.top + (height - box.height * zoom) / 2 - box.y * zoom,
    zoom,
  };
}

/** Zooming out ends at 2 %, or where a larger drawing is in view as a whole: there is nothing more to see beyond. */
export function leastZoom(content: Rect, screen: { width: number; height: number }, insets: Insets): number {
  return Math.min(usualLeastZoom, cameraFor(content, screen, insets, maxZoom).zoom);
}

/** Length of the scale bar: the roundest of 1, 2, 5 times a power of ten millimetres that is nearest to `wanted` px. */
export function scaleBar(zoom: number, wanted: number): { readonly millimetres: number; readonly pixels: number } {
  const pixelsPerMillimetre = (unitsPerMetre * zoom) / 1000;
  let best = { millimetres: 1, pixels: pixelsPerMillimetre };
  for (let power = 0; power <= 7; power++) {
    for (const step of [1, 2, 5]) {
      const millimetres = step * 10 ** power;
      const pixels = millimetres * pixelsPerMillimetre;
      if (Math.abs(Math.log(pixels / wanted)) < Math.abs(Math.log(best.pixels / wanted)))
        best = { millimetres, pixels };
    }
  }
  return best;
}
