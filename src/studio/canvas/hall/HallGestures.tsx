/** What pointers do in the hall: select, marquee, move cabinets, go in, and take what the palette lends. */
import { type RefObject, useEffect } from 'react';
import type { Path } from '../../../model/design/design.ts';
import { nameOf } from '../../../model/layout/label.ts';
import type { PlanCabinet } from '../../../model/layout/layout.ts';
import { studio, useStudio } from '../../store/current-studio.ts';
import { enterThing } from '../acts/navigate.ts';
import { selectedThings } from '../acts/selected.ts';
import { setDrag } from '../drag/drag-state.ts';
import { floorSession } from '../drag/floor-session.ts';
import { followPointer } from '../drag/follow-pointer.ts';
import type { Drawing } from '../drawing.ts';
import { type Stage, useStage } from '../flow/stage-context.ts';
import { cabinetAt, cabinetsIn, marqueeOf, pickFrom, toCabinet } from '../geometry/hit.ts';
import { detailAt, isNearer, type Level, unitsPerMetre } from '../geometry/scale.ts';
import { addressIn, pathInside } from '../interior.ts';
import { useCarriedOverFloor } from './use-carried.ts';

/** Cabinets this wide on screen show what is in them, so a second click can reach it. */
const reachFrom = 48;

export function HallGestures({
  drawing,
  level,
}: {
  readonly drawing: Drawing;
  readonly level: RefObject<Level | undefined>;
}) {
  const stage = useStage();
  const tool = useStudio((state) => state.tool);
  useCarriedOverFloor(stage);
  useEffect(() => {
    const element = stage.element();
    if (!element) return;
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || isOverlay(event.target) || tool === 'hand') return;
      press(event, drawing, stage, level.current);
    };
    const open = (event: MouseEvent): void => {
      if (isOverlay(event.target)) return;
      const path = pathAt(drawing, stage, level.current, event);
      const [cabinet] = path;
      if (cabinet !== undefined)
        enterThing(drawing, studio.state().selection.find((at) => path.includes(at)) ?? cabinet);
    };
    // The menu is of what lies under the pointer; of all that is selected, when it is one of it.
    const menu = (event: MouseEvent): void => {
      if (isOverlay(event.target) || (event.clientX === 0 && event.clientY === 0)) return;
      const path = pathAt(drawing, stage, level.current, event);
      const { selection } = studio.state();
      const isSelected = selectedThings(drawing, selection).some((at) => path.includes(at));
      if (!isSelected) studio.select(path.slice(0, 1));
    };
    element.addEventListener('contextmenu', menu);
    element.addEventListener('pointerdown', down);
    element.addEventListener('dblclick', open);
    return () => {
      element.removeEventListener('contextmenu', menu);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('dblclick', open);
    };
  }, [stage, drawing, level, tool]);
  return null;
}

export const isOverlay = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-over-drawing]') !== null;

/** Addresses under the pointer, outermost first. */
function pathAt(
  drawing: Drawing,
  stage: Stage,
  level: Level | undefined,
  event: { readonly clientX: number; readonly clientY: number },
): readonly Path[] {
  const [ux, uy] = stage.toDrawing(event.clientX, event.clientY);
  const [x, y] = [ux / unitsPerMetre, uy / unitsPerMetre];
  const cabinet = cabinetAt(drawing.index, x, y);
  if (!cabinet) return [];
  const wide = cabinet.width * unitsPerMetre * stage.camera().zoom;
  if (cabinet.supply || cabinet.off || wide < reachFrom || !isNearer(level ?? 'site', 'hall')) return [cabinet.address];
  const [inX, inY] = toCabinet(cabinet, x, y);
  const inside = pathInside(drawing.interior(cabinet, detailAt(level)), inX * unitsPerMetre, inY * unitsPerMetre);
  return [cabinet.address, ...inside.map((cell) => addressIn(cabinet, cell))];
}

function press(event: PointerEvent, drawing: Drawing, stage: Stage, level: Level | undefined): void {
  const path = pathAt(drawing, stage, level, event);
  const cabinet = path[0] === undefined ? undefined : drawing.cabinet(path[0]);
  const { tool } = studio.state();
  const click = (up: PointerEvent): void => clickOn(path, up, tool === 'wire');
  // The wire tool picks elements and moves nothing.
  if (tool === 'wire') followPointer(event, { move: () => {}, drop: () => {}, cancel: () => {}, click });
  else if (!cabinet || event.shiftKey) followPointer(event, marquee(event, drawing, stage, click));
  else if (cabinet.supply) followPointer(event, { move: () => {}, drop: () => {}, cancel: () => {}, click });
  else followPointer(event, drag(event, drawing, stage, cabinet, click));
}

/** The second press of a double click enters; it must not select one deeper first. */
const doubleClickMs = 400;
let lastClick = { at: 0, path: '' };

function clickOn(path: readonly Path[], event: PointerEvent, deepest: boolean): void {
  const { selection } = studio.state();
  const second = event.timeStamp - lastClick.at < doubleClickMs && path[0] === lastClick.path;
  lastClick = { at: event.timeStamp, path: path[0] ?? '' };
  if (second && !deepest && !event.ctrlKey && !event.shiftKey && !event.altKey) return;
  const picked = pickFrom(path, selection, deepest || event.ctrlKey || event.metaKey);
  if (picked === undefined) {
    if (!event.shiftKey && !event.altKey) studio.select([]);
  } else if (event.altKey) studio.select([picked], 'remove');
  else if (event.shiftKey) studio.select([path[0] ?? picked], selection.includes(path[0] ?? picked) ? 'remove' : 'add');
  else studio.select([picked]);
}

function marquee(down: PointerEvent, drawing: Drawing, stage: Stage, click: (event: PointerEvent) => void) {
  const from = stage.toDrawing(down.clientX, down.clientY);
  const inMetres = (point: readonly [number, number]) => [point[0] / unitsPerMetre, point[1] / unitsPerMetre] as const;
  const found = (event: PointerEvent): readonly Path[] => {
    const { box, how } = marqueeOf(inMetres(from), inMetres(stage.toDrawing(event.clientX, event.clientY)));
    return cabinetsIn(drawing.index, box, how).map((cabinet) => cabinet.address);
  };
  return {
    move(event: PointerEvent): void {
      const to = stage.toDrawing(event.clientX, event.clientY);
      const rect = {
        x: Math.min(from[0], to[0]),
        y: Math.min(from[1], to[1]),
        width: Math.abs(to[0] - from[0]),
        height: Math.abs(to[1] - from[1]),
      };
      setDrag({ marquee: rect });
    },
    drop(event: PointerEvent): void {
      setDrag(null);
      studio.select(found(event), event.altKey ? 'remove' : event.shiftKey ? 'add' : 'replace');
    },
    cancel(): void {
      setDrag(null);
    },
    click,
  };
}

function drag(
  down: PointerEvent,
  drawing: Drawing,
  stage: Stage,
  grabbed: PlanCabinet,
  click: (event: PointerEvent) => void,
) {
  const [ux, uy] = stage.toDrawing(down.clientX, down.clientY);
  let session: ReturnType<typeof floorSession> | null = null;
  return {
    start(): void {
      const { selection } = studio.state();
      if (!selection.includes(grabbed.address)) studio.select([grabbed.address]);
      const others = studio
        .state()
        .selection.flatMap((address) => drawing.cabinet(address) ?? [])
        .filter((cabinet) => cabinet !== grabbed && !cabinet.supply);
      session = floorSession(drawing, {
        cabinets: [grabbed, ...others],
        name: nameOf(drawing.design, grabbed.address),
        size: grabbed,
        grab: [ux / unitsPerMetre - grabbed.x, uy / unitsPerMetre - grabbed.y],
      });
    },
    move(event: PointerEvent): void {
      const [x, y] = stage.toDrawing(event.clientX, event.clientY);
      session?.move(x / unitsPerMetre, y / unitsPerMetre, [event.clientX, event.clientY], {
        free: event.ctrlKey || event.metaKey,
        copy: event.altKey,
      });
    },
    drop(): void {
      session?.drop();
    },
    cancel(): void {
      session?.cancel();
    },
    click,
  };
}
