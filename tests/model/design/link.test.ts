import { inflateRawSync, deflateSync as platformDeflate } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/model/design/canonical.ts';
import { limits } from '../../../src/model/design/limits.ts';
import { fromBase64Url, toBase64Url } from '../../../src/model/design/link/base64url.ts';
import { decodeLink, encodeLink } from '../../../src/model/design/link.ts';
import { designOf, documentFiles, exampleFiles, fileNamed, savedFiles } from '../../support/design-files.ts';

const reasonOf = (link: string) => {
  const result = decodeLink(link);
  return result.ok ? 'opened' : result.refusal.reason;
};
const design = designOf(fileNamed('cloudmatrix384'));
const packed = (value: unknown) => {
  const raw = platformDeflate(JSON.stringify(value)).subarray(2, -4);
  return `#p1.${Buffer.from(raw).toString('base64url')}`;
};

describe('a link', () => {
  test.each([...documentFiles, ...savedFiles])('of $name opens as the same canonical text, byte for byte', (file) => {
    const before = designOf(file);
    const result = decodeLink(encodeLink({ design: before }));
    expect(result.ok && canonicalText(result.content.design)).toBe(canonicalText(before));
  });

  test.each(exampleFiles)('of the example $name has at most 2,000 characters', (file) => {
    expect(encodeLink({ design: designOf(file) }).length).toBeLessThanOrEqual(2_000);
  });

  test('of a parametric design of a million cards has at most 4,000 characters', () => {
    expect(encodeLink({ design: designOf(fileNamed('clos-1m')) }).length).toBeLessThanOrEqual(4_000);
  });

  test('is #p1. and base64url of raw deflate of the JSON without blanks', () => {
    const link = encodeLink({ design });
    expect(link).toMatch(/^#p1\.[\w-]+$/);
    const raw = inflateRawSync(Buffer.from(link.slice(4), 'base64url')).toString('utf8');
    expect(raw).toBe(`{"design":${canonicalText(design)}}`);
  });

  test('made by another deflate opens as well', () => {
    expect(reasonOf(packed({ design: JSON.parse(canonicalText(design)) }))).toBe('opened');
  });

  test('carries what-ifs, view and the hash of the figures', () => {
    const extras = {
      whatIfs: [{ name: 'one switch', fail: ['sw[1]/device[3,2]', 'cc[2]'], set: { supply: '38 °C' } }, { fail: [] }],
      view: { view: 'fabric', lens: 'failures', selection: ['cc[1..4]', 'site/A'], inside: 'cc[3]', net: 'scale-up' },
      results: '0123456789abcdef',
    };
    const result = decodeLink(encodeLink({ design, ...extras }));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    const { design: opened, ...rest } = result.content;
    expect(rest).toEqual(extras);
    expect(canonicalText(opened)).toBe(canonicalText(design));
  });

  test('opens as a whole URL, without its #, broken over lines, with blanks around it', () => {
    const link = encodeLink({ design });
    const broken = ` ${link.slice(0, 70)}\r\n${link.slice(70)} \n`;
    for (const text of [`https://host/path/?su=2${link}`, link.slice(1), broken]) expect(reasonOf(text)).toBe('opened');
  });
});

describe('refused', () => {
  test.each([
    ['not-a-link', 'https://host/path'],
    ['not-a-link', ''],
    ['not-a-link', '#'],
    ['not-a-link', '#q1.abcd'],
    ['newer-link', '#p2.abcd'],
    ['link-damaged', '#p1.'],
    ['link-damaged', '#p1.a'],
    ['link-damaged', '#p1.ab*d'],
    ['link-damaged', '#p1.____'],
    ['link-damaged', encodeLink({ design }).slice(0, -20)],
    ['link-too-large', `#p1.${'A'.repeat(limits.linkCharacters)}`],
    ['wrong-type', packed([])],
    ['wrong-type', packed(7)],
    ['not-a-design', packed({})],
    ['unknown-field', packed({ design, more: 1 })],
    ['unknown-field', packed({ design, view: { zoom: 2 } })],
    ['wrong-type', packed({ design, whatIfs: {} })],
    ['missing-field', packed({ design, whatIfs: [{}] })],
    ['bad-address', packed({ design, whatIfs: [{ fail: ['cc['] }] })],
    ['bad-quantity', packed({ design, whatIfs: [{ fail: [], set: { supply: 'warm' } }] })],
    ['bad-address', packed({ design, view: { selection: ['a//b'] } })],
    ['bad-name', packed({ design, results: 'xyz' })],
    ['not-json', `#p1.${Buffer.from(platformDeflate('{').subarray(2, -4)).toString('base64url')}`],
  ])('%s: %.40s', (reason, link) => {
    expect(reasonOf(link)).toBe(reason);
  });

  test('a bomb, within a fraction of what it would inflate to', () => {
    const bomb = platformDeflate(Buffer.alloc(100_000_000, 0x20), { level: 9 }).subarray(2, -4);
    const link = `#p1.${bomb.toString('base64url')}`;
    expect(link.length).toBeLessThan(limits.linkCharacters);
    const before = process.memoryUsage();
    expect(reasonOf(link)).toBe('link-too-large');
    const after = process.memoryUsage();
    const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    expect(grown).toBeLessThan(64_000_000);
  });

  test('a bomb that stays under the absolute limit but not under the ratio', () => {
    const raw = platformDeflate(Buffer.alloc(1_000_000, 0x20), { level: 9 }).subarray(2, -4);
    expect(reasonOf(`#p1.${raw.toString('base64url')}`)).toBe('link-too-large');
  });
});

describe('base64url', () => {
  test('agrees with the platform both ways at every length', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, place) => (place * 91 + length * 7) & 0xff);
      const text = toBase64Url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64Url(text)).toEqual(bytes);
    }
  });

  test.each(['A', 'AB=', 'A+BC', 'AB', '中文'])('%s is not what any bytes give', (text) => {
    expect(fromBase64Url(text)).toBeNull();
  });
});
