/** One element that lies on a pile, to select it: the inspector then says how many are alike. */
import type { Design, Path } from '../../../model/design/design.ts';
import { nthPath } from '../../../model/design/tree.ts';
import { ancestry } from '../wiring/sentences.ts';
import type { Piece } from './fabric-scene.ts';

/** Whether an element lies on a pile: of one of its holds, and of its plane where it shows one. */
export function liesOn(design: Design, piece: Piece, address: Path): boolean {
  const name = address.slice(address.lastIndexOf('/') + 1).split('[')[0];
  const member = piece.members.find(({ stack }) => stack.id === name);
  if (!member) return piece.box !== null && piece.box === name;
  const { planes, id } = member.stack;
  if (piece.plane === null || !planes) return true;
  const steps = ancestry(design, id);
  const owner = steps.findIndex((step) => step.axes.includes(planes.axis));
  const place = steps[owner]?.axes.indexOf(planes.axis) ?? -1;
  const indices = /\[([^\]]*)\]/.exec(address.split('/')[owner] ?? '')?.[1]?.split(',');
  return place < 0 || Number(indices?.[place]) === piece.plane;
}

/** Elements that are looked through for the first one of a plane. */
const mostTried = 512;

/** Undefined when the design holds none of it any more. */
export function memberOfPiece(design: Design, piece: Piece): Path | undefined {
  const member = piece.members.at(-1);
  if (!member) return undefined;
  const { id, count, planes } = member.stack;
  if (piece.plane === null || !planes) return nthPath(design, id, 0);
  const steps = ancestry(design, id);
  const owner = steps.findIndex((step) => step.axes.includes(planes.axis));
  const place = steps[owner]?.axes.indexOf(planes.axis) ?? -1;
  for (let ordinal = 0; ordinal < Math.min(count, mostTried); ordinal += 1) {
    const path = nthPath(design, id, ordinal);
    const indices = /\[([^\]]*)\]/.exec(path?.split('/')[owner] ?? '')?.[1]?.split(',');
    if (path !== undefined && Number(indices?.[place]) === piece.plane) return path;
  }
  return nthPath(design, id, 0);
}
