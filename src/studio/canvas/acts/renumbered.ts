/**
 * Cabinets are numbered by their place in the row, so that taking one out or moving one gives others another number.
 * Told once on this page, with the way to a name that stays.
 */
import type { Path } from '../../../model/design/design.ts';
import { ownLabelOf } from '../../../model/layout/label.ts';
import type { PlanCabinet } from '../../../model/layout/layout.ts';
import { studio } from '../../store/current-studio.ts';
import type { Drawing } from '../drawing.ts';

/** Whether others of their kind, without a name of their own, may have another number once these leave their places. */
export function renumbersOthers({ design, plan }: Drawing, leaving: readonly PlanCabinet[]): boolean {
  const gone = new Set<Path>(leaving.map((cabinet) => cabinet.address));
  // Of a grid of rows and columns nobody moves up.
  const counted = new Set(leaving.filter(({ address }) => /^[^/[]+\[\d+\]$/.test(address)).map(({ hold }) => hold));
  return plan.cabinets.some(
    ({ address, hold }) => counted.has(hold) && !gone.has(address) && ownLabelOf(design, address) === undefined,
  );
}

let told = false;

export function tellRenumbered(before: Drawing, leaving: readonly PlanCabinet[]): void {
  if (told || !renumbersOthers(before, leaving)) return;
  told = true;
  studio.say({ tone: 'info', key: 'canvas.say.renumbered' });
}
