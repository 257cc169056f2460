/** Paints the lens over the plan: each device of the job in the colour and with the number of its group. */
import { rampOf } from '../../theme/tokens.ts';
import { boxAround } from '../geometry/hit.ts';
import type { Camera } from '../geometry/scale.ts';
import { type Brush, roundRect, write } from '../paint/brush.ts';
import { toScreen } from '../paint/hall-painter.ts';
import { groupOf } from './ranks.ts';
import type { TrafficScene } from './use-traffic-scene.ts';

/** Cells smaller than this are painted together as bands. */
const leastCell = 3;
const numberFrom = 15;

export function paintTraffic(brush: Brush, camera: Camera, scene: TrafficScene): void {
  const at = toScreen(camera);
  for (const cabinet of scene.drawing.plan.cabinets) {
    if (cabinet.off) continue;
    const { x0, y0, x1, y1 } = boxAround(cabinet);
    const box = { x: at.x(x0), y: at.y(y0), width: at.x(x1) - at.x(x0), height: at.y(y1) - at.y(y0) };
    if (box.x > brush.width || box.y > brush.height || box.x + box.width < 0 || box.y + box.height < 0) continue;
    paintCabinet(brush, scene, cabinet.address, box);
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function paintCabinet(brush: Brush, scene: TrafficScene, address: string, box: Box): void {
  const { ctx, theme } = brush;
  const stretch = scene.stretches.get(address);
  const inset = Math.min(2, box.width / 40);
  roundRect(
    ctx,
    box.x + inset,
    box.y + inset,
    box.width - 2 * inset,
    box.height - 2 * inset,
    Math.min(3, box.width / 16),
  );
  ctx.fillStyle = brush.color('sunken');
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = brush.color('line');
  ctx.stroke();
  if (!stretch) return;
  const colors = rampOf(theme, 'rails');
  const { group } = scene;
  const room = {
    x: box.x + 2 * inset,
    y: box.y + 2 * inset,
    width: box.width - 4 * inset,
    height: box.height - 4 * inset,
  };
  const columns = Math.max(1, Math.round(Math.sqrt((stretch.count * room.width) / Math.max(1, room.height))));
  const rows = Math.ceil(stretch.count / columns);
  const cell = { width: room.width / columns, height: room.height / rows };
  if (cell.width < leastCell || cell.height < leastCell) {
    paintBands(brush, scene, stretch.first, stretch.count, room);
    return;
  }
  const gap = Math.min(1, cell.width / 8);
  for (let k = 0; k < stretch.count; k++) {
    const number = group ? groupOf(group, stretch.first + k) : 0;
    const x = room.x + (k % columns) * cell.width;
    const y = room.y + Math.floor(k / columns) * cell.height;
    ctx.fillStyle = colors[number % colors.length] as string;
    ctx.fillRect(x + gap / 2, y + gap / 2, cell.width - gap, cell.height - gap);
    if (cell.width < numberFrom || cell.height < numberFrom) continue;
    const size = Math.min(13, cell.height * 0.6);
    write(brush, String(number + 1), x + cell.width / 2, y + cell.height / 2 + size * 0.36, {
      size,
      weight: 600,
      color: inkOn(number % colors.length, theme),
      align: 'center',
      within: cell.width - 2,
    });
  }
}

/** Blue, orange-red and slate want light ink, the other hues dark ink; in the dark theme all hues are light. */
function inkOn(hue: number, theme: 'light' | 'dark'): 'ink1' | 'ink-inverse' {
  if (theme === 'dark') return 'ink-inverse';
  return [0, 2, 5, 7].includes(hue) ? 'ink-inverse' : 'ink1';
}

const mostBands = 24;

function paintBands(brush: Brush, { group }: TrafficScene, first: number, count: number, room: Box): void {
  const { ctx, theme } = brush;
  const colors = rampOf(theme, 'rails');
  const bands = Math.max(1, Math.min(mostBands, count, Math.floor(room.height / 2)));
  for (let band = 0; band < bands; band++) {
    const rank = first + Math.floor(((band + 0.5) * count) / bands);
    ctx.fillStyle = colors[(group ? groupOf(group, rank) : 0) % colors.length] as string;
    ctx.fillRect(room.x, room.y + (band * room.height) / bands, room.width, room.height / bands + 0.5);
  }
}
