import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { casesOf } from './cases.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('npm run fuzz', () => {
  it('makes the same case of the same seed and number, and others of others', () => {
    const makeCase = casesOf(root, { examines: false });
    const inputs = (seed: number) => Array.from({ length: 40 }, (_, number) => makeCase(seed, number).input);
    expect(inputs(7)).toEqual(inputs(7));
    expect(inputs(8)).not.toEqual(inputs(7));
    expect(new Set(inputs(7)).size).toBeGreaterThan(30);
  });

  it('counts the reasons and ends with 0 where nothing crashes or hangs', () => {
    const { status, stdout } = spawnSync(process.execPath, ['tests/fuzz/fuzz.mjs', '--seed', '3', '--count', '60'], {
      cwd: root,
      encoding: 'utf8',
      timeout: 120_000,
    });
    expect(stdout).toMatch(/^seed 3, 60 cases read/);
    const counts = [...stdout.matchAll(/^ *(\d+) {2}[a-z-]+$/gm)].map(([, count]) => Number(count));
    expect(counts.length).toBeGreaterThan(3);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
    expect(stdout.trimEnd().endsWith('no crash, no hang')).toBe(true);
    expect(status).toBe(0);
  }, 120_000);

  it('ends with 1 and names the case when one takes longer than it may', () => {
    const args = ['tests/fuzz/fuzz.mjs', '--seed', '3', '--count', '400', '--patience', '0', '--examine'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 120_000 });
    expect(status).toBe(1);
    expect(stderr).toMatch(/npm run fuzz -- --seed 3 --case \d+ --examine\)\nhangs/);
  }, 120_000);
});
