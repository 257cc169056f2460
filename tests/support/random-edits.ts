/** Small designs and edits of them, out of lists of numbers, so that a failure shrinks. */
import type { Block, Change, Design, Hold, Supply, Wire } from '../../src/model/design/design.ts';
import type { Edit } from '../../src/model/design/edits/edit.ts';
import { rowIdsOf } from '../../src/model/design/tree-rows.ts';

export class Entropy {
  private next = 0;
  private readonly numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }

  /** 0 to `most` - 1; 0 when the list is at its end. */
  below(most: number): number {
    return (this.numbers[this.next++] ?? 0) % Math.max(1, most);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  chance(oneIn: number): boolean {
    return this.below(oneIn) === 1;
  }
}

/** Some cabinets with trays, cards and switches, spines in one of them, a second kind of cabinet, exceptions. */
export function smallDesign(random: Entropy): Design {
  const cabinets = 1 + random.below(5);
  const trays = 1 + random.below(6);
  const cards = 1 + random.below(4);
  const planes = 1 + random.below(3);
  const others = random.below(3);
  const spines = planes * (1 + random.below(2));
  const inRowA = random.below(cabinets + 1);
  const hasNumber = random.chance(2);
  const blocks: Record<string, Block> = {
    tray: { is: 'tray', holds: { card: { n: cards, part: 'generic/npu-a@1', card: true } } },
    small: { is: 'tray', like: 'tray', holds: { card: { n: 1, part: 'generic/npu-b@1', card: true } } },
    cab: {
      is: 'cabinet',
      holds: {
        tray: { n: trays, block: 'tray', ...(random.chance(2) && { at: 'U3+2' }) },
        leaf: { n: planes, axis: 'plane', part: 'generic/switch-64@1', at: `U30..${29 + planes}` },
      },
    },
    rack: { is: 'cabinet', holds: { spine: { n: spines, part: 'generic/switch-64@1' } } },
  };
  const holds: Record<string, Hold> = { cab: { n: cabinets, block: 'cab' }, rack: { n: 1 + others, block: 'rack' } };
  const changes: Change[] = [];
  const cab = (): string => `cab[${1 + random.below(cabinets)}]`;
  if (random.chance(2)) changes.push({ at: `${cab()}/tray[${1 + random.below(trays)}]`, block: 'small' });
  if (random.chance(2)) changes.push({ at: `${cab()}/tray[1]/card[1]`, off: true, note: 'kept free' });
  if (random.chance(2)) changes.push({ at: cab(), hold: { tray: random.below(trays + 1) } });
  if (random.chance(2))
    changes.push({
      at: cabinets === 1 ? 'cab[1]/leaf[1]' : `cab[1..${cabinets}]/leaf[1]`,
      part: 'generic/switch-32@1',
    });
  if (random.chance(2)) changes.push({ cut: 'scale-up.up', from: `${cab()}/leaf[1]`, to: 'rack[1]/spine[1]' });
  if (random.chance(2)) changes.push({ join: [`${cab()}/leaf[1]`, `${cab()}/leaf[1]`], net: 'scale-up', links: 1 });
  // biome-ignore-start lint/suspicious/noThenProperty: a field of the published format
  const wires: Wire[] = [
    { id: 'down', each: 'card', to: 'leaf', same: ['cab'], links: 1, medium: 'copper' },
    { id: 'up', each: 'leaf', to: 'spine', links: 2, medium: { inside: 'cab', then: 'copper', else: 'optics' } },
  ];
  // biome-ignore-end lint/suspicious/noThenProperty: a field of the published format
  if (random.chance(3)) wires.push({ id: 'ring', each: 'card', ring: 'tray', links: 1 });
  const supply: Supply[] = [
    { id: 'pdu', kind: 'pdu', serves: ['cab', 'rack[1]'], ways: 2 },
    { id: 'ups', kind: 'ups', serves: ['pdu'] },
  ];
  const cabs = (n: number): string => (n === 1 ? 'cab' : `cab*${n}`);
  const rows = [
    { id: 'A', run: inRowA === 0 ? ['rack'] : [cabs(inRowA), 'gap 0.6', 'rack'] },
    { id: 'B', at: [0, 3] as const, run: [...(cabinets > inRowA ? [cabs(cabinets - inRowA)] : []), 'pdu'] },
  ];
  return {
    format: 'podwright/1',
    name: 'small',
    blocks,
    holds,
    ...(hasNumber && {
      number: { spine: { axis: ['plane', 'spine'], n: [planes, ((1 + others) * spines) / planes] } },
    }),
    nets: { 'scale-up': { rate: '50 GB/s', wires } },
    supply,
    site: { rows: random.chance(3) ? [{ id: 'X{1..2}', run: [] }, ...rows] : rows },
    ...(changes.length > 0 && { changes }),
  };
}

const kinds = [
  'design/rename',
  'block/add',
  'block/set',
  'block/variant',
  'hold/add',
  'hold/set',
  'hold/set',
  'hold/remove',
  'hold/rename',
  'cabinet/place',
  'cabinet/place',
  'cabinet/move',
  'cabinet/move',
  'cabinet/remove',
  'cabinet/remove',
  'row/add',
  'row/set',
  'row/remove',
  'net/add',
  'net/set',
  'net/remove',
  'wire/add',
  'wire/set',
  'wire/remove',
  'change/add',
  'change/add',
  'change/add',
  'change/remove',
  'supply/add',
  'supply/set',
  'supply/remove',
  'facility/set',
  'prices/set',
  'waivers/set',
  'jobs/set',
] as const;

/** An edit that often fits the design, and sometimes cannot. */
export function randomEdit(design: Design, random: Entropy): Edit {
  const kind = random.pick(kinds);
  const containers = ['site', ...Object.keys(design.blocks)];
  const container = random.pick(containers);
  const record = container === 'site' ? design.holds : (design.blocks[container]?.holds ?? {});
  const all = [design.holds, ...Object.values(design.blocks).map((block) => block.holds)].flatMap(Object.keys);
  const names = all.length > 0 ? all : ['none'];
  const inside = Object.keys(record);
  const name = random.pick(inside.length > 0 ? inside : names);
  const fresh = `new-${random.below(1000)}`;
  const netIds = Object.keys(design.nets);
  const net = random.pick(netIds.length > 0 ? netIds : ['none']);
  const wires = design.nets[net]?.wires ?? [];
  const wire = random.pick(wires);
  const rows = (design.site?.rows ?? []).flatMap((row) => rowIdsOf(row.id).slice(0, 5));
  const row = random.pick(rows.length > 0 ? rows : ['A']);
  const supplies = (design.supply ?? []).map((supply) => supply.id);
  const supply = random.pick(supplies.length > 0 ? supplies : ['none']);
  const place = placeIn(design, random);
  switch (kind) {
    case 'facility/set':
      return { kind, set: { climate: random.chance(2) ? undefined : fresh, water: '30 °C' } };
    case 'prices/set':
      return { kind, set: { lines: random.chance(2) ? undefined : [{ part: fresh, mode: '5 USD' }] } };
    case 'waivers/set':
      return { kind, waivers: random.chance(2) ? [] : [{ code: fresh, reason: 'meant' }] };
    case 'jobs/set':
      return { kind, jobs: random.chance(2) ? [] : [{ id: fresh, model: 'llama3-70b', batch: 64 }] };
    case 'design/rename':
      return { kind, name: fresh };
    case 'block/add':
      return { kind, id: fresh, block: { is: 'tray', holds: { [`${fresh}-x`]: { n: 2, part: 'generic/card@1' } } } };
    case 'block/set':
      return { kind, id: random.pick(containers.slice(1)), set: { part: random.chance(2) ? undefined : 'my/part@1' } };
    case 'block/variant': {
      const [tray = 'cab[1]'] = [place];
      const last = tray.split('/').at(-1)?.split('[')[0] ?? '';
      const block = design.blocks[kindOf(design, last) ?? ''];
      const [inner, hold] = Object.entries(block?.holds ?? {})[0] ?? ['x', { n: 1, part: 'generic/card@1' }];
      return { kind, at: tray, id: fresh, holds: { [inner]: { ...hold, n: 1 } } };
    }
    case 'hold/add':
      return { kind, in: container, name: fresh, hold: { n: 1 + random.below(3), part: 'generic/card@1' } };
    case 'hold/set': {
      const hold = record[name];
      const n = 1 + random.below(9);
      if (random.chance(4)) return { kind, in: container, name, set: { at: undefined } };
      if (random.chance(4)) return { kind, in: container, name, set: { at: `U${1 + random.below(40)}+2` } };
      return { kind, in: container, name, set: { n: typeof hold?.n === 'number' ? n : [...(hold?.n ?? [1])] } };
    }
    case 'hold/remove':
      return { kind, in: container, name };
    case 'hold/rename':
      return { kind, from: name, to: fresh };
    case 'cabinet/place': {
      const hold = random.pick(Object.keys(design.holds).length > 0 ? Object.keys(design.holds) : ['cab']);
      const at = random.chance(3) ? {} : { row, place: random.below(8) };
      return { kind, hold, ...at, count: 1 + random.below(3) };
    }
    case 'cabinet/move': {
      const at = [topOf(design, random), ...(random.chance(3) ? [topOf(design, random)] : [])];
      const to = random.chance(5)
        ? { at: [random.below(20), random.below(9)] as const }
        : { row, place: random.below(8) };
      return { kind, at: [...new Set(at)], to };
    }
    case 'cabinet/remove':
      return { kind, at: [topOf(design, random)] };
    case 'row/add':
      return { kind, row: { id: fresh, run: ['gap 1.2'] } };
    case 'row/set':
      return { kind, id: row, set: random.chance(2) ? { at: [random.below(9), 1] } : { id: fresh } };
    case 'row/remove':
      return { kind, id: row };
    case 'net/add':
      return { kind, id: random.chance(2) ? `scale-up-${fresh}` : 'storage', net: { rate: '25 GB/s', wires: [] } };
    case 'net/set':
      return { kind, id: net, set: { rate: `${1 + random.below(50)} GB/s` } };
    case 'net/remove':
      return { kind, id: net };
    case 'wire/add':
      return { kind, net, wire: { id: fresh, each: random.pick(names), to: random.pick(names), links: 1 } };
    case 'wire/set':
      return {
        kind,
        net,
        id: wire?.id ?? 'none',
        wire: { ...(wire as Wire), ...(random.chance(2) && { id: fresh }), note: 'x' },
      };
    case 'wire/remove':
      return { kind, net, id: wire?.id ?? 'none' };
    case 'change/add':
      return { kind, change: changeAt(design, place, `${net}.${wire?.id ?? 'none'}`, random) };
    case 'change/remove':
      return { kind, index: random.below((design.changes ?? []).length) };
    case 'supply/add':
      return { kind, supply: { id: fresh, kind: 'pdu', serves: [random.pick([...names, ...supplies])] } };
    case 'supply/set':
      return { kind, id: supply, set: random.chance(2) ? { id: fresh } : { ways: 1 + random.below(3) } };
    case 'supply/remove':
      return { kind, id: supply };
    default:
      return kind satisfies never;
  }
}

function changeAt(design: Design, at: string, wire: string, random: Entropy): Change {
  switch (random.below(5)) {
    case 0:
      return { at, off: true };
    case 1:
      return { at, part: 'my/part@1' };
    case 2: {
      const last = at.split('/').at(-1)?.split('[')[0] ?? '';
      const [name = 'card'] = Object.keys(design.blocks[kindOf(design, last) ?? '']?.holds ?? {});
      return { at, hold: { [name]: random.below(4) } };
    }
    case 3:
      return { wire, under: at, rate: '10 GB/s' };
    default:
      return { cut: wire, from: at, to: placeIn(design, random) };
  }
}

function kindOf(design: Design, name: string): string | undefined {
  const records = [design.holds, ...Object.values(design.blocks).map((block) => block.holds)];
  return records.find((record) => Object.hasOwn(record, name))?.[name]?.block;
}

/** A place some levels down, mostly one that exists. */
function placeIn(design: Design, random: Entropy): string {
  let path = '';
  let holds = design.holds;
  for (let depth = 0; depth < 4; depth++) {
    const entries = Object.entries(holds);
    if (entries.length === 0) break;
    const [name, hold] = random.pick(entries);
    const sizes = typeof hold.n === 'number' ? [hold.n] : hold.n;
    path += `${path === '' ? '' : '/'}${name}[${sizes.map((n) => 1 + random.below(n)).join(',')}]`;
    const block = hold.block === undefined ? undefined : design.blocks[hold.block];
    if (!block || random.chance(3)) break;
    holds = block.holds;
  }
  return path === '' ? 'none[1]' : path;
}

function topOf(design: Design, random: Entropy): string {
  const entries = Object.entries(design.holds);
  if (entries.length === 0) return 'none[1]';
  const [name, hold] = random.pick(entries);
  const sizes = typeof hold.n === 'number' ? [hold.n] : hold.n;
  const top = `${name}[${sizes.map((n) => 1 + random.below(n)).join(',')}]`;
  const block = hold.block === undefined ? undefined : design.blocks[hold.block];
  if (block?.is !== 'group') return top;
  const [inner, kind] = Object.entries(block.holds)[0] ?? [];
  return inner === undefined || typeof kind?.n !== 'number' ? top : `${top}/${inner}[${1 + random.below(kind.n)}]`;
}
