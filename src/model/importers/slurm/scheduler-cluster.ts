/** What schedulers know of a cluster: hosts under switches under switches, and blocks of hosts. */
import type { NetId } from '../../design/design.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { ImportLog } from '../import-log.ts';

export const nodesAreCards = 'the imported file knows hosts and no cards: each host stands for one card';

export interface Scheduler {
  readonly cluster: Cluster;
  readonly log: ImportLog;
  /** Lines where switches are defined; those only named so far have none. */
  readonly defined: Map<string, number>;
}

export function schedulerCluster(cluster: Cluster, log: ImportLog): Scheduler {
  return { cluster, log, defined: new Map() };
}

export function addHost({ cluster, log }: Scheduler, name: string, line: number): number {
  const known = cluster.find(name);
  if (known !== undefined) return known;
  const number = cluster.node(name, 'card', line);
  const node = cluster.nodes[number];
  if (node) node.host = name;
  log.guess('hosts-are-cards', undefined, {});
  return number;
}

/** A switch or block may bear the name of a host; it keeps its own node. */
function switchNode({ cluster }: Scheduler, name: string, line: number): number {
  const known = cluster.find(name);
  const isHost = known !== undefined && cluster.nodes[known]?.kind === 'card';
  return cluster.node(isHost ? `${name} (switch)` : name, 'switch', line);
}

export function addSwitch(
  scheduler: Scheduler,
  name: string,
  switches: readonly string[],
  hosts: readonly string[],
  line: number,
): void {
  const { cluster, log, defined } = scheduler;
  if (defined.has(name)) log.repair('switch-twice', line, { name });
  defined.set(name, line);
  const own = switchNode(scheduler, name, line);
  for (const below of switches) {
    if (below === name) log.skip('self-link', line, { name });
    else cluster.link(own, switchNode(scheduler, below, 0), { net: 'scale-out' }, line);
  }
  for (const host of hosts) cluster.link(addHost(scheduler, host, line), own, { net: 'scale-out' }, line);
}

/** Switches that others name and nobody defines. */
export function noteUndefined({ cluster, log, defined }: Scheduler): void {
  for (const { name, kind, line } of cluster.nodes) {
    if (kind === 'switch' && line === 0 && !defined.has(name)) log.repair('switch-undefined', undefined, { name });
  }
}

/** A block is a set of hosts that are close; what joins them the file does not say: one switch stands for it. */
export function addBlock(
  scheduler: Scheduler,
  name: string,
  hosts: readonly string[],
  line: number,
  net: NetId = 'scale-up',
): void {
  const own = switchNode(scheduler, name, line);
  scheduler.log.guess('block-is-switch', line, { name });
  for (const host of hosts) scheduler.cluster.link(addHost(scheduler, host, line), own, { net }, line);
}
