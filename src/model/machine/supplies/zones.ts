/**
 * The supplies of one domain as a tree of zones by class: a zone is what one member of a supply serves, with the zones
 * in it; equal zones are one class with a count. Members serve neighbours in site order, so zones nest; where two
 * supplies cut the line at different places they cross, and what crosses is left out and named.
 * Cost: the runs of the line for each supply, never the members.
 */
import type { Served, Supply } from './supplies.ts';

export interface Zone {
  /** Place in the list of supplies; undefined for a leaf. */
  readonly supply?: number;
  /** Which class of leaves it is; undefined for a zone. */
  readonly leaf?: number;
  readonly items: readonly ZoneCount[];
  /** Supplies that name the members of `supply` which these are, by their numbers. */
  readonly fedBy: readonly number[];
}

export interface ZoneCount {
  readonly zone: Zone;
  readonly count: number;
}

/** Members of a zone class that follow one another: for addresses. */
export interface MemberRun {
  readonly zone: Zone;
  /** 1-based number of the first. */
  readonly first: number;
  readonly count: number;
}

export interface ZoneTree {
  /** Zones and leaves that nothing stands above, by class. */
  readonly top: readonly ZoneCount[];
  /** Every supply's members in order. */
  readonly members: ReadonlyMap<number, readonly MemberRun[]>;
  /** Supplies whose members do not nest with those of others. */
  readonly crossing: readonly number[];
}

export interface LeafOnLine {
  readonly leaf: number;
  readonly count: number;
  readonly served: readonly Served[];
}

const tolerance = 1e-6;

export function zonesOf(list: readonly Supply[], line: readonly LeafOnLine[], domain: Supply['domain']): ZoneTree {
  const servedOfLeaf = new Map(line.map(({ leaf, served }) => [leaf, served]));
  const interned = new Map<string, Zone>();
  const ids = new Map<Zone, number>();
  const intern = (key: string, make: () => Zone): Zone => {
    let zone = interned.get(key);
    if (!zone) {
      zone = make();
      ids.set(zone, interned.size);
      interned.set(key, zone);
    }
    return zone;
  };
  let row: ZoneCount[] = [];
  for (const { leaf, count } of line) {
    push(
      row,
      intern(`leaf ${leaf}`, () => ({ leaf, items: [], fedBy: [] })),
      count,
    );
  }

  /** Things of a zone that the supply in hand serves. */
  const counts = new Map<Zone, number>();
  const thingsIn = (supply: number, zone: Zone): number => {
    const known = counts.get(zone);
    if (known !== undefined) return known;
    const own =
      zone.leaf === undefined
        ? Number(zone.fedBy.includes(supply))
        : (servedOfLeaf.get(zone.leaf) ?? []).reduce((sum, one) => sum + (one.supply === supply ? one.count : 0), 0);
    const things = zone.items.reduce((sum, { zone: inner, count }) => sum + count * thingsIn(supply, inner), own);
    counts.set(zone, things);
    return things;
  };

  const feeders = feedersOf(list);
  const members = new Map<number, readonly MemberRun[]>();
  const crossing: number[] = [];
  for (const supply of inOrderOfSize(list, line, domain)) {
    counts.clear();
    const grouped = group(list, supply, row, thingsIn, intern, ids, feeders[supply] ?? []);
    if (!grouped) crossing.push(supply);
    else {
      row = grouped.row;
      members.set(supply, grouped.members);
    }
  }
  const top = new Map<Zone, number>();
  for (const { zone, count } of row) top.set(zone, (top.get(zone) ?? 0) + count);
  return { top: [...top].map(([zone, count]) => ({ zone, count })), members, crossing };
}

/** Finer supplies first, and each after those it feeds. */
function inOrderOfSize(
  list: readonly Supply[],
  line: readonly LeafOnLine[],
  domain: Supply['domain'],
): readonly number[] {
  const direct = list.map(() => 0);
  for (const { count, served } of line) {
    for (const one of served) direct[one.supply] = (direct[one.supply] as number) + count;
  }
  const height = list.map(() => 0);
  const leaves = [...direct];
  for (let round = 0; round < list.length; round++) {
    let changed = false;
    for (const [index, { feeds }] of list.entries()) {
      const above = Math.max(-1, ...feeds.map(({ supply }) => height[supply] as number)) + 1;
      const below = Math.max(direct[index] as number, ...feeds.map(({ supply }) => leaves[supply] as number));
      if (above !== height[index] || below !== leaves[index]) changed = true;
      height[index] = above;
      leaves[index] = below;
    }
    if (!changed) break;
  }
  const size = (index: number) => (leaves[index] as number) / Math.max(1, list[index]?.members ?? 1);
  return list
    .map((_, index) => index)
    .filter((index) => list[index]?.domain === domain && (list[index]?.members ?? 0) > 0)
    .sort((a, b) => size(a) - size(b) || (height[a] as number) - (height[b] as number) || a - b);
}

/** Null where a zone would be cut in two. */
function group(
  list: readonly Supply[],
  supply: number,
  row: readonly ZoneCount[],
  thingsIn: (supply: number, zone: Zone) => number,
  intern: (key: string, make: () => Zone) => Zone,
  ids: ReadonlyMap<Zone, number>,
  feeders: Feeders,
): { row: ZoneCount[]; members: MemberRun[] } | null {
  const { every } = list[supply] as Supply;
  const next: ZoneCount[] = [];
  const members: MemberRun[] = [];
  const edges = edgesOf(feeders);
  let open: ZoneCount[] = [];
  let filled = 0;
  let number = 1;

  /** A zone stands where its first thing stood, also when what it does not serve came in between. */
  let openAt = 0;
  const close = (items: readonly ZoneCount[], times: number): void => {
    for (let left = times; left > 0; ) {
      const until = edges.find((edge) => edge > number) ?? Number.POSITIVE_INFINITY;
      const count = Math.min(left, until - number);
      const member = number;
      const fedBy = feeders.flatMap(({ by, from, to }) => (from <= member && member <= to ? [by] : []));
      const key = `${supply} ${fedBy.join()} ${items.map(({ zone, count }) => `${ids.get(zone)}*${count}`).join(' ')}`;
      const zone = intern(key, () => ({ supply, items: [...items], fedBy }));
      if (openAt < next.length) next.splice(openAt, 0, { zone, count });
      else push(next, zone, count);
      openAt++;
      const last = members.at(-1);
      if (last?.zone === zone) members[members.length - 1] = { ...last, count: last.count + count };
      else members.push({ zone, first: number, count });
      number += count;
      left -= count;
    }
  };

  for (const { zone, count } of row) {
    const each = thingsIn(supply, zone);
    if (each === 0) {
      push(next, zone, count);
      continue;
    }
    if (each > every + tolerance) return null;
    let left = count;
    while (left > 0) {
      const perMember = Math.floor((every + tolerance) / each);
      if (filled === 0 && Number.isFinite(perMember) && left >= perMember && isWhole(every / each)) {
        const times = Math.floor(left / perMember);
        openAt = Number.POSITIVE_INFINITY;
        close([{ zone, count: perMember }], times);
        left -= times * perMember;
        continue;
      }
      const fit = Math.min(left, Math.floor((every - filled + tolerance) / each));
      if (fit === 0) return null;
      if (open.length === 0) openAt = next.length;
      push(open, zone, fit);
      filled += fit * each;
      left -= fit;
      if (filled >= every - tolerance) {
        close(merged(open), 1);
        open = [];
        filled = 0;
      }
    }
  }
  if (open.length > 0) close(merged(open), 1);
  return { row: next, members };
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < tolerance;
}

/** Neighbours of one class are counted together. */
function push(row: ZoneCount[], zone: Zone, count: number): void {
  const last = row.at(-1);
  if (last?.zone === zone) row[row.length - 1] = { zone, count: last.count + count };
  else row.push({ zone, count });
}

/** Inside a zone the order carries no meaning. */
function merged(items: readonly ZoneCount[]): readonly ZoneCount[] {
  const byZone = new Map<Zone, number>();
  for (const { zone, count } of items) byZone.set(zone, (byZone.get(zone) ?? 0) + count);
  return [...byZone].map(([zone, count]) => ({ zone, count }));
}

/** Who feeds a supply, and which of its members (1-based). */
type Feeders = readonly { readonly by: number; readonly from: number; readonly to: number }[];

function feedersOf(list: readonly Supply[]): readonly Feeders[] {
  const feeders = list.map((): { by: number; from: number; to: number }[] => []);
  list.forEach(({ feeds }, by) => {
    for (const { supply, from, to } of feeds) feeders[supply]?.push({ by, from, to });
  });
  return feeders;
}

/** Numbers at which the feeders of the members change. */
function edgesOf(feeders: Feeders): readonly number[] {
  const edges = feeders.flatMap(({ from, to }) => [from, to + 1]);
  return [...new Set(edges)].filter((edge) => edge > 1 && Number.isFinite(edge)).sort((a, b) => a - b);
}
