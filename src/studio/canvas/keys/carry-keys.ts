/** A part from the palette placed by keys: arrows move its ghost over the legal places, Enter puts it there. */
import { footprintOf } from '../../../model/layout/sizes.ts';
import { sayRef } from '../../../text/index.ts';
import { studio } from '../../store/current-studio.ts';
import type { Carried } from '../../store/state.ts';
import type { Direction } from '../acts/navigate.ts';
import { firstFreeUnit, heightOf, kindOfPlaceable, placeInSlot, placeOnBoard } from '../acts/place.ts';
import { cabinetScene } from '../cabinet/scene.ts';
import { dragNow, setDrag } from '../drag/drag-state.ts';
import { type FloorSession, floorSession } from '../drag/floor-session.ts';
import { type SlotSession, slotSession } from '../drag/slot-session.ts';
import { type Drawing, drawingOf } from '../drawing.ts';
import { nextFit } from '../geometry/free-slots.ts';
import { type FloorTarget, tile } from '../geometry/snap.ts';
import { announce } from '../twin/announce.ts';
import { type Say, sayIn } from '../words.ts';

interface Carrying {
  readonly carried: Carried;
  move(direction: Direction, far: boolean): void;
  drop(): boolean;
  cancel(): void;
}

let carrying: Carrying | null = null;

/** Called when a part is lent to the keys; the ghost starts at the most likely place. */
export function beginCarry(carried: Carried): void {
  carrying?.cancel();
  const { design, view, selection, language } = studio.state();
  const drawing = drawingOf(design);
  // The Cabinet view without an entered box shows one all the same.
  const inside =
    view === 'cabinet'
      ? (studio.state().inside ?? cabinetScene(drawing, null, selection).cabinet?.address ?? null)
      : null;
  const say = sayIn(language);
  if (kindOfPlaceable(drawing, carried) === 'cabinet' && inside === null) carrying = overFloor(drawing, carried);
  else carrying = overInside(drawing, carried, say, inside, selection);
  announce(`${carried.name}. ${say('canvas.chip.keys')}`);
}

export function moveCarried(direction: Direction, far: boolean): boolean {
  if (!carrying) return false;
  carrying.move(direction, far);
  const { chip } = dragNow();
  if (chip) announce([chip.title, chip.detail].filter(Boolean).join('. '));
  return true;
}

export function dropCarried(): boolean {
  if (!carrying) return false;
  const { name } = carrying.carried;
  const placed = carrying.drop();
  carrying = null;
  setDrag(null);
  studio.carry(null);
  if (placed) announce(sayIn(studio.state().language)('canvas.say.placed', { name }));
  return true;
}

export function layDown(): boolean {
  carrying?.cancel();
  carrying = null;
  setDrag(null);
  studio.carry(null);
  announce(sayIn(studio.state().language)('canvas.say.cancelled'));
  return true;
}

function overFloor(drawing: Drawing, carried: Carried): Carrying {
  const part = carried.part ?? (carried.block === undefined ? undefined : drawing.design.blocks[carried.block]?.part);
  const size = footprintOf(drawing.catalogue)(part === undefined ? {} : { part });
  const session: FloorSession = floorSession(drawing, {
    cabinets: [],
    thing: carried,
    name: carried.name,
    size,
    grab: [0, 0],
  });
  const targets = floorTargets(drawing, size.depth);
  let at = Math.max(
    0,
    targets.findLastIndex((target) => target.kind === 'row'),
  );
  const show = (): void => {
    const target = targets[at];
    if (target) session.moveTo(target, null);
  };
  show();
  return {
    carried,
    move(direction, far) {
      const step = (far ? 10 : 1) * (direction === 'right' ? 1 : direction === 'left' ? -1 : 0);
      if (step !== 0) at = Math.min(Math.max(0, at + step), targets.length - 1);
      else at = rowBeside(targets, at, direction === 'down' ? 1 : -1);
      show();
    },
    drop: () => session.drop(),
    cancel: () => session.cancel(),
  };
}

/** Every place in every row, and a new row behind them all. */
function floorTargets(drawing: Drawing, depth: number): readonly FloorTarget[] {
  const { rows, cabinets, y, depth: floor } = drawing.plan;
  const targets: FloorTarget[] = [];
  for (const row of rows) {
    if (row.id === '') continue;
    const standing = cabinets.filter((cabinet) => cabinet.row === row.id);
    standing.forEach((cabinet, place) => {
      targets.push({ kind: 'row', row: row.id, place, next: false, x: cabinet.x, y: cabinet.y });
    });
    const end = row.x + row.length;
    const rowY = row.faces === 1 ? row.y + row.depth - depth : row.y;
    targets.push({ kind: 'row', row: row.id, place: standing.length, next: true, x: end, y: rowY });
  }
  const behind = rows.length === 0 ? 0 : Math.ceil((y + floor + 2 * tile) / tile) * tile;
  targets.push({ kind: 'free', x: 0, y: Math.round(behind * 1e3) / 1e3, snapped: 'tile' });
  return targets;
}

/** The end of the next row, or of the one before. */
function rowBeside(targets: readonly FloorTarget[], at: number, step: 1 | -1): number {
  const rowOf = (target: FloorTarget | undefined) => (target?.kind === 'row' ? target.row : '');
  const own = rowOf(targets[at]);
  let next = at;
  while (next >= 0 && next < targets.length && rowOf(targets[next]) === own) next += step;
  if (next < 0 || next >= targets.length) return at;
  const row = rowOf(targets[next]);
  return targets.findLastIndex((target) => rowOf(target) === row);
}

/** Into the cabinet or onto the board that is open or selected. */
function overInside(
  drawing: Drawing,
  carried: Carried,
  say: Say,
  inside: string | null,
  selection: readonly string[],
): Carrying {
  const kind = kindOfPlaceable(drawing, carried);
  const scene = cabinetScene(drawing, inside, selection);
  const refuse = (detail: string): Carrying => {
    const title = say('canvas.chip.nowhere', { name: carried.name });
    setDrag({ pointer: null, chip: { title, detail, refused: true } });
    return { carried, move: () => {}, drop: () => false, cancel: () => setDrag(null) };
  };
  if (kind === 'cabinet') return refuse(say('canvas.why.needs-floor'));
  const target = inside ?? selection.at(-1);
  const isOnBoard = target !== undefined && scene.board !== null && scene.board.box === boxOf(drawing, target);
  if (kind === 'element' && isOnBoard && scene.board) return onBoard(drawing, carried, scene.board.box, say);
  if (!scene.cabinet || !scene.elevation) return refuse(say('canvas.why.needs-cabinet'));
  if (inside === null) return intoCabinet(drawing, carried, scene.cabinet.address, say, refuse);
  const { elevation } = scene;
  const height = heightOf(drawing, carried);
  const first = firstFreeUnit(drawing, elevation, carried);
  if (typeof first !== 'number') return refuse(say(first.key, first.params));
  const session: SlotSession = slotSession(drawing, scene, { thing: carried, name: carried.name, grab: 0 });
  let unit = first;
  session.moveTo(unit);
  return {
    carried,
    move(direction, far) {
      if (direction === 'left' || direction === 'right') return;
      const step = direction === 'up' ? 1 : -1;
      let next = unit + step;
      if (far) {
        const fit = step === 1 ? nextFit(elevation, height, next) : undefined;
        next = fit ?? next;
      }
      unit = Math.min(Math.max(1, next), elevation.units - height + 1);
      session.moveTo(unit);
    },
    drop: () => session.drop(),
    cancel: () => session.cancel(),
  };
}

function boxOf(drawing: Drawing, address: string): string | undefined {
  for (let at = address; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    if (drawing.cabinet(at)) return undefined;
    const scene = cabinetScene(drawing, at, []);
    if (scene.board?.box === at) return at;
  }
  return undefined;
}

/** In the hall: into the first free slot of the selected cabinet, at once. */
function intoCabinet(
  drawing: Drawing,
  carried: Carried,
  cabinet: string,
  say: Say,
  refuse: (detail: string) => Carrying,
): Carrying {
  const scene = cabinetScene(drawing, cabinet, []);
  if (!scene.elevation) return refuse(say('canvas.why.needs-cabinet'));
  const unit = firstFreeUnit(drawing, scene.elevation, carried);
  if (typeof unit !== 'number') return refuse(say(unit.key, unit.params));
  const made = placeInSlot(drawing, carried, cabinet, unit, studio.state().scope);
  return pending(carried, made, `${cabinet} ${scene.elevation.standard}${unit}`, say, refuse);
}

function onBoard(drawing: Drawing, carried: Carried, box: string, say: Say): Carrying {
  const made = placeOnBoard(drawing, carried, box, studio.state().scope);
  const refuse = (detail: string): Carrying => {
    setDrag({ pointer: null, chip: { title: carried.name, detail, refused: true } });
    return { carried, move: () => {}, drop: () => false, cancel: () => setDrag(null) };
  };
  return pending(carried, made, box, say, refuse);
}

function pending(
  carried: Carried,
  made: ReturnType<typeof placeOnBoard>,
  where: string,
  say: Say,
  refuse: (detail: string) => Carrying,
): Carrying {
  if (!made.ok) return refuse(say(made.why.key, made.why.params));
  studio.openGesture('canvas.step.place');
  const refusal = studio.amend(made.edit);
  if (refusal) {
    studio.cancelGesture();
    const params = { where: refusal.where, ...refusal.params };
    return refuse(sayRef(studio.state().language, { key: `refusal.${refusal.code}`, params }));
  }
  setDrag({
    pointer: null,
    chip: { title: say('canvas.chip.slot', { name: carried.name, slots: where }), refused: false },
  });
  return {
    carried,
    move: () => {},
    drop() {
      studio.closeGesture();
      return true;
    },
    cancel: () => studio.cancelGesture(),
  };
}
