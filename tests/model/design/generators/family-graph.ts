/** A family's network written out: what every element has at its ports, and which elements are joined. */
import { createCatalogue } from '../../../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../../../src/model/design/design.ts';
import { type FamilyResult, familyByRef } from '../../../../src/model/design/families.ts';
import { randomRegularLinks } from '../../../../src/model/design/generators/links/random-regular.ts';
import { expand } from '../../../../src/model/expand/expand.ts';
import { planLinks } from '../../../../src/model/exporters/enumerate-links.ts';

export function made(ref: string): Extract<FamilyResult, { ok: true }> {
  const result = familyByRef(ref);
  if (!result.ok) throw new Error(`${ref}: ${JSON.stringify(result)}`);
  return result;
}

export function designOf(ref: string): Design {
  return made(ref).design;
}

export interface Counts {
  readonly cards: number;
  readonly switches: number;
  readonly access: number;
  readonly trunk: number;
}

const catalogue = createCatalogue();

/** As the machine counts them, by class. */
export function counted(design: Design): Counts {
  const { fabrics } = expand(design, catalogue);
  const elements = fabrics.flatMap((fabric) => fabric.elements);
  const wires = fabrics.flatMap((fabric) => fabric.wires);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const isAtCard = (hold: string) => elements.some((element) => element.hold === hold && element.role === 'card');
  const links = (atCard: boolean) =>
    sum(wires.filter(({ from, to }) => (isAtCard(from) || isAtCard(to)) === atCard).map((wire) => wire.links));
  const ofRole = (role: string) => sum(elements.filter((one) => one.role === role).map(({ count }) => count));
  return { cards: ofRole('card'), switches: ofRole('switch'), access: links(true), trunk: links(false) };
}

export interface Joined {
  readonly a: string;
  readonly b: string;
  readonly links: number;
}

/** Joined pairs by address, a random pattern written out by what the document says it means. */
export function pairsOf(design: Design): readonly Joined[] {
  const [id, net] = Object.entries(design.nets)[0] ?? [];
  if (id === undefined || net === undefined) return [];
  const random = net.wires.flatMap((wire) =>
    'pattern' in wire && wire.pattern.name === 'random-regular' ? [wire] : [],
  );
  const ruled = {
    ...design,
    nets: { [id]: { ...net, wires: net.wires.filter((wire) => !random.includes(wire as never)) } },
  };
  const plan = planLinks(ruled, { holds: random.map((wire) => wire.each) });
  if (!plan.ok) throw new Error(plan.reason);
  const pairs: Joined[] = [];
  for (const { a, b, links } of plan.value.pairs()) {
    if (typeof b === 'string') continue;
    pairs.push({ a: a.set.address(a.row), b: b.set.address(b.row), links });
  }
  for (const wire of random) {
    const set = plan.value.sets.find((one) => one.hold === wire.each);
    const pattern = wire.pattern as { degree: number; seed: number };
    const flat = randomRegularLinks(set?.rows ?? 0, pattern.degree, pattern.seed);
    for (let at = 0; at < flat.length; at += 2) {
      pairs.push({
        a: set?.address(flat[at] as number) ?? '',
        b: set?.address(flat[at + 1] as number) ?? '',
        links: 1,
      });
    }
  }
  return pairs;
}

/** Link ends of every element, by hold, smallest to largest: { sw: [7, 7, …] }. */
export function degrees(pairs: readonly Joined[]): Readonly<Record<string, readonly number[]>> {
  const ends = new Map<string, number>();
  for (const { a, b, links } of pairs) for (const end of [a, b]) ends.set(end, (ends.get(end) ?? 0) + links);
  const byHold: Record<string, number[]> = {};
  for (const [address, count] of ends) {
    const hold = (address.split('/').at(-1) ?? '').replace(/\[.*$/, '');
    byHold[hold] ??= [];
    byHold[hold].push(count);
  }
  for (const list of Object.values(byHold)) list.sort((one, other) => one - other);
  return byHold;
}

/** The largest number of links on a shortest path, and whether all are joined. */
export function diameterOf(pairs: readonly Joined[], isVertex: (address: string) => boolean): number {
  const next = new Map<string, string[]>();
  for (const { a, b } of pairs) {
    if (!isVertex(a) || !isVertex(b)) continue;
    next.set(a, [...(next.get(a) ?? []), b]);
    next.set(b, [...(next.get(b) ?? []), a]);
  }
  let diameter = 0;
  for (const start of next.keys()) {
    const distance = new Map([[start, 0]]);
    for (const vertex of distance.keys()) {
      for (const other of next.get(vertex) ?? []) {
        if (!distance.has(other)) distance.set(other, (distance.get(vertex) as number) + 1);
      }
    }
    if (distance.size < next.size) return Number.POSITIVE_INFINITY;
    diameter = Math.max(diameter, ...distance.values());
  }
  return diameter;
}
