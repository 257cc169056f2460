/** What reaches a terminal: no name of a stranger's design can speak to it, and every refusal speaks plainly. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/model/design/canonical.ts';
import { exampleByRef } from '../../src/model/design/examples.ts';
import { outputOf, podwright } from '../support/podwright.ts';

/** Colours, a bell, a C1 sequence, a second line, and an override of the reading order. */
const nasty = 'red \u001b[31m\u0007 \u009b2J\nnext \u202eorder';
const hostile = JSON.stringify({
  format: 'podwright/1',
  name: nasty,
  note: nasty,
  blocks: {},
  holds: { npu: { n: 2, part: 'nobody/no-such-part@1', card: true, note: nasty } },
  nets: { 'scale-up': { name: nasty, rate: '50 GB/s', wires: [{ id: 'up', each: 'npu', mesh: 'npu', note: nasty }] } },
  changes: [{ at: 'npu[1]', part: 'nobody/other@1', note: nasty }],
});
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('names with control characters', () => {
  it.each([
    ['report', []],
    ['report', ['--json']],
    ['check', []],
    ['check', ['--json']],
    ['blast', ['--json']],
    ['fail', ['--element', 'npu[2]']],
    ['fail', ['--element', 'npu[2]', '--json']],
    ['fail', ['--element', nasty]],
    ['link', []],
  ] as const)('are written out by %s %j', (command, more) => {
    const { stdout, stderr } = podwright([command, '-', ...more], hostile);
    expect(stdout).not.toMatch(obeyed);
    expect(stderr).not.toMatch(obeyed);
  });

  it('mean the same in JSON as before', () => {
    expect(JSON.parse(outputOf(['report', '-', '--json'], hostile)).design.name).toBe(nasty);
  });

  it('keep a refusal and a heading on one line', () => {
    expect(outputOf(['report', '-'], hostile).split('\n')[0]).toMatch(
      /^red \\u001b\[31m\\u0007 \\u009b2J\\u000anext \\u202eorder {2}/,
    );
    const refused = podwright(['report', `no\nsuch ${nasty}`]);
    expect(refused.status).toBe(2);
    expect(refused.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('cannot be printed by a command that goes round the one door', () => {
    const folder = new URL('../../src/cli/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      if (file === 'output.ts') continue;
      expect(readFileSync(new URL(file, folder), 'utf8'), file).not.toMatch(
        /process\.(stdout|stderr)\.write\(|console\./,
      );
    }
  });
});

describe('a link', () => {
  const made = exampleByRef('cloudmatrix384');
  if (!made.ok) throw new Error(made.reason);

  it('is the fragment alone, or stands behind the address of a studio', () => {
    const fragment = outputOf(['link', 'cloudmatrix384']).trimEnd();
    expect(fragment).toMatch(/^#p1\.[\w-]+$/);
    const whole = outputOf(['link', 'cloudmatrix384', '--studio', 'https://studio.example/pod?x=1#old']).trimEnd();
    expect(whole).toBe(`https://studio.example/pod?x=1${fragment}`);
    for (const link of [fragment, whole]) expect(outputOf(['open', link])).toBe(canonicalText(made.design));
  });

  it.each(['studio', 'javascript:alert(1)', 'file:///etc'])('is not put behind %s', (studio) => {
    const { status, stderr } = podwright(['link', 'cloudmatrix384', '--studio', studio]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('address of a studio')]);
  });
});

describe('a refusal', () => {
  it.each([
    ['{"format":', /^podwright report: -:1:11: .*expected a value \(.*\), found the end of the text\. Correct/],
    ['{"format":"podwright/1",}', /-:1:25: .*expected the name of a field, in quotes, found "}"/],
    ['{"format":"podwright/1" "name":1}', /-:1:25: .*expected a comma, or } at the end of the object/],
    ['[1]', /-:1:1: .*the whole of it should be an object/],
    [
      '{"format":"podwright/1","name":"x","blocks":{},"holds":{"a":{"n":"x"}},"nets":{}}',
      /holds\.a\.n should be a number or a list of numbers, found "x"\. Correct the value/,
    ],
  ])('of %s says what, where and how to mend it in plain words', (text, words) => {
    const { status, stderr } = podwright(['report', '-'], text);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/EOF|token|undefined|NaN|SyntaxError/);
  });

  it.each([
    ['cc[13]', 'cc[13] is not there: there are 12, counted from 1'],
    ['cc[1]/node[9]', 'node[9] is not there: there are 4, counted from 1'],
    ['cc[1]/gpu[1]', 'no box or element called'],
    ['sw[1]/device[3]', 'one for each of its axes'],
    ['scale-sideways.up', 'its networks: scale-up, scale-out, front-end'],
    ['scale-up.sideways:cc[1]~sw[1]', 'its wires: card, host, up'],
    ['site/Z', 'its rows: A, B'],
    ['cc[', 'write indices as in cc[3]'],
    ['9cc', '“9cc” in it is no name'],
  ])('of the address %s says what is there instead', (address, words) => {
    const { status, stderr } = podwright(['fail', 'cloudmatrix384', '--element', address]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(stderr).not.toMatch(/\{\w+\}/);
  });

  it('of a file that no importer knows lists the names that --as takes', () => {
    const { status, stderr } = podwright(['import', 'package.json']);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/Name its format with --as\. \(ibnetdiscover, .*edge-list\)/),
    ]);
  });

  it('of cases that are no JSON names line and column', () => {
    const { status, stderr } = podwright(['answer', '-'], '{"cases": [\n  {"id": }\n]}');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^podwright answer: -:2:10 is not JSON: expected a value .*, found "}"; mend it there/);
  });

  it.each([
    ['dgx-h100-superpod?su=1.5', 'su', '1.5'],
    ['dgx-h100-superpod?su=abc', 'su', 'abc'],
    ['dgx-h100-superpod?su=', 'su', ''],
    ['fat-tree?k=1.5', 'k', '1.5'],
    ['torus?sides=4xx', 'sides', '4xx'],
    ['star?n=8&planes=0', 'planes', '0'],
    ['leaf-spine?cards=8&taper=x', 'taper', 'x'],
    ['dgx-h100-superpod?cards=8', 'cards', 'su'],
  ])('of %s names the parameter, the value and what is allowed', (ref, name, value) => {
    const { status, stderr } = podwright(['report', ref]);
    expect(status).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr).toContain(value);
    expect(stderr).not.toMatch(/NaN|undefined/);
  });
});
