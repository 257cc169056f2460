/** Both ends of a link say it: put together once, and made good where one end is silent. */
import type { Cluster } from '../cluster/cluster.ts';
import type { ImportLog } from '../import-log.ts';
import { type FoundFabric, type FoundNode, type FoundPort, nodeName } from './found-fabric.ts';

const kindOfLetter: Readonly<Record<string, FoundNode['kind']>> = { S: 'switch', H: 'adapter', R: 'router' };

export function joinPorts(cluster: Cluster, fabric: FoundFabric, log: ImportLog): void {
  const said = new Map<string, FoundPort>();
  for (const found of fabric.ports) {
    const key = `${found.node} ${found.port}`;
    if (said.has(key)) log.skip('port-twice', found.line, { port: `${found.node}[${found.port}]` });
    else said.set(key, found);
  }
  for (const [key, found] of said) {
    const { node, port, peer, peerPort, line } = found;
    if (node === peer) {
      // A cable from a switch to itself appears at both its ports.
      if (port <= peerPort) log.skip('self-link', line, { name: `${node}[${port}]` });
      continue;
    }
    const back = said.get(`${peer} ${peerPort}`);
    const agrees = back?.peer === node && back.peerPort === port;
    if (agrees && `${peer} ${peerPort}` < key) continue;
    if (!agrees) log.repair('one-sided', line, { name: `${node}[${port}] – ${peer}[${peerPort}]` });
    const a = numberOf(cluster, fabric, node, '', log);
    const b = numberOf(cluster, fabric, peer, found.peerDescription, log);
    const rates = [found.rate, agrees ? back.rate : undefined].filter((rate) => rate !== undefined);
    if (new Set(rates).size > 1) log.guess('rates-differ', line, { name: `${node}[${port}]` });
    cluster.link(
      a,
      b,
      {
        net: 'scale-out',
        rate: rates.length > 0 ? Math.min(...rates) : undefined,
        portA: String(port),
        portB: String(peerPort),
      },
      line,
    );
  }
}

/** A far end without a record of its own is made of what its name tells. */
function numberOf(cluster: Cluster, { nodes }: FoundFabric, guid: string, description: string, log: ImportLog): number {
  const node = nodes.get(guid);
  if (node) return cluster.node(nodeName(node), 'device', node.line);
  const kind = kindOfLetter[guid[0] ?? ''] ?? 'adapter';
  const stub: FoundNode = { kind, guid, description, line: 0 };
  nodes.set(guid, stub);
  log.repair('missing-record', undefined, { name: nodeName(stub) });
  return cluster.node(nodeName(stub), kind === 'switch' ? 'switch' : kind === 'adapter' ? 'card' : 'device', 0);
}
