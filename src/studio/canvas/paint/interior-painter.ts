/** Paints what is in a cabinet on the plan: bands for trays, cells for cards and chips, names when there is room. */

import { shortLabelOf } from '../../../model/layout/label.ts';
import type { PlanCabinet } from '../../../model/layout/layout.ts';
import type { Drawing } from '../drawing.ts';
import { isNearer, type Level } from '../geometry/scale.ts';
import { addressIn, type Band } from '../interior.ts';
import { type Role, solidColor } from '../roles.ts';
import type { Say } from '../words.ts';
import { type Brush, roundRect, write } from './brush.ts';

/** Cells smaller than this on screen are drawn as one band. */
const smallestCell = 1.6;

/** The context's origin is the cabinet's corner. */
export function paintInterior(
  brush: Brush,
  drawing: Drawing,
  cabinet: PlanCabinet,
  zoom: number,
  level: Level,
  _say: Say,
): void {
  const { ctx } = brush;
  const { bands } = drawing.interior(cabinet);
  const cells = new Map<Role, Path2D>();
  const holes = new Path2D();
  for (const band of bands) {
    if (band.height * zoom < 1.2) continue;
    paintBand(brush, band, zoom);
    if (band.off) continue;
    for (const cell of band.cells) {
      const [w, h] = [cell.width * zoom, cell.height * zoom];
      if (w < smallestCell || h < smallestCell) continue;
      if (cell.off) {
        holes.rect(cell.x * zoom + 0.5, cell.y * zoom + 0.5, w - 1, h - 1);
        continue;
      }
      let path = cells.get(cell.role);
      if (!path) {
        path = new Path2D();
        cells.set(cell.role, path);
      }
      if (w > 6) path.roundRect(cell.x * zoom, cell.y * zoom, w, h, Math.min(2, 1.5 * zoom));
      else path.rect(cell.x * zoom, cell.y * zoom, w, h);
    }
  }
  for (const [role, path] of cells) {
    ctx.globalAlpha = 0.78;
    ctx.fillStyle = brush.color(solidColor(role));
    ctx.fill(path);
  }
  ctx.globalAlpha = 1;
  ctx.setLineDash([2, 2]);
  ctx.lineWidth = 1;
  ctx.strokeStyle = brush.color('control');
  ctx.stroke(holes);
  ctx.setLineDash([]);
  if (isNearer(level, 'cabinet')) paintNames(brush, cabinet, bands, zoom, level);
}

function paintBand(brush: Brush, band: Band, zoom: number): void {
  const { ctx } = brush;
  const [w, h] = [band.width * zoom, band.height * zoom];
  const isSolid = band.cells.length === 0 && band.block === undefined;
  roundRect(ctx, band.x * zoom, band.y * zoom, w, h, Math.min(2, h / 4));
  if (band.off) {
    ctx.setLineDash([3, 2]);
    ctx.strokeStyle = brush.color('control');
    ctx.lineWidth = 1;
    ctx.stroke();
    ctx.setLineDash([]);
    return;
  }
  ctx.globalAlpha = isSolid ? 0.78 : 1;
  ctx.fillStyle = isSolid ? brush.color(solidColor(band.role)) : brush.color('raised');
  ctx.fill();
  ctx.globalAlpha = 0.35;
  ctx.strokeStyle = brush.color(solidColor(band.role));
  ctx.lineWidth = 0.75;
  if (h > 3) ctx.stroke();
  ctx.globalAlpha = 1;
}

/** Names of trays beside their cells, indices on the cells. */
function paintNames(brush: Brush, cabinet: PlanCabinet, bands: readonly Band[], zoom: number, level: Level): void {
  for (const band of bands) {
    const isSolid = band.cells.length === 0;
    const h = band.height * zoom;
    if (isSolid && h >= 12) {
      write(
        brush,
        shortLabelOf(addressIn(cabinet, band)),
        (band.x + band.width / 2) * zoom,
        (band.y + band.height / 2) * zoom + 4,
        {
          size: Math.min(12, h * 0.7),
          weight: 500,
          color: band.block === undefined ? 'ink-inverse' : 'ink2',
          align: 'center',
          within: band.width * zoom - 6,
        },
      );
    }
    if (!isNearer(level, 'tray') && band.height * zoom < 90) continue;
    for (const cell of band.cells) {
      const [w, ch] = [cell.width * zoom, cell.height * zoom];
      if (w < 18 || ch < 12) continue;
      const address = addressIn(cabinet, cell);
      const index = address.slice(address.lastIndexOf('[') + 1, -1);
      const look = { size: Math.min(13, ch * 0.5), weight: 500, color: 'ink-inverse', align: 'center' } as const;
      const [x, y] = [(cell.x + cell.width / 2) * zoom, (cell.y + cell.height / 2) * zoom + 4];
      if (!write(brush, shortLabelOf(address), x, y, { ...look, within: w - 6 })) {
        write(brush, index, x, y, { ...look, within: w - 2 });
      }
    }
  }
}
