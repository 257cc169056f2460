/** Networks, wires and exceptions name things that exist, and their rates and addresses can be read. */
import { parsePath } from '../address.ts';
import type { Change, Design, Hold, Medium, Net, Wire } from '../design.ts';
import { limits } from '../limits.ts';
import { dimensionsOf } from '../tree-kinds.ts';
import { totalsOf } from './check-boxes.ts';
import { checkLists } from './check-lists.ts';
import { checkQuantity } from './check-quantities.ts';
import type { Names } from './names.ts';
import { type ParseRefusal, refusal, shown } from './parse-result.ts';

type Path = readonly PropertyKey[];

export function* checkNets(design: Design, names: Names): Generator<ParseRefusal> {
  for (const [id, net] of Object.entries(design.nets)) {
    const path = ['nets', id];
    yield* checkQuantity(net.rate, 'rate', [...path, 'rate'], 'above zero');
    yield* checkMedium(net.medium, names, [...path, 'medium']);
    for (const [place, wire] of net.wires.entries()) yield* checkWire(design, names, wire, [...path, 'wires', place]);
  }
  const listed: { lines: number } = { lines: 0 };
  yield* checkLists(design, listed);
  const explicit = listed.lines + patternLinks(design);
  if (explicit > limits.explicitLinks) {
    yield refusal('too-many', ['nets'], { expected: `0..${limits.explicitLinks}`, found: String(explicit) });
  }
}

function* checkWire(design: Design, names: Names, wire: Wire, path: Path): Generator<ParseRefusal> {
  yield* known(names.holds, wire.each, [...path, 'each']);
  if (wire.rate !== undefined) yield* checkQuantity(wire.rate, 'rate', [...path, 'rate'], 'above zero');
  yield* checkMedium(wire.medium, names, [...path, 'medium']);
  if (typeof wire.links === 'object' && wire.links.restart !== undefined) {
    yield* known(names.axes, wire.links.restart, [...path, 'links', 'restart']);
  }
  if ('to' in wire) {
    yield* known(names.holds, wire.to, [...path, 'to']);
    for (const [place, axis] of (wire.same ?? []).entries()) yield* knownAxis(names, axis, [...path, 'same', place]);
    for (const axis of Object.keys(wire.pick ?? {})) yield* knownAxis(names, axis, [...path, 'pick', axis]);
  } else if ('mesh' in wire) yield* knownAxis(names, wire.mesh, [...path, 'mesh']);
  else if ('ring' in wire) yield* knownAxis(names, wire.ring, [...path, 'ring']);
  else if ('line' in wire) yield* knownAxis(names, wire.line, [...path, 'line']);
  else if ('list' in wire) {
    if (!Object.hasOwn(design.lists ?? {}, wire.list)) yield missing([...path, 'list'], wire.list);
  } else if ('edge' in wire) {
    if (wire.edge !== 'outside' && !Object.hasOwn(design.nets, wire.edge)) yield missing([...path, 'edge'], wire.edge);
  } else if (wire.pattern.name === 'dragonfly') {
    yield* knownAxis(names, wire.pattern.between, [...path, 'pattern', 'between']);
  }
}

/** Patterns are not symmetric enough to be counted by class: each of their links is kept. */
function patternLinks(design: Design): number {
  const wires = Object.values(design.nets).flatMap((net: Net) => net.wires.filter((wire) => 'pattern' in wire));
  if (wires.length === 0) return 0;
  const totals = totalsOf(design);
  return wires.reduce((sum, { each, pattern }) => {
    return sum + (totals.get(each) ?? 0) * (pattern.name === 'dragonfly' ? pattern.ports : pattern.degree);
  }, 0);
}

function* checkMedium(medium: Medium | undefined, names: Names, path: Path): Generator<ParseRefusal> {
  if (typeof medium !== 'object') return;
  yield* known(names.holds, medium.inside, [...path, 'inside']);
  if (medium.via !== undefined) yield* known(names.holds, medium.via, [...path, 'via']);
  yield* checkMedium(medium.then, names, [...path, 'then']);
  yield* checkMedium(medium.else, names, [...path, 'else']);
}

export function* checkChanges(design: Design, names: Names): Generator<ParseRefusal> {
  for (const [place, change] of (design.changes ?? []).entries()) {
    yield* checkChange(design, names, change, ['changes', place]);
  }
}

function* checkChange(design: Design, names: Names, change: Change, path: Path): Generator<ParseRefusal> {
  if ('at' in change) yield* checkPath(names, change.at, [...path, 'at']);
  if ('under' in change) yield* checkPath(names, change.under, [...path, 'under']);
  if ('from' in change) {
    yield* checkPath(names, change.from, [...path, 'from']);
    yield* checkPath(names, change.to, [...path, 'to']);
  }
  if ('wire' in change) yield* known(names.wires, change.wire, [...path, 'wire']);
  if ('cut' in change) yield* known(names.wires, change.cut, [...path, 'cut']);
  if ('cable' in change) {
    yield* known(names.wires, change.cable, [...path, 'cable']);
    if (change.length !== undefined) yield* checkQuantity(change.length, 'length', [...path, 'length']);
  }
  if ('join' in change) {
    for (const end of [0, 1] as const) yield* checkPath(names, change.join[end], [...path, 'join', end]);
    if (!Object.hasOwn(design.nets, change.net)) yield missing([...path, 'net'], change.net);
  }
  if ('rate' in change && change.rate !== undefined) yield* checkQuantity(change.rate, 'rate', [...path, 'rate']);
  if ('medium' in change) yield* checkMedium(change.medium, names, [...path, 'medium']);
  if ('hold' in change)
    for (const name of Object.keys(change.hold)) yield* known(names.holds, name, [...path, 'hold', name]);
  if ('block' in change && !Object.hasOwn(design.blocks, change.block)) yield missing([...path, 'block'], change.block);
  if ('move' in change && 'row' in change.move) yield* known(names.rows, change.move.row, [...path, 'move', 'row']);
}

/** An address whose every level is the name of a hold. Whether the indices exist is a finding, not a refusal. */
export function* checkPath(names: Names, text: string, path: Path): Generator<ParseRefusal> {
  const read = parsePath(text);
  if (!read.ok) {
    yield refusal('bad-address', path, { expected: '"cc[3]/node[2]"', found: shown(text) });
    return;
  }
  for (const { name, spans } of read.value) {
    const seats = names.holds.get(name);
    if (!seats) yield missing(path, name);
    else if (spans && !names.numbered.has(name) && !seats.some(({ hold }) => takes(hold, spans.length))) {
      const sizes = dimensionsOf(seats[0]?.hold ?? { n: 0 }).map((n) => `1..${n}`);
      yield refusal('bad-address', path, { expected: `${name}[${sizes.join(',')}]`, found: shown(text) });
    }
  }
}

/** One index for each axis; for an only axis also alternatives. */
function takes(hold: Hold, spans: number): boolean {
  const axes = dimensionsOf(hold).length;
  return axes === 1 || axes === spans;
}

export function* known(set: { has(name: string): boolean }, name: string, path: Path): Generator<ParseRefusal> {
  if (!set.has(name)) yield missing(path, name);
}

/** `same node` is the same instance of a hold, `same plane` an equal index. */
function* knownAxis(names: Names, name: string, path: Path): Generator<ParseRefusal> {
  if (!names.axes.has(name) && !names.holds.has(name)) yield missing(path, name);
}

function missing(path: Path, name: string): ParseRefusal {
  return refusal('broken-reference', path, { found: shown(name) });
}
