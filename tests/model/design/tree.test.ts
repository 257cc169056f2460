import { describe, expect, it } from 'vitest';
import cloudmatrix from '../../../public/examples/cloudmatrix384.json';
import superpod from '../../../public/examples/dgx-h100-superpod.json';
import nvl72 from '../../../public/examples/gb200-nvl72.json';
import lab from '../../../public/examples/three-cabinets.json';
import type { Design } from '../../../src/model/design/design.ts';
import {
  alike,
  boxAt,
  changesWithin,
  childrenOf,
  containersOfHold,
  countOf,
  hasExceptions,
  nthPath,
  ordinalOf,
  placesOf,
  resolveAddress,
} from '../../../src/model/design/tree.ts';

const cm384 = cloudmatrix as unknown as Design;
const dgx = superpod as unknown as Design;
const nvl = nvl72 as unknown as Design;
const three = lab as unknown as Design;

/** Sixteen switches of eight cabinets, numbered through by plane; the third cabinet has one switch only. */
const numbered: Design = {
  format: 'podwright/1',
  name: 'numbered',
  blocks: {
    sw: { is: 'cabinet', holds: { hrs: { n: 2, part: 'generic/switch-64@1' } } },
    big: { is: 'cabinet', like: 'sw', holds: { hrs: { n: 4, part: 'generic/switch-64@1' } } },
  },
  holds: { sw: { n: 8, block: 'sw' } },
  number: { hrs: { axis: ['plane', 'hrs'], n: [4, 4] } },
  nets: {},
  changes: [
    { at: 'sw[3]', hold: { hrs: 1 } },
    { at: 'sw[5]', block: 'big' },
    { at: 'hrs[4,1]', off: true },
  ],
};

describe('boxAt', () => {
  it('gives what a box holds, with the count the changes leave', () => {
    expect(boxAt(three, 'cab[1]')?.holds.tray?.count).toBe(10);
    expect(boxAt(three, 'cab[2]')?.holds.tray?.count).toBe(12);
    expect(boxAt(cm384, 'cc[12]/node[4]')).toMatchObject({ shape: 'node', block: 'node', off: false });
  });

  it('follows a variant into what it is like', () => {
    const tray = boxAt(three, 'cab[3]/tray[12]');
    expect(tray?.block).toBe('trayB');
    expect(tray?.holds.npu?.part).toBe('generic/npu-b@1');
  });

  it('knows that what lies in a missing box is missing', () => {
    expect(boxAt(dgx, 'su[4]/rack[8]/dgx[4]/gpu[1]')?.off).toBe(true);
    expect(boxAt(dgx, 'su[4]/rack[8]/dgx[3]/gpu[1]')?.off).toBe(false);
  });

  it('has nothing beyond the counts, at unknown names and at links', () => {
    for (const path of ['cc[13]', 'cc[1]/node[5]', 'cc[1]/toString[1]', 'cc', 'x[', 'sw[1]/device[8,1]']) {
      expect(boxAt(cm384, path)).toBeUndefined();
    }
    expect(boxAt(three, 'cab[1]/tray[11]')).toBeUndefined();
  });

  it('takes the part of an element from a change, then its hold, then its block', () => {
    expect(boxAt(nvl, 'rack[1]')?.part).toBe('nvidia/mgx-nvl72@1');
    expect(boxAt({ ...nvl, changes: [{ at: 'rack', part: 'my/rack@1' }] }, 'rack[1]')?.part).toBe('my/rack@1');
  });
});

describe('childrenOf', () => {
  it('lists elements of several axes in tree order, last axis fastest', () => {
    const devices = childrenOf(cm384, 'sw[2]', 'device');
    expect(devices).toHaveLength(14);
    expect(devices.slice(0, 3).map((child) => child.address)).toEqual([
      'sw[2]/device[1,1]',
      'sw[2]/device[1,2]',
      'sw[2]/device[2,1]',
    ]);
  });

  it('marks cards, variants and what is missing', () => {
    expect(childrenOf(three, 'cab[2]/tray[5]', 'npu').map((child) => [child.card, child.off])).toEqual([
      [true, false],
      [true, false],
      [true, true],
      [true, false],
    ]);
    expect(childrenOf(three, 'cab[3]', 'tray').at(-1)?.block).toBe('trayB');
  });

  it('lists the whole site', () => {
    expect(childrenOf(cm384, 'site')).toHaveLength(16);
  });
});

describe('counts', () => {
  it('multiply classes and take off what is missing', () => {
    expect(countOf(cm384, 'npu')).toBe(384);
    expect(countOf(cm384, 'l2')).toBe(112);
    expect(countOf(dgx, 'dgx')).toBe(127);
    expect(placesOf(dgx, 'dgx')).toBe(128);
    expect(countOf(dgx, 'gpu')).toBe(1016);
    expect(countOf(three, 'npu')).toBe(3 * 48 - 2 * 4 - 1);
  });

  it('agree with listing every element, with overlapping ranges of several axes', () => {
    const design: Design = {
      ...cm384,
      changes: [
        { at: 'sw[1..3]/device[2..5,1]', off: true },
        { at: 'sw[2]/device[4..7,1..2]', off: true },
        { at: 'sw[4]', hold: { device: 9 } },
        { at: 'cc[2..4,9]/node[1]', hold: { npu: 5 } },
      ],
    };
    for (const name of ['l2', 'npu', 'cpu']) expect(countOf(design, name)).toBe(listed(design, name));
  });

  it('say how many are of the same kind', () => {
    expect(alike(cm384, 'cc[5]')).toBe(12);
    expect(alike(cm384, 'cc[5]/node[1]/npu[1]')).toBe(384);
    expect(alike(three, 'cab[3]/tray[12]')).toBe(1);
    expect(alike(three, 'cab[3]/tray[11]')).toBe(33);
  });

  it('stay cheap for a million cards', () => {
    const big: Design = {
      ...cm384,
      holds: { ...cm384.holds, cc: { n: 1_000_000, block: 'cc' } },
      changes: [{ at: 'cc[5..999000]/node[2]/npu[3]', off: true }],
    };
    expect(countOf(big, 'npu')).toBe(32_000_000 - 998_996);
  });
});

describe('exceptions', () => {
  it('are found at a place, below it and at its links', () => {
    expect(hasExceptions(three, 'cab[2]')).toBe(true);
    expect(changesWithin(three, 'cab[3]')).toEqual([0, 4, 5]);
    expect(hasExceptions(three, 'cab[2]/tray[1]')).toBe(false);
    expect(hasExceptions(cm384, 'site')).toBe(false);
  });
});

describe('resolveAddress', () => {
  const full = (design: Design, text: string) => {
    const read = resolveAddress(design, text);
    return read.ok ? read.value : read.reason;
  };

  it('fills in levels and indices of which there is one', () => {
    expect(full(nvl, 'compute[3]/gpu[2]')).toBe('rack[1]/compute[3]/gpu[2]');
    expect(full(nvl, 'rack/compute[3]')).toBe('rack[1]/compute[3]');
  });

  it('spells out all of a hold as a range', () => {
    expect(full(cm384, 'cc/node[2]')).toBe('cc[1..12]/node[2]');
    expect(full(cm384, 'sw[1]/device')).toBe('sw[1]/device[1..7,1..2]');
  });

  it('says what is wrong', () => {
    expect(full(cm384, 'cc[3]/npu[5]')).toBe('ambiguous');
    expect(full(cm384, 'cc[13]')).toBe('no-index');
    expect(full(cm384, 'tray[1]')).toBe('no-element');
    expect(full(cm384, 'sw[1]/device[3]')).toBe('wrong-indices');
    expect(full(cm384, 'site/C')).toBe('no-row');
    expect(full(cm384, 'scale-up.down')).toBe('no-wire');
    expect(full(cm384, 'other.up')).toBe('no-net');
    expect(full(cm384, 'scale-up.rail[1]')).toBe('no-axis');
    expect(full(three, 'cab[1]/tray[11]')).toBe('no-index');
  });

  it('knows wires, links, values of an axis, rows and supplies', () => {
    for (const text of [
      'scale-up.up',
      'scale-up.up:cc[1]/node[1]/l1[3]~sw[2]/device[3,1]/l2[1]#2',
      'scale-up.plane[3]',
      'site/A',
      'cdu[2]',
      'feed[3]/A',
    ]) {
      expect(full(cm384, text)).toBe(text);
    }
  });

  it('finds through numbers in the tree, counting what is really there', () => {
    expect(full(numbered, 'hrs[1,1]')).toBe('sw[1]/hrs[1]');
    expect(full(numbered, 'hrs[2,1]')).toBe('sw[3]/hrs[1]');
    expect(full(numbered, 'hrs[2,2]')).toBe('sw[4]/hrs[1]');
    expect(full(numbered, 'hrs[3,3]')).toBe('sw[5]/hrs[4]');
    expect(boxAt(numbered, 'sw[7]/hrs[1]')?.off).toBe(false);
    expect(boxAt(numbered, 'sw[6]/hrs[2]')?.off).toBe(true);
  });

  it('finds through numbers of one axis, one by one and in lists', () => {
    const ranks: Design = { ...cm384, number: { npu: { axis: ['rank'], n: [384] } } };
    expect(full(ranks, 'npu[2]')).toBe('cc[1]/node[1]/npu[2]');
    expect(full(ranks, 'npu[34]')).toBe('cc[2]/node[1]/npu[2]');
    expect(full(ranks, 'npu[384]')).toBe('cc[12]/node[4]/npu[8]');
    expect(full(ranks, 'npu[385]')).toBe('no-index');
    expect(full(ranks, 'npu[33..34,384]')).toBe('npu[33..34,384]');
    const off: Design = {
      ...ranks,
      changes: [
        { at: 'npu[34]', off: true },
        { at: 'npu[1,384]', off: true },
      ],
    };
    const isOff = (path: string) => boxAt(off, path)?.off;
    expect(['cc[2]/node[1]/npu[2]', 'cc[1]/node[1]/npu[1]', 'cc[12]/node[4]/npu[8]'].map(isOff)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['cc[1]/node[1]/npu[2]', 'cc[2]/node[1]/npu[1]'].map(isOff)).toEqual([false, false]);
    expect(countOf(off, 'npu')).toBe(381);
    // Already its address: what the site holds under one index is not counted twice.
    expect(full({ ...cm384, number: { cc: { axis: ['pod'], n: [12] } } }, 'cc[3]')).toBe('cc[3]');
  });

  it('never takes a through number for a list where one cabinet leaves the level open', () => {
    const one: Design = {
      ...numbered,
      holds: { sw: { n: 1, block: 'big' } },
      number: { hrs: { axis: ['plane', 'hrs'], n: [2, 2] } },
      changes: [],
    };
    expect(full(one, 'hrs[2,1]')).toBe('sw[1]/hrs[3]');
    expect(full(one, 'hrs[3,1]')).toBe('no-index');
    expect(full(one, 'hrs[1..3]')).toBe('sw[1]/hrs[1..3]');
    const off: Design = { ...one, changes: [{ at: 'hrs[2,1]', off: true }] };
    const isOff = (k: number) => boxAt(off, `sw[1]/hrs[${k}]`)?.off;
    expect([1, 2, 3, 4].map(isOff)).toEqual([false, false, true, false]);
  });
});

describe('tree order', () => {
  it('counts elements through all boxes, and back', () => {
    for (const [design, name] of [
      [numbered, 'hrs'],
      [dgx, 'rack'],
      [cm384, 'l2'],
      [three, 'npu'],
    ] as const) {
      for (let k = 0; k < placesOf(design, name); k++) {
        expect(ordinalOf(design, nthPath(design, name, k) ?? '')).toBe(k);
      }
      expect(nthPath(design, name, placesOf(design, name))).toBeUndefined();
    }
    expect(nthPath(dgx, 'rack', 8)).toBe('su[2]/rack[1]');
  });
});

describe('containersOfHold', () => {
  it('names a block and its variants', () => {
    expect(containersOfHold(three, 'npu')).toEqual(['tray', 'trayB']);
    expect(containersOfHold(three, 'cab')).toEqual(['site']);
  });
});

function listed(design: Design, name: string, path: string | undefined = 'site'): number {
  let sum = 0;
  for (const child of childrenOf(design, path)) {
    if (child.off) continue;
    sum += (child.hold === name ? 1 : 0) + listed(design, name, child.address);
  }
  return sum;
}
