import { describe, expect, test } from 'vitest';
import type { LinkRule, Role, VertexType } from '../../../src/model/machine/fabric.ts';
import { tierOf } from '../../../src/model/machine/tiers.ts';

const type = (name: string, role: Role): VertexType => ({ name, role, card: role === 'card', at: [], coordinates: [] });
const rule = (a: number, b: number, wire = 'w'): LinkRule => ({ wire, a, b, capacity: 1, links: 1, relations: {} });

describe('tiers', () => {
  const types = [type('card', 'card'), type('nic', 'nic'), type('leaf', 'switch'), type('spine', 'switch')];
  test('a NIC counts with the cards', () => {
    expect(tierOf({ types, rules: [rule(0, 1), rule(1, 2), rule(2, 3)] })).toEqual([0, 0, 1, 2]);
  });
  test('one extra cable from a card does not lower the tier of all spines', () => {
    expect(tierOf({ types, rules: [rule(0, 2), rule(3, 2), rule(0, 3, '+')] })).toEqual([0, -1, 1, 2]);
  });
  test('kinds joined by cables alone have the tier of those cables', () => {
    expect(tierOf({ types, rules: [rule(0, 2, '+'), rule(2, 3, '+')] })).toEqual([0, -1, 1, 2]);
  });
  test('what no card reaches has no tier', () => {
    expect(tierOf({ types, rules: [rule(2, 3)] })).toEqual([0, -1, -1, -1]);
  });
});
