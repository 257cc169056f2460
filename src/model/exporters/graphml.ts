/** GraphML 1.0, as networkx reads it: parallel links are edges with ids of their own. */
import { inUnit } from '../units/format.ts';
import { round9 } from '../units/round.ts';
import { exportGraph } from './export-graph.ts';
import { type Exporter, oneFile } from './exporter.ts';
import { xmlText } from './xml-text.ts';

const keys = [
  ['node', 'name', 'string'],
  ['node', 'address', 'string'],
  ['node', 'kind', 'string'],
  ['node', 'part', 'string'],
  ['node', 'host', 'string'],
  ['edge', 'net', 'string'],
  ['edge', 'wire', 'string'],
  ['edge', 'capacity', 'double'],
  ['edge', 'source_port', 'string'],
  ['edge', 'target_port', 'string'],
] as const;

export const graphml: Exporter = {
  format: 'graphml',
  loses: ['hierarchy', 'rules', 'placement', 'media', 'lengths', 'outside-links', 'power', 'cooling', 'prices'],
  write({ design, catalogue, nets }) {
    const read = exportGraph(design, catalogue, { nets });
    if (!read.ok) return read;
    const { nodes, links } = read.value;
    return oneFile('network.graphml', pieces());
    function* pieces(): Generator<string> {
      yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
      yield `  <desc>${xmlText(design.name)}</desc>\n`;
      for (const [of, name, type] of keys) {
        yield `  <key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;
      }
      yield '  <graph id="network" edgedefault="undirected">\n';
      for (const { id, name, address, role, part, hostName } of nodes) {
        yield `    <node id="n${id}">${data({ name, address, kind: role, part, host: hostName })}</node>\n`;
      }
      let number = 0;
      for (const { a, b, links: count, rate, net, wire, portA, portB } of links) {
        const facts = data({
          net,
          wire,
          capacity: String(round9(inUnit(rate, 'GB/s'))),
          source_port: portA,
          target_port: portB,
        });
        for (let k = 0; k < count; k++) {
          yield `    <edge id="e${number++}" source="n${a}" target="n${b}">${facts}</edge>\n`;
        }
      }
      yield '  </graph>\n</graphml>\n';
    }
  },
};

function data(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([key, value]) => (value === undefined ? '' : `<data key="${key}">${xmlText(value)}</data>`))
    .join('');
}
