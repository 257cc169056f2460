/** ASTRA-sim's ns-3 topology: "nodes switches links", the numbers of switches, "source target rate delay error". */
import { exportGraph } from './export-graph.ts';
import { type Exporter, oneFile } from './exporter.ts';
import { plainRate } from './plain-rate.ts';

/** Delay of a link where a design has none: 500 ns, that of SimAI's and ASTRA-sim's own samples. */
export const usualDelay = '0.0005ms';

export const ns3: Exporter = {
  format: 'ns3',
  loses: [
    'hierarchy',
    'rules',
    'placement',
    'networks',
    'planes',
    'ports',
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
    const read = exportGraph(design, catalogue, { nets });
    if (!read.ok) return read;
    const { nodes, links } = read.value;
    const isSwitch = (id: number) => nodes[id]?.role === 'switch' || nodes[id]?.role === 'nic';
    // Hosts come first, as the simulator numbers its ranks.
    const order = [...nodes.filter(({ id }) => !isSwitch(id)), ...nodes.filter(({ id }) => isSwitch(id))];
    const numbers = new Int32Array(nodes.length);
    order.forEach(({ id }, place) => {
      numbers[id] = place;
    });
    const switches = order.filter(({ id }) => isSwitch(id)).map(({ id }) => numbers[id]);
    const count = links.reduce((sum, one) => sum + one.links, 0);
    return oneFile('topology.txt', pieces(), [{ code: 'delay', params: { delay: usualDelay } }]);
    function* pieces(): Generator<string> {
      yield `${nodes.length} ${switches.length} ${count}\n${switches.join(' ')}\n`;
      for (const { a, b, links: parallel, rate } of links) {
        const line = `${numbers[a]} ${numbers[b]} ${plainRate(rate)} ${usualDelay} 0\n`;
        for (let k = 0; k < parallel; k++) yield line;
      }
    }
  },
};
