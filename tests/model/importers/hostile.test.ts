/** Files from strangers: a named refusal or a valid design, never an exception, never much time or memory. */
import { describe, expect, test } from 'vitest';
import { parseDesign } from '../../../src/model/design/parse-design.ts';
import { type ImportFile, importFiles } from '../../../src/model/importers/import-files.ts';
import { importLimits } from '../../../src/model/importers/import-limits.ts';
import { type ImportFormat, importFormats, importReasons } from '../../../src/model/importers/import-report.ts';
import { texts } from '../../../src/text/index.ts';
import { diceOf } from '../../support/small-designs.ts';
import { sampleFile, samplePaths } from './sample-files.ts';

function reasonOf(text: string, as?: ImportFormat, name = 'file.txt'): string {
  const read = importFiles([{ name, text }], as ? { as } : {});
  return read.ok ? 'read' : read.refusal.reason;
}

describe('refusals', () => {
  test('XML: document types, entities, character tricks, open and crossed elements', () => {
    const system = (inside: string) => `<system version="1">${inside}</system>`;
    const bomb = '<!DOCTYPE lolz [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><system version="1">&b;</system>';
    expect(reasonOf(bomb, 'nccl')).toBe('forbidden-syntax');
    expect(reasonOf('<!DOCTYPE system SYSTEM "file:///etc/passwd"><system version="1"/>', 'nccl')).toBe(
      'forbidden-syntax',
    );
    expect(reasonOf(system('&xxe;'), 'nccl')).toBe('forbidden-syntax');
    expect(reasonOf(system('<cpu numaid="&#xD800;"/>'), 'nccl')).toBe('forbidden-syntax');
    expect(reasonOf(system('<cpu>'), 'nccl')).toBe('bad-syntax');
    expect(reasonOf(system('<cpu a="1" a="2"/>'), 'nccl')).toBe('bad-syntax');
    expect(reasonOf(`${'<pci>'.repeat(100)}`, 'nccl')).toBe('too-deep');
    expect(reasonOf('<graphs version="1"></graphs>', 'nccl')).toBe('not-this-format');
    expect(reasonOf(system(''), 'nccl')).toBe('nothing-found');
  });

  test('YAML: tags, anchors, aliases, merge keys, directives, tabs, keys twice', () => {
    const yaml = (text: string) => reasonOf(text, 'topograph', 'm.yaml');
    expect(yaml('switches: !!python/object:os.system {}')).toBe('forbidden-syntax');
    expect(yaml('switches: &a\n  b: 1')).toBe('forbidden-syntax');
    expect(yaml('switches: *a')).toBe('forbidden-syntax');
    expect(yaml('switches:\n  <<: x')).toBe('forbidden-syntax');
    expect(yaml('%YAML 1.2\n---\nswitches: {}')).toBe('forbidden-syntax');
    expect(yaml('switches:\n\tS1: {}')).toBe('bad-syntax');
    expect(yaml('switches:\n  S1: {}\n  S1: {}')).toBe('bad-syntax');
    expect(yaml(`switches: ${'['.repeat(200)}`)).toBe('too-deep');
    expect(yaml(`switches: ${'{a: '.repeat(200)}`)).toBe('too-deep');
    const nested = Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a${depth}:`).join('\n');
    expect(yaml(nested)).toBe('too-deep');
  });

  test('names that objects answer to are only names', () => {
    const model =
      'switches:\n  __proto__:\n    switches: [constructor]\nblocks:\n- switch: constructor\n  nodes: ["toString[1-2]"]\n';
    const read = importFiles([{ name: 'm.yaml', text: model }], { as: 'topograph' });
    expect(read).toMatchObject({ ok: true });
    expect(({} as Record<string, unknown>).switches).toBeUndefined();
    const json = '[{"model":"dcim.device","pk":1,"fields":{"name":"a","__proto__":{"rack":"x"}}}]';
    expect(importFiles([{ name: 'd.json', text: json }])).toMatchObject({ ok: true });
  });

  test('bombs of brackets, ranges, counts and products', () => {
    expect(reasonOf('SwitchName=s Nodes=n[0-999999999]', 'slurm-tree')).toBe('too-many');
    expect(reasonOf(`SwitchName=s Nodes=n${'[0-9]'.repeat(9)}`, 'slurm-tree')).toBe('too-many');
    expect(reasonOf('SwitchName=s Nodes=n[[1-2]]', 'slurm-tree')).toBe('bad-syntax');
    expect(
      reasonOf(
        'nodeId,nodeType,portNum\n0..999999999,DEVICE,8\nnodeId1,portId1,nodeId2,portId2,bandwidth,delay\n0,0,1,0,1Gbps,1ns\n',
        'ns3-ub',
      ),
    ).toBe('too-many');
    expect(reasonOf('999999999 0 1\n0 1 1Gbps 1ms 0\n', 'ns3')).toBe('too-many');
    expect(reasonOf('999999999 8 0 0 0 H100\n', 'simai')).toBe('too-many');
    expect(reasonOf('topology: [ Ring ]\nnpus_count: [ 999999999 ]\nbandwidth: [ 1 ]\n', 'astra-sim')).toBe(
      'bad-value',
    );
    expect(
      reasonOf(
        'topology: [ FullyConnected, FullyConnected, FullyConnected ]\nnpus_count: [ 1000000, 1000000, 1000000 ]\nbandwidth: [ 1, 1, 1 ]\n',
        'astra-sim',
      ),
    ).toBe('design-refused');
    const group = `{${Array.from({ length: 2000 }, (_, n) => `a${n};`).join('')}}`;
    expect(reasonOf(`graph { ${group} -- {${group.replaceAll('a', 'b').slice(1)} }`, 'dot')).toBe('too-many');
    expect(reasonOf(`graph ${'{'.repeat(100)}`, 'dot')).toBe('too-deep');
    expect(reasonOf('x'.repeat(importLimits.lineCharacters + 1), 'edge-list')).toBe('line-too-long');
    const large = 'a b\n'.repeat(importLimits.characters / 4 + 1);
    expect(reasonOf(large, 'edge-list')).toBe('too-large');
    expect(reasonOf(`[${'['.repeat(100)}`, 'netbox')).toBe('too-deep');
  });

  test('nothing, and nothing known', () => {
    expect(importFiles([])).toMatchObject({ ok: false, refusal: { reason: 'missing-file' } });
    expect(reasonOf('')).toBe('unknown-format');
    expect(reasonOf('\u0000\u0001\u0002')).toBe('unknown-format');
    for (const format of importFormats) {
      const reason = reasonOf('', format);
      expect([format, importReasons.includes(reason as (typeof importReasons)[number])]).toEqual([format, true]);
    }
  });

  test('every reason says what, and how to mend it', () => {
    const missing = importReasons
      .flatMap((reason) => [`import.refused.${reason}`, `import.mend.${reason}`])
      .filter((key) => !(key in texts));
    expect(missing).toEqual([]);
  });

  test('a line is named where a line is wrong', () => {
    const read = importFiles([{ name: 't.conf', text: 'SwitchName=a Nodes=b[1-2]\nSwitchName=c Nodes=d[x]\n' }]);
    expect(read).toMatchObject({ ok: false, refusal: { reason: 'bad-syntax', line: 2 } });
    const xml = importFiles([{ name: 't.xml', text: '<system version="1">\n<cpu>\n</cpux></system>' }]);
    expect(xml).toMatchObject({ ok: false, refusal: { reason: 'bad-syntax', line: 3 } });
  });
});

const nasty = [
  '__proto__',
  '999999999',
  '[0-9999]',
  '<![CDATA[',
  '"',
  '\n',
  '\u0000',
  '-',
  '{',
  '[',
  '<',
  '&amp;',
  '*a',
  '1e999',
  '\u202e',
  'U1',
  '0',
  ';',
  '=SUM(A1)',
];

function spoiled({ name, text }: ImportFile, dice: (sides: number) => number): ImportFile {
  let changed = text.slice(0, 20_000);
  for (let times = 1 + dice(4); times > 0; times--) {
    const at = dice(changed.length + 1);
    const length = dice(3) === 0 ? dice(400) : dice(4);
    const piece =
      dice(2) === 0 ? (nasty[dice(nasty.length)] ?? '') : changed.slice(dice(changed.length + 1)).slice(0, dice(80));
    changed = changed.slice(0, at) + (dice(6) === 0 ? piece.repeat(1 + dice(50)) : piece) + changed.slice(at + length);
  }
  return { name, text: changed };
}

describe('spoiled files', () => {
  const rounds = Number(process.env.FUZZ_ROUNDS ?? 40);
  test.each(samplePaths)('%s', (path) => {
    const file = sampleFile(path);
    const dice = diceOf(path.length * 7919 + rounds);
    for (let round = 0; round < rounds; round++) {
      const changed = spoiled(file, dice);
      const as = dice(4) === 0 ? importFormats[dice(importFormats.length)] : undefined;
      const read = importFiles([changed], as ? { as } : {});
      if (read.ok) expect(parseDesign(JSON.parse(JSON.stringify(read.design)))).toMatchObject({ ok: true });
      else expect(importReasons).toContain(read.refusal.reason);
    }
  });
});
