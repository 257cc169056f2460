/** Cables of a NetBox dump: ends that are ports of devices become links; power and circuits are counted and left out. */
import type { ImportLog } from '../import-log.ts';
import { textField } from '../reading/json.ts';
import { keyOf, type NetboxData } from './data.ts';
import { interfaceRate } from './interface-rate.ts';

interface CableEnd {
  readonly side: string;
  /** "dcim.interface" */
  readonly model: string;
  readonly id: string;
}

const dataModels = new Set(['dcim.interface', 'dcim.frontport', 'dcim.rearport']);

/** How many cables there are, drawn or not. */
export function readCables({ cluster, tables, nodes }: NetboxData, log: ImportLog): number {
  const ends = new Map<string, CableEnd[]>();
  for (const { fields } of tables.get('dcim.cabletermination')?.values() ?? []) {
    const cable = keyOf(fields, 'cable') ?? '';
    const own = ends.get(cable) ?? [];
    ends.set(cable, own);
    own.push({
      side: textField(fields, 'cable_end') ?? '',
      model: keyOf(fields, 'termination_type') ?? '',
      id: keyOf(fields, 'termination_id') ?? '',
    });
  }
  const cables = tables.get('dcim.cable');
  for (const { pk, fields } of cables?.values() ?? []) {
    const own = ends.get(pk) ?? oldEnds(fields);
    const near = own.filter(({ side }) => side === 'A');
    const far = own.filter(({ side }) => side === 'B');
    if (near.length === 0 || far.length === 0) {
      log.skip('cable-end', undefined, { cable: pk });
      continue;
    }
    const other = own.find(({ model }) => !dataModels.has(model));
    if (other) {
      const code = other.model.includes('power')
        ? 'power-cable'
        : other.model.startsWith('circuits')
          ? 'circuit'
          : 'cable-kind';
      log.skip(code, undefined, { kind: other.model });
      continue;
    }
    // A breakout has several ends on one side: each of them is a link to the only one of the other.
    const count = Math.max(near.length, far.length);
    for (let place = 0; place < count; place++) {
      const a = portOf(near[Math.min(place, near.length - 1)], tables);
      const b = portOf(far[Math.min(place, far.length - 1)], tables);
      const [nodeA, nodeB] = [nodes.get(a.device), nodes.get(b.device)];
      if (nodeA === undefined || nodeB === undefined) log.skip('cable-end', undefined, { cable: pk });
      else if (nodeA === nodeB) log.skip('self-link', undefined, { name: cluster.nodes[nodeA]?.name ?? '' });
      else {
        const rates = [interfaceRate(a.type), interfaceRate(b.type)].filter((rate) => rate !== undefined);
        const rate = rates.length > 0 ? Math.min(...rates) : undefined;
        cluster.link(nodeA, nodeB, { net: 'front-end', rate, portA: a.port, portB: b.port });
      }
    }
  }
  return cables?.size ?? 0;
}

/** Before release 3.3 the cable itself named its ends. */
function oldEnds(fields: unknown): readonly CableEnd[] {
  return (['a', 'b'] as const).flatMap((side) => {
    const model = keyOf(fields, `termination_${side}_type`);
    const id = keyOf(fields, `termination_${side}_id`);
    return model === undefined || id === undefined ? [] : [{ side: side.toUpperCase(), model, id }];
  });
}

function portOf(end: CableEnd | undefined, tables: NetboxData['tables']) {
  const fields = tables.get(end?.model ?? '')?.get(end?.id ?? '')?.fields;
  return { device: keyOf(fields, 'device') ?? '', port: textField(fields, 'name'), type: textField(fields, 'type') };
}
