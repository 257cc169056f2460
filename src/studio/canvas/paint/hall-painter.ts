/** Paints the plan of the hall: floor, aisles, rows, cabinets and, when they are large enough, what is in them. */

import { indexLabelOf, nameOf, ownLabelOf } from '../../../model/layout/label.ts';
import type { PlanCabinet, PlanRow } from '../../../model/layout/layout.ts';
import type { Drawing } from '../drawing.ts';
import { type Box, boxAround, cabinetsIn } from '../geometry/hit.ts';
import { type Camera, isNearer, type Level, unitsPerMetre } from '../geometry/scale.ts';
import { tile } from '../geometry/snap.ts';
import { type Role, softColor, solidColor } from '../roles.ts';
import type { Say } from '../words.ts';
import { type Brush, pill, roundRect, write } from './brush.ts';
import { paintInterior } from './interior-painter.ts';

export interface HallPicture {
  readonly drawing: Drawing;
  readonly camera: Camera;
  readonly level: Level;
  readonly say: Say;
  /** What is painted over it measures otherwise, or takes the room of the ruler. */
  readonly noRuler?: boolean;
}

/** Width of a cabinet on screen from which its contents and its name are drawn. */
const contentsFrom = 40;
const nameFrom = 26;
const gridFrom = 7;
/** From this width on there is a gap between cabinets. */
const gapFrom = 6;

/** Screen position of metres. */
export function toScreen(camera: Camera): { x(metres: number): number; y(metres: number): number; scale: number } {
  const scale = unitsPerMetre * camera.zoom;
  return { x: (metres) => metres * scale + camera.x, y: (metres) => metres * scale + camera.y, scale };
}

export function visibleBox(camera: Camera, width: number, height: number): Box {
  const scale = unitsPerMetre * camera.zoom;
  return {
    x0: -camera.x / scale,
    y0: -camera.y / scale,
    x1: (width - camera.x) / scale,
    y1: (height - camera.y) / scale,
  };
}

/** Returns the cabinets in view, so that the frames over the painting are made for the same ones. */
export function paintHall(brush: Brush, picture: HallPicture): readonly PlanCabinet[] {
  const { drawing, camera, level, say } = picture;
  const view = visibleBox(camera, brush.width, brush.height);
  brush.ctx.fillStyle = brush.color('canvas');
  brush.ctx.fillRect(0, 0, brush.width, brush.height);
  paintGrid(brush, camera, view);
  paintAisles(brush, picture);
  const visible = cabinetsIn(drawing.index, view, 'touched');
  if (toScreen(camera).scale * tile < gapFrom) paintRuns(brush, picture);
  else if (isNearer(level, 'hall')) for (const cabinet of visible) paintCabinet(brush, picture, cabinet);
  else paintCells(brush, picture, visible);
  for (const row of drawing.plan.rows) paintRowName(brush, picture, row, say);
  if (isNearer(level, 'hall') && !picture.noRuler) paintRuler(brush, picture);
  return visible;
}

function paintGrid(brush: Brush, camera: Camera, view: Box): void {
  const at = toScreen(camera);
  const { ctx } = brush;
  for (const [step, color] of [
    [tile, 'grid'],
    [tile * 5, 'grid-strong'],
    [tile * 50, 'grid-strong'],
  ] as const) {
    const pixels = step * at.scale;
    if (pixels < gridFrom || pixels > 40 * gridFrom * 6) continue;
    if (step !== tile && pixels > 12 * gridFrom) continue;
    ctx.beginPath();
    for (let x = Math.ceil(view.x0 / step) * step; x <= view.x1; x += step) {
      const on = Math.round(at.x(x)) + 0.5;
      ctx.moveTo(on, 0);
      ctx.lineTo(on, brush.height);
    }
    for (let y = Math.ceil(view.y0 / step) * step; y <= view.y1; y += step) {
      const on = Math.round(at.y(y)) + 0.5;
      ctx.moveTo(0, on);
      ctx.lineTo(brush.width, on);
    }
    ctx.strokeStyle = brush.color(color);
    ctx.lineWidth = 1;
    ctx.stroke();
  }
}

/** Between a row whose fronts look down and the next, whose fronts look up, lies a cold aisle. */
function paintAisles(brush: Brush, { drawing, camera, say }: HallPicture): void {
  const at = toScreen(camera);
  const { ctx } = brush;
  const rows = drawing.plan.rows.filter((row) => row.id !== '' && row.turn === 0);
  for (const [k, row] of rows.entries()) {
    const next = rows[k + 1];
    if (row.faces !== 1 || next?.faces !== -1) continue;
    const from = row.y + row.depth;
    const width = next.y - from;
    if (width <= 0.2 || width > 4) continue;
    const x0 = Math.min(row.x, next.x);
    const x1 = Math.max(row.x + row.length, next.x + next.length);
    const [x, y, w, h] = [at.x(x0), at.y(from), (x1 - x0) * at.scale, width * at.scale];
    ctx.globalAlpha = 0.07;
    ctx.fillStyle = brush.color('cold');
    ctx.fillRect(x, y, w, h);
    ctx.globalAlpha = 1;
    if (at.scale * tile > 40) paintPerforation(brush, x0, x1, from, next.y, at);
    if (h > 24 && w > 180) {
      const text = say('canvas.cold-aisle', { mm: Math.round(width * 1000).toLocaleString('en') });
      pill(brush, text, x + w / 2, y + h / 2, { size: 11, color: 'cold', ground: 'canvas' });
    }
  }
}

/** Every other tile of a cold aisle lets air through. */
function paintPerforation(
  brush: Brush,
  x0: number,
  x1: number,
  y0: number,
  y1: number,
  at: ReturnType<typeof toScreen>,
): void {
  const { ctx } = brush;
  const dot = Math.max(1, at.scale * 0.006);
  const step = 0.06;
  ctx.fillStyle = brush.color('cold');
  ctx.globalAlpha = 0.38;
  for (let x = x0, column = 0; x + tile <= x1 + 1e-6; x += tile, column++) {
    for (let y = y0, line = 0; y + tile <= y1 + 1e-6; y += tile, line++) {
      if ((column + line) % 2 !== 0) continue;
      if (at.x(x + tile) < 0 || at.x(x) > brush.width || at.y(y + tile) < 0 || at.y(y) > brush.height) continue;
      for (let dx = step / 2 + 0.03; dx < tile - 0.03; dx += step) {
        for (let dy = step / 2 + 0.03; dy < tile - 0.03; dy += step) {
          ctx.fillRect(at.x(x + dx) - dot / 2, at.y(y + dy) - dot / 2, dot, dot);
        }
      }
    }
  }
  ctx.globalAlpha = 1;
}

/** So far away that no gap is seen, neighbours are one box. */
function paintRuns(brush: Brush, { drawing, camera }: HallPicture): void {
  const at = toScreen(camera);
  const { ctx } = brush;
  ctx.globalAlpha = 0.7;
  for (const run of drawing.runs) {
    const [x, y] = [at.x(run.x0), at.y(run.y0)];
    const [width, height] = [at.x(run.x1) - x, at.y(run.y1) - y];
    if (x > brush.width || y > brush.height || x + width < 0 || y + height < 0) continue;
    ctx.fillStyle = brush.color(solidColor(run.role));
    ctx.fillRect(x, y, Math.max(1, width), Math.max(1, height));
  }
  ctx.globalAlpha = 1;
}

/** Far away a cabinet is one cell; one path for each colour keeps thousands of them within a frame. */
function paintCells(brush: Brush, { drawing, camera }: HallPicture, visible: readonly PlanCabinet[]): void {
  const at = toScreen(camera);
  const { ctx } = brush;
  const byRole = new Map<Role, PlanCabinet[]>();
  for (const cabinet of visible) {
    const role = drawing.roleOfCabinet(cabinet);
    const list = byRole.get(role);
    if (list) list.push(cabinet);
    else byRole.set(role, [cabinet]);
  }
  for (const [role, cabinets] of byRole) {
    ctx.beginPath();
    const missing: PlanCabinet[] = [];
    for (const cabinet of cabinets) {
      if (cabinet.off) {
        missing.push(cabinet);
        continue;
      }
      const { x0, y0, x1, y1 } = boxAround(cabinet);
      const [x, y] = [at.x(x0), at.y(y0)];
      ctx.rect(x, y, Math.max(1, at.x(x1) - x - 1), Math.max(1, at.y(y1) - y - 1));
    }
    ctx.globalAlpha = 0.7;
    ctx.fillStyle = brush.color(solidColor(role));
    ctx.fill();
    ctx.globalAlpha = 1;
    if (missing.length === 0) continue;
    ctx.beginPath();
    for (const cabinet of missing) {
      ctx.rect(at.x(cabinet.x), at.y(cabinet.y), cabinet.width * at.scale - 1, cabinet.depth * at.scale - 1);
    }
    ctx.strokeStyle = brush.color('line');
    ctx.lineWidth = 1;
    ctx.stroke();
  }
}

/** In the cabinet's own frame: 0, 0 is its corner before turning, one unit is one CSS px on screen. */
function paintCabinet(brush: Brush, picture: HallPicture, cabinet: PlanCabinet): void {
  const { drawing, camera } = picture;
  const at = toScreen(camera);
  const { ctx } = brush;
  const [width, depth] = [cabinet.width * at.scale, cabinet.depth * at.scale];
  ctx.save();
  ctx.translate(at.x(cabinet.x), at.y(cabinet.y));
  if (cabinet.turn !== 0) {
    ctx.translate(width / 2, depth / 2);
    ctx.rotate((cabinet.turn * Math.PI) / 180);
    ctx.translate(-width / 2, -depth / 2);
  }
  const role = drawing.roleOfCabinet(cabinet);
  const inset = Math.min(2, width / 40);
  roundRect(ctx, inset, 0, width - 2 * inset, depth, Math.min(3, width / 16));
  if (cabinet.off) {
    ctx.setLineDash([5, 3]);
    ctx.strokeStyle = brush.color('control');
    ctx.stroke();
    ctx.setLineDash([]);
  } else {
    ctx.fillStyle = brush.color(softColor(role));
    ctx.fill();
    ctx.globalAlpha = 0.55;
    ctx.lineWidth = 1;
    ctx.strokeStyle = brush.color(solidColor(role));
    ctx.stroke();
    ctx.globalAlpha = 1;
  }
  if (width >= contentsFrom && !cabinet.off && !cabinet.supply) {
    paintInterior(brush, drawing, cabinet, camera.zoom, picture.level);
  }
  paintName(brush, picture, cabinet, width, depth);
  ctx.restore();
}

function paintName(
  brush: Brush,
  { drawing, say, camera }: HallPicture,
  cabinet: PlanCabinet,
  width: number,
  depth: number,
): void {
  if (width < nameFrom) return;
  const size = Math.min(18, Math.max(9, 12 * camera.zoom));
  const baseline = Math.max(size + 1, 14 * camera.zoom);
  const room = width - Math.max(4, 12 * camera.zoom);
  const left = Math.max(2, 6 * camera.zoom);
  const name = nameOf(drawing.design, cabinet.address);
  const own = ownLabelOf(drawing.design, cabinet.address);
  const shorter = own === undefined ? [indexLabelOf(cabinet.address)] : shortened(own);
  const written = [name, ...shorter].find((text) =>
    write(brush, text, left, baseline, { size, weight: 600, color: 'ink1', within: room }),
  );
  if (written === undefined) return;
  if (cabinet.off) {
    write(brush, say('canvas.off'), width / 2, depth / 2, { size, color: 'ink3', align: 'center', within: room });
    return;
  }
  if (cabinet.supply) return;
  const { cards, switches } = drawing.interior(cabinet);
  const figure =
    cards > 0 ? say('canvas.cards', { n: cards }) : switches > 0 ? say('canvas.chips', { n: switches }) : '';
  const taken = brush.ctx.measureText(written).width + 8;
  write(brush, figure, width - left, baseline, {
    size: Math.min(14, Math.max(8.5, 10.5 * camera.zoom)),
    weight: 500,
    color: 'ink2',
    align: 'right',
    within: room - taken,
  });
}

/** What is left of a long name where there is no room for all of it. */
function shortened(name: string): readonly string[] {
  const letters = [...name];
  return letters.slice(2).map((_, k) => `${letters.slice(0, letters.length - 1 - k).join('')}…`);
}

function paintRowName(brush: Brush, { camera }: HallPicture, row: PlanRow, say: Say): void {
  const at = toScreen(camera);
  if (at.scale * tile < 5) return;
  const [x, y] = [at.x(row.x), at.y(row.y)];
  if (x > brush.width || y < -40 || y > brush.height + 200) return;
  const text = row.id === '' ? say('canvas.unplaced') : say('canvas.row', { row: row.id });
  const look = { size: 11.5, weight: 500, color: 'ink1', face: 'ui' } as const;
  // Beside the backs, where no aisle label stands; small rows have it to their left.
  if (at.scale * tile < 20)
    write(brush, text, x - 8, y + (row.depth * at.scale) / 2 + 4, { ...look, size: 11, align: 'right' });
  else write(brush, text, x + 4, row.faces === 1 ? y - 8 : y + row.depth * at.scale + 18, look);
}

/** The length of the longest row, under the last. */
function paintRuler(brush: Brush, { drawing, camera }: HallPicture): void {
  const rows = drawing.plan.rows.filter((row) => row.id !== '' && row.turn === 0);
  const longest = rows.reduce<PlanRow | undefined>(
    (best, row) => (!best || row.length > best.length ? row : best),
    undefined,
  );
  if (!longest || longest.length === 0) return;
  const at = toScreen(camera);
  const bottom = Math.max(...rows.map((row) => row.y + row.depth));
  const y = Math.round(at.y(bottom) + 44) + 0.5;
  const [x0, x1] = [Math.round(at.x(longest.x)) + 0.5, Math.round(at.x(longest.x + longest.length)) + 0.5];
  if (y > brush.height || x1 < 0 || x0 > brush.width || x1 - x0 < 60) return;
  const { ctx } = brush;
  ctx.beginPath();
  for (const x of [x0, x1]) {
    ctx.moveTo(x, y - 6);
    ctx.lineTo(x, y + 6);
  }
  ctx.moveTo(x0, y);
  ctx.lineTo(x1, y);
  ctx.strokeStyle = brush.color('ink3');
  ctx.lineWidth = 1;
  ctx.stroke();
  const text = `${Math.round(longest.length * 1000).toLocaleString('en')} mm`;
  pill(brush, text, (x0 + x1) / 2, y, { size: 11.5, color: 'ink2', ground: 'canvas', weight: 400 });
}
