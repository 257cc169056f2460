/** Links between two classes that one sentence says: every to every within groups, or all of a group to one another. */
import type { Bundle, Bundles } from './node-classes.ts';
import type { Parts } from './shared-axes.ts';

export interface FoundRule {
  readonly label: number;
  readonly a: number;
  readonly b: number;
  readonly kind: 'join' | 'mesh' | 'ring';
  /** The group of each member, by class; undefined when all are one group. */
  readonly groups: ReadonlyMap<number, Parts> | undefined;
  /** Along a ring: members of `a` in their order, group by group. */
  readonly order?: readonly number[];
}

/** Undefined when some links follow no rule. */
export function findRules(
  { bundles }: Bundles,
  classOf: Int32Array,
  members: readonly (readonly number[])[],
): readonly FoundRule[] | undefined {
  const byPair = new Map<string, Bundle[]>();
  for (const bundle of bundles) {
    const [x, y] = [classOf[bundle.a] as number, classOf[bundle.b] as number];
    const key = `${Math.min(x, y)} ${Math.max(x, y)} ${bundle.label}`;
    const known = byPair.get(key);
    if (known) known.push(bundle);
    else byPair.set(key, [bundle]);
  }
  const rules: FoundRule[] = [];
  for (const [key, links] of byPair) {
    const [a = 0, b = 0, label = 0] = key.split(' ').map(Number);
    const rule = ruleOf(a, b, label, links, members);
    if (!rule) return undefined;
    rules.push(rule);
  }
  return rules;
}

function ruleOf(
  a: number,
  b: number,
  label: number,
  links: readonly Bundle[],
  members: readonly (readonly number[])[],
): FoundRule | undefined {
  const near = members[a] ?? [];
  const far = a === b ? [] : (members[b] ?? []);
  const nodes = [...near, ...far];
  const place = new Map(nodes.map((node, at) => [node, at]));
  const leader = nodes.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (leader[root] !== root) {
      leader[root] = leader[leader[root] as number] as number;
      root = leader[root] as number;
    }
    return root;
  };
  for (const { a: u, b: v } of links) {
    const [x, y] = [find(place.get(u) as number), find(place.get(v) as number)];
    leader[Math.max(x, y)] = Math.min(x, y);
  }
  const numbers = new Map<number, number>();
  const groupOf = nodes.map((_, at) => {
    const root = find(at);
    const known = numbers.get(root);
    if (known !== undefined) return known;
    numbers.set(root, numbers.size);
    return numbers.size - 1;
  });
  const count = numbers.size;
  const inNear = counted(groupOf.slice(0, near.length), count);
  const inFar = counted(groupOf.slice(near.length), count);
  const inGroup = new Array<number>(count).fill(0);
  for (const { a: u } of links) {
    const group = groupOf[place.get(u) as number] as number;
    inGroup[group] = (inGroup[group] as number) + 1;
  }
  const size = inNear[0] as number;
  const sizeOfFar = a === b ? 0 : (inFar[0] as number);
  if (inNear.some((n) => n !== size) || (a !== b && inFar.some((n) => n !== sizeOfFar))) return undefined;
  const groups = new Map([[a, Int32Array.from(groupOf.slice(0, near.length))]]);
  if (a !== b) groups.set(b, Int32Array.from(groupOf.slice(near.length)));
  const base = { label, a, b, groups: count > 1 ? groups : undefined };
  if (a !== b) return inGroup.every((n) => n === size * sizeOfFar) ? { ...base, kind: 'join' } : undefined;
  if (inGroup.every((n) => n === (size * (size - 1)) / 2)) return { ...base, kind: 'mesh' };
  const order = inGroup.every((n) => n === size) ? ringOrder(near, links) : undefined;
  return order && { ...base, kind: 'ring', order };
}

function counted(groups: readonly number[], count: number): readonly number[] {
  const sizes = new Array<number>(count).fill(0);
  for (const group of groups) sizes[group] = (sizes[group] as number) + 1;
  return sizes;
}

/** Members around their rings, each ring begun at its first member; undefined unless all have two neighbours. */
function ringOrder(nodes: readonly number[], links: readonly Bundle[]): readonly number[] | undefined {
  const near = new Map<number, number[]>(nodes.map((node) => [node, []]));
  for (const { a, b } of links) {
    near.get(a)?.push(b);
    near.get(b)?.push(a);
  }
  if ([...near.values()].some((others) => others.length !== 2)) return undefined;
  const order: number[] = [];
  const seen = new Set<number>();
  for (const start of nodes) {
    for (let at: number | undefined = start; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      order.push(at);
      at = near.get(at)?.find((other) => !seen.has(other));
    }
  }
  return order;
}
