/**
 * Splits every link rule into joins whose ends have one fixed relation on each shared axis. A rule that leaves the
 * depth of the lowest common ancestor open becomes one join for each depth; only then is every (class of a, class of b,
 * join) one orbit of links.
 */
import type { Fabric, LinkRule } from '../../machine/fabric.ts';
import { type Axis, type Join, type RelationCode, relations, type VertexKind } from './structure.ts';

type Wish = 'equal' | 'different' | 'neighbour' | 'open';

interface NormalJoins {
  readonly joins: readonly Join[];
  /** Rings along which links skip positions: their pairs differ by distance, so positions must stay apart. */
  readonly pointAxes: ReadonlySet<number>;
}

export function normalJoins(
  fabric: Fabric,
  axisOf: readonly (readonly number[])[],
  axes: readonly Axis[],
  kinds: readonly VertexKind[],
): NormalJoins {
  const joins: Join[] = [];
  const pointAxes = new Set<number>();
  fabric.rules.forEach((rule, index) => {
    const wishes = wishesOf(fabric, rule, axisOf, kinds);
    if (wishes) split(index, rule, wishes, axes, kinds, joins, pointAxes);
  });
  return { joins, pointAxes };
}

/** What the rule asks for on each shared axis, or null when it asks for the impossible. */
function wishesOf(
  fabric: Fabric,
  rule: LinkRule,
  axisOf: readonly (readonly number[])[],
  kinds: readonly VertexKind[],
): Map<number, Wish> | null {
  const wishes = new Map<number, Wish>();
  const depthsOfB = new Map((fabric.types[rule.b] as Fabric['types'][number]).at);
  for (const [dimension, depthOfA] of (fabric.types[rule.a] as Fabric['types'][number]).at) {
    const depthOfB = depthsOfB.get(dimension);
    if (depthOfB === undefined) continue;
    const shared = Math.min(depthOfA, depthOfB);
    const relation = rule.relations[dimension] ?? { equal: shared };
    for (let level = 0; level < shared; level++) {
      const axis = (axisOf[dimension] as readonly number[])[level] as number;
      const own: Wish =
        level < relation.equal
          ? 'equal'
          : level > relation.equal || relation.then === undefined || relation.then === 'any'
            ? 'open'
            : relation.then;
      const both = combine(wishes.get(axis), own);
      if (both === null) return null;
      wishes.set(axis, both);
    }
  }
  const axesOfA = new Set((kinds[rule.a] as VertexKind).axes);
  for (const axis of (kinds[rule.b] as VertexKind).axes) {
    if (axesOfA.has(axis) && !wishes.has(axis)) wishes.set(axis, 'open');
  }
  return wishes;
}

/** Two dimensions that share an axis may both speak of it; null when they contradict each other. */
function combine(one: Wish | undefined, other: Wish): Wish | null {
  if (one === undefined || one === 'open' || one === other) return other;
  if (other === 'open') return one;
  if (one === 'equal' || other === 'equal') return null;
  return 'neighbour';
}

function split(
  rule: number,
  { a, b, capacity }: LinkRule,
  wishes: ReadonlyMap<number, Wish>,
  axes: readonly Axis[],
  kinds: readonly VertexKind[],
  joins: Join[],
  pointAxes: Set<number>,
): void {
  const kindOfA = kinds[a] as VertexKind;
  const { axes: own, parents } = kinds[b] as VertexKind;
  const partner = own.map((axis) => kindOfA.axes.indexOf(axis));
  const chosen: RelationCode[] = [];
  const choose = (position: number): void => {
    if (position === own.length) {
      const itself = a === b && chosen.every((relation) => relation === relations.equal);
      if (!itself) joins.push({ rule, a, b, capacity, relation: [...chosen], partner });
      return;
    }
    for (const relation of options(position)) {
      chosen[position] = relation;
      choose(position + 1);
    }
  };
  const options = (position: number): RelationCode[] => {
    const parent = parents[position] as number;
    const axis = own[position] as number;
    const apart = parent >= 0 && chosen[parent] !== relations.equal;
    if (partner[position] === -1 || apart) return [relations.free];
    switch (wishes.get(axis)) {
      case 'equal':
        return [relations.equal];
      case 'neighbour':
        if ((axes[axis] as Axis).kind === 'set') throw new Error(`neighbours along the set ${axes[axis]?.name}`);
        return [relations.neighbour];
      case 'different':
        return [different(axis)];
      default:
        return [relations.equal, different(axis)];
    }
  };
  const different = (axis: number): RelationCode => {
    const { kind, size } = axes[axis] as Axis;
    if (kind === 'ring' && size <= 3) return relations.neighbour;
    if (kind === 'ring') pointAxes.add(axis);
    return relations.different;
  };
  choose(0);
}
