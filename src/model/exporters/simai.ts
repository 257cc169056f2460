/**
 * SimAI's topology (aliyun/SimAI, gen_Topo_Template.py): "nodes gpus-per-server nvswitches switches links gpu-type".
 * GPUs are numbered server by server, so all servers must have as many; switches inside of servers are NVSwitches.
 */
import { exportGraph, type GraphNode } from './export-graph.ts';
import { type Exporter, oneFile, refuse } from './exporter.ts';
import { usualDelay } from './ns3.ts';
import { plainRate } from './plain-rate.ts';

/** Delay of an NVLink in SimAI's own template. */
const nvlinkDelay = '0.000025ms';

export const simai: Exporter = {
  format: 'simai',
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
    const gpus = nodes.filter(({ role }) => role === 'card');
    const byHost = new Map<string, GraphNode[]>();
    for (const gpu of gpus) {
      const key = gpu.host ?? gpu.address;
      const own = byHost.get(key) ?? [];
      byHost.set(key, own);
      own.push(gpu);
    }
    const perServer = [...byHost.values()][0]?.length ?? 0;
    if (gpus.length === 0) return refuse('wrong-shape', 'no cards');
    if ([...byHost.values()].some((own) => own.length !== perServer))
      return refuse('wrong-shape', 'servers of different size');
    const others = nodes.filter(({ role }) => role !== 'card');
    const nvswitches = others.filter(({ role, host }) => role === 'switch' && host !== undefined);
    const switches = others.filter((node) => !nvswitches.includes(node));
    const order = [...[...byHost.values()].flat(), ...nvswitches, ...switches];
    const numbers = new Int32Array(nodes.length);
    order.forEach(({ id }, place) => {
      numbers[id] = place;
    });
    const nvswitchIds = new Set(nvswitches.map(({ id }) => id));
    // Several NVLinks of one pair are one line of their rates together, as the template writes them.
    const lines = links.flatMap(({ a, b, links: parallel, rate }) => {
      const isUp = nvswitchIds.has(a) || nvswitchIds.has(b);
      const line = (own: number, delay: string) => `${numbers[a]} ${numbers[b]} ${plainRate(own)} ${delay} 0\n`;
      return isUp
        ? [line(rate * parallel, nvlinkDelay)]
        : Array.from({ length: parallel }, () => line(rate, usualDelay));
    });
    const type = typeOf(catalogue.part(gpus[0]?.part ?? '')?.name);
    const notes = [{ code: 'delay', params: { delay: `${nvlinkDelay}, ${usualDelay}` } }];
    return oneFile('topology', pieces(), notes);
    function* pieces(): Generator<string> {
      yield `${nodes.length} ${perServer} ${nvswitches.length} ${switches.length} ${lines.length} ${type}\n`;
      yield `${order
        .slice(gpus.length)
        .map(({ id }) => numbers[id])
        .join(' ')} \n`;
      yield* lines;
    }
  },
};

/** The word that SimAI's tables know, where the part's name has one. */
function typeOf(name: string | undefined): string {
  return /\b([AHB]\d{2,3}|H20|GB\d{3})\b/.exec(name ?? '')?.[1] ?? (name?.replace(/[^A-Za-z0-9]+/g, '') || 'NPU');
}
