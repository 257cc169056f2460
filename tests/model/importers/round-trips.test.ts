/** What is written can be read again, and is the same network. */
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { exampleByRef } from '../../../src/model/design/examples.ts';
import type { ExportFormat } from '../../../src/model/exporters/exporter.ts';
import { exporters } from '../../../src/model/exporters/exporters.ts';
import { importFiles } from '../../../src/model/importers/import-files.ts';
import { type ImportFormat, importFormats } from '../../../src/model/importers/import-report.ts';
import { namedLinks, type ShapeOptions, shapeOf } from './graph-shape.ts';
import { imported, importSample } from './sample-files.ts';

function example(ref: string): Design {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(ref);
  return made.design;
}

function exported(design: Design, format: ExportFormat, nets?: readonly string[]) {
  const exporter = exporters.find((one) => one.format === format);
  const made = exporter?.write({ design, catalogue: createCatalogue(design.parts), ...(nets && { nets }) });
  if (!made?.ok) throw new Error(`${format}: ${made?.reason} ${made?.detail}`);
  return made.value.files.map(({ name, pieces }) => ({ name, text: [...pieces].join('') }));
}

function exportAndImport(design: Design, format: ExportFormat & ImportFormat, nets?: readonly string[]): Design {
  const files = exported(design, format, nets);
  // The same design gives the same bytes.
  expect(exported(design, format, nets)).toEqual(files);
  const read = importFiles(files, { as: format });
  if (!read.ok)
    throw new Error(
      `${format}: ${read.refusal.reason} line ${read.refusal.line} ${JSON.stringify(read.refusal.params)}`,
    );
  // The format is also found out by itself.
  expect(importFiles(files)).toMatchObject({ ok: true, report: { format } });
  return read.design;
}

const plain: ShapeOptions = { colour: () => '' };
const noRates: ShapeOptions = { label: () => '' };

describe('samples, written in their own format and read again', () => {
  const own: readonly (readonly [string, ExportFormat & ImportFormat, ShapeOptions])[] = [
    ['infiniband/ibtopotool-1.ibnetdiscover', 'ibnetdiscover', {}],
    ['infiniband/ibtopotool-2.ibnetdiscover', 'ibnetdiscover', {}],
    ['infiniband/exporter-osc-test.ibnetdiscover-p', 'ibnetdiscover', {}],
    ['infiniband/topograph-bad.ibnetdiscover', 'ibnetdiscover', {}],
    ['slurm/topograph-tree.topology.conf', 'slurm-tree', {}],
    ['slurm/topograph-tree.topology.conf', 'slurm-yaml', {}],
    ['simai/Spectrum-X_128g_8gps_400Gbps_H100', 'simai', {}],
    ['nccl-xml/aws-p4d.24xl-a100.xml', 'nccl', {}],
    ['nccl-xml/azure-ncv4-topo.xml', 'nccl', {}],
    ['nccl-xml/azure-ndv4-topo.xml', 'nccl', {}],
    ['nccl-xml/oci-H100-topology.xml', 'nccl', {}],
    ['nccl-xml/rccl-topo_8p_pcie.xml', 'nccl', {}],
    // xGMI has no rate in the file; NVLink, as which it is written, has one that is known.
    ['nccl-xml/rccl-topo_4p3l.xml', 'nccl', noRates],
    ['infragraph/two-tier-clos-fabric-infrastructure.yaml', 'infragraph', {}],
    ['infragraph/two-tier-clos-fabric-server.yaml', 'infragraph', {}],
    ['infragraph/cx5.yaml', 'infragraph', {}],
    ['booksim/anynet_file', 'booksim', {}],
    ['edge-lists/topobench-5-processor.txt', 'edge-list', {}],
    ['astra-sim/analytical-Ring_4npus.yml', 'astra-sim', {}],
    ['astra-sim/analytical-Ring_8npus.yml', 'astra-sim', {}],
    ['astra-sim/analytical-Ring_16npus.yml', 'astra-sim', {}],
    ['astra-sim/analytical-HGX-H100-validated.yml', 'astra-sim', {}],
  ];
  test.each(own)('%s as %s', (path, format, options) => {
    const { design } = imported(importSample(path));
    expect(shapeOf(exportAndImport(design, format), options)).toBe(shapeOf(design, options));
  });

  const neutral = ['graphml', 'dot', 'edge-list', 'cables-csv'] as const;
  const graphs = [
    'infiniband/ibtopotool-1.ibnetdiscover',
    'slurm/topograph-tree.topology.conf',
    'topograph-model/nvl72.yaml',
    'topograph-model/medium.yaml',
    'topograph-model/small-tree.yaml',
    'simai/Spectrum-X_128g_8gps_400Gbps_H100',
    'booksim/anynet_file',
    'edge-lists/topobench-5-processor.txt',
    'infragraph/two-tier-clos-fabric-infrastructure.yaml',
    'netbox/demo-data/netbox-demo-v3.6.json.gz',
  ];
  test.each(graphs.flatMap((path) => neutral.map((format) => [path, format] as const)))(
    '%s as %s keeps names',
    (path, format) => {
      const { design } = imported(importSample(path));
      expect(namedLinks(exportAndImport(design, format))).toEqual(namedLinks(design));
    },
  );

  test('names of InfiniBand nodes, and their ports, come back', () => {
    const { design } = imported(importSample('infiniband/ibtopotool-2.ibnetdiscover'));
    const again = exportAndImport(design, 'ibnetdiscover');
    expect(again.lists).toEqual(design.lists);
  });
});

describe('examples, written and read again', () => {
  const cases: readonly (readonly [string, ExportFormat & ImportFormat, readonly string[], ShapeOptions])[] = [
    ['cloudmatrix384', 'graphml', ['scale-up'], {}],
    ['cloudmatrix384', 'dot', ['scale-up'], {}],
    ['cloudmatrix384', 'edge-list', ['scale-up'], plain],
    ['cloudmatrix384', 'ns3-ub', ['scale-up'], plain],
    ['cloudmatrix384', 'infragraph', ['scale-up'], {}],
    ['gb200-nvl72', 'ns3', ['scale-up'], plain],
    ['gb200-nvl72', 'ibnetdiscover', ['scale-up'], { ...noRates, ...plain }],
    ['dgx-h100-superpod?su=2', 'booksim', ['scale-out'], { ...noRates, ...plain, parallel: false }],
    ['dgx-h100-superpod?su=2', 'ibnetdiscover', ['scale-out'], plain],
    ['dgx-h100-superpod?su=2', 'cables-csv', ['scale-out'], plain],
    ['dgx-h100-superpod?su=2', 'graphml', ['scale-out'], {}],
    ['three-cabinets', 'graphml', ['scale-up'], {}],
    ['three-cabinets', 'cables-csv', ['scale-up'], plain],
    ['three-cabinets', 'infragraph', ['scale-up'], {}],
    ['three-cabinets', 'ns3-ub', ['scale-up'], {}],
  ];
  test.each(cases)('%s as %s', (ref, format, nets, options) => {
    const design = example(ref);
    expect(shapeOf(exportAndImport(design, format, nets), options)).toBe(shapeOf(design, { ...options, nets }));
  });

  test('rules found in an imported CloudMatrix384 are those it was drawn with', () => {
    const design = example('cloudmatrix384');
    const made = exporters
      .find(({ format }) => format === 'graphml')
      ?.write({ design, catalogue: createCatalogue(), nets: ['scale-up'] });
    if (!made?.ok) throw new Error('no export');
    const read = imported(importFiles([{ name: 'c.graphml', text: [...made.value.files[0].pieces].join('') }]));
    expect(read.suggestion?.wires).toBe(3);
    expect(shapeOf(read.suggestion?.design as Design)).toBe(shapeOf(design, { nets: ['scale-up'] }));
  });
});

test('a device type keeps its ports, height and mass', () => {
  const { design } = imported(importSample('netbox/device-types/Arista-DCS-7060X6-64PE.yaml'));
  const figures = (of: Design) => {
    const part = Object.values(of.parts ?? {})[0];
    return [
      part?.maker,
      part?.name,
      part?.partNumber,
      part?.figures.ports?.value,
      part?.figures.height?.value,
      part?.figures.mass?.value,
    ];
  };
  expect(figures(exportAndImport(design, 'netbox-device-type'))).toEqual(figures(design));
});

test('every format that can be read has an importer, and those of both directions meet in a round trip', () => {
  const both = exporters
    .map(({ format }) => format)
    .filter((format) => (importFormats as readonly string[]).includes(format));
  expect(both.sort()).toEqual(
    [
      'astra-sim',
      'booksim',
      'cables-csv',
      'dot',
      'edge-list',
      'graphml',
      'ibnetdiscover',
      'infragraph',
      'nccl',
      'netbox-device-type',
      'ns3',
      'ns3-ub',
      'simai',
      'slurm-block',
      'slurm-tree',
      'slurm-yaml',
    ].sort(),
  );
});
