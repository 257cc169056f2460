/** Places: slots of holds, rows of the hall, and what supplies serve. */
import { parseAddress } from '../address.ts';
import type { Design } from '../design.ts';
import { limits } from '../limits.ts';
import { parseSlots } from '../slots.ts';
import { parseRunEntry, rowIdsOf } from '../tree-rows.ts';
import { allHolds } from './check-boxes.ts';
import { checkPath, known } from './check-wires.ts';
import type { Names } from './names.ts';
import { type ParseRefusal, refusal, shown } from './parse-result.ts';

export function* checkPlaces(design: Design, names: Names): Generator<ParseRefusal> {
  for (const { hold, path } of allHolds(design)) {
    if (hold.at !== undefined) yield* checkSlots(hold.at, [...path, 'at']);
    if (hold.in !== undefined) yield* checkPath(names, hold.in, [...path, 'in']);
  }
  yield* checkDealtRound(design, names);
  yield* checkRows(design, names);
  yield* checkSupplies(design, names);
}

/** Whether the slots are enough and free is a finding; here they need only be slots. */
function* checkSlots(text: string, path: readonly PropertyKey[]): Generator<ParseRefusal> {
  if (parseSlots(text, 0).ok) return;
  yield refusal('bad-slots', path, { expected: '"U9..18, U28..35" | "U5+8" | "bay 1..80"', found: shown(text) });
}

/** Nothing stands in cabinets that themselves stand in it. */
function* checkDealtRound(design: Design, names: Names): Generator<ParseRefusal> {
  const into = new Map<string, string>();
  for (const { name, hold } of allHolds(design)) {
    const box = hold.in === undefined ? undefined : lastName(hold.in);
    if (box !== undefined) into.set(name, box);
  }
  for (const { name, path } of allHolds(design)) {
    let next = into.get(name);
    for (let steps = 0; next !== undefined; steps++) {
      if (next === name || steps > names.holds.size) {
        yield refusal('cyclic-reference', [...path, 'in'], { found: shown(name) });
        break;
      }
      next = into.get(next);
    }
  }
}

function lastName(path: string): string | undefined {
  const read = parseAddress(path);
  return read.ok && read.value.kind === 'element' ? read.value.steps.at(-1)?.name : undefined;
}

/** Comes before the names of all rows are written out. */
export function* checkRowCount(design: Design): Generator<ParseRefusal> {
  let rows = 0;
  for (const [place, { id }] of (design.site?.rows ?? []).entries()) {
    const path = ['site', 'rows', place];
    const ids = rowIdsOf(id);
    if (ids[0]?.includes('{')) {
      yield refusal('bad-name', [...path, 'id'], { expected: '"A" | "{1..8}" | "{A..D}"', found: shown(id) });
    }
    rows += ids.length;
    if (rows > limits.rows) yield refusal('too-many', path, { expected: `0..${limits.rows}`, found: String(rows) });
  }
}

function* checkRows(design: Design, names: Names): Generator<ParseRefusal> {
  let placed = 0;
  for (const [place, row] of (design.site?.rows ?? []).entries()) {
    const repeats = rowIdsOf(row.id).length;
    for (const [entry, text] of row.run.entries()) {
      const where = ['site', 'rows', place, 'run', entry];
      const read = parseRunEntry(text);
      if (!read) {
        yield refusal('wrong-type', where, { expected: '"cc*8" | "gap 0.6" | "cdu"', found: shown(text) });
        return;
      }
      if (read.kind === 'gap') continue;
      if (!names.supplies.has(read.name)) yield* known(names.holds, read.name, where);
      placed += repeats * read.count;
      if (placed > limits.standing) {
        yield refusal('too-many-elements', where, { expected: `0..${limits.standing}`, found: String(placed) });
      }
    }
  }
}

function* checkSupplies(design: Design, names: Names): Generator<ParseRefusal> {
  const below = new Map<string, string[]>();
  for (const [place, supply] of (design.supply ?? []).entries()) {
    for (const [entry, text] of supply.serves.entries()) {
      const path = ['supply', place, 'serves', entry];
      const read = parseAddress(text);
      if (!read.ok || (read.value.kind !== 'element' && read.value.kind !== 'supply')) {
        yield refusal('bad-address', path, { expected: '"cc" | "cc[3]" | "pdu[2]/A"', found: shown(text) });
        continue;
      }
      const first = read.value.steps[0]?.name ?? '';
      if (names.supplies.has(first)) below.set(supply.id, [...(below.get(supply.id) ?? []), first]);
      else for (const step of read.value.steps) yield* known(names.holds, step.name, path);
    }
  }
  yield* checkFedRound(below);
}

/** No supply hangs below itself. Depth-first; a supply that is done is not walked again. */
function* checkFedRound(below: ReadonlyMap<string, readonly string[]>): Generator<ParseRefusal> {
  const done = new Set<string>();
  const open = new Set<string>();
  const findRound = (id: string): string | null => {
    if (open.has(id)) return id;
    if (done.has(id)) return null;
    open.add(id);
    for (const next of below.get(id) ?? []) {
      const round = findRound(next);
      if (round !== null) return round;
    }
    open.delete(id);
    done.add(id);
    return null;
  };
  for (const id of below.keys()) {
    const round = findRound(id);
    if (round !== null) {
      yield refusal('cyclic-reference', ['supply'], { found: shown(round) });
      return;
    }
  }
}
