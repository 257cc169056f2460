/** Ghosts, target places and the marquee of the drag that is going on, over everything painted. */
import { dragNow } from '../drag/drag-state.ts';
import type { Camera, Rect } from '../geometry/scale.ts';
import { type Brush, roundRect } from './brush.ts';

export function paintDrag(brush: Brush, camera: Camera): void {
  const { ghosts, targets, fits, marquee, refused } = dragNow();
  const { ctx } = brush;
  const outline = (rect: Rect, radius = 3): void =>
    roundRect(
      ctx,
      rect.x * camera.zoom + camera.x,
      rect.y * camera.zoom + camera.y,
      rect.width * camera.zoom,
      rect.height * camera.zoom,
      radius,
    );
  ctx.lineWidth = 1;
  for (const rect of fits) {
    outline(rect);
    ctx.strokeStyle = brush.color('act');
    ctx.globalAlpha = 0.5;
    ctx.setLineDash([4, 3]);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.globalAlpha = 1;
  }
  for (const rect of targets) {
    outline(rect);
    ctx.fillStyle = brush.color(refused ? 'over-soft' : 'act-soft');
    ctx.globalAlpha = 0.6;
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.setLineDash([5, 3]);
    ctx.lineWidth = 2;
    ctx.strokeStyle = brush.color(refused ? 'over' : 'act');
    ctx.stroke();
    ctx.setLineDash([]);
  }
  for (const rect of ghosts) {
    outline(rect);
    ctx.globalAlpha = 0.55;
    ctx.fillStyle = brush.color('raised');
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = brush.color(refused ? 'over' : 'act');
    ctx.stroke();
  }
  if (marquee) {
    outline(marquee, 0);
    ctx.globalAlpha = 0.12;
    ctx.fillStyle = brush.color('act');
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.lineWidth = 1;
    ctx.strokeStyle = brush.color('act');
    ctx.stroke();
  }
}
