/** A thing of the drawing in words: name, kind, place, what it holds, findings. */
import type { Path } from '../../../model/design/design.ts';
import { nameOf, shortNameOf } from '../../../model/layout/label.ts';
import { thingAt } from '../../../model/layout/walk.ts';
import type { Finding } from '../../../model/report/report.ts';
import { boxAround } from '../acts/navigate.ts';
import { type Drawing, elevationIn } from '../drawing.ts';
import { findingsAt } from '../use-finding-pins.ts';
import type { Say } from '../words.ts';

export function describeThing(drawing: Drawing, address: Path, findings: readonly Finding[], say: Say): string {
  const cabinet = drawing.cabinet(address);
  const pieces = [
    say('canvas.say.thing', {
      name: nameOf(drawing.design, address),
      kind: kindWords(drawing, address, say),
      place: placeWords(drawing, address, say),
    }),
  ];
  if (cabinet && !cabinet.supply) {
    const { cards, switches } = drawing.interior(cabinet);
    if (cards > 0) pieces.push(say('canvas.cards', { n: cards }));
    else if (switches > 0) pieces.push(say('canvas.chips', { n: switches }));
  }
  if (cabinet?.off || thingAt(drawing.design, address)?.off) pieces.push(say('canvas.off'));
  const n = findingsAt(findings, address);
  if (n > 0) pieces.push(say('canvas.say.findings', { n }));
  return pieces.join(', ');
}

export function kindWords(drawing: Drawing, address: Path, say: Say): string {
  const cabinet = drawing.cabinet(address);
  if (cabinet) {
    const role = say(`canvas.role.${drawing.roleOfCabinet(cabinet)}`);
    return cabinet.shape === undefined || cabinet.shape === 'cabinet' ? say('canvas.shape.cabinet', { role }) : role;
  }
  const thing = thingAt(drawing.design, address);
  if (!thing) return '';
  const role = say(`canvas.role.${drawing.role(thing)}`);
  switch (thing.shape) {
    case 'node':
    case 'tray':
    case 'board':
    case 'cabinet':
      return say(`canvas.shape.${thing.shape}`, { role });
    default:
      return drawing.part(thing.part)?.name ?? role;
  }
}

export function placeWords(drawing: Drawing, address: Path, say: Say): string {
  const cabinet = drawing.cabinet(address);
  if (cabinet) {
    if (cabinet.unplaced) return say('canvas.unplaced');
    if (cabinet.row === '') return say('canvas.say.at', { x: cabinet.x.toFixed(2), y: cabinet.y.toFixed(2) });
    return say('canvas.say.in-row', { row: cabinet.row, place: cabinet.place + 1 });
  }
  const around = boxAround(drawing, address);
  if (around === null) return '';
  const home = drawing.cabinet(around);
  if (home) {
    const { slots, standard } = elevationIn(drawing, around);
    const slot = slots.find((each) => each.address === address);
    if (slot) {
      const top = slot.unit + slot.height - 1;
      const text = slot.height === 1 ? `${standard}${slot.unit}` : `${standard}${slot.unit}–${standard}${top}`;
      return say('canvas.say.in-slot', { slots: text, box: nameOf(drawing.design, around) });
    }
  }
  return say('canvas.say.in-box', { box: shortNameOf(drawing.design, around) });
}
