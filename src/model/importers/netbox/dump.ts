/**
 * NetBox's whole data as JSON (`manage.py dumpdata`: a list of records with model, pk and fields). Keys of other records
 * are numbers or natural keys; ends of cables are records of their own since 3.3. Racks become cabinets with their
 * devices in their units, cables between devices links; power cables and circuits are counted and left out.
 */
import { type Cluster, type NodeKind, newCluster } from '../cluster/cluster.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText, stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { field, isRecord, readJson, textField } from '../reading/json.ts';
import { readCables } from './cables.ts';
import { keyOf, type NetboxData, type NetboxDevice, type NetboxRecord } from './data.ts';
import { drawRacks, mostDrawn } from './racks.ts';

export const netbox: Importer = {
  format: 'netbox',
  recognises: (_name, head) => /^\s*\[\s*\{[^[]{0,400}"model"\s*:\s*"[a-z]+\.[a-z]+"/.test(head),
  read([file], log) {
    const records = readJson(file.text);
    if (!Array.isArray(records))
      return stop('not-this-format', { expected: '[{"model": …}]', found: shownText(file.text.trim()) });
    const tables = tablesOf(records, log);
    const devices = devicesOf(tables, log);
    if (devices.size === 0) return stop('nothing-found');
    const cluster = newCluster(file.name.replace(/\.json$/i, ''));
    cluster.netNames.set('front-end', 'NetBox');
    const data: NetboxData = { tables, devices, cluster, nodes: addDevices(cluster, devices) };
    const cables = readCables(data, log);
    const racks = tables.get('dcim.rack')?.size ?? 0;
    const feeds = tables.get('dcim.powerfeed')?.size ?? 0;
    const counts = {
      racks,
      devices: devices.size,
      cables,
      feeds,
      links: cluster.links.reduce((sum, { links }) => sum + links, 0),
    };
    if (racks + devices.size <= mostDrawn) return { design: drawRacks(data, log), counts };
    log.skip('racks', undefined, { racks, most: mostDrawn });
    return { cluster };
  },
};

function tablesOf(records: readonly unknown[], log: ImportLog): ReadonlyMap<string, ReadonlyMap<string, NetboxRecord>> {
  const tables = new Map<string, Map<string, NetboxRecord>>();
  let next = 0;
  for (const record of records) {
    const model = textField(record, 'model');
    if (model === undefined || !isRecord(record)) {
      log.skip('record', undefined, {});
      continue;
    }
    if (!model.startsWith('dcim.')) continue;
    const table = tables.get(model) ?? new Map<string, NetboxRecord>();
    tables.set(model, table);
    const pk = textField(record, 'pk') ?? `#${next++}`;
    table.set(pk, { pk, fields: field(record, 'fields') });
  }
  return tables;
}

const kinds: readonly (readonly [RegExp, NodeKind])[] = [
  [/switch|router|leaf|spine|\btor\b|core|distribution|access/i, 'switch'],
  [/gpu|npu|accelerator/i, 'card'],
];

function devicesOf(tables: NetboxData['tables'], log: ImportLog): ReadonlyMap<string, NetboxDevice> {
  const devices = new Map<string, NetboxDevice>();
  const roles = tables.get('dcim.devicerole');
  for (const { pk, fields } of tables.get('dcim.device')?.values() ?? []) {
    const roleKey = keyOf(fields, 'role') ?? keyOf(fields, 'device_role') ?? '';
    const role = textField(roles?.get(roleKey)?.fields, 'name') ?? roleKey;
    const kind = kinds.find(([pattern]) => pattern.test(role))?.[1] ?? 'device';
    const name = textField(fields, 'name');
    if (!name) log.repair('unnamed', undefined, { name: pk });
    const position = Number(textField(fields, 'position') ?? Number.NaN);
    devices.set(pk, {
      pk,
      name: (name || `device ${pk}`).slice(0, 150),
      type: keyOf(fields, 'device_type') ?? '',
      rack: keyOf(fields, 'rack'),
      position: Number.isFinite(position) && position >= 1 ? Math.floor(position) : undefined,
      kind,
    });
  }
  return devices;
}

/** Names may be equal on different sites. */
function addDevices(cluster: Cluster, devices: NetboxData['devices']): ReadonlyMap<string, number> {
  const nodes = new Map<string, number>();
  for (const { pk, name, kind } of devices.values()) {
    nodes.set(pk, cluster.node(cluster.find(name) === undefined ? name : `${name} (${pk})`, kind, 0));
  }
  return nodes;
}
