/** Places: slots of holds, rows of the hall, and what supplies serve. */
import { parseAddress } from '../address.ts';
import type { Design } from '../design.ts';
import { limits } from '../limits.ts';
import { allHolds } from './check-boxes.ts';
import { checkPath, known } from './check-wires.ts';
import type { Names } from './names.ts';
import { type ParseRefusal, refusal, shown } from './parse-result.ts';
import { rowCount } from './row-names.ts';

const slotEntry = /^\s*(?:U|OU|bay)?\s*(\d{1,6})(?:\s*\.\.\s*(?:U|OU|bay)?\s*(\d{1,6})|\s*\+\s*(\d{1,6}))?\s*$/i;
const gapEntry = /^\s*gap\s+\d{1,6}(?:\.\d{1,6})?\s*$/;
const thingEntry = /^\s*([\p{L}_][\p{L}\p{N}_-]*)(?:\s*\*\s*(\d{1,9}))?\s*$/u;

export function* checkPlaces(design: Design, names: Names): Generator<ParseRefusal> {
  for (const { hold, path } of allHolds(design)) {
    if (hold.at !== undefined) yield* checkSlots(hold.at, [...path, 'at']);
    if (hold.in !== undefined) yield* checkPath(names, hold.in, [...path, 'in']);
  }
  yield* checkDealtRound(design, names);
  yield* checkRows(design, names);
  yield* checkSupplies(design, names);
}

function* checkSlots(text: string, path: readonly PropertyKey[]): Generator<ParseRefusal> {
  for (const entry of text.split(',')) {
    const match = slotEntry.exec(entry);
    const numbers =
      match
        ?.slice(1)
        .filter((digits) => digits !== undefined)
        .map(Number) ?? [];
    if (
      !match ||
      Math.max(...numbers) > limits.slot ||
      (match[2] !== undefined && Number(match[2]) < Number(match[1]))
    ) {
      yield refusal('bad-slots', path, {
        expected: '"U9..18, U28..35" | "U5+8" | "bay 1..80"',
        found: shown(entry),
      });
    }
  }
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
  for (const [place, row] of (design.site?.rows ?? []).entries()) {
    const path = ['site', 'rows', place];
    const repeats = rowCount(row);
    if (repeats === 0) {
      yield refusal('bad-name', [...path, 'id'], { expected: '"A" | "{1..8}" | "{A..D}"', found: shown(row.id) });
    }
    rows += repeats;
    if (rows > limits.rows) yield refusal('too-many', path, { expected: `0..${limits.rows}`, found: String(rows) });
  }
}

function* checkRows(design: Design, names: Names): Generator<ParseRefusal> {
  let placed = 0;
  for (const [place, row] of (design.site?.rows ?? []).entries()) {
    const repeats = rowCount(row);
    for (const [entry, text] of row.run.entries()) {
      if (gapEntry.test(text)) continue;
      const where = ['site', 'rows', place, 'run', entry];
      const match = thingEntry.exec(text);
      if (match?.[1] === undefined) {
        yield refusal('wrong-type', where, { expected: '"cc*8" | "gap 0.6" | "cdu"', found: shown(text) });
        return;
      }
      if (!names.supplies.has(match[1])) yield* known(names.holds, match[1], where);
      placed += repeats * Number(match[2] ?? 1);
      if (placed > limits.placed) {
        yield refusal('too-many-elements', where, { expected: `0..${limits.placed}`, found: String(placed) });
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
