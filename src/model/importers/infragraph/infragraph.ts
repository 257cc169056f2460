/**
 * InfraGraph (Keysight/infragraph): devices of components, instances of devices, links with bandwidths, and connections,
 * in words ("server.0.nic.0.eth.leaf.0.port.0") or as edges between slices ("host[0:4]", "nic[0:2]"). Devices may stand
 * in files of their own. A switch with one chip is one node with ports; a server is its components.
 */
import { type Cluster, newCluster } from '../cluster/cluster.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText, stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { parseYaml } from '../reading/yaml.ts';
import { type YamlValue, yamlField, yamlItems, yamlNumber, yamlText } from '../reading/yaml-value.ts';
import { type Connection, readConnections } from './connections.ts';
import { type Device, onlyComponent, readDevice } from './device.ts';

export const infragraph: Importer = {
  format: 'infragraph',
  recognises: (_name, head) =>
    /^\s*"?infrastructure"?\s*:|^\{\s*"infrastructure"/m.test(head) ||
    (/^devices:/m.test(head) && /^\s+components:/m.test(head)),
  read(files, log) {
    const roots = files.map(({ text }) => {
      const root = parseYaml(text);
      return yamlField(root, 'infrastructure') ?? root;
    });
    const [main] = roots;
    if (main?.kind !== 'record') return stop('not-this-format', { expected: 'infrastructure:', found: '–' });
    const devices = new Map<string, Device>();
    for (const root of roots) {
      for (const item of yamlItems(yamlField(root, 'devices'))) {
        const device = readDevice(item, log);
        if (devices.has(device.name)) log.repair('device-twice', item.line, { name: device.name });
        devices.set(device.name, device);
      }
    }
    const cluster = newCluster(yamlText(yamlField(main, 'name')) || files[0].name.replace(/\.(?:ya?ml|json)$/i, ''));
    const world = { cluster, log, devices, instances: new Map<string, Instance>() };
    for (const root of roots) readInstances(world, yamlItems(yamlField(root, 'instances')));
    const connections = roots.flatMap((root) => readConnections(root, log));
    const isCatalogue = world.instances.size === 0 && connections.length === 0;
    if (isCatalogue) drawDevices(world);
    else countInstances(world, connections);
    for (const instance of world.instances.values()) addInstance(world, instance, isCatalogue);
    for (const connection of connections) addConnection(world, connection);
    for (const key of main.fields.keys()) if (key === 'annotations') log.skip('field', main.line, { name: key });
    if (cluster.nodes.length === 0) stop('nothing-found');
    return { cluster };
  },
};

interface Instance {
  readonly name: string;
  readonly device: Device | undefined;
  readonly line: number;
  count: number;
}

interface World {
  readonly cluster: Cluster;
  readonly log: ImportLog;
  readonly devices: ReadonlyMap<string, Device>;
  readonly instances: Map<string, Instance>;
}

function readInstances({ log, devices, instances }: World, items: readonly YamlValue[]): void {
  for (const item of items) {
    const name = yamlText(yamlField(item, 'name')) ?? '';
    const deviceName = yamlText(yamlField(item, 'device')) ?? '';
    const device = devices.get(deviceName);
    if (!device) log.repair('device-undefined', item.line, { name: shownText(deviceName) });
    const count = yamlNumber(yamlField(item, 'count')) ?? 0;
    if (!Number.isInteger(count) || count < 0 || count > importLimits.nodes) {
      stop('bad-value', { expected: `0..${importLimits.nodes}`, found: String(count) }, item.line);
    }
    instances.set(name, { name, device, line: item.line, count });
  }
}

/** A file of devices alone is drawn as one of each. */
function drawDevices({ log, devices, instances }: World): void {
  for (const device of devices.values()) {
    log.guess('one-of-each', device.line, { name: device.name });
    instances.set(device.name, { name: device.name, device, line: device.line, count: 1 });
  }
}

/** Where no count is given, the highest index that a connection names tells. */
function countInstances({ log, instances }: World, connections: readonly Connection[]): void {
  for (const { ends, line } of connections) {
    for (const { instance, index } of ends) {
      const known = instances.get(instance);
      if (!known) {
        log.repair('instance-undefined', line, { name: shownText(instance) });
        instances.set(instance, { name: instance, device: undefined, line, count: index + 1 });
      } else if (index >= known.count) {
        if (known.count > 0) log.guess('count-by-connections', line, { name: instance });
        known.count = index + 1;
      }
      if (index >= importLimits.nodes) stop('too-many', { expected: importLimits.nodes, found: index }, line);
    }
  }
}

const switchName = /sw|switch|leaf|spine|core|tor|router/i;

/** `inFull`: components and ports are drawn even of a box that is one node elsewhere. */
function addInstance({ cluster, log }: World, { name, device, line, count }: Instance, inFull: boolean): void {
  for (let index = 0; index < count; index++) {
    const own = `${name}.${index}`;
    const only = device && !inFull ? onlyComponent(device) : undefined;
    if (!device || only) {
      const kind = only?.kind ?? (switchName.test(name) ? 'switch' : 'card');
      const node = cluster.nodes[cluster.node(own, kind, line)];
      if (node && device) node.model = device.name.slice(0, 60);
      if (!device) log.guess('kind-by-name', line, { name });
      continue;
    }
    for (const component of device.components) {
      for (let number = 0; number < component.count; number++) {
        const node = cluster.nodes[cluster.node(`${own}.${component.name}.${number}`, component.kind, line)];
        if (node) node.host = own;
      }
    }
    for (const { ends, rate, net, line: at } of device.connections) {
      const [a, b] = ends.map(({ component, number }) => cluster.find(`${own}.${component}.${number}`));
      if (a === undefined || b === undefined) log.skip('edge-to-nowhere', at, { name: shownText(device.name) });
      else if (a === b) log.skip('self-link', at, { name: shownText(device.name) });
      else cluster.link(a, b, { net, rate }, at);
    }
  }
}

function addConnection({ cluster, log, instances }: World, { ends, rate, line }: Connection): void {
  const found = ends.map(({ instance, index, component, number }) => {
    const device = instances.get(instance)?.device;
    const own = `${instance}.${index}`;
    if (!device || onlyComponent(device)) return { node: cluster.find(own), port: `${component}.${number}` };
    return { node: cluster.find(`${own}.${component}.${number}`), port: undefined };
  });
  const [a, b] = found;
  if (a?.node === undefined || b?.node === undefined) {
    const missing = ends[found.findIndex(({ node }) => node === undefined)];
    log.skip('edge-to-nowhere', line, {
      name: shownText(missing ? `${missing.instance}.${missing.index}.${missing.component}` : ''),
    });
  } else if (a.node === b.node) log.skip('self-link', line, { name: cluster.nodes[a.node]?.name ?? '' });
  else cluster.link(a.node, b.node, { net: 'scale-out', rate, portA: a.port, portB: b.port }, line);
}
