/** Graphviz: an undirected graph, ranks by role, a label for several parallel links. */
import { inUnit } from '../units/format.ts';
import { round9 } from '../units/round.ts';
import { exportGraph, type GraphRole } from './export-graph.ts';
import { type Exporter, oneFile } from './exporter.ts';

const shapes: Readonly<Record<GraphRole, string>> = {
  card: 'box',
  switch: 'ellipse',
  nic: 'component',
  other: 'plain',
};

export const dot: Exporter = {
  format: 'dot',
  loses: [
    'hierarchy',
    'rules',
    'placement',
    'media',
    'lengths',
    'parts',
    'outside-links',
    'power',
    'cooling',
    'prices',
  ],
  write({ design, catalogue, nets }) {
    const read = exportGraph(design, catalogue, { nets });
    if (!read.ok) return read;
    const { nodes, links } = read.value;
    return oneFile('network.dot', pieces());
    function* pieces(): Generator<string> {
      yield `graph ${quoted(design.name)} {\n  graph [rankdir=BT];\n`;
      for (const { id, name, role } of nodes)
        yield `  n${id} [label=${quoted(name)}, shape=${shapes[role]}, kind=${role}];\n`;
      for (const { a, b, links: count, rate, net, portA, portB } of links) {
        const facts = [
          `net=${quoted(net)}`,
          `capacity=${round9(inUnit(rate, 'GB/s'))}`,
          ...(count > 1 ? [`links=${count}`, `label="×${count}"`] : []),
          ...(portA === undefined ? [] : [`tailport_name=${quoted(portA)}`]),
          ...(portB === undefined ? [] : [`headport_name=${quoted(portB)}`]),
        ];
        yield `  n${a} -- n${b} [${facts.join(', ')}];\n`;
      }
      yield '}\n';
    }
  },
};

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, (sign) => `\\${sign}`).replace(/[\p{Cc}]/gu, ' ')}"`;
}
