/** Joins of wires as an indexed description: dimensions, types of vertices, and one link rule for each join. */
import type { Numbering } from '../design/design.ts';
import type { Coordinate, Dimension, LinkRule, Relation, Role, VertexType } from '../machine/fabric.ts';
import { relation } from '../machine/relation.ts';
import { axisForest, type ElementAxes, knownValues } from './axis-forest.ts';
import { type LaidOut, layDimensions } from './dimensions.ts';
import {
  axesOfElement,
  digitWeights,
  type ElementAxis,
  type ElementKind,
  elementKind,
  type Split,
} from './elements.ts';
import type { HoldSite } from './hold-sites.ts';
import { type JoinTerms, joinTerms } from './join-terms.ts';
import type { WireJoin } from './wire-joins.ts';

/** A link rule with what it was made from. */
export interface RuleSource {
  readonly join: WireJoin;
  readonly rule: LinkRule;
  /** Values of the far end that alone are joined, by class. */
  readonly pick: ReadonlyMap<number, number>;
}

export interface Description {
  readonly dimensions: readonly Dimension[];
  readonly types: readonly VertexType[];
  readonly rules: readonly RuleSource[];
  readonly elements: readonly ElementAxes[];
  readonly laid: LaidOut;
  readonly classes: ReturnType<typeof axisForest>['classes'];
  /** Joins that coordinates cannot say. */
  readonly unsaid: readonly WireJoin[];
}

export interface DescriptionInput {
  readonly joins: readonly WireJoin[];
  /** Further elements: ends of stubs and of single cables. */
  readonly sites: readonly HoldSite[];
  readonly splits: ReadonlyMap<string, Split>;
  readonly number: Readonly<Record<string, Numbering>> | undefined;
  readonly roleOf: (site: HoldSite) => Role;
}

export function describeWiring({ joins, sites, splits, number, roleOf }: DescriptionInput): Description {
  const kinds = new Map<HoldSite, ElementKind>();
  for (const site of [...joins.flatMap((join) => [join.a, join.b]), ...sites]) {
    if (!kinds.has(site)) kinds.set(site, elementKind(site, roleOf(site), number));
  }
  const whole = wholeNames(joins, kinds);
  const ends = new Map([...kinds].map(([site, kind]) => [site, { kind, axes: axesOfElement(kind, splits, whole) }]));
  const endOf = (site: HoldSite) => ends.get(site) as { kind: ElementKind; axes: ReturnType<typeof axesOfElement> };

  const said: { join: WireJoin; terms: JoinTerms }[] = [];
  const unsaid: WireJoin[] = [];
  for (const join of joins) {
    const terms = Number.isNaN(join.links) ? undefined : joinTerms(join, endOf(join.a), endOf(join.b), splits);
    if (terms) said.push({ join, terms });
    else unsaid.push(join);
  }
  const idOf = (site: HoldSite, place: number): string => endOf(site).axes[place]?.id ?? '';
  const forest = axisForest({
    elements: [...ends.values()],
    unions: said.flatMap(({ join, terms }) => terms.equal.map(([a, b]) => [idOf(join.a, a), idOf(join.b, b)] as const)),
    equals: said.map(({ join, terms }) => terms.equal.map(([a]) => idOf(join.a, a))),
    detached: said.flatMap(({ join }) => pickedAxes(endOf(join.b), pickOf(join)).map(({ axis }) => axis.id)),
  });
  const elementOf = new Map(forest.elements.map((element) => [element.kind.site, element]));
  const classAt = (site: HoldSite, place: number): number => elementOf.get(site)?.classes[place] as number;
  const laid = layDimensions(forest, levelKinds(said, classAt, unsaid));
  const types = forest.elements.map((element) => vertexType(element, laid));
  const typeOf = new Map(forest.elements.map(({ kind }, type) => [kind.site, type]));

  const rules: RuleSource[] = said.map(({ join, terms }) => {
    const equal = new Set(terms.equal.map(([a]) => classAt(join.a, a)));
    const apart = terms.apart && { number: classAt(join.a, terms.apart.axis), how: terms.apart.how };
    const [a, b] = [typeOf.get(join.a) as number, typeOf.get(join.b) as number];
    const far = elementOf.get(join.b) as ElementAxes;
    const pick = new Map(
      pickedAxes(far, pickOf(join)).map(({ place, value }) => [far.classes[place] as number, value]),
    );
    const relations = relationsOf(types[a] as VertexType, types[b] as VertexType, laid, equal, apart);
    const isPicked = pick.size > 0;
    const rule: LinkRule = {
      wire: join.id,
      a,
      b,
      // A picked value is set by an edit, like an extra cable; nothing else of the rule is joined.
      capacity: isPicked ? 0 : join.links * join.rate,
      links: isPicked ? 0 : join.links,
      relations,
    };
    return { join, rule, pick };
  });
  const { dimensions } = laid;
  return { dimensions, types, rules, elements: forest.elements, laid, classes: forest.classes, unsaid };
}

function pickOf({ form }: WireJoin): Readonly<Record<string, number>> {
  return form.kind === 'to' ? (form.pick ?? {}) : {};
}

/**
 * The coordinates that a pick names, and their values. An index that dealt links split is picked in both its pieces; one
 * that is several indices of the address is taken apart into them first.
 */
function pickedAxes(
  { kind, axes }: Pick<ElementAxes, 'kind' | 'axes'>,
  pick: Readonly<Record<string, number>>,
): readonly { readonly axis: ElementAxis; readonly place: number; readonly value: number }[] {
  const indices: number[] = [];
  for (const [name, index] of Object.entries(pick)) {
    let rest = index - 1;
    const places = kind.written.flatMap((one, place) => (one.name === name ? [place] : []));
    for (const place of places.reverse()) {
      const size = place === places.at(-1) ? Number.POSITIVE_INFINITY : (kind.written[place]?.size ?? 1);
      indices[place] = rest % size;
      rest = Math.floor(rest / size);
    }
  }
  return axes.flatMap((axis, place) => {
    const known = knownValues(axis, indices);
    return known?.count === 1 ? [{ axis, place, value: known.from }] : [];
  });
}

/** Names of axes that a wire speaks of as a whole, though an element has several of that name. */
function wholeNames(joins: readonly WireJoin[], kinds: ReadonlyMap<HoldSite, ElementKind>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { form, wire } of joins) {
    if (form.kind !== 'to') names.add(form.axis);
    else {
      for (const name of Object.keys(form.pick ?? {})) names.add(name);
      if ('same' in wire) for (const name of wire.same ?? []) names.add(name);
    }
  }
  const repeated = (name: string) =>
    [...kinds.values()].some(({ written }) => written.filter((one) => one.name === name).length > 1);
  return new Set([...names].filter(repeated));
}

/** Rings and lines; an axis that is both cannot be said. */
function levelKinds(
  said: { readonly join: WireJoin; readonly terms: JoinTerms }[],
  classAt: (site: HoldSite, place: number) => number,
  unsaid: WireJoin[],
): ReadonlyMap<number, 'ring' | 'line'> {
  const kinds = new Map<number, 'ring' | 'line'>();
  for (const one of [...said]) {
    const { form } = one.join;
    if ((form.kind !== 'ring' && form.kind !== 'line') || !one.terms.apart) continue;
    const number = classAt(one.join.a, one.terms.apart.axis);
    const known = kinds.get(number);
    if (known !== undefined && known !== form.kind) {
      said.splice(said.indexOf(one), 1);
      unsaid.push(one.join);
    } else kinds.set(number, form.kind);
  }
  return kinds;
}

function vertexType({ kind, axes, classes }: ElementAxes, { placeOf }: LaidOut): VertexType {
  const depths = new Map<number, number>();
  const coordinates: Coordinate[] = [];
  axes.forEach((axis, place) => {
    const at = placeOf[classes[place] as number] as { dimension: number; depth: number };
    depths.set(at.dimension, Math.max(depths.get(at.dimension) ?? 0, at.depth));
    const weights = digitWeights(axis);
    axis.digits.forEach(({ index, divide, modulo, size }, digit) => {
      const limit = modulo ?? (digit > 0 ? size : undefined);
      const times = weights[digit] as number;
      coordinates.push({
        ...at,
        index,
        ...(divide !== 1 && { divide }),
        ...(limit !== undefined && { modulo: limit }),
        ...(times !== 1 && { times }),
      });
    });
  });
  return {
    name: kind.site.hold,
    at: [...depths].sort(([x], [y]) => x - y),
    card: kind.role === 'card',
    coordinates,
    steps: kind.steps,
    role: kind.role,
  };
}

function relationsOf(
  a: VertexType,
  b: VertexType,
  { levels, placeOf }: LaidOut,
  equal: ReadonlySet<number>,
  apart: { readonly number: number; readonly how: 'different' | 'neighbour' } | undefined,
): LinkRule['relations'] {
  const relations: Record<number, Relation> = {};
  const depthsOfB = new Map(b.at);
  for (const [dimension, depthOfA] of a.at) {
    const depthOfB = depthsOfB.get(dimension);
    if (depthOfB === undefined) continue;
    const depth = Math.min(depthOfA, depthOfB);
    const chain = (levels[dimension] ?? []).slice(0, depth);
    const firstOpen = chain.findIndex((number) => !equal.has(number));
    const same = firstOpen < 0 ? depth : firstOpen;
    const next = chain[same];
    const how = next === undefined ? undefined : next === apart?.number ? apart.how : 'any';
    relations[dimension] = relation(same, how);
    if (chain.slice(same).some((number) => equal.has(number))) {
      throw new Error(`level ${placeOf[next as number]?.depth} of dimension ${dimension} is open above an equal one`);
    }
  }
  return relations;
}
