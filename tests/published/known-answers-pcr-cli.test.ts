/** The same answers through the command that others call: form of the output, errors in place, exit status. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCases } from '../../src/model/answers/answer-cases.ts';

const launcher = 'src/cli/podwright.mjs';
const knownFile = 'tests/published/tables/known-answers-pcr.json';

function answer(...args: readonly string[]) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [launcher, 'answer', ...args], { encoding: 'utf8' });
  return { status, stderr: stderr.trim(), stdout };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'answers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string): string {
  const file = join(folder, 'cases.json');
  writeFileSync(file, content);
  return file;
}

describe('podwright answer', () => {
  it('prints one object with the outputs of every case by id, and ends with 0', () => {
    const { status, stderr, stdout } = answer(knownFile);
    expect([status, stderr]).toEqual([0, '']);
    const expected = answerCases(JSON.parse(readFileSync(knownFile, 'utf8')));
    if (!expected.ok) throw new Error(expected.reason);
    const outputs = expected.value.map((each) => [each.id, 'outputs' in each ? each.outputs : null]);
    expect(JSON.parse(stdout)).toEqual(Object.fromEntries(outputs));
  });

  it('says what, where and how to mend in the case itself, answers the others, and ends with 0', () => {
    const cases = [
      { id: 'good', question: 'pump-power', inputs: { design_kW: 24, flow_ratio: 0.5 } },
      { id: 'bad', question: 'psu-input', inputs: { psu_W: 5500, psus_live: -1, load_W: 100 } },
      { id: 'strange', question: 'perpetual-motion', inputs: {} },
    ];
    const { status, stdout } = answer(fileOf(JSON.stringify({ cases })));
    expect(status).toBe(0);
    const found = JSON.parse(stdout);
    expect(found.good).toEqual({ kW: 3 });
    expect(found.bad).toEqual({ error: 'inputs.psus_live is -1; give a whole number from 1 to 1000000000' });
    expect(found.strange.error).toMatch(/^cases\[2\]\.question is “perpetual-motion”; ask one of: psu-input, /);
  });

  it('says them in Chinese when asked', () => {
    const cases = [{ id: 'bad', question: 'pump-power', inputs: { design_kW: 24 } }];
    expect(JSON.parse(answer('--lang', 'zh', fileOf(JSON.stringify(cases))).stdout)).toEqual({
      bad: { error: '缺少 inputs.flow_ratio；此计算需要该输入' },
    });
  });

  it('ends with 2 and one line when the file is missing, no JSON, or holds no cases', () => {
    const calls = [
      answer(join(folder, 'none.json')),
      answer(fileOf('{"cases": [')),
      answer(fileOf('{"id": 3}')),
      answer(),
    ];
    for (const { status, stderr, stdout } of calls) {
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^podwright answer: [^\n]+$/);
    }
    expect(calls[0]?.stderr).toContain('ENOENT');
    expect(calls[1]?.stderr).toContain('not JSON');
    expect(calls[2]?.stderr).toContain('no cases');
  });
});
