/** Racks of a NetBox dump as cabinets, each with its devices in their units; a row for each site. */
import type { Part } from '../../catalogue/part.ts';
import type { Block, Design, Hold, LinkList, Net, Row, Supply, Wire } from '../../design/design.ts';
import type { ImportLog } from '../import-log.ts';
import { textField } from '../reading/json.ts';
import { rateText } from '../reading/rates.ts';
import { keyOf, type NetboxData, type NetboxDevice, unitsOf } from './data.ts';
import { nameMaker, partSlug } from './names.ts';

/** Racks and devices drawn as boxes of their own; beyond that the devices stand beside one another. */
export const mostDrawn = 450;

const rateWithoutAny = 1e9;

export function drawRacks(data: NetboxData, log: ImportLog): Design {
  const { tables, devices } = data;
  const names = nameMaker();
  const parts: Record<string, Part> = {};
  const blocks: Record<string, Block> = {};
  const holds: Record<string, Hold> = {};
  const rows = new Map<string, string[]>();
  const rackHolds = new Map<string, string>();
  const holdOf = new Map<string, string>();
  const partOf = partMaker(data, parts);

  const byRack = new Map<string, NetboxDevice[]>();
  for (const device of devices.values()) {
    const rack = device.rack !== undefined && tables.get('dcim.rack')?.has(device.rack) ? device.rack : '';
    const list = byRack.get(rack) ?? [];
    byRack.set(rack, list);
    list.push(device);
  }
  for (const { pk, fields } of tables.get('dcim.rack')?.values() ?? []) {
    const rack = names(textField(fields, 'name') ?? '', 'rack');
    const units = Math.min(100, Math.max(1, Math.round(unitsOf(fields))));
    const part = `imported/rack-${units}u@1`;
    parts[part] = {
      kind: 'cabinet',
      name: `Rack, ${units} U`,
      maker: 'unknown',
      figures: { units: figure(`${units} U`) },
    };
    const inside: Record<string, Hold> = {};
    const taken = new Set<number>();
    for (const device of byRack.get(pk) ?? []) {
      const hold = names(device.name, 'device');
      holdOf.set(device.pk, hold);
      const at = slotOf(device, data, units, taken, log);
      inside[hold] = { n: 1, part: partOf(device), ...(at !== undefined && { at }) };
    }
    blocks[rack] = { is: 'cabinet', part, holds: inside };
    holds[rack] = { n: 1, block: rack };
    rackHolds.set(pk, rack);
    const site = textField(tables.get('dcim.site')?.get(keyOf(fields, 'site') ?? '')?.fields, 'name') ?? 'site';
    const row = rows.get(site) ?? [];
    rows.set(site, row);
    row.push(rack);
  }
  const loose = byRack.get('') ?? [];
  for (const device of loose) {
    const hold = names(device.name, 'device');
    holdOf.set(device.pk, hold);
    holds[hold] = { n: 1, part: partOf(device) };
  }
  if (loose.length > 0) log.guess('not-in-rack', undefined, { devices: loose.length });
  return {
    format: 'podwright/1',
    name: data.cluster.name,
    parts,
    blocks,
    holds,
    ...linksOf(data, holdOf, log),
    ...suppliesOf(data, rackHolds, log),
    site: { rows: rowsOf(rows) },
  };
}

function figure(value: string) {
  return { value, basis: 'user', source: ['NetBox'] } as const;
}

function rowsOf(rows: ReadonlyMap<string, readonly string[]>): readonly Row[] {
  const names = nameMaker();
  return [...rows].map(([site, run]) => ({ id: names(site, 'row'), run }));
}

/** Units that are taken twice, or lie above the rack, are left to the drawing. */
function slotOf(
  { position, type, name }: NetboxDevice,
  { tables }: NetboxData,
  units: number,
  taken: Set<number>,
  log: ImportLog,
): string | undefined {
  const height = Math.max(1, Math.ceil(unitsOf(tables.get('dcim.devicetype')?.get(type)?.fields)));
  if (position === undefined) return undefined;
  const own = Array.from({ length: height }, (_, unit) => position + unit);
  if (own.some((unit) => unit > units || taken.has(unit))) {
    log.repair('unit-taken', undefined, { name, unit: position });
    return undefined;
  }
  for (const unit of own) taken.add(unit);
  return `U${position}`;
}

const partKinds = {
  switch: 'switch',
  card: 'accelerator',
  nic: 'nic',
  cpu: 'cpu',
  bridge: 'switch',
  device: 'appliance',
} as const;

function partMaker({ tables }: NetboxData, parts: Record<string, Part>): (device: NetboxDevice) => string {
  return ({ type, kind }) => {
    const fields = tables.get('dcim.devicetype')?.get(type)?.fields;
    const maker =
      textField(tables.get('dcim.manufacturer')?.get(keyOf(fields, 'manufacturer') ?? '')?.fields, 'name') ?? 'unknown';
    const model = textField(fields, 'model') ?? 'device';
    const ref = `imported/${partSlug(`${maker}-${model}-${kind}`)}@1`;
    const units = unitsOf(fields);
    const partNumber = textField(fields, 'part_number');
    parts[ref] = {
      kind: partKinds[kind],
      name: model.slice(0, 200),
      maker: maker.slice(0, 200),
      ...(partNumber && { partNumber: partNumber.slice(0, 200) }),
      figures: units > 0 && units <= 60 ? { height: figure(`${units} U`) } : {},
    };
    return ref;
  };
}

function linksOf(
  { cluster, devices, nodes }: NetboxData,
  holdOf: ReadonlyMap<string, string>,
  log: ImportLog,
): Pick<Design, 'nets' | 'lists'> {
  const used = new Map<number, { hold: string; name: string }>();
  for (const { pk } of devices.values()) {
    const node = nodes.get(pk);
    if (node !== undefined) used.set(node, { hold: holdOf.get(pk) ?? '', name: cluster.nodes[node]?.name ?? '' });
  }
  const wired = [...new Set(cluster.links.flatMap(({ a, b }) => [a, b]))].filter((node) => used.has(node));
  if (wired.length === 0) return { nets: {} };
  const numbers = new Map(wired.map((node, place) => [node, place]));
  const list = wired.map((node) => `${used.get(node)?.hold} 0`).join(', ');
  const names = wired.map(
    (node, place) => `${place} ${(used.get(node)?.name ?? '').replace(/[\s%]/g, encodeURIComponent)} 0`,
  );
  const lists: Record<string, LinkList> = {};
  const wires: Wire[] = [];
  const rates = new Set(cluster.links.map(({ rate }) => rate));
  for (const rate of rates) {
    const id = wires.length === 0 ? 'cables' : `cables-${wires.length + 1}`;
    const links = cluster.links.filter((link) => link.rate === rate);
    const port = (text: string | undefined) => (text ? `:${text.replace(/[\s%]/g, encodeURIComponent)}` : '');
    const lines = links.map(
      (one) => `${numbers.get(one.a)}${port(one.portA)} ${numbers.get(one.b)}${port(one.portB)} ${one.links}`,
    );
    lists[id] = { nodes: list, links: [...(wires.length === 0 ? names : []), ...lines].join('\n') };
    if (rate === undefined)
      log.guess('rate', undefined, { net: 'front-end', rate: rateText(rateWithoutAny) }, links.length);
    wires.push({
      id,
      each: used.get(links[0]?.a ?? -1)?.hold ?? '',
      ...(rate === undefined ? { assumed: 'the imported file gives no rate' } : { rate: rateText(rate) }),
      list: id,
    });
  }
  const net: Net = { name: 'NetBox', rate: rateText(rateWithoutAny), wires };
  return { nets: { 'front-end': net }, lists };
}

/** Feeds that name a rack; others feed panels that the drawing does not have. */
function suppliesOf(
  { tables }: NetboxData,
  racks: ReadonlyMap<string, string>,
  log: ImportLog,
): Pick<Design, 'supply'> {
  const supply: Supply[] = [];
  for (const { pk, fields } of tables.get('dcim.powerfeed')?.values() ?? []) {
    const rack = racks.get(keyOf(fields, 'rack') ?? '');
    if (rack === undefined) log.skip('feed', undefined, { name: textField(fields, 'name') ?? pk });
    else supply.push({ id: `feed-${pk.replace(/[^\w-]/g, '')}`, kind: 'feed', serves: [rack] });
  }
  return supply.length > 0 ? { supply } : {};
}
