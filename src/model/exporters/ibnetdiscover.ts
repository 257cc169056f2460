/**
 * The text that `ibnetdiscover` prints and `ibsim` loads: a record for each node, both directions of each link. Cards
 * wired to switches are host adapters; cards behind NICs are inside of hosts and left out.
 */
import type { Catalogue } from '../catalogue/part.ts';
import { type ExportGraph, exportGraph, type GraphNode, netsFor, portNumbers } from './export-graph.ts';
import { type Exporter, oneFile } from './exporter.ts';
import { infinibandNames } from './guids.ts';

/** Gb/s of one lane by the name of its speed; InfiniBand Architecture Specification, names as infiniband-diags has them. */
const speeds: readonly (readonly [string, number])[] = [
  ['XDR', 200],
  ['NDR', 100],
  ['HDR', 50],
  ['EDR', 25],
  ['FDR', 14],
  ['QDR', 10],
  ['DDR', 5],
  ['SDR', 2.5],
];
const widths = [4, 1, 2, 8, 12];
/** Characters of a node description (InfiniBand Architecture Specification, NodeDescription). */
const descriptionLength = 63;

export const ibnetdiscover: Exporter = {
  format: 'ibnetdiscover',
  loses: [
    'hierarchy',
    'rules',
    'placement',
    'units-of-rate',
    'networks',
    'planes',
    'media',
    'lengths',
    'parts',
    'inside-of-nodes',
    'outside-links',
    'power',
    'prices',
  ],
  write({ design, catalogue, nets }) {
    const read = exportGraph(design, catalogue, { nets: netsFor(design, nets, ['scale-out', 'scale-up']) });
    if (!read.ok) return read;
    const { records, rounded } = recordsOf(read.value, catalogue);
    const notes = rounded > 0 ? [{ code: 'speed-rounded', params: { links: rounded } }] : [];
    return oneFile('fabric.ibnetdiscover', pieces(), notes);
    function* pieces(): Generator<string> {
      yield `#\n# Topology file: ${design.name.replace(/\s+/g, ' ')}\n#\n`;
      for (const record of records.values()) yield recordText(record, records);
    }
  },
};

interface Port {
  readonly number: number;
  readonly peer: number;
  readonly peerPort: number;
  readonly token: string;
}

interface IbRecord {
  readonly isSwitch: boolean;
  readonly guid: string;
  readonly lid: number;
  readonly description: string;
  readonly portCount: number;
  readonly ports: Port[];
}

function recordsOf(
  graph: ExportGraph,
  catalogue: Catalogue,
): { records: ReadonlyMap<number, IbRecord>; rounded: number } {
  const { links } = graph;
  const hasNics = links.some(({ a, b }) => graph.nodes[a]?.role === 'nic' || graph.nodes[b]?.role === 'nic');
  const nodes = graph.nodes.filter(({ role }) => !(hasNics && role === 'card'));
  const names = infinibandNames(nodes.map(({ name }) => name));
  const describeNode = describer();
  const records = new Map<number, IbRecord>();
  nodes.forEach((node, place) => {
    const { guid, description } = names[place] ?? { guid: '', description: '' };
    const own = description === node.name ? describeNode(node) : description;
    records.set(node.id, {
      isSwitch: node.role === 'switch',
      guid,
      lid: place + 1,
      description: own.replace(/["\r\n]/g, ' ').slice(0, descriptionLength),
      portCount: statedPorts(node, catalogue),
      ports: [],
    });
  });
  const numbers = portNumbers(graph.nodes.length);
  let rounded = 0;
  for (const { a, b, links: count, rate, portA, portB } of links) {
    const [near, far] = [records.get(a), records.get(b)];
    if (!near || !far) continue;
    const { token, isExact } = speedToken(rate);
    if (!isExact) rounded += count;
    for (let k = 0; k < count; k++) {
      const [portOfA, portOfB] = [numbers.next(a, portA), numbers.next(b, portB)];
      near.ports.push({ number: portOfA, peer: b, peerPort: portOfB, token });
      far.ports.push({ number: portOfB, peer: a, peerPort: portOfA, token });
    }
  }
  return { records, rounded };
}

/** The token of a rate, and whether it says it exactly: else the next lower of four lanes. */
function speedToken(rate: number): { readonly token: string; readonly isExact: boolean } {
  const gigabits = rate / 1e9;
  for (const lanes of widths) {
    const speed = speeds.find(([, lane]) => Math.abs(lane * lanes - gigabits) < 1e-6);
    if (speed) return { token: `${lanes}x${speed[0]}`, isExact: true };
  }
  const lower = speeds.find(([, lane]) => lane * 4 < gigabits) ?? speeds.at(-1);
  return { token: `4x${lower?.[0] ?? 'SDR'}`, isExact: false };
}

function statedPorts({ part }: GraphNode, catalogue: Catalogue): number {
  const figure = part === undefined ? undefined : catalogue.part(part)?.figures.ports?.value;
  return Number(/^\d{1,3}/.exec(figure ?? '')?.[0] ?? 0);
}

/** "dgx-3 HCA-5": tools and importers group adapters by the host's name before a blank. */
function describer(): (node: GraphNode) => string {
  const inHost = new Map<string, number>();
  return ({ role, hostName, name }) => {
    if (role === 'switch' || hostName === undefined) return dashed(name);
    const number = (inHost.get(hostName) ?? 0) + 1;
    inHost.set(hostName, number);
    return `${dashed(hostName)} HCA-${number}`;
  };
}

/** `su[1]/dgx[2,3]` as one word: `su-1-dgx-2.3`. */
function dashed(name: string): string {
  return name
    .replace(/\[([^\]]*)\]/g, (_whole, inside: string) => `-${inside.replaceAll(',', '.')}`)
    .replaceAll('/', '-')
    .replace(/\s+/g, '_');
}

function recordText(record: IbRecord, records: ReadonlyMap<number, IbRecord>): string {
  const { isSwitch, guid, lid, description } = record;
  const ports = [...record.ports].sort((x, y) => x.number - y.number);
  const count = Math.max(record.portCount, ports.at(-1)?.number ?? 1);
  const head = isSwitch
    ? `switchguid=0x${guid}(${guid})\nSwitch\t${count} "S-${guid}"\t\t# "${description}" base port 0 lid ${lid} lmc 0\n`
    : `caguid=0x${guid}\nCa\t${count} "H-${guid}"\t\t# "${description}"\n`;
  const lines = ports.map(({ number, peer, peerPort, token }) => {
    const other = records.get(peer);
    const own = isSwitch ? `[${number}]` : `[${number}](${portGuid(guid, number)})`;
    const far = other?.isSwitch
      ? `"S-${other.guid}"[${peerPort}]`
      : `"H-${other?.guid}"[${peerPort}](${portGuid(other?.guid ?? '0', peerPort)})`;
    const lids = isSwitch ? '' : `lid ${lid} lmc 0 `;
    return `${own}\t${far}\t\t# ${lids}"${other?.description}" lid ${other?.lid} ${token}\n`;
  });
  return `\nvendid=0x0\ndevid=0x0\nsysimgguid=0x${guid}\n${head}${lines.join('')}`;
}

/** A port's own GUID: the node's plus its number. */
function portGuid(guid: string, port: number): string {
  return (BigInt(`0x${guid}`) + BigInt(port)).toString(16).padStart(16, '0');
}
