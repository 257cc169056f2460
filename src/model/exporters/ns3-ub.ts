/** UnifiedBus in ns-3: `node.csv` and `topology.csv`; ports count from 0. */
import { exportGraph, type GraphNode, netsFor } from './export-graph.ts';
import type { Exporter } from './exporter.ts';
import { plainRate } from './plain-rate.ts';

export const ns3Ub: Exporter = {
  format: 'ns3-ub',
  loses: [
    'hierarchy',
    'rules',
    'placement',
    'networks',
    'planes',
    'media',
    'lengths',
    'parts',
    'names',
    'outside-links',
    'power',
    'prices',
    'latency',
  ],
  write({ design, catalogue, nets }) {
    const read = exportGraph(design, catalogue, { nets: netsFor(design, nets, ['scale-up', 'scale-out']) });
    if (!read.ok) return read;
    const { nodes, links } = read.value;
    const isSwitch = ({ role }: GraphNode) => role === 'switch' || role === 'nic';
    const order = [...nodes.filter((node) => !isSwitch(node)), ...nodes.filter(isSwitch)];
    const numbers = new Int32Array(nodes.length);
    order.forEach(({ id }, place) => {
      numbers[id] = place;
    });
    const ports = new Int32Array(nodes.length);
    for (const { a, b, links: parallel } of links) {
      ports[a] = (ports[a] as number) + parallel;
      ports[b] = (ports[b] as number) + parallel;
    }
    return {
      ok: true,
      value: {
        files: [
          { name: 'node.csv', pieces: nodeLines() },
          { name: 'topology.csv', pieces: linkLines() },
        ],
        notes: [{ code: 'delay', params: { delay: '500ns' } }],
      },
    };
    function* nodeLines(): Generator<string> {
      yield 'nodeId,nodeType,portNum\n';
      for (let start = 0; start < order.length; ) {
        const first = order[start] as GraphNode;
        let end = start + 1;
        while (end < order.length && isAlike(first, order[end] as GraphNode)) end++;
        const range = end - start === 1 ? String(start) : `${start}..${end - 1}`;
        yield `${range},${isSwitch(first) ? 'SWITCH' : 'DEVICE'},${ports[first.id]}\n`;
        start = end;
      }
    }
    function isAlike(one: GraphNode, other: GraphNode): boolean {
      return isSwitch(one) === isSwitch(other) && ports[one.id] === ports[other.id];
    }
    function* linkLines(): Generator<string> {
      const next = new Int32Array(nodes.length);
      yield 'nodeId1,portId1,nodeId2,portId2,bandwidth,delay\n';
      for (const { a, b, links: parallel, rate } of links) {
        for (let k = 0; k < parallel; k++) {
          yield `${numbers[a]},${next[a]},${numbers[b]},${next[b]},${plainRate(rate)},500ns\n`;
          next[a] = (next[a] as number) + 1;
          next[b] = (next[b] as number) + 1;
        }
      }
    }
  },
};
