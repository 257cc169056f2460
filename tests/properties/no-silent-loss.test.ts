/** What people wrote into a design goes only when they ask for it, or with a word about it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change, Design } from '../../src/model/design/design.ts';
import { applyEdit } from '../../src/model/design/edits/apply-edit.ts';
import type { Edit } from '../../src/model/design/edits/edit.ts';
import { Entropy, randomEdit, smallDesign } from '../support/random-edits.ts';

/** Every exception bears a note of its own, so that it is known again wherever it goes. */
function noted(design: Design): Design {
  if (!design.changes) return design;
  return { ...design, changes: design.changes.map((change, k): Change => ({ ...change, note: `note ${k}` })) };
}

const notes = (changes: readonly Change[] = []): readonly string[] =>
  changes.flatMap(({ note }) => (note === undefined ? [] : [note]));

/** Says something else, or more, of the place that an exception speaks of already. */
function another(design: Design, random: Entropy): Edit {
  const { note: _note, ...change } = random.pick(design.changes ?? [{ at: 'cab[1]', off: true } as Change]) as Change;
  if ('hold' in change) return { kind: 'change/add', change: { ...change, hold: { tray: random.below(3) } } };
  if ('under' in change) {
    const { wire, under } = change;
    const says = random.chance(2) ? { rate: '7 GB/s' } : { links: 1 + random.below(3) };
    return { kind: 'change/add', change: { wire, under, ...says } };
  }
  if ('part' in change) return { kind: 'change/add', change: { ...change, part: 'generic/switch-64@1' } };
  if ('cut' in change) return { kind: 'change/add', change: { ...change, links: 1 } };
  return { kind: 'change/add', change: change as Change };
}

it('no edit takes an exception away in silence', () => {
  let told = 0;
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
      fc.array(fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
      (shape, gestures) => {
        let now = noted(smallDesign(new Entropy(shape)));
        for (const numbers of gestures) {
          const random = new Entropy(numbers);
          const edit = random.chance(3) ? another(now, random) : randomEdit(now, random);
          const result = applyEdit(now, edit);
          if (!result.ok) continue;
          accepted++;
          const left = new Set([...notes(result.design.changes), ...notes(result.dropped)]);
          const lost = notes(now.changes).filter((note) => !left.has(note));
          // Asked for: one change taken away by its number.
          const asked =
            edit.kind === 'change/remove' ? notes([now.changes?.[edit.index] ?? { at: '', off: true }]) : [];
          expect(lost, JSON.stringify(edit)).toEqual(asked);
          told += result.dropped?.length ?? 0;
          now = result.design;
        }
      },
    ),
    { numRuns: 600 },
  );
  expect(accepted).toBeGreaterThan(500);
  expect(told).toBeGreaterThan(20);
});
