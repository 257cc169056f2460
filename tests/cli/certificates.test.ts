import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { podwright } from '../support/podwright.ts';

const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('podwright certify and verify', { timeout: 120_000 }, () => {
  const file = join(folder, 'certificate.json');

  it('make a certificate that holds, and say which ways it was checked', () => {
    expect(podwright(['certify', 'fat-tree?k=4', '-o', file])).toMatchObject({ status: 0, stdout: '' });
    const { status, stdout } = podwright(['verify', file]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/scale-up +1 +16 +1 GB\/s +8 GB\/s/);
    expect(stdout).toContain('link by link without any symmetry');
    expect(podwright(['verify', file, '--lang', 'zh']).stdout).toContain('逐条链路');
  });

  it('the same design gives the same bytes', () => {
    expect(podwright(['certify', 'fat-tree?k=4']).stdout).toBe(readFileSync(file, 'utf8'));
  });

  it('one claim made stronger ends with 1 and the reason', () => {
    const certificate = JSON.parse(readFileSync(file, 'utf8'));
    const { bisection } = certificate.networks[0].parts[0];
    bisection.lower = String(BigInt(bisection.lower) + 1n);
    writeFileSync(join(folder, 'stronger.json'), JSON.stringify(certificate));
    const { status, stdout } = podwright(['verify', join(folder, 'stronger.json')]);
    expect(status).toBe(1);
    expect(stdout).toContain('does not follow from its witness (scale-up)');
  });

  it('what is no JSON, no file or no design ends with 2 and one line', () => {
    writeFileSync(join(folder, 'broken.json'), '{');
    for (const args of [
      ['verify', join(folder, 'broken.json')],
      ['verify', join(folder, 'missing.json')],
      ['certify', 'no-such-design'],
    ]) {
      const { status, stderr, stdout } = podwright(args);
      expect(status, args.join(' ')).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('says of a design whose networks it cannot certify why', () => {
    const { status, stderr } = podwright(['certify', 'jellyfish']);
    expect(status).toBe(2);
    expect(stderr).toContain('is left out');
  });
});
