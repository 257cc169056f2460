/** Wires looked up and checked: they name what exists, along axes that their ends have. */

import { isName } from '../address.ts';
import type { Design, NetId, Wire, WireRef } from '../design.ts';
import { kindsOf } from '../tree-kinds.ts';
import { axesAbove } from './names.ts';
import { type Refused, refuse } from './refuse.ts';

export function findWire(design: Design, ref: WireRef): Wire | undefined {
  const dot = ref.indexOf('.');
  const net = Object.hasOwn(design.nets, ref.slice(0, dot)) ? design.nets[ref.slice(0, dot)] : undefined;
  return net?.wires.find((wire) => wire.id === ref.slice(dot + 1));
}

export function refuseWire(design: Design, net: NetId, wire: Wire): Refused | undefined {
  const where = `${net}.${wire.id}`;
  if (!isName(wire.id)) return refuse('bad-name', where, { name: wire.id });
  const { seats } = kindsOf(design);
  for (const name of 'to' in wire ? [wire.each, wire.to] : [wire.each]) {
    if (!seats.has(name)) return refuse('no-hold', where, { hold: name, block: where });
  }
  const links = typeof wire.links === 'object' ? wire.links.total : wire.links;
  for (const count of [links, wire.perCable]) {
    if (count !== undefined && (!Number.isInteger(count) || count < 1)) return refuse('bad-count', where, { n: count });
  }
  if ('list' in wire && !(design.lists && Object.hasOwn(design.lists, wire.list))) {
    return refuse('no-list', where, { list: wire.list });
  }
  return refuseAxes(design, where, wire);
}

/** Both ends of 'same' must have the axis, or lie in the box, of that name. */
function refuseAxes(design: Design, where: string, wire: Wire): Refused | undefined {
  const own = axesAbove(design, wire.each);
  const along =
    'mesh' in wire
      ? wire.mesh
      : 'ring' in wire
        ? wire.ring
        : 'line' in wire
          ? wire.line
          : 'pattern' in wire && wire.pattern.name === 'dragonfly'
            ? wire.pattern.between
            : undefined;
  if (along !== undefined && !own.has(along)) return refuse('no-axis', where, { axis: along, hold: wire.each });
  if (!('to' in wire)) return undefined;
  const far = axesAbove(design, wire.to);
  for (const axis of wire.same ?? []) {
    if (!own.has(axis)) return refuse('no-axis', where, { axis, hold: wire.each });
    if (!far.has(axis)) return refuse('no-axis', where, { axis, hold: wire.to });
  }
  for (const axis of Object.keys(wire.pick ?? {})) {
    if (!far.has(axis)) return refuse('no-axis', where, { axis, hold: wire.to });
  }
  return undefined;
}
