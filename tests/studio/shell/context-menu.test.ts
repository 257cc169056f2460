import { describe, expect, it } from 'vitest';
import { menuFor } from '../../../src/studio/shell/context-menu.ts';
import type { StudioState } from '../../../src/studio/store/state.ts';
import { texts } from '../../../src/text/index.ts';
import { design } from './a-studio.ts';

function idsOf(of: Partial<StudioState>): readonly string[] {
  return menuFor(stateOf(of)).flatMap((group) => group.map(({ id }) => id));
}

const stateOf = (of: Partial<StudioState>) =>
  ({ design, selection: [], view: 'hall', inside: null, save: { kind: 'saved' }, ...of }) as unknown as StudioState;

describe('the menu of what is selected', () => {
  it('offers of a cabinet what can be done with one', () => {
    const ids = idsOf({ selection: ['cc[5]'] });
    expect(ids).toEqual(expect.arrayContaining(['enter', 'rename', 'rename-kind', 'duplicate', 'array', 'take-out']));
    expect(ids).not.toContain('wire');
  });

  it('offers of an element to wire it, and not to go inside', () => {
    const ids = idsOf({ view: 'cabinet', selection: ['cc[1]/node[1]/npu[1]'] });
    expect(ids).toContain('wire');
    expect(ids).not.toEqual(expect.arrayContaining(['enter']));
    expect(ids).not.toContain('rotate');
  });

  it('puts back what was taken out', () => {
    const without = { ...design, changes: [{ at: 'cc[5]', off: true as const }] };
    const ids = idsOf({ design: without, selection: ['cc[5]'] });
    expect(ids).toContain('put-back');
    expect(ids).not.toContain('take-out');
  });

  it('counts what an address names, and a wire is a wire', () => {
    expect(idsOf({ selection: ['cc[1..3]'] })).not.toContain('rename');
    expect(idsOf({ selection: ['cc[1..3]'] })).toContain('remove');
    expect(idsOf({ selection: ['scale-up.up'] })).toEqual(['net-show', 'wire-remove']);
  });

  it('offers no act of the drawing where no drawing is, and no edit where another tab writes', () => {
    expect(idsOf({ view: 'fabric', selection: ['cc[1]/node[1]/npu[1]'] })).toEqual(['in-hall', 'take-out']);
    const saved = { save: { kind: 'other-tab' } as const };
    expect(idsOf({ ...saved, selection: ['cc[5]'] })).toEqual(['enter', 'fit-selection', 'select-all']);
    expect(idsOf({ ...saved })).toEqual(['select-all', 'fit']);
    expect(idsOf({ view: 'fabric' })).toEqual([]);
  });

  it('has words for every entry', () => {
    for (const selection of [[], ['cc[5]'], ['cc[1..3]'], ['scale-up.up'], ['cc[1]/node[1]/npu[1]']]) {
      for (const group of menuFor(stateOf({ selection })))
        for (const { text } of group) expect(texts[text]).toBeDefined();
    }
  });
});
