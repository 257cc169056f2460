/** Outlines of what is selected, where it is too much for elements of the page. */
import type { Camera, Rect } from '../geometry/scale.ts';
import type { Brush } from './brush.ts';

export function paintSelected(brush: Brush, { x, y, zoom }: Camera, rects: readonly Rect[]): void {
  if (rects.length === 0) return;
  const { ctx } = brush;
  ctx.beginPath();
  for (const rect of rects) {
    const [left, top] = [rect.x * zoom + x, rect.y * zoom + y];
    const [width, height] = [Math.max(1, rect.width * zoom), Math.max(1, rect.height * zoom)];
    if (left > brush.width || top > brush.height || left + width < 0 || top + height < 0) continue;
    ctx.rect(left, top, width, height);
  }
  ctx.strokeStyle = brush.color('act');
  ctx.lineWidth = 1.5;
  ctx.stroke();
}
