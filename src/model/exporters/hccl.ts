/**
 * Ascend rank table for HCCL: servers with their devices in rank order. Version 1.2 names super pods, where the
 * scale-up network joins several servers (Huawei, "HCCL rank table"). Addresses are placeholders: a design has none.
 */
import { exportGraph, netsFor } from './export-graph.ts';
import { type Exporter, oneFile, refuse } from './exporter.ts';
import { hostIslands } from './host-tree.ts';
import { namer } from './safe-names.ts';

export const hccl: Exporter = {
  format: 'hccl',
  loses: [
    'switches',
    'hierarchy',
    'rules',
    'placement',
    'rates',
    'networks',
    'planes',
    'ports',
    'media',
    'lengths',
    'parts',
    'power',
    'prices',
    'addresses-of-devices',
  ],
  write({ design, catalogue, nets }) {
    const wished = netsFor(design, nets, ['scale-up', 'scale-out']);
    const read = exportGraph(design, catalogue, { nets: wished });
    if (!read.ok) return read;
    const servers = new Map<string, number>();
    for (const { role, host, hostName, name } of read.value.nodes) {
      if (role !== 'card') continue;
      const key = hostName ?? host ?? name;
      servers.set(key, (servers.get(key) ?? 0) + 1);
    }
    if (servers.size === 0) return refuse('wrong-shape', 'no cards');
    const islands = hostIslands(design, catalogue, wished);
    const pods = islands.ok
      ? islands.value.map((hosts) => hosts.filter((host) => servers.has(host))).filter((hosts) => hosts.length > 0)
      : [];
    const isSuperPod = pods.some((hosts) => hosts.length > 1);
    const names = namer(/^[._-]$/, 60, 'server');
    let rank = 0;
    const deviceInPod = new Map<number, number>();
    const podOf = new Map(pods.flatMap((hosts, pod) => hosts.map((host) => [host, pod] as const)));
    const list = [...servers].map(([server, cards]) => ({
      server_id: names.of(server),
      device: Array.from({ length: cards }, (_, card) => {
        const pod = podOf.get(server) ?? -1;
        const place = deviceInPod.get(pod) ?? 0;
        deviceInPod.set(pod, place + 1);
        const own = rank++;
        return {
          device_id: String(card),
          ...(isSuperPod && { super_device_id: String(place) }),
          device_ip: addressOf(own),
          rank_id: String(own),
        };
      }),
      host_nic_ip: 'reserve',
    }));
    const table = {
      status: 'completed',
      version: isSuperPod ? '1.2' : '1.0',
      server_count: String(servers.size),
      server_list: list,
      ...(isSuperPod && {
        super_pod_list: pods.map((hosts, pod) => ({
          super_pod_id: String(pod),
          server_list: hosts.map((host) => ({ server_id: names.of(host) })),
        })),
      }),
    };
    return oneFile(
      'rank_table.json',
      [`${JSON.stringify(table, null, 2)}\n`],
      [{ code: 'placeholder-addresses', params: { first: addressOf(0) } }],
    );
  },
};

/** Placeholders of the private range 10.0.0.0/8 (RFC 1918), one for each device. */
function addressOf(rank: number): string {
  const hosts = 250;
  return `10.${Math.floor(rank / hosts / 256) % 256}.${Math.floor(rank / hosts) % 256}.${(rank % hosts) + 1}`;
}
