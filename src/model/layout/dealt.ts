/**
 * Things that belong elsewhere in the tree but stand in certain cabinets (`in`). Each hold is dealt evenly and in order:
 * of M things over R cabinets, the k-th (from 0) stands in cabinet floor(k R / M), so neighbours stay together.
 */
import type { Catalogue } from '../catalogue/part.ts';
import type { Design, Hold, HoldName, Path } from '../design/design.ts';
import { floorOf } from './floor.ts';
import { countIn, eachThing, isNamed, type OpenBox, openSite, openThing, readSteps, type Thing } from './walk.ts';

export interface Dealt {
  readonly thing: Thing;
  readonly hold: Hold;
}

/** What is dealt where, by the sentences alone: `into` names cabinets, `hold` what they receive. Nothing is listed. */
export interface Dealing {
  readonly into: string;
  readonly hold: Hold;
  readonly name: HoldName;
}

export function dealingsOf(design: Design): readonly Dealing[] {
  const dealings: Dealing[] = [];
  for (const holds of [design.holds, ...Object.values(design.blocks).map((block) => block.holds)]) {
    for (const [name, hold] of Object.entries(holds)) {
      if (hold.in !== undefined) dealings.push({ into: hold.in, hold, name });
    }
  }
  return dealings;
}

/** Whether a dealing names this cabinet. */
export function receives({ into }: Dealing, cabinet: { readonly hold: HoldName; readonly address: Path }): boolean {
  if (into === cabinet.hold) return true;
  const steps = readSteps(into);
  return steps?.at(-1)?.name === cabinet.hold && isNamed(steps, cabinet.address);
}

/** By design, as every cabinet of a drawing asks for it; designs are immutable, so the key never lies. */
const known = new WeakMap<Design, ReadonlyMap<Path, readonly Dealt[]>>();

export function dealtOf(design: Design, catalogue: Catalogue): ReadonlyMap<Path, readonly Dealt[]> {
  let dealt = known.get(design);
  if (!dealt) {
    dealt = deal(design, catalogue);
    known.set(design, dealt);
  }
  return dealt;
}

/**
 * Things of one hold that are listed for one cabinet, and for all cabinets together: nobody draws more, and a document of
 * a few words can ask for millions.
 */
const mostInCabinet = 400;
const mostListed = 200_000;

/** Things of one hold in one box. */
interface Batch {
  readonly box: OpenBox;
  readonly prefix: string;
  readonly count: number;
}

interface Waiting {
  readonly hold: Hold;
  readonly name: HoldName;
  readonly into: string;
  readonly batches: Batch[];
}

function deal(design: Design, catalogue: Catalogue): ReadonlyMap<Path, readonly Dealt[]> {
  const waiting = new Map<HoldName, Waiting>();
  collect(design, openSite(design), '', waiting);
  const byCabinet = new Map<Path, Dealt[]>();
  if (waiting.size === 0) return byCabinet;
  const { standing } = floorOf(design, catalogue, new Set());
  for (const { hold, name, into, batches } of waiting.values()) {
    const cabinets = cabinetsNamed(into, standing);
    const all = batches.reduce((sum, { count }) => sum + count, 0);
    const most = Math.min(mostInCabinet, Math.max(1, Math.floor(mostListed / (cabinets.length * waiting.size))));
    const listFrom = reader(design, name, batches);
    cabinets.forEach(({ address }, place) => {
      const from = Math.ceil((place * all) / cabinets.length);
      const to = Math.min(from + most, Math.ceil(((place + 1) * all) / cabinets.length));
      if (to <= from) return;
      const list = byCabinet.get(address) ?? [];
      listFrom(from, to, (thing) => list.push({ thing, hold }));
      byCabinet.set(address, list);
    });
  }
  return byCabinet;
}

/** Visits the things from one number to before another, over all boxes; the numbers asked for never go back. */
function reader(design: Design, name: HoldName, batches: readonly Batch[]) {
  let at = 0;
  let before = 0;
  return (from: number, to: number, visit: (thing: Thing) => void): void => {
    for (let next = from; next < to; ) {
      const batch = batches[at];
      if (!batch) return;
      const first = next - before;
      if (first >= batch.count) {
        before += batch.count;
        at++;
        continue;
      }
      const many = Math.min(to - next, batch.count - first);
      eachThing(design, batch.box, batch.prefix, name, visit, many, first);
      next += many;
    }
  };
}

function collect(design: Design, box: OpenBox, prefix: string, waiting: Map<HoldName, Waiting>): void {
  for (const [name, hold] of Object.entries(box.holds)) {
    if (hold.in !== undefined) {
      const entry = waiting.get(name) ?? { hold, name, into: hold.in, batches: [] };
      entry.batches.push({ box, prefix, count: countIn(box, name) });
      waiting.set(name, entry);
    } else if (hold.block !== undefined && design.blocks[hold.block]?.is === 'group') {
      eachThing(design, box, prefix, name, (thing) =>
        collect(design, openThing(design, thing), `${thing.address}/`, waiting),
      );
    }
  }
}

/** A hold's name means all its cabinets; an address means those it covers. */
function cabinetsNamed(into: string, standing: ReadonlyMap<HoldName, readonly Thing[]>): readonly Thing[] {
  const steps = readSteps(into);
  const last = steps?.at(-1);
  if (!steps || !last) return [];
  const all = standing.get(last.name) ?? [];
  if (steps.length === 1 && !last.spans) return all;
  return all.filter((thing) => isNamed(steps, thing.address));
}
