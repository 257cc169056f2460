import { describe, expect, it } from 'vitest';
import { buildPartsList } from '../../../../src/model/analyses/parts-list/build-parts-list.ts';
import { partsList } from '../../../../src/model/analyses/parts-list/parts-list.ts';
import { power } from '../../../../src/model/analyses/power/power.ts';
import { createCatalogue } from '../../../../src/model/catalogue/catalogue.ts';
import type { Machine, Place } from '../../../../src/model/machine/machine.ts';
import { sayRef, texts } from '../../../../src/text/index.ts';
import {
  cloudMatrix,
  cloudMatrixFabrics,
  fabricOf,
  machineOf,
  nvl72,
  placesOf,
  resultOf,
  smallPod,
  wire,
} from '../hand-made-machines.ts';

const catalogue = createCatalogue();
const figureOfCables = { value: 2, unit: '', convention: { key: 'convention.cables' } };
const linesOf = (machine: Machine) => buildPartsList(machine, catalogue);
const cm384 = machineOf(cloudMatrix, cloudMatrixFabrics);
const machines = { cm384, nvl72: machineOf(nvl72), smallPod: machineOf(smallPod) };

function flat(places: readonly Place[]): readonly Place[] {
  return places.flatMap((place) => [place, ...flat(place.inside)]);
}

describe('buildPartsList', () => {
  it('lists parts, boxes without a part, cables and modules of CloudMatrix384', () => {
    const short = linesOf(cm384).map(({ line, parent, category, model, perParent, total }) => [
      line,
      parent,
      category,
      model,
      perParent,
      total,
    ]);
    expect(short).toEqual([
      [1, undefined, 'cabinet', 'cc', 12, 12],
      [2, 1, 'node', 'node', 4, 48],
      [3, 2, 'accelerator', 'Ascend 910C (dual die)', 8, 384],
      [4, 2, 'cpu', 'Kunpeng 920', 4, 192],
      [5, 2, 'switch', 'UB L1 switch chip (CloudMatrix384 node)', 7, 336],
      [6, 2, 'nic', 'Qingtian 400G card', 1, 48],
      [7, undefined, 'cabinet', 'sw', 4, 4],
      [8, 7, 'box', 'device', 14, 56],
      [9, 8, 'switch', 'UB L2 switch chip (CloudMatrix384)', 2, 112],
      [10, undefined, 'cable', 'optics 448 Gb/s', undefined, 2688],
      [11, undefined, 'module', 'optics 448 Gb/s', undefined, 5376],
      [12, undefined, 'cable', 'optics 400 Gb/s', undefined, 384],
      [13, undefined, 'module', 'optics 400 Gb/s', undefined, 384],
    ]);
  });

  it.each(Object.entries(machines))('of %s counts every body once and in the right number', (_name, machine) => {
    const counted = new Map<string, number>();
    for (const { counts, network, total } of linesOf(machine)) {
      if (network !== undefined) continue;
      let sum = 0;
      for (const address of counts) {
        const place = flat(machine.places).find((one) => one.address === address);
        expect(place, address).toBeDefined();
        expect(counted.has(address), address).toBe(false);
        counted.set(address, place?.count ?? 0);
        sum += place?.count ?? 0;
      }
      expect(total).toBe(sum);
    }
    expect([...counted.keys()].sort()).toEqual(
      flat(machine.places)
        .filter(({ shape }) => shape !== 'group')
        .map(({ address }) => address)
        .sort(),
    );
  });

  it.each(Object.entries(machines))('of %s gives each total as parents times number per parent', (_name, machine) => {
    const lines = linesOf(machine);
    for (const { parent, perParent, total, network } of lines) {
      if (network !== undefined) continue;
      const parents = parent === undefined ? 1 : (lines[parent - 1]?.total ?? 0);
      expect(total).toBe(parents * (perParent ?? Number.NaN));
    }
  });

  it('adds up to the known part of the peak power, counting nothing twice', () => {
    for (const machine of [machines.nvl72, machines.smallPod]) {
      const watts = linesOf(machine).reduce((sum, { totalPeakW = 0 }) => sum + totalPeakW, 0);
      expect(watts / 1000).toBeCloseTo(resultOf(power, machine).figures['power.it.peak']?.value ?? 0, 9);
    }
  });

  it('marks what comes with the part around it', () => {
    const included = linesOf(machines.smallPod).filter((line) => line.included);
    expect(included.map(({ part }) => part)).toEqual(['nvidia/h100-sxm@1', 'nvidia/nvswitch3@1']);
    expect(included.every(({ totalPeakW }) => totalPeakW === undefined)).toBe(true);
  });

  it('joins classes that an exception has split, and leaves the number per parent open where it varies', () => {
    const tray = (n: number) => ({ tray: { n, shape: 'tray' as const, block: 'tray' } });
    const cab = (n: number, trays: number) => ({
      cab: { n, shape: 'cabinet' as const, block: 'cab', inside: tray(trays) },
    });
    const machine = { ...machineOf({}), places: [...placesOf(cab(1, 10)), ...placesOf(cab(2, 12), 'x')] };
    expect(linesOf(machine)).toMatchObject([
      { model: 'cab', total: 3 },
      { model: 'tray', total: 34, counts: ['cab[1..1]/tray[1..10]', 'xcab[1..2]/tray[1..12]'] },
    ]);
    expect(linesOf(machine)[1]?.perParent).toBeUndefined();
    // Two classes in one cabinet are still twelve trays in it.
    const [whole] = placesOf({ cab: { n: 1, shape: 'cabinet', block: 'cab' } });
    const halves = [...placesOf(tray(5), 'cab[1..1]/a'), ...placesOf(tray(7), 'cab[1..1]/b')];
    const split = { ...machine, places: whole ? [{ ...whole, inside: halves }] : [] };
    expect(linesOf(split)[1]).toMatchObject({ model: 'tray', perParent: 12, total: 12 });
  });

  it('cites sources by address and gives the weakest basis', () => {
    const dgx = linesOf(machines.smallPod).find(({ part }) => part === 'nvidia/dgx-h100@1');
    expect(dgx).toMatchObject({ unitPeakW: 10_200, unitMassKg: 130.5, height: '8 U', confidence: 'recalled' });
    expect(dgx?.sources.every((address) => address.startsWith('https://'))).toBe(true);
  });

  it('says when a part is not in the catalogue', () => {
    const [line] = linesOf(machineOf({ npu: { n: 2, part: 'nobody/nothing@1', card: true } }));
    expect(line).toMatchObject({ category: 'element', model: 'npu', part: 'nobody/nothing@1', total: 2 });
    expect(sayRef('en', line?.description ?? { key: '' })).toBe('part not in the catalogue: nobody/nothing@1');
  });

  it('takes a pinned medium as the part of its cables or modules', () => {
    const pinned = [wire('up', 'a', 'b', { links: 2, cables: 2, modules: 4, medium: 'industry/400g-dr4@1' })];
    const lines = linesOf(machineOf({}, [fabricOf('scale-out', pinned, 'IB')]));
    expect(lines).toMatchObject([
      { category: 'cable', model: 'industry/400g-dr4@1 400 Gb/s', network: 'scale-out IB' },
      { category: 'module', part: 'industry/400g-dr4@1', model: '400G DR4 module', unitPeakW: 9 },
    ]);
  });

  it('has words for every description', () => {
    for (const machine of Object.values(machines)) {
      for (const { description, category } of linesOf(machine)) {
        expect(texts).toHaveProperty([description.key]);
        expect(texts).toHaveProperty([`bom.category.${category}`]);
      }
    }
  });
});

describe('parts-list', () => {
  it('gives cables and modules that agree with the wires', () => {
    const { figures } = resultOf(partsList, cm384);
    const wires = cm384.fabrics.flatMap((fabric) => fabric.wires);
    const sum = (pick: (one: (typeof wires)[number]) => number) => wires.reduce((all, one) => all + pick(one), 0);
    expect(figures['bom.lines']).toMatchObject({ value: linesOf(cm384).length, kind: 'exact' });
    expect(figures['bom.cables']).toMatchObject({ value: sum(({ cables }) => cables), kind: 'exact' });
    expect(figures['bom.modules']).toMatchObject({
      value: 5376 + 384,
      kind: 'exact',
      from: { formula: '5,376 + 384' },
    });
    for (const id of Object.keys(figures)) expect(texts).toHaveProperty([`figure.${id}.means`]);
  });

  it('is an estimate where the wiring of a cable is assumed', () => {
    const assumed = [wire('up', 'a', 'b', { links: 2, cables: 2, modules: 4, assumed: 'not published' })];
    const machine = machineOf(nvl72, [fabricOf('scale-up', assumed)]);
    const counted = { ...figureOfCables, kind: 'estimate', basis: 'estimate' } as const;
    const results = { topology: { figures: { 'fabric.scale-up.cables': counted }, findings: [] } };
    const { figures } = resultOf(partsList, machine, catalogue, results);
    expect(figures['bom.cables']).toMatchObject({ value: 2, kind: 'estimate', basis: 'estimate' });
  });

  it('has no figures for an empty site', () => {
    expect(resultOf(partsList, machineOf({})).figures).toEqual({});
  });
});
