import { describe, expect, test } from 'vitest';
import type { Part } from '../../../src/model/catalogue/part.ts';
import type { Change, Design, Net } from '../../../src/model/design/design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import type { MachineFabric } from '../../../src/model/machine/fabric.ts';
import type { Machine } from '../../../src/model/machine/machine.ts';
import { describedEdges } from '../../support/fabric-oracle-description.ts';
import { testCatalogue, testParts } from '../../support/test-catalogue.ts';

const card = (n: number) => ({ n, part: 'test/card@1', card: true }) as const;
const chip = (n: number) => ({ n, part: 'test/switch@1' }) as const;

/** Two nodes of four cards, a CPU and two NICs; a leaf in each rack of one node; two spines. */
function design(wires: Net['wires'], changes: readonly Change[] = [], more: Partial<Design> = {}): Design {
  return {
    format: 'podwright/1',
    name: 'test',
    blocks: {
      node: {
        is: 'node',
        holds: { npu: card(4), cpu: { n: 1, part: 'test/cpu@1' }, nic: { n: 2, part: 'test/nic@1' } },
      },
      rack: { is: 'cabinet', holds: { node: { n: 1, block: 'node' }, leaf: chip(1) } },
    },
    holds: { rack: { n: 2, block: 'rack' }, spine: chip(2) },
    nets: { 'scale-out': { rate: '50 GB/s', medium: 'optics', wires } },
    ...(changes.length > 0 && { changes }),
    ...more,
  };
}

const down = { id: 'down', each: 'npu', to: 'leaf', same: ['rack'] } as const;
const up = { id: 'up', each: 'leaf', to: 'spine', links: 2 } as const;

function fabricOf(machine: Machine): MachineFabric {
  return machine.fabrics[0] as MachineFabric;
}

function expanded(wires: Net['wires'], changes: readonly Change[] = [], more: Partial<Design> = {}) {
  const machine = expand(design(wires, changes, more), testCatalogue());
  return { machine, fabric: fabricOf(machine), codes: machine.problems.map(({ code }) => code) };
}

const wireOf = (fabric: MachineFabric, wire: string) => fabric.wires.filter((one) => one.wire === wire);

describe('what carries traffic', () => {
  test('a wire from a CPU is counted as host and left out of the network', () => {
    const { fabric } = expanded([down, up, { id: 'host', each: 'cpu', to: 'leaf', same: ['rack'] }]);
    expect(wireOf(fabric, 'host')).toMatchObject([{ tier: 'host', links: 2 }]);
    expect(fabric.types.map(({ name }) => name)).toEqual(['npu', 'leaf', 'spine']);
    expect(fabric.elements).toContainEqual({ hold: 'cpu', part: 'test/cpu@1', role: 'other', tier: -1, count: 2 });
  });
  test('an assumption at a host wire leaves the figures of the network alone', () => {
    const host = { id: 'host', each: 'cpu', to: 'leaf', same: ['rack'], assumed: 'not published' } as const;
    expect(expanded([down, up, host]).fabric.basis).toBe('published');
    const { fabric } = expanded([{ ...down, assumed: 'not published' }, up]);
    expect([fabric.basis, fabric.assumptions]).toEqual(['estimate', ['not published']]);
  });
  test('NICs between cards and leaves are part of the network, and the leaf behind them is tier 1', () => {
    const { fabric } = expanded([
      { id: 'pcie', each: 'npu', to: 'nic', same: ['node'], rate: '64 GB/s' },
      { id: 'down', each: 'nic', to: 'leaf', same: ['rack'] },
      up,
    ]);
    expect(fabric.types.map(({ name, role }) => [name, role])).toEqual([
      ['npu', 'card'],
      ['nic', 'nic'],
      ['leaf', 'switch'],
      ['spine', 'switch'],
    ]);
    expect(fabric.elements.map(({ hold, tier }) => [hold, tier])).toEqual([
      ['npu', 0],
      ['nic', 0],
      ['leaf', 1],
      ['spine', 2],
    ]);
    expect(wireOf(fabric, 'pcie')[0]?.tier).toBe('access');
    expect(wireOf(fabric, 'down')[0]?.tier).toBe('host');
  });
  test('NICs that no wire joins to a card belong to the cards of their node, evenly', () => {
    const { fabric } = expanded([{ id: 'down', each: 'nic', to: 'leaf', same: ['rack'] }, up]);
    const [share] = fabric.rules.filter(({ wire }) => wire === '~');
    // One NIC of 50 GB/s for four cards.
    expect([share?.capacity, fabric.types[share?.a ?? 0]?.name]).toEqual([100e9, 'npu']);
    expect(fabric.ports).toEqual([{ card: 'npu', from: 'nic', wire: 'down', links: 0.5, rate: 400e9 }]);
    expect(fabric.wires.map(({ wire }) => wire)).toEqual(['down', 'up']);
  });
  test('a NIC of a box without cards leads nowhere', () => {
    const storage = { store: { is: 'node', holds: { snic: { n: 2, part: 'test/nic@1' } } } } as const;
    const base = design([down, up, { id: 'files', each: 'snic', to: 'spine' }]);
    const machine = expand(
      { ...base, blocks: { ...base.blocks, ...storage }, holds: { ...base.holds, store: { n: 3, block: 'store' } } },
      testCatalogue(),
    );
    const fabric = fabricOf(machine);
    expect(fabric.types.map(({ name }) => name)).not.toContain('snic');
    expect(wireOf(fabric, 'files')).toMatchObject([{ tier: 'host', links: 12 }]);
  });
});

describe('wiring rules', () => {
  test('pick joins the named element of every box and nothing else', () => {
    const { fabric } = expanded([{ id: 'first', each: 'npu', to: 'spine', pick: { spine: 2 }, links: 3 }, down]);
    const first = describedEdges(fabric).filter(({ wire }) => wire === 'first');
    expect(new Set(first.map(({ b }) => b.address))).toEqual(new Set(['spine[2]']));
    expect([first.length, wireOf(fabric, 'first')[0]?.links]).toEqual([8, 24]);
    expect(fabric.faith).toBe('exact');
  });
  test('a line has no way around, a ring has, a ring of two is one pair', () => {
    const along = (kind: 'ring' | 'line', n: number) => {
      const machine = expand(
        {
          ...design([]),
          holds: { npu: card(n) },
          nets: { 'scale-up': { rate: '8 GB/s', wires: [{ id: 'w', each: 'npu', [kind]: 'npu' } as never] } },
        },
        testCatalogue(),
      );
      return wireOf(fabricOf(machine), 'w')[0]?.links;
    };
    expect([along('line', 5), along('ring', 5), along('ring', 2), along('line', 1)]).toEqual([4, 5, 1, 0]);
  });
  test('links that do not divide are averaged: the sum stays exact, figures are upper bounds', () => {
    const { fabric, machine } = expanded([down, { ...up, links: { total: 3, deal: 'even' } }]);
    expect(fabric.faith).toBe('upper');
    expect(machine.problems).toEqual([
      { code: 'expand.deal-averaged', severity: 'info', where: ['scale-out.up'], params: { total: 3, over: 2 } },
    ]);
    expect(wireOf(fabric, 'up')[0]).toMatchObject({ links: 6, cables: 6, modules: 12 });
  });
  test('a cut of averaged links is reported and never lowers the bound', () => {
    const cut = { cut: 'scale-out.up', from: 'rack[1]/leaf[1]', to: 'spine[1]' } as const;
    const { fabric, codes } = expanded([down, { ...up, links: { total: 3, deal: 'even' } }], [cut]);
    expect(codes).toContain('expand.change-averaged');
    expect(fabric.edits).toEqual([]);
  });
  test('a random graph or a list gives no figures, but its links are counted', () => {
    const pattern = { name: 'random-regular', degree: 3, seed: 1 } as const;
    const random = expanded([down, { id: 'random', each: 'leaf', pattern }]);
    expect([random.codes, random.fabric.types]).toEqual([['expand.wire-irregular'], []]);
    expect(wireOf(random.fabric, 'random')[0]?.links).toBe(3);
    const lists = { drawn: { nodes: 'gpu 0..3, leaf 0', links: '0 4 1\n1 4 2\n2 4' } };
    const listed = expanded([{ id: 'drawn', each: 'npu', list: 'drawn' }], [], { lists });
    expect([listed.codes, wireOf(listed.fabric, 'drawn')[0]?.links]).toEqual([['expand.wire-irregular'], 4]);
  });
  test('names that are not there are reported where they are written', () => {
    const { machine } = expanded([down, { id: 'up', each: 'leaf', to: 'spin' }]);
    expect(machine.problems).toEqual([
      { code: 'expand.name-unknown', severity: 'error', where: ['scale-out.up'], params: { name: 'spin' } },
    ]);
  });
  test('"same" of an index that the ends have not both gives no figures', () => {
    const { fabric, codes } = expanded([down, { ...up, same: ['rack'] }]);
    expect([codes, fabric.types]).toEqual([['expand.same-missing'], []]);
  });
  test('planes of different sizes join what they have in common', () => {
    const base = design([{ id: 'up', each: 'leaf', to: 'top', same: ['plane'] }, down]);
    const rack = {
      is: 'cabinet',
      holds: { node: { n: 1, block: 'node' }, leaf: { ...chip(3), axis: 'plane' } },
    } as const;
    const machine = expand(
      { ...base, blocks: { ...base.blocks, rack }, holds: { ...base.holds, top: { ...chip(2), axis: 'plane' } } },
      testCatalogue(),
    );
    expect(machine.problems.map(({ code, severity }) => [code, severity])).toEqual([['expand.sizes-differ', 'info']]);
    expect(wireOf(fabricOf(machine), 'up')[0]?.links).toBe(4);
  });
});

describe('changes of links', () => {
  test('the last change wins, field by field, however places overlap', () => {
    const { fabric } = expanded(
      [down, up],
      [
        { wire: 'scale-out.up', under: 'rack[1]', rate: '25 GB/s' },
        { wire: 'scale-out.up', under: 'spine[2]', links: 1 },
        { wire: 'scale-out.up', under: 'rack[1]/leaf[1]', rate: '10 GB/s' },
      ],
    );
    const capacity = new Map(
      describedEdges(fabric)
        .filter(({ wire }) => wire === 'up')
        .map(({ a, b, capacity: bits }) => [`${a.address} ${b.address}`, bits / 8e9]),
    );
    expect([...capacity]).toEqual([
      ['rack[1]/leaf[1] spine[1]', 20],
      ['rack[1]/leaf[1] spine[2]', 10],
      ['rack[2]/leaf[1] spine[1]', 100],
      ['rack[2]/leaf[1] spine[2]', 50],
    ]);
    expect(wireOf(fabric, 'up')[0]?.links).toBe(6);
  });
  test('cables that carry several links round up where one is cut', () => {
    const wires = [down, { ...up, links: 2, perCable: 4 }] as const;
    expect(wireOf(expanded(wires).fabric, 'up')[0]).toMatchObject({ links: 8, cables: 2, modules: 4 });
    const cut = { cut: 'scale-out.up', from: 'rack[1]/leaf[1]', to: 'spine[1]', links: 1 } as const;
    expect(wireOf(expanded(wires, [cut]).fabric, 'up')[0]).toMatchObject({ links: 7, cables: 2 });
  });
  test('a join between elements without a card behind them is a host cable', () => {
    const join = {
      join: ['rack[1]/node[1]/cpu[1]', 'spine[1]'],
      net: 'scale-out',
      links: 2,
      medium: 'copper',
    } as const;
    const { fabric } = expanded([down, up], [join]);
    expect(wireOf(fabric, '+')).toMatchObject([{ from: 'cpu', to: 'spine', tier: 'host', links: 2, medium: 'copper' }]);
    expect(fabric.rules.map(({ wire }) => wire)).toEqual(['down', 'up']);
  });
  test('a join to itself or to nothing is reported', () => {
    const { codes } = expanded([down, up], [{ join: ['spine[1]', 'spine[1]'], net: 'scale-out', links: 1 }]);
    expect(codes).toEqual(['expand.change-lost']);
    expect(expanded([down, up], [{ at: 'rack[9]', off: true }]).codes).toEqual(['expand.change-lost']);
  });
  test('ports that leave the drawing follow changes of their number and what is off', () => {
    const out = { id: 'out', each: 'spine', links: 4, edge: 'outside' } as const;
    const { fabric } = expanded(
      [down, up, out],
      [
        { wire: 'scale-out.out', under: 'spine[1]', links: 1 },
        { at: 'spine[2]', off: true },
      ],
    );
    expect(wireOf(fabric, 'out')).toMatchObject([{ tier: 'stub', links: 1, cables: 1, modules: 1 }]);
  });
});

describe('changes of places', () => {
  test('more elements than a joined axis can hold give no figures, and say so', () => {
    const rails = design([{ ...down, same: ['rack', 'rail'] }, up]);
    const blocks = {
      node: { is: 'node', holds: { npu: { ...card(2), axis: 'rail' } } },
      rack: { is: 'cabinet', holds: { node: { n: 1, block: 'node' }, leaf: { ...chip(2), axis: 'rail' } } },
    } as const;
    const machine = expand(
      { ...rails, blocks, changes: [{ at: 'rack[1]/node[1]', hold: { npu: 3 } }] },
      testCatalogue(),
    );
    expect(machine.problems).toEqual([
      { code: 'expand.change-unwired', severity: 'error', where: ['rack[1]/node[1]'], params: { name: 'npu' } },
    ]);
    expect(fabricOf(machine).types).toEqual([]);
    expect(machine.places[0]?.inside[0]?.inside[0]).toMatchObject({ hold: 'npu', count: 3 });
  });
  test('a variant with something wired that its block has not gives no figures', () => {
    const base = design([down, up], [{ at: 'rack[2]/node[1]', block: 'fat' }]);
    const fat = { is: 'node', like: 'node', holds: { extra: { n: 1, block: 'node' } } } as const;
    const { problems, fabrics } = expand({ ...base, blocks: { ...base.blocks, fat } }, testCatalogue());
    expect(problems.map(({ code }) => code)).toEqual(['expand.change-unwired']);
    expect(fabrics[0]?.types).toEqual([]);
  });
  test('blocks that hold one another end where the ring closes', () => {
    const base = design([down, up]);
    const node = { is: 'node', holds: { npu: card(4), again: { n: 1, block: 'node' } } } as const;
    const { problems } = expand({ ...base, blocks: { ...base.blocks, node } }, testCatalogue());
    expect(problems.map(({ code }) => code)).toContain('expand.block-unknown');
  });
  test('more exceptions than can be followed give no figures but exact places', () => {
    const base = design([down, up]);
    const machine = expand(
      {
        ...base,
        holds: { ...base.holds, rack: { n: 100_000, block: 'rack' } },
        changes: [{ at: 'rack/leaf[1]', off: true }],
      },
      testCatalogue(),
    );
    expect(machine.problems.map(({ code }) => code)).toEqual(['expand.too-many']);
    expect(machine.places[0]).toMatchObject({ address: 'rack[1..100000]', count: 100_000 });
    expect(machine.places[0]?.inside.map(({ hold }) => hold)).toEqual(['node']);
  });
});

describe('media', () => {
  const twin: Part = {
    kind: 'switch',
    name: 'Twin',
    maker: 'Test',
    figures: {
      ports: { value: '8 ports', basis: 'published', source: ['x'] },
      cages: { value: '4 units', basis: 'published', source: ['x'] },
    },
  };
  test('modules of twin-port cages are rounded up switch by switch', () => {
    const base = design([down]);
    const rack = {
      is: 'cabinet',
      holds: { node: { n: 1, block: 'node' }, leaf: { n: 1, part: 'test/twin@1' } },
    } as const;
    const off = { at: 'rack[1]/node[1]/npu[4]', off: true } as const;
    const machine = expand(
      { ...base, blocks: { ...base.blocks, rack }, changes: [off] },
      testCatalogue({ ...testParts, 'test/twin@1': twin }),
    );
    // Seven ends at cards; three and four ends at the leaves: two modules each.
    expect(wireOf(fabricOf(machine), 'down')[0]).toMatchObject({ links: 7, cables: 7, modules: 7 + 2 + 2 });
  });
  test('a medium that depends on the box gives a row for each', () => {
    const medium = JSON.parse('{"inside":"rack","then":"copper","else":"optics"}');
    const { fabric } = expanded([
      down,
      { id: 'far', each: 'npu', to: 'spine', medium },
      { ...down, id: 'near', medium },
    ]);
    expect(wireOf(fabric, 'far')).toMatchObject([{ medium: 'optics', links: 16 }]);
    expect(wireOf(fabric, 'near')).toMatchObject([{ medium: 'copper', links: 8 }]);
  });
  test('a wire without a medium has cables of unknown kind and no known modules', () => {
    const { fabric } = expanded([down], [], { nets: { 'scale-out': { rate: '50 GB/s', wires: [down] } } });
    expect(wireOf(fabric, 'down')[0]).toMatchObject({ medium: null, cables: 8, modules: 0 });
  });
});

describe('what only a variant has', () => {
  const blocks = {
    node: { is: 'node', holds: { npu: card(4) } },
    full: { is: 'node', like: 'node', holds: { nic: { n: 4, part: 'test/nic@1' } } },
    rack: { is: 'cabinet', holds: { node: { n: 2, block: 'node' } } },
    switched: { is: 'cabinet', like: 'rack', holds: { leaf: chip(1) } },
  } as const;
  const holds = { rack: { n: 3, block: 'rack' } };

  test('can be wired: links are where it is, and nowhere else', () => {
    const changes: readonly Change[] = [{ at: 'rack[2]', block: 'switched' }];
    const { fabric, codes } = expanded([down], changes, { blocks, holds });
    expect(codes).not.toContain('expand.name-unknown');
    expect(wireOf(fabric, 'down')).toMatchObject([{ links: 8 }]);
    const edges = describedEdges(fabric);
    expect(edges).toHaveLength(8);
  });

  test('also in a box inside a variant', () => {
    const changes: readonly Change[] = [
      { at: 'rack[2]', block: 'switched' },
      { at: 'rack[2]/node[1]', block: 'full' },
    ];
    const wires: Net['wires'] = [{ id: 'up', each: 'nic', to: 'leaf', same: ['rack'] }];
    const { fabric, codes } = expanded(wires, changes, { blocks, holds });
    expect(codes).not.toContain('expand.name-unknown');
    expect(wireOf(fabric, 'up')).toMatchObject([{ links: 4 }]);
  });

  test('also in a cabinet that has no kind of its own elsewhere', () => {
    const bare = { rack: { n: 3, part: 'test/rack@1' } };
    const changes: readonly Change[] = [{ at: 'rack[3]', block: 'switched' }];
    const { fabric, codes } = expanded([down], changes, { blocks, holds: bare });
    expect(codes).not.toContain('expand.name-unknown');
    expect(wireOf(fabric, 'down')).toMatchObject([{ links: 8 }]);
  });
});
