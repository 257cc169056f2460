import type { Axis, Design, Hold, LinkList, Medium, Net, Path, Wire } from '../design.ts';
import { axesOf, kindsOf } from '../tree-kinds.ts';
import { renamedRunEntry } from '../tree-rows.ts';
import type { Edit, EditResult } from './edit.ts';
import { refuseElementName } from './names.ts';
import { rewritePaths } from './paths.ts';
import { mapped, mappedList, withChanges, withField, withKey, withRows, withSupply } from './record.ts';
import { done, refuse } from './refuse.ts';

/** Every reference follows: holds, numbering, wires and their axes, rows, supplies, changes, lists, what generators made. */
export function renameHold(design: Design, { from, to }: Extract<Edit, { kind: 'hold/rename' }>): EditResult {
  const seats = kindsOf(design).seats.get(from);
  if (!seats) return refuse('no-hold', from, { hold: from, block: 'site' });
  if (from === to) return done(design);
  const taken = refuseElementName(design, to);
  if (taken) return taken;
  // An axis is called after the hold unless the hold says otherwise; then the axis keeps its name.
  const givesAxis = seats.some(({ hold }) => hold.axis === undefined);
  const isAxisElsewhere = [...kindsOf(design).seats].some(([name, all]) =>
    all.some(({ hold }) => hold.axis !== undefined && axesOf(name, hold).includes(from)),
  );
  if (givesAxis && isAxis(design, to)) return refuse('name-taken', to, { name: to });
  const axis = (name: Axis): Axis => (name === from && (givesAxis || !isAxisElsewhere) ? to : name);
  const declared = (name: Axis): Axis => (name === from && givesAxis ? to : name);

  const path = (text: Path): Path => renamedPath(text, from, to);
  const name = (text: string): string => (text === from ? to : text);
  const hold = (value: Hold): Hold => {
    const axes =
      value.axis === undefined
        ? undefined
        : typeof value.axis === 'string'
          ? declared(value.axis)
          : mappedList(value.axis, declared);
    return axes === value.axis || axes === undefined ? value : { ...value, axis: axes };
  };
  const holds = (record: Design['holds']): Design['holds'] => withKey(mapped(mapped(record, hold), placed), from, to);
  const placed = (value: Hold): Hold => (value.in === from ? { ...value, in: to } : value);

  let result = rewritePaths(design, path).design;
  result = {
    ...result,
    blocks: mapped(result.blocks, (block) => {
      const inside = holds(block.holds);
      return inside === block.holds ? block : { ...block, holds: inside };
    }),
    holds: holds(result.holds),
    nets: mapped(result.nets, (net) => renamedNet(net, name, axis)),
  };
  if (result.number) {
    const number = mapped(withKey(result.number, from, to), (entry) => {
      const axes = mappedList(entry.axis, declared);
      return axes === entry.axis ? entry : { ...entry, axis: axes };
    });
    result = withField(result, 'number', number);
  }
  if (result.supply) {
    const supply = mappedList(result.supply, (entry) => {
      const serves = mappedList(entry.serves, name);
      return serves === entry.serves ? entry : { ...entry, serves };
    });
    result = withSupply(result, supply);
  }
  if (result.site) {
    const rows = mappedList(result.site.rows, (row) => {
      const run = mappedList(row.run, (text) => renamedRunEntry(text, from, to));
      return run === row.run ? row : { ...row, run };
    });
    result = withRows(result, rows);
  }
  if (result.made) {
    const made = mappedList(result.made, (entry) => {
      const inside = mappedList(entry.holds, name);
      return inside === entry.holds ? entry : { ...entry, holds: inside };
    });
    result = withField(result, 'made', made);
  }
  if (result.lists)
    result = withField(
      result,
      'lists',
      mapped(result.lists, (list) => renamedList(list, from, to)),
    );
  if (result.changes) {
    const changes = mappedList(result.changes, (change) => {
      if ('hold' in change) {
        const counts = withKey(change.hold, from, to);
        return counts === change.hold ? change : { ...change, hold: counts };
      }
      if (!('medium' in change) || change.medium === undefined) return change;
      const medium = renamedMedium(change.medium, name);
      return medium === change.medium ? change : { ...change, medium };
    });
    result = withChanges(result, changes);
  }
  return done(result);
}

function isAxis(design: Design, name: string): boolean {
  const inNumbers = Object.values(design.number ?? {}).some((numbering) => numbering.axis.includes(name));
  return (
    inNumbers ||
    [...kindsOf(design).seats].some(([hold, all]) => all.some((seat) => axesOf(hold, seat.hold).includes(name)))
  );
}

/** Only the name is written anew, so that the rest of the text stays as it was. */
function renamedPath(text: Path, from: string, to: string): Path {
  return text
    .split('/')
    .map((step) => (step.replace(/\[.*$/s, '').trim() === from ? step.replace(from, () => to) : step))
    .join('/');
}

function renamedNet(net: Net, name: (text: string) => string, axis: (name: Axis) => Axis): Net {
  const wires = mappedList(net.wires, (wire) => renamedWire(wire, name, axis));
  const medium = net.medium === undefined ? undefined : renamedMedium(net.medium, name);
  if (wires === net.wires && medium === net.medium) return net;
  return { ...net, ...(medium !== undefined && { medium }), wires };
}

function renamedWire(wire: Wire, name: (text: string) => string, axis: (name: Axis) => Axis): Wire {
  const links =
    typeof wire.links === 'object' && wire.links.restart !== undefined
      ? { links: { ...wire.links, restart: axis(wire.links.restart) } }
      : {};
  const medium = wire.medium === undefined ? {} : { medium: renamedMedium(wire.medium, name) };
  const base = { ...wire, each: name(wire.each), ...links, ...medium };
  const next = renamedEnd(base, name, axis);
  return JSON.stringify(next) === JSON.stringify(wire) ? wire : next;
}

function renamedEnd(wire: Wire, name: (text: string) => string, axis: (name: Axis) => Axis): Wire {
  if ('to' in wire) {
    const same = wire.same && { same: wire.same.map(axis) };
    const pick = wire.pick && {
      pick: Object.fromEntries(Object.entries(wire.pick).map(([key, index]) => [axis(key), index])),
    };
    return { ...wire, to: name(wire.to), ...same, ...pick };
  }
  if ('mesh' in wire) return { ...wire, mesh: axis(wire.mesh) };
  if ('ring' in wire) return { ...wire, ring: axis(wire.ring) };
  if ('line' in wire) return { ...wire, line: axis(wire.line) };
  if ('pattern' in wire && wire.pattern.name === 'dragonfly') {
    return { ...wire, pattern: { ...wire.pattern, between: axis(wire.pattern.between) } };
  }
  return wire;
}

function renamedMedium(medium: Medium, name: (text: string) => string): Medium {
  if (typeof medium === 'string') return medium;
  const next = {
    ...medium,
    inside: name(medium.inside),
    // biome-ignore lint/suspicious/noThenProperty: a field of the published format
    then: renamedMedium(medium.then, name),
    else: renamedMedium(medium.else, name),
    ...(medium.via !== undefined && { via: name(medium.via) }),
  };
  return JSON.stringify(next) === JSON.stringify(medium) ? medium : next;
}

/** 'gpu 0..1023, leaf 0..31' names holds; the links only count. */
function renamedList(list: LinkList, from: string, to: string): LinkList {
  const nodes = list.nodes
    .split(',')
    .map((range) =>
      range.replace(/^(\s*)(\S+)/, (whole, blank: string, name: string) => (name === from ? blank + to : whole)),
    )
    .join(',');
  return nodes === list.nodes ? list : { ...list, nodes };
}
