/** Paints what is in a cabinet: bands for trays, cells for cards and chips; near enough, its front with unit marks. */

import { shortNameOf } from '../../../model/layout/label.ts';
import type { PlanCabinet } from '../../../model/layout/layout.ts';
import type { Drawing } from '../drawing.ts';
import { detailAt, type Level, unitsPerMetre } from '../geometry/scale.ts';
import { addressIn, type Band, type Cell, headUnits, rimUnits } from '../interior.ts';
import { type Role, solidColor } from '../roles.ts';
import { type Brush, roundRect, write } from './brush.ts';

/** Cells smaller than this on screen are drawn as one band. */
const smallestCell = 1.6;
/** Cards wider than this on screen show their dies. */
const diesFrom = 34;

/** The context's origin is the cabinet's corner. */
export function paintInterior(brush: Brush, drawing: Drawing, cabinet: PlanCabinet, zoom: number, level: Level): void {
  const detail = detailAt(level);
  const { bands, units } = drawing.interior(cabinet, detail);
  if (detail === 'front') paintUnits(brush, cabinet, units, zoom);
  paintBands(brush, bands, zoom);
  if (detail === 'plan') return;
  for (const band of bands) {
    paintBandName(brush, drawing, cabinet, band, zoom);
    for (const cell of band.cells) paintCellName(brush, drawing, cabinet, cell, zoom);
  }
}

function paintBands(brush: Brush, bands: readonly Band[], zoom: number): void {
  const { ctx } = brush;
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

/** Every fourth unit at the left rim, a line for each when there is room. */
function paintUnits(brush: Brush, cabinet: PlanCabinet, units: number, zoom: number): void {
  const { ctx } = brush;
  const height = (cabinet.depth * unitsPerMetre - headUnits - rimUnits) * zoom;
  const perUnit = height / Math.max(1, units);
  const [left, top] = [rimUnits * zoom, headUnits * zoom];
  const width = (cabinet.width * unitsPerMetre - 2 * rimUnits) * zoom;
  ctx.fillStyle = brush.color('sunken');
  ctx.fillRect(left, top, width, height);
  if (perUnit >= 3) {
    ctx.beginPath();
    for (let unit = 1; unit < units; unit++) {
      const y = Math.round(top + height - unit * perUnit) + 0.5;
      ctx.moveTo(left, y);
      ctx.lineTo(left + width, y);
    }
    ctx.strokeStyle = brush.color('hair');
    ctx.lineWidth = 1;
    ctx.stroke();
  }
  const size = Math.min(10, 3.2 * zoom);
  if (size < 6) return;
  for (let unit = 1; unit <= units; unit = unit === 1 ? 4 : unit + 4) {
    const y = top + height - (unit - 0.5) * perUnit + size * 0.35;
    write(brush, String(unit), left - 2, y, { size, color: 'ink3', align: 'right' });
  }
}

function paintBandName(brush: Brush, drawing: Drawing, cabinet: PlanCabinet, band: Band, zoom: number): void {
  const name = shortNameOf(drawing.design, addressIn(cabinet, band));
  const h = band.height * zoom;
  const isSolid = band.cells.length === 0 && band.block === undefined;
  const look = { weight: 500, color: isSolid ? 'ink-inverse' : 'ink1' } as const;
  const beside = band.height < 12;
  const size = Math.min(12, beside ? h * 0.72 : Math.min(5, band.height * 0.22) * zoom * 0.85);
  if (size < 6.5) return;
  const x = (band.x + 3) * zoom;
  const y = beside ? (band.y + band.height / 2) * zoom + size * 0.35 : (band.y + 1.4) * zoom + size;
  write(brush, name, x, y, { ...look, size, within: band.width * zoom * (beside && !isSolid ? 0.34 : 0.9) });
}

function paintCellName(brush: Brush, drawing: Drawing, cabinet: PlanCabinet, cell: Cell, zoom: number): void {
  const [w, h] = [cell.width * zoom, cell.height * zoom];
  if (w < 16 || h < 11 || cell.off) return;
  const { ctx } = brush;
  const address = addressIn(cabinet, cell);
  const hasDies = cell.role === 'card' && w >= diesFrom && h >= diesFrom;
  const middle = (cell.x + cell.width / 2) * zoom;
  const size = Math.min(13, h * (hasDies ? 0.2 : 0.5), w * 0.3);
  if (size < 6) return;
  const y = hasDies ? cell.y * zoom + size * 1.3 : (cell.y + cell.height / 2) * zoom + size * 0.35;
  const look = { size, weight: 500, color: 'ink-inverse', align: 'center' } as const;
  if (!write(brush, shortNameOf(drawing.design, address), middle, y, { ...look, within: w - 4 })) {
    write(brush, address.slice(address.lastIndexOf('[') + 1, -1), middle, y, { ...look, within: w - 2 });
  }
  if (!hasDies) return;
  const dies = drawing.dies(cell.part);
  const dieHeight = h * 0.46;
  const dieWidth = Math.min(dieHeight * 0.75, (w * 0.8) / dies - 3);
  const total = dies * dieWidth + (dies - 1) * 3;
  ctx.fillStyle = brush.color('panel');
  ctx.globalAlpha = 0.75;
  for (let die = 0; die < dies; die++) {
    roundRect(ctx, middle - total / 2 + die * (dieWidth + 3), cell.y * zoom + h * 0.42, dieWidth, dieHeight, 2);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}
