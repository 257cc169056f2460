/** What the Fabric view draws: stacks of equal elements, bundles of links between them, and the cut. */
import type { MachineFabric, VertexType } from '../../machine/fabric.ts';
import type { Place } from '../../machine/machine.ts';
import type { Bundle, CutPicture, FabricPicture, Stack } from '../../report/picture.ts';
import { bundlesOf } from '../../solvers/ends.ts';
import type { IslandLimits, NetworkLimits } from '../../solvers/network-limits.ts';
import { parallelLinks } from '../../solvers/parallel-links.ts';
import { meeting } from '../../solvers/throughput.ts';
import { gigabytes } from '../figure.ts';
import { worstOf } from './bandwidth-figures.ts';

export function fabricPicture(fabric: MachineFabric, limits: NetworkLimits, places: readonly Place[]): FabricPicture {
  const judged = limits.islands.filter(({ part }) => part.cards > 1);
  const cut =
    judged.length > 0
      ? cutPicture(
          fabric,
          worstOf(judged, (one) => one.bisection.upper),
        )
      : null;
  return {
    net: fabric.net,
    name: fabric.name,
    stacks: stacksOf(fabric, limits, places),
    bundles: fabric.wires
      .filter(({ tier, links }) => tier !== 'stub' && links > 0)
      .map(
        ({ wire, from, to, links, rate, assumed }): Bundle => ({
          wire,
          from,
          to,
          links,
          rate: gigabytes(rate),
          ...(assumed !== undefined && { assumed }),
        }),
      ),
    ...(cut && { cut }),
  };
}

function stacksOf(fabric: MachineFabric, limits: NetworkLimits, places: readonly Place[]): readonly Stack[] {
  const exceptions = exceptionsByType(limits);
  const stacks = new Map<string, Stack>();
  for (const { hold, part, role, tier, count } of fabric.elements) {
    const known = stacks.get(hold);
    if (known) {
      stacks.set(hold, { ...known, count: known.count + count });
      continue;
    }
    const index = fabric.types.findIndex(({ name }) => name === hold);
    const type = fabric.types[index];
    stacks.set(hold, {
      id: hold,
      role: role === 'card' || role === 'switch' ? role : 'other',
      tier,
      count,
      ...(part !== undefined && { part }),
      exceptions: exceptions[index] ?? 0,
      ...(type && planesOf(fabric, type)),
    });
  }
  const boxes = boxesByHold(places);
  return [...stacks.values()].map((stack) => {
    const box = boxes.get(stack.id);
    const planes = stack.planes && { ...stack.planes, each: Math.round(stack.count / stack.planes.count) };
    return {
      ...stack,
      ...(planes && { planes }),
      ...(box && { boxes: box }),
    };
  });
}

/** Elements whose own links differ from those of most of their kind. */
function exceptionsByType({ division }: NetworkLimits): readonly number[] {
  const { symmetry, quotient } = division.base;
  const bundles = bundlesOf(division.base);
  const alike = symmetry.pins.structure.kinds.map(() => new Map<string, number>());
  bundles.forEach((own, index) => {
    const text = own
      .map(({ rule, pairs, capacity }) => `${rule} ${pairs} ${capacity}`)
      .sort()
      .join('|');
    const counts = alike[quotient.kind[index] as number];
    counts?.set(text, (counts.get(text) ?? 0) + (quotient.size[index] as number));
  });
  return alike.map((counts) => {
    const all = [...counts.values()];
    return all.reduce((sum, count) => sum + count, 0) - Math.max(0, ...all);
  });
}

/**
 * An axis that is no box of its own and that another kind of element has too: planes, rails, lanes. Axes made by dealing
 * links have a dot in their name and stand in no drawing.
 */
function planesOf({ dimensions, types }: MachineFabric, type: VertexType): Pick<Stack, 'planes'> {
  const holds = new Set(types.flatMap(({ name, steps }) => [name, ...(steps ?? []).map((step) => step.name)]));
  const levelNames = ({ at }: VertexType) =>
    at.flatMap(([dimension, depth]) => (dimensions[dimension]?.levels ?? []).slice(0, depth));
  const others = new Set(types.flatMap((other) => (other === type ? [] : levelNames(other).map(({ name }) => name))));
  const plane = levelNames(type).find(
    ({ name, kind, size }) => kind === 'set' && size > 1 && !name.includes('.') && !holds.has(name) && others.has(name),
  );
  return plane ? { planes: { axis: plane.name, count: plane.size, each: 0 } } : {};
}

/** The box that holds each element directly, how many of these boxes there are, and how many most of them hold. */
function boxesByHold(places: readonly Place[]): Map<string, { hold: string; count: number; each: number }> {
  const found = new Map<string, { hold: string; count: number; byEach: Map<number, number> }>();
  const visit = (place: Place): void => {
    const own = new Map<string, number>();
    for (const { hold, perParent } of place.inside) own.set(hold, (own.get(hold) ?? 0) + perParent);
    for (const [hold, each] of own) {
      const known = found.get(hold) ?? { hold: place.hold, count: 0, byEach: new Map() };
      found.set(hold, known);
      known.count += place.count;
      known.byEach.set(each, (known.byEach.get(each) ?? 0) + place.count);
    }
    place.inside.forEach(visit);
  };
  places.forEach(visit);
  return new Map(
    [...found].map(([name, { hold, count, byEach }]) => {
      const [usual] = [...byEach].reduce((most, one) => (one[1] > most[1] ? one : most));
      return [name, { hold, count, each: usual }];
    }),
  );
}

function cutPicture(fabric: MachineFabric, { bisection }: IslandLimits): CutPicture | null {
  const { cut, lower, upper } = bisection;
  if (!cut) return null;
  const crossing = new Map<string, { wire: string; links: number; capacity: number }>();
  const linksOf = parallelLinks(fabric);
  for (const { rule, pairs, capacity } of cut.crossings) {
    const { wire = '' } = fabric.rules[rule] ?? {};
    const known = crossing.get(wire) ?? { wire, links: 0, capacity: 0 };
    crossing.set(wire, known);
    known.links += pairs * linksOf(rule, capacity).fewest;
    known.capacity += gigabytes(pairs * capacity);
  }
  return {
    capacity: gigabytes(cut.capacity),
    exact: fabric.faith === 'exact' && upper - lower <= meeting * upper,
    sides: Object.fromEntries(
      fabric.types.flatMap((type, kind) => {
        const own = cut.sides[kind];
        return own && own.a + own.b > 0 ? [[type.name, own]] : [];
      }),
    ),
    crossing: [...crossing.values()],
  };
}
