/** One drag within a cabinet: a tray that is there to other units, or one from the palette into free ones. */

import { alike } from '../../../model/design/tree.ts';
import { shortNameOf } from '../../../model/layout/label.ts';
import type { ElevationSlot } from '../../../model/layout/layout.ts';
import { holdsOf } from '../../../model/layout/walk.ts';
import { sayRef } from '../../../text/index.ts';
import { studio } from '../../store/current-studio.ts';
import { moveInCabinet } from '../acts/change.ts';
import { heightOf, type Placeable, type Placing, placeInSlot, refuseInSlot } from '../acts/place.ts';
import { type CabinetScene, rackWidth, slotRect, unitAt } from '../cabinet/scene.ts';
import { type Drawing, drawingOf, elevationIn } from '../drawing.ts';
import { fitsAt, freeRuns } from '../geometry/free-slots.ts';
import { sayIn } from '../words.ts';
import { type Chip, setDrag } from './drag-state.ts';

export interface SlotLoad {
  readonly slot?: ElevationSlot;
  readonly thing?: Placeable;
  readonly name?: string;
  /** From the upper edge of the carried to the pointer, drawing units. */
  readonly grab: number;
}

export interface SlotSession {
  move(point: readonly [number, number], page: readonly [number, number] | null): void;
  /** The lowest unit is known (keys). */
  moveTo(unit: number): void;
  drop(): boolean;
  cancel(): void;
}

export function slotSession(drawing: Drawing, scene: CabinetScene, load: SlotLoad): SlotSession {
  const { cabinet, elevation } = scene;
  const say = sayIn(studio.state().language);
  const name = load.slot ? shortNameOf(drawing.design, load.slot.address) : (load.name ?? '');
  const height = load.slot?.height ?? (load.thing ? heightOf(drawing, load.thing) : 1);
  const except = new Set(load.slot ? [load.slot.address] : []);
  let last: number | null = null;
  let chip: Chip | null = null;
  let standing = false;
  if (!cabinet || !elevation) throw new Error('a slot session needs a cabinet');
  const { standard } = elevation;
  const slotsText = (unit: number): string =>
    height === 1 ? `${standard}${unit}` : `${standard}${unit}–${standard}${unit + height - 1}`;
  const fits = freeRuns(elevation, except)
    .filter((run) => run.height >= height)
    .map((run) => slotRect(elevation, run));

  function refuse(detail: string): void {
    if (studio.state().gesture) studio.cancelGesture();
    standing = false;
    chip = { title: say('canvas.chip.slot', { name, slots: slotsText(last ?? 1) }), detail, refused: true };
  }

  function apply(unit: number): void {
    if (!cabinet || !elevation) return;
    const misplaced = load.thing && refuseInSlot(drawing, load.thing);
    if (misplaced) {
      refuse(say(misplaced.key, misplaced.params));
      return;
    }
    const fit = fitsAt(elevation, unit, height, except);
    if (!fit.ok) {
      const { needs: units, free, by } = fit;
      const top = elevation.units;
      refuse(
        by === undefined
          ? say('canvas.why.too-high', { units, unit, free, standard, top })
          : say('canvas.why.taken', { units, unit, free, standard, by: shortNameOf(drawing.design, by) }),
      );
      return;
    }
    if (load.slot?.dealt) {
      refuse(say('canvas.why.dealt'));
      return;
    }
    const made = editFor(unit);
    if (made === null) {
      if (studio.state().gesture) studio.cancelGesture();
      standing = false;
      chip = { title: say('canvas.chip.slot', { name, slots: slotsText(unit) }), refused: false };
      return;
    }
    if (!made.ok) {
      refuse(say(made.why.key, made.why.params));
      return;
    }
    if (!studio.state().gesture) studio.openGesture(load.slot ? 'canvas.step.move' : 'canvas.step.place');
    const refusal = studio.amend(made.edit);
    if (refusal) {
      const params = { where: refusal.where, ...refusal.params };
      refuse(sayRef(studio.state().language, { key: `refusal.${refusal.code}`, params }));
      return;
    }
    standing = true;
    const added = cardsOf(drawingOf(studio.state().design), cabinet.address) - cardsOf(drawing, cabinet.address);
    const n = studio.state().scope === 'type' ? alike(drawing.design, cabinet.address) : 1;
    const details = [
      ...(added > 0 ? [say('canvas.chip.adds', { n: added * n })] : []),
      ...(load.thing && isEmptyBox(drawing, load.thing) ? [say('canvas.chip.empty')] : []),
      ...(n > 1 ? [say('canvas.chip.all-alike', { n })] : []),
    ];
    chip = {
      title: say('canvas.chip.slot', { name, slots: slotsText(unit) }),
      ...(details.length > 0 && { detail: details.join(' · ') }),
      refused: false,
    };
  }

  function editFor(unit: number): Placing | null {
    if (!cabinet) return null;
    const { scope } = studio.state();
    if (load.thing) return placeInSlot(drawing, load.thing, cabinet.address, unit, scope);
    if (!load.slot) return null;
    const edit = moveInCabinet(drawing, cabinet.address, load.slot.address, unit, scope);
    return edit && { ok: true, edit };
  }

  function update(unit: number, page: readonly [number, number] | null): void {
    if (!elevation) return;
    if (unit !== last) {
      last = unit;
      apply(unit);
    }
    const target = slotRect(elevation, { unit, height });
    setDrag({ pointer: page, chip, refused: chip?.refused ?? false, targets: [target], fits });
  }

  return {
    move([x, y], page) {
      if (!elevation) return;
      update(unitAt(elevation, y - load.grab, height), page);
      const size = slotRect(elevation, { unit: 1, height });
      const ghost = { x: page ? x - rackWidth / 3 : 0, y: y - load.grab, width: rackWidth, height: size.height };
      setDrag({ ghosts: [ghost] });
    },
    moveTo: (unit) => update(unit, null),
    drop() {
      setDrag(null);
      if (!standing) {
        if (studio.state().gesture) studio.cancelGesture();
        return false;
      }
      studio.closeGesture();
      if (cabinet && last !== null) {
        const after = elevationIn(drawingOf(studio.state().design), cabinet.address);
        const there = after.slots.find((slot) => slot.unit === last);
        if (there) studio.select([there.address]);
      }
      return true;
    },
    cancel() {
      setDrag(null);
      if (studio.state().gesture) studio.cancelGesture();
    },
  };
}

/** A part of a node is a box alone: what is in it is drawn by hand. */
function isEmptyBox(drawing: Drawing, { part, block }: Placeable): boolean {
  if (block !== undefined) return Object.keys(holdsOf(drawing.design, block)).length === 0;
  return drawing.part(part)?.kind === 'node';
}

function cardsOf(drawing: Drawing, address: string): number {
  const cabinet = drawing.cabinet(address);
  return cabinet ? drawing.interior(cabinet).cards : 0;
}
