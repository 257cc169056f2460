import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/model/design/canonical.ts';
import { parseDesignText } from '../../../src/model/design/parse-design.ts';
import { texts } from '../../../src/text/index.ts';
import { shapeOf } from './graph-shape.ts';
import { imported, importSample, samplePaths } from './sample-files.ts';

function count(result: ReturnType<typeof importSample>, what: string): number | undefined {
  return imported(result).report.read.find((one) => one.what === what)?.count;
}

describe('every sample', () => {
  test('is there', () => {
    expect(samplePaths.length).toBeGreaterThanOrEqual(33);
  });

  test.each(samplePaths)('%s becomes a design that its file text gives back, the same each time', (path) => {
    const { design } = imported(importSample(path));
    const text = canonicalText(design);
    expect(parseDesignText(text)).toMatchObject({ ok: true });
    expect(canonicalText(imported(importSample(path)).design)).toBe(text);
  });

  /** Golden reports: delete one, or run with UPDATE_GOLDEN=1, and read the difference. */
  test.each(samplePaths)('%s: the report is the golden one', (path) => {
    const file = `tests/golden/imports/${path.replaceAll('/', '--')}.json`;
    const { report, suggestion } = imported(importSample(path));
    const rules = suggestion ? { wires: suggestion.wires, links: suggestion.links } : null;
    const text = `${JSON.stringify({ report, rules }, null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
    expect(existsSync(file), `${file} is missing`).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  test.each(samplePaths)('%s: every note and count has words', (path) => {
    const { report } = imported(importSample(path));
    const codes = [...report.skipped, ...report.guessed, ...report.repaired].map(({ code }) => `import.note.${code}`);
    const counts = report.read.map(({ what }) => `import.what.${what}`);
    expect([...codes, ...counts].filter((key) => !(key in texts))).toEqual([]);
  });

  test.each(samplePaths)('%s: suggested rules have the very links of the lists', (path) => {
    const { design, suggestion } = imported(importSample(path));
    if (!suggestion) return;
    const nets = Object.keys(suggestion.design.nets);
    const wired = { nets, colour: ({ role }: { role: string }) => role };
    expect(shapeOf(suggestion.design, wired)).toBe(shapeOf(design, wired));
  });
});

describe('counts that the files, or their makers, state', () => {
  // Header of the file: 153 nodes, 8 GPUs a server, 16 NVSwitches, 9 switches, 264 links, H100.
  test('SimAI', () => {
    const result = importSample('simai/Spectrum-X_128g_8gps_400Gbps_H100');
    expect(['nodes', 'cards', 'switches', 'hosts', 'links'].map((what) => count(result, what))).toEqual([
      153, 128, 25, 16, 264,
    ]);
    for (const { count: found, stated } of imported(result).report.read) expect(stated ?? found).toBe(found);
  });
  test('InfiniBand: records and port lines of each file', () => {
    // Switch and Ca records; port lines of both ends are two a link.
    expect(
      ['switches', 'cards', 'links'].map((what) => count(importSample('infiniband/ibtopotool-1.ibnetdiscover'), what)),
    ).toEqual([2, 4, 7]);
    expect(
      ['switches', 'cards', 'links'].map((what) => count(importSample('infiniband/ibtopotool-2.ibnetdiscover'), what)),
    ).toEqual([1, 2, 2]);
    expect(
      ['nodes', 'links'].map((what) => count(importSample('infiniband/topograph-bad.ibnetdiscover'), what)),
    ).toEqual([1, 0]);
    // Two adapters twice said, one once, and a switch link of which one end is silent.
    expect(
      ['switches', 'cards', 'links'].map((what) =>
        count(importSample('infiniband/exporter-osc-test.ibnetdiscover-p'), what),
      ),
    ).toEqual([4, 3, 4]);
  });
  test('Slurm: twelve leaves of eight hosts, six spines, a core', () => {
    expect(
      ['switches', 'cards', 'links'].map((what) => count(importSample('slurm/topograph-tree.topology.conf'), what)),
    ).toEqual([19, 96, 114]);
  });
  test('topograph: block sizes of 18 in four domains', () => {
    expect(
      ['cards', 'hosts', 'switches', 'links'].map((what) => count(importSample('topograph-model/nvl72.yaml'), what)),
    ).toEqual([72, 72, 11, 150]);
    expect(
      ['cards', 'switches', 'links'].map((what) => count(importSample('topograph-model/medium.yaml'), what)),
    ).toEqual([8, 11, 22]);
    expect(
      ['cards', 'switches', 'links'].map((what) => count(importSample('topograph-model/small-tree.yaml'), what)),
    ).toEqual([6, 5, 14]);
  });
  test('NCCL: GPUs, and 18 NVLinks of each H100 (5 + 5 + 4 + 4)', () => {
    expect(
      ['cards', 'nics', 'switches', 'bridges', 'cpus'].map((what) =>
        count(importSample('nccl-xml/oci-H100-topology.xml'), what),
      ),
    ).toEqual([8, 8, 4, 24, 2]);
    const { design } = imported(importSample('nccl-xml/oci-H100-topology.xml'));
    const links = design.lists?.['scale-up']?.links.split('\n').map((line) => Number(line.split(' ')[2] ?? 1));
    expect(links?.reduce((sum, one) => sum + one, 0)).toBe(8 * 18);
    expect(
      ['aws-p4d.24xl-a100', 'azure-ndv4-topo', 'rccl-topo_8p_pcie', 'rccl-topo_4p3l', 'azure-ncv4-topo'].map((name) =>
        count(importSample(`nccl-xml/${name}.xml`), 'cards'),
      ),
    ).toEqual([8, 8, 8, 4, 4]);
  });
  test('NetBox: 42 racks, 72 devices, 108 cables, 48 power feeds', () => {
    const result = importSample('netbox/demo-data/netbox-demo-v3.6.json.gz');
    expect(['racks', 'devices', 'cables', 'feeds'].map((what) => count(result, what))).toEqual([42, 72, 108, 48]);
    expect(Object.values(imported(result).design.blocks).length).toBe(42);
  });
  test('NetBox device types: ports, height and mass as the files have them', () => {
    const facts = (name: string) => {
      const { design } = imported(importSample(`netbox/device-types/${name}`));
      const part = Object.values(design.parts ?? {})[0];
      const { ports, portRate, height, mass } = part?.figures ?? {};
      return [part?.kind, ports?.value, portRate?.value, height?.value, mass?.value];
    };
    expect(facts('Arista-DCS-7060X6-64PE.yaml')).toEqual(['switch', '64 ports', '800 Gb/s one way', '2 U', '21 kg']);
    // 144 ports, and fnm1 for management in band, which the file does not mark.
    expect(facts('Nvidia-Q3400-RA.yaml')).toEqual(['switch', '145 ports', '800 Gb/s one way', '4 U', '60 kg']);
    expect(facts('Mellanox-SB7800.yml')).toEqual(['switch', '36 ports', '100 Gb/s one way', '1 U', undefined]);
    expect(facts('APC-APDU9953.yaml')).toEqual(['power', undefined, undefined, undefined, '7.34 kg']);
    expect(facts('Supermicro-SYS-421GE-TNRT.yaml')).toEqual(['node', undefined, undefined, '4 U', '29.7 kg']);
  });
  test('ASTRA-sim, BookSim, TopoBench, InfraGraph', () => {
    expect(count(importSample('astra-sim/analytical-Ring_16npus.yml'), 'links')).toBe(16);
    expect(
      imported(importSample('astra-sim/analytical-HGX-H100-validated.yml')).design.nets['scale-up']?.wires,
    ).toMatchObject([{ each: 'npu', to: 'sw-d1', rate: '3.2 Tb/s' }]);
    expect(['cards', 'switches', 'links'].map((what) => count(importSample('booksim/anynet_file'), what))).toEqual([
      9, 3, 12,
    ]);
    expect(['nodes', 'links'].map((what) => count(importSample('edge-lists/topobench-5-processor.txt'), what))).toEqual(
      [36, 56],
    );
    // Four servers of four cards, four adapters and a switch inside; seven switches; 28 cables, 32 links inside.
    expect(
      ['cards', 'nics', 'switches', 'hosts', 'links'].map((what) =>
        count(importSample('infragraph/two-tier-clos-fabric-infrastructure.yaml'), what),
      ),
    ).toEqual([16, 16, 11, 4, 60]);
  });
});
