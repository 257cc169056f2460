/**
 * BookSim 2 `anynet`: `router r node n … router s latency …`. A card is a node behind its switch; a card with several
 * links, or joined to cards, becomes a router with one node. Weights are 1 a hop; parallel links cannot be said.
 */
import { exportGraph, netsFor } from './export-graph.ts';
import { type Exporter, oneFile } from './exporter.ts';

export const booksim: Exporter = {
  format: 'booksim',
  loses: [
    'hierarchy',
    'rules',
    'placement',
    'rates',
    'networks',
    'ports',
    'parallel-links',
    'media',
    'lengths',
    'parts',
    'names',
    'power',
    'prices',
    'latency',
  ],
  write({ design, catalogue, nets }) {
    const read = exportGraph(design, catalogue, { nets: netsFor(design, nets, ['scale-up', 'scale-out']) });
    if (!read.ok) return read;
    const { nodes, links } = read.value;
    const near = nodes.map(() => new Map<number, number>());
    for (const { a, b, links: count } of links) {
      near[a]?.set(b, (near[a]?.get(b) ?? 0) + count);
      near[b]?.set(a, (near[b]?.get(a) ?? 0) + count);
    }
    const isEnd = nodes.map(({ role }, id) => {
      const [only] = near[id] ?? [];
      return role === 'card' && near[id]?.size === 1 && only !== undefined && nodes[only[0]]?.role !== 'card';
    });
    const routers = nodes.filter(({ id }) => !isEnd[id]).map(({ id }) => id);
    const routerOf = new Map(routers.map((id, number) => [id, number]));
    const bundled = links.filter(({ links: count }) => count > 1).length;
    let nextNode = 0;
    return oneFile(
      'anynet_file',
      pieces(),
      bundled > 0 ? [{ code: 'parallel-as-one', params: { pairs: bundled } }] : [],
    );
    function* pieces(): Generator<string> {
      nextNode = 0;
      for (const id of routers) {
        const words = [`router ${routerOf.get(id)}`];
        if (nodes[id]?.role === 'card') words.push(`node ${nextNode++}`);
        for (const [other] of near[id] ?? []) if (isEnd[other]) words.push(`node ${nextNode++}`);
        // Each pair once: anynet makes both channels of a pair.
        for (const [other] of near[id] ?? [])
          if (!isEnd[other] && other > id) words.push(`router ${routerOf.get(other)}`);
        yield `${words.join(' ')}\n`;
      }
    }
  },
};
