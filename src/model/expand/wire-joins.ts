/**
 * The wires of a network as joins between kinds of elements: one join for each pair of places the names stand at, dealt
 * links spelled out as links for every pair. Nothing is said about coordinates yet.
 */
import type { Axis, Design, Net, NetId, Wire } from '../design/design.ts';
import type { Role, WireCount } from '../machine/fabric.ts';
import { parseRate } from '../units/quantity.ts';
import { type Budget, budgetOf } from './budget.ts';
import { type DealScene, type DealtEnds, dealLinks, dealtTargets } from './deal.ts';
import type { Split } from './elements.ts';
import { type ElementKind, elementKind } from './elements.ts';
import type { HoldSite, HoldTree } from './hold-sites.ts';
import { tierOfEnds } from './link-tier.ts';
import { listedLinks } from './listed-wires.ts';
import type { Problems } from './problems.ts';
import { recountedHolds } from './recounts.ts';
import { samePairs, type WrittenPair } from './same-pairs.ts';

export interface WireJoin {
  /** Id of the wire in its net. */
  readonly id: string;
  readonly wire: Wire;
  readonly a: HoldSite;
  readonly b: HoldSite;
  readonly form: JoinForm;
  /** Parallel links of a joined pair; a fraction where averaged. */
  readonly links: number;
  /** bit/s of one link, one direction. */
  readonly rate: number;
  readonly averaged: boolean;
  /** Links that the same pair has by the join before, of what was dealt to all alike. */
  readonly before?: number;
}

export type JoinForm =
  /** Equal in these pairs of indices, every to every in the rest; joined only where `pick` says. */
  | { readonly kind: 'to'; readonly pairs: readonly WrittenPair[]; readonly pick?: Readonly<Record<string, number>> }
  | { readonly kind: 'mesh' | 'ring' | 'line'; readonly axis: string }
  /** Between different values of an axis, every to every in the rest. */
  | { readonly kind: 'across'; readonly axis: string };

/** A stub: links that leave the drawing. */
export interface WireStub {
  readonly id: string;
  readonly wire: Wire;
  readonly a: HoldSite;
  readonly to: string;
  readonly links: number;
  readonly rate: number;
}

export interface NetWiring {
  readonly joins: readonly WireJoin[];
  readonly stubs: readonly WireStub[];
  readonly splits: ReadonlyMap<string, Split>;
  /** Links that no rule can say, by wire: counted, but the network has no figures. */
  readonly irregular: readonly IrregularWire[];
}

export interface IrregularWire {
  readonly wire: Wire;
  readonly from: string;
  readonly to: string;
  readonly tier: WireCount['tier'];
  readonly links: number;
  readonly rate: number;
  /** Whether `links` are all it has, before changes. */
  readonly isCounted: boolean;
}

interface Scene {
  readonly design: Design;
  readonly net: NetId;
  readonly tree: HoldTree;
  readonly roleOf: (site: HoldSite) => Role;
  readonly problems: Problems;
}

/** Pairs of kinds of ends that the wires of one network may join; the largest real designs have some tens. */
const mostPairs = 2_048;
/** Looking at a pair of ends is this part of the work of joining it. */
const lookShare = 1 / 32;

export function wireJoins(scene: Scene, net: Net): NetWiring {
  const pairs = budgetOf(mostPairs);
  const joins: WireJoin[] = [];
  const stubs: WireStub[] = [];
  const irregular: IrregularWire[] = [];
  const splits = new Map<string, Split>();
  const dealing = { recounted: recountedHolds(scene.design), along: alongAxes(net) };
  for (const wire of net.wires) {
    const rate = parseRate(wire.rate ?? net.rate);
    const ends = sitesOf(scene, wire, wire.each);
    if ('edge' in wire) {
      const links = typeof wire.links === 'object' ? wire.links.total : (wire.links ?? 1);
      for (const a of ends) stubs.push({ id: wire.id, wire, a, to: wire.edge, links, rate });
    } else if ('list' in wire) irregular.push(...listed(scene, wire, rate));
    else if ('pattern' in wire) {
      for (const a of ends) patterned(scene, wire, a, rate, joins, irregular);
    } else if ('to' in wire) toJoins({ ...scene, dealing }, wire, ends, rate, joins, splits, pairs);
    else for (const a of ends) alongJoin(scene, wire, a, rate, joins, irregular);
  }
  return { joins, stubs, splits, irregular };
}

function sitesOf(scene: Scene, wire: Wire, name: string): readonly HoldSite[] {
  const sites = scene.tree.byHold.get(name) ?? [];
  if (sites.length === 0) scene.problems.add('expand.name-unknown', [where(scene, wire)], { name });
  return sites.filter((site) => site.path.every((outer) => outer.sizes.every((size) => size > 0)));
}

function where({ net }: Scene, wire: Wire): string {
  return `${net}.${wire.id}`;
}

function kindOf({ design, roleOf }: Scene, site: HoldSite): ElementKind {
  return elementKind(site, roleOf(site), design.number);
}

function toJoins(
  scene: Scene & { readonly dealing: Dealing },
  wire: Extract<Wire, { to: string }>,
  ends: readonly HoldSite[],
  rate: number,
  joins: WireJoin[],
  splits: Map<string, Split>,
  budget: Budget,
): void {
  const { problems } = scene;
  const at = where(scene, wire);
  let possible = 0;
  const missing = new Set<string>();
  const targets = sitesOf(scene, wire, wire.to);
  const refuse = (): void => {
    problems.add('expand.ends-too-many', [at], {
      name: wire.id,
      ends: ends.length * targets.length,
      most: mostPairs,
    });
    const [a] = ends;
    const [b] = targets;
    if (a && b) joins.push(irregularJoin(wire, a, b, rate));
  };
  if (!budget.spend(ends.length * targets.length * lookShare)) {
    refuse();
    return;
  }
  const farKinds = targets.map((b) => kindOf(scene, b));
  for (const a of ends) {
    const nearKind = kindOf(scene, a);
    /** Elements of each far kind that one near end deals to. */
    let met: readonly number[] | undefined;
    for (const [place, b] of targets.entries()) {
      const kinds = { a: nearKind, b: farKinds[place] as ElementKind };
      const { pairs, lost } = samePairs(kinds.a, kinds.b, wire.same ?? []);
      for (const name of lost) missing.add(name);
      if (lost.length > 0) continue;
      possible++;
      if (!budget.spend()) {
        refuse();
        return;
      }
      if (a === b) {
        problems.add('expand.wire-irregular', [at], { name: wire.to });
        joins.push(irregularJoin(wire, a, b, rate));
        continue;
      }
      const pick = wire.pick;
      const unknown = Object.keys(pick ?? {}).find((name) => !kinds.b.written.some((one) => one.name === name));
      if (unknown !== undefined) {
        problems.add('expand.name-unknown', [at], { name: unknown });
        joins.push(irregularJoin(wire, a, b, rate));
        continue;
      }
      const form = { kind: 'to', pairs, ...(pick && { pick }) } as const;
      const base = { id: wire.id, wire, a, b, rate };
      if (typeof wire.links !== 'object') {
        joins.push({ ...base, form, links: wire.links ?? 1, averaged: false });
        continue;
      }
      const own = dealtEnds(kinds, pairs, pick);
      met ??= farKinds.flatMap((far) => {
        const same = samePairs(nearKind, far, wire.same ?? []);
        return same.lost.length > 0 ? [] : [dealtTargets(dealtEnds({ a: nearKind, b: far }, same.pairs, pick))];
      });
      const all = met.reduce((sum, one) => sum + one, 0);
      const isOnly = ends.length === 1 && met.length === 1;
      const dealt = dealLinks(wire.id, wire.links, own, { ...scene.dealing, targets: all, isOnly }, splits);
      if (dealt.averaged) problems.add('expand.deal-averaged', [at], { total: wire.links.total, over: all });
      if (dealt.base > 0 || changesLinks(scene, wire))
        joins.push({ ...base, form, links: dealt.base, averaged: dealt.averaged });
      if (dealt.extra) {
        joins.push({
          ...base,
          form: { ...form, pairs: [...pairs, dealt.extra] },
          links: 1,
          averaged: false,
          before: dealt.base,
        });
      }
    }
  }
  if (possible === 0 && missing.size > 0) {
    problems.add('expand.same-missing', [at], { names: [...missing].join(', ') });
    const [a] = ends;
    const [b] = targets;
    if (a && b) joins.push(irregularJoin(wire, a, b, rate));
  }
}

function dealtEnds(
  kinds: Pick<DealtEnds, 'a' | 'b'>,
  pairs: DealtEnds['pairs'],
  pick: DealtEnds['pick'] | undefined,
): DealtEnds {
  return { ...kinds, pairs, pick: pick ?? {} };
}

type Dealing = Pick<DealScene, 'recounted' | 'along'>;

/** Axes that wires go along. */
function alongAxes({ wires }: Net): ReadonlySet<Axis> {
  return new Set(
    wires.flatMap((wire) => {
      if ('mesh' in wire) return [wire.mesh];
      if ('ring' in wire) return [wire.ring];
      if ('line' in wire) return [wire.line];
      return 'pattern' in wire && 'between' in wire.pattern ? [wire.pattern.between] : [];
    }),
  );
}

/** Whether a change gives every pair of a wire links, so that it needs a rule even where it has none of its own. */
function changesLinks({ design, net }: Scene, wire: Wire): boolean {
  const ref = `${net}.${wire.id}`;
  return (design.changes ?? []).some((change) => 'wire' in change && change.wire === ref && change.links !== undefined);
}

/** Stands for a wire that cannot be said, so that its network knows that it is incomplete. */
function irregularJoin(wire: Wire, a: HoldSite, b: HoldSite, rate: number): WireJoin {
  return { id: wire.id, wire, a, b, rate, form: { kind: 'to', pairs: [] }, links: Number.NaN, averaged: true };
}

function alongJoin(
  scene: Scene,
  wire: Extract<Wire, { mesh: string } | { ring: string } | { line: string }>,
  a: HoldSite,
  rate: number,
  joins: WireJoin[],
  irregular: IrregularWire[],
): void {
  const [kind, axis] =
    'mesh' in wire
      ? (['mesh', wire.mesh] as const)
      : 'ring' in wire
        ? (['ring', wire.ring] as const)
        : (['line', wire.line] as const);
  if (!kindOf(scene, a).written.some((one) => one.name === axis)) {
    scene.problems.add('expand.name-unknown', [where(scene, wire)], { name: axis });
    irregular.push(uncounted(scene, wire, a, rate));
    return;
  }
  const links = typeof wire.links === 'object' ? wire.links.total : (wire.links ?? 1);
  joins.push({ id: wire.id, wire, a, b: a, form: { kind, axis }, links, rate, averaged: false });
}

function patterned(
  scene: Scene,
  wire: Extract<Wire, { pattern: unknown }>,
  a: HoldSite,
  rate: number,
  joins: WireJoin[],
  irregular: IrregularWire[],
): void {
  const { pattern } = wire;
  const kind = kindOf(scene, a);
  const elements = kind.written.reduce((all, one) => all * one.size, 1);
  const parallel = typeof wire.links === 'object' ? wire.links.total : (wire.links ?? 1);
  if (pattern.name === 'random-regular') {
    scene.problems.add('expand.wire-irregular', [where(scene, wire)], { name: pattern.name });
    const links = (elements * pattern.degree * parallel) / 2;
    irregular.push({ ...uncounted(scene, wire, a, rate), links, isCounted: true });
    return;
  }
  const place = kind.written.findIndex((one) => one.name === pattern.between);
  const groups = kind.written[place]?.size ?? 0;
  if (groups < 2) {
    // One group alone has no other to be linked to.
    if (place >= 0) return;
    scene.problems.add('expand.name-unknown', [where(scene, wire)], { name: pattern.between });
    irregular.push(uncounted(scene, wire, a, rate));
    return;
  }
  // Every element has `ports` links to elements of other groups: spread evenly over all of those.
  const inGroup = kind.written.slice(place + 1).reduce((all, one) => all * one.size, 1);
  const links = (pattern.ports * parallel) / ((groups - 1) * inGroup);
  scene.problems.add('expand.pattern-averaged', [where(scene, wire)], { name: pattern.name });
  joins.push({
    id: wire.id,
    wire,
    a,
    b: a,
    form: { kind: 'across', axis: pattern.between },
    links,
    rate,
    averaged: true,
  });
}

function uncounted({ roleOf }: Scene, wire: Wire, site: HoldSite, rate: number): IrregularWire {
  const { hold } = site;
  const role = roleOf(site);
  return { wire, from: hold, to: hold, tier: tierOfEnds(role, role), links: 0, rate, isCounted: false };
}

/** One row for each two kinds of elements that the list joins. */
function listed(scene: Scene, wire: Extract<Wire, { list: string }>, rate: number): readonly IrregularWire[] {
  const lists = scene.design.lists ?? {};
  const list = Object.hasOwn(lists, wire.list) ? lists[wire.list] : undefined;
  if (!list) scene.problems.add('expand.name-unknown', [where(scene, wire)], { name: wire.list });
  else scene.problems.add('expand.wire-irregular', [where(scene, wire)], { name: wire.list });
  const roleAt = (hold: string): Role => {
    const [site] = scene.tree.byHold.get(hold) ?? [];
    return site ? scene.roleOf(site) : 'other';
  };
  const rows = list ? listedLinks(list) : [];
  const none = { from: wire.each, to: wire.each, links: 0 };
  return (rows.length > 0 ? rows : [none]).map(({ from, to, links }) => ({
    wire,
    from,
    to,
    tier: tierOfEnds(roleAt(from), roleAt(to)),
    links,
    rate,
    isCounted: list !== undefined,
  }));
}
