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

/** What all ordered pairs of the cards in `part` get together, none above `demand`, as a share of what they ask for. */
export function fullMean(graph: ExplicitGraph, part: ReadonlySet<number>, demand: number): number {
  const cards = [...part].filter((vertex) => graph.card[vertex]);
  const pairs = cards.flatMap((s) => cards.filter((v) => v !== s).map((v) => `x${s}_${v}`));
  const lines = ['Maximize', ` obj: ${pairs.map((pair) => `+ ${pair}`).join(' ')}`, 'Subject To'];
  flows(graph, part, cards, lines, (source, vertex) => `- x${source}_${vertex}`);
  lines.push('Bounds', ...pairs.map((pair) => ` 0 <= ${pair} <= ${demand}`), 'End');
  return solved(lines) / (pairs.length * demand);
}

/** What every card can send when each sends to its partner alone. */
export function fullPartners(
  graph: ExplicitGraph,
  part: ReadonlySet<number>,
  partners: ReadonlyMap<number, number>,
): number {
  const lines = ['Maximize', ' obj: t', 'Subject To'];
  flows(graph, part, [...partners.keys()], lines, (source, vertex) => (partners.get(source) === vertex ? '- t' : ''));
  lines.push('End');
  return solved(lines);
}

/** Conservation at every vertex but the source, and capacities. `taken` is what a card takes of a source's flow. */
function flows(
  graph: ExplicitGraph,
  part: ReadonlySet<number>,
  sources: readonly number[],
  lines: string[],
  taken: (source: number, vertex: number) => string,
): void {
  const arcs = graph.links.flatMap(({ u, v, capacity }) =>
    part.has(u)
      ? [
          { from: u, to: v, capacity },
          { from: v, to: u, capacity },
        ]
      : [],
  );
  for (const source of sources) {
    for (const vertex of part) {
      if (vertex === source) continue;
      const terms = arcs.flatMap(({ from, to }, arc) =>
        to === vertex ? [`+ f${source}_${arc}`] : from === vertex ? [`- f${source}_${arc}`] : [],
      );
      lines.push(` ${terms.join(' ')} ${graph.card[vertex] ? taken(source, vertex) : ''} = 0`);
    }
  }
  arcs.forEach(({ capacity }, arc) => {
    lines.push(` ${sources.map((source) => `+ f${source}_${arc}`).join(' ')} <= ${capacity}`);
  });
}

function solved(lines: readonly string[]): number {
  const solution = highs.solve(lines.join('\n'), { output_flag: false });
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status}`);
  return solution.ObjectiveValue;
}
