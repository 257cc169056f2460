/** BookSim 2 `anynet`: "router 0 node 0 node 1 router 2 5 …"; a number behind a neighbour is the latency of the way. */
import { newCluster } from '../cluster/cluster.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText, stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { linesOf, wholeNumber, wordsOf } from '../reading/lines.ts';

export const booksim: Importer = {
  format: 'booksim',
  recognises: (_name, head) => /^\s*(?:router|node)\s+\d+\s+(?:router|node)\s+\d+/.test(head),
  read([file], log) {
    const cluster = newCluster(file.name.replace(/\.[a-z]+$/i, ''));
    const joined = new Set<string>();
    for (const { text, number } of linesOf(file.text)) {
      const words = wordsOf(text);
      if (words.length === 0) continue;
      const [own, ...others] = nodesOf(words, number, log);
      if (!own) continue;
      const a = cluster.node(own.name, own.kind, number);
      for (const other of others) {
        if (other.name === own.name) log.skip('self-link', number, { name: own.name });
        else {
          const b = cluster.node(other.name, other.kind, number);
          // Both ends may say a way; there is one between two nodes.
          const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
          if (!joined.has(key)) cluster.link(a, b, { net: 'scale-up' }, number);
          joined.add(key);
        }
      }
    }
    if (cluster.links.length === 0)
      stop('not-this-format', { expected: 'router 0 node 0', found: shownText(file.text.trim()) });
    return { cluster };
  },
};

interface Named {
  readonly kind: 'switch' | 'card';
  readonly name: string;
}

function nodesOf(words: readonly string[], line: number, log: ImportLog): readonly Named[] {
  const found: Named[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    const id = wholeNumber(words[at + 1]);
    if ((word !== 'router' && word !== 'node') || id === undefined) {
      log.skip('line', line, { text: shownText(words.slice(at).join(' ')) });
      return found;
    }
    found.push({ kind: word === 'node' ? 'card' : 'switch', name: `${word} ${id}` });
    at += 2;
    if (wholeNumber(words[at]) !== undefined) {
      log.skip('latency', line, { text: words[at] ?? '' });
      at++;
    }
  }
  return found;
}
