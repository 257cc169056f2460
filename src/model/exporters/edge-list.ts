/** `u v links`: a line for each joined pair, names quoted where they have blanks; the rate in GB/s one way, per link. */
import { inUnit } from '../units/format.ts';
import { round9 } from '../units/round.ts';
import { exportGraph } from './export-graph.ts';
import { type Exporter, oneFile } from './exporter.ts';

export const edgeList: Exporter = {
  format: 'edge-list',
  loses: [
    'hierarchy',
    'rules',
    'placement',
    'networks',
    'ports',
    'media',
    'lengths',
    'parts',
    'cards',
    'outside-links',
    'power',
    'prices',
  ],
  write({ design, catalogue, nets }) {
    const read = exportGraph(design, catalogue, { nets });
    if (!read.ok) return read;
    const { nodes, links } = read.value;
    return oneFile('links.csv', lines());
    /** One line for each parallel link, so that graph programs count them. */
    function* lines(): Generator<string> {
      yield 'source,target,capacity\n';
      for (const { a, b, links: count, rate } of links) {
        const line = `${cell(nodes[a]?.name)},${cell(nodes[b]?.name)},${round9(inUnit(rate, 'GB/s'))}\n`;
        for (let k = 0; k < count; k++) yield line;
      }
    }
  },
};

function cell(name: string | undefined): string {
  const text = name ?? '';
  return /[",;\s#%]/.test(text) ? `"${text.replaceAll('"', "'")}"` : text;
}
