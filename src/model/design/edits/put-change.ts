/**
 * An exception written behind the others, where it wins, so that nothing said before is lost unsaid: what an earlier one
 * of the same place says beside it stays, cuts add up, and only what the new one truly contradicts goes.
 */
import { formatPath, parsePath } from '../address.ts';
import { isWithin } from '../address-order.ts';
import type { Change, Design, Path } from '../design.ts';
import { resolvePlace } from './places.ts';
import { withChanges } from './record.ts';
import { type Done, done, type Refused, refuse } from './refuse.ts';
import { findWire } from './wires.ts';

type Cut = Extract<Change, { cut: string }>;
type OfWire = Extract<Change, { under: Path }>;

export function putChange(design: Design, change: Change): Done {
  const changes = design.changes ?? [];
  if ('join' in change) return done(withChanges(design, [...changes, change]));
  const isSame = sameSubject(design, change);
  const last = changes.findLastIndex((other) => isSame(other));
  const own = changes[last];
  const isFree = own !== undefined && !changes.slice(last + 1).some((other) => mayOverride(other, change));
  if (own && isFree && !('cut' in change) && saysAlready(own, change)) return done(design);

  const voided = 'under' in change && change.links !== undefined ? cutsUnder(design, changes, change) : [];
  const dropped: Change[] = [...voided];
  const kept = changes.flatMap((other, index): readonly Change[] => {
    if (voided.includes(other)) return [];
    // What a generator wrote is written again by it; the user's own word stands behind it and wins.
    if ('cut' in change || !isSame(other) || other.by !== change.by) return [other];
    const rest = withoutWhat(other, change);
    if (rest === null && other.note !== undefined && change.note === undefined) dropped.push(other);
    return rest === null || (index === last && isFree && canMerge(rest, change)) ? [] : [rest];
  });
  const isMerged = own !== undefined && isFree && own.by === change.by;
  if ('cut' in change) {
    if (!isMerged || !('cut' in own) || !canMerge(own, change)) return done(withChanges(design, [...changes, change]));
    const sum = cutTogether(own, change);
    return done(
      withChanges(
        design,
        changes.map((other) => (other === own ? sum : other)),
      ),
    );
  }
  const rest = isMerged ? withoutWhat(own, change) : null;
  const next = rest !== null && canMerge(rest, change) ? together(rest, change) : change;
  return done(withChanges(design, [...kept, next]), { dropped });
}

/** A cut where nothing is left to cut, said with the numbers. */
export function refuseCut(design: Design, change: Cut): Refused | undefined {
  const isSame = sameSubject(design, change);
  const changes = design.changes ?? [];
  const [from, to] = [fullOf(design, change.from), fullOf(design, change.to)];
  // A later number of links is said of all below it, and counts cuts anew.
  const anew = changes.findLastIndex(
    (other) =>
      'under' in other && other.wire === change.cut && other.links !== undefined && isUnder(design, [from, to], other),
  );
  const before = changes.slice(anew + 1).filter((other): other is Cut => 'cut' in other && isSame(other));
  if (before.length === 0) return undefined;
  const where = `${change.cut}:${from}~${to}`;
  const cut = before.reduce((sum, { links }) => sum + (links ?? Number.POSITIVE_INFINITY), 0);
  if (cut === Number.POSITIVE_INFINITY) return refuse('already-cut', where, { place: where });
  const wire = findWire(design, change.cut);
  const set = changes[anew] as OfWire | undefined;
  const isPlain = wire !== undefined && ('to' in wire || 'mesh' in wire) && typeof wire.links !== 'object';
  const links = set?.links ?? (isPlain ? ((wire.links as number | undefined) ?? 1) : undefined);
  if (links === undefined) return undefined;
  if (cut >= links) return refuse('already-cut', where, { place: where });
  const more = change.links ?? links - cut;
  return cut + more > links ? refuse('cut-too-many', where, { place: where, links, cut, more }) : undefined;
}

/** What kind of thing a change says, and of which places. */
function sameSubject(design: Design, change: Change): (other: Change) => boolean {
  if ('at' in change) {
    const field = fieldOf(change);
    const full = fullOf(design, change.at);
    return (other) => 'at' in other && fieldOf(other) === field && isPlace(design, full, other.at);
  }
  if ('under' in change) {
    const full = fullOf(design, change.under);
    return (other) => 'under' in other && other.wire === change.wire && isPlace(design, full, other.under);
  }
  if ('join' in change) return () => false;
  const [from, to] = [fullOf(design, change.from), fullOf(design, change.to)];
  const ref = 'cut' in change ? change.cut : change.cable;
  return (other) => {
    const otherRef = 'cut' in change ? 'cut' in other && other.cut : 'cable' in other && other.cable;
    if (otherRef !== ref || !('from' in other)) return false;
    const isStraight = isPlace(design, from, other.from) && isPlace(design, to, other.to);
    return isStraight || (isPlace(design, from, other.to) && isPlace(design, to, other.from));
  };
}

function fieldOf(change: Extract<Change, { at: Path }>): string {
  return 'off' in change
    ? 'off'
    : 'block' in change
      ? 'block'
      : 'part' in change
        ? 'part'
        : 'hold' in change
          ? 'hold'
          : 'label' in change
            ? 'label'
            : 'move';
}

/** Whether another change that comes later could say otherwise of the same place, from a range or a box around it. */
function mayOverride(later: Change, change: Change): boolean {
  if ('at' in change) return !('off' in change) && 'at' in later && fieldOf(later) === fieldOf(change);
  const ref = refOf(change);
  return ref !== undefined && ref === refOf(later) && 'cable' in change === 'cable' in later;
}

const refOf = (change: Change): string | undefined =>
  'wire' in change ? change.wire : 'cut' in change ? change.cut : 'cable' in change ? change.cable : undefined;

/** Of the same subject; a place written otherwise is no other word. */
function saysAlready(own: Change, change: Change): boolean {
  const places = new Set(['at', 'under', 'from', 'to', 'by']);
  const said = new Map<string, unknown>(Object.entries(own));
  return Object.entries(together(own, change)).every(
    ([key, value]) => places.has(key) || JSON.stringify(value) === JSON.stringify(said.get(key)),
  );
}

/** What the earlier one says that the later one does not; null when that is nothing. */
function withoutWhat(earlier: Change, later: Change): Change | null {
  if ('hold' in earlier && 'hold' in later) {
    const left = Object.entries(earlier.hold).filter(([name]) => !Object.hasOwn(later.hold, name));
    return left.length === 0 ? null : { ...earlier, hold: Object.fromEntries(left) };
  }
  const fields: readonly string[] =
    'under' in earlier ? ['rate', 'links'] : 'cable' in earlier ? ['length', 'medium'] : [];
  const left = fields.filter((field) => Object.hasOwn(earlier, field) && !Object.hasOwn(later, field));
  if (left.length === 0) return null;
  return Object.fromEntries(
    Object.entries(earlier).filter(([key]) => !fields.includes(key) || left.includes(key)),
  ) as unknown as Change;
}

const canMerge = (rest: Change, next: Change): boolean =>
  rest.note === undefined || next.note === undefined || rest.note === next.note;

function together(earlier: Change, later: Change): Change {
  const hold = 'hold' in earlier && 'hold' in later ? { hold: { ...earlier.hold, ...later.hold } } : {};
  return { ...earlier, ...later, ...hold } as Change;
}

/** Without a number all links are cut. */
function cutTogether(own: Cut, change: Cut): Cut {
  const { links: _links, ...rest } = { ...own, ...(change.note !== undefined && { note: change.note }) };
  if (own.links === undefined || change.links === undefined) return rest;
  return { ...rest, links: own.links + change.links };
}

/** Cuts that a new number of links makes void: it is the number that is there. */
function cutsUnder(design: Design, changes: readonly Change[], change: OfWire): readonly Change[] {
  return changes.filter(
    (other) =>
      'cut' in other &&
      other.cut === change.wire &&
      isUnder(design, [fullOf(design, other.from), fullOf(design, other.to)], change),
  );
}

function isUnder(design: Design, ends: readonly Path[], { under }: OfWire): boolean {
  const full = fullOf(design, under);
  return ends.some((end) => isWithin(end, full));
}

/** Many changes are compared, so that a path is only looked up when its text leaves it open. */
function isPlace(design: Design, full: Path, written: Path): boolean {
  if (written === full) return true;
  const [a, b] = [namesOf(full), namesOf(written)];
  if (a.at(-1) !== b.at(-1)) return false;
  const isSpelled = a.join('/') === b.join('/') && !(a.length === 1 && Object.hasOwn(design.number ?? {}, a[0] ?? ''));
  if (!isSpelled) return fullOf(design, written) === full;
  const read = parsePath(written);
  return read.ok && formatPath(read.value) === full;
}

const namesOf = (path: Path): readonly string[] => path.split('/').map((step) => step.replace(/\[.*$/s, '').trim());

function fullOf(design: Design, path: Path): Path {
  const place = resolvePlace(design, path);
  return place.ok ? place.value : path;
}
