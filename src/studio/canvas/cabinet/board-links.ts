/** The wires of a board as lines between its items, told by the sentences of the design: nothing is expanded. Pure. */
import type { Design, Hold, Wire } from '../../../model/design/design.ts';
import type { BoardItem } from '../../../model/layout/layout.ts';
import { holdsOf, thingAt } from '../../../model/layout/walk.ts';

export interface BoardLink {
  readonly wire: string;
  readonly from: number;
  readonly to: number;
  /** Index of the plane or rail they share, 1-based; 0 when they share none. */
  readonly plane: number;
}

/** What leaves the board: links of each element of a hold to a hold elsewhere. */
export interface BoardExit {
  readonly wire: string;
  readonly hold: string;
  readonly to: string;
}

export interface BoardLinks {
  readonly links: readonly BoardLink[];
  readonly exits: readonly BoardExit[];
  /** More lines than may be drawn: they are drawn as one bundle for each wire. */
  readonly total: number;
}

export function boardLinks(design: Design, box: string, items: readonly BoardItem[], most: number): BoardLinks {
  const byHold = new Map<string, number[]>();
  for (const [k, item] of items.entries()) byHold.set(item.hold, [...(byHold.get(item.hold) ?? []), k]);
  const block = thingAt(design, box)?.block;
  const holds = block === undefined ? {} : holdsOf(design, block);
  const links: BoardLink[] = [];
  const exits: BoardExit[] = [];
  let total = 0;
  const add = (link: BoardLink): void => {
    total++;
    if (links.length < most) links.push(link);
  };
  for (const [net, { wires }] of Object.entries(design.nets)) {
    for (const wire of wires) {
      const id = `${net}.${wire.id}`;
      const own = byHold.get(wire.each) ?? [];
      if ('to' in wire) {
        const ends = byHold.get(wire.to) ?? [];
        if (own.length > 0 && ends.length > 0) joinAll(items, holds, wire, id, own, ends, add);
        else if (own.length > 0) exits.push({ wire: id, hold: wire.each, to: wire.to });
        else if (ends.length > 0) exits.push({ wire: id, hold: wire.to, to: wire.each });
      } else if ('mesh' in wire || 'ring' in wire || 'line' in wire) alongAxis(items, holds, wire, id, own, add);
      else if ('edge' in wire && own.length > 0) exits.push({ wire: id, hold: wire.each, to: wire.edge });
    }
  }
  return { links, exits, total };
}

type Joined = Extract<Wire, { to: string }>;

function joinAll(
  items: readonly BoardItem[],
  holds: Readonly<Record<string, Hold>>,
  wire: Joined,
  id: string,
  own: readonly number[],
  ends: readonly number[],
  add: (link: BoardLink) => void,
): void {
  const shared = (wire.same ?? []).filter(
    (axis) => axesOf(holds, wire.each).includes(axis) && axesOf(holds, wire.to).includes(axis),
  );
  for (const from of own) {
    for (const to of ends) {
      if (shared.some((axis) => indexAt(items, holds, from, axis) !== indexAt(items, holds, to, axis))) continue;
      if (wire.pick && !picks(items, holds, to, wire.pick)) continue;
      if (items[from]?.off || items[to]?.off) continue;
      add({ wire: id, from, to, plane: planeOf(items, holds, from, to) });
    }
  }
}

function alongAxis(
  items: readonly BoardItem[],
  holds: Readonly<Record<string, Hold>>,
  wire: Wire,
  id: string,
  own: readonly number[],
  add: (link: BoardLink) => void,
): void {
  const axis = 'mesh' in wire ? wire.mesh : 'ring' in wire ? wire.ring : 'line' in wire ? wire.line : '';
  const axes = axesOf(holds, wire.each);
  if (!axes.includes(axis)) return;
  const rest = (k: number) =>
    axes
      .filter((a) => a !== axis)
      .map((a) => indexAt(items, holds, k, a))
      .join(' ');
  const lines = new Map<string, number[]>();
  for (const k of own) lines.set(rest(k), [...(lines.get(rest(k)) ?? []), k]);
  for (const line of lines.values()) {
    for (let a = 0; a < line.length; a++) {
      const ends = 'mesh' in wire ? line.slice(a + 1) : line.slice(a + 1, a + 2);
      if ('ring' in wire && a === line.length - 1 && line.length > 2) ends.push(line[0] as number);
      for (const to of ends) add({ wire: id, from: line[a] as number, to, plane: 0 });
    }
  }
}

function axesOf(holds: Readonly<Record<string, Hold>>, name: string): readonly string[] {
  const axis = holds[name]?.axis ?? name;
  return typeof axis === 'string' ? [axis] : axis;
}

function indexAt(items: readonly BoardItem[], holds: Readonly<Record<string, Hold>>, k: number, axis: string): number {
  const item = items[k];
  return item ? (item.indices[axesOf(holds, item.hold).indexOf(axis)] ?? 0) : 0;
}

function picks(
  items: readonly BoardItem[],
  holds: Readonly<Record<string, Hold>>,
  k: number,
  pick: Readonly<Record<string, number>>,
): boolean {
  return Object.entries(pick).every(([axis, index]) => {
    const own = indexAt(items, holds, k, axis);
    return own === 0 || own === index;
  });
}

/** The end that is counted along an axis of another name (plane, rail) tells the colour. */
function planeOf(items: readonly BoardItem[], holds: Readonly<Record<string, Hold>>, from: number, to: number): number {
  for (const k of [to, from]) {
    const item = items[k];
    if (!item) continue;
    const at = axesOf(holds, item.hold).findIndex((axis) => axis !== item.hold);
    if (at >= 0) return item.indices[at] ?? 0;
  }
  return 0;
}
