/**
 * `nvidia-smi topo -m`: a matrix of how devices of one server reach one another. NVn: n NVLinks; PIX, PXB: through PCIe
 * bridges only; PHB, NODE: through a CPU; SYS: between CPUs (legend of the program itself).
 */
import { type Cluster, newCluster } from '../cluster/cluster.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText, stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { linesOf, wordsOf } from '../reading/lines.ts';

const device = /^(?:GPU|NIC|mlx\d+_|hfi\d+_|bnxt_re)\d+$/;
const pcie = 'scale-up-pcie';
/** NVLinks of one GPU at most, up to Blackwell: more between all pairs together mean a switch in between. */
const mostLinks = 18;
/** Devices of one server; the matrix grows with their square. */
const mostDevices = 256;

export const nvidiaSmi: Importer = {
  format: 'nvidia-smi',
  recognises: (_name, head) =>
    /(?:^|\n)[^\n]{0,40}\bGPU0\b[^\n]{0,4000}\n[^\n]{0,20}GPU0\b[^\n]{0,20}\bX\b/.test(plain(head)),
  read([file], log) {
    const cluster = newCluster(file.name.replace(/\.[a-z]+$/i, ''));
    cluster.media.set('scale-up', 'board');
    cluster.media.set(pcie, 'board');
    const matrix = readMatrix(file.text, log);
    const { names, relation } = matrix;
    if (names.length === 0) stop('not-this-format', { expected: 'GPU0 GPU1 …', found: shownText(file.text.trim()) });
    names.forEach((name, place) => {
      const number = cluster.node(name, name.startsWith('GPU') ? 'card' : 'nic', matrix.lines[place] ?? 0);
      const node = cluster.nodes[number];
      if (node) node.host = cluster.name;
    });
    addLinks(cluster, names, relation, log);
    addPcieTree(cluster, names, relation, log);
    return { cluster };
  },
};

interface Matrix {
  readonly names: readonly string[];
  readonly lines: readonly number[];
  relation(a: number, b: number): string;
}

function plain(text: string): string {
  // Underlined headings are escape sequences of the terminal.
  return text.replace(/\p{Cc}\[[\d;]{0,12}m/gu, '');
}

function readMatrix(source: string, log: ImportLog): Matrix {
  let columns: readonly string[] = [];
  const rows = new Map<string, readonly string[]>();
  const lines: number[] = [];
  let isLegend = false;
  for (const { text, number } of linesOf(plain(source))) {
    const words = wordsOf(text);
    if (words.length === 0) continue;
    if (/^Legend\b|NIC Legend/.test(text.trim())) isLegend = true;
    if (isLegend) continue;
    if (columns.length === 0) {
      const found = words.filter((word) => device.test(word));
      if (found.length > mostDevices) stop('too-many', { expected: mostDevices, found: found.length }, number);
      if (found.length > 0 && words[0] === found[0]) columns = found;
      else log.skip('line', number, { text: shownText(text) });
      continue;
    }
    const [name = ''] = words;
    if (!columns.includes(name)) {
      log.skip('line', number, { text: shownText(text) });
      continue;
    }
    rows.set(name, words.slice(1, 1 + columns.length));
    lines.push(number);
  }
  const names = columns.filter((name) => rows.has(name));
  for (const name of columns) if (!rows.has(name)) log.skip('row-missing', undefined, { name });
  const place = new Map(columns.map((name, at) => [name, at]));
  return {
    names,
    lines,
    relation: (a, b) => rows.get(names[a] ?? '')?.[place.get(names[b] ?? '') ?? -1] ?? '',
  };
}

function addLinks(cluster: Cluster, names: readonly string[], relation: Matrix['relation'], log: ImportLog): void {
  const counts = names.map((_, a) => names.map((_, b) => Number(/^NV(\d{1,3})$/.exec(relation(a, b))?.[1] ?? 0)));
  const joined = names.map((_, a) => a).filter((a) => (counts[a] ?? []).some((count) => count > 0));
  if (joined.length === 0) return;
  const first = counts[joined[0] ?? 0]?.[joined[1] ?? 0] ?? 0;
  const isUniform = joined.every((a) => joined.every((b) => a === b || counts[a]?.[b] === first));
  const node = (at: number) => cluster.find(names[at] ?? '') ?? 0;
  if (isUniform && first * (joined.length - 1) > mostLinks) {
    log.guess('nvswitch', undefined, { links: first });
    const own = cluster.node('NVSwitch', 'switch', 0);
    const made = cluster.nodes[own];
    if (made) made.host = cluster.name;
    for (const a of joined) cluster.link(node(a), own, { net: 'scale-up', links: first });
    return;
  }
  for (const a of joined) {
    for (const b of joined) {
      const [there = 0, back = 0] = [counts[a]?.[b], counts[b]?.[a]];
      if (a >= b || there + back === 0) continue;
      if (there !== back) log.repair('counts-differ', undefined, { name: `${names[a]} – ${names[b]}` });
      cluster.link(node(a), node(b), { net: 'scale-up', links: Math.max(there, back) });
    }
  }
}

/** Devices that meet below a CPU share a bridge; those that meet at one share the CPU. The matrix says no more. */
function addPcieTree(cluster: Cluster, names: readonly string[], relation: Matrix['relation'], log: ImportLog): void {
  const near = (words: readonly string[]) => groups(names.length, (a, b) => words.includes(relation(a, b)));
  const bridges = near(['PIX', 'PXB']);
  const cpus = near(['PIX', 'PXB', 'PHB', 'NODE']);
  // With NVLink, the matrix says nothing of the way through PCIe.
  const hidden = names.some((_, a) => names.some((_, b) => /^NV\d/.test(relation(a, b))));
  if (cpus.every((group, a) => group === a) && hidden) {
    log.skip('pcie-hidden');
    return;
  }
  log.guess('pcie-tree', undefined, {});
  const own = (name: string, kind: 'cpu' | 'bridge'): number => {
    const number = cluster.node(name, kind, 0);
    const made = cluster.nodes[number];
    if (made) made.host = cluster.name;
    return number;
  };
  names.forEach((name, at) => {
    const cpu = own(`CPU of ${names[cpus[at] ?? at]}`, 'cpu');
    const isShared = bridges.filter((group) => group === bridges[at]).length > 1;
    const device = cluster.find(name) ?? 0;
    if (!isShared) {
      cluster.link(device, cpu, { net: pcie });
      return;
    }
    const bridgeName = `bridge of ${names[bridges[at] ?? at]}`;
    const isNew = cluster.find(bridgeName) === undefined;
    const bridge = own(bridgeName, 'bridge');
    if (isNew) cluster.link(bridge, cpu, { net: pcie });
    cluster.link(device, bridge, { net: pcie });
  });
}

/** The first member of each one's group. */
function groups(count: number, isNear: (a: number, b: number) => boolean): readonly number[] {
  const first = Array.from({ length: count }, (_, at) => at);
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      if (!isNear(a, b)) continue;
      const [low, high] = [Math.min(first[a] ?? 0, first[b] ?? 0), Math.max(first[a] ?? 0, first[b] ?? 0)];
      for (let at = 0; at < count; at++) if (first[at] === high) first[at] = low;
    }
  }
  return first;
}
