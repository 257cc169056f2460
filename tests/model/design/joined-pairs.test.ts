/** What the checker reads of a document, against the list of links that exporters write: two readings of one text. */
import { describe, expect, it } from 'vitest';
import { expandCells } from '../../../src/model/design/cell-expansion.ts';
import type { Change, Design } from '../../../src/model/design/design.ts';
import { addressOf } from '../../../src/model/design/element-kinds.ts';
import { exactRate } from '../../../src/model/design/exact-rate.ts';
import { domainsOf, wireSentences } from '../../../src/model/design/wire-sentences.ts';
import { nearest } from '../../../src/model/exact/fraction.ts';
import { planLinks } from '../../../src/model/exporters/enumerate-links.ts';
import { designOf } from '../../verify/certified.ts';

function readHere(design: Design, id: string): string[] {
  const wiring = wireSentences(design, id, design.nets[id] as Design['nets'][string]);
  const domains = domainsOf(wiring);
  const cells = domains.sizes.map((size) => Array.from({ length: size }, (_, value) => value));
  const expansion = expandCells(design, id, wiring, domains, cells, 1e6);
  if (!expansion) throw new Error('too large');
  const found = new Set<string>();
  for (const { a, b, links, rate, sentence } of expansion.joints()) {
    const ends = [a, b].map((at) => addressOf(expansion.elements[at]?.element as Parameters<typeof addressOf>[0]));
    const speed = exactRate(rate);
    found.add(`${wiring.sentences[sentence]?.wire} ${ends.sort().join(' ')} ${links} ${speed && nearest(speed)}`);
  }
  return [...found].sort();
}

/** Links whose ends both pass traffic on, as the checker reads no others. */
function listed(design: Design, id: string): string[] {
  const plan = planLinks(design, { nets: [id] });
  if (!plan.ok) throw new Error(plan.reason);
  const { kinds } = wireSentences(design, id, design.nets[id] as Design['nets'][string]);
  const carries = new Set(kinds.filter((kind) => kind.carries).map(({ chain }) => chain.at(-1)));
  const found: string[] = [];
  for (const { wire, a, b, links, rate } of plan.value.pairs()) {
    if (typeof b === 'string' || !carries.has(a.set.hold) || !carries.has(b.set.hold)) continue;
    const ends = [a.set.address(a.row), b.set.address(b.row)].sort().join(' ');
    found.push(`${wire} ${ends} ${links} ${rate}`);
  }
  return found.sort();
}

const cases: readonly (readonly [string, readonly Change[], string])[] = [
  ['cloudmatrix384', [], 'scale-up'],
  [
    'cloudmatrix384',
    [
      { cut: 'scale-up.up', from: 'cc[2]/node[3]/l1[4]', to: 'sw[2]/device[4,1]/l2[2]' },
      { at: 'cc[5]', hold: { node: 3 } },
      { wire: 'scale-up.card', under: 'cc[1]/node[1]', rate: '14 GB/s' },
      { at: 'cc[3..4]/node[2]/npu[1]', off: true },
      { join: ['cc[1]/node[1]/l1[1]', 'cc[2]/node[1]/l1[1..2]'], net: 'scale-up', links: 2 },
    ],
    'scale-up',
  ],
  ['gb200-nvl72', [], 'scale-up'],
  ['dgx-h100-superpod', [], 'scale-up'],
  ['dgx-h100-superpod', [], 'scale-out'],
  ['three-cabinets', [], 'scale-up'],
  ['torus?sides=4x3x2', [], 'scale-up'],
  ['mesh?sides=4x3', [], 'scale-up'],
  ['full-mesh?sides=4x3', [], 'scale-up'],
  ['hyperx', [], 'scale-up'],
  ['rail', [], 'scale-up'],
  ['leaf-spine', [], 'scale-up'],
  ['hamming-mesh?boards=3x2&board=2x2', [], 'scale-up'],
];

describe('joined pairs as the checker reads them', () => {
  for (const [ref, changes, net] of cases) {
    it(`${ref} with ${changes.length} exceptions: the same links at the same rates`, () => {
      const design = designOf(ref, changes);
      expect(readHere(design, net)).toEqual(listed(design, net));
    });
  }
});
