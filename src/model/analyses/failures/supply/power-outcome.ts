/**
 * Question: when these members of supplies, and these devices in cabinets, fail: what trips after them, what is still
 * live, and which cabinets are dark?
 *
 * The part of the site that hangs together with what failed is laid out with every member a node of its own, equal
 * cabinets below the same members counted together, and solved by the same network as the figures of power
 * (`drawn-supply/drawn-network.ts`). A cabinet that fails itself draws nothing. Cost: members and groups of that part.
 */
import type { FailingStep } from '../../../machine/failing.ts';
import type { Machine } from '../../../machine/machine.ts';
import { addressInRun, memberAddress, type Supply, type SupplyFailing } from '../../../machine/supplies/supplies.ts';
import type { Zone, ZoneCount } from '../../../machine/supplies/zones.ts';
import { solveSupply } from '../../../solvers/power/solve-supply.ts';
import { compileSupply } from '../../../solvers/power/supply-network.ts';
import { type DrawnNetwork, drawnNetwork } from '../../drawn-supply/drawn-network.ts';
import type { LeafClass } from '../../drawn-supply/leaf-classes.ts';
import type { Member, SiteCabinet, SiteMembers } from './site-members.ts';

export interface Headroom {
  /** Address of the node. */
  readonly at: string;
  readonly marginW: number;
  readonly ratingW: number;
}

export interface PowerOutcome {
  /** Places on the line. */
  readonly dark: readonly number[];
  /** Addresses, in the order in which they trip. */
  readonly tripped: readonly string[];
  /** `supply member way` of what is not live any more. */
  readonly dead: ReadonlySet<string>;
  /** Least over what was solved; null where no rating is known. */
  readonly headroom: Headroom | null;
  /** False where a part of the site is too large to be followed. */
  readonly isWhole: boolean;
}

export const wayKey = (supply: number, member: number, way: number): string => `${supply} ${member} ${way}`;

export function cabinetAddress({ run, at }: SiteCabinet): string {
  return addressInRun(run.run, (run.within ?? 0) + at);
}

export function powerOutcome(
  machine: Machine,
  site: SiteMembers,
  supplies: readonly SupplyFailing[],
  boxes: readonly (readonly FailingStep[])[],
): PowerOutcome {
  const { list } = machine.supplies;
  const dead = new Set<string>();
  for (const { supply, member, way } of supplies) {
    const ways = way === undefined ? Array.from({ length: list[supply]?.ways ?? 1 }, (_, k) => k) : [way];
    for (const one of ways) dead.add(wayKey(supply, member, one));
  }
  const found = boxesOnLine(site, boxes);
  const touched = new Set([...found.devices.keys()]);
  const power = list.flatMap(({ domain }, index) => (domain === 'power' ? (site.members[index] ?? []) : []));
  for (const { supply, member } of supplies) {
    const own = list[supply]?.domain === 'power' ? site.members[supply]?.[member - 1] : undefined;
    for (const cabinet of own?.cabinets ?? []) touched.add(cabinet);
  }
  const dark = new Set<number>();
  const tripped: string[] = [];
  let headroom: Headroom | null = null;
  let isWhole = true;
  for (const { zone, groups, memberOf } of partsOf(list, site, power, touched, found)) {
    const drawn = drawnNetwork(machine, { ...site.line, leaves: groups.map(({ leaf }) => leaf) }, zone);
    const compiled = drawn && compileSupply(drawn.nodes, drawn.loads);
    if (!drawn || !compiled?.ok) {
      isWhole = false;
      continue;
    }
    const keyOf = (node: number): string | undefined => {
      const { zone: own, way } = drawn.sources[node] as DrawnNetwork['sources'][number];
      const member = own && memberOf.get(own);
      return member && wayKey(member.supply, member.number, way);
    };
    const failed = drawn.nodes.flatMap((_, node) =>
      dead.has(keyOf(node) ?? '') || isFailedDevice(drawn, node, groups) ? [node] : [],
    );
    const state = solveSupply(compiled.value, failed);
    const addressOf = (node: number): string => {
      const source = drawn.sources[node] as DrawnNetwork['sources'][number];
      const member = source.zone && memberOf.get(source.zone);
      if (member) return memberAddress(list[member.supply] as Supply, member.number, source.way);
      const first = groups[source.leaf ?? 0]?.cabinets[0];
      const cabinet = first === undefined ? undefined : site.cabinets[first];
      return `${cabinet ? cabinetAddress(cabinet) : ''}/${source.device?.place.hold ?? ''}`;
    };
    for (const node of state.tripped.flat()) tripped.push(addressOf(node));
    for (const [node, live] of state.live.entries()) {
      const key = keyOf(node);
      if (live === 0 && key !== undefined) dead.add(key);
    }
    for (const load of state.dark) {
      for (const cabinet of groups[drawn.leafOfLoad[load] as number]?.cabinets ?? []) dark.add(cabinet);
    }
    const { tightest } = state;
    // With loads that nobody states it would be too good.
    const isKnown = groups.every(({ leaf }) => leaf.load.unstated.length === 0);
    if (tightest && isKnown && (headroom === null || tightest.marginW < headroom.marginW)) {
      const ratingW = compiled.value.nodes[tightest.node]?.ratingW ?? 0;
      headroom = { at: addressOf(tightest.node), marginW: tightest.marginW, ratingW };
    }
  }
  const whole = [...found.devices].flatMap(([cabinet, { unfed }]) => (unfed ? [cabinet] : []));
  for (const cabinet of whole) dark.add(cabinet);
  const up = [...dark].filter((cabinet) => !found.off.has(cabinet));
  return { dark: up.sort((one, other) => one - other), tripped, dead, headroom, isWhole };
}

interface FailedDevices {
  /** By hold: indices, from 0. */
  readonly byHold: ReadonlyMap<string, readonly number[]>;
  /** All devices of a stage are gone. */
  readonly unfed: boolean;
}

interface FailedOnLine {
  /** Cabinets that failed themselves. */
  readonly off: ReadonlySet<number>;
  readonly devices: ReadonlyMap<number, FailedDevices>;
}

/** Which of the failed boxes are cabinets of the line, or devices of supply in them. */
function boxesOnLine({ cabinets, line }: SiteMembers, boxes: readonly (readonly FailingStep[])[]): FailedOnLine {
  const off = new Set<number>();
  const devices = new Map<number, FailedDevices>();
  if (boxes.length === 0) return { off, devices };
  const byAddress = new Map<string, FailingStep[]>();
  const whole = new Set<string>();
  for (const steps of boxes) {
    const text = steps.map(({ name, indices }) => `${name}[${indices.map((index) => index + 1).join()}]`);
    whole.add(text.join('/'));
    const last = steps.at(-1);
    const above = text.slice(0, -1).join('/');
    if (last) byAddress.set(above, [...(byAddress.get(above) ?? []), last]);
  }
  for (const [at, cabinet] of cabinets.entries()) {
    const address = cabinetAddress(cabinet);
    if (isAround(whole, address)) off.add(at);
    const own = byAddress.get(address);
    if (!own) continue;
    const leaf = line.leaves[cabinet.run.leaf] as LeafClass;
    const byHold = new Map<string, number[]>();
    for (const { name, indices } of own) {
      if (!leaf.devices.some(({ place }) => place.hold === name)) continue;
      byHold.set(name, [...new Set([...(byHold.get(name) ?? []), indices[0] ?? 0])]);
    }
    if (byHold.size === 0) continue;
    const unfed = (['power', 'shelf'] as const).some((stage) => {
      const ofStage = leaf.devices.filter((device) => device.stage === stage);
      return ofStage.length > 0 && ofStage.every(({ place, each }) => (byHold.get(place.hold)?.length ?? 0) >= each);
    });
    devices.set(at, { byHold, unfed });
  }
  return { off, devices };
}

function isAround(whole: ReadonlySet<string>, address: string): boolean {
  for (let end = address.length; end > 0; end = address.lastIndexOf('/', end - 1)) {
    if (whole.has(address.slice(0, end))) return true;
  }
  return false;
}

interface Group {
  readonly leaf: LeafClass;
  readonly cabinets: readonly number[];
  readonly failed: FailedDevices | undefined;
}

interface SitePart {
  readonly zone: Zone;
  readonly groups: readonly Group[];
  readonly memberOf: ReadonlyMap<Zone, Member>;
}

/** The trees of members that stand over these cabinets, each with all that hangs on it. */
function partsOf(
  list: readonly Supply[],
  site: SiteMembers,
  power: readonly Member[],
  touched: ReadonlySet<number>,
  failed: FailedOnLine,
): readonly SitePart[] {
  const over = power.filter(({ cabinets }) => cabinets.length > 0);
  const inPart = new Set(touched);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { cabinets } of over) {
      if (!cabinets.some((one) => inPart.has(one)) || cabinets.every((one) => inPart.has(one))) continue;
      for (const one of cabinets) inPart.add(one);
      grown = true;
    }
  }
  const own = over.filter(({ cabinets }) => inPart.has(cabinets[0] as number));
  const heights = new Map<Member, number>();
  const heightOf = (member: Member): number => {
    const ready = heights.get(member);
    if (ready !== undefined) return ready;
    const height = member.below.reduce((most, inner) => Math.max(most, heightOf(inner) + 1), 0);
    heights.set(member, height);
    return height;
  };
  const outermost = [...own].sort(
    (one, other) =>
      other.cabinets.length - one.cabinets.length || heightOf(other) - heightOf(one) || other.supply - one.supply,
  );
  const chains = new Map<number, Member[]>();
  for (const member of outermost) {
    for (const cabinet of member.cabinets) chains.set(cabinet, [...(chains.get(cabinet) ?? []), member]);
  }
  const fedBy = feedersOf(own);
  const groups: Group[] = [];
  const memberOf = new Map<Zone, Member>();
  const build = (cabinets: readonly number[], depth: number): ZoneCount[] => {
    const byMember = new Map<Member | undefined, number[]>();
    for (const cabinet of cabinets) {
      const member = chains.get(cabinet)?.[depth];
      const known = byMember.get(member);
      if (known) known.push(cabinet);
      else byMember.set(member, [cabinet]);
    }
    return [...byMember].flatMap(([member, inside]): readonly ZoneCount[] => {
      if (!member) return leavesOf(site, inside, failed, groups);
      const zone: Zone = { supply: member.supply, items: build(inside, depth + 1), fedBy: fedBy.get(member) ?? [] };
      memberOf.set(zone, member);
      return [{ zone, count: 1 }];
    });
  };
  const tops = build(
    [...inPart].sort((one, other) => one - other),
    0,
  );
  return tops
    .filter(({ zone }) => zone.supply !== undefined && list[zone.supply] !== undefined)
    .map(({ zone }) => ({ zone, groups, memberOf }));
}

function feedersOf(members: readonly Member[]): ReadonlyMap<Member, readonly number[]> {
  const feeders = new Map<Member, number[]>();
  for (const member of members) {
    for (const below of member.below) feeders.set(below, [...(feeders.get(below) ?? []), member.supply]);
  }
  return feeders;
}

/** Equal cabinets as one leaf; what failed itself, or has devices that failed, stands apart. */
function leavesOf(
  site: SiteMembers,
  cabinets: readonly number[],
  failed: FailedOnLine,
  groups: Group[],
): readonly ZoneCount[] {
  const byKey = new Map<string, number[]>();
  for (const cabinet of cabinets) {
    const { leaf } = (site.cabinets[cabinet] as SiteCabinet).run;
    const tag = failed.devices.has(cabinet) ? `d${cabinet}` : failed.off.has(cabinet) ? 'off' : '';
    const key = `${leaf} ${tag}`;
    const known = byKey.get(key);
    if (known) known.push(cabinet);
    else byKey.set(key, [cabinet]);
  }
  return [...byKey.values()].map((own) => {
    const [first = 0] = own;
    const leaf = site.line.leaves[(site.cabinets[first] as SiteCabinet).run.leaf] as LeafClass;
    const gone = failed.devices.get(first);
    const load = failed.off.has(first) ? { ...leaf.load, value: 0, low: 0, high: 0 } : leaf.load;
    const devices = leaf.devices.map((device) => {
      const lost = gone?.byHold.get(device.place.hold)?.length ?? 0;
      // All but one of them are left out, that one fails as a node: what it hung on has one less.
      return lost > 1 && lost < device.each ? { ...device, each: device.each - lost + 1 } : device;
    });
    groups.push({ leaf: { ...leaf, count: own.length, load, devices }, cabinets: own, failed: gone });
    return { zone: { leaf: groups.length - 1, items: [], fedBy: [] }, count: own.length };
  });
}

function isFailedDevice({ sources }: DrawnNetwork, node: number, groups: readonly Group[]): boolean {
  const { device, leaf, isFocus, way } = sources[node] as DrawnNetwork['sources'][number];
  const group = leaf === undefined ? undefined : groups[leaf];
  const lost = device && group?.failed?.byHold.get(device.place.hold);
  if (!lost || !device) return false;
  if (lost.length >= device.each) return true;
  const ways = sources.reduce(
    (most, one) => (one.leaf === leaf && one.device === device ? Math.max(most, one.way + 1) : most),
    1,
  );
  return isFocus && way === (lost[0] ?? 0) % ways;
}
