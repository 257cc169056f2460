/** The speed table: its form only, since how fast this machine is today says nothing about the code. */
import { describe, expect, it } from 'vitest';
import { editCases } from '../../src/cli/bench/edit-cases.ts';
import { applyEdit } from '../../src/model/design/edits/apply-edit.ts';
import { exampleByRef } from '../../src/model/design/examples.ts';

describe('the edits that are timed', () => {
  it('are four kinds for each of two examples', () => {
    expect(editCases.map(({ example, edit }) => `${example}: ${edit}`)).toHaveLength(8);
    expect(new Set(editCases.map(({ edit }) => edit)).size).toBe(4);
  });

  it.each(editCases)('$example, $edit: fifty that apply, each a design of its own', ({ example, make }) => {
    const opened = exampleByRef(example);
    if (!opened.ok) throw new Error(example);
    const edited = Array.from({ length: 50 }, (_, n) => applyEdit(opened.design, make(opened.design, n)));
    expect(edited.filter(({ ok }) => !ok)).toEqual([]);
    const texts = edited.map((result) => (result.ok ? JSON.stringify(result.design) : ''));
    expect(texts).not.toContain(JSON.stringify(opened.design));
    expect(new Set(texts).size).toBe(edited.length);
  });
});
