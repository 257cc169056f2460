/** Under the elements of the Cabinet view: the floor grid, and the lines that lead from a slot to its board. */
import type { Camera } from '../geometry/scale.ts';
import type { Brush } from '../paint/brush.ts';
import type { CabinetScene } from './scene.ts';

const gridStep = 48;
/** Drawing units of the frame around the units (`.rack-node`). */
const rackFrame = 11;

export function paintRack(brush: Brush, camera: Camera, scene: CabinetScene): void {
  const { ctx } = brush;
  ctx.fillStyle = brush.color('canvas');
  ctx.fillRect(0, 0, brush.width, brush.height);
  const step = gridStep * camera.zoom;
  if (step > 12) {
    ctx.beginPath();
    for (let x = ((camera.x % step) + step) % step; x < brush.width; x += step) {
      ctx.moveTo(Math.round(x) + 0.5, 0);
      ctx.lineTo(Math.round(x) + 0.5, brush.height);
    }
    for (let y = ((camera.y % step) + step) % step; y < brush.height; y += step) {
      ctx.moveTo(0, Math.round(y) + 0.5);
      ctx.lineTo(brush.width, Math.round(y) + 0.5);
    }
    ctx.strokeStyle = brush.color('grid');
    ctx.lineWidth = 1;
    ctx.stroke();
  }
  const { board, rack } = scene;
  const slot = scene.slots.find(
    (place) => board?.box === place.slot.address || board?.box.startsWith(`${place.slot.address}/`),
  );
  if (!board || !rack || !slot) return;
  const at = (x: number, y: number) => [x * camera.zoom + camera.x, y * camera.zoom + camera.y] as const;
  ctx.beginPath();
  // From the frame of the cabinet, which lies over this painting, at the height of the slot.
  const edge = rack.x + rack.width + rackFrame;
  ctx.moveTo(...at(edge, slot.y));
  ctx.lineTo(...at(board.x, board.y));
  ctx.moveTo(...at(edge, slot.y + slot.height));
  ctx.lineTo(...at(board.x, board.y + board.height));
  ctx.setLineDash([3, 3]);
  ctx.globalAlpha = 0.55;
  ctx.strokeStyle = brush.color('act');
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}
