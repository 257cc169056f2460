import type { Design, Net } from '../design.ts';
import { dropWires } from './drop-vanished.ts';
import type { Edit, EditResult } from './edit.ts';
import { mapped, mappedList, withChanges, withField, without } from './record.ts';
import { afterwards, done, refuse } from './refuse.ts';

/** Its wires and their exceptions go with it; wires of others that ended at it end outside. */
export function removeNet(design: Design, { id }: Extract<Edit, { kind: 'net/remove' }>): EditResult {
  const net = Object.hasOwn(design.nets, id) ? design.nets[id] : undefined;
  if (!net) return refuse('no-net', id, { net: id });
  const unwired = dropWires(design, new Set(net.wires.map((wire) => `${id}.${wire.id}`)));
  const joins = unwired.design.changes?.filter((change) => 'join' in change && change.net === id) ?? [];
  const nets = mapped(
    without(unwired.design.nets, (key) => key === id),
    (other): Net => {
      const wires = mappedList(other.wires, (wire) =>
        'edge' in wire && wire.edge === id ? { ...wire, edge: 'outside' } : wire,
      );
      return wires === other.wires ? other : { ...other, wires };
    },
  );
  let after: Design = { ...unwired.design, nets };
  if (joins.length > 0)
    after = withChanges(
      after,
      (after.changes ?? []).filter((change) => !joins.includes(change)),
    );
  if (after.made) {
    const made = mappedList(after.made, (entry) =>
      entry.nets.includes(id) ? { ...entry, nets: entry.nets.filter((other) => other !== id) } : entry,
    );
    after = withField(after, 'made', made);
  }
  return afterwards(unwired, done(after, { dropped: joins }));
}
