/** A part carried from the palette over the hall: a ghost, a place that follows, and the drop. */
import { useEffect } from 'react';
import { shortNameOf } from '../../../model/layout/label.ts';
import { footprintOf } from '../../../model/layout/sizes.ts';
import { sayRef } from '../../../text/index.ts';
import { studio, useStudio } from '../../store/current-studio.ts';
import type { Carried } from '../../store/state.ts';
import { firstFreeUnit, kindOfPlaceable, placeInSlot } from '../acts/place.ts';
import { setDrag } from '../drag/drag-state.ts';
import { type FloorSession, floorSession } from '../drag/floor-session.ts';
import { watchCarry } from '../drag/watch-carry.ts';
import { type Drawing, drawingOf, elevationIn } from '../drawing.ts';
import type { Stage } from '../flow/stage-context.ts';
import { cabinetAt } from '../geometry/hit.ts';
import { unitsPerMetre } from '../geometry/scale.ts';
import { carrySupply } from '../lens-power/carry-supply.ts';
import { sayIn } from '../words.ts';
import { boxOf } from './frames.ts';

export function useCarriedOverFloor(stage: Stage): void {
  const carried = useStudio((state) => state.carried);
  useEffect(() => {
    if (carried?.by !== 'pointer') return;
    return carried.supply === undefined ? carry(carried, stage) : carrySupply(carried, carried.supply, stage);
  }, [carried, stage]);
}

/** The drawing is the one from before the carry: places must not run away from under the pointer. */
function carry(carried: Carried, stage: Stage): () => void {
  const drawing = drawingOf(studio.state().gesture?.before ?? studio.state().design);
  const isCabinet = kindOfPlaceable(drawing, carried) === 'cabinet';
  const part = carried.part ?? (carried.block === undefined ? undefined : drawing.design.blocks[carried.block]?.part);
  const size = footprintOf(drawing.catalogue)(part === undefined ? {} : { part });
  let session: FloorSession | null = null;
  let ready = false;
  const leave = (): void => {
    session?.cancel();
    session = null;
    if (ready) studio.cancelGesture();
    ready = false;
    setDrag(null);
  };
  return watchCarry(stage, {
    over(event) {
      const [ux, uy] = stage.toDrawing(event.clientX, event.clientY);
      const [x, y] = [ux / unitsPerMetre, uy / unitsPerMetre];
      if (!isCabinet) {
        ready = overCabinet(drawing, carried, x, y, event);
        return;
      }
      session ??= floorSession(drawing, {
        cabinets: [],
        thing: carried,
        name: carried.name,
        size,
        grab: [size.width / 2, size.depth / 2],
      });
      session.move(x, y, [event.clientX, event.clientY], { free: event.ctrlKey || event.metaKey, copy: true });
    },
    leave,
    drop() {
      if (session) session.drop();
      else if (ready) studio.closeGesture();
      session = null;
      ready = false;
      setDrag(null);
    },
  });
}

/** A tray over a cabinet goes into its first free slot. True when it would be placed. */
function overCabinet(drawing: Drawing, carried: Carried, x: number, y: number, event: PointerEvent): boolean {
  const say = sayIn(studio.state().language);
  const pointer = [event.clientX, event.clientY] as const;
  const cabinet = cabinetAt(drawing.index, x, y);
  const refuse = (detail: string, targets = cabinet ? [boxOf(cabinet)] : []): false => {
    if (studio.state().gesture) studio.cancelGesture();
    const chip = { title: say('canvas.chip.nowhere', { name: carried.name }), detail, refused: true };
    setDrag({ pointer, chip, refused: true, ghosts: [], targets });
    return false;
  };
  if (!cabinet || cabinet.supply) return refuse(say('canvas.why.needs-cabinet'), []);
  const elevation = elevationIn(drawing, cabinet.address);
  const unit = firstFreeUnit(drawing, elevation, carried);
  if (typeof unit !== 'number') return refuse(say(unit.key, unit.params));
  const made = placeInSlot(drawing, carried, cabinet.address, unit, studio.state().scope);
  if (!made.ok) return refuse(say(made.why.key, made.why.params));
  if (!studio.state().gesture) studio.openGesture('canvas.step.place');
  const refusal = studio.amend(made.edit);
  if (refusal) {
    const params = { where: refusal.where, ...refusal.params };
    return refuse(sayRef(studio.state().language, { key: `refusal.${refusal.code}`, params }));
  }
  const slots = `${shortNameOf(drawing.design, cabinet.address)} ${elevation.standard}${unit}`;
  const isBox = drawing.part(carried.part)?.kind === 'node';
  const chip = {
    title: say('canvas.chip.slot', { name: carried.name, slots }),
    ...(isBox && { detail: say('canvas.chip.empty') }),
    refused: false,
  };
  setDrag({ pointer, chip, refused: false, ghosts: [], targets: [boxOf(cabinet)] });
  return true;
}
