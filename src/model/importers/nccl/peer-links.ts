/** NVLink, xGMI and C2C: links between GPUs, or from GPUs to switches, that both ends may say. */
import type { Cluster, NodeKind } from '../cluster/cluster.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText } from '../import-report.ts';
import { wholeNumber } from '../reading/lines.ts';
import type { XmlElement } from '../reading/xml.ts';
import { kindOfClass } from './pcie.ts';

export interface PeerLink {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly targetClass: string | undefined;
  readonly kind: 'nvlink' | 'xgmi' | 'c2c';
  /** Compute capability of the GPU, 90 for Hopper. */
  readonly sm: number | undefined;
  readonly line: number;
}

/** bit/s of one NVLink one way, by compute capability: NVIDIA's data sheets of V100, A100, H100 and B200. */
const nvlinkRates: readonly (readonly [number, number])[] = [
  [100, 50e9 * 8],
  [80, 25e9 * 8],
  [70, 25e9 * 8],
  [60, 20e9 * 8],
];
const hidden = /^f+:f+:f+/;
const hiddenSwitch = 'NVSwitch (hidden)';

export function readPeerLinks(from: string, gpu: XmlElement, log: ImportLog): readonly PeerLink[] {
  const links: PeerLink[] = [];
  const sm = gpu.attributes.has('gcn') ? undefined : wholeNumber(gpu.attributes.get('sm'));
  for (const { name, attributes, line } of gpu.children) {
    if (name !== 'nvlink' && name !== 'xgmi' && name !== 'c2c') {
      log.skip('element', line, { name: shownText(name) });
      continue;
    }
    const count = name === 'c2c' ? 1 : wholeNumber(attributes.get('count'));
    const to = attributes.get('target')?.toLowerCase();
    if (count === undefined || count === 0 || !to) log.skip('peer-link', line, { name });
    else links.push({ from, to, count, targetClass: attributes.get('tclass'), kind: name, sm, line });
  }
  return links;
}

export function addPeerLinks(cluster: Cluster, links: readonly PeerLink[], log: ImportLog): void {
  const counted = new Map<string, { link: PeerLink; there: number; back: number }>();
  for (const link of links) {
    if (link.from === link.to) {
      log.skip('self-link', link.line, { name: link.from });
      continue;
    }
    const isTurned = link.from > link.to;
    const key = isTurned ? `${link.to} ${link.from} ${link.kind}` : `${link.from} ${link.to} ${link.kind}`;
    const known = counted.get(key) ?? { link, there: 0, back: 0 };
    counted.set(key, known);
    if (isTurned) known.back += link.count;
    else known.there += link.count;
  }
  for (const { link, there, back } of counted.values()) {
    if (there !== back && there > 0 && back > 0)
      log.repair('counts-differ', link.line, { name: `${link.from} – ${link.to}` });
    const a = cluster.node(link.from, 'card', link.line);
    const b = farEnd(cluster, link, log);
    const rate = link.kind === 'nvlink' ? nvlinkRates.find(([sm]) => (link.sm ?? 0) >= sm)?.[1] : undefined;
    if (rate !== undefined) log.guess('nvlink-rate', undefined, { sm: link.sm ?? 0, rate: `${rate / 8e9} GB/s` });
    cluster.link(a, b, { net: 'scale-up', links: Math.max(there, back), rate }, link.line);
  }
}

function farEnd(cluster: Cluster, { to, targetClass, line }: PeerLink, log: ImportLog): number {
  if (hidden.test(to)) {
    log.guess('hidden-switch', line, {});
    return cluster.node(hiddenSwitch, 'switch', line);
  }
  const known = cluster.find(to);
  if (known !== undefined) return known;
  const kind: NodeKind = kindOfClass(targetClass, false);
  log.repair('missing-record', line, { name: to });
  return cluster.node(to, kind === 'device' || kind === 'bridge' ? 'switch' : kind, 0);
}
