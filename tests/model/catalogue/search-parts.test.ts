/** Parts found by name, maker and figure. */
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Part } from '../../../src/model/catalogue/part.ts';
import { readFigure } from '../../../src/model/catalogue/part-figure.ts';
import { readPartQuery, searchParts } from '../../../src/model/catalogue/search-parts.ts';

const catalogue = createCatalogue();
const find = (text: string, from = catalogue) => searchParts(from, readPartQuery(text)).map(({ ref }) => ref);

describe('search of the catalogue', () => {
  it('finds by name, maker and reference, words in any order', () => {
    expect(find('910c')).toEqual(['huawei/ascend-910c@1']);
    expect(find('sxm nvidia h100')).toEqual(['nvidia/h100-sxm@1']);
    expect(find('huawei').every((ref) => ref.startsWith('huawei/'))).toBe(true);
    expect(find('')).toHaveLength(catalogue.refs().length);
    expect(find('no such part')).toEqual([]);
  });

  it.each(['≥ 128 GB HBM', '>= 128 GB hbm', 'HBM ≥ 128 GB', '128 GB', 'memory>=128GB', '≥ 0.128 TB 显存'])(
    '%s means memory',
    (text) => {
      const { conditions } = readPartQuery(text);
      // Without a sign it is no condition but words.
      expect(conditions).toHaveLength(text === '128 GB' ? 0 : 1);
      if (conditions.length === 0) return;
      const found = find(text);
      expect(found).toContain('huawei/ascend-910c@1');
      expect(found).not.toContain('nvidia/h100-sxm@1');
      const expected = catalogue
        .refs()
        .filter((ref) => (readFigure(catalogue.part(ref), 'memory')?.value ?? 0) >= 128e9);
      expect(found).toEqual(expected);
    },
  );

  it('joins words and several conditions', () => {
    const found = find('nvidia ≥ 100 GB HBM power < 1.1 kW');
    expect(found).toContain('nvidia/h200-sxm@1');
    for (const ref of found) {
      expect(readFigure(catalogue.part(ref), 'peakPower')?.value).toBeLessThan(1100);
      expect(ref).toMatch(/^nvidia\//);
    }
    expect(readPartQuery('≥ 100 GB HBM nvidia')).toMatchObject({ words: ['nvidia'], conditions: [{ value: 100e9 }] });
  });

  it('compares bandwidths in one direction unless both are meant', () => {
    const card = (scaleUp: string): Part => ({
      kind: 'accelerator',
      name: scaleUp,
      maker: 'me',
      figures: { scaleUp: { value: scaleUp, basis: 'user', source: ['me'] } },
    });
    const two = createCatalogue({ 'me/a@1': card('400 GB/s one way'), 'me/b@1': card('400 GB/s both ways') });
    const mine = (text: string) => find(text, two).filter((ref) => ref.startsWith('me/'));
    expect(mine('scale-up ≥ 400 GB/s')).toEqual(['me/a@1']);
    expect(mine('scale-up ≥ 200 GB/s one way')).toEqual(['me/a@1', 'me/b@1']);
    expect(mine('≥ 800 GB/s both ways scaleUp')).toEqual(['me/a@1']);
    expect(mine('scale-up = 400 GB/s both ways')).toEqual(['me/b@1']);
  });

  it('counts ports, and reads groups of digits', () => {
    expect(find('≥ 512 ports').every((ref) => (readFigure(catalogue.part(ref), 'ports')?.value ?? 0) >= 512)).toBe(
      true,
    );
    expect(find('price > 3,000,000 USD')).toEqual(find('price > 3000000 USD'));
    expect(find('bf16 >= 2,000 TFLOPS')).toContain('nvidia/b200-sxm@1');
  });

  it('says what it does not understand, and finds nothing by a figure that is not stated', () => {
    expect(readPartQuery('≥ 12 furlongs').unread).toBe('≥ 12 furlongs');
    expect(readPartQuery('≥ lots').unread).toBeDefined();
    expect(readPartQuery('ascend').unread).toBeUndefined();
    expect(find('generic power > 0 W')).toEqual([]);
    for (const text of ['≥', '<<<', '>= >= 1', '= =', `${'<'.repeat(500)}`]) expect(() => find(text)).not.toThrow();
  });
});
