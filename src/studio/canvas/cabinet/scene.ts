/** Places of everything in the Cabinet view: the front with its units, and the board of one box beside it. Pure. */
import type { Path } from '../../../model/design/design.ts';
import { boardOf } from '../../../model/layout/board.ts';
import type { BoardItem, Elevation, ElevationSlot, PlanCabinet } from '../../../model/layout/layout.ts';
import { thingAt } from '../../../model/layout/walk.ts';
import { boxAround } from '../acts/navigate.ts';
import { type Drawing, elevationIn } from '../drawing.ts';
import type { Rect } from '../geometry/scale.ts';
import type { Role } from '../roles.ts';

/** Drawing units of this scene: a cabinet of 600 mm is 200 wide. */
export const cabinetSceneScale = 200 / 0.6;
export const rackWidth = 200;
export const unitHeight = 16;
const boardGap = 110;
const boardPad = 20;
/** At the left of a board, for the names of its rows. */
const gutter = 64;
const boardHead = 78;
const rowGap = 66;
const captionHeight = 28;
const arrowHeight = 22;

export interface SlotPlace extends Rect {
  readonly slot: ElevationSlot;
  readonly role: Role;
}

export interface ItemPlace extends Rect {
  readonly item: BoardItem;
  readonly role: Role;
}

export interface Caption {
  readonly hold: string;
  readonly role: Role;
  readonly count: number;
  readonly hidden: number;
  readonly x: number;
  readonly y: number;
}

export interface BoardPlace extends Rect {
  readonly box: Path;
  readonly items: readonly ItemPlace[];
  readonly captions: readonly Caption[];
}

export interface CabinetScene {
  /** Null when the box stands in no cabinet. */
  readonly cabinet: PlanCabinet | null;
  readonly elevation: Elevation | null;
  readonly rack: Rect | null;
  readonly slots: readonly SlotPlace[];
  readonly board: BoardPlace | null;
  readonly content: Rect;
}

export function cabinetScene(drawing: Drawing, inside: Path | null, selection: readonly Path[]): CabinetScene {
  const cabinet = cabinetShown(drawing, inside, selection);
  const elevation = cabinet && !cabinet.supply ? elevationIn(drawing, cabinet.address) : null;
  const rack = elevation ? { x: 0, y: 0, width: rackWidth, height: elevation.units * unitHeight } : null;
  const slots = elevation
    ? elevation.slots.map((slot): SlotPlace => ({ slot, role: drawing.role(slot), ...slotRect(elevation, slot) }))
    : [];
  const box = boxShown(drawing, cabinet, elevation, inside, selection);
  const board = box === undefined ? null : boardPlace(drawing, box, rack ? rackWidth + boardGap : 0);
  return { cabinet: cabinet ?? null, elevation, rack, slots, board, content: contentOf(rack, board) };
}

export function slotRect(elevation: Elevation, place: { readonly unit: number; readonly height: number }): Rect {
  return {
    x: 0,
    y: (elevation.units - (place.unit - 1) - place.height) * unitHeight,
    width: rackWidth,
    height: place.height * unitHeight,
  };
}

/** The lowest unit of a thing whose upper edge is at y. */
export function unitAt(elevation: Elevation, y: number, height: number): number {
  const unit = elevation.units - Math.round(y / unitHeight) - height + 1;
  return Math.min(Math.max(1, unit), Math.max(1, elevation.units - height + 1));
}

function cabinetShown(drawing: Drawing, inside: Path | null, selection: readonly Path[]): PlanCabinet | undefined {
  const { cabinets } = drawing.plan;
  if (inside !== null) {
    return drawing.cabinetOf(inside) ?? cabinets.find((cabinet) => cabinet.address.startsWith(`${inside}/`));
  }
  for (const address of selection) {
    const found = drawing.cabinetOf(address);
    if (found && !found.supply) return found;
  }
  return cabinets.find((cabinet) => !cabinet.supply);
}

/** The box that was entered, else the selected one of this cabinet, else its first. */
function boxShown(
  drawing: Drawing,
  cabinet: PlanCabinet | undefined,
  elevation: Elevation | null,
  inside: Path | null,
  selection: readonly Path[],
): Path | undefined {
  const isCabinet = (path: Path) => path === cabinet?.address;
  if (inside !== null && !isCabinet(inside) && thingAt(drawing.design, inside)?.block !== undefined) {
    if (thingAt(drawing.design, inside)?.shape !== 'group') return inside;
  }
  for (const address of selection) {
    for (let at: Path | null = address; at !== null && !isCabinet(at); at = boxAround(drawing, at)) {
      if (drawing.cabinetOf(at) !== cabinet) break;
      const thing = thingAt(drawing.design, at);
      if (thing?.block !== undefined && thing.shape !== 'group') return at;
    }
  }
  return elevation?.slots.find((slot) => slot.block !== undefined && !slot.off)?.address;
}

const sizes: Readonly<Record<Role, { readonly width: number; readonly height: number }>> = {
  switch: { width: 44, height: 46 },
  card: { width: 46, height: 88 },
  compute: { width: 110, height: 60 },
  cpu: { width: 98, height: 60 },
  nic: { width: 84, height: 60 },
  power: { width: 98, height: 60 },
  cool: { width: 98, height: 60 },
  manage: { width: 98, height: 60 },
};
/** From the top of a board: what leads out of it above, what computes in the middle, the rest below. */
const order: readonly Role[] = ['switch', 'card', 'compute', 'cpu', 'nic', 'manage', 'power', 'cool'];
const perLine = 16;
/** From one item to the next, in widths: a few things stand together in the middle. */
const widestPitch = 1.8;
/** Items of one hold that are drawn one by one. */
const mostPerHold = 128;
const leastWidth = 520;

export function boardPlace(drawing: Drawing, box: Path, x: number): BoardPlace {
  const { items } = boardOf(drawing.design, drawing.catalogue, box);
  const byHold = new Map<string, BoardItem[]>();
  for (const item of items) byHold.set(item.hold, [...(byHold.get(item.hold) ?? []), item]);
  const rows = [...byHold].map(([hold, list]) => ({ hold, list, role: drawing.role({ ...list[0], hold }) }));
  rows.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  const lineOf = (n: number) => Math.min(n, n > perLine ? Math.ceil(n / Math.ceil(n / perLine)) : perLine);
  const inner = rows.reduce(
    (most, { list, role }) => {
      const n = lineOf(Math.min(list.length, mostPerHold));
      return Math.max(most, n * (sizes[role].width + 8) - 8);
    },
    leastWidth - 2 * boardPad,
  );
  const placed: ItemPlace[] = [];
  const captions: Caption[] = [];
  let y = boardHead;
  for (const { hold, list, role } of rows) {
    const size = sizes[role];
    const shown = list.slice(0, mostPerHold);
    const columns = lineOf(shown.length);
    const pitch = columns > 1 ? Math.min(size.width * widestPitch, (inner - size.width) / (columns - 1)) : 0;
    const left = x + boardPad + gutter + (inner - size.width - pitch * (columns - 1)) / 2;
    // Arrows that lead out of the board stand on the switches.
    if (role === 'switch') y += arrowHeight;
    captions.push({
      hold,
      role,
      count: list.length,
      hidden: list.length - shown.length,
      x: x + boardPad,
      y: y + size.height / 2 - captionHeight / 2,
    });
    shown.forEach((item, k) => {
      const column = k % columns;
      const line = Math.floor(k / columns);
      placed.push({
        item,
        role,
        x: left + column * pitch,
        y: y + line * (size.height + 14),
        ...size,
      });
    });
    y += Math.ceil(shown.length / columns) * (size.height + 14) - 14 + rowGap;
  }
  const height = Math.max(180, y - (rows.length > 0 ? rowGap : 0) + boardPad);
  return { box, items: placed, captions, x, y: 0, width: inner + 2 * boardPad + gutter, height };
}

function contentOf(rack: Rect | null, board: Rect | null): Rect {
  const left = rack ? -40 : (board?.x ?? 0);
  const right = board ? board.x + board.width : rackWidth + 40;
  const bottom = Math.max(rack ? rack.height + 30 : 0, board ? board.y + board.height : 0, 200);
  return { x: left, y: -20, width: right - left, height: bottom + 20 };
}
