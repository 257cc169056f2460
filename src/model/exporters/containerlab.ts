/** containerlab (srl-labs/containerlab, schemas/clab.schema.json): nodes by kind, an interface for each link end. */
import { exportGraph, netsFor } from './export-graph.ts';
import { type Exporter, oneFile } from './exporter.ts';
import { namer, safeName } from './safe-names.ts';
import { yamlText } from './yaml-text.ts';

/** Images of containerlab's own minimal example; the user names those that are to be tried. */
const images = { linux: 'ghcr.io/hellt/network-multitool', switch: 'ghcr.io/nokia/srlinux' } as const;

export const containerlab: Exporter = {
  format: 'containerlab',
  loses: [
    'hierarchy',
    'rules',
    'placement',
    'rates',
    'networks',
    'planes',
    'media',
    'lengths',
    'parts',
    'cards',
    'outside-links',
    'power',
    'prices',
    'addresses-of-devices',
  ],
  write({ design, catalogue, nets }) {
    const read = exportGraph(design, catalogue, {
      nets: netsFor(design, nets, ['scale-out', 'scale-up']),
      mostPairs: 200_000,
    });
    if (!read.ok) return read;
    const { nodes, links } = read.value;
    const names = namer(/^-$/, 60, 'node');
    const interfaces = new Int32Array(nodes.length);
    return oneFile('lab.clab.yml', pieces());
    function* pieces(): Generator<string> {
      interfaces.fill(0);
      yield `name: ${yamlText(safeName(design.name, /^-$/, 40).toLowerCase() || 'design')}\n\ntopology:\n  kinds:\n`;
      yield `    linux:\n      image: ${images.linux}\n    nokia_srlinux:\n      image: ${images.switch}\n      type: ixr-d2l\n  nodes:\n`;
      for (const { name, role } of nodes)
        yield `    ${yamlText(names.of(name))}:\n      kind: ${role === 'switch' ? 'nokia_srlinux' : 'linux'}\n`;
      yield '  links:\n';
      for (const { a, b, links: count } of links) {
        for (let k = 0; k < count; k++) yield `    - endpoints: ["${endOf(a)}", "${endOf(b)}"]\n`;
      }
    }
    function endOf(id: number): string {
      const node = nodes[id];
      const number = (interfaces[id] as number) + 1;
      interfaces[id] = number;
      return `${names.of(node?.name ?? '')}:${node?.role === 'switch' ? `e1-${number}` : `eth${number}`}`;
    }
  },
};
