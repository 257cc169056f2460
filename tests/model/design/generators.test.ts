import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../src/model/design/canonical.ts';
import { exampleByRef, examples, isExampleRef } from '../../../src/model/design/examples.ts';
import { parseDesign } from '../../../src/model/design/parse-design.ts';
import { countOf, placesOf } from '../../../src/model/design/tree.ts';
import { texts } from '../../../src/text/index.ts';
import { exampleFiles } from '../../support/design-files.ts';

const open = (ref: string) => {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(made.reason);
  return made.design;
};

describe('the H100 SuperPOD of n scalable units', () => {
  // NVIDIA, DGX SuperPOD Reference Architecture, DGX H100, "Network Fabrics": nodes, leaves, spines, cables of nodes and
  // UFM, cables between leaves and spines (the last counts the places of all nodes). 3 SU is derived, not published.
  const published = [
    [1, 31, 248, 8, 4, 252, 256],
    [2, 63, 504, 16, 8, 508, 512],
    [3, 95, 760, 24, 16, 764, 768],
    [4, 127, 1016, 32, 16, 1020, 1024],
  ] as const;

  it.each(published)('of %i SU has the published counts', (su, nodes, gpus, leaves, spines, down, up) => {
    const design = open(`dgx-h100-superpod?su=${su}`);
    expect(countOf(design, 'dgx')).toBe(nodes);
    expect(countOf(design, 'gpu')).toBe(gpus);
    expect(countOf(design, 'leaf')).toBe(leaves);
    expect(countOf(design, 'spine')).toBe(spines);
    expect(countOf(design, 'gpu') + (design.changes ?? []).filter((change) => 'join' in change).length).toBe(down);
    const wire = design.nets['scale-out']?.wires[1];
    expect(leaves * spines * Number(wire?.links)).toBe(up);
  });

  it('is the shipped document, byte for byte, at its published size', () => {
    expect(canonicalText(open('dgx-h100-superpod?su=4'))).toBe(canonicalText(open('dgx-h100-superpod')));
  });

  it('has a place in a row for every cabinet', () => {
    for (const [su] of published) {
      const design = open(`dgx-h100-superpod?su=${su}`);
      const runs = (design.site?.rows ?? []).flatMap((row) => row.run);
      const placed = (name: string) =>
        runs.reduce((sum, entry) => sum + (entry.split('*')[0] === name ? Number(entry.split('*')[1] ?? 1) : 0), 0);
      expect(placed('rack')).toBe(placesOf(design, 'rack'));
      expect(placed('net')).toBe(placesOf(design, 'net'));
    }
  });
});

describe('examples', () => {
  it('open as valid, frozen documents', () => {
    for (const { id } of examples) {
      const design = open(id);
      expect(parseDesign(design).ok).toBe(true);
      expect(Object.isFrozen(design.blocks)).toBe(true);
      expect(open(id)).toBe(design);
    }
    expect(examples.map(({ id }) => id).sort()).toEqual(exampleFiles.map(({ name }) => name).sort());
  });

  it('refuse what they do not understand, with the words for it', () => {
    const cases = {
      nothing: 'unknown-example',
      constructor: 'unknown-example',
      'cloudmatrix384?su=2': 'unknown-parameter',
      'dgx-h100-superpod?rack=2': 'unknown-parameter',
      'dgx-h100-superpod?su=5': 'bad-parameter',
      'dgx-h100-superpod?su=two': 'bad-parameter',
      'dgx-h100-superpod?su=1&su=2': 'bad-example-text',
      'dgx-h100-superpod?su': 'bad-example-text',
      'dgx-h100-superpod?su=1?su=2': 'bad-example-text',
    };
    for (const [ref, reason] of Object.entries(cases)) {
      const made = exampleByRef(ref);
      expect(made.ok ? 'opened' : made.reason, ref).toBe(reason);
      if (!made.ok) expect(texts).toHaveProperty([made.refusal.key]);
    }
    expect(isExampleRef('dgx-h100-superpod?su=9')).toBe(true);
    expect(isExampleRef('dgx')).toBe(false);
  });
});
