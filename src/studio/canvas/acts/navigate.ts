/** Going through the drawing by level, sibling and direction. */
import type { Path } from '../../../model/design/design.ts';
import { childrenOf } from '../../../model/design/tree.ts';
import { thingAt } from '../../../model/layout/walk.ts';
import { studio } from '../../store/current-studio.ts';
import { type Drawing, elevationIn } from '../drawing.ts';
import { neighbourOf } from '../geometry/hit.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Into a box; a bare element opens nothing, so the box around it is shown with the element selected. */
export function enterThing(drawing: Drawing, address: Path): boolean {
  const thing = thingAt(drawing.design, address);
  const cabinet = drawing.cabinet(address);
  if (!thing && !cabinet) return false;
  if (cabinet?.supply) return false;
  if (cabinet || thing?.block !== undefined) {
    studio.enter(address);
    return true;
  }
  const around = boxAround(drawing, address);
  if (around === null || around === studio.state().inside) return false;
  studio.enter(around);
  studio.select([address]);
  return true;
}

/** The box an address is drawn in: its parent, or the cabinet it is dealt into; null for what stands in the hall. */
export function boxAround(drawing: Drawing, address: Path): Path | null {
  if (drawing.cabinet(address)) return null;
  const slash = address.lastIndexOf('/');
  const parent = slash < 0 ? null : address.slice(0, slash);
  if (parent !== null && drawing.cabinetOf(parent)) return parent;
  return drawing.cabinetOf(address)?.address ?? null;
}

export function leaveThing(drawing: Drawing): boolean {
  const { inside, view } = studio.state();
  if (inside === null) {
    if (view !== 'cabinet') return false;
    studio.show({ view: 'hall' });
    return true;
  }
  studio.enter(boxAround(drawing, inside));
  return true;
}

/** Things at the level of an address, in the order that Tab walks them. */
export function siblingsOf(drawing: Drawing, address: Path): readonly Path[] {
  if (drawing.cabinet(address)) return drawing.plan.cabinets.map((cabinet) => cabinet.address);
  const around = boxAround(drawing, address);
  if (around === null) return [];
  return insideOf(drawing, around);
}

/** What a box holds, as it is drawn: a cabinet from the top, any other in the order of the document. */
export function insideOf(drawing: Drawing, box: Path): readonly Path[] {
  if (drawing.cabinet(box)) {
    const slots = [...elevationIn(drawing, box).slots].sort((a, b) => b.unit - a.unit);
    return slots.map((slot) => slot.address);
  }
  return childrenOf(drawing.design, box).map((child) => child.address);
}

/** The next or previous; undefined at the end, so that Tab can leave the drawing. */
export function stepFrom(drawing: Drawing, address: Path | undefined, step: 1 | -1): Path | undefined {
  const { inside } = studio.state();
  if (address === undefined) {
    const all = inside === null ? drawing.plan.cabinets.map((cabinet) => cabinet.address) : insideOf(drawing, inside);
    return step === 1 ? all[0] : all.at(-1);
  }
  const all = siblingsOf(drawing, address);
  const at = all.indexOf(address);
  return at < 0 ? undefined : all[at + step];
}

export function stepTowards(drawing: Drawing, address: Path, direction: Direction): Path | undefined {
  const cabinet = drawing.cabinet(address);
  if (cabinet) return neighbourOf(drawing.plan, cabinet, direction)?.address;
  const around = boxAround(drawing, address);
  if (around !== null && drawing.cabinet(around)) {
    // A cabinet is one column: up and down go by unit, sideways to the next cabinet.
    if (direction === 'up' || direction === 'down') return stepFrom(drawing, address, direction === 'up' ? -1 : 1);
    const home = drawing.cabinet(around);
    return home && neighbourOf(drawing.plan, home, direction)?.address;
  }
  return stepFrom(drawing, address, direction === 'left' || direction === 'up' ? -1 : 1);
}
