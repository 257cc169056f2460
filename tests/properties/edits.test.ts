import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/model/design/canonical.ts';
import type { Design } from '../../src/model/design/design.ts';
import { applyEdit } from '../../src/model/design/edits/apply-edit.ts';
import type { Edit } from '../../src/model/design/edits/edit.ts';
import { examples } from '../../src/model/design/examples.ts';
import { commit, redo, startHistory, undo } from '../../src/model/design/history.ts';
import { parseDesign } from '../../src/model/design/parse-design.ts';
import { boxAt, childrenOf, placesOf } from '../../src/model/design/tree.ts';
import { parseRun, rowIdsOf } from '../../src/model/design/tree-rows.ts';
import { texts } from '../../src/text/index.ts';
import { designOf, documentFiles } from '../support/design-files.ts';
import { Entropy, randomEdit, smallDesign } from '../support/random-edits.ts';

const documents: readonly Design[] = documentFiles.map(designOf);
const numbers = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
const design = fc.oneof(
  fc.constantFrom(...documents),
  fc.array(fc.nat(), { minLength: 30, maxLength: 30 }).map((list) => smallDesign(new Entropy(list))),
);
const gestures = fc.array(numbers, { minLength: 1, maxLength: 6 });
const runs = { numRuns: 250 };

/** Applies edits one by one; `each` sees every accepted one. The designs are frozen to the bottom. */
function play(
  start: Design,
  entropies: readonly (readonly number[])[],
  each: (before: Design, edit: Edit, after: Design) => void,
): void {
  let now = start;
  for (const list of entropies) {
    const edit = randomEdit(now, new Entropy(list));
    const result = applyEdit(frozen(now), edit);
    if (!result.ok) {
      expect(texts).toHaveProperty([`refusal.${result.refusal.code}`]);
      continue;
    }
    each(now, edit, result.design);
    now = result.design;
  }
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

describe('random designs and edits', () => {
  it('are worth the run: every document opens, most edits are accepted, of every kind some', () => {
    expect(documents.length).toBeGreaterThanOrEqual(examples.length);
    const accepted = new Map<string, number>();
    let refused = 0;
    fc.assert(
      fc.property(design, gestures, (start, list) => {
        expect(parseDesign(start).ok).toBe(true);
        let now = start;
        for (const entropy of list) {
          const edit = randomEdit(now, new Entropy(entropy));
          const result = applyEdit(now, edit);
          if (result.ok) accepted.set(edit.kind, (accepted.get(edit.kind) ?? 0) + 1);
          else refused++;
          if (result.ok) now = result.design;
        }
      }),
      { numRuns: 500, seed: 1 },
    );
    const total = [...accepted.values()].reduce((sum, n) => sum + n, 0);
    expect(total).toBeGreaterThan(refused);
    expect(accepted.size).toBe(29);
  });
});

describe('every accepted edit', () => {
  it('gives a design that the front door accepts, and that has not changed the one before', () => {
    fc.assert(
      fc.property(design, gestures, (start, list) => {
        play(start, list, (before, edit, after) => {
          const text = canonicalText(before);
          const read = parseDesign(after);
          expect(read.ok ? '' : `${JSON.stringify(edit)} ${JSON.stringify(read.refusal)}`).toBe('');
          expect(canonicalText(before)).toBe(text);
        });
      }),
      runs,
    );
  });

  it('can be undone to the same text and done again to the same text', () => {
    fc.assert(
      fc.property(design, gestures, (start, list) => {
        let history = startHistory(start);
        const trail = [canonicalText(start)];
        play(start, list, (_before, edit, after) => {
          const next = commit(history, edit.kind, after);
          if (next !== history) trail.push(canonicalText(after));
          history = next;
        });
        for (let k = trail.length - 2; k >= 0; k--) {
          history = undo(history);
          expect(canonicalText(history.design)).toBe(trail[k]);
        }
        expect(undo(history)).toBe(history);
        for (let k = 1; k < trail.length; k++) {
          history = redo(history);
          expect(canonicalText(history.design)).toBe(trail[k]);
        }
        expect(redo(history)).toBe(history);
      }),
      runs,
    );
  });

  it('leaves all that it does not concern the very same', () => {
    const touches: Partial<Record<Edit['kind'], readonly (keyof Design)[]>> = {
      'design/rename': ['name'],
      'facility/set': ['facility'],
      'prices/set': ['prices'],
      'waivers/set': ['waivers'],
      'jobs/set': ['jobs'],
      'block/add': ['blocks'],
      'net/add': ['nets'],
      'net/set': ['nets'],
      'net/remove': ['nets', 'changes', 'made'],
      'wire/add': ['nets'],
      'wire/set': ['nets', 'changes'],
      'wire/remove': ['nets', 'changes'],
      'row/add': ['site'],
      'row/set': ['site', 'changes'],
      'supply/add': ['supply'],
      'supply/set': ['supply', 'site'],
      'supply/remove': ['supply', 'site'],
    };
    fc.assert(
      fc.property(design, gestures, (start, list) => {
        play(start, list, (before, edit, after) => {
          const may = touches[edit.kind];
          for (const key of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Design>) {
            if (may && !may.includes(key)) expect(after[key], `${edit.kind} ${key}`).toBe(before[key]);
          }
          if (edit.kind === 'hold/set' && edit.in !== 'site') {
            for (const [id, block] of Object.entries(before.blocks)) {
              const isNamed = id === edit.in || block.holds !== after.blocks[id]?.holds;
              if (!isNamed) expect(after.blocks[id]).toBe(block);
            }
          }
        });
      }),
      runs,
    );
  });
});

describe('ways back', () => {
  it('a name given and taken back is the same text', () => {
    fc.assert(
      fc.property(design, fc.nat(), (start, k) => {
        const names = [
          ...new Set([start.holds, ...Object.values(start.blocks).map((b) => b.holds)].flatMap(Object.keys)),
        ];
        const from = names[k % names.length] ?? '';
        const there = applyEdit(start, { kind: 'hold/rename', from, to: 'zz-other' });
        if (!there.ok) throw new Error(JSON.stringify(there.refusal));
        expect(canonicalText(there.design)).not.toBe(canonicalText(start));
        const back = applyEdit(there.design, { kind: 'hold/rename', from: 'zz-other', to: from });
        expect(back.ok && canonicalText(back.design)).toBe(canonicalText(start));
      }),
      runs,
    );
  });

  it('a cabinet put into a row and taken out again leaves the same text', () => {
    fc.assert(
      fc.property(design, fc.nat(), fc.nat(), (start, a, b) => {
        const row = pickRow(start, a);
        const hold = Object.keys(start.holds).find((name) => row?.run.some((entry) => entry.split('*')[0] === name));
        if (!row || hold === undefined || typeof start.holds[hold]?.n !== 'number') return;
        const place = b % (thingsIn(row.run) + 1);
        const put = applyEdit(start, { kind: 'cabinet/place', hold, row: row.id, place });
        if (!put.ok) return;
        const at = standing(put.design).find((thing) => thing.row === row.id && thing.place === place);
        const out = applyEdit(put.design, { kind: 'cabinet/remove', at: [at?.address ?? ''] });
        expect(out.ok && canonicalText(out.design)).toBe(canonicalText(start));
      }),
      runs,
    );
  });
});

describe('moving cabinets', () => {
  it('keeps exceptions with their cabinet: what stands in the hall is the same, in another order', () => {
    fc.assert(
      fc.property(design, fc.nat(), fc.nat(), fc.nat(), (start, a, b, c) => {
        const before = standing(start).filter(({ address }) => isCounted(start, address));
        if (before.length > 60) return;
        const moved = before[a % Math.max(1, before.length)];
        const row = pickRow(start, b);
        if (!moved || !row || (start.changes ?? []).some((change) => 'move' in change)) return;
        const place = c % (thingsIn(row.run) + 1);
        const result = applyEdit(start, { kind: 'cabinet/move', at: [moved.address], to: { row: row.id, place } });
        if (!result.ok) throw new Error(JSON.stringify(result.refusal));
        expect(result.dropped).toBeUndefined();
        const after = standing(result.design);
        const there = after.find((thing) => thing.row === row.id && thing.place === place) ?? after.at(-1);
        const others = (list: readonly Standing[], gone: string | undefined) =>
          list.filter((thing) => thing.address !== gone).map((thing) => thing.look);
        if (before.length === standing(start).length) {
          const last = after.filter((thing) => thing.row === row.id).at(-1);
          const target = there?.look === moved.look ? there : last;
          expect(target?.look).toBe(moved.look);
          expect(others(after, target?.address)).toEqual(others(standing(start), moved.address));
        }
      }),
      runs,
    );
  });
});

interface Standing {
  readonly address: string;
  readonly row: string;
  readonly place: number;
  /** All that is inside, exceptions included, without its own index. */
  readonly look: string;
}

function standing(of: Design): readonly Standing[] {
  const met = new Map<string, number>();
  return (of.site?.rows ?? []).flatMap((row) =>
    rowIdsOf(row.id).flatMap((id) => {
      let place = 0;
      return parseRun(row.run).flatMap((entry) => {
        if (entry.kind === 'gap') return [];
        return Array.from({ length: entry.count }, () => {
          const index = (met.get(entry.name) ?? 0) + 1;
          met.set(entry.name, index);
          const address = `${entry.name}[${index}]`;
          return { address, row: id, place: place++, look: look(of, address) };
        });
      });
    }),
  );
}

function look(of: Design, address: string): string {
  const box = boxAt(of, address);
  const name = address.split('[')[0] ?? '';
  if (!box) return name;
  if ((of.changes ?? []).length === 0) return `${name} ${box.block}`;
  const inside = (path: string): unknown =>
    childrenOf(of, path).map((child) => [
      child.address.slice(address.length),
      child.block,
      child.part,
      child.off,
      inside(child.address),
    ]);
  return JSON.stringify([name, box.block, box.off, inside(address)]);
}

function isCounted(of: Design, address: string): boolean {
  const name = address.split('[')[0] ?? '';
  return typeof of.holds[name]?.n === 'number' && placesOf(of, name) > 0;
}

/** A row that stands for itself alone. */
function pickRow(of: Design, k: number) {
  const rows = (of.site?.rows ?? []).filter((row) => rowIdsOf(row.id)[0] === row.id);
  return rows[k % Math.max(1, rows.length)];
}

function thingsIn(run: readonly string[]): number {
  return parseRun(run).reduce((sum, entry) => sum + (entry.kind === 'things' ? entry.count : 0), 0);
}
