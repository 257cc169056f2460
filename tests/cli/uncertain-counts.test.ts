/** Counts that rest on means or on wires no rule says are never called exact, in networks and in the parts list alike. */
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/cli/engine.ts';
import { parseDesign } from '../../src/model/design/parse-design.ts';
import type { Report } from '../../src/model/report/report.ts';

const list = { lists: { l: { nodes: 'top 0..1', links: '0 1 1' } } };
const listed = { id: 'li', each: 'top', list: 'l' };

function figuresOf(document: object): Report['figures'] {
  const read = parseDesign({ format: 'podwright/1', name: 'Counts', ...document });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return examine(read.design).report.figures;
}

describe('ports of cards beside a list of links', () => {
  it('do not count values of an axis that only other switches have', () => {
    const figures = figuresOf({
      blocks: {
        a: {
          is: 'node',
          holds: {
            npu: { n: 2, part: 'generic/npu-a@1', card: true },
            sa: { n: 1, part: 'generic/switch-a@1', axis: 'plane' },
          },
        },
      },
      holds: { na: { n: 2, block: 'a' }, top: { n: 2, axis: 'plane', part: 'generic/switch-a@1' } },
      nets: {
        'scale-up': {
          rate: '2 GB/s',
          wires: [
            { id: 'w1', each: 'npu', to: 'sa', same: ['na'] },
            { id: 'w3', each: 'sa', to: 'top', same: ['plane'] },
            listed,
          ],
        },
      },
      ...list,
    });
    expect(figures['fabric.scale-up.injection']).toMatchObject({ value: 2 });
  });
});

describe('means of dealt links', () => {
  const dealt = (wires: readonly object[]) =>
    figuresOf({
      blocks: {
        b: {
          is: 'node',
          holds: { gpu: { n: 3, part: 'generic/npu-a@1', card: true }, sb: { n: 2, part: 'generic/switch-b@1' } },
        },
        bV: {
          is: 'node',
          like: 'b',
          holds: { gpu: { n: 1, part: 'generic/npu-a@1', card: true }, sb: { n: 1, part: 'generic/switch-b@1' } },
        },
      },
      holds: { nb: { n: 2, block: 'b' }, top: { n: 2, part: 'generic/switch-a@1' } },
      nets: {
        'scale-up': {
          rate: '1 GB/s',
          wires: [
            { id: 'w2', each: 'gpu', to: 'sb', same: ['nb'], links: { total: 3, deal: 'round-robin' } },
            { id: 'w4', each: 'sb', to: 'top' },
            ...wires,
          ],
        },
      },
      changes: [{ at: 'nb[2]', block: 'bV' }],
      ...(wires.length > 0 && list),
    });
  it('are estimates whether or not a list hides the description', () => {
    expect(dealt([])['fabric.scale-up.links.access']).toMatchObject({ kind: 'estimate' });
    expect(dealt([listed])['fabric.scale-up.links.access']).toMatchObject({ kind: 'estimate' });
  });
  it('lower the mark of the parts list as they lower that of the network', () => {
    for (const figures of [dealt([]), dealt([listed])]) {
      expect(figures['bom.cables']?.kind).not.toBe('exact');
      expect(figures['bom.cables']?.kind).toBe(figures['fabric.scale-up.cables']?.kind);
    }
  });
});

describe('a count of none', () => {
  it('leaves nothing to count, also where what it counts stood in rings', () => {
    const figures = figuresOf({
      blocks: {
        cube: { is: 'cabinet', holds: { tpu: { n: [3, 2], part: 'generic/npu-a@1', card: true, axis: ['x', 'y'] } } },
      },
      holds: { cube: { n: [1, 2], axis: ['x', 'y'], block: 'cube' }, hub: { n: 2, part: 'generic/switch-a@1' } },
      nets: {
        'scale-up': {
          rate: '3 GB/s',
          wires: [
            { id: 'w1', each: 'tpu', links: 1, ring: 'x' },
            { id: 'w3', each: 'tpu', to: 'hub', links: { total: 6, deal: 'round-robin' } },
          ],
        },
      },
      changes: [{ at: 'cube', hold: { tpu: 0 } }],
    });
    expect(figures['cards.count']?.value).toBe(0);
    expect([figures['fabric.scale-up.cables']?.value, figures['bom.cables']?.value]).toEqual([0, 0]);
  });
});

describe('cards cut off beside a cabinet that was emptied', () => {
  // Two cards of one node are left; worked by hand: each sends 1 GB/s to the other over their adapter.
  const left = (empty: object) =>
    figuresOf({
      blocks: {
        node: {
          is: 'node',
          holds: { npu: { n: 2, part: 'generic/npu-b@1', card: true }, nic: { n: 1, part: 'generic/nic-400g@1' } },
        },
        cab: { is: 'cabinet', holds: { node: { n: 2, block: 'node' }, tor: { n: 1, part: 'generic/switch-b@1' } } },
      },
      holds: { cab: { n: 2, block: 'cab' }, spine: { n: 1, part: 'generic/switch-a@1' } },
      nets: {
        'scale-up': {
          rate: '1 GB/s',
          wires: [
            { id: 'w1', each: 'npu', to: 'nic', same: ['node'] },
            { id: 'w2', each: 'nic', to: 'tor', same: ['cab'] },
            { id: 'w3', each: 'tor', to: 'spine' },
          ],
        },
      },
      changes: [empty, { at: 'cab[2]/node[1]/nic[1]', off: true }],
    });
  it.each([
    ['a count of none', { at: 'cab[1]', hold: { node: 0 } }],
    ['all of it off', { at: 'cab[1]/node', off: true }],
  ])('%s: nothing of it comes back', (_, empty) => {
    const figures = left(empty);
    expect(figures['fabric.scale-up.diameter']).toMatchObject({ value: 2, kind: 'exact' });
    expect(figures['fabric.scale-up.throughput']?.value).toBeCloseTo(1, 9);
    expect(figures['fabric.scale-up.bisection']?.value).toBeCloseTo(1, 9);
  });
  it('a count raised for one cabinet brings nothing into the others', () => {
    const figures = left({ at: 'cab[2]', hold: { node: 3 } });
    // Six cards: two each in three nodes that hang together, of which the odd cabinet has two.
    expect(figures['fabric.scale-up.diameter']).toMatchObject({ value: 6 });
  });
});
