/** Does what a key, a menu or the command palette asks of the drawing. */
import type { Path } from '../../../model/design/design.ts';
import type { Edit } from '../../../model/design/edits/edit.ts';
import { thingAt } from '../../../model/layout/walk.ts';
import type { TextKey } from '../../../text/index.ts';
import { studio } from '../../store/current-studio.ts';
import { failures } from '../../store/failures.ts';
import type { CanvasAct } from '../acts/canvas-acts.ts';
import { duplicateCabinets, duplicateInside, removeInside, splitSelection } from '../acts/change.ts';
import { enterThing, insideOf, leaveThing, siblingsOf, stepFrom } from '../acts/navigate.ts';
import { several } from '../acts/place.ts';
import { tellRenumbered } from '../acts/renumbered.ts';
import { selectedThings } from '../acts/selected.ts';
import { type Drawing, drawingOf } from '../drawing.ts';
import { stageOnScreen } from '../flow/stage-context.ts';
import { unitsPerMetre } from '../geometry/scale.ts';
import { setArraying } from '../overlay/arraying.ts';
import { setRenaming } from '../overlay/renaming.ts';
import { announce } from '../twin/announce.ts';
import { sayIn } from '../words.ts';
import { dropCarried, layDown } from './carry-keys.ts';
import { copySelection, paste } from './clipboard.ts';

export function performAct(act: CanvasAct | 'escape'): boolean {
  const state = studio.state();
  const drawing = drawingOf(state.design);
  const stage = stageOnScreen();
  const selection = selectedThings(drawing, state.selection);
  const here = selection.at(-1);
  switch (act) {
    case 'fit':
      stage?.fit();
      return stage !== null;
    case 'fit-selection':
      return fitSelection(drawing);
    case 'actual-size':
      stage?.zoomTo(1);
      return stage !== null;
    case 'zoom-in':
      stage?.zoomBy(1.25);
      return stage !== null;
    case 'zoom-out':
      stage?.zoomBy(0.8);
      return stage !== null;
    case 'select-all':
      studio.select(allAt(drawing, here));
      return true;
    case 'enter':
      if (state.carried?.by === 'keys') return dropCarried();
      return here !== undefined && goInto(drawing, here);
    case 'leave':
      announce('');
      return leaveThing(drawing);
    case 'next':
    case 'previous': {
      const to = stepFrom(drawing, here, act === 'next' ? 1 : -1);
      if (to === undefined) return false;
      announce('');
      studio.select([to]);
      return true;
    }
    case 'duplicate':
      return duplicate(drawing, 1);
    case 'array':
      if (state.selection.length === 0) return false;
      setArraying(true);
      return true;
    case 'remove':
      return remove(drawing);
    case 'rename':
    case 'rename-kind':
      if (here === undefined || selection.length > 1 || !thingAt(drawing.design, here)) return false;
      setRenaming(act === 'rename' ? 'place' : 'kind');
      return true;
    case 'copy':
    case 'cut':
      if (!copySelection(drawing)) return false;
      announce(sayIn(state.language)('canvas.say.copied', { n: selection.length }));
      return act === 'copy' || remove(drawing);
    case 'paste':
      return paste(drawing);
    case 'rotate':
      return rotate(drawing);
    case 'escape':
      if (state.carried) return layDown();
      if (failures.restore()) return true;
      if (state.selection.length === 0) return false;
      studio.select([]);
      return true;
    case 'focus':
      return false;
    default:
      return act satisfies never;
  }
}

function goInto(drawing: Drawing, address: Path): boolean {
  if (!enterThing(drawing, address)) return false;
  const { inside } = studio.state();
  const first = inside === null ? undefined : insideOf(drawing, inside)[0];
  if (first !== undefined && studio.state().selection.length === 0) studio.select([first]);
  announce('');
  return true;
}

/** All of the level and kind of the selection; without one, all of the level. */
function allAt(drawing: Drawing, here: Path | undefined): readonly Path[] {
  const { inside } = studio.state();
  if (here === undefined) {
    return inside === null ? drawing.plan.cabinets.map((cabinet) => cabinet.address) : insideOf(drawing, inside);
  }
  const cabinet = drawing.cabinet(here);
  if (cabinet) {
    const alike = drawing.plan.cabinets.filter(({ block, part, hold }) =>
      cabinet.block === undefined ? part === cabinet.part && hold === cabinet.hold : block === cabinet.block,
    );
    return alike.map(({ address }) => address);
  }
  const hold = here.slice(0, here.lastIndexOf('['));
  return siblingsOf(drawing, here).filter((address) => address.slice(0, address.lastIndexOf('[')) === hold);
}

function fitSelection(drawing: Drawing): boolean {
  const stage = stageOnScreen();
  const cabinets = selectedThings(drawing, studio.state().selection).flatMap(
    (address) => drawing.cabinetOf(address) ?? [],
  );
  if (!stage || cabinets.length === 0 || studio.state().view !== 'hall') return false;
  const x = Math.min(...cabinets.map((cabinet) => cabinet.x));
  const y = Math.min(...cabinets.map((cabinet) => cabinet.y));
  const right = Math.max(...cabinets.map((cabinet) => cabinet.x + cabinet.width));
  const bottom = Math.max(...cabinets.map((cabinet) => cabinet.y + cabinet.depth));
  stage.fit({
    x: x * unitsPerMetre,
    y: y * unitsPerMetre,
    width: (right - x) * unitsPerMetre,
    height: (bottom - y) * unitsPerMetre,
  });
  return true;
}

let lastDirection: 1 | -1 = 1;

/** Copies go where the last ones went: by default onwards in the row. */
export function duplicate(drawing: Drawing, count: number, direction: 1 | -1 = lastDirection): boolean {
  lastDirection = direction;
  const { cabinets, inside } = splitSelection(drawing, studio.state().selection);
  const title: TextKey = count > 1 ? 'canvas.step.array' : 'canvas.step.duplicate';
  const say = sayIn(studio.state().language);
  if (cabinets.length > 0) {
    const edit = duplicateCabinets(drawing, cabinets, count, direction);
    if (!edit || !send(edit, title)) return edit !== null;
    selectNew(drawing, count * cabinets.length);
    announce(say('canvas.say.duplicated', { n: count }));
    return true;
  }
  const made = duplicateInside(drawing, inside, count);
  if (!made) return false;
  if (!made.ok) {
    studio.say({ tone: 'warning', key: made.why.key, ...(made.why.params && { params: made.why.params }) });
    return true;
  }
  if (send(made.edit, title)) announce(say('canvas.say.duplicated', { n: count }));
  return true;
}

/** Copies of cabinets push those behind them on: the new ones stand right after the old. */
function selectNew(before: Drawing, count: number): void {
  const last = splitSelection(before, studio.state().selection).cabinets.at(-1);
  if (!last) return;
  const after = drawingOf(studio.state().design);
  const added = after.plan.cabinets.filter(
    ({ row, place }) => row === last.row && row !== '' && place > last.place && place <= last.place + count,
  );
  if (added.length > 0) studio.select(added.map(({ address }) => address));
}

/** By a quarter, about its own middle; it then stands at coordinates and no longer in its row. */
function rotate(drawing: Drawing): boolean {
  const { cabinets } = splitSelection(drawing, studio.state().selection);
  const edits = cabinets.flatMap(({ address, x, y, turn, supply }): Edit[] =>
    supply ? [] : [{ kind: 'cabinet/move', at: [address], to: { at: [x, y, (turn + 90) % 360] } }],
  );
  return edits.length > 0 && send(several('canvas.step.rotate', edits), 'canvas.step.rotate');
}

function remove(drawing: Drawing): boolean {
  const { selection, scope, language } = studio.state();
  const { cabinets, inside } = splitSelection(drawing, selection);
  const placed = cabinets.filter((cabinet) => !cabinet.supply);
  const edits: Edit[] = [];
  if (placed.length > 0) edits.push({ kind: 'cabinet/remove', at: placed.map((cabinet) => cabinet.address) });
  const within = removeInside(
    drawing,
    inside.filter((address) => !placed.some((cabinet) => address.startsWith(`${cabinet.address}/`))),
    scope,
  );
  if (within) edits.push(within);
  const [only] = edits;
  if (!only) return false;
  const edit: Edit = edits.length === 1 ? only : { kind: 'several', title: 'canvas.step.remove', edits };
  if (!send(edit, 'canvas.step.remove')) return true;
  tellRenumbered(drawing, placed);
  studio.select([]);
  announce(sayIn(language)('canvas.say.removed', { n: placed.length + inside.length }));
  return true;
}

/** A refusal was already shown as a message. */
function send(edit: Edit, title: TextKey): boolean {
  return studio.dispatch(edit, title) === null;
}
