/**
 * Every component whose figures were collected is a part, or it is said why it is none. `known-components.json` lists
 * what was collected, by section: the part it became, or – and the reason.
 */
import { describe, expect, it } from 'vitest';
import { builtInParts } from '../../../src/model/catalogue/catalogue.ts';
import known from './known-components.json' with { type: 'json' };

const sections: Readonly<Record<string, Readonly<Record<string, string>>>> = known;
const rows = Object.entries(sections).flatMap(([section, entries]) =>
  Object.entries(entries).map(([id, part]) => ({ section, id, part, isPart: !part.startsWith('– ') })),
);

/** Things that one can place, wire or cool with: none may be missing. */
const things = ['accelerators', 'switches', 'nics', 'links'];
const isCooler = /^(cdu|cdm)-(?!common)/;
const isCabinet = /rack$|-cab$|^(eia|orv3|helios|cm384$)/;
const isShelf = /^orv3-/;

describe('every collected component', () => {
  it('is a part that ships, or has a reason not to be', () => {
    for (const { section, id, part, isPart } of rows) {
      if (isPart) expect(Object.hasOwn(builtInParts, part), `${section}/${id}: ${part}`).toBe(true);
      else expect(part.length, `${section}/${id}`).toBeGreaterThan(12);
    }
  });

  it('has no reason where it is a card, switch, adapter or medium', () => {
    const left = rows.filter(({ section, isPart }) => things.includes(section) && !isPart);
    expect(left.map(({ id }) => id)).toEqual([]);
    expect(things.map((section) => Object.keys(sections[section] ?? {}).length)).toEqual([44, 19, 6, 18]);
  });

  it('has no reason where it is a cooler, a cabinet or a power shelf', () => {
    const left = rows.filter(
      ({ section, id, isPart }) =>
        !isPart &&
        ((section === 'cooling' && isCooler.test(id)) ||
          (['space', 'power'].includes(section) && isCabinet.test(id)) ||
          (section === 'power' && isShelf.test(id))),
    );
    expect(left.map(({ id }) => id)).toEqual([]);
  });
});
