/** One size of every family, byte for byte. A change here changes what old calls and old `made` entries give. */
import { describe, expect, it } from 'vitest';
import { fileText } from '../../../../src/model/design/canonical.ts';
import { families } from '../../../../src/model/design/families.ts';
import { parseDesignText } from '../../../../src/model/design/parse-design.ts';
import { designOf } from './family-graph.ts';

const sizes: Readonly<Record<string, string>> = {
  star: 'star?n=72&planes=18&rate=50',
  'two-tier': 'two-tier?rate=28&cardRate=56',
  rail: 'rail?inside=9&spines=32',
  'leaf-spine': 'leaf-spine?taper=2&rate=400 Gb/s',
  'fat-tree': 'fat-tree?k=8&planes=2',
  torus: 'torus?sides=8x4&twist=4',
  mesh: 'mesh?sides=4x6',
  'full-mesh': 'full-mesh?sides=8x8x4x4&rates=4x4x2x1',
  hyperx: 'hyperx?sides=4x4&p=4&cardRate=free',
  dragonfly: 'dragonfly?a=4&h=2&p=2&cardRate=free',
  'dragonfly-plus': 'dragonfly-plus?arrangement=relative',
  'slim-fly': 'slim-fly?q=5',
  'hamming-mesh': 'hamming-mesh?boards=4x4&board=4x2&cardRate=2',
  'ub-mesh': 'ub-mesh?lanes=4x4x2x2&rate=14',
  jellyfish: 'jellyfish?seed=7',
  xpander: 'xpander?switches=24&ports=5&seed=7',
  ring: 'ring?n=9',
  hypercube: 'hypercube?d=10',
};

describe('families write the same bytes', () => {
  it.each(families.map((family) => family.id))('%s', async (id) => {
    const text = fileText(designOf(sizes[id] ?? id));
    await expect(text).toMatchFileSnapshot(`../../../golden/families/${id}.json`);
    const read = parseDesignText(text);
    expect(read.ok && fileText(read.design)).toBe(text);
  });
});
