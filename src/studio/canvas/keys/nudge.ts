/** Arrows: move what is selected by one snap (Shift: ten), or the ghost that the keys carry; with Ctrl to a neighbour. */

import type { Edit } from '../../../model/design/edits/edit.ts';
import { nameOf } from '../../../model/layout/label.ts';
import type { PlanCabinet } from '../../../model/layout/layout.ts';
import { studio } from '../../store/current-studio.ts';
import { moveCabinets, moveInCabinet, splitSelection } from '../acts/change.ts';
import { type Direction, stepTowards } from '../acts/navigate.ts';
import { type Drawing, drawingOf, elevationIn } from '../drawing.ts';
import { fitsAt } from '../geometry/free-slots.ts';
import { tile } from '../geometry/snap.ts';
import { announce } from '../twin/announce.ts';
import { sayIn } from '../words.ts';
import { moveCarried } from './carry-keys.ts';
import type { KeyAct } from './key-map.ts';

type Arrow = Exclude<KeyAct, { kind: 'act' }>;

export function nudge(arrow: Arrow): boolean {
  const state = studio.state();
  const drawing = drawingOf(state.design);
  const here = state.selection.at(-1);
  if (arrow.kind === 'go') {
    if (here === undefined) return false;
    const to = stepTowards(drawing, here, arrow.direction);
    if (to === undefined) return true;
    announce('');
    if (state.view === 'cabinet' && drawing.cabinet(to)) studio.enter(to);
    else studio.select([to]);
    return true;
  }
  if (state.carried?.by === 'keys') return moveCarried(arrow.direction, arrow.far);
  const { cabinets, inside } = splitSelection(drawing, state.selection);
  const placed = cabinets.filter((cabinet) => !cabinet.supply);
  if (placed.length > 0) return nudgeCabinets(drawing, placed, arrow.direction, arrow.far ? 10 : 1);
  const [slot] = inside;
  return slot !== undefined && nudgeSlot(drawing, slot, arrow.direction, arrow.far);
}

/** Along a row by places, so that the row stays a row; across it, or off the rows, by floor tiles. */
function nudgeCabinets(
  drawing: Drawing,
  cabinets: readonly PlanCabinet[],
  direction: Direction,
  snaps: number,
): boolean {
  const [first] = [...cabinets].sort((a, b) => a.place - b.place);
  if (!first) return false;
  const step = direction === 'right' || direction === 'down' ? snaps : -snaps;
  const sidewise = direction === 'left' || direction === 'right';
  const inRow = first.row !== '' && !first.unplaced && cabinets.every((cabinet) => cabinet.row === first.row);
  if (inRow && sidewise && first.turn === 0) {
    const standing = drawing.plan.rows.find((row) => row.id === first.row)?.places ?? 0;
    const place = Math.min(Math.max(0, first.place + step), standing - cabinets.length);
    if (place === first.place) return true;
    const at = cabinets.map((cabinet) => cabinet.address);
    return send({ kind: 'cabinet/move', at, to: { row: first.row, place } }, first, (after) =>
      after.plan.cabinets
        .filter((cabinet) => cabinet.row === first.row && cabinet.place >= place && cabinet.place < place + at.length)
        .map((cabinet) => cabinet.address),
    );
  }
  const [dx, dy] = sidewise ? [step * tile, 0] : [0, step * tile];
  const edit = moveCabinets(cabinets, { kind: 'free', x: first.x + dx, y: first.y + dy, snapped: 'tile' });
  return edit !== null && send(edit, first, () => cabinets.map((cabinet) => cabinet.address));
}

function send(edit: Edit, first: PlanCabinet, select: (after: Drawing) => readonly string[]): boolean {
  if (studio.dispatch(edit, 'canvas.step.move') !== null) return true;
  studio.select(select(drawingOf(studio.state().design)));
  announce(sayIn(studio.state().language)('canvas.say.moved', { name: nameOf(studio.state().design, first.address) }));
  return true;
}

/** Up and down by units; with Shift to the next place where it fits. */
function nudgeSlot(drawing: Drawing, address: string, direction: Direction, far: boolean): boolean {
  if (direction === 'left' || direction === 'right') return false;
  const home = drawing.cabinetOf(address);
  if (!home) return false;
  const elevation = elevationIn(drawing, home.address);
  const slot = elevation.slots.find((each) => each.address === address);
  if (!slot) return false;
  const step = direction === 'up' ? 1 : -1;
  const except = new Set([address]);
  let unit = slot.unit + step;
  while (far && unit >= 1 && unit <= elevation.units && !fitsAt(elevation, unit, slot.height, except).ok) unit += step;
  const fit = fitsAt(elevation, unit, slot.height, except);
  const { standard } = elevation;
  if (!fit.ok) {
    const { needs: units, free, by } = fit;
    const key = by === undefined ? 'canvas.why.too-high' : 'canvas.why.taken';
    const params = {
      units,
      unit,
      free,
      standard,
      by: by === undefined ? '' : nameOf(drawing.design, by),
      top: elevation.units,
    };
    studio.say({ tone: 'warning', key, params });
    return true;
  }
  const edit = moveInCabinet(drawing, home.address, address, unit, studio.state().scope);
  if (edit && studio.dispatch(edit, 'canvas.step.move') === null) {
    announce(sayIn(studio.state().language)('canvas.say.moved', { name: nameOf(drawing.design, address) }));
  }
  return true;
}
