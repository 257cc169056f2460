/** Import and export through the real launcher. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDesignText } from '../../src/model/design/parse-design.ts';
import { podwright } from '../support/podwright.ts';

const folder = mkdtempSync(join(tmpdir(), 'podwright-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const samples = 'tests/golden/samples';
const simai = `${samples}/simai/Spectrum-X_128g_8gps_400Gbps_H100`;

describe('podwright import', () => {
  it('writes the design to standard output and the report to standard error', () => {
    const ran = podwright(['import', simai]);
    expect(ran.status).toBe(0);
    expect(parseDesignText(ran.stdout)).toMatchObject({ ok: true, design: { lists: {} } });
    expect(ran.stderr).toContain('Read as simai: 153 nodes, 128 cards, 25 switches, 16 hosts, 264 links.');
    expect(ran.stderr).toContain('left out: 1× latencies');
  });
  it('writes rules instead of lists when asked, and figures are proved of them', () => {
    const file = join(folder, 'rules.podwright.json');
    expect(podwright(['import', simai, '--rules', '-o', file]).status).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).not.toHaveProperty('lists');
    const report = JSON.parse(podwright(['report', file, '--json']).stdout);
    expect(report.figures['fabric.scale-out.bisection']).toMatchObject({ kind: 'exact' });
  });
  it('takes packed files, and several files of one cluster', () => {
    expect(podwright(['import', `${samples}/netbox/demo-data/netbox-demo-v3.6.json.gz`]).stderr).toContain('42 racks');
    const parts = ['infrastructure', 'server', 'switch'].map(
      (name) => `${samples}/infragraph/two-tier-clos-fabric-${name}.yaml`,
    );
    expect(podwright(['import', ...parts]).stderr).toContain('16 cards');
  });
  it('refuses with one line that says what, where and how to mend it', () => {
    const broken = join(folder, 'broken.conf');
    writeFileSync(broken, 'SwitchName=a Nodes=b[1-2]\nSwitchName=c Nodes=d[x]\n');
    for (const [args, words] of [
      [[broken], `${broken}:2: Expected [1-8,12], found “x”. Correct this place of the file.`],
      [[join(folder, 'nothing')], 'is not a file here'],
      [[simai, '--as', 'visio'], '--as takes one of ibnetdiscover'],
      [[simai, '--as', 'nccl'], 'Expected'],
    ] as const) {
      const ran = podwright(['import', ...args]);
      expect([ran.status, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain(words);
      expect(ran.stderr.trim().split('\n').length).toBe(1);
    }
  });
  it('speaks Chinese', () => {
    expect(podwright(['import', simai, '--lang', 'zh']).stderr).toContain('已按 simai 读取：153 节点');
  });
});

describe('podwright export', () => {
  it('writes a file and says what the format cannot hold', () => {
    const file = join(folder, 'topology.conf');
    const ran = podwright(['export', 'dgx-h100-superpod?su=2', '--as', 'slurm-tree', '-o', file]);
    expect([ran.status, ran.stdout]).toEqual([0, '']);
    expect(readFileSync(file, 'utf8')).toContain('SwitchName=spine Switches=su-1-leaf,su-2-leaf');
    expect(ran.stderr).toContain('Not in slurm-tree files: ');
  });
  it('takes any importable file as the design, and gives names back', () => {
    const ran = podwright(['export', `${samples}/slurm/topograph-tree.topology.conf`, '--as', 'slurm-tree']);
    expect(ran.stdout).toContain('SwitchName=switch.1.12 Nodes=srv[6201-6208]');
  });
  it('writes formats of several files into a folder', () => {
    const place = join(folder, 'ub');
    expect(podwright(['export', 'cloudmatrix384', '--as', 'ns3-ub', '-o', place]).status).toBe(0);
    expect(readdirSync(place).sort()).toEqual(['node.csv', 'topology.csv']);
    const ran = podwright(['export', 'cloudmatrix384', '--as', 'ns3-ub']);
    expect([ran.status, ran.stderr.includes('-o names the folder')]).toEqual([2, true]);
  });
  it('refuses an unknown format, network or shape', () => {
    for (const [args, words] of [
      [['--as', 'visio'], '--as takes one of'],
      [['--as', 'dot', '--net', 'storage'], 'has no network “storage”; it has scale-up'],
      [['--as', 'astra-sim'], 'has no words for this topology'],
    ] as const) {
      const ran = podwright(['export', 'cloudmatrix384', ...args]);
      expect([ran.status, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain(words);
    }
  });
});
