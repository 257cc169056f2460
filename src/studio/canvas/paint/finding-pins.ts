/** Findings pinned to the things they speak of, at every zoom; close ones share a pin with their number. */
import type { Severity } from '../../../model/report/report.ts';
import { interfaceGlyphs } from '../../theme/glyphs/interface-glyphs.ts';
import type { Camera } from '../geometry/scale.ts';
import { type Brush, roundRect, write } from './brush.ts';

export interface Pin {
  /** Drawing units. */
  readonly x: number;
  readonly y: number;
  readonly severity: Severity;
  readonly count: number;
}

const pinSize = 22;

/** Pins that would overlap on screen become one, at the place of the worst. */
export function clusterPins(pins: readonly Pin[], zoom: number): readonly Pin[] {
  const cell = pinSize / zoom;
  const clusters = new Map<string, Pin>();
  for (const pin of pins) {
    const key = `${Math.floor(pin.x / cell)} ${Math.floor(pin.y / cell)}`;
    const known = clusters.get(key);
    const worst = known && known.severity === 'error' ? known : pin;
    clusters.set(key, known ? { ...worst, count: known.count + pin.count } : pin);
  }
  return [...clusters.values()];
}

export function paintPins(brush: Brush, camera: Camera, pins: readonly Pin[]): void {
  const { ctx } = brush;
  for (const pin of clusterPins(pins, camera.zoom)) {
    if (pin.severity === 'info') continue;
    const x = pin.x * camera.zoom + camera.x;
    const y = pin.y * camera.zoom + camera.y;
    if (x < -pinSize || y < -pinSize || x > brush.width + pinSize || y > brush.height + pinSize) continue;
    const isError = pin.severity === 'error';
    const ink = isError ? 'over' : 'near';
    const width = pin.count > 1 ? pinSize + 10 + 6 * String(pin.count).length : pinSize;
    roundRect(ctx, x - pinSize / 2, y - pinSize / 2, width, pinSize, pinSize / 2);
    ctx.fillStyle = brush.color(isError ? 'over-soft' : 'near-soft');
    ctx.fill();
    ctx.lineWidth = 1;
    ctx.strokeStyle = brush.color(ink);
    ctx.stroke();
    paintGlyph(brush, isError ? 'error' : 'warn', x - 7.5, y - 8, 15, ink);
    if (pin.count > 1) {
      write(brush, String(pin.count), x + pinSize / 2 - 1, y + 4, { size: 11, weight: 600, color: ink });
    }
  }
}

function paintGlyph(
  brush: Brush,
  name: 'error' | 'warn',
  x: number,
  y: number,
  size: number,
  ink: 'over' | 'near',
): void {
  const { ctx } = brush;
  const { line, solid } = interfaceGlyphs[name] as { line?: string; solid?: string };
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(size / 24, size / 24);
  ctx.lineWidth = 2;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = brush.color(ink);
  ctx.fillStyle = brush.color(ink);
  if (line) ctx.stroke(new Path2D(line));
  if (solid) ctx.fill(new Path2D(solid));
  ctx.restore();
}
