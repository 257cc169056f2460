/**
 * Every cable of a plan in the order of a schedule: network, plane, rail, A address, Z address, in natural order. Kept
 * as columns of numbers (some 50 bytes a cable), so that half a million need little memory.
 */
import type { JoinedPair, LinkPlan } from '../enumerate-links.ts';
import { axisValue, type Cable, type CableEnd, cablesOf } from './cables-of.ts';
import { ranksOf } from './row-order.ts';

/** A cable and the first port it takes at each end; ports are counted in the order of the document. */
export interface ScheduledCable {
  readonly cable: Cable;
  readonly plane: number | undefined;
  readonly rail: number | undefined;
  readonly portA: number;
  readonly portsZ: readonly number[];
}

/** Numbers that grow by doubling. */
class Column {
  private cells = new Int32Array(1024);
  length = 0;
  push(value: number): void {
    if (this.length === this.cells.length) {
      const more = new Int32Array(this.length * 2);
      more.set(this.cells);
      this.cells = more;
    }
    this.cells[this.length++] = value;
  }
  at(place: number): number {
    return this.cells[place] as number;
  }
}

const outside = -1;
/** Stands for an axis that neither end has; sorts first. */
const none = -1;

/** Read by place in the schedule, from 0, in any order. */
export interface SortedCables {
  readonly count: number;
  at(place: number): ScheduledCable;
}

export function sortCables(plan: LinkPlan): SortedCables {
  const ports = new Int32Array(plan.rows);
  const ranks = ranksOf(plan.sets, plan.rows);
  const nets: string[] = [];
  // What cables share is kept once: the rest of a pair is its two ends and its links.
  const kinds: { pair: JoinedPair; medium: Cable['medium']; length: string | undefined }[] = [];
  const kindOf = new Map<string, number>();
  const [kind, net, plane, rail, a, portA, links, firstEnd, ends, z, portZ, linksZ] = Array.from(
    { length: 12 },
    () => new Column(),
  ) as [Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column];
  const named = new Map<number, readonly [string | undefined, readonly (string | undefined)[]]>();

  for (const cable of cablesOf(plan.pairs())) {
    const { pair } = cable;
    const far = typeof pair.b === 'string' ? pair.b : `${pair.b.set.base}`;
    const key = JSON.stringify([pair.net, pair.wire, pair.a.set.base, far, pair.rate, cable.medium, cable.length]);
    let known = kindOf.get(key);
    if (known === undefined) {
      known = kinds.length;
      kindOf.set(key, known);
      kinds.push({ pair, medium: cable.medium, length: cable.length });
    }
    if (!nets.includes(pair.net)) nets.push(pair.net);
    if (pair.a.port !== undefined || cable.ends.some(({ end }) => typeof end !== 'string' && end.port !== undefined)) {
      named.set(kind.length, [
        pair.a.port,
        cable.ends.map(({ end }) => (typeof end === 'string' ? undefined : end.port)),
      ]);
    }
    kind.push(known);
    net.push(nets.indexOf(pair.net));
    plane.push(axisValue(pair, 'plane') ?? none);
    rail.push(axisValue(pair, 'rail') ?? none);
    a.push(pair.a.set.base + pair.a.row);
    portA.push(take(ports, pair.a.set.base + pair.a.row, cable.links));
    links.push(cable.links);
    firstEnd.push(z.length);
    ends.push(cable.ends.length);
    for (const { end, links: own } of cable.ends) {
      const row = typeof end === 'string' ? outside : end.set.base + end.row;
      z.push(row);
      portZ.push(row === outside ? 0 : take(ports, row, own));
      linksZ.push(own);
    }
  }

  const rankOf = (row: number): number => (row === outside ? ranks.length : (ranks[row] as number));
  const order = Int32Array.from({ length: kind.length }, (_, place) => place).sort(
    (one, other) =>
      net.at(one) - net.at(other) ||
      plane.at(one) - plane.at(other) ||
      rail.at(one) - rail.at(other) ||
      rankOf(a.at(one)) - rankOf(a.at(other)) ||
      rankOf(z.at(firstEnd.at(one))) - rankOf(z.at(firstEnd.at(other))) ||
      one - other,
  );
  const at = (rank: number): ScheduledCable => {
    const place = order[rank] as number;
    const { pair, medium, length } = kinds[kind.at(place)] as (typeof kinds)[number];
    const first = firstEnd.at(place);
    const [nameA, namesZ] = named.get(place) ?? [];
    const far: CableEnd[] = [];
    const portsZ: number[] = [];
    for (let end = 0; end < ends.at(place); end++) {
      const row = z.at(first + end);
      const own = linksZ.at(first + end);
      if (typeof pair.b === 'string') far.push({ end: pair.b, links: own });
      else far.push({ end: { set: pair.b.set, row: row - pair.b.set.base, port: namesZ?.[end] }, links: own });
      portsZ.push(portZ.at(first + end));
    }
    const near = { set: pair.a.set, row: a.at(place) - pair.a.set.base, port: nameA };
    return {
      cable: {
        pair: { ...pair, a: near, b: far[0]?.end ?? pair.b },
        links: links.at(place),
        ends: far,
        medium,
        length,
      },
      plane: plane.at(place) === none ? undefined : plane.at(place),
      rail: rail.at(place) === none ? undefined : rail.at(place),
      portA: portA.at(place),
      portsZ,
    };
  };
  return { count: order.length, at };
}

function take(ports: Int32Array, row: number, links: number): number {
  const first = (ports[row] as number) + 1;
  ports[row] = first + links - 1;
  return first;
}
