/** Whatever parameters are given: a design that opens and counts as explained, or a refusal that names what fits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../src/model/design/canonical.ts';
import { families, type Given, makeFamily } from '../../../../src/model/design/families.ts';
import type { FamilyParameter } from '../../../../src/model/design/generators/family-parameter.ts';
import { mostDownOf, sizeLeafSpine } from '../../../../src/model/design/generators/sizing/size-leaf-spine.ts';
import { encodeLink } from '../../../../src/model/design/link.ts';
import { parseDesign } from '../../../../src/model/design/parse-design.ts';
import { countOf } from '../../../../src/model/design/tree.ts';
import { counted, degrees, pairsOf } from './family-graph.ts';

const runs = 60;

/** Small enough for every link to be looked at. */
function someValue(name: string, parameter: FamilyParameter): fc.Arbitrary<string | number | undefined> {
  const isSmall = ['k', 'a', 'h', 'q', 'd', 'homes', 'planes', 'g', 'leaves', 'spines'].includes(name);
  switch (parameter.kind) {
    case 'whole': {
      const most = Math.min(parameter.max, name === 'd' ? 7 : name === 'cards' ? 300 : isSmall ? 12 : 20);
      const value = fc.integer({ min: parameter.min, max: Math.max(parameter.min, most) });
      return fc.option(value, { nil: undefined, freq: 5 });
    }
    case 'sides': {
      const two = name === 'boards' || name === 'board';
      return fc
        .array(fc.integer({ min: 1, max: 5 }), { minLength: two ? 2 : 1, maxLength: two ? 2 : 3 })
        .map((sides) => sides.join('x'));
    }
    case 'rates':
      return fc.constant(undefined);
    case 'rate':
      return fc.constantFrom(undefined, '2', '160/7 GB/s', '400 Gb/s', ...(parameter.free ? ['free'] : []));
    case 'ratio':
      return fc.constantFrom(undefined, '1', '1.5', '2', '3:1');
    case 'choice':
      return fc.constantFrom(undefined, ...parameter.options);
    default:
      return parameter satisfies never;
  }
}

function givenOf(id: string): fc.Arbitrary<Given> {
  const family = families.find((one) => one.id === id);
  const record = fc.record(
    Object.fromEntries(
      Object.entries(family?.parameters ?? {}).map(([name, parameter]) => [name, someValue(name, parameter)]),
    ),
  );
  return record.map(
    (given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Given,
  );
}

describe.each(families.map((family) => family.id))('%s', (id) => {
  it('opens and counts as explained, or says what fits', () => {
    let opened = 0;
    fc.assert(
      fc.property(givenOf(id), (given) => {
        const result = makeFamily(id, given);
        if (!result.ok) {
          expect(result.reason).toBe('misfit');
          for (const near of result.nearest) expect(makeFamily(id, near).ok).toBe(true);
          return;
        }
        opened++;
        const { design, explanations } = result;
        const read = parseDesign(JSON.parse(canonicalText(design)));
        expect(read.ok && canonicalText(read.design)).toBe(canonicalText(design));
        const again = makeFamily(id, design.made?.[0]?.with ?? {});
        expect(again.ok && canonicalText(again.design)).toBe(canonicalText(design));

        const explained = (count: string) => explanations.find((one) => one.count === count)?.value;
        const { cards, switches, access, trunk } = counted(design);
        expect(access).toBe(explained('links.access'));
        expect(trunk).toBe(explained('links.trunk') ?? 0);
        expect(explained('cards') ?? cards).toBe(countOf(design, 'card'));

        expect(design.site?.rows.length).toBeGreaterThan(0);
        if (!design.lists) expect(encodeLink({ design }).length).toBeLessThan(2_000);

        if (access + trunk > 20_000) return;
        // Every link has two ends, and every end is a port of an element that is there.
        const pairs = pairsOf(design);
        expect(pairs.reduce((all, pair) => all + pair.links, 0)).toBe(access + trunk);
        const ports = Object.values(degrees(pairs)).flat();
        expect(ports.reduce((all, one) => all + one, 0)).toBe(2 * (access + trunk));
        expect(ports.length).toBeLessThanOrEqual(cards + switches);
      }),
      { numRuns: runs, seed: 1 },
    );
    expect(opened).toBeGreaterThan(runs / 12);
  });
});

describe('sizing of two tiers', () => {
  const demand = fc
    .record({
      perRail: fc.integer({ min: 1, max: 600 }),
      radix: fc.constantFrom(4, 8, 16, 32, 36, 64, 128),
      taper: fc.constantFrom(1, 1.5, 2, 3),
      rails: fc.constantFrom(1, 2, 4, 8),
      planes: fc.constant(1),
      homes: fc.constantFrom(1, 2),
    })
    .map(({ perRail, ...rest }) => ({ cards: perRail * rest.rails, ...rest }));

  it('keeps every port, spreads evenly and keeps the taper', () => {
    fc.assert(
      fc.property(demand, (asked) => {
        const size = sizeLeafSpine(asked);
        if (!size || size.spines === 0) return;
        const { groups, down, fewer, up, leaves, spines, linksEach } = size;
        expect(asked.rails * (groups * down - fewer)).toBe(asked.cards);
        expect(fewer).toBeLessThan(groups);
        expect(leaves).toBe(asked.rails * groups * asked.homes);
        expect(linksEach * spines).toBe(up);
        expect(Number.isInteger(linksEach)).toBe(true);
        expect(down + up).toBeLessThanOrEqual(asked.radix);
        expect(leaves * linksEach).toBeLessThanOrEqual(asked.radix);
        expect(down / up).toBeLessThanOrEqual(asked.taper + 1e-9);
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it('takes no more switches than any other even spread', () => {
    fc.assert(
      fc.property(demand, (asked) => {
        const size = sizeLeafSpine(asked);
        if (size?.spines === 0) return;
        const fewest = size ? size.leaves + size.spines : Number.POSITIVE_INFINITY;
        const perRail = asked.cards / asked.rails;
        for (let groups = 1; groups <= Math.min(perRail, asked.radix); groups++) {
          const leaves = groups * asked.rails * asked.homes;
          const down = Math.ceil(perRail / groups);
          for (let spines = 1; leaves + spines < fewest && spines <= asked.radix; spines++) {
            for (let linksEach = 1; linksEach * leaves <= asked.radix; linksEach++) {
              const up = linksEach * spines;
              const fits = down + up <= asked.radix && down <= asked.taper * up + 1e-9;
              expect(fits ? [groups, spines, linksEach] : 'no').toBe('no');
            }
          }
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  // 1,024 cards of 400G on 64-port switches, at 1:1 and 2:1: every port by hand.
  it('of 1,024 cards on 64 ports at 1:1 fills every port', () => {
    const size = sizeLeafSpine({ cards: 1_024, radix: 64, taper: 1, rails: 1, planes: 1, homes: 1 });
    expect(size).toMatchObject({ groups: 32, down: 32, up: 32, leaves: 32, spines: 16, linksEach: 2, fewer: 0 });
    expect(32 * 64 + 16 * 64).toBe(1_024 + 2 * 1_024);
  });

  it('of 1,024 cards on 64 ports at 2:1 leaves two ports of a leaf and 14 of a spine', () => {
    const size = sizeLeafSpine({ cards: 1_024, radix: 64, taper: 2, rails: 1, planes: 1, homes: 1 });
    expect(size).toMatchObject({ groups: 25, down: 41, up: 22, spines: 11, linksEach: 2, fewer: 1 });
    expect(25 * 64 + 11 * 64).toBe(1_024 + 2 * 550 + (25 * 1 + 1) + 11 * 14);
  });

  it('gives the taper what it asks', () => {
    expect([1, 1.5, 2, 3].map((taper) => mostDownOf(64, taper))).toEqual([32, 38, 42, 48]);
    expect(mostDownOf(2, 1)).toBe(1);
  });
});
