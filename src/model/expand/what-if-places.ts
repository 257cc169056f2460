/** Single boxes and elements that an address names: ranges spelled out, cabinets of a row, what is dealt into cabinets. */
import { type AddressStep, parsePath } from '../design/address.ts';
import type { Design, HoldName } from '../design/design.ts';
import { nthPath, placesOf as placesOfHold } from '../design/tree.ts';
import { dimensionsOf, kindsOf } from '../design/tree-kinds.ts';
import { parseRun, rowIdsOf } from '../design/tree-rows.ts';
import type { FailingStep } from '../machine/failing.ts';
import { mostNodes } from '../machine/named-nodes.ts';

type Place = readonly FailingStep[];

/** At most one more than `mostNodes`, which says that there are too many. */
export function singlePlaces(design: Design, steps: readonly AddressStep[]): readonly Place[] {
  let places: FailingStep[][] = [[]];
  for (const step of steps) {
    const vectors = indexVectors(design, steps, step);
    places = places.flatMap((outer) => vectors.map((indices) => [...outer, { name: step.name, indices }]));
    if (places.length > mostNodes) return places.slice(0, mostNodes + 1);
  }
  return places;
}

/** Spans are one for each axis in a hold of several and in a through number; else they are alternatives. */
function indexVectors(
  design: Design,
  steps: readonly AddressStep[],
  { name, spans = [] }: AddressStep,
): readonly (readonly number[])[] {
  const hold = kindsOf(design).seats.get(name)?.[0]?.hold;
  const number = design.number && Object.hasOwn(design.number, name) ? design.number[name] : undefined;
  const isNumber = steps.length === 1 && spans.length > 1 && spans.length === number?.n.length;
  const isTuple = isNumber || (hold !== undefined && dimensionsOf(hold).length > 1);
  const ranges = spans.map(({ from, to }) =>
    Array.from({ length: Math.min(to - from + 1, mostNodes + 1) }, (_, k) => from - 1 + k),
  );
  if (!isTuple) return ranges.flat().map((index) => [index]);
  let vectors: number[][] = [[]];
  for (const values of ranges) {
    vectors = vectors.flatMap((vector) => values.map((value) => [...vector, value])).slice(0, mostNodes + 1);
  }
  return vectors;
}

/** What stands in a row: by its run, less what changes have moved out, with what they have moved in. */
export function placesInRow(design: Design, id: string): readonly Place[] {
  const paths = new Set<string>();
  const met = new Map<HoldName, number>();
  for (const row of design.site?.rows ?? []) {
    for (const own of rowIdsOf(row.id)) {
      for (const entry of parseRun(row.run)) {
        if (entry.kind === 'gap') continue;
        const first = met.get(entry.name) ?? 0;
        met.set(entry.name, first + entry.count);
        if (own !== id) continue;
        for (let k = 0; k < entry.count && paths.size <= mostNodes; k++) {
          const path = nthPath(design, entry.name, first + k);
          if (path !== undefined) paths.add(path);
        }
      }
    }
  }
  for (const change of design.changes ?? []) {
    if (!('move' in change)) continue;
    const toRow = 'row' in change.move ? change.move.row : undefined;
    for (const path of spelled(design, change.at)) {
      if (toRow === id) paths.add(path);
      else paths.delete(path);
    }
  }
  return [...paths].flatMap((path) => readSingle(design, path));
}

function spelled(design: Design, at: string): readonly string[] {
  return readSingle(design, at).map((place) =>
    place.map(({ name, indices }) => `${name}[${indices.map((index) => index + 1).join(',')}]`).join('/'),
  );
}

function readSingle(design: Design, path: string): readonly Place[] {
  const read = parsePath(path);
  return read.ok ? singlePlaces(design, read.value) : [];
}

/**
 * Things that belong elsewhere in the tree but stand in this cabinet (`in`): of M things over R cabinets, the k-th (from
 * 0) stands in cabinet floor(k R / M), hold by hold.
 */
export function dealtInto(design: Design, cabinet: Place): readonly Place[] {
  const own = cabinet.at(-1);
  const [index] = own?.indices ?? [];
  if (cabinet.length !== 1 || !own || index === undefined) return [];
  const found: Place[] = [];
  for (const [name, into] of dealings(design)) {
    const read = parsePath(into);
    const [step] = read.ok && read.value.length === 1 ? read.value : [];
    if (step?.name !== own.name) continue;
    const among = step.spans
      ? indexVectors(design, [step], step).map(([one = 0]) => one)
      : Array.from({ length: Math.min(placesOfHold(design, own.name), mostNodes) }, (_, k) => k);
    const place = among.indexOf(index);
    if (place < 0) continue;
    const all = placesOfHold(design, name);
    const last = Math.ceil(((place + 1) * all) / among.length);
    for (let k = Math.ceil((place * all) / among.length); k < last && found.length <= mostNodes; k++) {
      const path = nthPath(design, name, k);
      if (path !== undefined) found.push(...readSingle(design, path));
    }
  }
  return found;
}

/** Each hold that stands elsewhere, once. */
function dealings(design: Design): ReadonlyMap<HoldName, string> {
  const into = new Map<HoldName, string>();
  for (const holds of [design.holds, ...Object.values(design.blocks).map((block) => block.holds)]) {
    for (const [name, hold] of Object.entries(holds)) if (hold.in !== undefined) into.set(name, hold.in);
  }
  return into;
}
