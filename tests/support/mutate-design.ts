/** Ways to spoil files and links, from a slipped byte to what an attacker would send. All repeatable from a number. */
import { deflateRawSync } from 'node:zlib';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Dice = (sides: number) => number;
export type Mutation = (text: string, dice: Dice) => string;

/** mulberry32: small, fast, the same everywhere. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

function pick<Item>(items: readonly Item[], dice: Dice): Item {
  return items[dice(items.length)] as Item;
}

const bytes: Readonly<Record<string, Mutation>> = {
  'a byte flipped': (text, dice) => {
    const at = dice(text.length);
    return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << dice(8))) + text.slice(at + 1);
  },
  'cut off': (text, dice) => text.slice(0, dice(text.length)),
  'a piece missing': (text, dice) => {
    const at = dice(text.length);
    return text.slice(0, at) + text.slice(at + 1 + dice(40));
  },
  'a piece twice': (text, dice) => {
    const at = dice(text.length);
    const to = at + dice(60);
    return text.slice(0, to) + text.slice(at);
  },
  'pieces swapped': (text, dice) => {
    const [a, b] = [dice(text.length), dice(text.length)].sort((x, y) => x - y) as [number, number];
    return (
      text.slice(0, a) + text.slice(b, b + 20) + text.slice(a + 20, b) + text.slice(a, a + 20) + text.slice(b + 20)
    );
  },
  'a digit changed': (text, dice) => {
    const places = [...text.matchAll(/\d/g)].map((match) => match.index);
    const at = places.length > 0 ? pick(places, dice) : 0;
    return text.slice(0, at) + pick(['0', '9', '-1', '1e9', '99999999', '0.5', '1e999'], dice) + text.slice(at + 1);
  },
};

const hostileTexts = [
  '__proto__',
  'constructor',
  'toString',
  '',
  'a/b',
  'x[1',
  'cc[1..9999999]',
  '../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("x")',
  '\u202eabc',
  '\ud800',
  '9e9 GB/s',
  '-1 GB/s',
  '1/0 GB/s',
  '28 GB',
  'U1..99999999',
  'cc*99999999',
  'gap -1',
  '{1..99999}',
  'podwright/2',
  'site',
  'x'.repeat(5_000),
];
const hostileNumbers = [0, -1, 0.5, 1e7, 10_000_001, 2 ** 31, 2 ** 53, 1e308, -0, 26, 1_000_000];
const prototypeKeys = ['__proto__', 'constructor', 'prototype', 'toString', '__defineGetter__', 'hasOwnProperty'];

interface Spot {
  readonly holder: Json[] | { [key: string]: Json };
  readonly key: string;
}

function spotsOf(root: Json): readonly Spot[] {
  const spots: Spot[] = [];
  const walk = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      spots.push({ holder: value, key });
      walk((value as { [key: string]: Json })[key] as Json);
    }
  };
  walk(root);
  return spots;
}

function get({ holder, key }: Spot): Json {
  return (holder as { [key: string]: Json })[key] as Json;
}

/** Writes an own property whatever it is called. */
function put({ holder, key }: Spot, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function nest(levels: number, dice: Dice): Json {
  let value: Json = 1;
  for (let level = 0; level < levels; level++) value = dice(2) === 0 ? [value] : { a: value };
  return value;
}

type TreeMutation = (root: Json, spot: Spot, spots: readonly Spot[], dice: Dice) => void;

const trees: Readonly<Record<string, TreeMutation>> = {
  'a value of another type': (_, spot, __, dice) =>
    put(spot, pick<Json>([null, true, 7, 'seven', [], {}, [[]], { a: 1 }, [1, 2, 3], ''], dice)),
  'a hostile text': (_, spot, __, dice) => put(spot, pick(hostileTexts, dice)),
  'a hostile number': (_, spot, __, dice) => put(spot, pick(hostileNumbers, dice)),
  'a field gone': (_, { holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  'a value from elsewhere': (_, spot, spots, dice) => put(spot, structuredClone(get(pick(spots, dice)))),
  'a field of another name': (_, { holder, key }, spots, dice) => {
    const name = dice(3) === 0 ? pick(prototypeKeys, dice) : pick(spots, dice).key;
    put({ holder, key: name }, get({ holder, key }));
  },
  'a prototype key': (_, { holder }, __, dice) => put({ holder, key: pick(prototypeKeys, dice) }, { polluted: true }),
  'deep nesting': (_, spot, __, dice) => put(spot, nest(1 + dice(600), dice)),
  'a long list': (_, spot, __, dice) => {
    const value = get(spot);
    const item = Array.isArray(value) && value.length > 0 ? (value[0] as Json) : value;
    const size = JSON.stringify(item).length;
    put(spot, Array(Math.min(Math.ceil(1e6 / (size + 1)), 1 + dice(30_000))).fill(item));
  },
  'a long text': (_, spot, __, dice) =>
    put(spot, pick(['a', '\\', '"', '\n', '漢', '[', '1 1\n'], dice).repeat(dice(400_000))),
  'many fields': (_, spot, __, dice) => {
    const many: { [key: string]: Json } = {};
    const value = get(spot);
    for (let k = dice(3_000); k >= 0; k--) many[`k${k}`] = value;
    if (JSON.stringify(value).length < 400) put(spot, many);
  },
};

const bombs: Readonly<Record<string, (dice: Dice) => string>> = {
  'brackets without end': (dice) => pick(['[', '{"a":', '[{"a":[', '[[],'], dice).repeat(1 + dice(300_000)),
  blanks: (dice) => ' '.repeat(dice(2_000_000)),
  'boxes in boxes': (dice) => {
    const blocks: { [key: string]: Json } = {};
    const levels = 2 + dice(40);
    for (let k = 0; k < levels; k++) {
      blocks[`b${k}`] = { is: 'group', holds: { [`h${k}`]: { n: 1 + dice(1_000), block: `b${k + 1}` } } };
    }
    blocks[`b${levels}`] = { is: 'tray', holds: { card: { n: 8, part: 'a/b@1', card: true } } };
    return JSON.stringify({ format: 'podwright/1', name: '', blocks, holds: { top: { n: 9, block: 'b0' } }, nets: {} });
  },
  'variants of variants': (dice) => {
    const blocks: { [key: string]: Json } = { v0: { is: 'tray', holds: {} } };
    for (let k = 1 + dice(1_900); k > 0; k--) blocks[`v${k}`] = { is: 'tray', like: `v${k - 1}`, holds: {} };
    return JSON.stringify({ format: 'podwright/1', name: '', blocks, holds: {}, nets: {} });
  },
  'rows of rows': (dice) => {
    const rows = Array.from({ length: 1 + dice(200) }, (_, k) => ({
      id: `r${k}-{1..${dice(9_999)}}`,
      run: ['top*99'],
    }));
    const site = { rows };
    return JSON.stringify({ format: 'podwright/1', name: '', blocks: {}, holds: { top: { n: 9 } }, nets: {}, site });
  },
  'a list of many links': (dice) => {
    const lists = { a: { nodes: 'top 0..8', links: '0 1 1\n'.repeat(1 + dice(100_000)) } };
    return JSON.stringify({ format: 'podwright/1', name: '', blocks: {}, holds: { top: { n: 9 } }, nets: {}, lists });
  },
};

export const mutationNames = [...Object.keys(bytes), ...Object.keys(trees), ...Object.keys(bombs)];

/** Spoils the text of a file with the named mutation. */
export function spoil(name: string, text: string, dice: Dice): string {
  const slip = bytes[name];
  if (slip) return slip(text, dice);
  const bomb = bombs[name];
  if (bomb) return bomb(dice);
  const root = JSON.parse(text) as Json;
  const isLarge = name === 'a long list' || name === 'a long text' || name === 'many fields';
  for (let times = isLarge ? 1 : 1 + dice(2); times > 0; times--) {
    const spots = spotsOf(root);
    trees[name]?.(root, pick(spots, dice), spots, dice);
  }
  return JSON.stringify(root);
}

export const linkMutationNames = [
  'a sign',
  'cut',
  'spliced',
  'a bit of the packed bytes',
  'the version',
  'a bomb',
] as const;

/** Spoils a link from outside; `spoilt` is a spoilt file to be packed into a link that is itself sound. */
export function spoilLink(name: string, link: string, other: string, dice: Dice): string {
  const at = dice(link.length);
  switch (name) {
    case 'a sign':
      return (
        link.slice(0, at) + pick(['A', '-', '_', '=', '+', '/', '%', '#', ' ', 'é', '.'], dice) + link.slice(at + 1)
      );
    case 'cut':
      return link.slice(0, at);
    case 'spliced':
      return link.slice(0, at) + other.slice(dice(other.length));
    case 'a bit of the packed bytes': {
      const packed = Buffer.from(link.slice(4), 'base64url');
      const place = dice(packed.length);
      packed[place] = (packed[place] ?? 0) ^ (1 << dice(8));
      return `#p1.${packed.toString('base64url')}`;
    }
    case 'the version':
      return link.replace('p1', pick(['p0', 'p2', 'p10', 'q1', '', 'p1.p1'], dice));
    default: {
      const filling = pick([' ', '[', '{"a":', '\0', '"a":1,'], dice);
      return packed(filling.repeat(Math.ceil((1 + dice(4_000_000)) / filling.length)));
    }
  }
}

/** Any text inside a link that is sound as a link. */
export function packed(text: string): string {
  return `#p1.${deflateRawSync(text, { level: 9 }).toString('base64url')}`;
}
