/** Which class of the picture each cabinet of the plan is of, and which member of each supply serves it. Pure. */
import type { Plan, PlanCabinet } from '../../../model/layout/layout.ts';
import type { CabinetRun, PowerPicture } from '../../../model/report/power-picture.ts';

export interface Stand {
  readonly cabinet: PlanCabinet;
  /** Place in the list of classes. */
  readonly kind: number;
  /** Supply, and the 1-based number of its member that serves this cabinet first. */
  readonly served: readonly { readonly supply: number; readonly member: number }[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Known {
  readonly run: CabinetRun;
  /** Spans of each step's index, step by step. */
  readonly steps: readonly (readonly Span[])[];
  /** Things before this run, by supply. */
  readonly before: readonly number[];
}

export function standsOf(plan: Plan, picture: PowerPicture): ReadonlyMap<string, Stand> {
  const runs = knownRuns(picture.line);
  const stands = new Map<string, Stand>();
  const last = new Map<string, number>();
  for (const cabinet of plan.cabinets) {
    if (cabinet.supply) continue;
    const shape = shapeOf(cabinet.address);
    const list = runs.get(shape);
    if (!list) continue;
    const steps = stepsOf(cabinet.address);
    // Neighbours are mostly of one run, or of the next.
    const start = last.get(shape) ?? 0;
    for (let tried = 0; tried < list.length; tried++) {
      const at = (start + tried) % list.length;
      const known = list[at] as Known;
      const offset = offsetIn(known, steps);
      if (offset === null) continue;
      last.set(shape, at);
      stands.set(cabinet.address, {
        cabinet,
        kind: known.run.cabinet,
        served: known.run.served.map(({ supply, count }, k) => ({
          supply,
          member: memberOf(picture, supply, (known.before[k] ?? 0) + offset * count),
        })),
      });
      break;
    }
  }
  return stands;
}

function memberOf({ everyOf }: Pick<PowerPicture, 'everyOf'>, supply: number, before: number): number {
  const every = everyOf[supply] ?? null;
  return every === null ? 1 : Math.floor(before / every + 1e-6) + 1;
}

function knownRuns(line: readonly CabinetRun[]): ReadonlyMap<string, readonly Known[]> {
  const things = new Map<number, number>();
  const runs = new Map<string, Known[]>();
  for (const run of line) {
    const before = run.served.map(({ supply }) => things.get(supply) ?? 0);
    for (const { supply, count } of run.served) things.set(supply, (things.get(supply) ?? 0) + run.count * count);
    const shape = shapeOf(run.address);
    const known = { run, steps: stepsOf(run.address), before };
    const list = runs.get(shape);
    if (list) list.push(known);
    else runs.set(shape, [known]);
  }
  return runs;
}

const shapeOf = (address: string): string => address.replace(/\[[^\]]*\]/g, '');

function stepsOf(address: string): readonly (readonly Span[])[] {
  return [...address.matchAll(/\[([^\]]*)\]/g)].map(([, text = '']) =>
    text.split(',').map((part) => {
      const [from = 1, to = from] = part.split('..').map(Number);
      return { from, to };
    }),
  );
}

/** How many of the run stand before it; null where it is not of the run. */
function offsetIn({ run, steps }: Known, own: readonly (readonly Span[])[]): number | null {
  let offset = 0;
  for (const [level, spans] of steps.entries()) {
    const index = own[level];
    if (!index) return null;
    const isLast = level === steps.length - 1;
    if (index.length === 1 && spans.length > 0) {
      // One axis: its spans are alternatives.
      const at = index[0]?.from ?? 0;
      let before = 0;
      const within = spans.find((span) => {
        if (span.from <= at && at <= span.to) return true;
        before += span.to - span.from + 1;
        return false;
      });
      if (!within) return null;
      if (isLast) offset += before + at - within.from;
      continue;
    }
    if (index.length !== spans.length) return null;
    let place = 0;
    for (const [axis, { from: at }] of index.entries()) {
      const span = spans[axis] as Span;
      if (at < span.from || at > span.to) return null;
      place = place * (span.to - span.from + 1) + (at - span.from);
    }
    if (isLast) offset += place;
  }
  return Math.min(offset, run.count - 1);
}
