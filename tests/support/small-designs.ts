/** Small random designs of every wiring rule, with random changes: the same for the same seed. */
import type { Block, Change, Design, Hold, Net } from '../../src/model/design/design.ts';
import { explicitElements } from './fabric-oracle-document.ts';

export type Dice = (sides: number) => number;

/** Whole numbers from 0 to sides - 1 (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * sides);
  };
}

const card = (n: number, more: Partial<Hold> = {}): Hold => ({ n, part: 'test/card@1', card: true, ...more });
const chip = (n: Hold['n'], more: Partial<Hold> = {}): Hold => ({ n, part: 'test/switch@1', ...more });
const net = (wires: Net['wires']): Net => ({ rate: '8 GB/s', wires });

type Shape = (dice: Dice) => Pick<Design, 'blocks' | 'holds' | 'nets' | 'number'>;

const from = (dice: Dice, least: number, most: number): number => least + dice(most - least + 1);

export const shapes: Readonly<Record<string, Shape>> = {
  planes: (dice) => {
    const planes = from(dice, 1, 3);
    return {
      blocks: {
        node: { is: 'node', holds: { npu: card(from(dice, 1, 3)), l1: chip(planes, { axis: 'plane' }) } },
        cc: { is: 'cabinet', holds: { node: { n: from(dice, 1, 3), block: 'node' } } },
        sw: { is: 'cabinet', holds: { l2: chip([planes, from(dice, 1, 2)], { axis: ['plane', 'pair'] }) } },
      },
      holds: { cc: { n: from(dice, 1, 3), block: 'cc' }, sw: { n: from(dice, 1, 2), block: 'sw' } },
      nets: {
        'scale-up': net([
          { id: 'card', each: 'npu', to: 'l1', same: ['node'], links: 2 },
          { id: 'up', each: 'l1', to: 'l2', same: ['plane'], perCable: 2 },
        ]),
      },
    };
  },
  dealt: (dice) => ({
    blocks: {
      tray: { is: 'tray', holds: { npu: card(from(dice, 1, 3)) } },
      trayB: { is: 'tray', like: 'tray', holds: { npu: card(from(dice, 1, 3)) } },
      cab: { is: 'cabinet', holds: { tray: { n: from(dice, 1, 3), block: 'tray' }, tor: chip(2 * from(dice, 1, 2)) } },
    },
    holds: { cab: { n: from(dice, 1, 3), block: 'cab' }, spine: chip(4) },
    nets: {
      'scale-up': net([
        { id: 'down', each: 'npu', to: 'tor', same: ['cab'] },
        {
          id: 'up',
          each: 'tor',
          to: 'spine',
          links: { total: from(dice, 1, 10), deal: 'round-robin', ...(dice(2) ? { restart: 'cab' } : {}) },
        },
      ]),
    },
  }),
  rails: (dice) => {
    const rails = from(dice, 1, 3);
    return {
      blocks: {
        dgx: { is: 'node', holds: { gpu: card(rails, { axis: 'rail' }), nvs: chip(2) } },
        rack: { is: 'cabinet', holds: { dgx: { n: from(dice, 1, 2), block: 'dgx' } } },
        su: {
          is: 'group',
          holds: { rack: { n: from(dice, 1, 2), block: 'rack' }, leaf: chip(rails, { axis: 'rail' }) },
        },
      },
      holds: { su: { n: from(dice, 1, 3), block: 'su' }, spine: chip(from(dice, 1, 3)) },
      nets: {
        'scale-up': net([{ id: 'nv', each: 'gpu', to: 'nvs', same: ['dgx'] }]),
        'scale-out': net([
          { id: 'down', each: 'gpu', to: 'leaf', same: ['su', 'rail'] },
          { id: 'up', each: 'leaf', to: 'spine', links: 2 },
        ]),
      },
    };
  },
  numbered: (dice) => ({
    blocks: {
      board: { is: 'node', holds: { npu: card(from(dice, 2, 3)) } },
      cc: { is: 'cabinet', holds: { board: { n: from(dice, 2, 3), block: 'board' }, lrs: chip(2, { axis: 'plane' }) } },
      sw: { is: 'cabinet', holds: { hrs: chip(2) } },
    },
    holds: { cc: { n: from(dice, 1, 3), block: 'cc' }, sw: { n: 3, block: 'sw' } },
    number: { hrs: { axis: ['plane', 'hrs'], n: [2, dice(4) ? 3 : 4] } },
    nets: {
      'scale-up': net([
        { id: 'x', each: 'npu', mesh: 'npu' },
        { id: 'y', each: 'npu', mesh: 'board', rate: '4 GB/s' },
        { id: 'z', each: 'npu', to: 'lrs', same: ['cc'] },
        { id: 'up', each: 'lrs', to: 'hrs', same: ['plane'], links: 3 },
      ]),
    },
  }),
  torus: (dice) => ({
    blocks: { cube: { is: 'cabinet', holds: { tpu: { ...card(1), n: [2, from(dice, 1, 3)], axis: ['x', 'y'] } } } },
    holds: { cube: { n: [from(dice, 1, 3), from(dice, 1, 2)], axis: ['x', 'y'], block: 'cube' } },
    nets: {
      'scale-up': net([
        { id: 'x', each: 'tpu', ring: 'x' },
        { id: 'y', each: 'tpu', line: 'y' },
      ]),
    },
  }),
  grid: (dice) => ({
    blocks: {
      board: { is: 'tray', holds: { npu: card(from(dice, 1, 2)) } },
      rack: { is: 'cabinet', holds: { board: { n: from(dice, 1, 2), block: 'board' }, lrs: chip(from(dice, 1, 2)) } },
    },
    holds: { rack: { n: [2, from(dice, 2, 3)], axis: ['row', 'col'], block: 'rack' } },
    nets: {
      'scale-up': net([
        { id: 'in', each: 'npu', to: 'lrs', same: ['rack'], links: 4 },
        { id: 'row', each: 'lrs', mesh: 'col', links: 2 },
        { id: 'col', each: 'lrs', mesh: 'row' },
        { id: 'y', each: 'npu', mesh: 'board' },
        { id: 'far', each: 'npu', to: 'lrs', same: ['col'], pick: { row: 1 } },
      ]),
    },
  }),
  picked: (dice) => ({
    blocks: {
      tray: { is: 'tray', holds: { npu: card(from(dice, 1, 3)) } },
      cab: { is: 'cabinet', holds: { tray: { n: from(dice, 1, 3), block: 'tray' }, tor: chip(from(dice, 2, 3)) } },
    },
    holds: { cab: { n: from(dice, 1, 3), block: 'cab' }, spine: chip(from(dice, 1, 3)) },
    nets: {
      'scale-up': net([
        { id: 'first', each: 'npu', to: 'tor', same: ['cab'], pick: { tor: 1 }, links: 2 },
        { id: 'all', each: 'npu', to: 'tor', same: ['cab'] },
        { id: 'up', each: 'tor', to: 'spine' },
      ]),
    },
  }),
  /** A pick beside dealt links that split the same index, and links dealt over what is picked. */
  dealtPicks: (dice) => ({
    blocks: {
      cab: { is: 'cabinet', holds: { npu: card(from(dice, 1, 3)), tor: chip(2 * from(dice, 1, 2)) } },
    },
    holds: {
      cab: { n: from(dice, 1, 3), block: 'cab' },
      spine: chip([2, from(dice, 1, 2)], { axis: ['row', 'spine'] }),
    },
    nets: {
      'scale-up': net([
        { id: 'first', each: 'npu', to: 'tor', same: ['cab'], pick: { tor: 1 + dice(2) }, links: 2 },
        { id: 'all', each: 'npu', to: 'tor', same: ['cab'] },
        { id: 'up', each: 'tor', to: 'spine', links: { total: 2 * from(dice, 1, 4), deal: 'round-robin' } },
        {
          id: 'own',
          each: 'tor',
          to: 'spine',
          pick: { row: 2 },
          links: { total: from(dice, 1, 4), deal: 'round-robin', restart: 'cab' },
        },
      ]),
    },
  }),
  /** Links that are dealt in no pattern: averaged. */
  averaged: (dice) => ({
    blocks: { cab: { is: 'cabinet', holds: { npu: card(from(dice, 1, 3)), tor: chip(from(dice, 1, 3)) } } },
    holds: { cab: { n: from(dice, 1, 3), block: 'cab' }, spine: chip(from(dice, 2, 4)) },
    nets: {
      'scale-up': net([
        { id: 'down', each: 'npu', to: 'tor', same: ['cab'], links: from(dice, 1, 2) },
        {
          id: 'up',
          each: 'tor',
          to: 'spine',
          links: { total: from(dice, 1, 9), deal: dice(2) ? 'even' : 'round-robin' },
        },
        ...(dice(3)
          ? []
          : [
              { id: 'far', each: 'npu', to: 'spine', links: { total: from(dice, 1, 5), deal: 'round-robin' } } as const,
            ]),
      ]),
    },
  }),
  /** Cards picked onto one switch, nothing else below it: a lost cable cuts a card off. */
  pickedOnly: (dice) => ({
    blocks: { cab: { is: 'cabinet', holds: { npu: card(from(dice, 2, 3)), tor: chip(2, { axis: 'plane' }) } } },
    holds: {
      cab: { n: from(dice, 1, 3), block: 'cab' },
      spine: chip([2, from(dice, 1, 2)], { axis: ['plane', 'sp'] }),
    },
    nets: {
      'scale-up': net([
        { id: 'one', each: 'npu', to: 'tor', same: ['cab'], pick: { plane: 1 + dice(2) } },
        { id: 'up', each: 'tor', to: 'spine', same: ['plane'], links: 2 },
      ]),
    },
  }),
  uneven: (dice) => ({
    blocks: {
      node: { is: 'node', holds: { npu: card(from(dice, 1, 2)), l1: chip(from(dice, 2, 4), { axis: 'plane' }) } },
    },
    holds: { node: { n: from(dice, 1, 3), block: 'node' }, l2: chip([from(dice, 2, 4), 2], { axis: ['plane', 'l2'] }) },
    nets: {
      'scale-up': net([
        { id: 'card', each: 'npu', to: 'l1', same: ['node'] },
        { id: 'up', each: 'l1', to: 'l2', same: ['plane'] },
      ]),
    },
  }),
  twoKinds: (dice) => ({
    blocks: {
      node: { is: 'node', holds: { npu: card(from(dice, 1, 2)), nic: { n: from(dice, 1, 2), part: 'test/nic@1' } } },
      cab: { is: 'cabinet', holds: { node: { n: from(dice, 1, 3), block: 'node' }, tor: chip(1) } },
    },
    holds: {
      cabA: { n: from(dice, 1, 2), block: 'cab' },
      cabB: { n: from(dice, 1, 2), block: 'cab' },
      spine: chip(from(dice, 1, 3)),
    },
    nets: {
      'scale-out': net([
        { id: 'host', each: 'npu', to: 'nic', same: ['node'] },
        { id: 'down', each: 'nic', to: 'tor' },
        { id: 'up', each: 'tor', to: 'spine', links: 2 },
      ]),
    },
  }),
};

/** A design of a shape with `changes` random changes. */
export function smallDesign(shape: string, seed: number, changes: number): Design {
  const dice = diceOf(seed);
  const make = shapes[shape] as Shape;
  const bare: Design = { format: 'podwright/1', name: `${shape} ${seed}`, ...make(dice) };
  const list: Change[] = [];
  for (let k = 0; k < changes; k++) {
    const change = randomChange(bare, dice);
    if (change) list.push(change);
  }
  return list.length > 0 ? { ...bare, changes: list } : bare;
}

function randomChange(design: Design, dice: Dice): Change | undefined {
  const elements = explicitElements(design);
  const any = () => elements[dice(elements.length)] as (typeof elements)[number];
  const place = () => ranged(any().treeAddress, dice);
  const nets = Object.entries(design.nets);
  const [netId, { wires }] = nets[dice(nets.length)] as (typeof nets)[number];
  const wire = wires[dice(wires.length)] as (typeof wires)[number];
  const oneOf = (hold: string) => {
    const all = elements.filter((element) => element.hold === hold);
    return all[dice(all.length)] as (typeof all)[number];
  };
  const ref = `${netId}.${wire.id}`;
  switch (dice(7)) {
    case 0:
      return { at: place(), off: true };
    case 1: {
      const blocks = Object.entries(design.blocks).filter(([, block]) => block.like === undefined);
      const [id, block] = blocks[dice(blocks.length)] as [string, Block];
      const boxes = elements.filter((element) => holdOf(design, element.hold)?.block === id);
      const holds = Object.keys(block.holds);
      const hold = holds[dice(holds.length)] as string;
      const at = boxes[dice(boxes.length)];
      return at && { at: at.treeAddress, hold: { [hold]: dice(4) } };
    }
    case 2: {
      const variant = Object.entries(design.blocks).find(([, block]) => block.like !== undefined);
      const boxes = elements.filter((element) => holdOf(design, element.hold)?.block === variant?.[1].like);
      const at = boxes[dice(boxes.length)];
      return variant && at && { at: at.treeAddress, block: variant[0] };
    }
    case 3:
      return { wire: ref, under: place(), ...(dice(2) ? { rate: `${1 + dice(6)} GB/s` } : { links: dice(4) }) };
    case 4: {
      const to = 'to' in wire ? wire.to : wire.each;
      const links = dice(3);
      const [a, b] = [oneOf(wire.each).treeAddress, oneOf(to).treeAddress];
      const [from, target] = dice(2) ? [a, b] : [b, a];
      return { cut: ref, from, to: target, ...(links > 0 && { links }) };
    }
    default: {
      const switches = elements.filter(({ part }) => part === 'test/switch@1');
      if (switches.length < 2) return undefined;
      const a = switches[dice(switches.length)] as (typeof switches)[number];
      const b = switches[dice(switches.length)] as (typeof switches)[number];
      return a === b ? undefined : { join: [a.address, b.treeAddress], net: netId, links: 1 + dice(3) };
    }
  }
}

/** Sometimes the last level as a range or a list. */
function ranged(address: string, dice: Dice): string {
  const match = /^(.*)\[(\d+)\]$/.exec(address);
  if (!match || dice(3) > 0) return address;
  const index = Number(match[2]);
  if (index === 1) return `${match[1]}[1..1]`;
  return dice(2) ? `${match[1]}[1..${index}]` : `${match[1]}[1,${index}]`;
}

function holdOf(design: Design, name: string): Hold | undefined {
  return design.holds[name] ?? Object.values(design.blocks).find((block) => block.holds[name])?.holds[name];
}
