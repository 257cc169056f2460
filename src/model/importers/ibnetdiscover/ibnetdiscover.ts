/**
 * InfiniBand fabrics as `ibnetdiscover` prints them, in full or as a list of ports (`-p`). Format: the program's own
 * output (linux-rdma/rdma-core, infiniband-diags). The file shows host adapters, no cards: each adapter stands for one.
 */
import { type Cluster, newCluster } from '../cluster/cluster.ts';
import type { ImportLog } from '../import-log.ts';
import type { Importer } from '../importer.ts';
import { type FoundFabric, nodeName } from './found-fabric.ts';
import { addMissing, joinPorts } from './join-ports.ts';
import { readPortList } from './port-list.ts';
import { readRecords } from './records.ts';

const recordStart = /^(?:Switch|Ca|Rt)\s+\d+\s+"/m;
const portStart = /^(?:CA|SW|RT)\s+\d+\s+\d+\s+0x[0-9a-fA-F]+\s+\d+x\s/m;

export const ibnetdiscover: Importer = {
  format: 'ibnetdiscover',
  recognises: (_name, head) => recordStart.test(head) || portStart.test(head) || /^(?:switch|ca)guid=0x/m.test(head),
  read([file], log) {
    const head = file.text.slice(0, 4000);
    const fabric: FoundFabric = { nodes: new Map(), ports: [] };
    if (portStart.test(head) && !recordStart.test(head)) readPortList(file.text, fabric, log);
    else readRecords(file.text, fabric, log);
    const cluster = newCluster(file.name.replace(/\.[a-z0-9-]+$/i, ''));
    cluster.netNames.set('scale-out', 'InfiniBand');
    addMissing(fabric);
    addNodes(cluster, fabric, log);
    joinPorts(cluster, fabric, log);
    const isGuess = cluster.nodes.some(({ kind }) => kind === 'card');
    return {
      cluster,
      ...(isGuess && { cardsAssumed: 'the imported file shows host adapters and no cards: each stands for one' }),
    };
  },
};

function addNodes(cluster: Cluster, { nodes }: FoundFabric, log: ImportLog): void {
  const bySystem = new Map<string, number>();
  for (const { kind, systemGuid } of nodes.values()) {
    if (kind === 'adapter' && systemGuid !== undefined) bySystem.set(systemGuid, (bySystem.get(systemGuid) ?? 0) + 1);
  }
  for (const node of nodes.values()) {
    const { description, systemGuid, line } = node;
    const number = cluster.node(nodeName(node), 'device', line);
    const made = cluster.nodes[number];
    if (!made) continue;
    if (line === 0) log.repair('missing-record', undefined, { name: nodeName(node) });
    if (node.kind === 'switch') {
      made.kind = 'switch';
      // "MF0;name:MQM9701/U1": a managed switch says its model; a chassis appears as one record for each of its chips.
      const model = /^MF0;[^:]*:([A-Za-z0-9-]{2,30})\/(?:[A-Z]\d+\/)?U\d+$/.exec(description)?.[1];
      if (model !== undefined) {
        made.maker = 'NVIDIA';
        made.model = model;
      }
      if (/\/[LS]\d+\/U\d+$/.test(description)) log.guess('chassis-chip', line, { name: description });
      continue;
    }
    if (node.kind === 'router' || /aggregation node/i.test(description)) continue;
    made.kind = 'card';
    log.guess('adapters-are-cards', undefined, {});
    const named = /^(\S{1,100})\s+(?:HCA-\d+|mlx\d+_\d+|hfi\d+_\d+|ibp\S+)$/.exec(description)?.[1];
    if (named !== undefined) made.host = named;
    else if (systemGuid !== undefined && (bySystem.get(systemGuid) ?? 0) > 1) {
      made.host = `system ${systemGuid}`;
      log.guess('host-by-system', line, { name: systemGuid });
    }
  }
}
