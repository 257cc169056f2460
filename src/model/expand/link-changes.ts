/** Changes of single wires: other rates and numbers of links, cuts, and cables joined by hand. */
import type { Change, Design, NetId } from '../design/design.ts';
import type { Anchor, LinkRule, Relation } from '../machine/fabric.ts';
import { relation } from '../machine/relation.ts';
import { parseRate } from '../units/quantity.ts';
import { anchorOfValues, anchorsAt, type Ground, type Spot } from './anchors.ts';
import type { Budget } from './budget.ts';
import type { Description, RuleSource } from './description.ts';
import type { HoldSite, HoldTree } from './hold-sites.ts';
import type { Problems } from './problems.ts';
import { bothBelow } from './region-index.ts';
import { type LinkState, type LinkUpdate, linkRegions, type Regions } from './regions.ts';
import { type Spelling, spotsOf } from './spots.ts';
import type { WireJoin } from './wire-joins.ts';

/** A cable between two particular elements. */
export interface Cable {
  readonly a: Spot;
  readonly b: Spot;
  readonly links: number;
  readonly medium: Extract<Change, { join: unknown }>['medium'];
}

/** `isRemainder`: of the rule that holds what round robin dealt beyond the same for all. */
export type WireUpdate = (state: LinkState, isRemainder: boolean) => LinkState;

/** Changes of the links of one wire, in the order of the document. */
export type WireChange =
  | { readonly kind: 'under'; readonly wire: string; readonly spots: readonly Spot[]; readonly update: WireUpdate }
  | {
      readonly kind: 'cut';
      readonly wire: string;
      readonly from: readonly Spot[];
      readonly to: readonly Spot[];
      readonly links: number;
    };

export interface NetChanges {
  readonly wires: readonly WireChange[];
  readonly cables: readonly Cable[];
}

/** Id of the rules that hold cables joined by hand; no wire of a document can have it. */
export const cableRule = '+';

export function netChanges(design: Design, tree: HoldTree, net: NetId, problems: Problems, budget: Budget): NetChanges {
  const wires: WireChange[] = [];
  const cables: Cable[] = [];
  const read = (path: string, spelling: Spelling = 'together'): readonly Spot[] => {
    const named = spotsOf(design, tree, path, budget, spelling);
    if (!named?.isThere) problems.add('expand.change-lost', [path]);
    return named?.spots ?? [];
  };
  const own = (ref: string): string | undefined => (ref.startsWith(`${net}.`) ? ref.slice(net.length + 1) : undefined);
  for (const change of design.changes ?? []) {
    if ('wire' in change) {
      const wire = own(change.wire);
      if (wire === undefined) continue;
      const { rate, links } = change;
      const update: WireUpdate = (state, isRemainder) => ({
        ...state,
        ...(rate !== undefined && { rate: parseRate(rate) }),
        ...(links !== undefined && { links: isRemainder ? 0 : links, cut: 0 }),
      });
      wires.push({ kind: 'under', wire, spots: read(change.under), update });
    } else if ('cut' in change) {
      const wire = own(change.cut);
      if (wire === undefined) continue;
      const links = change.links ?? Number.POSITIVE_INFINITY;
      wires.push({ kind: 'cut', wire, from: read(change.from), to: read(change.to), links });
    } else if ('join' in change && change.net === net) {
      const [from, to] = change.join;
      const ends = read(to, 'each');
      for (const a of read(from, 'each')) {
        for (const b of ends) {
          if (!budget.spend()) break;
          const isItself = a.site === b.site && a.indices.join() === b.indices.join();
          if (isItself) problems.add('expand.change-lost', [to]);
          else cables.push({ a, b, links: change.links, medium: change.medium });
        }
      }
    }
  }
  return { wires, cables };
}

/** The regions of a rule whose links are not as the wire says; a picked value is such a region from the start. */
export function ruleRegions(ground: Ground, { join, rule, pick }: RuleSource, changes: readonly WireChange[]): Regions {
  const { described, budget } = ground;
  const mirrored = rule.a === rule.b;
  const regions = linkRegions({ links: rule.links, rate: join.rate, cut: 0, before: join.before ?? 0 }, rule, budget);
  const atOfB = described.types[rule.b]?.at ?? [];
  const picked: Anchor = pick.size > 0 ? anchorOfValues(described.laid, atOfB, pick) : {};
  if (pick.size > 0) regions.change({}, picked, (state) => ({ ...state, links: join.links }));
  const apply = (a: Anchor, b: Anchor, update: LinkUpdate): void => {
    const far = bothBelow(b, picked);
    if (far) regions.change(a, far, update);
  };
  for (const change of changes) {
    if (change.wire !== join.id) continue;
    if (change.kind === 'under') {
      // Of a dealt wire, a number of links is for every pair: what was dealt beyond that is gone.
      const isRemainder = join.form.kind === 'to' && join.form.pairs.some(([near]) => near < 0);
      const update: LinkUpdate = (state) => change.update(state, isRemainder);
      for (const spot of change.spots) {
        const near = anchorsAt(ground, rule.a, spot);
        const far = mirrored ? [] : anchorsAt(ground, rule.b, spot);
        for (const a of near) apply(a, {}, update);
        for (const b of far) if (!near.some((a) => implies(rule, a, b))) apply({}, b, update);
      }
    } else {
      const update: LinkUpdate = (state) =>
        state.cutBy === change ? state : { ...state, cut: state.cut + change.links, cutBy: change };
      for (const from of change.from) {
        for (const to of change.to) if (budget.spend()) cut(ground, rule, from, to, (a, b) => apply(a, b, update));
      }
    }
  }
  return regions;
}

/** Either end of a link may be the one that is named first. */
function cut(ground: Ground, rule: LinkRule, from: Spot, to: Spot, apply: (a: Anchor, b: Anchor) => void): void {
  const nodes = (type: number, spot: Spot) => anchorsAt(ground, type, spot);
  for (const a of nodes(rule.a, from)) for (const b of nodes(rule.b, to)) apply(a, b);
  if (rule.a === rule.b) return;
  for (const a of nodes(rule.a, to)) for (const b of nodes(rule.b, from)) apply(a, b);
}

/** Whether a rule joins what lies below `a` only to what lies below `b`. */
function implies(rule: LinkRule, a: Anchor, b: Anchor): boolean {
  return Object.entries(b).every(([key, path]) => {
    const dimension = Number(key);
    const own = a[dimension];
    const equal = rule.relations[dimension]?.equal ?? 0;
    return own !== undefined && equal >= path.length && own.join() === path.join();
  });
}

/** Rules of capacity 0 with the exact relation of the ends, and the regions that set each cable. */
export function cableRules(
  ground: Ground,
  cables: readonly Cable[],
  rate: number,
): readonly { readonly source: RuleSource; readonly regions: Regions }[] {
  const { described, budget } = ground;
  const found = new Map<string, { source: RuleSource; regions: Regions }>();
  const typeOf = (site: HoldSite): number => described.elements.findIndex(({ kind }) => kind.site === site);
  for (const { a, b, links, medium } of cables) {
    const types = [typeOf(a.site), typeOf(b.site)] as const;
    const [near] = types[0] < 0 ? [] : anchorsAt(ground, types[0], a);
    const [far] = types[1] < 0 ? [] : anchorsAt(ground, types[1], b);
    if (!near || !far) continue;
    const relations = relationOf(described, near, far);
    const key = JSON.stringify([types, relations, medium ?? null]);
    let known = found.get(key);
    if (!known) {
      const rule: LinkRule = { wire: cableRule, a: types[0], b: types[1], capacity: 0, links: 0, relations };
      const join: WireJoin = {
        id: cableRule,
        wire: { id: cableRule, each: a.site.hold, to: b.site.hold, ...(medium !== undefined && { medium }) },
        a: a.site,
        b: b.site,
        form: { kind: 'to', pairs: [] },
        links: 0,
        rate,
        averaged: false,
      };
      known = {
        source: { join, rule, pick: new Map() },
        regions: linkRegions({ links: 0, rate, cut: 0, before: 0 }, rule, budget),
      };
      found.set(key, known);
    }
    known.regions.change(near, far, (state) => ({ ...state, links: state.links + links }));
  }
  return [...found.values()];
}

function relationOf({ dimensions }: Description, a: Anchor, b: Anchor): LinkRule['relations'] {
  const relations: Record<number, Relation> = {};
  for (const [key, path] of Object.entries(a)) {
    const dimension = Number(key);
    const other = b[dimension];
    if (!other) continue;
    const depth = Math.min(path.length, other.length);
    let same = 0;
    while (same < depth && path[same] === other[same]) same++;
    const level = dimensions[dimension]?.levels[same];
    const isNext = level !== undefined && areNeighbours(path[same] ?? 0, other[same] ?? 0, level.size, level.kind);
    relations[dimension] = same === depth ? relation(same) : relation(same, isNext ? 'neighbour' : 'different');
  }
  return relations;
}

function areNeighbours(one: number, other: number, size: number, kind: 'set' | 'ring' | 'line'): boolean {
  if (kind === 'set') return false;
  const apart = Math.abs(one - other);
  return apart === 1 || (kind === 'ring' && apart === size - 1);
}
