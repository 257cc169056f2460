/** What each format's file looks like, for one small design with every trait; and that exports keep counts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { exampleByRef } from '../../../src/model/design/examples.ts';
import { parseDesign } from '../../../src/model/design/parse-design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import { type ExportFormat, exportFormats, exportProblems } from '../../../src/model/exporters/exporter.ts';
import { exporters } from '../../../src/model/exporters/exporters.ts';
import { cableColumns } from '../../../src/model/exporters/schedule/columns.ts';
import { texts } from '../../../src/text/index.ts';
import { readCsv } from '../../support/read-csv.ts';

const small = parsed({
  format: 'podwright/1',
  name: 'Small pod & "friends"',
  blocks: {
    server: {
      is: 'node',
      holds: {
        gpu: { n: 2, part: 'nvidia/h100-sxm@1', card: true, axis: 'rail' },
        cpu: { n: 1, part: 'generic/cpu@1' },
        nvs: { n: 1 },
      },
    },
    rack: {
      is: 'cabinet',
      part: 'generic/rack-48u@1',
      holds: {
        server: { n: 2, block: 'server', at: 'U1+8' },
        tor: { n: 2, part: 'generic/switch-64@1', at: 'U40, U41', axis: 'rail' },
      },
    },
  },
  holds: { rack: { n: 2, block: 'rack' }, spine: { n: 2, part: 'generic/switch-64@1', in: 'rack[1]', at: 'U42, U43' } },
  nets: {
    'scale-up': {
      rate: '25 GB/s',
      wires: [{ id: 'nv', each: 'gpu', to: 'nvs', same: ['server'], links: 18, medium: 'board' }],
    },
    'scale-out': {
      rate: '400 Gb/s',
      wires: [
        { id: 'down', each: 'gpu', to: 'tor', same: ['rack', 'rail'], medium: 'optics' },
        { id: 'up', each: 'tor', to: 'spine', links: 2, medium: 'optics', perCable: 2 },
        { id: 'uplink', each: 'spine', edge: 'outside', links: 1, medium: 'optics' },
      ],
    },
  },
  site: { rows: [{ id: 'A', run: ['rack*2'] }] },
  changes: [
    { cut: 'scale-out.up', from: 'rack[2]/tor[2]', to: 'spine[2]', links: 1 },
    { at: 'rack[2]/server[2]/gpu[2]', off: true },
    { cable: 'scale-out.down', from: 'rack[1]/server[1]/gpu[1]', to: 'rack[1]/tor[1]', length: '3 m' },
  ],
});

function parsed(document: unknown): Design {
  const read = parseDesign(document);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.design;
}

function written(
  design: Design,
  format: ExportFormat,
): readonly { readonly name: string; readonly text: string }[] | string {
  const made = exporters
    .find((one) => one.format === format)
    ?.write({ design, catalogue: createCatalogue(design.parts) });
  if (!made?.ok) return `${made?.reason} ${made?.detail}`;
  return made.value.files.map(({ name, pieces }) => ({ name, text: [...pieces].join('') }));
}

describe('every format', () => {
  test('has an exporter', () => {
    expect(exporters.map(({ format }) => format).sort()).toEqual([...exportFormats].sort());
  });

  test('says what it cannot hold, and every refusal has words', () => {
    for (const { format, loses } of exporters) expect([format, loses.length > 3]).toEqual([format, true]);
    const keys = [
      ...exporters.flatMap(({ loses }) => loses.map((key) => `export.loses.${key}`)),
      ...exportProblems.map((reason) => `export.refused.${reason}`),
    ];
    expect(keys.filter((key) => !(key in texts))).toEqual([]);
  });

  test.each(exportFormats)('%s: the golden file, the same each time', (format) => {
    const files = written(small, format);
    expect(written(small, format)).toEqual(files);
    const text =
      typeof files === 'string'
        ? `refused: ${files}\n`
        : files.map(({ name, text: own }) => `==> ${name} <==\n${own}`).join('');
    const path = `tests/golden/exports/small-pod.${format}.txt`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text);
    expect(existsSync(path), `${path} is missing`).toBe(true);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  test('notes have words', () => {
    const missing = new Set<string>();
    for (const ref of ['cloudmatrix384', 'gb200-nvl72', 'dgx-h100-superpod?su=2', 'three-cabinets']) {
      for (const exporter of exporters) {
        const made = exporter.write({ design: example(ref), catalogue: createCatalogue() });
        if (!made.ok) continue;
        for (const { code } of made.value.notes) if (!(`export.note.${code}` in texts)) missing.add(code);
      }
    }
    expect([...missing]).toEqual([]);
  });
});

function example(ref: string): Design {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(ref);
  return made.design;
}

describe('the cable schedule', () => {
  const rowsOf = (design: Design) => {
    const files = written(design, 'cables-csv');
    if (typeof files === 'string') throw new Error(files);
    return readCsv(files[0]?.text ?? '');
  };

  test.each(['cloudmatrix384', 'gb200-nvl72', 'dgx-h100-superpod?su=4', 'dgx-h100-superpod?su=1', 'three-cabinets'])(
    '%s: as many cables in every network as the machine counts',
    (ref) => {
      const design = example(ref);
      const counted: Record<string, number> = {};
      for (const { net, wires } of expand(design, createCatalogue()).fabrics) {
        for (const { cables } of wires) counted[net] = (counted[net] ?? 0) + cables;
      }
      const listed: Record<string, number> = {};
      for (const { network = '' } of rowsOf(design)) listed[network] = (listed[network] ?? 0) + 1;
      for (const [net, cables] of Object.entries(counted)) expect([net, listed[net] ?? 0]).toEqual([net, cables]);
    },
  );

  test('CloudMatrix384 has 2,688 UB cables of two links each', () => {
    const rows = rowsOf(example('cloudmatrix384')).filter(({ network }) => network === 'scale-up');
    expect([rows.length, rows.reduce((sum, row) => sum + Number(row.links), 0)]).toEqual([2688, 5376]);
    expect(new Set(rows.map(({ plane }) => plane))).toEqual(new Set(['1', '2', '3', '4', '5', '6', '7']));
  });

  test('both ends stand in their cabinet, row and unit; lengths are measured, or along the floor', () => {
    const rows = rowsOf(small);
    expect(Object.keys(rows[0] ?? {})).toEqual(cableColumns);
    const measured = rows.filter(({ length_basis }) => length_basis === 'measured');
    expect(measured).toMatchObject([
      {
        ordered_m: '3',
        a_device: 'rack[1]/server[1]',
        a_slot: 'gpu[1]',
        a_u: '1',
        z_device: 'rack[1]/tor[1]',
        z_u: '40',
        a_row: 'A',
      },
    ]);
    // What leaves the drawing has no length.
    const stubs = rows.filter(({ length_basis }) => length_basis === 'unknown');
    expect(stubs.map(({ z_device, ordered_m, route_m }) => [z_device, ordered_m, route_m])).toEqual([
      ['outside', '', ''],
      ['outside', '', ''],
    ]);
    // A spine belongs to no rack of the tree and stands in rack 1 all the same.
    const spine = rows.filter(({ z_device }) => z_device === 'spine[1]');
    expect(spine.map(({ a_rack, z_rack, z_u, bundle }) => [a_rack, z_rack, z_u, bundle])).toEqual([
      ['rack[1]', 'rack[1]', '42', ''],
      ['rack[2]', 'rack[1]', '42', 'rack[2]~rack[1]'],
      ['rack[1]', 'rack[1]', '42', ''],
      ['rack[2]', 'rack[1]', '42', 'rack[2]~rack[1]'],
    ]);
    expect(rows.filter(({ media }) => media === 'board')).toEqual([]);
  });

  test('ports of a device are used once each', () => {
    const used = new Map<string, number>();
    for (const row of rowsOf(example('dgx-h100-superpod?su=1'))) {
      for (const end of ['a', 'z']) {
        const device = `${row[`${end}_device`]}/${row[`${end}_slot`]}`;
        for (const port of (row[`${end}_port`] ?? '').split(';')) {
          if (port === '') continue;
          used.set(`${device} ${port}`, (used.get(`${device} ${port}`) ?? 0) + 1);
        }
      }
    }
    expect(used.size).toBeGreaterThan(700);
    expect([...used].filter(([, times]) => times > 1)).toEqual([]);
  });
});

describe('refusals of formats', () => {
  test('ASTRA-sim takes products of rings, meshes and switches, and nothing else', () => {
    expect(written(example('gb200-nvl72'), 'astra-sim')).toMatchObject([
      { text: expect.stringContaining('topology: [ Switch ]\nnpus_count: [ 72 ]\nbandwidth: [ 900.0 ]') },
    ]);
    expect(written(example('cloudmatrix384'), 'astra-sim')).toBe('wrong-shape scale-up');
    expect(written(example('dgx-h100-superpod?su=1'), 'astra-sim')).toContain('wrong-shape');
    const torus = parsed({
      format: 'podwright/1',
      name: 'torus',
      blocks: {},
      holds: { npu: { n: [4, 8], axis: ['y', 'x'], card: true } },
      nets: {
        'scale-up': {
          rate: '50 GB/s',
          wires: [
            { id: 'x', each: 'npu', ring: 'x' },
            { id: 'y', each: 'npu', mesh: 'y', rate: '25 GB/s' },
          ],
        },
      },
    });
    expect(written(torus, 'astra-sim')).toMatchObject([
      {
        text: expect.stringContaining(
          'topology: [ Ring, FullyConnected ]\nnpus_count: [ 8, 4 ]\nbandwidth: [ 50.0, 25.0 ]',
        ),
      },
    ]);
  });
  test('a design without networks has nothing to export as one', () => {
    const empty = parsed({ format: 'podwright/1', name: 'e', blocks: {}, holds: {}, nets: {} });
    for (const format of ['graphml', 'ibnetdiscover', 'slurm-tree', 'hccl'] as const)
      expect(written(empty, format)).toContain('no-network');
    expect(written(empty, 'svg')).toContain('no-site');
  });
  test('rails are flattened into one group a unit, and that is told', () => {
    const made = exporters
      .find(({ format }) => format === 'slurm-tree')
      ?.write({ design: example('dgx-h100-superpod?su=4'), catalogue: createCatalogue() });
    expect(made).toMatchObject({ ok: true, value: { notes: [{ code: 'flattened', params: { groups: 5 } }] } });
    const files = written(example('dgx-h100-superpod?su=4'), 'slurm-tree');
    expect(files).toMatchObject([
      { text: expect.stringContaining('SwitchName=spine Switches=su-1-leaf,su-2-leaf,su-3-leaf,su-4-leaf') },
    ]);
  });
});
