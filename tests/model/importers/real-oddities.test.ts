/** What real files of these formats do that their samples do not. */
import { describe, expect, test } from 'vitest';
import { type ImportFile, type ImportResult, importFiles } from '../../../src/model/importers/import-files.ts';
import type { ImportFormat, ImportNote } from '../../../src/model/importers/import-report.ts';
import { namedLinks } from './graph-shape.ts';
import { imported } from './sample-files.ts';

function read(text: string, as?: ImportFormat, name = 'file.txt') {
  return imported(importFiles([{ name, text }], as ? { as } : {}));
}

function codes(notes: readonly ImportNote[]): Record<string, number> {
  return Object.fromEntries(notes.map(({ code, count }) => [code, count]));
}

function counts({ report }: Extract<ImportResult, { ok: true }>): Record<string, number> {
  return Object.fromEntries(report.read.map(({ what, count }) => [what, count]));
}

describe('ibnetdiscover', () => {
  const dump = `ibwarn: [1234] mad_rpc: _do_madrpc failed; dport (Lid 5)
src/query_smp.c:196; umad (DR path slid 0; dlid 0; 0,1) bad status 110
vendid=0x2c9
devid=0xd2f2
sysimgguid=0x1
switchguid=0x1(1)
Switch\t64 "S-0000000000000001"\t\t# "MF0;leaf01:MQM9700/U1" enhanced port 0 lid 1 lmc 0
[1]\t"H-000000000000000a"[1](b) \t\t# "gpu01 mlx5_0" lid 4 4xNDR
[2]\t"H-000000000000000c"[1](d) \t\t# "gpu01 mlx5_1" lid 5 4xNDR s=1 w=4 v=5 e=0
[3]\t"S-0000000000000001"[4]\t\t# "MF0;leaf01:MQM9700/U1" lid 1 4xNDR
[4]\t"S-0000000000000001"[3]\t\t# "MF0;leaf01:MQM9700/U1" lid 1 4xNDR
[5]\t"S-0000000000000002"[1]\t\t# "MF0;core:MCS8500/L01/U1" lid 9 4xNDR
[65]\t"H-00000000000000ff"[1](ff)\t\t# "Mellanox Technologies Aggregation Node" lid 7 4xNDR

Chassis 0x2 (guid 0x2)
switchguid=0x2(2)
Switch\t41 "S-0000000000000002"\t\t# "MF0;core:MCS8500/L01/U1" base port 0 lid 9 lmc 0
[1]\t"S-0000000000000001"[5]\t\t# "MF0;leaf01:MQM9700/U1" lid 1 4xNDR

caguid=0xa
Ca\t1 "H-000000000000000a"\t\t# "gpu01 mlx5_0"
[1](b) \t"S-0000000000000001"[1]\t\t# lid 4 lmc 0 "MF0;leaf01:MQM9700/U1" lid 1 4xNDR
this line is no part of the format
`;
  const result = read(dump);
  test('error lines, self-links, missing records, SHARP nodes, chassis chips, several adapters of a host', () => {
    expect(counts(result)).toEqual({ nodes: 5, cards: 2, switches: 2, devices: 1, hosts: 1, links: 4 });
    expect(codes(result.report.skipped)).toEqual({ 'tool-message': 2, 'self-link': 1, line: 1 });
    expect(codes(result.report.repaired)).toMatchObject({ 'missing-record': 2, 'one-sided': 2 });
    expect(codes(result.report.guessed)).toMatchObject({ 'chassis-chip': 1, 'adapters-are-cards': 2 });
  });
  test('models of switches become parts, hosts become boxes', () => {
    expect(Object.keys(result.design.parts ?? {})).toEqual(['imported/MQM9700@1', 'imported/MCS8500@1']);
    expect(result.design.blocks.host).toMatchObject({ is: 'node', holds: { card: { n: 2, card: true } } });
    expect(result.design.nets['scale-out']?.rate).toBe('400 Gb/s');
  });
  test('redacted GUIDs and blanks instead of tabs', () => {
    const text = 'Switch  8 "S-XXXX1"   # "sw"  base port 0 lid 1 lmc 0\n[1]  "H-XXXX2"[1]   # "a HCA-1" lid 2 4xHDR\n';
    expect(counts(read(text, 'ibnetdiscover'))).toMatchObject({ links: 1, cards: 1 });
  });
});

describe('Slurm', () => {
  test('continued lines, comments, other spelling of keys, several names on a line, undefined switches', () => {
    const text =
      'switchname=root SWITCHES=leaf[1-3] # top\nSwitchName=leaf[1-2] \\\n Nodes=n[01-02,07],gpu-a[1-2]b[1-2]\nSwitchName=leaf1 Nodes=x LinkSpeed=400\n';
    const result = read(text);
    expect(counts(result)).toMatchObject({ switches: 4, cards: 8 });
    expect(codes(result.report.repaired)).toEqual({ 'switch-twice': 1, 'switch-undefined': 1 });
    expect(namedLinks(result.design).some((line) => line.includes('gpu-a2b1'))).toBe(true);
    expect(namedLinks(result.design).some((line) => line.includes('n07'))).toBe(true);
  });
  test('blocks', () => {
    const result = read('BlockName=b1 Nodes=n[1-18]\nBlockName=b2 Nodes=n[19-36]\nBlockSizes=18,36\n');
    expect(result.report.format).toBe('slurm-block');
    expect(counts(result)).toMatchObject({ switches: 2, cards: 36, links: 36 });
    expect(result.suggestion?.wires).toBe(1);
  });
  test('topology.yaml: the default topology is read, a ring is a ring', () => {
    const text = `---
- topology: t1
  cluster_default: false
  tree:
    switches:
      - switch: root
        children: s[1-2]
- topology: t2
  cluster_default: true
  ring:
    rings:
      - ring: r1
        nodes: n[1-5]
`;
    const result = read(text);
    expect(counts(result)).toMatchObject({ cards: 5, links: 5 });
    expect(codes(result.report.skipped)).toEqual({ 'other-topology': 1 });
    expect(result.suggestion?.design.nets['scale-up']?.wires).toMatchObject([{ ring: 'host' }]);
  });
});

describe('NetBox device types', () => {
  test('YAML 1.1 numbers stay the text they are written as', () => {
    const outlets = ['01', "'07'", '08', '09'].map((name) => `  - name: ${name}\n    type: iec-60320-c13`).join('\n');
    const text = `manufacturer: APC\nmodel: 0815\nslug: apc-0815\nu_height: 0.5\nis_full_depth: no\npower-outlets:\n${outlets}\n`;
    const result = read(text, undefined, '0815.yaml');
    const part = Object.values(result.design.parts ?? {})[0];
    expect([part?.name, part?.kind, part?.figures.height?.value]).toEqual(['0815', 'power', '0.5 U']);
  });
  test('several files are several parts in one rack', () => {
    const file = (model: string): ImportFile => ({
      name: `${model}.yaml`,
      text: `manufacturer: M\nmodel: ${model}\nslug: s\nu_height: 2\nis_full_depth: true\ninterfaces:\n${Array.from({ length: 8 }, (_, port) => `  - {name: p${port}, type: 400gbase-x-osfp}`).join('\n')}\n`,
    });
    const { design } = imported(importFiles([file('A'), file('B')]));
    expect(design.blocks.rack?.holds).toMatchObject({ A: { at: 'U1' }, B: { at: 'U3' } });
  });
});

describe('NCCL', () => {
  test('hidden NVSwitches, C2C, counts that differ', () => {
    const gpu = (id: string, links: string) =>
      `<pci busid="0000:${id}:00.0" class="0x030200" link_speed="32.0 GT/s PCIe" link_width="16"><gpu dev="0" sm="90" rank="0" gdr="1">${links}</gpu></pci>`;
    const text = `<?xml version="1.0"?><system version="1"><!-- x --><cpu numaid="0">${gpu('01', '<nvlink target="fffffff:ffff:ff" count="18" tclass="0x068000"/>')}${gpu('02', '<nvlink target="fffffff:ffff:ff" count="18" tclass="0x068000"/><nvlink target="0000:01:00.0" count="2" tclass="0x030200"/>')}</cpu></system>`;
    const result = read(text, undefined, 't.xml');
    expect(counts(result)).toMatchObject({ cards: 2, switches: 1, links: 18 + 18 + 2 + 2 });
    expect(codes(result.report.guessed)).toMatchObject({ 'hidden-switch': 2 });
  });
});

describe('nvidia-smi topo -m', () => {
  const heading = '\t\u001b[4mGPU0\tGPU1\tGPU2\tGPU3\tNIC0\tCPU Affinity\tNUMA Affinity\u001b[0m';
  test('one NVSwitch where all pairs have more links than a GPU can have', () => {
    const rows = [0, 1, 2, 3].map(
      (row) =>
        `GPU${row}\t${[0, 1, 2, 3].map((column) => (row === column ? ' X ' : 'NV18')).join('\t')}\t${row < 2 ? 'PIX' : 'SYS'}\t0-47\t0`,
    );
    const text = `${[heading, ...rows, 'NIC0\tPIX\tPIX\tSYS\tSYS\t X ', '', 'Legend:', '', '  X    = Self', '  SYS  = Connection', '', 'NIC Legend:', '', '  NIC0: mlx5_0'].join('\n')}\n`;
    const result = read(text);
    expect(result.report.format).toBe('nvidia-smi');
    expect(counts(result)).toMatchObject({ cards: 4, nics: 1, switches: 1, bridges: 1 });
    expect(codes(result.report.guessed)).toMatchObject({ nvswitch: 1, 'pcie-tree': 1 });
  });
  test('links between pairs stay between pairs', () => {
    const row = (name: string, cells: string) => `${name}\t${cells}`;
    const text = `\tGPU0\tGPU1\tGPU2\tGPU3\n${row('GPU0', ' X \tNV4\tNV4\tSYS')}\n${row('GPU1', 'NV4\t X \tSYS\tNV4')}\n${row('GPU2', 'NV4\tSYS\t X \tNV4')}\n${row('GPU3', 'SYS\tNV4\tNV4\t X ')}\n`;
    const result = read(text);
    expect(namedLinks(result.design).filter((line) => /GPU\d ~ GPU\d/.test(line)).length).toBe(16);
  });
});

describe('graphs', () => {
  test('DOT: chains, subgraphs, ports, attributes, comments, HTML labels', () => {
    const text =
      '/* c */ strict digraph "my net" {\n  node [kind=switch]; edge [capacity="400Gbps"]\n  s1 -> s2 -> s3;\n  subgraph cluster_a { h1 [kind=gpu]; h2 [kind=gpu, label=<<b>x</b>>] }\n  s1:p1 -> {h1 h2} [links=2];\n  h1 -> s1:p1 [links=2]; // back\n}\n';
    const result = read(text, undefined, 'n.dot');
    expect(result.design.name).toBe('my net');
    expect(counts(result)).toEqual({ nodes: 5, cards: 2, switches: 3, links: 6 });
    expect(codes(result.report.guessed)).toEqual({ 'one-way': 3 });
    expect(result.design.nets['scale-up']?.rate).toBe('400 Gb/s');
  });
  test('GraphML of networkx: directed twice is one link, hyperedges and inner graphs are told', () => {
    const text =
      '<?xml version="1.0"?><graphml xmlns="x"><key id="d0" for="node" attr.name="type" attr.type="string"/><graph edgedefault="directed"><node id="a"><data key="d0">host</data><graph/></node><node id="b"><data key="d0">leaf</data></node><edge source="a" target="b"/><edge source="b" target="a"/><edge source="b" target="c"/><edge source="b" target="b"/><hyperedge/></graph></graphml>';
    const result = read(text, undefined, 'n.graphml');
    expect(counts(result)).toEqual({ nodes: 2, cards: 1, switches: 1, links: 1 });
    expect(codes(result.report.skipped)).toEqual({
      'inner-graph': 1,
      'edge-to-nowhere': 1,
      'self-link': 1,
      hyperedge: 1,
    });
  });
  test('edge lists: comments, headings, quotes, separators, capacities, leaves', () => {
    const text = '# comment\nsource;target;capacity\n"a 1";s1;100Gbps\nb;s1;100Gbps\nc;s1;100Gbps % slow\ns1;s1;1\nx\n';
    const result = read(text, 'edge-list', 'n.edges');
    expect(counts(result)).toEqual({ nodes: 4, cards: 3, switches: 1, links: 3 });
    expect(result.design.nets['scale-up']?.rate).toBe('100 Gb/s');
    expect(codes(result.report.skipped)).toEqual({ 'self-link': 1, line: 1 });
  });
  test('more rates than a network tells apart are put to their nearest', () => {
    const text = Array.from({ length: 200 }, (_, place) => `a${place} b${place} ${1 + place / 10}`).join('\n');
    const result = read(text, 'edge-list');
    expect(codes(result.report.repaired)).toEqual({ 'rate-rounded': 110 });
  });
});

describe('simulators and schedules', () => {
  test('ns-3-UB in two files, ranges of nodes, missing node file', () => {
    const node = { name: 'node.csv', text: 'nodeId,nodeType,portNum,forwardDelay\n0..3,DEVICE,2\n4,SWITCH,4,10ns\n' };
    const links = {
      name: 'topology.csv',
      text: `nodeId1,portId1,nodeId2,portId2,bandwidth,delay\n${[0, 1, 2, 3].map((id) => `${id},0,4,${id},400Gbps,20ns`).join('\n')}\n`,
    };
    expect(counts(imported(importFiles([node, links])))).toEqual({ nodes: 5, cards: 4, switches: 1, links: 4 });
    expect(counts(imported(importFiles([links, node])))).toEqual({ nodes: 5, cards: 4, switches: 1, links: 4 });
    expect(codes(imported(importFiles([links])).report.guessed)).toMatchObject({ 'no-node-file': 1 });
    expect(importFiles([node])).toMatchObject({ ok: false, refusal: { reason: 'missing-file' } });
  });
  test('ns-3 text is told from SimAI by its first line', () => {
    const ns3 = '3 1 2\n2\n0 2 400Gbps 0.0005ms 0\n1 2 400Gbps 0.0005ms 0.1\n';
    expect(read(ns3).report.format).toBe('ns3');
    expect(codes(read(ns3).report.skipped)).toEqual({ 'error-rate': 1, latency: 1 });
    expect(read('3 2 1 0 2 A100\n2\n0 2 2400Gbps 0.000025ms 0\n1 2 2400Gbps 0.000025ms 0\n').report.format).toBe(
      'simai',
    );
  });
  test('NetBox cable columns; formulas are text; breakouts have several ends', () => {
    const text =
      "\uFEFFside_a_device,side_a_type,side_a_name,side_b_device,side_b_type,side_b_name,type\nleaf1,dcim.interface,eth1,'=cmd,dcim.interface,p1,aoc\nleaf1,dcim.interface,eth2,h2; h3,dcim.interface,p1; p1,aoc\nleaf1,dcim.interface,eth3,,,,\n";
    const result = read(text, undefined, 'c.csv');
    expect(result.report.format).toBe('cables-csv');
    expect(counts(result)).toMatchObject({ nodes: 4, links: 3 });
    expect(namedLinks(result.design)[0]).toContain('=cmd');
    expect(codes(result.report.skipped)).toEqual({ 'cable-end': 1 });
  });
  test('InfraGraph edges between slices', () => {
    const text = `infrastructure:
  name: slices
  devices:
    - name: server
      components:
        - {name: xpu, type: xpu, count: 2}
        - {name: nic, type: nic, count: 2}
      links: [{name: pcie}]
      edges:
        - {ep1: {component: "xpu[0:2]"}, ep2: {component: "nic[0:2]"}, scheme: one2one, link: pcie}
    - name: switch
      components: [{name: asic, type: custom, count: 1}, {name: port, type: nic, count: 4}]
  links: [{name: eth, physical: {bandwidth: {choice: g_bits_per_second, g_bits_per_second: 400}}}]
  instances: [{name: host, device: server, count: 2}, {name: leaf, device: switch, count: 1}]
  edges:
    - {ep1: {instance: "host[0:2]", component: "nic[0:2]"}, ep2: {instance: "leaf[0]", component: "port[0:4]"}, many2many: false, link: eth}
`;
    const result = read(text, undefined, 'i.yaml');
    expect(counts(result)).toMatchObject({ cards: 4, nics: 4, switches: 1, links: 8 });
    expect(result.design.nets['scale-out']?.rate).toBe('400 Gb/s');
  });
  test('a device list of InfraGraph as JSON reads like its YAML', () => {
    const json = JSON.stringify({
      infrastructure: {
        devices: [
          {
            name: 'd',
            components: [{ name: 'xpu', type: 'xpu', count: 2 }],
            links: [{ name: 'nvlink' }],
            connections: ['xpu.0.nvlink.xpu.1'],
          },
        ],
      },
    });
    expect(counts(read(json, undefined, 'd.json'))).toMatchObject({ cards: 2, links: 1 });
  });
});
