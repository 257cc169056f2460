/** The cable schedule that is looked at: rows by place, sums over all, and a search. Long walks give way to newer ones. */
import type { OpenedSchedule, ScheduleRow, ScheduleSums } from '../../src/bridge/files-api.ts';
import { createCatalogue } from '../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../src/model/design/design.ts';
import { type CableRow, type OpenSchedule, planSchedule } from '../../src/model/exporters/schedule/schedule.ts';
import { runInSlices, type SliceTools } from './slices.ts';

/** A browser's tab holds so many in some hundred megabytes; more are written as a file on the command line. */
const mostPairs = 2_500_000;
/** Rows asked for at a time. */
const mostRows = 2_000;

export interface ScheduleDesk {
  open(design: Design): OpenedSchedule;
  rows(places: readonly number[]): readonly ScheduleRow[];
  sums(): Promise<ScheduleSums | null>;
  find(text: string): Promise<Int32Array | null>;
}

export function createScheduleDesk(tools: SliceTools): ScheduleDesk {
  let schedule: OpenSchedule | null = null;
  let search = 0;
  return {
    open(design) {
      schedule = null;
      const planned = planSchedule(design, createCatalogue(design.parts), { mostPairs });
      if (!planned.ok) {
        const { reason, detail } = planned;
        return { ok: false, refusal: { reason, ...(detail !== undefined && { detail }) } };
      }
      schedule = planned.value.open();
      return { ok: true, count: schedule.count };
    },
    rows(places) {
      const open = schedule;
      if (!open) return [];
      return places
        .slice(0, mostRows)
        .filter((place) => Number.isInteger(place) && place >= 0 && place < open.count)
        .map((place) => ({ place, row: open.row(place), pointsTo: open.pointsTo(place) }));
    },
    async sums() {
      const open = schedule;
      if (!open) return null;
      const outcome = await runInSlices(addUp(open), () => schedule === open, tools);
      return outcome.done ? outcome.result : null;
    },
    async find(text) {
      const own = ++search;
      const open = schedule;
      if (!open) return null;
      const outcome = await runInSlices(matching(open, text), () => schedule === open && search === own, tools);
      return outcome.done ? outcome.result : null;
    },
  };
}

const rowsInAStep = 64;

function* addUp(open: OpenSchedule): Generator<void, ScheduleSums> {
  const byNetwork: Record<string, number> = {};
  const byBasis: Partial<Record<CableRow['basis'], number>> = {};
  let orderedM = 0;
  for (let place = 0; place < open.count; place++) {
    const { network, basis, orderedM: metres = 0 } = open.row(place);
    byNetwork[network] = (byNetwork[network] ?? 0) + 1;
    byBasis[basis] = (byBasis[basis] ?? 0) + 1;
    orderedM += metres;
    if (place % rowsInAStep === 0) yield;
  }
  return { rows: open.count, byNetwork, byBasis, orderedM };
}

function* matching(open: OpenSchedule, text: string): Generator<void, Int32Array> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found: number[] = [];
  for (let place = 0; place < open.count; place++) {
    const said = wordsOf(open.row(place));
    if (words.every((word) => said.includes(word))) found.push(place);
    if (place % rowsInAStep === 0) yield;
  }
  return Int32Array.from(found);
}

/** What a row is found by: its id, network, both ends, medium and bundle. */
function wordsOf({ id, network, tier, a, z, medium, bundle, basis }: CableRow): string {
  const ends = [a, ...z].map(({ rack, label, row }) => `${row} ${rack} ${label}`);
  return [id, network, tier, ...ends, medium ?? '', bundle ?? '', basis].join(' ').toLowerCase();
}
