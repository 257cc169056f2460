import { describe, expect, it } from 'vitest';
import { readDesignFile } from '../../../src/studio/storage/files.ts';
import { sayRef } from '../../../src/text/index.ts';

const file = (text: string) => ({ name: 'a.json', size: text.length, text: () => Promise.resolve(text) });

describe('a file that is no design', () => {
  it('is refused in words, without the signs of the parser', async () => {
    const read = await readDesignFile(file('{"format":'));
    if (read.ok) throw new Error('it was read');
    const { key, params = {} } = read.message;
    expect(sayRef('en', { key, params })).toMatch(
      /^This is not a Podwright design \(it is not JSON\): expected .+, found the end of the text\.$/,
    );
    expect(sayRef('zh', { key, params })).toContain('文本结尾');
  });
});
