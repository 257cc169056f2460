/** Cabinets of one role that stand side by side, as one box: what a hall looks like from so far that no gap is seen. */
import type { Plan, PlanCabinet } from '../../../model/layout/layout.ts';
import type { Role } from '../roles.ts';
import { type Box, boxAround } from './hit.ts';

export interface CabinetRun extends Box {
  readonly role: Role;
}

const touching = 0.02;

/** Missing cabinets are left open. */
export function cabinetRuns(plan: Plan, roleOf: (cabinet: PlanCabinet) => Role): readonly CabinetRun[] {
  const runs: CabinetRun[] = [];
  for (const cabinet of plan.cabinets) {
    if (cabinet.off) continue;
    const role = roleOf(cabinet);
    const box = boxAround(cabinet);
    const last = runs.at(-1);
    const joins =
      last?.role === role &&
      Math.abs(last.x1 - box.x0) < touching &&
      Math.abs(last.y0 - box.y0) < touching &&
      Math.abs(last.y1 - box.y1) < touching;
    if (joins && last) runs[runs.length - 1] = { ...last, x1: box.x1 };
    else runs.push({ role, ...box });
  }
  return runs;
}
