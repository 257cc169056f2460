/**
 * Paints the Failures lens over the plan: cards lost with a cross, slowed ones filled from below by what is left, what
 * has no power as a dashed outline, everything else grey; and the numbers of the story where it happens.
 */
import type { PlanCabinet } from '../../../model/layout/layout.ts';
import type { WhatIfAnswer } from '../../store/failures.ts';
import type { Drawing } from '../drawing.ts';
import { boxAround, cabinetsIn } from '../geometry/hit.ts';
import { type Camera, detailAt, isNearer, type Level, type Rect, unitsPerMetre } from '../geometry/scale.ts';
import { addressIn } from '../interior.ts';
import { type Brush, roundRect, write } from '../paint/brush.ts';
import { toScreen, visibleBox } from '../paint/hall-painter.ts';
import type { FailState, FailStates } from './card-states.ts';

export interface FailureScene {
  readonly answer: WhatIfAnswer | null;
  readonly states: FailStates;
}

const contentsFrom = 40;
const smallestCell = 1.6;
/** Cells from this size on show their cross. */
const crossFrom = 6;

export function paintFailures(
  brush: Brush,
  drawing: Drawing,
  camera: Camera,
  level: Level,
  { answer, states }: FailureScene,
): void {
  const visible = cabinetsIn(drawing.index, visibleBox(camera, brush.width, brush.height), 'touched');
  const isNear = isNearer(level, 'hall');
  for (const cabinet of visible) {
    if (cabinet.off) continue;
    if (isNear && cabinet.width * unitsPerMetre * camera.zoom >= contentsFrom && !cabinet.supply)
      paintInside(brush, drawing, camera, level, cabinet, states);
    paintOutline(brush, camera, cabinet, states.of(cabinet.address), isNear);
  }
  if (answer) paintNumbers(brush, drawing, camera, answer);
}

function inCabinet(brush: Brush, camera: Camera, cabinet: PlanCabinet, paint: () => void): void {
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
  paint();
  ctx.restore();
}

function paintInside(
  brush: Brush,
  drawing: Drawing,
  camera: Camera,
  level: Level,
  cabinet: PlanCabinet,
  states: FailStates,
): void {
  const { zoom } = camera;
  inCabinet(brush, camera, cabinet, () => {
    for (const band of drawing.interior(cabinet, detailAt(level)).bands) {
      if (band.off) continue;
      const cells = band.cells.length > 0 ? band.cells : [band];
      for (const cell of cells) {
        if (cell.off || cell.width * zoom < smallestCell || cell.height * zoom < smallestCell) continue;
        paintCell(brush, cell, zoom, states.of(addressIn(cabinet, cell)), cell.role === 'card');
      }
    }
  });
}

function paintCell(brush: Brush, cell: Rect, zoom: number, state: FailState, isCard: boolean): void {
  const { ctx } = brush;
  const [x, y, w, h] = [cell.x * zoom, cell.y * zoom, cell.width * zoom, cell.height * zoom];
  const radius = Math.min(2, w / 6);
  // The lens alone decides the fill: what was painted below goes.
  roundRect(ctx, x, y, w, h, radius);
  ctx.fillStyle = brush.color('canvas');
  ctx.fill();
  ctx.globalAlpha = isCard ? 0.5 : 0.28;
  ctx.fillStyle = brush.color('ink3');
  if (state.kind === 'up') ctx.fill();
  ctx.globalAlpha = 1;
  switch (state.kind) {
    case 'up':
      return;
    case 'lost':
      ctx.fillStyle = brush.color('over-fill');
      ctx.fill();
      if (Math.min(w, h) >= crossFrom) paintCross(brush, x, y, w, h);
      return;
    case 'slowed':
      ctx.globalAlpha = 0.22;
      ctx.fillStyle = brush.color('near-fill');
      ctx.fill();
      ctx.globalAlpha = 1;
      roundRect(ctx, x, y + h * (1 - state.share), w, h * state.share, radius);
      ctx.fill();
      return;
    case 'dark':
      ctx.setLineDash([3, 2]);
      ctx.lineWidth = 1;
      ctx.strokeStyle = brush.color('over');
      ctx.stroke();
      ctx.setLineDash([]);
      if (isCard && Math.min(w, h) >= crossFrom) paintCross(brush, x, y, w, h, 'over');
      return;
    default:
      state satisfies never;
  }
}

function paintCross(
  brush: Brush,
  x: number,
  y: number,
  w: number,
  h: number,
  ink: 'ink-inverse' | 'over' = 'ink-inverse',
): void {
  const { ctx } = brush;
  const arm = Math.min(w, h) * 0.22;
  const [cx, cy] = [x + w / 2, y + h / 2];
  ctx.beginPath();
  ctx.moveTo(cx - arm, cy - arm);
  ctx.lineTo(cx + arm, cy + arm);
  ctx.moveTo(cx + arm, cy - arm);
  ctx.lineTo(cx - arm, cy + arm);
  ctx.lineWidth = Math.max(1, arm / 2.5);
  ctx.strokeStyle = brush.color(ink);
  ctx.stroke();
}

/** From afar the cabinet as a whole says it. */
function paintOutline(brush: Brush, camera: Camera, cabinet: PlanCabinet, state: FailState, isNear: boolean): void {
  if (state.kind !== 'lost' && state.kind !== 'dark') return;
  const { ctx } = brush;
  inCabinet(brush, camera, cabinet, () => {
    const at = toScreen(camera);
    const [width, depth] = [cabinet.width * at.scale, cabinet.depth * at.scale];
    roundRect(ctx, 1, 1, Math.max(2, width - 2), Math.max(2, depth - 2), 3);
    if (!isNear && state.kind === 'lost') {
      ctx.fillStyle = brush.color('over-fill');
      ctx.fill();
    }
    ctx.setLineDash(state.kind === 'dark' ? [6, 4] : []);
    ctx.lineWidth = 2;
    ctx.strokeStyle = brush.color('over');
    ctx.stroke();
    ctx.setLineDash([]);
  });
}

/** At most one number of a stage in a cabinet, and not more than these in all. */
const mostNumbers = 24;
const numberSize = 20;

function paintNumbers(brush: Brush, drawing: Drawing, camera: Camera, { steps }: WhatIfAnswer): void {
  const at = toScreen(camera);
  const stages = [...new Set(steps.map(({ stage }) => stage))];
  const placed = new Map<string, number>();
  let painted = 0;
  for (const [number, stage] of stages.entries()) {
    const seen = new Set<PlanCabinet>();
    for (const address of steps.flatMap((step) => (step.stage === stage ? step.elements : []))) {
      const cabinet = drawing.cabinetOf(address);
      if (!cabinet || seen.has(cabinet) || painted >= mostNumbers) continue;
      seen.add(cabinet);
      const before = placed.get(cabinet.address) ?? 0;
      placed.set(cabinet.address, before + 1);
      const { x0, y0, y1 } = boxAround(cabinet);
      const [x, y] = [at.x(x0), at.y((y0 + y1) / 2) + (before - 0.5) * (numberSize + 4)];
      paintNumber(brush, x, y, String(number + 1), stage === 'fabric' || stage === 'job' || stage === 'money');
      painted++;
    }
  }
}

function paintNumber(brush: Brush, x: number, y: number, text: string, isMild: boolean): void {
  const { ctx } = brush;
  ctx.beginPath();
  ctx.arc(x, y, numberSize / 2, 0, 2 * Math.PI);
  ctx.fillStyle = brush.color(isMild ? 'near' : 'over-fill');
  ctx.fill();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = brush.color('canvas');
  ctx.stroke();
  write(brush, text, x, y + 4, { size: 12, weight: 600, color: 'ink-inverse', align: 'center' });
}
