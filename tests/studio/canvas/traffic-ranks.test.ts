import { describe, expect, it } from 'vitest';
import type { PlanCabinet } from '../../../src/model/layout/layout.ts';
import {
  type CardsIn,
  groupOf,
  overlaps,
  placeFrom,
  stretchesOf,
} from '../../../src/studio/canvas/lens-traffic/ranks.ts';

const cabinet = (address: string, cards: number): CardsIn => ({ cabinet: { address } as PlanCabinet, cards });
const site = [10, 2, 1].map((index) => cabinet(`rack[${index}]`, 8)).concat(cabinet('sw[1]', 0));
const halls = [1, 2].flatMap((su) => [1, 2, 3].map((rack) => cabinet(`su[${su}]/rack[${rack}]`, 8)));

describe('ranks of a job', () => {
  it('go through the cabinets by number, and no further than the job has devices', () => {
    expect([...stretchesOf(site, undefined, 36, 2)]).toEqual([
      ['rack[1]', { first: 0, count: 16 }],
      ['rack[2]', { first: 16, count: 16 }],
      ['rack[10]', { first: 32, count: 4 }],
    ]);
  });

  it('stay at the place of the job', () => {
    expect([...stretchesOf(halls, 'su[2]/rack[2..3]', 99, 1).keys()]).toEqual(['su[2]/rack[2]', 'su[2]/rack[3]']);
    expect(overlaps('su[1]', 'su[1]/rack[2]')).toBe(true);
    expect(overlaps('rack[1]/node[2]', 'rack[1]')).toBe(true);
    expect(overlaps('rack[1..3]', 'rack[10]')).toBe(false);
  });
});

describe('groups', () => {
  it('are neighbours, or a stride apart; stages go by their number', () => {
    const numbers = (id: 'tensor' | 'data' | 'pipeline', ranks: number, stride: number) =>
      Array.from({ length: 8 }, (_, rank) => groupOf({ id, ranks, stride }, rank));
    expect(numbers('tensor', 2, 1)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    expect(numbers('data', 2, 2)).toEqual([0, 1, 0, 1, 2, 3, 2, 3]);
    expect(numbers('pipeline', 2, 4)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });
});

describe('a job that is carried', () => {
  it('takes as many cabinets from there on as it needs, else the boxes around them, else nothing', () => {
    expect(placeFrom(halls, 'su[1]/rack[2]', 8)).toBe('su[1]/rack[2]');
    expect(placeFrom(halls, 'su[1]/rack[2]', 16)).toBe('su[1]/rack[2..3]');
    expect(placeFrom(halls, 'su[1]/rack[2]', 17)).toBe('su[1]');
    expect(placeFrom(halls, 'su[1]/rack[2]', 25)).toBe('su[1..2]');
    expect(placeFrom(halls, 'su[2]/rack[1]', 25)).toBeNull();
    // A gap in the numbers ends the row.
    expect(placeFrom(site, 'rack[2]', 16)).toBeNull();
  });
});
