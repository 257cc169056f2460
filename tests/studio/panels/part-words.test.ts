import { describe, expect, it } from 'vitest';
import { statedText } from '../../../src/studio/panels/part-words.ts';
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
