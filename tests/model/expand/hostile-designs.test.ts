/** Documents of a few hundred characters that ask for millions of things: answered at once, or refused by name. */
import { describe, expect, it } from 'vitest';
import { cabinetMax } from '../../../src/model/analyses/cabinet-max.ts';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import { parseDesign } from '../../../src/model/design/parse-design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import { dealtOf } from '../../../src/model/layout/dealt.ts';
import { elevationOf } from '../../../src/model/layout/elevation.ts';
import { floorOf } from '../../../src/model/layout/floor.ts';

const catalogue = createCatalogue();

function design(fields: Record<string, unknown>) {
  const read = parseDesign({ format: 'podwright/1', name: 'x', blocks: {}, nets: {}, ...fields });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.design;
}

const cab = { is: 'cabinet', holds: { npu: { n: 1, part: 'generic/npu-a@1', card: true } } };
const switches = (n: number, into: string) => ({ n, part: 'generic/switch-a@1', in: into });

/** Far above what the work takes, far below what it takes thing by thing. */
function inTime<Result>(work: () => Result): Result {
  const before = performance.now();
  const result = work();
  expect(performance.now() - before).toBeLessThan(5_000);
  return result;
}

describe('things dealt into cabinets', () => {
  it('lists no more of ten million than one cabinet draws', () => {
    const one = design({ blocks: { cab }, holds: { cab: { n: 4, block: 'cab' }, sw: switches(10_000_000, 'cab') } });
    const { slots } = inTime(() => elevationOf(one, catalogue, 'cab[3]'));
    const dealt = slots.filter((slot) => slot.hold === 'sw');
    expect(dealt).toHaveLength(400);
    expect(dealt[0]?.address).toBe('sw[5000001]');
  });

  it('bounds what is listed for many cabinets and holds together', () => {
    const holds = Object.fromEntries([1, 2, 3, 4].map((k) => [`sw${k}`, switches(9_000_000, 'cab')]));
    const one = design({ blocks: { cab }, holds: { cab: { n: 90_000, block: 'cab' }, ...holds } });
    const listed = inTime(() => [...dealtOf(one, catalogue).values()].flat());
    expect(listed.length).toBeLessThanOrEqual(4 * 90_000);
    expect(listed.at(-1)?.thing.address).toBe('sw4[8999901]');
  });

  it('finds the fullest of a hundred thousand cabinets that an address names', () => {
    const holds = { cab: { n: 99_000, block: 'cab' }, sw: switches(9_900_001, 'cab[1..99000]') };
    const machine = expand(design({ blocks: { cab }, holds }), catalogue);
    const rule = { field: 'mass', isNothing: () => false, boxCounts: false };
    expect(inTime(() => cabinetMax(machine, rule, words))).toBeDefined();
  });
});

const words = { unit: 'W', convention: { key: 'x' }, label: { key: 'x' } };

describe('cabinets that are a part', () => {
  const one = design({
    holds: {
      c: { n: 9_000_000, part: 'generic/rack-48u@1' },
      npu: { n: 8_000_001, part: 'generic/npu-a@1', card: true, in: 'c' },
    },
  });

  it('are named as too many, and no more are listed than a block could stand', () => {
    const { problems } = inTime(() => expand(one, catalogue));
    expect(problems).toEqual([
      {
        code: 'expand.cabinets-too-many',
        severity: 'error',
        where: ['c'],
        params: { cabinets: 9_000_000, most: 100_000 },
      },
    ]);
    expect(inTime(() => floorOf(one, catalogue, new Set())).standing.get('c')).toHaveLength(100_000);
  });
});

describe('changes that split many dimensions', () => {
  const levels = Array.from({ length: 19 }, (_, k) => `h${k}`);
  const cardAt = (last: number) => [...levels.slice(1).map((name) => `${name}[1]`), `npu[${last}]`].join('/');
  const names = [...levels.slice(1), 'npu'];
  const mesh = (changes: readonly unknown[]) =>
    design({
      blocks: Object.fromEntries(
        names.slice(1).map((name, k) => [
          `b${k}`,
          {
            is: 'tray',
            holds: {
              [name]: name === 'npu' ? { n: 2, part: 'generic/npu-a@1', card: true } : { n: 2, block: `b${k + 1}` },
            },
          },
        ]),
      ),
      holds: { [names[0] as string]: { n: 2, block: 'b0' } },
      nets: {
        'scale-up': { rate: '1 GB/s', wires: names.map((axis) => ({ id: `w-${axis}`, each: 'npu', mesh: axis })) },
      },
      changes,
    });

  it('are refused by name where the kinds of places multiply', () => {
    for (const change of [
      { at: cardAt(1), off: true },
      { cut: 'scale-up.w-npu', from: cardAt(1), to: cardAt(2) },
    ]) {
      const { problems, fabrics } = inTime(() => expand(mesh([change]), catalogue));
      expect(problems.map(({ code, where }) => [code, where])).toEqual([['expand.too-many', ['scale-up']]]);
      expect(fabrics[0]?.rules).toEqual([]);
    }
  });
});

describe('ends at very many kinds of places', () => {
  /** Every block holds the next one twice, so the two ends stand at 2^levels places each. */
  const nested = (levels: number) =>
    design({
      blocks: Object.fromEntries(
        Array.from({ length: levels + 1 }, (_, k) => [
          `b${k}`,
          {
            is: 'tray',
            holds:
              k < levels
                ? { [`x${k}`]: { n: 1, block: `b${k + 1}` }, [`y${k}`]: { n: 1, block: `b${k + 1}` } }
                : { npu: { n: 1, part: 'generic/npu-a@1', card: true }, s: { n: 1, part: 'generic/switch-a@1' } },
          },
        ]),
      ),
      holds: { a: { n: 1, block: 'b0' } },
      nets: { 'scale-up': { rate: '1 GB/s', wires: [{ id: 'w', each: 'npu', to: 's' }] } },
    });

  it('are joined where they can be followed', () => {
    const [net] = expand(nested(5), catalogue).fabrics;
    expect(net?.rules).toHaveLength(1024);
    expect(net?.wires.reduce((sum, { links }) => sum + links, 0)).toBe(1024);
  });

  it('are refused by the name of the wire where their pairs are too many', () => {
    const { problems, fabrics } = inTime(() => expand(nested(9), catalogue));
    expect(problems).toEqual([
      {
        code: 'expand.ends-too-many',
        severity: 'error',
        where: ['scale-up.w'],
        params: { name: 'w', ends: 512 * 512, most: 2048 },
      },
    ]);
    expect(fabrics[0]?.rules).toEqual([]);
  });
});
