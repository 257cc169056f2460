import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import { partNameIn, statedText } from '../../../src/studio/panels/part-words.ts';
import { wordsIn } from '../../../src/studio/shell/use-text.ts';

describe('numbers in sentences and in stated figures', () => {
  it('have their thousands apart', () => {
    expect(statedText('3100000 USD', wordsIn('en'))).toBe('3,100,000 USD');
    expect(statedText('1800 GB/s both ways', wordsIn('zh'))).toBe('1,800 GB/s 双向');
    expect(statedText('0.12345 m', wordsIn('en'))).toBe('0.12345 m');
    expect(wordsIn('en').ref({ key: 'strip.nodes', params: { n: 6064 } })).toBe('6,064 nodes');
    expect(wordsIn('en').ref({ key: 'strip.nodes', params: { n: 1 } })).toBe('1 node');
  });
});

describe('names of parts', () => {
  const catalogue = createCatalogue(undefined);

  it('of no maker are in the language on screen, each of them', () => {
    for (const ref of catalogue.refs().filter((one) => one.startsWith('generic/'))) {
      expect(partNameIn(ref, catalogue, wordsIn('en'))).toBe(catalogue.part(ref)?.name);
      const zh = partNameIn(ref, catalogue, wordsIn('zh'));
      expect(zh).toMatch(/[一-鿿]|^CPU$|^NPU [AB]$/);
    }
  });

  it('of products are their own', () => {
    const [product = ''] = catalogue.refs().filter((one) => one.startsWith('nvidia/'));
    expect(partNameIn(product, catalogue, wordsIn('zh'))).toBe(catalogue.part(product)?.name);
  });
});
