/** Examples with sliders run again, in designs that people have worked on. */
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../src/model/design/canonical.ts';
import type { Design } from '../../../../src/model/design/design.ts';
import { applyEdit } from '../../../../src/model/design/edits/apply-edit.ts';
import type { Edit } from '../../../../src/model/design/edits/edit.ts';
import { madeExamples } from '../../../../src/model/design/examples/made-examples.ts';
import { exampleByRef } from '../../../../src/model/design/examples.ts';
import { madeBy, type NewParameters, regenerate } from '../../../../src/model/design/families.ts';
import { countOf } from '../../../../src/model/design/tree.ts';
import { texts } from '../../../../src/text/index.ts';

function open(ref: string, ...edits: Edit[]): Design {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(made.reason);
  return edits.reduce((design, edit) => {
    const result = applyEdit(design, edit);
    if (!result.ok) throw new Error(`${edit.kind}: ${JSON.stringify(result.refusal)}`);
    return result.design;
  }, made.design);
}

function again(design: Design, parameters: NewParameters) {
  const [made] = design.made ?? [];
  if (!made) throw new Error('not made by a generator');
  const result = regenerate(design, made, parameters);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

const sizes = madeExamples.flatMap(({ id, parameters }) =>
  Object.entries(parameters).flatMap(([name, { min, max, values }]) =>
    (values ?? Array.from({ length: max - min + 1 }, (_, k) => min + k)).map((value) => [id, name, value] as const),
  ),
);

describe('an example run again at another size', () => {
  it.each(sizes)('%s with %s = %i is the one that ships, byte for byte, and back', (id, name, value) => {
    const there = again(open(id), { [name]: value });
    expect(there.lost).toEqual([]);
    expect(canonicalText(there.design)).toBe(canonicalText(open(`${id}?${name}=${value}`)));
    const back = again(there.design, { [name]: null });
    expect(back.lost).toEqual([]);
    expect(canonicalText(back.design)).toBe(canonicalText(open(id)));
  });

  it('keeps what people added and changed, supplies too, and lists what lost its place', () => {
    const design = open(
      'dgx-h100-superpod?su=4',
      { kind: 'design/rename', name: 'Ours' },
      { kind: 'hold/add', in: 'site', name: 'store', hold: { n: 2, part: 'generic/appliance@1', in: 'net' } },
      { kind: 'supply/set', id: 'pdu', set: { ways: 2 } },
      { kind: 'supply/add', supply: { id: 'cdu', kind: 'cdu', serves: ['rack'], every: 8 } },
      { kind: 'change/add', change: { at: 'su[1]/rack[1]/dgx[1]', off: true } },
      { kind: 'change/add', change: { at: 'su[4]/rack[1]/dgx[1]', off: true } },
    );
    const { design: after, lost } = again(design, { su: 2 });
    expect(lost.map(({ how, where }) => [how, where])).toEqual([['place-gone', 'su[4]/rack[1]/dgx[1]']]);
    expect(after.name).toBe('Ours');
    expect(after.supply?.map(({ id, ways, by }) => [id, ways, by])).toEqual([
      ['pdu', 2, 'dgx-h100-superpod'],
      ['cdu', undefined, undefined],
    ]);
    expect(countOf(after, 'dgx')).toBe(2 * 32 - 2);
    expect(after.holds.store).toBeDefined();
    expect(after.made?.[0]?.with).toEqual({ su: 2 });
  });

  it('follows a name that people gave', () => {
    const design = open('dgx-h100-superpod?su=4', { kind: 'hold/rename', from: 'su', to: 'pod' });
    const { design: after, lost } = again(design, { su: 2 });
    expect(lost).toEqual([]);
    expect(after.holds.pod?.n).toBe(2);
    expect(after.holds).not.toHaveProperty('su');
    expect(countOf(after, 'dgx')).toBe(63);
  });

  it('says which sizes there are and which are nearest', () => {
    const design = open('tianchi');
    const [made] = design.made ?? [];
    if (!made) throw new Error('not made');
    const refused = regenerate(design, made, { cards: 300 });
    expect(refused).toMatchObject({ ok: false, nearest: [{ cards: 256 }, { cards: 512 }] });
    if (!refused.ok) expect(texts).toHaveProperty([refused.message.key]);
    expect(regenerate(design, made, { rack: 1 })).toMatchObject({ ok: false, nearest: [] });
    expect(regenerate(design, { ...made, by: 'nobody' }, {})).toMatchObject({ ok: false, nearest: [] });
  });

  it('has its parameters in the form that a family has', () => {
    expect(madeBy({ by: 'dgx-h100-superpod' })).toEqual({
      id: 'dgx-h100-superpod',
      kind: 'example',
      parameters: { su: { kind: 'whole', min: 1, max: 4, default: 4 } },
    });
    expect(madeBy({ by: 'tianchi' })?.parameters.cards).toMatchObject({ kind: 'choice', options: ['256', '512'] });
    expect(madeBy({ by: 'constructor' })).toBeUndefined();
  });
});
