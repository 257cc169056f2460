/**
 * Question: how many parallel links has a joined pair of a rule, now that it can carry so much?
 *
 * A rule says the links of its pairs and their capacity, an edit those of the pairs it changes; pairs are told apart by
 * capacity alone, as in the quotient. Where equal capacities stand for several numbers of links (two slow ones or one
 * fast one) both ends are given. A rule that joins nothing by itself (a picked element, cables joined by hand) says no
 * links: then the edits do, and failing that the rate of the wire.
 */
import { cellsOf } from '../machine/cells.ts';
import { countEnds, type LinkRegion } from '../machine/count-links.ts';
import type { MachineFabric } from '../machine/fabric.ts';

export interface LinksOfPair {
  readonly fewest: number;
  readonly most: number;
  /** What the rule and its edits say; nothing where it is inferred from the capacity. */
  readonly said: readonly number[];
}

/** Links of a pair of the rule with this capacity in bit/s; at least one where there is capacity. */
export type ParallelLinks = (rule: number, capacity: number) => LinksOfPair;

type Described = Pick<MachineFabric, 'rules' | 'edits'> & Partial<Pick<MachineFabric, 'wires'>>;

/** Capacities within this share of each other are one: factors are multiplied and divided again. */
const sameCapacity = 1e-9;

interface State extends LinksOfPair {
  readonly capacity: number;
}

export function parallelLinks(fabric: Described): ParallelLinks {
  const known = statesOf(fabric);
  return (rule, capacity) => {
    const same = known[rule]?.filter((state) => Math.abs(state.capacity - capacity) <= sameCapacity * capacity) ?? [];
    if (same.length === 0) return inferred(fabric, rule, capacity);
    const said = [...new Set(same.flatMap((state) => state.said))];
    return {
      fewest: Math.min(...same.map(({ fewest }) => fewest)),
      most: Math.max(...same.map(({ most }) => most)),
      said,
    };
  };
}

/** By rule: what its own words and its edits say. */
function statesOf(fabric: Described): readonly (readonly State[])[] {
  const known = fabric.rules.map(({ capacity, links }): State[] => (links > 0 ? [{ capacity, ...just(links) }] : []));
  const seen = new Set<string>();
  for (const edit of fabric.edits) {
    const rule = edit.kind === 'link' ? fabric.rules[edit.rule] : undefined;
    if (edit.kind !== 'link' || !rule) continue;
    const capacity = edit.set ?? edit.factor * rule.capacity;
    const key = `${edit.rule}/${capacity}/${edit.links}`;
    if (capacity <= 0 || seen.has(key)) continue;
    seen.add(key);
    const { links } = edit;
    const state = links === undefined ? inferred(fabric, edit.rule, capacity) : just(links);
    known[edit.rule]?.push({ capacity, ...state });
  }
  return known;
}

function just(links: number): LinksOfPair {
  return { fewest: links, most: links, said: [links] };
}

/** What a change of capacity alone can mean: fewer links of the same rate, or as many of another. */
function inferred({ rules, wires = [] }: Described, index: number, capacity: number): LinksOfPair {
  const rule = rules[index];
  if (rule && rule.links > 0 && rule.capacity > 0) {
    const scaled = (capacity / rule.capacity) * rule.links;
    const whole = Math.round(scaled);
    const isCount = whole >= 1 && Math.abs(scaled - whole) < 1e-9;
    if (!isCount) return { fewest: Math.min(rule.links, 1), most: rule.links, said: [] };
    return { fewest: Math.min(rule.links, whole), most: Math.max(rule.links, whole), said: [] };
  }
  const rate = wires.find(({ wire }) => wire === rule?.wire)?.rate ?? 0;
  const links = rate > 0 ? Math.max(1, Math.round(capacity / rate)) : 1;
  return { fewest: links, most: links, said: [] };
}

/**
 * Rates in bit/s of the links of such pairs. Where equal capacities stand for several numbers of links, those that some
 * pair still has: the pairs of such a rule are counted by what was last said of them.
 */
export function linkRates(fabric: MachineFabric, linksOf: ParallelLinks): (rule: number, capacity: number) => number[] {
  const drawn = new Map<number, ReadonlySet<number>>();
  return (rule, capacity) => {
    const { fewest, most, said } = linksOf(rule, capacity);
    if (fewest === most) return [capacity / most];
    const known = drawn.get(rule) ?? linksDrawn(fabric, rule);
    drawn.set(rule, known);
    const left = said.filter((links) => known.has(links));
    return (left.length > 0 ? left : [most]).map((links) => capacity / links);
  };
}

/** Numbers of parallel links that pairs of a rule have. */
function linksDrawn(fabric: MachineFabric, index: number): ReadonlySet<number> {
  const rule = fabric.rules[index];
  if (!rule) return new Set();
  const regions = fabric.edits.flatMap((edit): LinkRegion[] =>
    edit.kind === 'link' && edit.rule === index && edit.links !== undefined
      ? [{ a: edit.a, b: edit.b, links: edit.links }]
      : [],
  );
  const ends = countEnds(cellsOf(fabric, fabric.edits), { ...rule, regions });
  return new Set(ends.filter(({ cell }) => cell.count > 0).flatMap(({ bundles }) => bundles.map(([links]) => links)));
}
