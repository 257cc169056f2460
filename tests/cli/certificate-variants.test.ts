import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { podwright } from '../support/podwright.ts';

const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const node = (cards: number) => ({
  is: 'node',
  holds: {
    npu: { n: cards, part: 'generic/npu-a@1', card: true },
    nic: { n: 1, part: 'generic/nic-400g@1', axis: 'rail' },
  },
});

/** Two cabinets of two nodes with one card each, dealt four links to its NIC; `more` are further blocks. */
const design = (more: object) => ({
  format: 'podwright/1',
  name: 'x',
  blocks: {
    node: node(1),
    cab: { is: 'cabinet', holds: { node: { n: 2, block: 'node' }, tor: { n: 1, part: 'generic/switch-a@1' } } },
    ...more,
  },
  holds: { cab: { n: 2, block: 'cab' } },
  nets: {
    'scale-up': {
      rate: '50 GB/s',
      wires: [
        {
          id: 'w1',
          each: 'npu',
          to: 'nic',
          same: ['node'],
          links: { total: 4, deal: 'round-robin' },
          rate: '2 GB/s',
        },
        { id: 'w2', each: 'nic', to: 'tor', same: ['cab'], links: 1, rate: '28 GB/s' },
      ],
    },
  },
});

describe('podwright certify, a block that nothing holds', { timeout: 120_000 }, () => {
  it.each([
    ['none', {}],
    ['a variant', { big: { ...node(2), like: 'node' } }],
  ])('%s: two islands at 8 GB/s, proved from both sides', (_, more) => {
    const [from, file] = [join(folder, 'design.json'), join(folder, 'certificate.json')];
    writeFileSync(from, JSON.stringify(design(more)));
    expect(podwright(['certify', from, '-o', file])).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout } = podwright(['verify', file]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/scale-up +2 +2 +8 GB\/s +8 GB\/s/);
  });
});
