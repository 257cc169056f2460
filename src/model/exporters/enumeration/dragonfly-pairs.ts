/**
 * Global links of a dragonfly, one by one. Group i numbers its global links k = 0 … ah − 1, router by router. The three
 * usual arrangements say which group link k leads to (Hastings, Rincon-Cruz, Spehlmann, Meyers, Xu, Bunde, Leung:
 * "Comparing global link arrangements for Dragonfly networks", CLUSTER 2015): absolute — group k, own group left out;
 * relative — group i + k + 1; palmtree — group i − k − 1. With fewer groups than ah + 1 the numbering goes round again;
 * what is left of a last round joins groups at distances 1, −1, 2, −2, …
 */
import type { Wire } from '../../design/design.ts';
import type { ElementSet } from './element-set.ts';
import { along, keyReader, placesOf, radicesOf } from './pair-columns.ts';
import type { PairSource } from './wire-pairs.ts';

export function dragonflyPairs(wire: Extract<Wire, { pattern: unknown }>, set: ElementSet): PairSource | undefined {
  const { pattern } = wire;
  if (pattern.name !== 'dragonfly') return undefined;
  const axis = placesOf(set, pattern.between);
  const first = axis[0];
  if (first === undefined) return undefined;
  const parallel = typeof wire.links === 'object' ? wire.links.total : (wire.links ?? 1);
  const outer = set.written.map((_, place) => place).filter((place) => place < first && !axis.includes(place));
  const key = keyReader(radicesOf(set, outer));
  const keyOf = (row: number) => key((place) => set.value(row, outer[place] as number));

  // Separate dragonflies where something stands above the groups.
  const machines = new Map<number | string, Map<number, number[]>>();
  const placeInGroup = new Int32Array(set.rows);
  let groupCount = 0;
  for (let row = 0; row < set.rows; row++) {
    const machine = machines.get(keyOf(row)) ?? new Map<number, number[]>();
    machines.set(keyOf(row), machine);
    const { value, size } = along(set, row, axis);
    groupCount = Math.max(groupCount, size);
    const group = machine.get(value) ?? [];
    machine.set(value, group);
    placeInGroup[row] = group.length;
    group.push(row);
  }
  return {
    a: set,
    b: set,
    pairs: (set.rows * pattern.ports) / 2,
    visit(row, visit) {
      const machine = machines.get(keyOf(row));
      const own = along(set, row, axis).value;
      const inGroup = machine?.get(own)?.length ?? 0;
      const links = inGroup * pattern.ports;
      for (let port = 0; port < pattern.ports; port++) {
        const k = (placeInGroup[row] as number) * pattern.ports + port;
        const far = farEnd(pattern.arrangement, own, k, links, groupCount);
        if (!far) continue;
        const target = machine?.get(far.group)?.[Math.floor(far.link / pattern.ports)];
        if (target !== undefined && target > row) visit(row, target, parallel);
      }
    },
  };
}

/** Where link k of a group leads: the other group and the number of the link there. */
function farEnd(
  arrangement: 'palmtree' | 'absolute' | 'relative',
  group: number,
  k: number,
  links: number,
  groups: number,
): { readonly group: number; readonly link: number } | undefined {
  const others = groups - 1;
  if (others < 1) return undefined;
  const round = Math.floor(k / others);
  const start = round * others;
  const left = Math.min(others, links - start);
  const r = k - start;
  if (left < others) {
    const distance = Math.floor(r / 2) + 1;
    const isLast = r === left - 1 && left % 2 === 1;
    if (isLast) return groups % 2 === 0 ? { group: (group + groups / 2) % groups, link: k } : undefined;
    const forward = r % 2 === 0;
    return { group: (group + (forward ? distance : groups - distance)) % groups, link: forward ? k + 1 : k - 1 };
  }
  switch (arrangement) {
    case 'absolute': {
      const far = r < group ? r : r + 1;
      return { group: far, link: start + (group < far ? group : group - 1) };
    }
    case 'relative':
      return { group: (group + r + 1) % groups, link: start + others - 1 - r };
    case 'palmtree':
      return { group: (group - r - 1 + groups) % groups, link: start + others - 1 - r };
    default:
      return arrangement satisfies never;
  }
}
