import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import { boardOf } from '../../../src/model/layout/board.ts';
import { elevationOf } from '../../../src/model/layout/elevation.ts';
import { example, noParts, site } from './designs.ts';

const units = (id: string, path: string, hold: string) =>
  elevationOf(example(id), createCatalogue(), path)
    .slots.filter((slot) => slot.hold === hold)
    .map((slot) => slot.unit);

describe('elevationOf', () => {
  it('puts the four nodes of a compute cabinet every eight units from 5', () => {
    const elevation = elevationOf(example('cloudmatrix384'), noParts, 'cc[5]');
    expect(elevation.slots.map(({ address, unit, height }) => [address, unit, height])).toEqual([
      ['cc[5]/node[1]', 5, 8],
      ['cc[5]/node[2]', 13, 8],
      ['cc[5]/node[3]', 21, 8],
      ['cc[5]/node[4]', 29, 8],
    ]);
    expect([elevation.units, elevation.standard]).toEqual([48, 'U']);
  });

  it('numbers things of two axes with the last axis fastest', () => {
    const { slots } = elevationOf(example('cloudmatrix384'), noParts, 'sw[1]');
    expect(slots.slice(0, 3).map(({ address, unit }) => [address, unit])).toEqual([
      ['sw[1]/device[1,1]', 3],
      ['sw[1]/device[1,2]', 5],
      ['sw[1]/device[2,1]', 7],
    ]);
  });

  it('skips the switch trays of an NVL72 between its compute trays', () => {
    const compute = units('gb200-nvl72', 'rack[1]', 'compute');
    expect(compute.slice(8, 12)).toEqual([17, 18, 28, 29]);
    expect(units('gb200-nvl72', 'rack[1]', 'nvswitch')).toEqual([19, 20, 21, 22, 23, 24, 25, 26, 27]);
  });

  it('takes the height that a part states and not the stride', () => {
    const { slots } = elevationOf(example('dgx-h100-superpod'), createCatalogue(), 'su[1]/rack[1]');
    expect(slots.map(({ unit, height }) => [unit, height])).toEqual([
      [4, 8],
      [13, 8],
      [22, 8],
      [31, 8],
    ]);
  });

  it('deals the leaves of all units evenly into the network racks', () => {
    const leaves = (rack: number) =>
      elevationOf(example('dgx-h100-superpod'), createCatalogue(), `net[${rack}]`)
        .slots.filter((slot) => slot.hold === 'leaf')
        .map((slot) => slot.address);
    expect([1, 2, 3, 4, 5, 6].map((rack) => leaves(rack).length)).toEqual([6, 5, 5, 6, 5, 5]);
    expect(leaves(1)).toEqual([1, 2, 3, 4, 5, 6].map((k) => `su[1]/leaf[${k}]`));
    expect(leaves(2)[0]).toBe('su[1]/leaf[7]');
  });

  it('shows fewer trays, another kind and a missing card where changes say so', () => {
    const design = example('three-cabinets');
    expect(elevationOf(design, noParts, 'cab[1]').slots.filter((slot) => slot.hold === 'tray')).toHaveLength(10);
    expect(elevationOf(design, noParts, 'cab[3]').slots.find((slot) => slot.address === 'cab[3]/tray[12]')?.block).toBe(
      'trayB',
    );
    expect(boardOf(design, noParts, 'cab[2]/tray[5]').items.map((item) => item.off)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('stacks things without a slot into what is free, from the bottom', () => {
    const design = site({ cab: 1 }, undefined, {
      blocks: {
        tray: { is: 'tray', holds: {} },
        cab: {
          is: 'cabinet',
          holds: { tray: { n: 2, block: 'tray', at: 'U1, U3' }, loose: { n: 2, block: 'tray' } },
        },
      },
    });
    const loose = elevationOf(design, noParts, 'cab[1]').slots.filter((slot) => slot.floating);
    expect(loose.map((slot) => slot.unit)).toEqual([2, 4]);
  });

  it('gives an empty cabinet for an address that is none', () => {
    expect(elevationOf(example('cloudmatrix384'), noParts, 'cc[99]').slots).toEqual([]);
  });
});

describe('boardOf', () => {
  it('lists what a node holds, hold by hold', () => {
    const { items } = boardOf(example('cloudmatrix384'), noParts, 'cc[5]/node[2]');
    expect(items.map((item) => item.hold).filter((hold, k, all) => all.indexOf(hold) === k)).toEqual([
      'npu',
      'cpu',
      'l1',
      'vpc',
    ]);
    expect(items.filter((item) => item.card)).toHaveLength(8);
  });

  it('takes the holds of the block that a variant is like', () => {
    expect(boardOf(example('three-cabinets'), noParts, 'cab[3]/tray[12]').items[0]?.part).toBe('generic/npu-b@1');
  });
});
