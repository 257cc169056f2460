import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Design } from '../../../../src/model/design/design.ts';
import { applyEdit } from '../../../../src/model/design/edits/apply-edit.ts';
import { exampleByRef } from '../../../../src/model/design/examples.ts';

const made = exampleByRef('cloudmatrix384');
if (!made.ok) throw new Error(made.reason);
const plain: Design = made.design;

const add = (design: Design, change: Change) => applyEdit(design, { kind: 'change/add', change });

function having(...changes: readonly Change[]): Design {
  return changes.reduce((design, change) => {
    const result = add(design, change);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.design;
  }, plain);
}

const under = 'cc[1]/node[1]';
const card = 'cc[1]/node[1]/npu[1]';
const chip = 'cc[1]/node[1]/l1[1]';
const wire = 'scale-up.card';

describe('an exception beside an earlier one of the same place', () => {
  it('keeps its links when a rate is typed', () => {
    const design = having({ wire, under, links: 1, note: 'seen' }, { wire, under, rate: '14 GB/s' });
    expect(design.changes).toEqual([{ wire, under, links: 1, rate: '14 GB/s', note: 'seen' }]);
  });

  it('keeps a cable’s length when its medium is chosen, also said from the other end', () => {
    const length: Change = { cable: wire, from: card, to: chip, length: '7 m' };
    const both = [{ cable: wire, from: card, to: chip, length: '7 m', medium: 'optics' }];
    expect(having(length, { cable: wire, from: card, to: chip, medium: 'optics' }).changes).toEqual(both);
    const turned = having(length, { cable: wire, from: chip, to: card, medium: 'optics' });
    expect(turned.changes).toHaveLength(1);
    expect(turned.changes?.[0]).toMatchObject({ length: '7 m', medium: 'optics' });
  });

  it('is the same place however it is written', () => {
    const design = having({ at: card, off: true }, { wire, under: 'cc[1]/node[1]/npu[2]', rate: '14 GB/s' });
    expect(design.changes).toHaveLength(2);
    expect(add(design, { at: 'cc[ 1 ]/node[1]/npu[1]', off: true })).toEqual({ ok: true, design });
  });

  it('stays in its turn when a later one of a range already said otherwise', () => {
    const design = having(
      { wire, under, rate: '14 GB/s', links: 1 },
      { wire, under: 'cc[1]/node[1..4]', links: 2 },
      { wire, under, rate: '28 GB/s' },
    );
    // Were the first one moved behind, its links would win again over those of the range.
    expect(design.changes).toEqual([
      { wire, under, links: 1 },
      { wire, under: 'cc[1]/node[1..4]', links: 2 },
      { wire, under, rate: '28 GB/s' },
    ]);
  });

  it('is said again when another has overridden it since', () => {
    const first: Change = { wire, under, rate: '14 GB/s' };
    const design = having(first, { wire, under: 'cc[1]/node[1..4]', rate: '28 GB/s' }, first);
    expect(design.changes?.at(-1)).toEqual(first);
  });

  it('goes where it is contradicted, and its words are told', () => {
    const old: Change = { wire, under, rate: '14 GB/s', note: 'measured in March' };
    const result = add(having(old), { wire, under, rate: '28 GB/s' });
    expect(result).toMatchObject({ ok: true, dropped: [old] });
    expect(result.ok && result.design.changes).toEqual([{ wire, under, rate: '28 GB/s' }]);
  });

  it('leaves a generator its own word, and wins over it', () => {
    const own: Change = { wire, under, rate: '14 GB/s', links: 1, by: 'fat-tree' };
    const design = having(own, { wire, under, rate: '28 GB/s' });
    expect(design.changes).toEqual([own, { wire, under, rate: '28 GB/s' }]);
  });

  it('that says nothing is refused', () => {
    expect(add(plain, { wire, under })).toMatchObject({ ok: false, refusal: { code: 'says-nothing' } });
    expect(add(plain, { cable: wire, from: card, to: chip })).toMatchObject({ refusal: { code: 'says-nothing' } });
  });
});

describe('cuts', () => {
  const one: Change = { cut: 'scale-up.card', from: card, to: chip, links: 1 };

  it('of the same links add up, and are refused beyond what runs there', () => {
    const cards = plain.nets['scale-up']?.wires.find(({ id }) => id === 'card');
    const links = Number(cards?.links ?? 1);
    const wide: Design = {
      ...plain,
      nets: {
        ...plain.nets,
        'scale-up': {
          ...(plain.nets['scale-up'] as Design['nets'][string]),
          wires: (plain.nets['scale-up']?.wires ?? []).map((w) => (w.id === 'card' ? { ...w, links: links + 2 } : w)),
        },
      },
    };
    const once = add(wide, one);
    const twice = once.ok ? add(once.design, one) : once;
    expect(twice.ok && twice.design.changes).toEqual([{ ...one, links: 2 }]);
    const rest = twice.ok ? add(twice.design, { ...one, links: links + 1 }) : twice;
    expect(rest).toMatchObject({ ok: false, refusal: { code: 'cut-too-many', params: { links: links + 2, cut: 2 } } });
    const all = twice.ok ? add(twice.design, { cut: one.cut, from: chip, to: card } as Change) : twice;
    expect(all.ok && all.design.changes).toEqual([{ cut: one.cut, from: card, to: chip }]);
    expect(all.ok && add(all.design, one)).toMatchObject({ ok: false, refusal: { code: 'already-cut' } });
  });

  it('that a new number of links makes void are told', () => {
    const result = add(having(one), { wire, under, links: 4 });
    expect(result).toMatchObject({ ok: true, dropped: [one] });
    expect(result.ok && result.design.changes).toEqual([{ wire, under, links: 4 }]);
    // Counted anew, so that the same cut can be made again.
    expect(result.ok && add(result.design, one).ok).toBe(true);
  });
});

describe('a place on the floor', () => {
  it('keeps its turn when it moves without one', () => {
    const turned = having({ at: 'cc[1]', move: [1, 2, 90] });
    const moved = applyEdit(turned, { kind: 'cabinet/move', at: ['cc[1]'], to: { at: [4, 5] } });
    expect(moved.ok && moved.design.changes).toEqual([{ at: 'cc[1]', move: [4, 5, 90] }]);
  });

  it('that goes back into a row says which words went', () => {
    const noted: Change = { at: 'cc[1]', move: [1, 2], note: 'waits for the lift' };
    const back = applyEdit(having(noted), { kind: 'cabinet/move', at: ['cc[1]'], to: { row: 'A', place: 0 } });
    expect(back).toMatchObject({ ok: true, dropped: [noted] });
  });
});

/** Every single thing that the changes say, the last word of each place. */
function said(changes: readonly Change[] = []): Map<string, unknown> {
  const words = new Map<string, unknown>();
  for (const change of changes) {
    const { note: _note, by: _by, ...rest } = change as Change & { hold?: Record<string, number> };
    if ('hold' in rest && rest.hold && 'at' in rest) {
      for (const [name, n] of Object.entries(rest.hold)) words.set(`${rest.at} hold ${name}`, n);
      continue;
    }
    const where =
      'at' in rest
        ? rest.at
        : 'under' in rest
          ? `${rest.wire} ${rest.under}`
          : 'from' in rest
            ? `${rest.from}~${rest.to}`
            : '';
    for (const field of ['off', 'block', 'part', 'move', 'rate', 'links', 'length', 'medium'] as const) {
      if ('cut' in rest || !Object.hasOwn(rest, field)) continue;
      words.set(`${where} ${field}`, rest[field as keyof typeof rest]);
    }
  }
  return words;
}

describe('whatever is said', () => {
  const nodes = fc.constantFrom('cc[1]/node[1]', 'cc[1]/node[2]', 'cc[1]/node[1..2]');
  const rate = fc.constantFrom('14 GB/s', '28 GB/s');
  const links = fc.integer({ min: 1, max: 3 });
  const field = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ wire: fc.constant(wire), under: nodes, rate: field(rate), links: field(links) }),
    fc.record({ at: nodes, hold: fc.dictionary(fc.constantFrom('npu', 'cpu'), links, { minKeys: 1 }) }),
    fc.record({
      cable: fc.constant(wire),
      from: fc.constant(card),
      to: fc.constant(chip),
      length: field(fc.constantFrom('7 m', '9 m')),
      medium: field(fc.constantFrom('optics' as const, 'copper' as const)),
    }),
    fc.record({ at: nodes, off: fc.constant(true as const) }),
  ) as fc.Arbitrary<Change>;

  it('later stays said until it is contradicted: an edit adds its own words and takes no others', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 8 }), (changes) => {
        let design = plain;
        for (const next of changes) {
          const result = add(design, next);
          if (!result.ok) {
            expect(result.refusal.code).toBe('says-nothing');
            continue;
          }
          const expected = new Map([...said(design.changes), ...said([JSON.parse(JSON.stringify(next))])]);
          expect(Object.fromEntries(said(result.design.changes))).toEqual(Object.fromEntries(expected));
          design = result.design;
        }
      }),
      { numRuns: 200 },
    );
  });
});
