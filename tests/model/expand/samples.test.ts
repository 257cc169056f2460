import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import type { MachineFabric } from '../../../src/model/machine/fabric.ts';
import type { Machine, Place } from '../../../src/model/machine/machine.ts';
import { tierOf } from '../../../src/model/machine/tiers.ts';

const catalogue = createCatalogue();
const folders = ['public/examples', 'tests/golden/documents'];

function open(name: string): Design {
  const folder = folders.find((one) => readdirSync(one).includes(`${name}.json`));
  return JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as Design;
}

function machineOf(name: string): Machine {
  return expand(open(name), catalogue);
}

function netOf(machine: Machine, id: string): MachineFabric {
  const fabric = machine.fabrics.find(({ net }) => net === id);
  if (!fabric) throw new Error(`no network ${id}`);
  return fabric;
}

function links(fabric: MachineFabric): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { wire, links: count } of fabric.wires) sums[wire] = (sums[wire] ?? 0) + count;
  return sums;
}

function sum(fabric: MachineFabric, field: 'links' | 'cables' | 'modules', tier?: string): number {
  return fabric.wires
    .filter((wire) => tier === undefined || wire.tier === tier)
    .reduce((all, wire) => all + wire[field], 0);
}

function placesOfHold(machine: Machine, hold: string): number {
  const walk = (places: readonly Place[]): number =>
    places.reduce((all, place) => all + (place.hold === hold ? place.count : 0) + walk(place.inside), 0);
  return walk(machine.places);
}

function switchesByTier(fabric: MachineFabric): Record<number, number> {
  const tiers: Record<number, number> = {};
  for (const { role, tier, count } of fabric.elements) {
    if (role === 'switch') tiers[tier] = (tiers[tier] ?? 0) + count;
  }
  return tiers;
}

describe('links of the sample documents, as their makers publish them', () => {
  // Counts and sources: the samples' table of the document model; published figures of the systems where there are any.
  const table: readonly (readonly [string, string, Record<string, number>])[] = [
    ['gb200-nvl72', 'scale-up', { nv: 1296 }],
    ['cloudmatrix384', 'scale-up', { card: 5376, up: 5376, host: 1344 }],
    ['dgx-h100-superpod', 'scale-out', { down: 1016, up: 1024, '+': 4 }],
    ['dgx-h100-superpod', 'scale-up', { nv5: 10_160, nv4: 8128 }],
    ['dgx-b200-superpod', 'scale-out', { down: 4096, mid: 4096, top: 4096 }],
    ['atlas-950', 'scale-up', { x: 28_672, y: 28_672, z: 32_768, up: 32_768 }],
    ['atlas-960', 'scale-up', { x: 54_208, y: 77_440, z: 61_952, up: 61_952 }],
    ['scalex640-pair', 'scale-up', { card: 10_240, l2: 10_240 }],
    ['scalex-10k-cluster', 'scale-up', { card: 81_920, l2: 81_920 }],
    ['scalex-10k-cluster', 'scale-out', { down: 10_240, mid: 10_240, top: 10_240 }],
    ['tpu-v4', 'scale-up', { x: 4096, y: 4096, z: 4096 }],
    ['dragonfly-a16', 'scale-up', { card: 16_512, local: 15_480, global: 8256 }],
    ['ub-mesh-pod', 'scale-up', { x: 14_336, y: 14_336, in: 16_384, spare: 1152, row: 3072, col: 3072, hrs: 4096 }],
    ['three-cabinets', 'scale-up', { down: 269, up: 60, '+': 2 }],
    ['three-cabinets', 'management', { bmc: 34 }],
    ['clos-1m', 'scale-out', { down: 1_024_000, mid: 1_024_000, top: 1_024_000 }],
  ];
  for (const [name, net, expected] of table) {
    test(`${name}, ${net}`, () => {
      expect(links(netOf(machineOf(name), net))).toEqual(expected);
    });
  }
});

describe('CloudMatrix384', () => {
  const machine = machineOf('cloudmatrix384');
  const fabric = netOf(machine, 'scale-up');

  test('has 336 first-tier and 112 second-tier switch chips', () => {
    expect(switchesByTier(fabric)).toEqual({ 1: 336, 2: 112 });
    expect(tierOf(fabric)).toEqual([0, 1, 2]);
  });
  test('carries two links in one cable: 2,688 cables, 5,376 modules', () => {
    expect([sum(fabric, 'cables'), sum(fabric, 'modules')]).toEqual([2688, 5376]);
  });
  test('tells access, trunk and host links apart', () => {
    expect(['access', 'trunk', 'host'].map((tier) => sum(fabric, 'links', tier))).toEqual([5376, 5376, 1344]);
  });
  test('leaves the CPUs out of the description', () => {
    expect(fabric.types.map(({ name }) => name)).toEqual(['npu', 'l1', 'l2']);
    expect(fabric.basis).toBe('published');
  });
  test('nests the switches of a plane in their plane, beside the cabinets', () => {
    const named = fabric.dimensions.map(({ levels }) => levels.map(({ name, size }) => `${name} ${size}`).join(' > '));
    expect(named).toEqual(['cc 12 > node 4 > npu 8', 'plane 7 > pair 2 > l2 2', 'sw 4']);
  });
  test('counts its RDMA ports as stubs, near ends only', () => {
    expect(netOf(machine, 'scale-out').wires).toMatchObject([{ tier: 'stub', links: 384, to: 'outside' }]);
    expect(netOf(machine, 'scale-out').types).toEqual([]);
    expect(netOf(machine, 'scale-out').ports).toMatchObject([{ card: 'npu', from: 'npu', links: 1, rate: 400e9 }]);
  });
  test('has 384 cards on 48 nodes in 12 of 16 cabinets', () => {
    expect(['npu', 'node', 'cc', 'sw', 'cpu'].map((hold) => placesOfHold(machine, hold))).toEqual([
      384, 48, 12, 4, 192,
    ]);
  });
});

describe('GB200 NVL72', () => {
  const machine = machineOf('gb200-nvl72');
  test('shares the NIC ports of a tray among its cards', () => {
    expect(netOf(machine, 'scale-out').ports).toEqual([
      { card: 'gpu', from: 'nic', wire: 'nic', links: 1, rate: 400e9 },
    ]);
  });
  test('has no cables in its backplane', () => {
    expect(sum(netOf(machine, 'scale-up'), 'cables')).toBe(0);
  });
});

describe('DGX H100 SuperPOD', () => {
  const machine = machineOf('dgx-h100-superpod');
  const fabric = netOf(machine, 'scale-out');
  test('gives one node up for the managers: 127 nodes, 1,016 cards, 32 leaves, 16 spines', () => {
    expect(['dgx', 'gpu', 'leaf', 'spine'].map((hold) => placesOfHold(machine, hold))).toEqual([127, 1016, 32, 16]);
    expect(switchesByTier(fabric)).toEqual({ 1: 32, 2: 16 });
  });
  test('has 1,020 node and manager cables and 1,024 between leaves and spines', () => {
    expect([sum(fabric, 'cables', 'access') + sum(fabric, 'cables', 'host'), sum(fabric, 'cables', 'trunk')]).toEqual([
      1020, 1024,
    ]);
  });
  test('counts modules device by device: four for a server of eight ends, 512 at the leaves though half have 31 ends', () => {
    const [down] = fabric.wires.filter(({ wire }) => wire === 'down');
    const [up] = fabric.wires.filter(({ wire }) => wire === 'up');
    expect([(down?.modules ?? 0) - 508, up?.modules]).toEqual([512, 1024]);
  });
  test('removes the node as one place for all of its kinds', () => {
    expect(fabric.edits).toEqual([{ kind: 'remove', types: [0], at: { 0: [3, 7, 3] } }]);
  });
});

describe('three cabinets drawn by hand', () => {
  const machine = machineOf('three-cabinets');
  test('splits off only what the changes touch', () => {
    const addresses = (places: readonly Place[]): string[] =>
      places.flatMap((place) => [place.address, ...addresses(place.inside)]);
    expect(addresses(machine.places)).toEqual([
      'cab[1]',
      'cab[1]/tray[1..10]',
      'cab[1]/tray[1..10]/npu[1..4]',
      'cab[1]/tor[1..2]',
      'cab[2]',
      'cab[2]/tray[1..4,6..12]',
      'cab[2]/tray[1..4,6..12]/npu[1..4]',
      'cab[2]/tray[5]',
      'cab[2]/tray[5]/npu[1..2,4]',
      'cab[2]/tor[1..2]',
      'cab[3]',
      'cab[3]/tray[1..11]',
      'cab[3]/tray[1..11]/npu[1..4]',
      'cab[3]/tray[12]',
      'cab[3]/tray[12]/npu[1..4]',
      'cab[3]/tor[1..2]',
      'spine[1..4]',
    ]);
  });
  test('deals ten uplinks over four spines exactly: two each and two blocks', () => {
    const fabric = netOf(machine, 'scale-up');
    expect(fabric.faith).toBe('exact');
    expect(fabric.rules.filter(({ wire }) => wire === 'up').map((rule) => rule.links)).toEqual([2, 1]);
  });
});

test('no sample leaves anything behind but the averaged dragonfly', () => {
  const names = new Set(folders.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.json'))));
  const problems = [...names].flatMap((file) => machineOf(file.replace(/\.json$/, '')).problems);
  expect(problems).toEqual([
    { code: 'expand.pattern-averaged', severity: 'info', where: ['scale-up.global'], params: { name: 'dragonfly' } },
  ]);
});

test('expands a million cards without unrolling them', () => {
  const design = open('clos-1m');
  for (let k = 0; k < 20; k++) expand(structuredClone(design), catalogue);
  const started = performance.now();
  for (let k = 0; k < 10; k++) expand(structuredClone(design), catalogue);
  const took = (performance.now() - started) / 10;
  console.info(`clos-1m: ${took.toFixed(2)} ms`);
  expect(placesOfHold(expand(design, catalogue), 'card')).toBe(1_024_000);
});
