/** Copy and paste by kind: what is copied is a kind and a number, so a paste needs nothing of the old place. */
import { thingAt } from '../../../model/layout/walk.ts';
import { studio } from '../../store/current-studio.ts';
import { splitSelection } from '../acts/change.ts';
import {
  firstFreeUnit,
  kindOfPlaceable,
  type Placeable,
  type Placing,
  placeCabinet,
  placeInSlot,
  placeOnBoard,
  type Why,
} from '../acts/place.ts';
import { selectedThings } from '../acts/selected.ts';
import { type Drawing, drawingOf, elevationIn } from '../drawing.ts';
import { announce } from '../twin/announce.ts';
import { sayIn } from '../words.ts';

let copied: readonly Placeable[] = [];

/** False when nothing that can be placed is selected. */
export function copySelection(drawing: Drawing): boolean {
  const things = selectedThings(drawing, studio.state().selection).flatMap((address): Placeable[] => {
    const thing = thingAt(drawing.design, address);
    if (thing?.block !== undefined) return [{ block: thing.block }];
    return thing?.part === undefined ? [] : [{ part: thing.part }];
  });
  if (things.length > 0) copied = things;
  return things.length > 0;
}

/** One step: cabinets behind the selected one or at the end of the last row, trays and cards into what is open. */
export function paste(drawing: Drawing): boolean {
  if (copied.length === 0) return false;
  studio.openGesture('canvas.step.paste');
  let now = drawing;
  let done = 0;
  for (const thing of copied) {
    const made = placingFor(now, thing);
    if (!made.ok) {
      tell(made.why);
      break;
    }
    const refusal = studio.dispatch(made.edit);
    if (refusal) {
      studio.say({
        tone: 'warning',
        key: `refusal.${refusal.code}`,
        params: { where: refusal.where, ...refusal.params },
      });
      break;
    }
    now = drawingOf(studio.state().design);
    done++;
  }
  studio.closeGesture();
  if (done > 0) announce(sayIn(studio.state().language)('canvas.say.pasted', { n: done }));
  return true;
}

function tell(why: Why): void {
  studio.say({ tone: 'warning', key: why.key, ...(why.params && { params: why.params }) });
}

function placingFor(drawing: Drawing, thing: Placeable): Placing {
  const { inside, selection, scope } = studio.state();
  const here = selection.at(-1);
  if (kindOfPlaceable(drawing, thing) === 'cabinet') return cabinetPlacing(drawing, thing);
  const target = inside ?? here;
  if (target === undefined) return { ok: false, why: { key: 'canvas.why.needs-cabinet' } };
  if (!drawing.cabinet(target)) return placeOnBoard(drawing, thing, target, scope);
  const unit = firstFreeUnit(drawing, elevationIn(drawing, target), thing);
  if (typeof unit !== 'number') return { ok: false, why: unit };
  return placeInSlot(drawing, thing, target, unit, scope);
}

function cabinetPlacing(drawing: Drawing, thing: Placeable): Placing {
  const { cabinets } = splitSelection(drawing, studio.state().selection);
  const last = cabinets.filter((cabinet) => cabinet.row !== '' && !cabinet.unplaced).at(-1);
  if (last) return placeCabinet(drawing, thing, { row: last.row, place: last.place + 1 });
  const row = drawing.plan.rows.filter((each) => each.id !== '').at(-1);
  return placeCabinet(drawing, thing, row ? { row: row.id, place: row.places } : { at: [0, 0] });
}
