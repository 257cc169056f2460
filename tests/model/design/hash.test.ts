import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalText } from '../../../src/model/design/canonical.ts';
import { designHash } from '../../../src/model/design/hash.ts';
import { designOf, documentFiles, fileNamed, savedFiles } from '../../support/design-files.ts';

test.each([...documentFiles, ...savedFiles])(
  '$name: 16 digits of the SHA-256 of the canonical text in UTF-8',
  (file) => {
    const design = designOf(file);
    const platform = createHash('sha256').update(canonicalText(design), 'utf8').digest('hex');
    expect(designHash(design)).toBe(platform.slice(0, 16));
  },
);

test('a change of one digit changes the hash', () => {
  const file = fileNamed('cloudmatrix384');
  const other = { ...file, text: file.text.replace('"n": 12', '"n": 13') };
  expect(designHash(designOf(other))).not.toBe(designHash(designOf(file)));
});

test('the order in which a file names its fields does not matter', () => {
  const design = designOf(fileNamed('three-cabinets'));
  const turned = Object.fromEntries(Object.entries(design).reverse());
  expect(designHash(designOf({ name: 'turned', text: JSON.stringify(turned) }))).toBe(designHash(design));
});
