/** One to eight of the two systems that run on the start page. How several are joined is assumed, and says so. */
import type { Design, Wire } from '../../model/design/design.ts';

export const mostSupernodes = 8;

/** Cabinets of one CloudMatrix384 stand in two rows. */
const rowsEach = 2;

/** Each supernode keeps its own UB fabric: a switch of the second level serves its own supernode only. */
export function cloudMatrixes(one: Design, count: number): Design {
  if (count === 1) return one;
  const net = one.nets['scale-up'];
  if (!net) return one;
  const inside = (wire: Wire): Wire =>
    wire.id === 'up' && 'to' in wire ? { ...wire, same: ['supernode', ...(wire.same ?? [])] } : wire;
  return {
    ...one,
    name: `${one.name} × ${count}`,
    blocks: { ...one.blocks, supernode: { is: 'group', holds: one.holds } },
    holds: { supernode: { n: count, block: 'supernode', assumed: 'several of the same; not a published system' } },
    nets: { ...one.nets, 'scale-up': { ...net, wires: net.wires.map(inside) } },
    site: {
      assumed: 'order of the cabinets is not published',
      rows: [{ id: `{1..${rowsEach * count}}`, run: ['cc*6', 'sw*2'] }],
    },
  };
}

/** Racks of the eight-rack unit: its spines stay, each rack brings its own leaves. */
export function nvlRacks(eight: Design, count: number): Design {
  const { pod } = eight.holds;
  if (!pod || count === mostSupernodes) return eight;
  return {
    ...eight,
    name: `GB200 NVL72 × ${count}`,
    holds: { ...eight.holds, pod: { ...pod, n: count } },
    site: { rows: [{ id: 'A', run: [`rack*${count}`, 'net*2'] }] },
  };
}
