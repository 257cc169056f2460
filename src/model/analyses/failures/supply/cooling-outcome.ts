/**
 * Question: when these members of supplies fail and these ways are dead, which cabinets lose their coolant, how soon are
 * their cards at the limit, and which run on with less flow?
 *
 * A CDU or CDM has pumps (two where neither document nor part says) that are shared out in turn over the ways of the
 * power supplies that name it among what they serve; without such a supply they are taken to run. With m of n pumps the
 * flow is that of `solvers/cooling/pumps.ts`, and the cards give off what it carries. Without flow the cold plates
 * alone warm up; where a plant is lost and the pumps run, the whole loop does (two clocks, `ride-through.ts`). Cabinets
 * below several loops lose what theirs share of them; with 2N or N+1 declared the others carry all.
 */
import { readFigure } from '../../../catalogue/part-figure.ts';
import type { FailingStep } from '../../../machine/failing.ts';
import type { Machine, Place } from '../../../machine/machine.ts';
import { memberAddress, type Supply, type SupplyFailing } from '../../../machine/supplies/supplies.ts';
import { fluids } from '../../../solvers/cooling/fluids.ts';
import { flowWithPumps, heatAtReducedFlow } from '../../../solvers/cooling/pumps.ts';
import { coldPlate, defaultLoop, rideThroughS } from '../../../solvers/cooling/ride-through.ts';
import { capExponents, cappedSpeed } from '../../../solvers/power/profiles.ts';
import { cabinetAddress, type PowerOutcome, wayKey } from './power-outcome.ts';
import type { Member, SiteMembers } from './site-members.ts';

/** K over a loop at design flow, and what it may rise to when pumps are lost (engineering estimates). */
const designRiseK = 10;
const allowedRiseK = 15;
const defaultPumps = 2;

export interface LostLoop {
  /** Address of the member of the cooling supply, or of the cooler in the cabinet. */
  readonly at: string;
  readonly cause: 'flow' | 'rejection';
  /** To the limit of the cards it cools. Infinity where their power is unknown. */
  readonly seconds: number;
  readonly cabinets: readonly number[];
}

export interface CoolingOutcome {
  readonly lost: readonly LostLoop[];
  /** Loops that run with part of their pumps. */
  readonly reduced: readonly { readonly at: string; readonly flow: number }[];
  /** Places on the line of cabinets that overheat, each once. */
  readonly hot: readonly number[];
  /** Cabinets that must run slower, with the share of their speed. */
  readonly slowed: ReadonlyMap<number, number>;
}

export function coolingOutcome(
  machine: Machine,
  site: SiteMembers,
  supplies: readonly SupplyFailing[],
  boxes: readonly (readonly FailingStep[])[],
  power: PowerOutcome,
): CoolingOutcome {
  const { list } = machine.supplies;
  const isDead = (supply: number, member: number, way: number): boolean =>
    power.dead.has(wayKey(supply, member, way)) || hasFailed(supplies, supply, member, way);
  const noRejection = new Set<Member>();
  for (const [index, { kind, ways }] of list.entries()) {
    if (kind !== 'plant') continue;
    for (const plant of site.members[index] ?? []) {
      const feeds = pumpFeeds(list, site, plant);
      const unfed = feeds.length > 0 && feeds.every((feed) => isDead(...feed));
      const all = Array.from({ length: ways }, (_, way) => isDead(index, plant.number, way)).every(Boolean);
      if (all || unfed) for (const below of plant.below) noRejection.add(below);
    }
  }
  /** Heat that each cabinet's loops still carry, and how many loops it has. */
  const shares = new Map<number, { left: number; loops: number; spare: boolean }>();
  const lost: LostLoop[] = [];
  const reduced: { at: string; flow: number }[] = [];
  const loopsOf = list.flatMap(({ kind }, index) =>
    kind === 'cdu' || kind === 'cdm' ? (site.members[index] ?? []) : [],
  );
  for (const member of loopsOf) {
    const supply = list[member.supply] as Supply;
    const pumps = pumpsOf(machine, supply);
    const feeds = pumpFeeds(list, site, member);
    const hasSpare = supply.scheme === '2N' || supply.scheme === 'N+1';
    for (let way = 0; way < supply.ways; way++) {
      const at = memberAddress(supply, member.number, way);
      const broken = isDead(member.supply, member.number, way);
      const running = feeds.length === 0 ? pumps : countRunning(pumps, feeds, isDead);
      const flow = broken ? 0 : flowWithPumps(pumps, running);
      const rejects = !noRejection.has(member);
      if (flow === 0 || !rejects) {
        const cause = flow === 0 ? 'flow' : 'rejection';
        lost.push({ at, cause, seconds: secondsOf(machine, site, member.cabinets, cause), cabinets: member.cabinets });
      } else if (running < pumps) reduced.push({ at, flow });
      const heat = flow === 0 || !rejects ? 0 : heatAtReducedFlow(flow, designRiseK, allowedRiseK).heatShare;
      for (const cabinet of member.cabinets) {
        const known = shares.get(cabinet) ?? { left: 0, loops: 0, spare: false };
        shares.set(cabinet, {
          left: known.left + heat,
          loops: known.loops + 1,
          spare: known.spare || hasSpare,
        });
      }
    }
  }
  for (const cabinet of brokenCoolers(site, boxes)) {
    const at = cabinetAddress(site.cabinets[cabinet] as SiteMembers['cabinets'][number]);
    lost.push({ at, cause: 'flow', seconds: secondsOf(machine, site, [cabinet], 'flow'), cabinets: [cabinet] });
    shares.set(cabinet, { left: 0, loops: 1, spare: false });
  }
  const hot: number[] = [];
  const slowed = new Map<number, number>();
  const dark = new Set(power.dark);
  for (const [cabinet, { left, loops, spare }] of shares) {
    if (dark.has(cabinet)) continue;
    const heat = left === 0 ? 0 : spare && left >= 1 ? 1 : Math.min(1, left / loops);
    if (heat === 0) hot.push(cabinet);
    else if (heat < 1 - 1e-9) slowed.set(cabinet, cappedSpeed(heat, 1, capExponents.training));
  }
  hot.sort((one, other) => one - other);
  const isHot = new Set(hot);
  return { lost: lost.filter(({ cabinets }) => cabinets.some((one) => isHot.has(one))), reduced, hot, slowed };
}

function hasFailed(supplies: readonly SupplyFailing[], supply: number, member: number, way: number): boolean {
  return supplies.some(
    (one) => one.supply === supply && one.member === member && (one.way === undefined || one.way === way),
  );
}

function pumpsOf({ parts }: Machine, { part, set }: Supply): number {
  const typed = set.pumps?.value;
  const stated = part === undefined ? undefined : readFigure(parts[part], 'pumps')?.value;
  const pumps = Math.round(typed ?? stated ?? defaultPumps);
  return pumps >= 1 ? pumps : defaultPumps;
}

/** Pumps hang in turn on the ways that feed their loop. */
function countRunning(
  pumps: number,
  feeds: readonly (readonly [number, number, number])[],
  isDead: (supply: number, member: number, way: number) => boolean,
): number {
  let running = 0;
  for (let pump = 0; pump < pumps; pump++) {
    const feed = feeds[pump % feeds.length];
    if (feed && !isDead(...feed)) running++;
  }
  return running;
}

/** Ways of the power supplies that name this member among what they serve: supply, member, way. */
function pumpFeeds(
  list: readonly Supply[],
  site: SiteMembers,
  member: Member,
): readonly (readonly [supply: number, member: number, way: number])[] {
  return list.flatMap((supply, index) => {
    if (supply.domain !== 'power') return [];
    const names = supply.feeds.some(
      (one) => one.supply === member.supply && one.from <= member.number && member.number <= one.to,
    );
    if (!names) return [];
    const first = member.cabinets[0];
    const own = (site.members[index] ?? []).find(({ cabinets }) => first !== undefined && cabinets.includes(first));
    const number = own?.number ?? Math.min(supply.members, Math.ceil(member.number / supply.every) || 1);
    return Array.from({ length: supply.ways }, (_, way) => [index, number, way] as const);
  });
}

/** Coolers that are holds in a cabinet: with all of them gone it has no flow. */
function brokenCoolers({ cabinets, line }: SiteMembers, boxes: readonly (readonly FailingStep[])[]): readonly number[] {
  const lost = new Map<string, Map<string, number>>();
  for (const steps of boxes) {
    const last = steps.at(-1);
    if (steps.length < 2 || !last) continue;
    const above = steps
      .slice(0, -1)
      .map(({ name, indices }) => `${name}[${indices.map((index) => index + 1).join()}]`)
      .join('/');
    const own = lost.get(above) ?? new Map<string, number>();
    own.set(last.name, (own.get(last.name) ?? 0) + 1);
    lost.set(above, own);
  }
  if (lost.size === 0) return [];
  return cabinets.flatMap((cabinet, at) => {
    const own = lost.get(cabinetAddress(cabinet));
    const coolers = (line.leaves[cabinet.run.leaf]?.devices ?? []).filter(({ stage }) => stage === 'cooling');
    const gone = coolers.length > 0 && coolers.every(({ place, each }) => (own?.get(place.hold) ?? 0) >= each);
    return gone ? [at] : [];
  });
}

/** Least over the cabinets: by their hottest cards for the cold plates; a loop is sized by its heat. */
function secondsOf(
  { parts }: Machine,
  site: SiteMembers,
  cabinets: readonly number[],
  cause: LostLoop['cause'],
): number {
  const { allowK, m3PerW, metalJPerKPerW } = defaultLoop;
  if (cause === 'rejection') {
    return rideThroughS({ volumeM3: m3PerW, fluid: fluids.pg25, metalJPerK: metalJPerKPerW }, allowK, 1);
  }
  const leaves = new Set(cabinets.flatMap((cabinet) => site.cabinets[cabinet]?.run.leaf ?? []));
  const watts = [...leaves].flatMap((index) => {
    const leaf = site.line.leaves[index];
    return leaf
      ? [leaf.place, ...leaf.guests.map(({ place }) => place)].flatMap((place) => cardWatts(parts, place))
      : [];
  });
  return watts.length > 0 ? rideThroughS(coldPlate, allowK, Math.max(...watts)) : Number.POSITIVE_INFINITY;
}

function cardWatts(parts: Machine['parts'], { card, inside, part }: Place): readonly number[] {
  if (!card) return inside.flatMap((child) => cardWatts(parts, child));
  const watts = part === undefined ? undefined : readFigure(parts[part], 'peakPower')?.value;
  return watts === undefined ? [] : [watts];
}
