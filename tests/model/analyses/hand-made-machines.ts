/** Machines written by hand, so that analyses are tested without expanding a design. */

import type { Analysis, AnalysisResult } from '../../../src/model/analyses/analysis.ts';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Catalogue, Part, PartRef } from '../../../src/model/catalogue/part.ts';
import type { MachineFabric, WireCount } from '../../../src/model/machine/fabric.ts';
import type { Machine, Place } from '../../../src/model/machine/machine.ts';
import { noSupplies } from '../../../src/model/machine/supplies/supplies.ts';

interface Sketch extends Partial<Omit<Place, 'inside' | 'count' | 'address'>> {
  readonly n: number;
  readonly inside?: Readonly<Record<string, Sketch>>;
}

/** Counts and addresses follow from the numbers per parent. */
export function placesOf(sketches: Readonly<Record<string, Sketch>>, above = '', times = 1): Place[] {
  return Object.entries(sketches).map(([key, { n, inside = {}, ...rest }]) => {
    const hold = rest.hold ?? key;
    const address = `${above}${hold}[1..${n}]`;
    const count = times * n;
    return { hold, address, card: false, count, perParent: n, ...rest, inside: placesOf(inside, `${address}/`, count) };
  });
}

export function machineOf(
  sketches: Readonly<Record<string, Sketch>>,
  fabrics: readonly MachineFabric[] = [],
  own: Readonly<Record<PartRef, Part>> = {},
): Machine {
  const catalogue = createCatalogue(own);
  const parts: Record<PartRef, Part> = {};
  const unknownParts: PartRef[] = [];
  const places = placesOf(sketches);
  const visit = (list: readonly Place[]): void => {
    for (const { part: ref, inside } of list) {
      const part = ref === undefined ? undefined : catalogue.part(ref);
      if (ref !== undefined && part) parts[ref] = part;
      else if (ref !== undefined) unknownParts.push(ref);
      visit(inside);
    }
  };
  visit(places);
  for (const { medium } of fabrics.flatMap(({ wires }) => wires)) {
    const part = medium === null ? undefined : catalogue.part(medium);
    if (medium !== null && part) parts[medium] = part;
  }
  return { name: 'by hand', places, fabrics, supplies: noSupplies, parts, unknownParts, sources: {}, problems: [] };
}

export function fabricOf(net: string, wires: readonly WireCount[], name = net): MachineFabric {
  return {
    net,
    name,
    dimensions: [],
    types: [],
    rules: [],
    edits: [],
    faith: 'exact',
    basis: 'published',
    assumptions: [],
    elements: [],
    ports: [],
    wires,
  };
}

export function wire(id: string, from: string, to: string, rest: Partial<WireCount> = {}): WireCount {
  return { wire: id, from, to, tier: 'trunk', links: 0, cables: 0, modules: 0, rate: 4e11, medium: 'optics', ...rest };
}

export function resultOf(
  analysis: Analysis,
  machine: Machine,
  catalogue: Catalogue = createCatalogue(),
  results: Readonly<Record<string, AnalysisResult>> = {},
): AnalysisResult {
  const run = analysis.run(machine, { catalogue, results, remember: (_key, make) => make() });
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

/** Twelve compute cabinets of four nodes and four switch cabinets, as published. */
export const cloudMatrix: Readonly<Record<string, Sketch>> = {
  cc: {
    n: 12,
    shape: 'cabinet',
    block: 'cc',
    inside: {
      node: {
        n: 4,
        shape: 'node',
        block: 'node',
        inside: {
          npu: { n: 8, part: 'huawei/ascend-910c@1', card: true },
          cpu: { n: 4, part: 'huawei/kunpeng-920@1' },
          l1: { n: 7, part: 'huawei/ub-l1-cm384@1' },
          vpc: { n: 1, part: 'huawei/qingtian-400@1' },
        },
      },
    },
  },
  sw: {
    n: 4,
    shape: 'cabinet',
    block: 'sw',
    inside: {
      device: { n: 14, shape: 'tray', block: 'device', inside: { l2: { n: 2, part: 'huawei/ub-l2-cm384@1' } } },
    },
  },
};

export const cloudMatrixFabrics: readonly MachineFabric[] = [
  fabricOf(
    'scale-up',
    [
      wire('card', 'npu', 'l1', { tier: 'access', links: 5376, medium: 'board' }),
      wire('host', 'cpu', 'l1', { tier: 'host', links: 1344, medium: 'board', assumed: 'even split' }),
      wire('up', 'l1', 'l2', { links: 5376, cables: 2688, modules: 5376, rate: 2.24e11 }),
    ],
    'UB',
  ),
  fabricOf('scale-out', [wire('rdma', 'npu', 'outside', { tier: 'stub', links: 384, cables: 384, modules: 384 })]),
];

export const nvl72: Readonly<Record<string, Sketch>> = {
  rack: {
    n: 1,
    shape: 'cabinet',
    block: 'rack',
    part: 'nvidia/mgx-nvl72@1',
    inside: {
      compute: {
        n: 18,
        shape: 'node',
        block: 'compute',
        inside: {
          gpu: { n: 4, part: 'nvidia/gb200@1', card: true },
          cpu: { n: 2, part: 'nvidia/grace@1' },
          nic: { n: 4, part: 'nvidia/connectx-7@1' },
        },
      },
      nvswitch: { n: 9, shape: 'tray', block: 'nvswitch', inside: { chip: { n: 2, part: 'nvidia/nvlink5-switch@1' } } },
      shelf: { n: 8, part: 'ocp/orv3-hpr-5.5kw@1' },
    },
  },
};

/** Two scalable units of two racks; leaves and spines are dealt into three network racks. */
export const smallPod: Readonly<Record<string, Sketch>> = {
  su: {
    n: 2,
    shape: 'group',
    block: 'su',
    inside: {
      rack: {
        n: 2,
        shape: 'cabinet',
        block: 'rack',
        inside: {
          dgx: {
            n: 4,
            shape: 'node',
            block: 'dgx',
            part: 'nvidia/dgx-h100@1',
            inside: {
              gpu: { n: 8, part: 'nvidia/h100-sxm@1', card: true },
              nvs: { n: 4, part: 'nvidia/nvswitch3@1' },
            },
          },
        },
      },
      leaf: { n: 8, part: 'nvidia/quantum2-qm9700@1', dealtInto: 'net' },
    },
  },
  spine: { n: 4, part: 'nvidia/quantum2-qm9700@1', dealtInto: 'net' },
  net: { n: 3, part: 'generic/rack-42u@1' },
};
