import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/model/design/limits.ts';
import { parseJson } from '../../../../src/model/design/parse-design/json-text.ts';

const refusalOf = (text: string) => {
  const result = parseJson(text);
  return result.ok ? null : result.refusal;
};

describe('reads what JSON.parse reads', () => {
  test('any JSON value, with or without blanks', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), fc.constantFrom('', ' ', 2, '\t'), (text, blanks) => {
        const value = JSON.parse(text);
        const result = parseJson(JSON.stringify(value, null, blanks));
        expect(result).toEqual({ ok: true, value });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('and nothing else: texts cut, doubled or changed at one place', () => {
    const text = '{"a":[1,-2.5e+3,true,false,null,"x\\u00e9\\n\\"y"],"b":{},"c":[],"d":{"e":[{}]}}';
    const signs = ['', '"', '\\', '{', ']', ',', ':', '1', '-', 'e', '.', '+', 't', ' ', '\n', '\u0001', 'é'];
    for (let at = 0; at <= text.length; at++) {
      for (const sign of signs) {
        for (const spoilt of [
          text.slice(0, at) + sign + text.slice(at + 1),
          text.slice(0, at) + sign + text.slice(at),
        ]) {
          const refused = refusalOf(spoilt);
          if (refused?.reason === 'duplicate-name') continue;
          expect(refused === null, spoilt).toBe(isJson(spoilt));
        }
      }
    }
  });

  test('a byte order mark is not part of the text', () => {
    expect(parseJson('\ufeff{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
    expect(refusalOf('\ufeff{"a" 1}')?.where).toBe('1:6');
  });
});

describe('says where and what', () => {
  test.each([
    ['', '1:1', 'EOF'],
    ['{\n  "a": 1,\n}', '3:1', '"}"'],
    ['{"a": 1 "b": 2}', '1:9', '"\\"b"'],
    ['[1, 2', '1:6', 'EOF'],
    ['[1,\n 2,\n  nul]', '3:3', '"nul"'],
    ["{'a': 1}", '1:2', '"\'a\'"'],
    ['{"a": "x\ny"}', '1:9', '"\\ny"'],
    ['["\\x"]', '1:3', '"\\\\x"'],
    ['["\\u12g4"]', '1:3', '"\\\\u12g4"'],
    ['"abc', '1:5', 'EOF'],
    ['1 2', '1:3', '"2"'],
    ['[01]', '1:3', '"1"'],
    ['NaN', '1:1', '"NaN"'],
    ['// comment\n{}', '1:1', '"//"'],
  ])('%j', (text, where, found) => {
    expect(refusalOf(text)).toMatchObject({ reason: 'not-json', where, found });
  });

  test('a name given twice is refused, also when it is written in another way', () => {
    expect(refusalOf('{"a":1,\n"a":2}')).toMatchObject({ reason: 'duplicate-name', where: '2:1', found: '"a"' });
    expect(refusalOf('{"a":1,"\\u0061":2}')).toMatchObject({ reason: 'duplicate-name', where: '1:8' });
    expect(refusalOf('{"a":{"a":1},"b":[{"a":1},{"a":2}]}')).toBeNull();
  });
});

describe('bounded', () => {
  test('in depth, without reading further', () => {
    const text = '['.repeat(limits.fileCharacters);
    expect(refusalOf(text)).toMatchObject({ reason: 'too-deep', where: `1:${limits.depth + 1}` });
  });

  test('in values', () => {
    expect(refusalOf(`[${'0,'.repeat(limits.values)}0]`)).toMatchObject({ reason: 'too-many' });
  });

  test('in length', () => {
    expect(refusalOf(' '.repeat(limits.fileCharacters + 1))).toMatchObject({ reason: 'too-large' });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
