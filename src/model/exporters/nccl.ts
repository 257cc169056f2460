/**
 * One server as NCCL reads it from NCCL_TOPO_FILE (NCCL, src/graph/xml.cc): CPUs, PCIe devices, NVLinks. A design that
 * was imported from such a file has its PCIe tree as a network; else cards and adapters hang at the CPUs in turn.
 */
import type { Catalogue } from '../catalogue/part.ts';
import { type ExportGraph, exportGraph, type GraphLink, type GraphNode } from './export-graph.ts';
import { type Exporter, type ExportNote, oneFile, refuse } from './exporter.ts';
import { xmlText } from './xml-text.ts';

/** Compute capability by the model in a part's name (CUDA, "CUDA GPUs"). */
const capabilities: readonly (readonly [RegExp, number])[] = [
  [/\b(?:B300|GB300)\b/, 103],
  [/\b(?:B100|B200|GB200)\b/, 100],
  [/\b(?:H100|H200|H800|H20|GH200)\b/, 90],
  [/\b(?:A100|A800)\b/, 80],
];
const usualCapability = 90;
const classes = {
  card: '0x030200',
  nic: '0x020000',
  switch: '0x068000',
  bridge: '0x060400',
  other: '0x088000',
} as const;
const hidden = 'fffffff:ffff:ff';

export const nccl: Exporter = {
  format: 'nccl',
  loses: [
    'outside-of-nodes',
    'hierarchy',
    'rules',
    'placement',
    'units-of-rate',
    'networks',
    'planes',
    'ports',
    'media',
    'lengths',
    'parts',
    'power',
    'prices',
    'latency',
  ],
  write({ design, catalogue }) {
    const read = exportGraph(design, catalogue);
    if (!read.ok) return read;
    const server = serverOf(read.value, catalogue);
    if (!server) return refuse('wrong-shape', 'no cards in a host');
    return oneFile('topology.xml', [systemText(server)], server.notes);
  },
};

interface Server {
  readonly graph: ExportGraph;
  readonly members: readonly GraphNode[];
  readonly busIds: ReadonlyMap<number, string>;
  /** CPUs and what hangs below each node in the PCIe tree. */
  readonly roots: readonly GraphNode[];
  readonly below: ReadonlyMap<number, readonly { readonly node: GraphNode; readonly rate: number | undefined }[]>;
  /** NVLinks of each card: target and count. */
  readonly peers: ReadonlyMap<
    number,
    ReadonlyMap<string, { readonly count: number; readonly role: 'card' | 'switch' }>
  >;
  readonly capabilityOf: (node: GraphNode) => number;
  readonly notes: readonly ExportNote[];
}

const isPcie = ({ net }: GraphLink) => net === 'scale-up-pcie' || net === 'scale-up-inside';

/** The first host that has cards. */
function serverOf(graph: ExportGraph, catalogue: Catalogue): Server | undefined {
  const host = graph.nodes.find(({ role, host: own }) => role === 'card' && own !== undefined)?.host;
  if (host === undefined) return undefined;
  const members = graph.nodes.filter((node) => node.host === host);
  const isMember = new Set(members.map(({ id }) => id));
  const notes: ExportNote[] = [];
  const hosts = new Set(graph.nodes.filter(({ role }) => role === 'card').map((node) => node.host)).size;
  if (hosts > 1) notes.push({ code: 'one-host', params: { host: members[0]?.hostName ?? host, hosts } });
  const busIds = busIdsOf(members);
  const capability = (node: GraphNode) =>
    capabilities.find(([pattern]) => pattern.test(catalogue.part(node.part ?? '')?.name ?? ''))?.[1];
  if (members.some((node) => node.role === 'card' && capability(node) === undefined)) {
    notes.push({ code: 'capability', params: { sm: usualCapability } });
  }
  const tree = pcieTree(graph, members, catalogue);
  if (tree.isMade) notes.push({ code: 'pcie-made', params: {} });
  const peers = new Map<number, Map<string, { count: number; role: 'card' | 'switch' }>>();
  const addPeer = (from: GraphNode | undefined, to: GraphNode | undefined, count: number): void => {
    if (from?.role !== 'card' || !isMember.has(from.id) || !to || (to.role !== 'card' && to.role !== 'switch')) return;
    const target = isMember.has(to.id) ? (busIds.get(to.id) ?? hidden) : hidden;
    const own = peers.get(from.id) ?? new Map<string, { count: number; role: 'card' | 'switch' }>();
    peers.set(from.id, own);
    own.set(target, { count: (own.get(target)?.count ?? 0) + count, role: target === hidden ? 'switch' : to.role });
  };
  for (const link of graph.links) {
    if (isPcie(link) || !link.net.startsWith('scale-up')) continue;
    addPeer(graph.nodes[link.a], graph.nodes[link.b], link.links);
    addPeer(graph.nodes[link.b], graph.nodes[link.a], link.links);
  }
  return { graph, members, busIds, ...tree, peers, capabilityOf: (node) => capability(node) ?? usualCapability, notes };
}

/** A bus id that an imported node is called by; else one made from its number. */
function busIdsOf(members: readonly GraphNode[]): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  let next = 16;
  for (const { id, name } of members) {
    const known = /^[0-9a-f]{4,8}:[0-9a-f]{2}:[0-9a-f]{2}(?:\.[0-9a-f])?$/.exec(name)?.[0];
    ids.set(id, known ?? `0000:${(next++ & 0xff).toString(16).padStart(2, '0')}:00.0`);
  }
  return ids;
}

function isCpu({ part, hold }: GraphNode, catalogue: Catalogue): boolean {
  return part === undefined ? /^cpu/.test(hold) : catalogue.part(part)?.kind === 'cpu';
}

function pcieTree(graph: ExportGraph, members: readonly GraphNode[], catalogue: Catalogue) {
  const below = new Map<number, { node: GraphNode; rate: number | undefined }[]>();
  const near = new Map<number, { node: GraphNode; rate: number }[]>();
  for (const link of graph.links.filter(isPcie)) {
    for (const [from, to] of [
      [link.a, link.b],
      [link.b, link.a],
    ] as const) {
      const own = near.get(from) ?? [];
      near.set(from, own);
      const node = graph.nodes[to];
      if (node) own.push({ node, rate: link.rate });
    }
  }
  const cpus = members.filter((node) => isCpu(node, catalogue));
  const roots = cpus.length > 0 ? cpus : members.filter(({ role }) => role === 'other').slice(0, 1);
  const placed = new Set(roots.map(({ id }) => id));
  for (let front = [...roots]; front.length > 0; ) {
    const next: GraphNode[] = [];
    for (const { id } of front) {
      const own = (near.get(id) ?? []).filter(({ node }) => !placed.has(node.id));
      for (const { node } of own) placed.add(node.id);
      below.set(id, own);
      for (const { node } of own) next.push(node);
    }
    front = next;
  }
  // What no PCIe link reaches hangs at the CPUs, evenly and in order.
  const loose = members.filter(({ id, role }) => !placed.has(id) && (role === 'card' || role === 'nic'));
  loose.forEach((node, place) => {
    const root = roots[Math.floor((place * roots.length) / loose.length)];
    const own = below.get(root?.id ?? -1) ?? [];
    below.set(root?.id ?? -1, own);
    own.push({ node, rate: undefined });
  });
  return { roots, below, isMade: loose.length > 0 };
}

function systemText(server: Server): string {
  const { roots, below } = server;
  let text = '<system version="1">\n';
  const cpus = roots.length > 0 ? roots : [undefined];
  let dev = 0;
  cpus.forEach((cpu, numa) => {
    text += `  <cpu numaid="${numa}" affinity="" arch="x86_64" vendor="GenuineIntel" familyid="6" modelid="143">\n`;
    for (const { node, rate } of below.get(cpu?.id ?? -1) ?? [])
      text += pciText(server, node, rate, '    ', () => dev++);
    text += '  </cpu>\n';
  });
  return `${text}</system>\n`;
}

function pciText(
  server: Server,
  node: GraphNode,
  rate: number | undefined,
  indent: string,
  nextDev: () => number,
): string {
  const { busIds, below, peers, capabilityOf } = server;
  const inside = (below.get(node.id) ?? [])
    .map((one) => pciText(server, one.node, one.rate, `${indent}  `, nextDev))
    .join('');
  const isBridge = node.role === 'switch' && inside !== '';
  const code = isBridge ? classes.bridge : classes[node.role];
  let own = inside;
  if (node.role === 'card') {
    const dev = nextDev();
    const links = [...(peers.get(node.id) ?? [])].map(
      ([target, { count, role }]) =>
        `${indent}    <nvlink target="${target}" count="${count}" tclass="${classes[role]}"/>\n`,
    );
    const head = `${indent}  <gpu dev="${dev}" sm="${capabilityOf(node)}" rank="${dev}" gdr="1"`;
    own += links.length > 0 ? `${head}>\n${links.join('')}${indent}  </gpu>\n` : `${head}/>\n`;
  }
  const head = `${indent}<pci busid="${xmlText(busIds.get(node.id) ?? '')}" class="${code}" ${speedText(rate)}`;
  return own === '' ? `${head}/>\n` : `${head}>\n${own}${indent}</pci>\n`;
}

/** Transfers and lanes whose data rate this is; 16 lanes of the nearest generation where it is none (PCI Express). */
function speedText(rate: number | undefined): string {
  if (rate === undefined) return 'link_speed="32.0 GT/s PCIe" link_width="16"';
  for (const transfers of [2.5, 5, 8, 16, 32, 64]) {
    for (const lanes of [16, 8, 4, 2, 1, 32]) {
      const data = transfers * 1e9 * lanes * (transfers > 5 ? 128 / 130 : 8 / 10);
      if (Math.abs(data - rate) < 1e-6 * rate + 1)
        return `link_speed="${transfers.toFixed(1)} GT/s PCIe" link_width="${lanes}"`;
    }
  }
  return 'link_speed="" link_width="0"';
}
