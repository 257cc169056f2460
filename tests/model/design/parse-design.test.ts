import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/model/design/canonical.ts';
import { limits } from '../../../src/model/design/limits.ts';
import { parseDesign, parseDesignText, parseReasons } from '../../../src/model/design/parse-design.ts';
import { designOf, documentFiles, fileNamed, savedFiles } from '../../support/design-files.ts';

// biome-ignore lint/suspicious/noExplicitAny: these tests put wrong things where the types forbid them
type Json = Record<string, any>;
/** A small design that every test may spoil in its own way. */
const small = (): Json => ({
  format: 'podwright/1',
  name: 'small',
  blocks: {
    tray: { is: 'tray', holds: { npu: { n: 4, part: 'generic/npu-a@1', card: true } } },
    cab: { is: 'cabinet', holds: { tray: { n: 8, block: 'tray', at: 'U3+2' }, tor: { n: 2, part: 'generic/sw@1' } } },
  },
  holds: { cab: { n: 3, block: 'cab' }, spine: { n: 4, part: 'generic/sw@1', in: 'cab[2]' } },
  nets: {
    'scale-up': {
      rate: '50 GB/s',
      wires: [
        { id: 'down', each: 'npu', to: 'tor', same: ['cab'] },
        { id: 'up', each: 'tor', to: 'spine', links: 2, medium: 'optics' },
      ],
    },
  },
  supply: [{ id: 'pdu', kind: 'pdu', serves: ['cab'] }],
  site: { rows: [{ id: 'A', run: ['cab*3'] }] },
  changes: [{ at: 'cab[1]/tray[2]', off: true }],
});
const spoilt = (spoil: (design: Json) => void): Json => {
  const design = small();
  spoil(design);
  return design;
};
const refusalOf = (input: unknown) => {
  const result = parseDesign(input);
  return result.ok ? null : result.refusal;
};

describe('documents', () => {
  test.each([...documentFiles, ...savedFiles])('$name opens', (file) => {
    const result = parseDesignText(file.text);
    expect(result.ok ? 'opened' : result.refusal).toBe('opened');
  });

  test('the small design of these tests opens, so that each refusal below has one cause', () => {
    expect(refusalOf(small())).toBeNull();
  });
});

describe('what comes out', () => {
  test('is fresh and frozen to the bottom', () => {
    const input = small();
    const result = parseDesign(input);
    if (!result.ok) throw new Error('refused');
    const shares = (a: unknown, b: unknown): boolean =>
      typeof a === 'object' &&
      a !== null &&
      (a === b || Object.keys(a).some((key) => shares((a as Json)[key], (b as Json | undefined)?.[key])));
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(shares(result.design, input)).toBe(false);
    expect(isFrozen(result.design)).toBe(true);
  });

  test('what went in is left as it was, also when it is frozen', () => {
    const input = Object.freeze(small());
    const before = JSON.stringify(input);
    parseDesign(input);
    expect(JSON.stringify(input)).toBe(before);
    expect(Object.isFrozen(input.blocks)).toBe(false);
  });

  test('fields without a value are left out, minus zero becomes zero', () => {
    const result = parseDesign(
      spoilt((design) => {
        design.note = undefined;
        design.site.rows[0].at = [-0, 1];
      }),
    );
    expect(result.ok && canonicalText(result.design)).toContain('"at":[0,1]');
    expect(result.ok && 'note' in result.design).toBe(false);
    expect(result.ok && Object.is(result.design.site?.rows[0]?.at?.[0], 0)).toBe(true);
  });
});

describe('refused with reason and place', () => {
  const cases: readonly (readonly [reason: string, where: string, spoil: (design: Json) => void])[] = [
    ['not-a-design', 'format', (d) => delete d.format],
    ['not-a-design', 'format', (d) => (d.format = 'gltf')],
    ['newer-format', 'format', (d) => (d.format = 'podwright/2')],
    ['newer-format', 'migrations', (d) => (d.migrations = ['2099-01-later'])],
    ['missing-field', 'name', (d) => delete d.name],
    ['missing-field', 'nets', (d) => delete d.nets],
    ['unknown-field', 'extra', (d) => (d.extra = 1)],
    ['unknown-field', 'holds.cab.colour', (d) => (d.holds.cab.colour = 'red')],
    ['unknown-field', 'nets.scale-up.wires[0].mesh', (d) => (d.nets['scale-up'].wires[0].mesh = 'npu')],
    ['unknown-field', 'changes[0].block', (d) => (d.changes[0].block = 'tray')],
    ['wrong-type', 'name', (d) => (d.name = 7)],
    ['wrong-type', 'holds', (d) => (d.holds = [])],
    ['wrong-type', 'holds.cab.n', (d) => (d.holds.cab.n = '3')],
    ['wrong-type', 'changes[0]', (d) => (d.changes[0] = 'off')],
    ['wrong-type', 'nets.scale-up.wires[0]', (d) => (d.nets['scale-up'].wires[0] = null)],
    ['wrong-type', 'nets.scale-up.rate', (d) => (d.nets['scale-up'].rate = 50)],
    ['wrong-type', 'site.rows[0].run[0]', (d) => (d.site.rows[0].run[0] = 'cab x 3')],
    ['wrong-type', 'name', (d) => (d.name = () => 'x')],
    ['wrong-type', 'facility', (d) => (d.facility = new Map())],
    ['missing-field', 'nets.scale-up.wires[0]', (d) => delete d.nets['scale-up'].wires[0].to],
    ['missing-field', 'changes[0]', (d) => delete d.changes[0].off],
    ['out-of-range', 'holds.cab.n', (d) => (d.holds.cab.n = -1)],
    ['out-of-range', 'holds.cab.n', (d) => (d.holds.cab.n = 1.5)],
    ['out-of-range', 'holds.cab.n', (d) => (d.holds.cab.n = 1e300)],
    ['out-of-range', 'holds.cab.n', (d) => (d.holds.cab.n = Number.NaN)],
    ['out-of-range', 'blocks.cab.is', (d) => (d.blocks.cab.is = 'wardrobe')],
    ['out-of-range', 'blocks.tray.holds.npu.card', (d) => (d.blocks.tray.holds.npu.card = false)],
    ['out-of-range', 'name', (d) => (d.name = 'x'.repeat(limits.titleCharacters + 1))],
    ['out-of-range', 'spine', (d) => Object.assign(d.holds.spine, { n: [1e6, 1e6], axis: ['a', 'b'] })],
    ['too-many', 'site.rows[0].run', (d) => (d.site.rows[0].run = Array(limits.run + 1).fill('gap 1'))],
    [
      'too-many',
      'site.rows[1]',
      (d) =>
        Object.assign(d.site, {
          rows: [
            { id: '{1..4000}', run: [] },
            { id: 'B{1..4000}', run: [] },
          ],
        }),
    ],
    [
      'too-many',
      'holds',
      (d) => (d.holds = Object.fromEntries(Array.from({ length: 600 }, (_, k) => [`h${k}`, { n: 1 }]))),
    ],
    ['too-deep', 'facility', (d) => (d.facility = deep(40))],
    ['bad-name', 'blocks', (d) => (d.blocks['a b'] = d.blocks.tray)],
    ['bad-name', 'holds', (d) => (d.holds['7'] = { n: 1 })],
    ['bad-name', 'holds.site', (d) => (d.holds.site = { n: 1 })],
    ['bad-name', 'nets', (d) => (d.nets.other = d.nets['scale-up'])],
    ['bad-name', 'holds.spine.part', (d) => (d.holds.spine.part = 'no-revision')],
    ['bad-name', 'site.rows[0].id', (d) => (d.site.rows[0].id = '{1..x}')],
    ['prototype-key', 'holds.constructor', (d) => (d.holds.constructor = { n: 1 })],
    ['prototype-key', 'facility', (d) => (d.facility = JSON.parse('{"__proto__":{"polluted":true}}'))],
    ['prototype-key', 'prices.toString', (d) => (d.prices = { toString: 'x' })],
    ['duplicate-name', 'blocks.cab.holds.npu', (d) => (d.blocks.cab.holds.npu = { n: 1 })],
    ['duplicate-name', 'blocks.cab.holds.cab', (d) => (d.blocks.cab.holds.cab = { n: 1 })],
    ['duplicate-name', 'nets.scale-up.wires[1].id', (d) => (d.nets['scale-up'].wires[1].id = 'down')],
    ['duplicate-name', 'supply[0].id', (d) => (d.supply[0].id = 'spine')],
    ['duplicate-name', 'supply[1].id', (d) => d.supply.push({ ...d.supply[0] })],
    [
      'duplicate-name',
      'site.rows[1].id',
      (d) =>
        Object.assign(d.site, {
          rows: [
            { id: '{1..9}', run: [] },
            { id: '7', run: [] },
          ],
        }),
    ],
    ['bad-quantity', 'nets.scale-up.rate', (d) => (d.nets['scale-up'].rate = '50')],
    ['bad-quantity', 'nets.scale-up.rate', (d) => (d.nets['scale-up'].rate = '50 kg')],
    ['bad-quantity', 'nets.scale-up.rate', (d) => (d.nets['scale-up'].rate = '0 GB/s')],
    ['bad-quantity', 'nets.scale-up.wires[0].rate', (d) => (d.nets['scale-up'].wires[0].rate = 'fast')],
    ['bad-quantity', 'supply[0].set.rating', (d) => (d.supply[0].set = { rating: 'much' })],
    ['bad-quantity', 'jobs[0].limit', (d) => (d.jobs = [{ id: 'a', limit: '5 m' }])],
    [
      'bad-quantity',
      'jobs[0].checkpoint.write',
      (d) => (d.jobs = [{ id: 'a', checkpoint: { write: '5', restart: '1 s' } }]),
    ],
    ['bad-address', 'changes[0].at', (d) => (d.changes[0].at = 'cab[0]')],
    ['bad-address', 'changes[0].at', (d) => (d.changes[0].at = 'cab[1')],
    ['bad-address', 'holds.spine.in', (d) => (d.holds.spine.in = 'cab[2..1]')],
    ['bad-address', 'supply[0].serves[0]', (d) => (d.supply[0].serves[0] = 'scale-up.up')],
    ['bad-slots', 'blocks.cab.holds.tray.at', (d) => (d.blocks.cab.holds.tray.at = 'top')],
    ['bad-slots', 'blocks.cab.holds.tray.at', (d) => (d.blocks.cab.holds.tray.at = 'U9..3')],
    ['bad-list', 'lists.a.links', (d) => (d.lists = { a: { nodes: 'spine 0..3', links: '0 1 1\nx' } })],
    ['bad-list', 'lists.a.nodes', (d) => (d.lists = { a: { nodes: 'spine 0..99999999', links: '' } })],
    ['broken-reference', 'holds.cab.block', (d) => (d.holds.cab.block = 'gone')],
    ['broken-reference', 'blocks.tray.like', (d) => (d.blocks.tray.like = 'gone')],
    ['broken-reference', 'nets.scale-up.wires[0].each', (d) => (d.nets['scale-up'].wires[0].each = 'gone')],
    ['broken-reference', 'nets.scale-up.wires[0].to', (d) => (d.nets['scale-up'].wires[0].to = 'toString')],
    ['broken-reference', 'nets.scale-up.wires[0].same[0]', (d) => (d.nets['scale-up'].wires[0].same = ['gone'])],
    [
      'broken-reference',
      'nets.scale-up.wires[0].edge',
      (d) => (d.nets['scale-up'].wires[0] = { id: 'a', each: 'npu', edge: 'gone' }),
    ],
    [
      'broken-reference',
      'nets.scale-up.wires[0].list',
      (d) => (d.nets['scale-up'].wires[0] = { id: 'a', each: 'npu', list: 'gone' }),
    ],
    [
      'broken-reference',
      'nets.scale-up.wires[0].ring',
      (d) => (d.nets['scale-up'].wires[0] = { id: 'a', each: 'npu', ring: 'gone' }),
    ],
    [
      'broken-reference',
      'nets.scale-up.medium.inside',
      (d) => (d.nets['scale-up'].medium = JSON.parse('{"inside":"gone","then":"copper","else":"optics"}')),
    ],
    ['broken-reference', 'number.gone', (d) => (d.number = { gone: { axis: ['a'], n: [4] } })],
    ['broken-reference', 'changes[0].at', (d) => (d.changes[0].at = 'cab[1]/gone[1]')],
    ['broken-reference', 'changes[0].block', (d) => (d.changes[0] = { at: 'cab[1]', block: 'gone' })],
    [
      'broken-reference',
      'changes[0].cut',
      (d) => (d.changes[0] = { cut: 'scale-up.gone', from: 'cab[1]', to: 'spine[1]' }),
    ],
    [
      'broken-reference',
      'changes[0].net',
      (d) => (d.changes[0] = { join: ['cab[1]', 'spine[1]'], net: 'storage', links: 1 }),
    ],
    ['broken-reference', 'changes[0].move.row', (d) => (d.changes[0] = { at: 'cab[1]', move: { row: 'Z', place: 0 } })],
    ['broken-reference', 'site.rows[0].run[0]', (d) => (d.site.rows[0].run[0] = 'gone*2')],
    ['broken-reference', 'supply[0].serves[0]', (d) => (d.supply[0].serves[0] = 'gone[1]')],
    ['cyclic-blocks', 'blocks.cab', (d) => (d.blocks.tray.holds.again = { n: 1, block: 'cab' })],
    ['cyclic-blocks', 'blocks.tray.like', (d) => (d.blocks.tray.like = 'tray')],
    [
      'cyclic-blocks',
      'blocks.a.like',
      (d) =>
        Object.assign(d.blocks, { a: { is: 'tray', like: 'b', holds: {} }, b: { is: 'tray', like: 'a', holds: {} } }),
    ],
    ['cyclic-blocks', 'blocks.cab', (d) => (d.changes[0] = { at: 'cab[1]/tray[1]', block: 'cab' })],
    ['cyclic-reference', 'holds.spine.in', (d) => (d.holds.spine.in = 'spine')],
    [
      'cyclic-reference',
      'supply',
      (d) =>
        (d.supply = [
          { id: 'a', kind: 'ups', serves: ['b'] },
          { id: 'b', kind: 'pdu', serves: ['a[1]'] },
        ]),
    ],
    ['axis-mismatch', 'holds.spine', (d) => (d.holds.spine.n = [2, 2])],
    ['axis-mismatch', 'number.spine', (d) => (d.number = { spine: { axis: ['a', 'b'], n: [2, 3] } })],
    ['axis-mismatch', 'number.npu', (d) => (d.number = { npu: { axis: ['a'], n: [95] } })],
    ['too-many-elements', 'holds', (d) => (d.holds.cab.n = 1e7)],
    ['too-many-elements', 'holds', (d) => (d.changes[0] = { at: 'cab[1]', hold: { tray: 1e7 } })],
    ['too-many-elements', 'holds', (d) => (d.holds.cab.n = 300_000)],
    ['too-many-elements', 'site.rows[0].run[0]', (d) => (d.site.rows[0].run[0] = 'cab*2000000')],
  ];

  test.each(cases)('%s at %s', (reason, where, spoil) => {
    const refused = refusalOf(spoilt(spoil));
    expect(refused).toMatchObject({ reason });
    expect(refused?.where).toContain(where);
  });

  test('every reason there is has a case', () => {
    const texts = ['not-json', 'too-large'];
    expect([...parseReasons].filter((reason) => !cases.some((entry) => entry[0] === reason))).toEqual(texts);
  });

  test.each([undefined, null, 0, '', 'podwright/1', true, Symbol('x'), () => 1, [], new Date(0)])(
    '%s is no design',
    (input) => {
      expect(refusalOf(input)?.reason).toMatch(/^(not-a-design|wrong-type)$/);
    },
  );

  test('names the words of both message and remedy, with what was expected and found', () => {
    expect(refusalOf(spoilt((d) => (d.holds.cab.n = -1)))).toEqual({
      reason: 'out-of-range',
      where: 'holds.cab.n',
      path: ['holds', 'cab', 'n'],
      expected: '0..',
      found: '-1',
      message: { key: 'parse.out-of-range', params: { where: 'holds.cab.n', expected: '0..', found: '-1' } },
      mend: { key: 'parse.mend.out-of-range', params: { where: 'holds.cab.n', expected: '0..', found: '-1' } },
    });
  });

  test('a wire is judged by the kind it is of', () => {
    const refused = refusalOf(spoilt((d) => (d.nets['scale-up'].wires[0].pick = { tor: 0 })));
    expect(refused).toMatchObject({ reason: 'out-of-range', where: 'nets.scale-up.wires[0].pick.tor' });
  });

  test('what is shown of a found text is short and hides nothing', () => {
    const refused = refusalOf(spoilt((d) => (d.nets['scale-up'].rate = `1\u202e${'x'.repeat(60)}`)));
    expect(refused?.found).toMatch(/^"1\\u202ex+…"$/);
  });
});

describe('what others may rely on', () => {
  test('no input reaches a prototype', () => {
    const text = fileNamed('gb200-nvl72').text.replace('"blocks": {', '"blocks": { "__proto__": { "is": "tray" },');
    expect(parseDesignText(text)).toMatchObject({ ok: false, refusal: { reason: 'prototype-key' } });
    expect(({} as Json).is).toBeUndefined();
  });

  test('accessors and proxies that throw, and rings, are refused and not followed', () => {
    const ring: Json = small();
    ring.facility = { a: ring };
    const throwing = Object.defineProperty(small(), 'name', {
      enumerable: true,
      get: () => {
        throw new Error('got you');
      },
    });
    const proxy = new Proxy(small(), {
      ownKeys: () => {
        throw new Error('got you');
      },
    });
    expect(refusalOf(ring)?.reason).toBe('too-deep');
    expect(refusalOf(throwing)?.reason).toBe('not-a-design');
    expect(refusalOf(proxy)?.reason).toBe('not-a-design');
  });

  test('variants may override the holds of what they are like, and nobody else’s', () => {
    const variant = { is: 'tray', like: 'tray', holds: { npu: { n: 2 } } };
    expect(refusalOf(spoilt((d) => (d.blocks.half = variant)))).toBeNull();
    expect(refusalOf(spoilt((d) => (d.blocks.half = { ...variant, like: undefined })))?.reason).toBe('duplicate-name');
  });

  test('names may be of any script', () => {
    const design = spoilt((d) => {
      d.holds.机柜 = { n: 1, block: 'cab' };
      d.site.rows[0].run.push('机柜');
    });
    expect(refusalOf(design)).toBeNull();
  });

  test('each of 5,000 wrong changes is not looked at: the first one ends the reading', () => {
    const design = spoilt((d) => (d.changes = Array.from({ length: 5_000 }, () => ({ at: 'cab[1]', off: 'yes' }))));
    expect(refusalOf(design)).toMatchObject({ reason: 'wrong-type', where: 'changes[0].off' });
  });

  test('the same design from object and text', () => {
    for (const file of documentFiles) {
      const fromObject = parseDesign(JSON.parse(file.text));
      expect(fromObject.ok && canonicalText(fromObject.design)).toBe(canonicalText(designOf(file)));
    }
  });
});

function deep(levels: number): unknown {
  return levels === 0 ? 1 : { a: deep(levels - 1) };
}
