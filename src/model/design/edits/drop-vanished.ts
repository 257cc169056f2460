/** What speaks of names that are gone goes too: wires, changes, supplies, rows, numberings. */
import type { Change, Design, HoldName, Medium, Net, Path, WireRef } from '../design.ts';
import type { Holds } from '../tree-kinds.ts';
import { dropServed, withoutStanding } from './drop-supplies.ts';
import { axesOfWire, type LiveNames, liveNames } from './names.ts';
import { rewritePaths } from './paths.ts';
import { mapped, mappedList, sameList, withChanges, withField, without } from './record.ts';
import { afterwards, type Done, done } from './refuse.ts';

/** Takes away what speaks of holds and axes that can no longer be met anywhere. */
export function dropVanished(before: Design, after: Design): Done {
  const [was, is] = [liveNames(before), liveNames(after)];
  const gone: LiveNames = {
    holds: new Set([...was.holds].filter((name) => !is.holds.has(name))),
    axes: new Set([...was.axes].filter((name) => !is.axes.has(name))),
  };
  if (gone.holds.size + gone.axes.size === 0) return done(after);
  const wires = Object.entries(after.nets).flatMap(([id, net]) =>
    net.wires
      .filter(
        (wire) =>
          gone.holds.has(wire.each) ||
          ('to' in wire && gone.holds.has(wire.to)) ||
          axesOfWire(wire).some((axis) => gone.axes.has(axis)),
      )
      .map((wire) => `${id}.${wire.id}`),
  );
  const result = dropWires(after, new Set(wires));
  return afterwards(result, dropNames(result.design, gone.holds));
}

/** Takes wires away, and the changes that speak of them. */
export function dropWires(design: Design, refs: ReadonlySet<WireRef>): Done {
  if (refs.size === 0) return done(design);
  const nets = mapped(design.nets, (net, id): Net => {
    const wires = net.wires.filter((wire) => !refs.has(`${id}.${wire.id}`));
    return wires.length === net.wires.length ? net : { ...net, wires };
  });
  const ofWire = (change: Change): boolean =>
    ('wire' in change && refs.has(change.wire)) ||
    ('cut' in change && refs.has(change.cut)) ||
    ('cable' in change && refs.has(change.cable));
  const dropped = design.changes?.filter(ofWire) ?? [];
  const kept = design.changes?.filter((change) => !ofWire(change)) ?? [];
  const result: Design = nets === design.nets ? design : { ...design, nets };
  return done(dropped.length === 0 ? result : withChanges(result, kept), { dropped, also: [...refs] });
}

function dropNames(design: Design, gone: ReadonlySet<HoldName>): Done {
  const speaksOfGone = (path: Path): boolean => fullNames(path).some((name) => gone.has(name));
  const also: string[] = [];
  const paths = rewritePaths(design, (path) => (speaksOfGone(path) ? null : path));
  let result = paths.design;
  const emptied: Change[] = [];
  const changes = (result.changes ?? []).flatMap((change): readonly Change[] => {
    if (!('hold' in change)) return [change];
    const hold = without(change.hold, (name) => gone.has(name));
    if (hold === change.hold) return [change];
    if (Object.keys(hold).length > 0) return [{ ...change, hold }];
    emptied.push(change);
    return [];
  });
  if (result.changes) result = withChanges(result, sameList(result.changes, changes));
  const unplaced = (record: Holds): Holds =>
    mapped(record, (hold, name) => {
      if (hold.in === undefined || !gone.has(hold.in)) return hold;
      also.push(name);
      const { in: _gone, ...rest } = hold;
      return rest;
    });
  const blocks = mapped(result.blocks, (block) => {
    const holds = unplaced(block.holds);
    return holds === block.holds ? block : { ...block, holds };
  });
  const holds = unplaced(result.holds);
  const nets = mapped(result.nets, (net) => withoutMedium(net, gone));
  if (holds !== result.holds || blocks !== result.blocks || nets !== result.nets) {
    result = { ...result, holds, blocks, nets };
  }
  const unfed = dropServed(result, gone);
  result = unfed.design;
  if (result.number) {
    result = withField(
      result,
      'number',
      without(result.number, (name) => gone.has(name)),
    );
  }
  result = withoutStanding(result, gone);
  return afterwards(paths, done(result, { dropped: emptied, also: [...also, ...(unfed.also ?? [])] }));
}

function fullNames(path: Path): readonly string[] {
  return path.split('/').map((step) => step.replace(/\[.*$/s, ''));
}

/** A medium that depends on a box that is gone is the one outside it. */
function withoutMedium(net: Net, gone: ReadonlySet<HoldName>): Net {
  const plain = (medium: Medium): Medium => {
    if (typeof medium === 'string') return medium;
    if (gone.has(medium.inside)) return plain(medium.else);
    const [then, other] = [plain(medium.then), plain(medium.else)];
    const isSame = then === medium.then && other === medium.else && !(medium.via !== undefined && gone.has(medium.via));
    if (isSame) return medium;
    const { via, ...rest } = medium;
    return { ...rest, then, else: other, ...(via !== undefined && !gone.has(via) && { via }) };
  };
  const wires = mappedList(net.wires, (wire) => {
    const medium = wire.medium === undefined ? undefined : plain(wire.medium);
    return medium === undefined || medium === wire.medium ? wire : { ...wire, medium };
  });
  const medium = net.medium === undefined ? undefined : plain(net.medium);
  return medium === net.medium && wires === net.wires
    ? net
    : { ...net, ...(medium !== undefined && { medium }), wires };
}
