/** Which units of a cabinet are free, and whether a thing of some height fits at a unit, with the arithmetic. */
import type { Elevation } from '../../../model/layout/layout.ts';

export interface FreeRun {
  /** Lowest unit, 1 at the bottom. */
  readonly unit: number;
  readonly height: number;
}

export function freeRuns(elevation: Elevation, except: ReadonlySet<string> = new Set()): readonly FreeRun[] {
  const taken = takenUnits(elevation, except);
  const runs: FreeRun[] = [];
  for (let unit = 1; unit <= elevation.units; ) {
    if (taken.has(unit)) {
      unit++;
      continue;
    }
    let height = 0;
    while (unit + height <= elevation.units && !taken.has(unit + height)) height++;
    runs.push({ unit, height });
    unit += height;
  }
  return runs;
}

function takenUnits(elevation: Elevation, except: ReadonlySet<string>): ReadonlyMap<number, string> {
  const taken = new Map<number, string>();
  for (const slot of elevation.slots) {
    if (except.has(slot.address)) continue;
    for (let unit = slot.unit; unit < slot.unit + slot.height; unit++) taken.set(unit, slot.address);
  }
  return taken;
}

export type SlotFit =
  | { readonly ok: true; readonly unit: number }
  | {
      readonly ok: false;
      readonly unit: number;
      readonly reason: 'taken' | 'too-high';
      readonly needs: number;
      /** Free units upwards from there. */
      readonly free: number;
      readonly by?: string;
    };

/** Whether units `unit` to `unit + height - 1` are free. */
export function fitsAt(
  elevation: Elevation,
  unit: number,
  height: number,
  except: ReadonlySet<string> = new Set(),
): SlotFit {
  const taken = takenUnits(elevation, except);
  let free = 0;
  while (free < height && unit + free <= elevation.units && !taken.has(unit + free)) free++;
  if (free >= height && unit >= 1) return { ok: true, unit };
  const by = taken.get(unit + free);
  return {
    ok: false,
    unit,
    reason: by === undefined ? 'too-high' : 'taken',
    needs: height,
    free,
    ...(by !== undefined && { by }),
  };
}

/** The lowest unit at or above `from` where it fits; undefined when the cabinet is full. */
export function nextFit(
  elevation: Elevation,
  height: number,
  from = 1,
  except: ReadonlySet<string> = new Set(),
): number | undefined {
  for (let unit = from; unit + height - 1 <= elevation.units; unit++) {
    if (fitsAt(elevation, unit, height, except).ok) return unit;
  }
  return undefined;
}
