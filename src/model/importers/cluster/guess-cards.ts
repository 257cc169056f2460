import type { ImportLog } from '../import-log.ts';
import type { Cluster } from './cluster.ts';

/** Clusters have at least as many cards as this share of all nodes; fewer ends than that are odd ends of a graph. */
const leafyShare = 1 / 3;

/**
 * Graphs that do not say what their nodes are. Nodes with one neighbour, where others have more, are taken for cards
 * and the others for switches; without such nodes every node is taken for a card (a direct network).
 */
export function guessCards(cluster: Cluster, log: ImportLog): { readonly cardsAssumed?: string } {
  const open = cluster.nodes.filter((node) => node.kind === 'device');
  if (open.length === 0 || cluster.nodes.some((node) => node.kind === 'card')) {
    for (const node of open) node.kind = 'switch';
    return {};
  }
  const neighbours = cluster.nodes.map(() => new Set<number>());
  for (const { a, b } of cluster.links) {
    neighbours[a]?.add(b);
    neighbours[b]?.add(a);
  }
  const degree = (at: number) => neighbours[at]?.size ?? 0;
  const leaves = cluster.nodes.filter((_, at) => degree(at) === 1).length;
  const isLeafy = leaves >= cluster.nodes.length * leafyShare && leaves < cluster.nodes.length;
  let cards = 0;
  cluster.nodes.forEach((node, at) => {
    if (node.kind !== 'device') return;
    node.kind = !isLeafy || degree(at) <= 1 ? 'card' : 'switch';
    if (node.kind === 'card') cards++;
  });
  log.guess(isLeafy ? 'leaves-are-cards' : 'all-are-cards', undefined, { cards }, cards);
  return {
    cardsAssumed: isLeafy
      ? 'the imported file does not say what its nodes are; those with one neighbour are taken for cards'
      : 'the imported file does not say what its nodes are; all are taken for cards',
  };
}
