/**
 * InfraGraph (Keysight/infragraph): a device for each kind of element, with one component and its ports; an instance of
 * it for each element; a connection for each link. Pinned to the form with `connections`.
 */
import { inUnit } from '../units/format.ts';
import { round9 } from '../units/round.ts';
import { exportGraph, type GraphNode, type GraphRole, portNumbers } from './export-graph.ts';
import { type Exporter, oneFile } from './exporter.ts';
import { namer } from './safe-names.ts';
import { yamlText } from './yaml-text.ts';

const types: Readonly<Record<GraphRole, readonly [string, string]>> = {
  card: ['xpu', 'xpu'],
  switch: ['asic', 'custom'],
  nic: ['chip', 'custom'],
  other: ['unit', 'cpu'],
};

export const infragraph: Exporter = {
  format: 'infragraph',
  loses: [
    'hierarchy',
    'rules',
    'placement',
    'networks',
    'planes',
    'media',
    'lengths',
    'names',
    'outside-links',
    'power',
    'prices',
  ],
  write({ design, catalogue, nets }) {
    const read = exportGraph(design, catalogue, { nets });
    if (!read.ok) return read;
    const { nodes, links } = read.value;
    const kinds = namer(/^[-_]$/, 40, 'device');
    const kindOf = ({ hold, role }: GraphNode) => `${kinds.of(hold)}${role === 'nic' ? '-nic' : ''}`;
    const instances = new Map<string, { readonly first: GraphNode; count: number; ports: number }>();
    const index = new Int32Array(nodes.length);
    for (const node of nodes) {
      const known = instances.get(kindOf(node)) ?? { first: node, count: 0, ports: 0 };
      instances.set(kindOf(node), known);
      index[node.id] = known.count++;
    }
    const ports = portNumbers(nodes.length);
    const linkNames = namer(/^-$/, 40, 'link');
    const rates = new Map<string, number>();
    const connections = links.flatMap(({ a, b, links: count, rate, net }) => {
      const name = linkNames.of(`${net}-${rate}`);
      rates.set(name, rate);
      return Array.from({ length: count }, () => `${endOf(a)}.${name}.${endOf(b)}`);
    });
    return oneFile('infrastructure.yaml', pieces());
    function endOf(id: number): string {
      const node = nodes[id] as GraphNode;
      const port = ports.next(id) - 1;
      const kind = instances.get(kindOf(node));
      if (kind) kind.ports = Math.max(kind.ports, port + 1);
      return `${kindOf(node)}.${index[id]}.port.${port}`;
    }
    function* pieces(): Generator<string> {
      yield `infrastructure:\n  name: ${yamlText(design.name)}\n  devices:\n`;
      for (const [name, { first, ports: count }] of instances) {
        const [component, type] = types[first.role];
        const description = catalogue.part(first.part ?? '')?.name ?? name;
        yield `    - name: ${yamlText(`${name}-device`)}\n      description: ${yamlText(description)}\n      components:\n`;
        yield `        - name: ${component}\n          type: ${type}\n          count: 1\n`;
        yield `        - name: port\n          type: nic\n          external: true\n          count: ${count}\n`;
        yield '      links:\n        - name: ic\n';
        if (count > 0) yield '      connections:\n';
        for (let port = 0; port < count; port++) yield `        - ${component}.0.ic.port.${port}\n`;
      }
      yield '  links:\n';
      for (const [name, rate] of rates) {
        const value = round9(inUnit(rate, 'GB/s'));
        yield `    - name: ${yamlText(name)}\n      bandwidth:\n        choice: gigabytes_per_second\n        gigabytes_per_second: ${value}\n`;
      }
      yield '  instances:\n';
      for (const [name, { count }] of instances)
        yield `    - name: ${yamlText(name)}\n      device: ${yamlText(`${name}-device`)}\n      count: ${count}\n`;
      if (connections.length > 0) yield '  connections:\n';
      for (const connection of connections) yield `    - ${connection}\n`;
    }
  },
};
