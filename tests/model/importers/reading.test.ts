import { describe, expect, test } from 'vitest';
import { compressHosts } from '../../../src/model/exporters/host-list.ts';
import { csvRows, plainCell } from '../../../src/model/importers/reading/csv.ts';
import { expandHosts } from '../../../src/model/importers/reading/host-list.ts';
import { rateText, readRate } from '../../../src/model/importers/reading/rates.ts';
import { parseXml } from '../../../src/model/importers/reading/xml.ts';
import { parseYaml } from '../../../src/model/importers/reading/yaml.ts';
import type { YamlValue } from '../../../src/model/importers/reading/yaml-value.ts';

function plain(value: YamlValue): unknown {
  if (value.kind === 'text') return value.text;
  return value.kind === 'list'
    ? value.items.map(plain)
    : Object.fromEntries([...value.fields].map(([key, one]) => [key, plain(one)]));
}

describe('YAML', () => {
  const cases: readonly (readonly [string, string, unknown])[] = [
    [
      'nested records and lists',
      'a:\n  b: 1\n  c:\n  - x\n  - y: 2\n    z: 3\nd: e',
      { a: { b: '1', c: ['x', { y: '2', z: '3' }] }, d: 'e' },
    ],
    [
      'numbers, booleans and nothing stay text',
      "a: 08\nb: yes\nc: ~\nd:\ne: '01'\nf: 1e3",
      { a: '08', b: 'yes', c: '~', d: '', e: '01', f: '1e3' },
    ],
    ['comments and blank lines', '# c\na: 1 # d\n\n# e\nb: "x # y"\nc: x#y', { a: '1', b: 'x # y', c: 'x#y' }],
    [
      'flow, over several lines',
      'a: [ 1, "2, 3", {b: c, d: [e]} ] # x\nf: {g: h,\n  i: j}',
      { a: ['1', '2, 3', { b: 'c', d: ['e'] }], f: { g: 'h', i: 'j' } },
    ],
    [
      'block texts',
      'a: |\n  x\n   y\n\n  z\nb: >-\n  one\n  two\n\n  three\nc: d',
      { a: 'x\n y\n\nz', b: 'one two\n\nthree', c: 'd' },
    ],
    [
      'quotes and escapes',
      'a: "\\u0041\\n\\"b\\""\nb: \'it\'\'s\'\n"c d": e\n\'f\': g',
      { a: 'A\n"b"', b: "it's", 'c d': 'e', f: 'g' },
    ],
    [
      'keys with colons and slashes, values with colons',
      'topology.io/zone: z:1\nt: 10:20:30\nurl: http://x/y',
      { 'topology.io/zone': 'z:1', t: '10:20:30', url: 'http://x/y' },
    ],
    ['lists of lists, dashes alone', '- - a\n  - b\n-\n  c: d\n- e', [['a', 'b'], { c: 'd' }, 'e']],
    ['only the first document', '---\na: 1\n---\nb: 2', { a: '1' }],
    ['plain texts that go on', 'a: one\n  two\nb: c', { a: 'one two', b: 'c' }],
    ['JSON', '{"a": [1, {"b": "c:d"}], "e": true}', { a: ['1', { b: 'c:d' }], e: 'true' }],
    ['line ends of other systems', 'a: 1\r\nb:\r\n  - c\r\n', { a: '1', b: ['c'] }],
  ];
  test.each(cases)('%s', (_name, text, expected) => {
    expect(plain(parseYaml(text))).toEqual(expected);
  });
});

test('XML: attributes, entities, character data, comments, instructions', () => {
  const root = parseXml(
    '\uFEFF<?xml version="1.0"?><!-- a --><r a="1 &lt; 2" b=\'&#x41;\'>t<c/><![CDATA[<&>]]><d e="">x</d></r>\n',
  );
  expect([root.name, [...root.attributes], root.text, root.children.map(({ name }) => name)]).toEqual([
    'r',
    [
      ['a', '1 < 2'],
      ['b', 'A'],
    ],
    't<&>',
    ['c', 'd'],
  ]);
});

test('host lists are expanded and written again', () => {
  const names = expandHosts('srv[1101-1103,1120],n[01-03]x[1-2],head', 1);
  expect(names).toEqual([
    'srv1101',
    'srv1102',
    'srv1103',
    'srv1120',
    'n01x1',
    'n01x2',
    'n02x1',
    'n02x2',
    'n03x1',
    'n03x2',
    'head',
  ]);
  expect(compressHosts(['n01', 'n02', 'n10', 'n1', 'n2', 'head', 'a9', 'a10'])).toBe('a[9-10],n[01-02],n[1-2,10],head');
  expect(expandHosts(compressHosts(names), 1).toSorted()).toEqual(names.toSorted());
});

test('CSV: quotes, line breaks in cells, other separators, disarmed formulas', () => {
  const rows = (text: string) => [...csvRows(text)].map(({ cells }) => cells);
  expect(rows('\uFEFFa,b\r\n"1, ""2""\nx",3\r\n\r\n')).toEqual([
    ['a', 'b'],
    ['1, "2"\nx', '3'],
  ]);
  expect(rows('a;b\n1;2,5')).toEqual([
    ['a', 'b'],
    ['1', '2,5'],
  ]);
  expect([plainCell("'=SUM(A1)"), plainCell("'quoted"), plainCell(undefined)]).toEqual(['=SUM(A1)', "'quoted", '']);
});

test('rates: bits are bits and bytes are bytes', () => {
  expect(['400Gbps', '50 GB/s', '2880Gbps', '1e3 Mb/s', '25GBps'].map(readRate)).toEqual([
    400e9, 400e9, 2880e9, 1e9, 200e9,
  ]);
  expect(['400', 'Gbps', '-1Gbps', '1 Gib/s', '1.2.3Gbps'].map(readRate)).toEqual(Array(5).fill(undefined));
  expect([rateText(400e9), rateText(3.2e12), rateText(126_030_769_231)]).toEqual([
    '400 Gb/s',
    '3.2 Tb/s',
    '126.030769231 Gb/s',
  ]);
});
