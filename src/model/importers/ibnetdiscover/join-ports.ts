/** Both ends of a link say it: put together once, and made good where one end is silent. */
import type { Cluster } from '../cluster/cluster.ts';
import type { ImportLog } from '../import-log.ts';
import { type FoundFabric, type FoundNode, type FoundPort, nodeName } from './found-fabric.ts';

const kindOfLetter: Readonly<Record<string, FoundNode['kind']>> = { S: 'switch', H: 'adapter', R: 'router' };

export function joinPorts(cluster: Cluster, fabric: FoundFabric, log: ImportLog): void {
  const numberOf = (guid: string): number => {
    const found = fabric.nodes.get(guid);
    return found ? cluster.node(nodeName(found), 'device', found.line) : -1;
  };
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
    const [a, b] = [numberOf(node), numberOf(peer)];
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

/** Far ends without a record of their own are made of what their name and the link's comment tell. */
export function addMissing({ nodes, ports }: FoundFabric): void {
  for (const { peer, peerDescription } of ports) {
    if (nodes.has(peer)) continue;
    const kind = kindOfLetter[peer[0] ?? ''] ?? 'adapter';
    nodes.set(peer, { kind, guid: peer, description: peerDescription.trim(), line: 0 });
  }
}
