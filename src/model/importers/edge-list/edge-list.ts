/**
 * Edge lists: two names a line, perhaps a capacity, separated by blanks, commas, semicolons or tabs; `#`, `%` and `//`
 * begin comments. Names may be numbers from 0 or 1, or any words. Parallel lines are parallel links.
 */
import { type Cluster, newCluster } from '../cluster/cluster.ts';
import { capacityRate } from '../cluster/graph-facts.ts';
import { guessCards } from '../cluster/guess-cards.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { linesOf } from '../reading/lines.ts';

const headerWords = new Set(['u', 'v', 'source', 'target', 'src', 'dst', 'from', 'to', 'node1', 'node2', 'a', 'b']);

export const edgeList: Importer = {
  format: 'edge-list',
  recognises: (name, head) => /\.(edges?|edgelist|el|txt|csv|tsv|links)$/i.test(name) && startsWithEdges(head),
  read([file], log) {
    const cluster = newCluster(file.name.replace(/\.[a-z]+$/i, ''));
    const columns = { capacity: 2 };
    for (const { text, number } of linesOf(file.text)) {
      const cells = cellsOf(text);
      if (cells.length === 0) continue;
      if (cluster.nodes.length === 0 && isHeading(cells)) {
        const at = cells.findIndex((cell) => /^(capacity|bandwidth|rate|weight|speed|gbps)$/i.test(cell));
        if (at >= 2) columns.capacity = at;
        continue;
      }
      readEdge(cluster, cells, columns.capacity, number, log);
    }
    return { cluster, ...guessCards(cluster, log) };
  },
};

function readEdge(cluster: Cluster, cells: readonly string[], capacityAt: number, line: number, log: ImportLog): void {
  const [u, v] = cells;
  if (u === undefined || v === undefined) {
    log.skip('line', line, { text: shownText(cells.join(' ')) });
    return;
  }
  const a = cluster.node(u, 'device', line);
  if (u === v) {
    log.skip('self-link', line, { name: shownText(u) });
    return;
  }
  const b = cluster.node(v, 'device', line);
  const rate = capacityRate(cells[capacityAt], line, log);
  cluster.link(a, b, { net: 'scale-up', rate }, line);
}

function cellsOf(text: string): readonly string[] {
  if (text.includes('"')) return quotedCells(text);
  const plain = text.replace(/(^|\s)(#|%|\/\/).*$/, '').trim();
  if (plain === '') return [];
  const separator = plain.includes(';') ? ';' : plain.includes(',') ? ',' : /\s+/;
  return plain
    .split(separator)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}

/** Names in quotes may hold any of the separators. */
function quotedCells(text: string): readonly string[] {
  const cells: string[] = [];
  for (const [, quoted, plain] of text.matchAll(/"([^"]*)"|([^\s,;"]+)/g)) {
    const cell = quoted ?? plain ?? '';
    if (quoted === undefined && /^(?:#|%|\/\/)/.test(cell)) break;
    if (cell !== '') cells.push(cell);
  }
  return cells;
}

function isHeading(cells: readonly string[]): boolean {
  return headerWords.has((cells[0] ?? '').toLowerCase()) && headerWords.has((cells[1] ?? '').toLowerCase());
}

function startsWithEdges(head: string): boolean {
  const lines = head.split(/\r?\n/).slice(0, -1).slice(0, 40);
  const rows = (lines.length > 0 ? lines : [head]).map(cellsOf).filter((cells) => cells.length > 0);
  return rows.length > 0 && rows.every((cells) => cells.length >= 2 && cells.length <= 4);
}
