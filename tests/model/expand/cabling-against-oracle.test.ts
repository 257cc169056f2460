/**
 * Links, cables and modules of every wire and medium against the same design drawn link by link: media that depend on a
 * box, cables of several links, changes of all kinds.
 */
import { describe, expect, test } from 'vitest';
import type { Design, Medium, Net, Wire } from '../../../src/model/design/design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import type { MachineFabric } from '../../../src/model/machine/fabric.ts';
import { type ExplicitElement, type ExplicitLink, explicitLinks } from '../../support/fabric-oracle-document.ts';
import { type Dice, diceOf, shapes, smallDesign } from '../../support/small-designs.ts';
import { testCatalogue } from '../../support/test-catalogue.ts';

const catalogue = testCatalogue();

/** Each wire with a medium of its own, often one that depends on a box, and some with cables of several links. */
function withMedia(design: Design, dice: Dice, depth: number): Design {
  const boxes = [
    ...Object.keys(design.holds),
    ...Object.values(design.blocks).flatMap(({ holds }) => Object.keys(holds)),
  ];
  const plain = () => (['copper', 'optics', 'board'] as const)[dice(3)] ?? 'copper';
  const medium = (left: number): Medium => {
    if (left === 0 || dice(3) === 0) return plain();
    return split(boxes[dice(boxes.length)] as string, medium(left - 1), medium(left - 1));
  };
  const wired = (wire: Wire): Wire => ({ ...wire, medium: medium(depth), perCable: 1 + dice(3) });
  const nets = Object.fromEntries(
    Object.entries(design.nets).map(([id, net]) => [id, { ...net, wires: (net as Net).wires.map(wired) }]),
  );
  return { ...design, nets };
}

function split(inside: string, within: Medium, without: Medium): Exclude<Medium, string> {
  // biome-ignore lint/suspicious/noThenProperty: the field reads as a sentence; documents are never awaited
  return { inside, then: within, else: without };
}

interface Count {
  links: number;
  cables: number;
  modules: number;
}

function add(counts: Map<string, Count>, key: string, { links, cables, modules }: Count): void {
  const known = counts.get(key) ?? { links: 0, cables: 0, modules: 0 };
  if (links > 0)
    counts.set(key, { links: known.links + links, cables: known.cables + cables, modules: known.modules + modules });
}

function mediumOf(medium: Medium | undefined, a: ExplicitElement, b: ExplicitElement): string {
  if (typeof medium !== 'object') return `${medium}`;
  const boxOf = ({ treeAddress }: ExplicitElement) => {
    const steps = treeAddress.split('/');
    const level = steps.findIndex((step) => step.split('[')[0] === medium.inside);
    return level < 0 ? undefined : steps.slice(0, level + 1).join('/');
  };
  const [near, far] = [boxOf(a), boxOf(b)];
  return mediumOf(near !== undefined && near === far ? medium.then : medium.else, a, b);
}

const siteOf = ({ treeAddress }: ExplicitElement) => treeAddress.replace(/\[[^\]]*\]/g, '');

/** By wire and medium: what is drawn, bundled at the element where the wire begins. */
function drawn(net: Net, links: readonly ExplicitLink[]): Map<string, Count> {
  const bundles = new Map<string, { wire: Wire; medium: string; links: number }>();
  for (const link of links) {
    const wire = net.wires.find(({ id }) => id === link.wire);
    if (!wire) continue;
    const { a, b } = link;
    const medium = mediumOf(wire.medium, a, b);
    const isOneKind = siteOf(a) === siteOf(b);
    const rowOfMedium = JSON.stringify([wire.id, siteOf(a), siteOf(b), medium]);
    // A row is one way through a split medium; the same class met twice is bundled apart.
    const key = `${rowOfMedium} ${way(wire.medium, a, b)} ${a.treeAddress} ${isOneKind ? b.treeAddress : ''}`;
    const known = bundles.get(key);
    bundles.set(key, { wire, medium, links: (known?.links ?? 0) + link.links });
  }
  const counts = new Map<string, Count>();
  for (const { wire, medium, links: own } of bundles.values()) {
    const cables = medium === 'board' ? 0 : Math.ceil(own / (wire.perCable ?? 1));
    add(counts, `${wire.id} ${medium}`, { links: own, cables, modules: medium === 'optics' ? 2 * cables : 0 });
  }
  return counts;
}

/** Which branches of a split medium a link takes. */
function way(medium: Medium | undefined, a: ExplicitElement, b: ExplicitElement): string {
  if (typeof medium !== 'object') return '';
  const isInside = mediumOf(split(medium.inside, 'copper', 'optics'), a, b) === 'copper';
  return (isInside ? 'i' : 'o') + way(isInside ? medium.then : medium.else, a, b);
}

function counted(net: Net, { wires }: MachineFabric): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const wire of wires)
    if (net.wires.some(({ id }) => id === wire.wire)) add(counts, `${wire.wire} ${wire.medium}`, wire);
  return counts;
}

function compare(design: Design): void {
  const { fabrics } = expand(design, catalogue);
  for (const fabric of fabrics) {
    const net = design.nets[fabric.net] as Net;
    const all = explicitLinks(design, fabric.net);
    expect(sorted(counted(net, fabric)), JSON.stringify(design)).toEqual(sorted(drawn(net, all)));
  }
}

const sorted = (counts: Map<string, Count>) => [...counts].sort(([x], [y]) => (x < y ? -1 : 1));

describe('cables and modules agree with a drawing link by link', () => {
  for (const shape of Object.keys(shapes)) {
    test(shape, () => {
      let compared = 0;
      for (let seed = 0; seed < 80; seed++) {
        const design = withMedia(smallDesign(shape, 5000 + seed, seed % 4), diceOf(9000 + seed), seed % 3);
        const { fabrics } = expand(design, catalogue);
        for (const fabric of fabrics) {
          if ((fabric.gaps ?? []).length > 0) continue;
          // Of dealt links only their sum at each near end is known, and not which of them share a box.
          if (fabric.averaged && (!fabric.averaged.sums || seed % 3 > 0)) continue;
          const net = design.nets[fabric.net] as Net;
          const all = explicitLinks(design, fabric.net);
          expect(sorted(counted(net, fabric)), JSON.stringify(design)).toEqual(sorted(drawn(net, all)));
          compared++;
        }
      }
      expect(compared).toBeGreaterThan(10);
    });
  }
});

describe('boxes that through numbers cross', () => {
  for (const n of [
    [2, 6],
    [3, 4],
    [4, 3],
    [12, 1],
  ]) {
    test(n.join(' x '), () => {
      const inside = { medium: split('cab', 'copper', split('row', 'board', 'optics')), perCable: 2, links: 3 };
      const design: Design = {
        format: 'podwright/1',
        name: 'x',
        blocks: {
          cab: { is: 'cabinet', holds: { tpu: { n: 3, part: 'test/card@1', card: true } } },
          row: { is: 'group', holds: { cab: { n: 2, block: 'cab' } } },
        },
        holds: { row: { n: 2, block: 'row' } },
        number: { tpu: { axis: ['x', 'y'], n } },
        nets: {
          'scale-up': {
            rate: '8 GB/s',
            wires: [
              { id: 'x', each: 'tpu', mesh: 'x', ...inside },
              { id: 'y', each: 'tpu', ring: 'y', ...inside },
            ],
          },
        },
      };
      compare(design);
      compare({
        ...design,
        changes: [
          { at: 'row[1]/cab[2]/tpu[1]', off: true },
          { cut: 'scale-up.x', from: 'tpu[1,1]', to: 'tpu[2,1]', links: 2 },
        ],
      });
    });
  }
});
