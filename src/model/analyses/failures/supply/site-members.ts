/**
 * Every member of every drawn supply with the cabinets below it, one by one: what-ifs name single members, while the
 * power models count classes. The numbering is that of the zones (`machine/supplies/zones.ts`): members fill up in site
 * order, a supply of supplies in the order in which its members begin on the line.
 * Cost: cabinets times supplies, once for a machine.
 */
import type { Machine } from '../../../machine/machine.ts';
import type { Supply } from '../../../machine/supplies/supplies.ts';
import { zonesOf } from '../../../machine/supplies/zones.ts';
import { type DrawnLine, drawnLine, type LeafRun } from '../../drawn-supply/leaf-classes.ts';

export interface SiteCabinet {
  readonly run: LeafRun;
  /** Place in its run, from 0. */
  readonly at: number;
}

export interface Member {
  readonly supply: number;
  /** 1-based. */
  readonly number: number;
  /** Places on the line, rising: those it serves itself and those below what it feeds. */
  readonly cabinets: readonly number[];
  /** Members of the same domain that it feeds. */
  readonly below: readonly Member[];
}

export interface SiteMembers {
  readonly line: DrawnLine;
  readonly cabinets: readonly SiteCabinet[];
  /** By supply; empty for those that cross others and for those of which nothing hangs. */
  readonly members: readonly (readonly Member[])[];
}

/** Beyond this many cabinets failures of supplies are not followed. */
const mostCabinets = 50_000;
const tolerance = 1e-6;

const known = new WeakMap<Machine, SiteMembers | null>();

/** Null where there are too many cabinets to be told apart. */
export function siteMembers(machine: Machine): SiteMembers | null {
  let members = known.get(machine);
  if (members === undefined) {
    members = makeMembers(machine);
    known.set(machine, members);
  }
  return members;
}

function makeMembers(machine: Machine): SiteMembers | null {
  const { list } = machine.supplies;
  const line = drawnLine(machine);
  if (line.line.reduce((sum, { count }) => sum + count, 0) > mostCabinets) return null;
  const crossing = new Set(
    (['power', 'cooling'] as const).flatMap((domain) => [...zonesOf(list, line.line, domain).crossing]),
  );
  const cabinets = line.line.flatMap((run) => Array.from({ length: run.count }, (_, at): SiteCabinet => ({ run, at })));
  const made = new Map<number, readonly Member[]>();
  const membersOf = (index: number): readonly Member[] => {
    const ready = made.get(index);
    if (ready) return ready;
    // A ring of supplies is refused at the door; here it would only never end.
    made.set(index, []);
    const found = crossing.has(index) ? [] : fill(list, index, cabinets, membersOf);
    made.set(index, found);
    return found;
  };
  return { line, cabinets, members: list.map((_, index) => membersOf(index)) };
}

interface Thing {
  readonly from: number;
  readonly size: number;
  readonly cabinets: readonly number[];
  readonly below?: Member;
}

function fill(
  list: readonly Supply[],
  index: number,
  cabinets: readonly SiteCabinet[],
  membersOf: (supply: number) => readonly Member[],
): readonly Member[] {
  const { every, domain, feeds } = list[index] as Supply;
  const things: Thing[] = cabinets.flatMap(({ run }, at) => {
    const size = run.served.reduce((sum, one) => sum + (one.supply === index ? one.count : 0), 0);
    return size > 0 ? [{ from: at, size, cabinets: [at] }] : [];
  });
  const fed = new Set<Member>();
  for (const { supply, from, to } of feeds) {
    if (list[supply]?.domain !== domain) continue;
    for (const member of membersOf(supply)) if (member.number >= from && member.number <= to) fed.add(member);
  }
  for (const below of fed) {
    const { cabinets: own } = below;
    things.push({ from: own[0] ?? Number.POSITIVE_INFINITY, size: 1, cabinets: own, below });
  }
  things.sort((one, other) => one.from - other.from);
  const open: { cabinets: Set<number>; below: Member[] }[] = [];
  let filled = 0;
  for (const { size, cabinets: own, below } of things) {
    if (open.length === 0 || filled + size > every + tolerance) {
      open.push({ cabinets: new Set(), below: [] });
      filled = 0;
    }
    const last = open.at(-1);
    for (const cabinet of own) last?.cabinets.add(cabinet);
    if (below) last?.below.push(below);
    filled += size;
  }
  return open.map(({ cabinets: own, below }, at) => ({
    supply: index,
    number: at + 1,
    cabinets: [...own].sort((one, other) => one - other),
    below,
  }));
}
