/** draw.io (diagrams.net): the network by tiers, cards at the bottom, as shapes that can be moved; plain XML. */
import { exportGraph, type GraphNode, netsFor } from './export-graph.ts';
import { type Exporter, oneFile, refuse } from './exporter.ts';
import { xmlText } from './xml-text.ts';

/** A drawing of more than this is of no use in an editor. */
const most = { nodes: 6_000, links: 40_000 };
const size = { width: 90, height: 30, gap: 10, tier: 160 };
const styles = {
  card: 'rounded=0;whiteSpace=wrap;fillColor=#dae8fc;strokeColor=#6c8ebf;fontSize=9;',
  switch: 'rounded=1;whiteSpace=wrap;fillColor=#d5e8d4;strokeColor=#82b366;fontSize=9;',
  nic: 'rounded=0;whiteSpace=wrap;fillColor=#fff2cc;strokeColor=#d6b656;fontSize=9;',
  other: 'rounded=0;whiteSpace=wrap;fillColor=#f5f5f5;strokeColor=#666666;fontSize=9;',
} as const;

export const drawio: Exporter = {
  format: 'drawio',
  loses: [
    'hierarchy',
    'rules',
    'placement',
    'rates',
    'ports',
    'media',
    'lengths',
    'parts',
    'outside-links',
    'power',
    'cooling',
    'prices',
  ],
  write({ design, catalogue, nets }) {
    const read = exportGraph(design, catalogue, { nets: netsFor(design, nets, ['scale-up', 'scale-out']) });
    if (!read.ok) return read;
    const { nodes, links } = read.value;
    if (nodes.length > most.nodes || links.length > most.links)
      return refuse('too-large', `${nodes.length}, ${links.length}`);
    const rows = tierRows(nodes, links);
    const widest = Math.max(...rows.map((row) => row.length)) * (size.width + size.gap);
    return oneFile('network.drawio', pieces());
    function* pieces(): Generator<string> {
      yield `<mxfile host="podwright">\n  <diagram id="network" name="${xmlText(design.name)}">\n    <mxGraphModel grid="0" page="0">\n      <root>\n`;
      yield '        <mxCell id="0"/>\n        <mxCell id="1" parent="0"/>\n';
      for (const [tier, row] of rows.entries()) {
        const step = widest / Math.max(1, row.length);
        for (const [place, { id, name, role }] of row.entries()) {
          const x = Math.round(step * place + (step - size.width) / 2);
          const y = (rows.length - 1 - tier) * size.tier;
          yield `        <mxCell id="n${id}" value="${xmlText(name)}" style="${styles[role]}" vertex="1" parent="1"><mxGeometry x="${x}" y="${y}" width="${size.width}" height="${size.height}" as="geometry"/></mxCell>\n`;
        }
      }
      for (const [number, { a, b, links: count }] of links.entries()) {
        const label = count > 1 ? ` value="×${count}"` : '';
        yield `        <mxCell id="e${number}"${label} style="endArrow=none;html=0;fontSize=8;" edge="1" parent="1" source="n${a}" target="n${b}"><mxGeometry relative="1" as="geometry"/></mxCell>\n`;
      }
      yield '      </root>\n    </mxGraphModel>\n  </diagram>\n</mxfile>\n';
    }
  },
};

/** Cards below, then whatever is one, two, … links from them. */
function tierRows(
  nodes: readonly GraphNode[],
  links: readonly { readonly a: number; readonly b: number }[],
): readonly (readonly GraphNode[])[] {
  const near = nodes.map(() => [] as number[]);
  for (const { a, b } of links) {
    near[a]?.push(b);
    near[b]?.push(a);
  }
  const tiers = new Int32Array(nodes.length).fill(-1);
  let front = nodes.filter(({ role }) => role === 'card').map(({ id }) => id);
  if (front.length === 0) front = nodes.slice(0, 1).map(({ id }) => id);
  for (const id of front) tiers[id] = 0;
  for (let tier = 1; front.length > 0; tier++) {
    const next: number[] = [];
    for (const id of front) {
      for (const other of near[id] ?? []) {
        if (tiers[other] !== -1) continue;
        tiers[other] = tier;
        next.push(other);
      }
    }
    front = next;
  }
  const rows: GraphNode[][] = [];
  for (const node of nodes) {
    const tier = Math.max(0, tiers[node.id] as number);
    while (rows.length <= tier) rows.push([]);
    rows[tier]?.push(node);
  }
  return rows;
}
