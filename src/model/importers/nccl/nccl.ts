/**
 * Server topologies as NCCL and RCCL write them (NCCL, src/graph/xml.cc is the definition): CPUs with their PCIe trees,
 * GPUs with NVLink or xGMI, network adapters. Counts of links are those of one direction of the file.
 */
import { type Cluster, newCluster } from '../cluster/cluster.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText, stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { decimalNumber } from '../reading/lines.ts';
import { parseXml, type XmlElement } from '../reading/xml.ts';
import { kindOfClass, pcieRate } from './pcie.ts';
import { addPeerLinks, type PeerLink, readPeerLinks } from './peer-links.ts';

const pcie = 'scale-up-pcie';

export const nccl: Importer = {
  format: 'nccl',
  recognises: (_name, head) => /<system\b[^>]{0,200}\bversion=|<graphs\b[^>]{0,200}\bversion=/.test(head),
  read([file], log) {
    const root = parseXml(file.text);
    if (root.name !== 'system')
      stop('not-this-format', { expected: '<system>', found: `<${shownText(root.name)}>` }, root.line);
    const cluster = newCluster(file.name.replace(/\.xml$/i, ''));
    cluster.netNames.set(pcie, 'PCIe');
    cluster.media.set(pcie, 'board');
    cluster.media.set('scale-up', 'board');
    const server: Server = { cluster, log, host: cluster.name, peers: [] };
    for (const child of root.children) {
      if (child.name === 'cpu') readCpu(server, child);
      else if (child.name === 'pci') readPci(server, child, undefined);
      else log.skip('element', child.line, { name: shownText(child.name) });
    }
    addPeerLinks(cluster, server.peers, log);
    for (const node of cluster.nodes) node.host = server.host;
    if (cluster.nodes.length === 0) stop('nothing-found');
    if (!cluster.nodes.some(({ kind }) => kind === 'card')) log.guess('no-gpu-element', undefined, {});
    const cpus = cluster.nodes.filter(({ kind }) => kind === 'cpu').length;
    if (cpus > 1) log.skip('cpu-links', undefined, { cpus });
    return { cluster };
  },
};

interface Server {
  readonly cluster: Cluster;
  readonly log: ImportLog;
  readonly host: string;
  readonly peers: PeerLink[];
}

function readCpu(server: Server, element: XmlElement): void {
  const numa = element.attributes.get('numaid') ?? '';
  const cpu = server.cluster.node(`cpu ${numa}`, 'cpu', element.line);
  for (const child of element.children) {
    if (child.name === 'pci') readPci(server, child, cpu);
    else if (child.name === 'nic') readNic(server, child, cpu, true);
    else server.log.skip('element', child.line, { name: shownText(child.name) });
  }
}

function readPci(server: Server, element: XmlElement, parent: number | undefined): void {
  const { cluster, log } = server;
  const busId = element.attributes.get('busid');
  if (!busId) {
    log.skip('no-bus-id', element.line, {});
    return;
  }
  const name = busId.toLowerCase();
  if (cluster.find(name) !== undefined) log.repair('bus-id-twice', element.line, { name });
  const kind = kindOfClass(element.attributes.get('class'), element.children.length > 0);
  const own = cluster.node(name, kind, element.line);
  const node = cluster.nodes[own];
  const rate = pcieRate(element.attributes.get('link_speed'), element.attributes.get('link_width'));
  if (parent !== undefined && parent !== own) cluster.link(own, parent, { net: pcie, rate }, element.line);
  for (const child of element.children) {
    if (child.name === 'pci') readPci(server, child, own);
    else if (child.name === 'gpu') {
      if (node) node.kind = 'card';
      for (const link of readPeerLinks(name, child, log)) server.peers.push(link);
    } else if (child.name === 'nic') {
      if (node && node.kind !== 'card') node.kind = 'nic';
      readNic(server, child, own, false);
    } else log.skip('element', child.line, { name: shownText(child.name) });
  }
}

/** An adapter without a PCIe record of its own hangs at its CPU. */
function readNic({ cluster, log }: Server, element: XmlElement, parent: number, isOwnNode: boolean): void {
  for (const net of element.children) {
    const name = net.attributes.get('name') ?? net.attributes.get('dev') ?? '';
    const speed = decimalNumber(net.attributes.get('speed'));
    // Its cable leaves the server: the file does not say where to.
    log.skip('net-port', net.line, { name: shownText(name), speed: speed ?? 0 });
    if (isOwnNode && name !== '') cluster.link(cluster.node(name, 'nic', net.line), parent, { net: pcie }, net.line);
  }
}
