/**
 * The supplies of the document and what they serve, counted along the cabinets in site order. A shelf, busbar or
 * cooling unit that is a hold in a cabinet needs nothing here: the models find it in its cabinet by its part.
 */
import type { Part, PartRef } from '../../catalogue/part.ts';
import { type AddressStep, parseAddress } from '../../design/address.ts';
import type { Design, Supply as Drawn } from '../../design/design.ts';
import { resolveAddress } from '../../design/tree.ts';
import type { Place } from '../../machine/machine.ts';
import type { LineRun, Served, SetQuantity, Supplies, Supply } from '../../machine/supplies/supplies.ts';
import { parseQuantity } from '../../units/quantity.ts';
import type { Problems } from '../problems.ts';
import { operationOf } from './operation.ts';
import { type Stand, siteLine, splitStand } from './site-line.ts';

const cooling: ReadonlySet<string> = new Set(['plant', 'cdu', 'cdm', 'door']);
/** Parts that make a hold in a cabinet a supply of it. */
const inRackKinds: ReadonlySet<Part['kind'] | undefined> = new Set(['shelf', 'power', 'cooling'] as const);

/** Runs of the line times things that supplies name; real designs have some thousands. */
const mostPairs = 1_000_000;

/** What a supply serves, read once. */
interface Target {
  readonly supply: number;
  /** Last name: the thing served. */
  readonly hold: string;
  /** Full path where indices were named; undefined serves all of the hold. */
  readonly steps?: readonly AddressStep[];
}

export function suppliesOf(
  design: Design,
  places: readonly Place[],
  partOf: (ref: PartRef) => Part | undefined,
  problems: Problems,
): Supplies {
  const drawn = design.supply ?? [];
  const operation = operationOf(design);
  const kindOf = ({ part }: Place) => (part === undefined ? undefined : partOf(part)?.kind);
  if (drawn.length === 0 && !has(places, (place) => inRackKinds.has(kindOf(place)))) {
    return { list: [], line: [], operation };
  }

  const { targets, feeds } = readTargets(design, drawn, problems);
  const leaves = leavesOf(places, new Set(targets.map(({ hold }) => hold)), kindOf);
  const stands = siteLine(design, places, (place) => leaves.has(place));
  const tooMany = stands.length * targets.length > mostPairs;
  if (tooMany) problems.add('expand.too-many', drawn.map(({ id }) => id).slice(0, 1));
  const line = tooMany ? [] : stands.flatMap((stand) => runsOf(stand, targets));

  const list: Supply[] = drawn.map((supply, index) => ({
    id: supply.id,
    kind: supply.kind,
    domain: cooling.has(supply.kind) ? 'cooling' : 'power',
    ...(supply.part !== undefined && { part: supply.part }),
    members: 0,
    ways: supply.ways ?? 1,
    every: supply.every ?? Number.POSITIVE_INFINITY,
    ...(supply.scheme !== undefined && { scheme: supply.scheme }),
    mode: supply.mode ?? 'share',
    need: supply.need ?? 1,
    ...(supply.units !== undefined && { units: supply.units }),
    set: setOf(supply),
    inRack: supply.inRack === true,
    ...(supply.assumed !== undefined && { assumed: supply.assumed }),
    feeds: feeds[index] as Supply['feeds'],
  }));
  return { list: withMembers(list, line), line, operation };
}

function has(places: readonly Place[], isMeant: (place: Place) => boolean): boolean {
  return places.some((place) => isMeant(place) || has(place.inside, isMeant));
}

/**
 * What the line is made of: cabinets, and served boxes outside of them. A cabinet in which something is served by itself
 * is opened: then all that is in it stands on the line. Power shelves and coolers in a cabinet do not open it.
 */
function leavesOf(
  places: readonly Place[],
  served: ReadonlySet<string>,
  kindOf: (place: Place) => Part['kind'] | undefined,
): ReadonlySet<Place> {
  const leaves = new Set<Place>();
  const isServed = (place: Place) => served.has(place.hold) && !inRackKinds.has(kindOf(place));
  const visit = (list: readonly Place[], isOpened: boolean): void => {
    for (const place of list) {
      const isBox = isOpened || place.shape === 'cabinet' || kindOf(place) === 'cabinet';
      if (isBox) {
        if (has(place.inside, isServed)) visit(place.inside, true);
        else leaves.add(place);
      } else if (isServed(place) && !has(place.inside, (inner) => inner.shape === 'cabinet' || isServed(inner))) {
        leaves.add(place);
      } else visit(place.inside, false);
    }
  };
  visit(places, false);
  return leaves;
}

function setOf({ set }: Drawn): Readonly<Record<string, SetQuantity>> {
  const read: Record<string, SetQuantity> = {};
  for (const [field, text] of Object.entries(set ?? {})) {
    const quantity = parseQuantity(text);
    if (quantity.ok) read[field] = { text, value: quantity.value.value, dimension: quantity.value.dimension };
  }
  return read;
}

function readTargets(design: Design, drawn: readonly Drawn[], problems: Problems) {
  const targets: Target[] = [];
  const indexOf = new Map(drawn.map(({ id }, index) => [id, index]));
  const feeds = drawn.map(({ id, serves }, supply) => {
    const below: { supply: number; from: number; to: number }[] = [];
    for (const text of serves) {
      const read = parseAddress(text);
      const steps = read.ok && (read.value.kind === 'element' || read.value.kind === 'supply') ? read.value.steps : [];
      const [first] = steps;
      const lower = first && indexOf.get(first.name);
      if (first && lower !== undefined) {
        for (const span of first.spans ?? [{ from: 1, to: Number.POSITIVE_INFINITY }])
          below.push({ supply: lower, ...span });
        continue;
      }
      const target = targetOf(design, supply, text, steps);
      if (target) targets.push(target);
      else problems.add('expand.name-unknown', [id], { name: text });
    }
    return below;
  });
  return { targets, feeds };
}

/** A bare name means all of the hold, wherever it is; with an index or a level, that place. */
function targetOf(design: Design, supply: number, text: string, steps: readonly AddressStep[]): Target | undefined {
  const last = steps.at(-1);
  if (!last) return undefined;
  if (steps.length === 1 && last.spans === undefined) return { supply, hold: last.name };
  const full = resolveAddress(design, text);
  const read = full.ok ? parseAddress(full.value) : undefined;
  return read?.ok && read.value.kind === 'element' ? { supply, hold: last.name, steps: read.value.steps } : undefined;
}

/** One stand as runs whose members are served alike. */
function runsOf(stand: Stand, targets: readonly Target[]): readonly LineRun[] {
  const { place, above, hold } = stand;
  if (!place) return [];
  const around = above === '' ? [] : (readSteps(above.slice(0, -1)) ?? []);
  const pieces = cutAt(
    stand,
    targets.flatMap((target) => cutsOf(target, around, hold)),
  );
  return pieces.map((piece) => {
    const served: Served[] = [];
    for (const target of targets) {
      const count = servedCount(target, piece, place, around);
      if (count > 0) served.push({ supply: target.supply, hold: target.hold, count });
    }
    return { place, above, spans: piece.spans, count: piece.count, served };
  });
}

function readSteps(path: string): readonly AddressStep[] | undefined {
  const read = parseAddress(path);
  return read.ok && read.value.kind === 'element' ? read.value.steps : undefined;
}

/** First indices of this hold at which a target begins or ends. */
function cutsOf({ steps }: Target, around: readonly AddressStep[], hold: string): readonly number[] {
  const own = steps?.[around.length];
  return own?.name === hold ? (own.spans ?? []).flatMap(({ from, to }) => [from, to + 1]) : [];
}

function cutAt(stand: Stand, cuts: readonly number[]): readonly Stand[] {
  const span = stand.spans[0];
  const inside = span && [...new Set(cuts)].filter((cut) => cut > span.from && cut <= span.to).sort((a, b) => a - b);
  if (!inside || inside.length === 0 || stand.spans.length > 1) return [stand];
  const pieces: Stand[] = [];
  let rest = stand;
  for (const cut of inside) {
    const [head, tail] = splitStand(rest, cut - (rest.spans[0]?.from ?? cut));
    pieces.push(head);
    rest = tail;
  }
  return [...pieces, rest];
}

/** How many of what the target names are in one of the run; a share of one where it names a box around. */
function servedCount(target: Target, run: Stand, place: Place, around: readonly AddressStep[]): number {
  const { steps, hold } = target;
  if (!steps) {
    if (place.hold === hold) return 1;
    const outer = run.around.find((box) => box.hold === hold);
    return outer ? 1 / outer.leaves : inside(place, hold);
  }
  for (const [level, step] of steps.entries()) {
    const own = around[level];
    if (own) {
      if (own.name !== step.name || !own.spans?.every((span, axis) => within(span, step, axis, own.spans?.length ?? 1)))
        return 0;
      if (level === steps.length - 1) return 1 / (run.around[level]?.leaves ?? 1);
      continue;
    }
    if (place.hold !== step.name || !run.spans.every((span, axis) => within(span, step, axis, run.spans.length)))
      return 0;
    return insideSteps(place, steps.slice(level + 1));
  }
  return 0;
}

function within(
  span: { readonly from: number; readonly to: number },
  { spans }: AddressStep,
  axis: number,
  axes: number,
): boolean {
  const allowed = axes > 1 ? spans?.slice(axis, axis + 1) : spans;
  return !allowed || allowed.some(({ from, to }) => from <= span.from && span.to <= to);
}

/** All of a hold in one of these places. */
function inside(place: Place, hold: string): number {
  return place.inside.reduce(
    (sum, child) => sum + child.perParent * (child.hold === hold ? 1 : inside(child, hold)),
    0,
  );
}

/** Those of a path below it. */
function insideSteps(place: Place, steps: readonly AddressStep[]): number {
  const [step, ...rest] = steps;
  if (!step) return 1;
  return place.inside
    .filter((child) => child.hold === step.name)
    .reduce((sum, child) => sum + overlap(child, step) * insideSteps(child, rest), 0);
}

/** How many of a class one step names. */
function overlap(place: Place, { spans }: AddressStep): number {
  const own = readSteps(place.address.slice(place.address.lastIndexOf('/') + 1))?.[0]?.spans;
  if (!spans || !own) return place.perParent;
  const common = (a: { from: number; to: number }, b: { from: number; to: number }) =>
    Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);
  // One axis: alternatives. Several: one span for each.
  const isOneAxis = own.reduce((sum, { from, to }) => sum + to - from + 1, 0) === place.perParent;
  if (isOneAxis) return own.reduce((sum, a) => sum + spans.reduce((all, b) => all + common(a, b), 0), 0);
  return own.reduce((product, a, axis) => product * common(a, spans[axis] ?? a), 1);
}

/** Members follow from what is served: things on the line, and members of other supplies, which come first. */
function withMembers(list: readonly Supply[], line: readonly LineRun[]): readonly Supply[] {
  const served = list.map(() => 0);
  for (const run of line) {
    for (const { supply, count } of run.served) served[supply] = (served[supply] as number) + run.count * count;
  }
  const members = new Map<number, number>();
  const membersOf = (index: number): number => {
    const known = members.get(index);
    if (known !== undefined) return known;
    members.set(index, 0);
    const { every, feeds } = list[index] as Supply;
    const below = feeds.reduce(
      (sum, { supply, from, to }) => sum + Math.max(0, Math.min(to, membersOf(supply)) - from + 1),
      0,
    );
    const things = (served[index] as number) + below;
    const count = things > 0 ? Math.max(1, Math.ceil(things / every - 1e-9)) : 0;
    members.set(index, count);
    return count;
  };
  return list.map((supply, index) => ({ ...supply, members: membersOf(index) }));
}
