import { describe, expect, it } from 'vitest';
import type { Design } from '../../../src/model/design/design.ts';
import { commit, mostSteps, redo, startHistory, undo } from '../../../src/model/design/history.ts';

const named = (name: string): Design => ({ format: 'podwright/1', name, blocks: {}, holds: {}, nets: {} });

describe('history', () => {
  it('gives back the earlier document itself, and the later one again', () => {
    const [a, b, c] = [named('a'), named('b'), named('c')] as [Design, Design, Design];
    const history = commit(commit(startHistory(a), 'first', b), 'second', c);
    const once = undo(history);
    expect(once.design).toBe(b);
    expect(undo(once).design).toBe(a);
    expect(redo(redo(undo(once))).design).toBe(c);
    expect(once.undone.map((step) => step.title)).toEqual(['second']);
  });

  it('forgets what was undone when something new is done', () => {
    const history = commit(undo(commit(startHistory(named('a')), 'first', named('b'))), 'other', named('c'));
    expect(history.undone).toEqual([]);
    expect(redo(history)).toBe(history);
  });

  it('makes no step of a gesture that changed nothing', () => {
    const history = startHistory(named('a'));
    expect(commit(history, 'nothing', history.design)).toBe(history);
    expect(undo(history)).toBe(history);
  });

  it('keeps a bounded number of steps, the latest', () => {
    let history = startHistory(named('0'));
    for (let k = 1; k <= mostSteps + 20; k++) history = commit(history, `${k}`, named(`${k}`));
    expect(history.done).toHaveLength(mostSteps);
    for (let k = 0; k < mostSteps; k++) history = undo(history);
    expect(history.design.name).toBe('20');
    expect(undo(history)).toBe(history);
  });
});
