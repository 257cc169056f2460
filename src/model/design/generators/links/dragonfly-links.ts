/**
 * What the pattern `dragonfly` of a document means: links between groups whose elements have `ports` each. The ports of
 * a group count through its elements (element 0 has the first ones), and go round all other groups as often as they
 * last. Port t of a round of group i leads to (Hastings et al., "Comparing global link arrangements for Dragonfly
 * networks", CLUSTER 2015):
 *
 *   palmtree   group i - 1 - t (mod g)         absolute   group t, its own left out
 *   relative   group i + 1 + t (mod g), the mirror image of palmtree
 *
 * What is left of the ports after whole rounds leads to the next groups on both sides: +1, -1, +2, -2 …, and a last one,
 * if g is even, to the group opposite. Group x ports of a group must be even: a link takes two.
 */

export type Arrangement = 'palmtree' | 'absolute' | 'relative';

export interface DragonflyShape {
  readonly groups: number;
  /** Elements of a group that have global ports. */
  readonly members: number;
  /** Global ports of an element. */
  readonly ports: number;
  readonly arrangement: Arrangement;
}

/** Whether every port can be used and every two groups are joined. */
export function dragonflyFits({ groups, members, ports }: DragonflyShape): boolean {
  return groups >= 2 && members * ports >= groups - 1 && (groups * members * ports) % 2 === 0;
}

/** Flat pairs u0 v0 u1 v1 …: elements counted through the groups from 0. Ports that cannot be used stay free. */
export function dragonflyLinks({ groups, members, ports, arrangement }: DragonflyShape): Uint32Array {
  if (groups < 2) return new Uint32Array();
  const perGroup = members * ports;
  const whole = perGroup - (perGroup % (groups - 1));
  const pairs: number[] = [];
  for (let group = 0; group < groups; group++) {
    for (let port = 0; port < perGroup; port++) {
      const end =
        port < whole
          ? farEnd(group, port, groups, arrangement)
          : restEnd(group, port - whole, perGroup - whole, groups);
      if (!end) continue;
      const far = port < whole ? end.port : whole + end.port;
      if (end.group < group || (end.group === group && far <= port)) continue;
      pairs.push(group * members + Math.floor(port / ports), end.group * members + Math.floor(far / ports));
    }
  }
  return Uint32Array.from(pairs);
}

interface FarEnd {
  readonly group: number;
  readonly port: number;
}

function farEnd(group: number, port: number, groups: number, arrangement: Arrangement): FarEnd {
  const around = groups - 1;
  const turn = port % around;
  const round = port - turn;
  switch (arrangement) {
    case 'palmtree':
      return { group: (group + around - turn) % groups, port: round + around - 1 - turn };
    case 'relative':
      return { group: (group + 1 + turn) % groups, port: round + around - 1 - turn };
    case 'absolute': {
      const far = turn < group ? turn : turn + 1;
      return { group: far, port: round + (group < far ? group : group - 1) };
    }
    default:
      return arrangement satisfies never;
  }
}

/** Of `left` ports that do not make a round. */
function restEnd(group: number, place: number, left: number, groups: number): FarEnd | undefined {
  if (place === left - 1 && left % 2 === 1) {
    return groups % 2 === 0 ? { group: (group + groups / 2) % groups, port: place } : undefined;
  }
  const step = Math.floor(place / 2) + 1;
  return place % 2 === 0
    ? { group: (group + step) % groups, port: place + 1 }
    : { group: (group + groups - step) % groups, port: place - 1 };
}
