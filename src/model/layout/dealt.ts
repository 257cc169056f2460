/**
 * Things that belong elsewhere in the tree but stand in certain cabinets (`in`). Each hold is dealt evenly and in order:
 * of M things over R cabinets, the k-th (from 0) stands in cabinet floor(k R / M), so neighbours stay together.
 */
import type { Catalogue } from '../catalogue/part.ts';
import type { Design, Hold, HoldName, Path } from '../design/design.ts';
import { floorOf } from './floor.ts';
import { eachThing, isNamed, type OpenBox, openSite, openThing, readSteps, type Thing } from './walk.ts';

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

function deal(design: Design, catalogue: Catalogue): ReadonlyMap<Path, readonly Dealt[]> {
  const waiting = new Map<HoldName, { hold: Hold; into: string; things: Thing[] }>();
  collect(design, openSite(design), '', waiting);
  const byCabinet = new Map<Path, Dealt[]>();
  if (waiting.size === 0) return byCabinet;
  const { standing } = floorOf(design, catalogue, new Set());
  for (const { hold, into, things } of waiting.values()) {
    const cabinets = cabinetsNamed(into, standing);
    things.forEach((thing, k) => {
      const cabinet = cabinets[Math.floor((k * cabinets.length) / things.length)];
      if (!cabinet) return;
      const list = byCabinet.get(cabinet.address) ?? [];
      list.push({ thing, hold });
      byCabinet.set(cabinet.address, list);
    });
  }
  return byCabinet;
}

function collect(
  design: Design,
  box: OpenBox,
  prefix: string,
  waiting: Map<HoldName, { hold: Hold; into: string; things: Thing[] }>,
): void {
  for (const [name, hold] of Object.entries(box.holds)) {
    if (hold.in !== undefined) {
      const entry = waiting.get(name) ?? { hold, into: hold.in, things: [] };
      eachThing(design, box, prefix, name, (thing) => entry.things.push(thing));
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
