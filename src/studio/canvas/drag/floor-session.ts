/**
 * One drag over the floor of the hall: cabinets that stand there, or one from the palette. The design follows the
 * pointer inside an open gesture, so the figures are live; places are told on the plan as it was when the drag began,
 * so nothing runs away from under the pointer.
 */
import type { Edit } from '../../../model/design/edits/edit.ts';
import { nameOf } from '../../../model/layout/label.ts';
import type { PlanCabinet } from '../../../model/layout/layout.ts';
import { sayRef } from '../../../text/index.ts';
import { studio } from '../../store/current-studio.ts';
import { moveCabinets } from '../acts/change.ts';
import { type FloorPlace, type Placeable, type Placing, placeCabinet } from '../acts/place.ts';
import { tellRenumbered } from '../acts/renumbered.ts';
import { type Drawing, drawingOf } from '../drawing.ts';
import { unitsPerMetre } from '../geometry/scale.ts';
import { type FloorTarget, type Footing, landingOf, snapToFloor } from '../geometry/snap.ts';
import { sayIn } from '../words.ts';
import { type Chip, setDrag } from './drag-state.ts';

export interface Hold {
  readonly free: boolean;
  readonly copy: boolean;
}

export interface FloorSession {
  /** The pointer in metres, and on the page. */
  move(x: number, y: number, page: readonly [number, number] | null, hold: Hold): void;
  /** Puts it at a place that is already known (keys). */
  moveTo(target: FloorTarget, page: readonly [number, number] | null): void;
  /** True when something was placed. */
  drop(): boolean;
  cancel(): void;
}

export interface Load {
  /** Cabinets that stand already; the first is the one that was grabbed. */
  readonly cabinets: readonly PlanCabinet[];
  /** From the palette. */
  readonly thing?: Placeable;
  readonly name: string;
  readonly size: Footing;
  /** From the corner of the carried to the pointer, metres. */
  readonly grab: readonly [number, number];
}

const metres = (value: number): string => value.toFixed(2);

export function floorSession(drawing: Drawing, load: Load): FloorSession {
  const carried = new Set(load.cabinets.map((cabinet) => cabinet.address));
  let lastKey = '';
  let standing = false;
  let chip: Chip | null = null;
  const selectedBefore = studio.state().selection;
  let copying = load.thing !== undefined;

  function open(): void {
    if (!studio.state().gesture) {
      studio.openGesture(load.thing || copying ? 'canvas.step.place' : 'canvas.step.move');
    }
  }

  function putBack(): void {
    if (studio.state().gesture) studio.cancelGesture();
    studio.select(selectedBefore);
    standing = false;
  }

  function apply(next: FloorTarget, copy: boolean): void {
    const made = editFor(drawing, load, next, copy);
    if (made === null) {
      putBack();
      chip = { title: wordsFor(next, load.name, false), refused: false };
      return;
    }
    if (!made.ok) {
      putBack();
      const say = sayIn(studio.state().language);
      chip = { title: load.name, detail: say(made.why.key, made.why.params), refused: true };
      return;
    }
    open();
    const refusal = studio.amend(made.edit);
    standing = refusal === null;
    if (refusal) {
      const { language } = studio.state();
      const detail = sayRef(language, {
        key: `refusal.${refusal.code}`,
        params: { where: refusal.where, ...refusal.params },
      });
      chip = { title: load.name, detail, refused: true };
    } else {
      selectAt(drawingOf(studio.state().design), drawing, next, copy ? 1 : load.cabinets.length);
      chip = chipFor(drawing, load, next, copy);
    }
  }

  function update(next: FloorTarget, page: readonly [number, number] | null, copy: boolean): void {
    const key = JSON.stringify([next, copy]);
    copying = copy;
    if (key !== lastKey) {
      lastKey = key;
      apply(next, copy);
    }
    setDrag({ pointer: page, chip, refused: chip?.refused ?? false });
  }

  /** Where it stands now, as the row has closed behind it; where it is refused, the place that was meant. */
  function targetRect(next: FloorTarget) {
    const landed = standing ? landingOf(drawingOf(studio.state().design).plan, next) : load.cabinets[0];
    return landed && !chip?.refused
      ? rectOf(landed.x, landed.y, { width: landed.width, depth: landed.depth })
      : rectOf(next.x, next.y, load.size);
  }

  return {
    move(x, y, page, hold) {
      const [left, top] = [x - load.grab[0], y - load.grab[1]];
      const copy = load.thing !== undefined || hold.copy;
      const next = snapToFloor(drawing.plan, load.size, left, top, {
        ...(!copy && { carried }),
        free: hold.free,
      });
      update(next, page, copy);
      setDrag({ ghosts: [rectOf(left, top, load.size)], targets: [targetRect(next)] });
    },
    moveTo(next, page) {
      update(next, page, load.thing !== undefined);
      setDrag({ targets: [targetRect(next)], ghosts: [] });
    },
    drop() {
      setDrag(null);
      if (!standing) {
        putBack();
        return false;
      }
      studio.closeGesture();
      if (load.cabinets.some((cabinet) => !studio.state().selection.includes(cabinet.address))) {
        tellRenumbered(drawing, load.cabinets);
      }
      return true;
    },
    cancel() {
      setDrag(null);
      putBack();
    },
  };
}

function editFor(drawing: Drawing, load: Load, target: FloorTarget, copy: boolean): Placing | null {
  if (!copy) {
    const edit: Edit | null = moveCabinets(load.cabinets, target);
    return edit && { ok: true, edit };
  }
  const to: FloorPlace =
    target.kind === 'row' ? { row: target.row, place: target.place } : { at: [target.x, target.y] };
  const [first] = load.cabinets;
  const thing = load.thing ?? (first?.block !== undefined ? { block: first.block } : { part: first?.part ?? '' });
  return placeCabinet(drawing, thing, to);
}

function rectOf(x: number, y: number, size: Footing) {
  return {
    x: x * unitsPerMetre,
    y: y * unitsPerMetre,
    width: size.width * unitsPerMetre,
    height: size.depth * unitsPerMetre,
  };
}

/** A place in a row gives a cabinet its number: what was dropped is selected under the name it has now. */
function selectAt(after: Drawing, before: Drawing, target: FloorTarget, count: number): void {
  if (target.kind === 'row') {
    const there = after.plan.cabinets.filter(
      ({ row, place }) => row === target.row && place >= target.place && place < target.place + count,
    );
    if (there.length > 0) studio.select(there.map((cabinet) => cabinet.address));
    return;
  }
  const placed = standingAt(after, before, target);
  if (placed && count === 1) studio.select([placed.address]);
}

/** What stands at the target now and did not before. */
function standingAt(after: Drawing, before: Drawing, target: FloorTarget): PlanCabinet | undefined {
  if (target.kind === 'row') {
    return landingOf(after.plan, target);
  }
  const near = (cabinet: PlanCabinet) => Math.hypot(cabinet.x - target.x, cabinet.y - target.y) < 0.01;
  return (
    after.plan.cabinets.find((cabinet) => near(cabinet) && !before.cabinet(cabinet.address)) ??
    after.plan.cabinets.find(near)
  );
}

function chipFor(before: Drawing, load: Load, target: FloorTarget, copy: boolean): Chip {
  const say = sayIn(studio.state().language);
  const after = drawingOf(studio.state().design);
  const placed = copy ? standingAt(after, before, target) : undefined;
  const name = placed ? nameOf(after.design, placed.address) : load.name;
  const cards = placed ? after.interior(placed).cards : 0;
  return {
    title: wordsFor(target, name, copy),
    ...(cards > 0 && { detail: say('canvas.chip.adds', { n: cards }) }),
    refused: false,
  };
}

function wordsFor(target: FloorTarget, name: string, isNew: boolean): string {
  const say = sayIn(studio.state().language);
  const key = isNew ? 'canvas.chip.new-row' : 'canvas.chip.free';
  if (target.kind === 'free') return say(key, { name, x: metres(target.x), y: metres(target.y) });
  if (target.next) return say('canvas.chip.next', { name, row: target.row });
  return say('canvas.chip.row', { name, row: target.row, place: target.place + 1 });
}
