/**
 * What is published of the systems that ship as examples, in the unit of our figure: read by the gallery, which puts our
 * value beside it. A row that the drawing misses says why (`why`); no row is left out because it is missed.
 */

export interface PublishedRow {
  /** Example with its parameters, or a family with its. */
  readonly ref: string;
  /**
   * A figure of the report (`cards.count`), or a count of the drawing: `wire:scale-out.down/cables`, `hold:rack`. Several
   * joined by ' + ' are added up, 'a × b' multiplied.
   */
  readonly measure: string;
  readonly published: number;
  readonly unit: string;
  /** A share of the published value within which both say the same: the source rounds. Exact where absent. */
  readonly rounding?: number;
  /** The reason of a difference that stays, words of `published.why.<why>`. */
  readonly why?: string;
}

export interface PublishedSet {
  readonly id: string;
  /** Ids of `example-sources.ts`. */
  readonly sources: readonly string[];
  readonly rows: readonly PublishedRow[];
}

const injection = 'fabric.scale-up.injection';

function counted(ref: string, values: Readonly<Record<string, number>>): readonly PublishedRow[] {
  return Object.entries(values).map(([measure, published]) => ({ ref, measure, published, unit: '' }));
}

function measured(
  ref: string,
  measure: string,
  published: number,
  unit: string,
  more: Pick<PublishedRow, 'rounding' | 'why'> = {},
): PublishedRow {
  return { ref, measure, published, unit, ...more };
}

/** NVIDIA's tables of component counts: nodes, GPUs, leaves, spines, cores, cables of nodes and between switches. */
const out = 'fabric.scale-out';

const h100Units = [
  [1, 31, 248, 8, 4, 252, 256],
  [2, 63, 504, 16, 8, 508, 512],
  [4, 127, 1016, 32, 16, 1020, 1024],
] as const;

const b200Units = [
  [2, 64, 512, 16, 8, 0, 512],
  [4, 128, 1024, 32, 16, 0, 1024],
  [8, 256, 2048, 64, 32, 0, 2048],
  [16, 512, 4096, 128, 128, 64, 4096],
  [32, 1024, 8192, 256, 256, 128, 8192],
  [64, 2048, 16_384, 512, 512, 256, 16_384],
] as const;

const b300Units = [
  [1, 64, 512, 16, 8, 512],
  [2, 128, 1024, 32, 16, 1024],
  [4, 256, 2048, 64, 32, 2048],
  [8, 512, 4096, 128, 64, 4096],
  [16, 1024, 8192, 256, 128, 8192],
] as const;

const xdrUnits = [
  [1, 72, 576, 8, 4, 576],
  [2, 144, 1152, 16, 8, 1152],
  [4, 288, 2304, 32, 18, 2304],
  [8, 576, 4608, 64, 36, 4608],
  [18, 1296, 9216, 144, 72, 10_368],
] as const;

export const publishedSets: readonly PublishedSet[] = [
  {
    id: 'cloudmatrix384',
    sources: ['arxiv-cm384', 'besthub-wiring', 'capacity-cm384', 'winbuzzer-cm384'],
    rows: [
      ...counted('cloudmatrix384', {
        'cards.count': 384,
        'cards.dies': 768,
        'cpus.count': 192,
        'nodes.count': 48,
        'cabinets.count': 16,
        'fabric.scale-up.switches.tier1': 336,
        'fabric.scale-up.switches.tier2': 112,
        'hold:device': 56,
        'wire:scale-up.up/cables': 2688,
        'wire:scale-up.up/modules': 5376,
      }),
      measured('cloudmatrix384', injection, 392, 'GB/s'),
      measured('cloudmatrix384', 'fabric.scale-up.bisection', 75_264, 'GB/s'),
      measured('cloudmatrix384', 'memory.capacity', 49.2, 'TB', { rounding: 0.002 }),
      measured('cloudmatrix384', 'memory.bandwidth', 1229, 'TB/s', { rounding: 0.001 }),
      measured('cloudmatrix384', 'compute.bf16', 300, 'PFLOPS', { why: 'vendor-round' }),
      measured('cloudmatrix384', 'power.it.peak', 559, 'kW', { why: 'parts-unknown' }),
      measured('cloudmatrix384-rdma', 'wire:scale-up.up/modules + fabric.scale-out.modules', 6912, ''),
    ],
  },
  {
    id: 'atlas-950',
    sources: ['hc2025', 'gh-huaweireport', 'gizmo-950', 'waic2026-950'],
    rows: [
      ...counted('atlas-950', { 'cards.count': 8192, 'cabinets.count': 160, 'hold:cc': 128, 'hold:sw': 32 }),
      ...counted('atlas-950?cards=1024', { 'cards.count': 1024 }),
      measured('atlas-950', injection, 1008, 'GB/s'),
      measured('atlas-950', 'compute.fp8', 8000, 'PFLOPS', { why: 'vendor-round' }),
      measured('atlas-950', 'compute.fp4', 16_000, 'PFLOPS', { why: 'vendor-round' }),
      measured('atlas-950', 'memory.capacity', 1152, 'TB', { why: 'binary-thousand' }),
      measured('atlas-950', `cards.count × ${injection}`, 8_150_000, 'GB/s', { why: 'vendor-round' }),
    ],
  },
  {
    id: 'atlas-960',
    sources: ['hc2025', 'nextgen-960', 'hc2025-reportify'],
    rows: [
      ...counted('atlas-960', { 'cards.count': 15_488, 'cabinets.count': 220 }),
      measured('atlas-960', 'memory.capacity', 4460, 'TB', { rounding: 0.001 }),
      measured('atlas-960', 'compute.fp8', 30_000, 'PFLOPS', { why: 'vendor-round' }),
      measured('atlas-960', 'compute.fp4', 60_000, 'PFLOPS', { why: 'vendor-round' }),
      measured('atlas-960', `cards.count × ${injection}`, 17_000_000, 'GB/s', { rounding: 0.005 }),
    ],
  },
  {
    id: 'atlas-960e',
    sources: ['hc2026-960e', 'gh-huaweireport'],
    rows: [
      ...counted('atlas-960e', { 'cards.count': 4096 }),
      measured('atlas-960e', 'compute.fp8', 8000, 'PFLOPS', { why: 'vendor-round' }),
      measured('atlas-960e', 'wire:scale-up.up/modules', 5500, '', { why: 'graph-unpublished' }),
    ],
  },
  {
    id: 'supercluster-950',
    sources: ['notebook-950', 'pichau-950', 'hc2025-reportify'],
    rows: [
      ...counted('supercluster-950', { 'cards.count': 524_288, 'hold:pod': 64, 'hold:cc + hold:sw': 10_240 }),
      measured('supercluster-950', 'compute.fp8', 524_000, 'PFLOPS', { rounding: 0.001 }),
    ],
  },
  {
    id: 'ub-mesh-pod',
    sources: ['arxiv-ubmesh'],
    // Lanes: 16 of each NPU to the stages of its rack, 128 of each pair of racks in a row or column, 256 of a rack upwards.
    rows: counted('ub-mesh-pod', {
      'cards.count': 1024,
      'cabinets.count': 16,
      'hold:spare': 16,
      'wire:scale-up.in/links': 16_384,
      'wire:scale-up.row/links': 3072,
      'wire:scale-up.col/links': 3072,
      'wire:scale-up.hrs/links': 4096,
    }),
  },
  {
    id: 'scalex640',
    sources: ['besthub-640', 'csgonghe', 'caitong-640', 'aifree-scalex'],
    rows: [
      ...counted('scalex640', { 'cards.count': 640, 'cabinets.count': 1 }),
      ...counted('scalex640-pair', { 'cards.count': 1280, 'cabinets.count': 2 }),
      measured('scalex640-pair', 'memory.bandwidth', 2304, 'TB/s'),
      measured('scalex640-pair', `cards.count × ${injection}`, 286_500, 'GB/s', { rounding: 0.001 }),
      measured('scalex640-pair', 'power.it.peak', 1720, 'kW'),
      ...counted('scalex-10k-cluster', { 'cards.count': 10_240, 'hold:cab': 16 }),
    ],
  },
  { id: 'zte-supernode', sources: ['gh-oemledger'], rows: counted('zte-supernode', { 'cards.count': 64 }) },
  {
    id: 'gb200-nvl72',
    sources: ['nv-gb200net', 'chips06', 'toms-table', 'aiwiki-gb200', 'introl-gb200'],
    rows: [
      ...counted('gb200-nvl72', {
        'cards.count': 72,
        'cards.dies': 144,
        'cpus.count': 36,
        'nodes.count': 18,
        'fabric.scale-up.switches': 18,
        'fabric.scale-up.links.access': 1296,
      }),
      measured('gb200-nvl72', injection, 900, 'GB/s'),
      measured('gb200-nvl72', `cards.count × ${injection}`, 65_000, 'GB/s', { rounding: 0.005 }),
      measured('gb200-nvl72', 'compute.fp4', 720, 'PFLOPS'),
      measured('gb200-nvl72', 'compute.bf16', 180, 'PFLOPS'),
      measured('gb200-nvl72', 'memory.bandwidth', 576, 'TB/s'),
      measured('gb200-nvl72', 'memory.capacity', 13.4, 'TB', { rounding: 0.002 }),
      measured('gb200-nvl72', 'power.it.peak', 120, 'kW'),
      ...counted('nvl72-x8', { 'cards.count': 576, 'hold:rack': 8 }),
    ],
  },
  {
    id: 'gb300-nvl72',
    sources: ['verda-gb300', 'supermicro-gb300', 'toms-table'],
    rows: [
      ...counted('gb300-nvl72', { 'cards.count': 72 }),
      measured('gb300-nvl72', 'compute.fp4', 1080, 'PFLOPS'),
      measured('gb300-nvl72', 'compute.fp8', 360, 'PFLOPS'),
      measured('gb300-nvl72', 'compute.bf16', 180, 'PFLOPS'),
      measured('gb300-nvl72', 'memory.capacity', 20.7, 'TB', { rounding: 0.002 }),
      measured('gb300-nvl72', 'memory.bandwidth', 576, 'TB/s'),
      measured('gb300-nvl72', injection, 900, 'GB/s'),
    ],
  },
  {
    id: 'vr-nvl72',
    sources: ['vr-ch14', 'vr-pt4', 'gh-kvreport', 'megaobzor-vr'],
    rows: [
      ...counted('vr-nvl72', { 'cards.count': 72, 'cards.dies': 144, 'cpus.count': 36 }),
      measured('vr-nvl72', injection, 1800, 'GB/s'),
      measured('vr-nvl72', 'memory.capacity', 20.7, 'TB', { rounding: 0.002 }),
      measured('vr-nvl72', 'compute.fp4', 3600, 'PFLOPS', { why: 'peak-disputed' }),
      measured('vr-nvl72', 'compute.fp8', 1200, 'PFLOPS', { rounding: 0.005 }),
    ],
  },
  {
    id: 'kyber',
    sources: ['toms-table', 'toms-kyber'],
    rows: [
      ...counted('kyber', { 'cards.count': 144 }),
      measured('kyber', 'cards.dies', 576, '', { why: 'parts-unknown' }),
      measured('kyber', 'compute.fp4', 14_400, 'PFLOPS'),
      measured('kyber', 'memory.capacity', 147, 'TB', { rounding: 0.004 }),
      measured('kyber', 'memory.bandwidth', 4608, 'TB/s'),
      measured('kyber', 'power.it.peak', 600, 'kW'),
    ],
  },
  {
    id: 'superpod-h100-fabric',
    sources: ['nv-h100sp'],
    rows: h100Units.flatMap(([su, nodes, gpus, leaf, spine, cables, trunks]) =>
      counted(`dgx-h100-superpod?su=${su}`, {
        'nodes.count': nodes,
        'cards.count': gpus,
        [`${out}.switches.tier1`]: leaf,
        [`${out}.switches.tier2`]: spine,
        [`${out}.links.access + ${out}.links.host`]: cables,
        [`${out}.links.trunk`]: trunks,
      }),
    ),
  },
  {
    id: 'superpod-b200-fabric',
    sources: ['nv-b200sp'],
    rows: b200Units.flatMap(([su, nodes, gpus, leaf, spine, core, cables]) =>
      counted(`dgx-b200-superpod?su=${su}`, {
        'nodes.count': nodes,
        'cards.count': gpus,
        [`${out}.switches.tier1`]: leaf,
        [`${out}.switches.tier2`]: spine,
        'wire:scale-out.down/cables': cables,
        ...(core === 0
          ? { 'wire:scale-out.up/cables': cables }
          : {
              [`${out}.switches.tier3`]: core,
              'wire:scale-out.mid/cables': cables,
              'wire:scale-out.top/cables': cables,
            }),
      }),
    ),
  },
  {
    id: 'superpod-b300-eth-fabric',
    sources: ['nv-b300sp'],
    rows: b300Units.flatMap(([su, nodes, gpus, leaf, spine, cables]) =>
      counted(`dgx-b300-superpod?su=${su}`, {
        'nodes.count': nodes,
        'cards.count': gpus,
        [`${out}.switches.tier1`]: leaf,
        [`${out}.switches.tier2`]: spine,
        'wire:scale-out.down/cables': cables,
        'wire:scale-out.up/cables': cables,
      }),
    ),
  },
  {
    id: 'superpod-b300-xdr-fabric',
    sources: ['nv-b300xdr'],
    rows: xdrUnits.flatMap(([su, nodes, gpus, leaf, spine, cables]) => [
      ...counted(`dgx-b300-xdr-superpod?su=${su}`, {
        'nodes.count': nodes,
        [`${out}.switches.tier1`]: leaf,
        [`${out}.switches.tier2`]: spine,
        'wire:scale-out.down/cables': cables,
        'wire:scale-out.up/cables': cables,
      }),
      // 1,296 nodes of eight GPUs are 10,368; the table prints 9,216.
      measured(
        `dgx-b300-xdr-superpod?su=${su}`,
        'cards.count',
        gpus,
        '',
        gpus === 9216 ? { why: 'source-contradicts-itself' } : {},
      ),
    ]),
  },
  {
    id: 'tpu-v4',
    sources: ['arxiv-tpu4', 'klockwood-tpu4', 'klockwood-tpu4b'],
    rows: [
      ...counted('tpu-v4', {
        'cards.count': 4096,
        'cabinets.count': 64,
        'hold:ocs': 48,
        'fabric.scale-up.links.access': 12_288,
        'fabric.scale-up.modules': 6144,
      }),
      measured('tpu-v4', 'fabric.scale-up.bisection', 25_600, 'GB/s'),
      measured('tpu-v4', 'compute.bf16', 1126, 'PFLOPS', { rounding: 0.001 }),
    ],
  },
  {
    id: 'ironwood',
    sources: ['hc25-ironwood', 'pak-ironwood'],
    rows: [
      ...counted('ironwood', { 'cards.count': 9216, 'cabinets.count': 144, 'fabric.scale-up.modules': 13_824 }),
      measured('ironwood', injection, 600, 'GB/s'),
      measured('ironwood', 'compute.fp8', 42_500, 'PFLOPS', { rounding: 0.001 }),
      measured('ironwood', 'memory.capacity', 1770, 'TB', { rounding: 0.001 }),
    ],
  },
  {
    id: 'helios',
    sources: ['awesome-helios', 'jw-helios', 'ms-scaleup'],
    rows: [
      ...counted('helios', { 'cards.count': 72, 'cpus.count': 18, 'nodes.count': 18 }),
      measured('helios', injection, 1800, 'GB/s'),
      measured('helios', 'memory.capacity', 31, 'TB', { rounding: 0.005 }),
      measured('helios', 'memory.bandwidth', 1400, 'TB/s', { rounding: 0.01 }),
      measured('helios', 'compute.fp4', 2900, 'PFLOPS', { rounding: 0.01 }),
      measured('helios', `cards.count × ${out}.injection`, 21_500, 'GB/s', { rounding: 0.005 }),
    ],
  },
  {
    id: 'panjiu-al128',
    sources: ['ali-al128', 'snowan-al128', 'ms-scaleup'],
    rows: [
      ...counted('panjiu-al128', { 'cards.count': 128, 'hold:board': 32, 'hold:tray': 16 }),
      measured('panjiu-al128', injection, 400, 'GB/s'),
      measured('panjiu-al128', 'power.it.peak', 350, 'kW'),
    ],
  },
  {
    id: 'tianchi',
    sources: ['reportify-baidu'],
    rows: [...counted('tianchi', { 'cards.count': 256 }), ...counted('tianchi?cards=512', { 'cards.count': 512 })],
  },
  {
    id: 'sd200',
    sources: ['chinadaily-sd200', 'gh-kvreport'],
    rows: [
      ...counted('sd200', { 'cards.count': 64 }),
      measured('sd200', 'memory.capacity', 4, 'TB', { why: 'parts-unknown' }),
    ],
  },
  {
    id: 'unipod',
    sources: ['gh-kvreport'],
    rows: [
      ...counted('unipod?cards=32', { 'cards.count': 32 }),
      ...counted('unipod?cards=1024', { 'cards.count': 1024 }),
    ],
  },
  {
    id: 'metax',
    sources: ['ms-scaleup', 'kr36-metax'],
    rows: [
      ...counted('metax', { 'cards.count': 64, 'cabinets.count': 1 }),
      ...counted('metax?cards=128', { 'cards.count': 128 }),
    ],
  },
  {
    id: 'meta-24k',
    sources: ['klockwood-meta', 'kad8-meta'],
    rows: [
      ...counted('meta-24k', { 'cards.count': 24_576, 'nodes.count': 3072, 'hold:rack': 1536, 'hold:pod': 8 }),
      measured('meta-24k', `${out}.oversubscription`, 7, ': 1', { why: 'whole-links' }),
      measured('meta-24k', `${out}.injection`, 50, 'GB/s'),
    ],
  },
  {
    id: 'colossus',
    sources: ['besthub-colossus', 'getcoai-colossus', 'sth-colossus'],
    rows: [
      measured('colossus', 'cards.count', 100_000, '', { why: 'whole-arrays' }),
      measured('colossus', 'hold:array', 200, '', { why: 'whole-arrays' }),
      measured('colossus', 'hold:hall', 4, ''),
    ],
  },
  {
    id: 'h100-100k',
    sources: ['semi-100k'],
    rows: counted('h100-100k', { 'cards.count': 100_000 }),
  },
  {
    id: 'isca25-topology-cost',
    sources: ['arxiv-dsv3'],
    rows: [
      ...counted('deepseek-mpft', { 'cards.count': 2048 }),
      ...counted('deepseek-mpft?cards=16384', {
        'cards.count': 16_384,
        [`${out}.switches`]: 768,
        [`${out}.links.trunk`]: 16_384,
      }),
      ...counted('leaf-spine?cards=2048&radix=64', {
        'cards.count': 2048,
        'fabric.scale-up.switches': 96,
        'fabric.scale-up.links.trunk': 2048,
      }),
      ...counted('fat-tree?k=64', {
        'cards.count': 65_536,
        'fabric.scale-up.switches': 5120,
        'fabric.scale-up.links.trunk': 131_072,
      }),
      ...counted('dragonfly?a=32&h=16&p=16&g=511', {
        'cards.count': 261_632,
        'fabric.scale-up.switches': 16_352,
        'fabric.scale-up.links.trunk': 384_272,
      }),
      // Its counts are those of q = 28, which is no prime power: no such graph is known.
      measured('slim-fly?q=28&p=21', 'cards.count', 32_928, '', { why: 'no-such-graph' }),
      measured('slim-fly?q=28&p=21', 'fabric.scale-up.switches', 1568, '', { why: 'no-such-graph' }),
      measured('slim-fly?q=28&p=21', 'fabric.scale-up.links.trunk', 32_928, '', { why: 'no-such-graph' }),
    ],
  },
];
