/** Paints the lens over the plan: kW of each cabinet against its limit, the feeds above the rows, coolant below. */
import { indexLabelOf, nameOf } from '../../../model/layout/label.ts';
import type { PlanCabinet } from '../../../model/layout/layout.ts';
import type { CoolingPicture, PowerPicture } from '../../../model/report/power-picture.ts';
import { rampOf } from '../../theme/tokens.ts';
import type { Drawing } from '../drawing.ts';
import { boxAround } from '../geometry/hit.ts';
import type { Camera } from '../geometry/scale.ts';
import type { Brush } from '../paint/brush.ts';
import { roundRect, write } from '../paint/brush.ts';
import { toScreen } from '../paint/hall-painter.ts';
import type { Say } from '../words.ts';
import { type CellLoad, cellLoad, isOver, kilowattText, knownText, stepOf, wantsDarkInk } from './cell-load.ts';
import { coolerBox, type FeedScene, type Loop } from './feed-scene.ts';
import type { Profile } from './lens-state.ts';
import type { Stand } from './stands.ts';

export interface PowerScene {
  readonly drawing: Drawing;
  readonly power: PowerPicture;
  readonly cooling: CoolingPicture | undefined;
  readonly stands: ReadonlyMap<string, Stand>;
  readonly feeds: FeedScene;
  readonly profile: Profile;
}

const nameFrom = 30;
const figureFrom = 26;
const limitFrom = 52;
const hatchStep = 6;

export function paintPower(brush: Brush, camera: Camera, scene: PowerScene, say: Say): void {
  const at = toScreen(camera);
  for (const cabinet of scene.drawing.plan.cabinets) {
    if (cabinet.off) continue;
    const { x0, y0, x1, y1 } = boxAround(cabinet);
    const box = { x: at.x(x0), y: at.y(y0), width: at.x(x1) - at.x(x0), height: at.y(y1) - at.y(y0) };
    if (box.x > brush.width || box.y > brush.height || box.x + box.width < 0 || box.y + box.height < 0) continue;
    paintCell(brush, scene, cabinet, box, say);
  }
  paintLines(brush, camera, scene.feeds);
  for (const loop of scene.feeds.loops) paintLoop(brush, camera, loop);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function paintCell(brush: Brush, scene: PowerScene, cabinet: PlanCabinet, box: Box, say: Say): void {
  const { ctx, theme } = brush;
  const stand = scene.stands.get(cabinet.address);
  const kind = stand && scene.power.cabinets[stand.kind];
  if (!kind) {
    paintCoolerCell(brush, scene, cabinet, box);
    return;
  }
  const load = cellLoad(kind, scene.profile, scene.power.capShare);
  const ramp = rampOf(theme, 'ember');
  const fill = load.share === null ? brush.color('sunken') : (ramp[stepOf(load.share, ramp.length)] as string);
  const inset = Math.min(2, box.width / 40);
  roundRect(ctx, box.x + inset, box.y, box.width - 2 * inset, box.height, Math.min(3, box.width / 16));
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = brush.color(load.share === null ? 'control' : 'line');
  if (load.share === null) ctx.setLineDash([2, 2]);
  ctx.stroke();
  ctx.setLineDash([]);
  if (isOver(load.share)) paintOver(brush, box, inset);
  if (box.width >= figureFrom) paintCellText(brush, scene, cabinet, box, load, fill, kind, say);
}

/** Above its limit: hatch, thick edge, triangle. */
function paintOver(brush: Brush, { x, y, width, height }: Box, inset: number): void {
  const { ctx } = brush;
  ctx.save();
  ctx.clip();
  ctx.beginPath();
  for (let offset = -height; offset < width; offset += hatchStep) {
    ctx.moveTo(x + offset, y + height);
    ctx.lineTo(x + offset + height, y);
  }
  ctx.strokeStyle = brush.color('over');
  ctx.lineWidth = 1.5;
  ctx.stroke();
  ctx.restore();
  roundRect(ctx, x + inset, y, width - 2 * inset, height, 3);
  ctx.lineWidth = 3;
  ctx.strokeStyle = brush.color('over');
  ctx.stroke();
  if (width < 14) return;
  const size = Math.min(9, width / 5);
  ctx.beginPath();
  ctx.moveTo(x + width, y - size);
  ctx.lineTo(x + width + size, y + size * 0.7);
  ctx.lineTo(x + width - size, y + size * 0.7);
  ctx.closePath();
  ctx.fillStyle = brush.color('over');
  ctx.fill();
  ctx.strokeStyle = brush.color('canvas');
  ctx.lineWidth = 1.5;
  ctx.stroke();
}

function paintCellText(
  brush: Brush,
  { drawing }: PowerScene,
  cabinet: PlanCabinet,
  box: Box,
  load: CellLoad,
  fill: string,
  kind: PowerScene['power']['cabinets'][number],
  say: Say,
): void {
  const isLightInk = load.share !== null && !wantsDarkInk(fill);
  // The ramps run the other way in the dark theme: whichever of the two inks is dark there.
  const [dark, light] =
    brush.theme === 'light' ? (['ink1', 'ink-inverse'] as const) : (['ink-inverse', 'ink1'] as const);
  const ink = load.share === null ? 'ink1' : isLightInk ? light : dark;
  const { x, y, width, height } = box;
  const pad = Math.max(3, width / 16);
  const small = Math.min(13, Math.max(8.5, width / 9));
  if (width >= nameFrom && height > 3.5 * small) {
    const { design } = drawing;
    const names = [nameOf(design, cabinet.address), indexLabelOf(cabinet.address)];
    const share = load.share === null ? '' : `${Math.round(load.share * 100)} %`;
    const shareWidth = share === '' ? 0 : brush.ctx.measureText(share).width + 8;
    const look = { size: small, weight: 600, color: ink } as const;
    names.find((name) =>
      write(brush, name, x + pad, y + small + pad, { ...look, within: width - 2 * pad - shareWidth }),
    );
    if (share !== '')
      write(brush, share, x + width - pad, y + small + pad, {
        size: small,
        color: ink,
        align: 'right',
        within: width - 2 * pad,
      });
  }
  const big = Math.min(26, Math.max(10, width / 4.2));
  const at = y + height / 2 + big * 0.2;
  const figure = knownText(load.loadW, load.isComplete);
  write(brush, figure, x + width / 2, at, { size: big, weight: 500, color: ink, align: 'center', within: width - 4 });
  if (width < limitFrom) return;
  const limit =
    load.limitW === null ? say('power.cell.no-limit') : say('power.cell.of', { limit: kilowattText(load.limitW) });
  const below = { size: small, color: ink, align: 'center', within: width - 6 } as const;
  if (!write(brush, limit, x + width / 2, at + small * 1.5, below))
    write(brush, 'kW', x + width / 2, at + small * 1.5, below);
  if (kind.shelves.length > 0 && height > 8 * small) {
    const shelves = kind.shelves.map(({ way, count }) => `${way} ${count}`).join(' · ');
    write(brush, say('power.cell.shelves', { shelves }), x + width / 2, y + height - pad, below);
  }
}

/** A cooling module that stands in a row. */
function paintCoolerCell(brush: Brush, { cooling }: PowerScene, cabinet: PlanCabinet, box: Box): void {
  const [, id, number] = /^(.*)\[(\d+)\]$/.exec(cabinet.address) ?? [];
  if (!cabinet.supply || id === undefined || box.width < figureFrom) return;
  const cooler = cooling?.coolers.find(
    ({ addresses }) =>
      addresses.some((address) => address.startsWith(`${id}[`)) &&
      addresses.some((address) => {
        const [, from, to = from] = /\[(\d+)(?:\.\.(\d+))?\]/.exec(address) ?? [];
        return Number(from) <= Number(number) && Number(number) <= Number(to);
      }),
  );
  if (!cooler) return;
  const look = {
    size: Math.min(14, Math.max(9, box.width / 7)),
    color: 'ink1',
    align: 'center',
    within: box.width - 4,
  } as const;
  const middle = box.y + box.height / 2;
  write(brush, knownText(cooler.heatW.value, cooler.isComplete), box.x + box.width / 2, middle, {
    ...look,
    weight: 600,
  });
  const rated = cooler.ratedW === null ? '?' : kilowattText(cooler.ratedW);
  write(brush, `/ ${rated} kW`, box.x + box.width / 2, middle + look.size * 1.4, look);
}

function strokeOfWay(brush: Brush, way: number, ways: number, width: number): void {
  const { ctx } = brush;
  ctx.lineWidth = width;
  ctx.strokeStyle = brush.color(ways === 1 ? 'ink2' : way === 0 ? 'feed-a' : way === 1 ? 'feed-b' : 'ink2');
  ctx.setLineDash(ways === 1 || way === 0 ? [] : way === 1 ? [3 * width, 1.6 * width] : [width, 1.6 * width]);
}

/** A solid, B dashed, others dotted; the letter stands at the end of every line. */
function paintLines(brush: Brush, camera: Camera, { lines, segments }: FeedScene): void {
  const at = toScreen(camera);
  const { ctx } = brush;
  const thick = Math.max(1, Math.min(4, at.scale * 0.02));
  for (const { points, way, ways } of lines) {
    ctx.beginPath();
    // The first point of a path is where a line to it begins, too.
    for (const [x, y] of points) ctx.lineTo(at.x(x), at.y(y));
    strokeOfWay(brush, way, ways, thick * 0.7);
    ctx.stroke();
  }
  ctx.setLineDash([]);
  for (const { drops, isLast, way, ways, x0, x1, y } of segments) {
    const level = at.y(y);
    if (level > brush.height + 40 || level < -400) continue;
    ctx.beginPath();
    ctx.moveTo(at.x(x0), level);
    ctx.lineTo(at.x(x1), level);
    strokeOfWay(brush, way, ways, thick);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.lineWidth = thick * 0.6;
    ctx.beginPath();
    for (const [x, edge] of drops) {
      ctx.moveTo(at.x(x), level);
      ctx.lineTo(at.x(x), at.y(edge));
    }
    ctx.stroke();
    ctx.beginPath();
    for (const [x] of drops) ctx.rect(at.x(x) - thick * 0.8, level - thick * 0.8, thick * 1.6, thick * 1.6);
    ctx.fillStyle = ctx.strokeStyle;
    ctx.fill();
    if (isLast && ways > 1 && at.scale > 60)
      write(brush, String.fromCharCode(65 + way), at.x(x1) + 4, level + 4, {
        size: 11,
        weight: 600,
        color: way === 0 ? 'feed-a' : way === 1 ? 'feed-b' : 'ink2',
      });
  }
  ctx.setLineDash([]);
}

/** Cold above, warm below. */
function paintLoop(brush: Brush, camera: Camera, { box, drops, name, x0, x1, y }: Loop): void {
  const at = toScreen(camera);
  const { ctx } = brush;
  const thick = Math.max(1, Math.min(4, at.scale * 0.02));
  for (const [color, down, aside] of [
    ['cold', 0, -0.04],
    ['hot', 0.07, 0.04],
  ] as const) {
    const level = at.y(y + down);
    ctx.beginPath();
    ctx.moveTo(at.x(x0), level);
    ctx.lineTo(at.x(x1), level);
    for (const [x, edge] of drops) {
      ctx.moveTo(at.x(x + aside), at.y(edge));
      ctx.lineTo(at.x(x + aside), level);
    }
    if (box) {
      const into = at.x(box.x + coolerBox.width / 2 + aside);
      ctx.moveTo(into, level);
      ctx.lineTo(into, at.y(box.y));
    }
    ctx.strokeStyle = brush.color(color);
    ctx.lineWidth = thick * 0.8;
    ctx.stroke();
  }
  if (!box && at.scale > 60)
    write(brush, name, at.x(x1), at.y(y + 0.07) + 14, { size: 11, weight: 600, color: 'kind-cool', align: 'right' });
}
