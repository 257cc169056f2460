/** What kind of thing fails: the name of its class, and whether it is a domain, a set of elements with one cause. */
import type { Failing } from '../../machine/failing.ts';
import type { Machine, Place } from '../../machine/machine.ts';

/** Names of the levels for a box, the wire for a link (`#` for one of parallel links), the axis for a plane or rail. */
export function className(failing: Failing): string {
  switch (failing.kind) {
    case 'box':
      return failing.steps.map(({ name }) => name).join('/');
    case 'link':
      return `${failing.net}.${failing.wire}${failing.count === undefined ? '' : '#'}`;
    case 'axis':
      return `${failing.net}.${failing.axis}`;
    default:
      return failing satisfies never;
  }
}

/** Cabinets, groups and planes have no failure rate of their own: they are what-ifs. */
export function isDomain({ places }: Pick<Machine, 'places'>, failing: Failing): boolean {
  if (failing.kind !== 'box') return failing.kind === 'axis';
  const { name } = failing.steps.at(-1) ?? { name: '' };
  const shapes = shapesOf(places, name);
  return shapes.some((shape) => shape === 'cabinet' || shape === 'group');
}

function shapesOf(places: readonly Place[], hold: string): readonly Place['shape'][] {
  return places.flatMap((place) => [...(place.hold === hold ? [place.shape] : []), ...shapesOf(place.inside, hold)]);
}
