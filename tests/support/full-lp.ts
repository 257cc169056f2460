/** All-to-all throughput as one large linear program over the explicit graph, solved by HiGHS: slow and unrelated. */
import loadHighs from 'highs';
import type { ExplicitGraph } from './explicit-graph.ts';

const highs = await loadHighs();

/** Rate of each ordered pair of the cards in `part`: flows from one source are one commodity. */
export function fullThroughput(graph: ExplicitGraph, part: ReadonlySet<number>): number {
  const cards = [...part].filter((vertex) => graph.card[vertex]);
  const arcs = graph.links.flatMap(({ u, v, capacity }) =>
    part.has(u)
      ? [
          { from: u, to: v, capacity },
          { from: v, to: u, capacity },
        ]
      : [],
  );
  const lines = ['Maximize', ' obj: t', 'Subject To'];
  for (const source of cards) {
    for (const vertex of part) {
      if (vertex === source) continue;
      const terms = arcs.flatMap(({ from, to }, arc) =>
        to === vertex ? [`+ f${source}_${arc}`] : from === vertex ? [`- f${source}_${arc}`] : [],
      );
      lines.push(` ${terms.join(' ')}${graph.card[vertex] ? ' - t' : ''} = 0`);
    }
  }
  arcs.forEach(({ capacity }, arc) => {
    lines.push(` ${cards.map((source) => `+ f${source}_${arc}`).join(' ')} <= ${capacity}`);
  });
  lines.push('End');
  const solution = highs.solve(lines.join('\n'), { output_flag: false });
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status}`);
  return solution.ObjectiveValue;
}
